"""Making the state again what a backup has."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rmentor.adapters.store import backups
from rmentor.adapters.store.connection import NAME, migrate
from rmentor.adapters.store.journal import add_entry, last_number
from rmentor.errors import CannotWriteError

_STAYS = (
    *("journal", "written_file", "threshold", "changed_answer"),
    *("reported", "reported_people", "reported_person"),
)


def put_back(connection: sqlite3.Connection, folder: Path, number: int) -> None:
    """Make the state what a backup has, inside the open transaction.

    What reports have told cannot be taken back, and the journal goes on: both stay.
    Number 0 is the state before the first change: empty.

    Raises:
        StateError: The backup was written by a newer version.
    """
    # People are named by pairs, which are put back before or after them.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    with as_it_would_be(folder, number) as copy:
        for table in _tables(copy):
            if table not in _STAYS:
                _fill(connection, table, copy)


def put_in_place(folder: Path, number: int, what: str) -> None:
    """Put a backup in the place of a state that cannot be read, or is gone.

    The state that was there is laid among the backups as it is; at no moment is there
    none.

    Args:
        folder: The program's.
        number: Of the backup.
        what: For the journal.

    Raises:
        StateError: The backup was written by a newer version.
        CannotWriteError: The state cannot be written.
    """
    path = folder / NAME
    with as_it_would_be(folder, number) as copy:
        latest = max(last_number(copy), *backups.all_backups(folder)) + 1
        add_entry(copy, latest, "restore", what)
        content = copy.serialize()
    try:
        if path.exists():
            backups.write_backup(folder, latest, "restore", path.read_bytes())
        # It is of the damaged state; SQLite would write it over the new one.
        path.with_name(f"{NAME}-journal").unlink(missing_ok=True)
        backups.write_whole(path, content)
        backups.tidy(folder)
    except OSError as error:
        raise CannotWriteError(str(path), (error.strerror or "").lower()) from error


@contextmanager
def as_it_would_be(folder: Path, number: int) -> Iterator[sqlite3.Connection]:
    """Give a backup as it would be now, in memory.

    Raises:
        StateError: It was written by a newer version.
    """
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        if number:
            with backups.opened(backups.all_backups(folder)[number]) as backup:
                backup.backup(copy)
        migrate(copy, folder)
        yield copy
    finally:
        copy.close()


def _tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return [name for (name,) in rows]


def _fill(connection: sqlite3.Connection, table: str, copy: sqlite3.Connection) -> None:
    """Put the rows of a table of ours in the place of all."""
    rows = copy.execute(f"SELECT * FROM {table}")  # noqa: S608 -- our schema's name
    places = ", ".join("?" * len(rows.description))
    connection.execute(f"DELETE FROM {table}")  # noqa: S608
    connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608
