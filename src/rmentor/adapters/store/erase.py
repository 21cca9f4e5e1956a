"""Taking one person out of a state: no byte of them stays in its file."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from rmentor.adapters.store import backups
from rmentor.adapters.store.connection import migrate
from rmentor.adapters.store.feedback import load_responses, replace_responses
from rmentor.adapters.store.people import load_people, save_people
from rmentor.adapters.store.written import forget_written
from rmentor.core.roster.forgetting import Traces, nameless, not_naming, without

_ABOUT_PAIRS = ("signature", "agreement", "calendar_entry", "pair", "known_pair")
_IN_REPORTS = ("reported_person", "changed_answer")


@dataclass(frozen=True, slots=True)
class Erasure:
    """Whom to take out.

    Attributes:
        gone: By what the person is known.
        key: For their answers.
        files: Written by rmentor, that name them and are removed.
    """

    gone: Traces
    key: str
    files: tuple[Path, ...]


def erase(connection: sqlite3.Connection, erasure: Erasure) -> None:
    """Take a person out, inside the open transaction.

    Their pairs go with them. The numbers they answered stay, so that all figures do,
    under a key that leads to nobody.

    Args:
        connection: Of a state or a backup with the newest schema.
        erasure: Whom.
    """
    gone, key = erasure.gone, erasure.key
    forget_written(connection, erasure.files)
    for table in _ABOUT_PAIRS:
        connection.execute(
            f"DELETE FROM {table} WHERE mentor = ? OR mentee = ?",  # noqa: S608
            (gone.key, gone.key),
        )
    people = load_people(connection)
    connection.execute("DELETE FROM person WHERE key = ?", (gone.key,))
    others = (person for person in people.values() if person.key != gone.key)
    changed = [(p, without(p, gone)) for p in others]
    save_people(connection, [new for old, new in changed if new != old])
    responses = load_responses(connection)
    replace_responses(
        connection,
        (
            nameless(r, key) if r.person == gone.key else not_naming(r, gone)
            for r in responses
        ),
    )
    for table in _IN_REPORTS:
        connection.execute(
            f"UPDATE {table} SET person = ? WHERE person = ?",  # noqa: S608
            (key, gone.key),
        )


def erase_from_backups(folder: Path, erasure: Erasure) -> tuple[Path, ...]:
    """Take a person out of every backup; one that cannot be read is removed.

    Returns:
        Those removed.

    Raises:
        OSError: A backup cannot be written or removed.
    """
    removed = []
    for path in backups.all_backups(folder).values():
        try:
            content = _erased(path.read_bytes(), erasure)
        except sqlite3.DatabaseError:
            path.unlink()
            removed.append(path)
            continue
        backups.write_whole(path, content)
    return tuple(removed)


def _erased(content: bytes, erasure: Erasure) -> bytes:
    """Give a state without the person, with nothing left in its free pages."""
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
