"""The tables of people and of the columns they were read from."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice

from rmentor.adapters.store.records import reader, writer
from rmentor.core.model.people import Person, Role, Status

_AT_ONCE = 400
"""People saved by one statement; each statement takes time of its own."""


def load_people(connection: sqlite3.Connection) -> dict[str, Person]:
    """Load everyone by key, in key order."""
    rows = connection.execute("SELECT record FROM person ORDER BY key")
    read = reader(Person)
    people = (read(record) for (record,) in rows)
    return {person.key: person for person in people}


@dataclass(frozen=True, slots=True)
class Group:
    """How many people are alike in what counts for an overview.

    Attributes:
        like: One that stands for all, with role, status and consent alone.
        paired: Whether they are in a pair, proposed or open.
    """

    like: Person
    paired: bool
    number: int


def load_groups(connection: sqlite3.Connection, today: date) -> tuple[Group, ...]:
    """Count people on a day without loading each."""
    rows = connection.execute(
        "WITH paired AS ("
        " SELECT mentor AS key FROM pair WHERE state <> 'ended'"
        " UNION SELECT mentee FROM pair WHERE state <> 'ended')"
        " SELECT json_extract(record, '$.role'),"
        " CASE WHEN json_extract(record, '$.status') = 'paused'"
        " AND json_extract(record, '$.paused_until') <= :today"
        " THEN 'active' ELSE json_extract(record, '$.status') END,"
        " json_extract(record, '$.consent'), key IN paired, count(*)"
        " FROM person GROUP BY 1, 2, 3, 4",
        {"today": today.isoformat()},
    )
    return tuple(
        Group(_like(role, status, consent), bool(is_paired), number)
        for role, status, consent, is_paired, number in rows
    )


def load_paused(connection: sqlite3.Connection, today: date) -> frozenset[str]:
    """Load the keys of those who pause on a day."""
    rows = connection.execute(
        "SELECT key FROM person WHERE json_extract(record, '$.status') = 'paused'"
        " AND coalesce(json_extract(record, '$.paused_until') > ?, true)",
        (today.isoformat(),),
    )
    return frozenset(key for (key,) in rows)


def load_back(
    connection: sqlite3.Connection, since: date, today: date
) -> tuple[Person, ...]:
    """Load those whose pause ended between two days; pairing makes them active."""
    rows = connection.execute(
        "SELECT record FROM person WHERE json_extract(record, '$.status') = ?"
        " AND json_extract(record, '$.paused_until') BETWEEN ? AND ? ORDER BY key",
        (Status.PAUSED, since.isoformat(), today.isoformat()),
    )
    read = reader(Person)
    return tuple(read(record) for (record,) in rows)


def _like(role: str | None, status: str | None, consent: int | None) -> Person:
    return Person(
        key="",
        name="",
        role=None if role is None else Role(role),
        status=None if status is None else Status(status),
        consent=None if consent is None else bool(consent),
    )


def load_names(
    connection: sqlite3.Connection, keys: Iterable[str]
) -> dict[str, Person]:
    """Load some people by key, with nothing but names and emails."""
    rows = connection.execute(
        "SELECT key, json_extract(record, '$.name'), json_extract(record, '$.email')"
        " FROM person WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(keys)),),
    )
    return {key: Person(key, name or "", email or "") for key, name, email in rows}


def save_people(connection: sqlite3.Connection, people: Iterable[Person]) -> None:
    """Add people, or replace those with the same key."""
    write = writer(Person)
    rows = ((person.key, write(person)) for person in people)
    while some := list(islice(rows, _AT_ONCE)):
        values = ", ".join(["(?, ?)"] * len(some))
        connection.execute(
            f"INSERT INTO person (key, record) VALUES {values}"  # noqa: S608
            " ON CONFLICT (key) DO UPDATE SET record = excluded.record",
            list(chain.from_iterable(some)),
        )


def load_mapping(connection: sqlite3.Connection) -> dict[str, str]:
    """Load which field each column title was mapped to by the coordinator."""
    return dict(connection.execute("SELECT title, field FROM mapping ORDER BY title"))


def save_mapping(connection: sqlite3.Connection, mapping: Mapping[str, str]) -> None:
    """Remember the coordinator's mapping of titles to fields."""
    connection.executemany(
        "INSERT INTO mapping (title, field) VALUES (?, ?)"
        " ON CONFLICT (title) DO UPDATE SET field = excluded.field",
        mapping.items(),
    )
