"""The table of feedback responses."""

import json
import sqlite3
from collections.abc import Iterable

from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Response
from rmentor.core.model.plain import from_plain, without_defaults

_ORDER = tuple(Checkpoint)


def load_responses(connection: sqlite3.Connection) -> tuple[Response, ...]:
    """Load all responses, by person, then in the order of checkpoints."""
    rows = connection.execute("SELECT record FROM response ORDER BY person, checkpoint")
    responses = [from_plain(Response, json.loads(record)) for (record,) in rows]
    responses.sort(key=lambda r: (r.person, _ORDER.index(r.checkpoint)))
    return tuple(responses)


def replace_responses(
    connection: sqlite3.Connection, responses: Iterable[Response]
) -> None:
    """Put these responses in the place of all: a guest may have become a person."""
    connection.execute("DELETE FROM response")
    connection.executemany(
        "INSERT INTO response (person, checkpoint, record) VALUES (?, ?, ?)",
        ((r.person, r.checkpoint, _record(r)) for r in responses),
    )


def _record(response: Response) -> str:
    return json.dumps(without_defaults(response), ensure_ascii=False, sort_keys=True)
