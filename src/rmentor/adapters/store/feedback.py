"""The table of feedback responses."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from rmentor.core.feedback.health import CHECK_IN_DIMENSIONS
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Answer, Dimension, Response
from rmentor.core.model.people import Role
from rmentor.core.model.plain import without_defaults

_ORDER = {checkpoint: place for place, checkpoint in enumerate(Checkpoint)}
_CHECKPOINTS = {str(checkpoint): checkpoint for checkpoint in Checkpoint}
_DIMENSIONS = {str(dimension): dimension for dimension in Dimension}
_ROLES = {str(role): role for role in Role}


def load_responses(connection: sqlite3.Connection) -> tuple[Response, ...]:
    """Load all responses, by person, then in the order of checkpoints."""
    rows = connection.execute("SELECT record FROM response ORDER BY person, checkpoint")
    # One document instead of many: there may be 100,000.
    records = json.loads(f"[{','.join(record for (record,) in rows)}]")
    reader = _Reader()
    responses = [reader.response(record) for record in records]
    responses.sort(key=lambda r: (r.person, _ORDER[r.checkpoint]))
    return tuple(responses)


def load_responses_in(
    connection: sqlite3.Connection, wanted: Callable[[str, str], bool]
) -> tuple[Response, ...]:
    """Load some responses.

    Args:
        connection: Of a state.
        wanted: Told whose a response is, by key, and its record.
    """
    rows = connection.execute("SELECT person, record FROM response")
    reader = _Reader()
    return tuple(reader.response(json.loads(t)) for who, t in rows if wanted(who, t))


def count_responses(connection: sqlite3.Connection) -> dict[Checkpoint, int]:
    """Count the responses at each checkpoint that has any."""
    rows = connection.execute(
        "SELECT checkpoint, count(*) FROM response GROUP BY checkpoint"
    )
    return {_CHECKPOINTS[checkpoint]: number for checkpoint, number in rows}


def load_responses_below(
    connection: sqlite3.Connection, value: float
) -> tuple[Response, ...]:
    """Load all responses of those whose fit, satisfaction or safety was ever lower."""
    rows = connection.execute(
        "SELECT record FROM response"
        " WHERE person IN (SELECT person FROM response WHERE lowest < ?)",
        (value,),
    )
    reader = _Reader()
    return tuple(reader.response(json.loads(record)) for (record,) in rows)


class _Reader:
    """Builds responses by hand: `from_plain` would look every field up anew.

    Many people give the same answer; it is built, and kept in memory, once.
    """

    def __init__(self) -> None:
        self._answers: dict[tuple[str, str | None, float | None, str], Answer] = {}

    def response(self, record: dict[str, Any]) -> Response:
        """Build one."""
        role, day = record["role"], record["submitted"]
        return Response(
            record["person"],
            None if role is None else _ROLES[role],
            _CHECKPOINTS[record["checkpoint"]],
            None if day is None else date.fromisoformat(day),
            tuple(map(self._answer, record["answers"])),
        )

    def _answer(self, plain: dict[str, Any]) -> Answer:
        text = plain.get("text", "")
        key = (plain["question"], plain["dimension"], plain["value"], text)
        known = self._answers.get(key)
        if known is None:
            dimension = None if key[1] is None else _DIMENSIONS[key[1]]
            known = self._answers[key] = Answer(key[0], dimension, key[2], text)
        return known


def replace_responses(
    connection: sqlite3.Connection, responses: Iterable[Response]
) -> None:
    """Put these responses in the place of all: a guest may have become a person."""
    connection.execute("DELETE FROM response")
    save_responses(connection, responses)


def save_responses(
    connection: sqlite3.Connection, responses: Iterable[Response]
) -> None:
    """Add responses, or put them in the place of those of the same checkpoint."""
    connection.executemany(
        "INSERT INTO response (person, checkpoint, record, lowest)"
        " VALUES (?, ?, ?, ?) ON CONFLICT (person, checkpoint)"
        " DO UPDATE SET record = excluded.record, lowest = excluded.lowest",
        ((r.person, r.checkpoint, _record(r), _lowest(r)) for r in responses),
    )


def _lowest(response: Response) -> float | None:
    """Give the lowest answer that can put a pair at risk."""
    values = (a.value for a in response.answers if a.dimension in CHECK_IN_DIMENSIONS)
    return min((value for value in values if value is not None), default=None)


def _record(response: Response) -> str:
    return json.dumps(without_defaults(response), ensure_ascii=False, sort_keys=True)
