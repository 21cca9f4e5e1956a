"""Taking people out of a state: no byte of them stays in its file."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rmentor.adapters.store import backups
from rmentor.adapters.store.connection import migrate
from rmentor.adapters.store.feedback import load_responses_in, save_responses
from rmentor.adapters.store.people import save_people
from rmentor.adapters.store.records import reader
from rmentor.adapters.store.rounds import load_rounds, save_round
from rmentor.adapters.store.written import forget_written
from rmentor.core.model.people import Person
from rmentor.core.roster.forgetting import Traces, nameless, not_naming, without
from rmentor.errors import StateError

_ABOUT_PAIRS = (
    *("signature", "agreement", "calendar_entry", "meeting", "invitation", "pair"),
    "known_pair",
)
_MAY_NAME = ("calendar_entry", "pair")
_IN_REPORTS = ("reported_person", "changed_answer")


@dataclass(frozen=True, slots=True)
class Erasure:
    """Whom to take out.

    Attributes:
        gone: By what the people are known.
        keys: For their answers, by the keys under which they answered.
        files: As the state remembers them, that name them and are removed.
    """

    gone: Traces
    keys: Mapping[str, str]
    files: tuple[str, ...]


def erase(connection: sqlite3.Connection, erasure: Erasure) -> None:
    """Take people out, inside the open transaction.

    Their pairs go with them. The numbers they answered stay, so that all figures do,
    under keys that lead to nobody.

    Args:
        connection: Of a state or a backup with the newest schema.
        erasure: Whom.
    """
    forget_written(connection, erasure.files)
    for key in erasure.gone.keys:
        for table in _ABOUT_PAIRS:
            connection.execute(
                f"DELETE FROM {table} WHERE mentor = ? OR mentee = ?",  # noqa: S608
                (key, key),
            )
        connection.execute("DELETE FROM person WHERE key = ?", (key,))
    _from_others(connection, erasure.gone)
    _from_answers(connection, erasure)
    _from_rounds(connection, erasure.gone)
    for old, new in erasure.keys.items():
        for table in _IN_REPORTS:
            connection.execute(
                f"UPDATE {table} SET person = ? WHERE person = ?",  # noqa: S608
                (new, old),
            )


def _from_others(connection: sqlite3.Connection, gone: Traces) -> None:
    """Take the names out of what is kept about everybody else."""
    read = reader(Person)
    records = connection.execute("SELECT record FROM person").fetchall()
    naming = [read(text) for (text,) in records if gone.may_be_in(text)]
    save_people(connection, [without(person, gone) for person in naming])
    for table in _MAY_NAME:
        rows = connection.execute(f"SELECT rowid, record FROM {table}").fetchall()  # noqa: S608
        connection.executemany(
            f"UPDATE {table} SET record = ? WHERE rowid = ?",  # noqa: S608
            ((gone.masked_record(t), row) for row, t in rows if gone.may_be_in(t)),
        )
    titles = connection.execute("SELECT title FROM mapping").fetchall()
    connection.executemany(
        "DELETE FROM mapping WHERE title = ?", (t for t in titles if gone.found(t[0]))
    )


def _from_answers(connection: sqlite3.Connection, erasure: Erasure) -> None:
    gone, keys = erasure.gone, erasure.keys
    touched = load_responses_in(connection, keys, gone.may_be_in)
    connection.executemany(
        "DELETE FROM response WHERE person = ?", ((key,) for key in keys)
    )
    save_responses(
        connection,
        (
            nameless(not_naming(r, gone), keys[r.person])
            if r.person in keys
            else not_naming(r, gone)
            for r in touched
        ),
    )


def _from_rounds(connection: sqlite3.Connection, gone: Traces) -> None:
    """Take people out of the lists of those whom a round left over."""
    for made in load_rounds(connection).values():
        left = tuple(key for key in made.left_over if key not in gone.keys)
        if left != made.left_over:
            save_round(connection, replace(made, left_over=left))


def erase_from_backups(folder: Path, erasure: Erasure) -> tuple[Path, ...]:
    """Take people out of every backup; one that cannot be read is removed.

    Returns:
        Those removed.

    Raises:
        OSError: A backup cannot be written or removed.
    """
    removed = []
    for path in backups.all_backups(folder).values():
        try:
            content = _erased(path.read_bytes(), erasure)
        except (sqlite3.DatabaseError, StateError):
            path.unlink()
            removed.append(path)
            continue
        backups.write_whole(path, content)
    return tuple(removed)


def _erased(content: bytes, erasure: Erasure) -> bytes:
    """Give a state without the people, with nothing left in its free pages."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.deserialize(content)
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("BEGIN")
        migrate(connection)
        erase(connection, erasure)
        connection.execute("COMMIT")
        connection.execute("VACUUM")
        return connection.serialize()
    finally:
        connection.close()
