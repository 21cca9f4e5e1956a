"""The tables of people and of the columns they were read from."""

import json
import sqlite3
from collections.abc import Iterable, Mapping

from rmentor.core.model.people import Person
from rmentor.core.model.plain import from_plain, not_default, to_plain


def load_people(connection: sqlite3.Connection) -> dict[str, Person]:
    """Load everyone by key, in key order."""
    rows = connection.execute("SELECT record FROM person ORDER BY key")
    people = (from_plain(Person, json.loads(record)) for (record,) in rows)
    return {person.key: person for person in people}


def save_people(connection: sqlite3.Connection, people: Iterable[Person]) -> None:
    """Add people, or replace those with the same key."""
    connection.executemany(
        "INSERT INTO person (key, record) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET record = excluded.record",
        ((person.key, _record(person)) for person in people),
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


def _record(person: Person) -> str:
    return _encoded(not_default(person))


# Fields come by name, so nothing is left to sort; no person is part of themselves.
_encoded = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, default=to_plain
).encode
