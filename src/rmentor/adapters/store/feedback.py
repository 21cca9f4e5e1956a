"""The tables of feedback responses and of what was answered.

Many people give the same answer: it stands once, and each response names its answers
by their numbers. An answer that nobody gives any more is removed with its words.
"""

import sqlite3
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from datetime import date

from rmentor.adapters.store.records import reader, writer
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import CHECK_IN_DIMENSIONS, Answer, Response
from rmentor.core.model.people import Role

_ORDER = {checkpoint: place for place, checkpoint in enumerate(Checkpoint)}


def load_responses(connection: sqlite3.Connection) -> tuple[Response, ...]:
    """Load all responses, by person, then in the order of checkpoints."""
    responses = _read(connection, "")
    responses.sort(key=lambda r: (r.person, _ORDER[r.checkpoint]))
    return tuple(responses)


def load_responses_in(
    connection: sqlite3.Connection,
    people: Container[str],
    may_name: Callable[[str], bool],
) -> tuple[Response, ...]:
    """Load the responses of some people, and others' whose words may be meant.

    Args:
        connection: Of a state.
        people: By key.
        may_name: Told the record of an answer.
    """
    answers = _answers(connection)
    naming = {
        answers[number]
        for number, record in _answer_records(connection)
        if may_name(record)
    }
    return tuple(
        response
        for response in _read(connection, "")
        if response.person in people or not naming.isdisjoint(response.answers)
    )


def count_responses(connection: sqlite3.Connection) -> dict[Checkpoint, int]:
    """Count the responses at each checkpoint that has any."""
    rows = connection.execute(
        "SELECT checkpoint, count(*) FROM response GROUP BY checkpoint"
    )
    return {Checkpoint(checkpoint): number for checkpoint, number in rows}


def load_responses_below(
    connection: sqlite3.Connection, value: float
) -> tuple[Response, ...]:
    """Load all responses of those whose fit, satisfaction or safety was ever lower."""
    below = "WHERE person IN (SELECT person FROM response WHERE lowest < ?)"
    return tuple(_read(connection, below, value))


def _read(connection: sqlite3.Connection, where: str, *values: float) -> list[Response]:
    answers = _answers(connection)
    rows = connection.execute(
        f"SELECT record, answers FROM response {where}",  # noqa: S608 -- our own words
        values,
    )
    read = reader(_Record)
    return [
        _response(read(record), tuple(map(answers.__getitem__, numbers.split())))
        for record, numbers in rows
    ]


@dataclass(frozen=True, slots=True)
class _Record:
    """All of a response but the answers."""

    person: str
    role: Role | None
    checkpoint: Checkpoint
    submitted: date | None


def _response(said: _Record, answers: tuple[Answer, ...]) -> Response:
    return Response(said.person, said.role, said.checkpoint, said.submitted, answers)


def _answers(connection: sqlite3.Connection) -> dict[str, Answer]:
    """Give every answer, by its number as responses write it."""
    read = reader(Answer)
    return {number: read(record) for number, record in _answer_records(connection)}


def _answer_records(connection: sqlite3.Connection) -> Iterable[tuple[str, str]]:
    return connection.execute("SELECT CAST(number AS TEXT), record FROM answer")


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
    responses = tuple(responses)
    numbers = _numbered(connection, responses)
    connection.executemany(
        "INSERT INTO response (person, checkpoint, record, lowest, answers)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT (person, checkpoint) DO UPDATE SET"
        " record = excluded.record, lowest = excluded.lowest,"
        " answers = excluded.answers",
        (
            (
                *(r.person, r.checkpoint, _record(r), _lowest(r)),
                " ".join(map(numbers.__getitem__, r.answers)),
            )
            for r in responses
        ),
    )
    _drop_unused(connection)


def _numbered(
    connection: sqlite3.Connection, responses: Iterable[Response]
) -> dict[Answer, str]:
    """Give each answer its number; those that are new are added."""
    known = {answer: number for number, answer in _answers(connection).items()}
    given = dict.fromkeys(answer for r in responses for answer in r.answers)
    for answer in given:
        if answer not in known:
            row = connection.execute(
                "INSERT INTO answer (record) VALUES (?)", (writer(Answer)(answer),)
            )
            known[answer] = str(row.lastrowid)
    return known


def _drop_unused(connection: sqlite3.Connection) -> None:
    rows = connection.execute("SELECT DISTINCT answers FROM response")
    used = {number for (numbers,) in rows for number in numbers.split()}
    unused = [(n,) for n, _ in _answer_records(connection) if n not in used]
    connection.executemany("DELETE FROM answer WHERE number = ?", unused)


def _lowest(response: Response) -> float | None:
    """Give the lowest answer that can put a pair at risk."""
    values = (a.value for a in response.answers if a.dimension in CHECK_IN_DIMENSIONS)
    return min((value for value in values if value is not None), default=None)


def _record(r: Response) -> str:
    return writer(_Record)(_Record(r.person, r.role, r.checkpoint, r.submitted))
