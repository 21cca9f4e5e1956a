"""Making the state again what a backup has."""

import sqlite3
from pathlib import Path

from rmentor.adapters.store import backups
from rmentor.adapters.store.connection import NAME, migrate
from rmentor.errors import CannotWriteError

_STAYS = (
    *("journal", "written_file", "threshold", "changed_answer"),
    *("reported", "reported_people", "reported_person"),
)


def put_back(
    connection: sqlite3.Connection, folder: Path, number: int, *, everything: bool
) -> None:
    """Make the state what a backup has, inside the open transaction.

    What reports have told cannot be taken back, and the journal goes on: both stay,
    unless `everything` is to be as it was. Number 0 is the state before the first
    change: empty.

    Raises:
        StateError: The backup was written by a newer version.
    """
    # People are named by pairs, which are put back before or after them.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        if number:
            with backups.opened(backups.all_backups(folder)[number]) as backup:
                backup.backup(copy)
        migrate(copy, folder)
        for table in _tables(copy):
            if everything or table not in _STAYS:
                _fill(connection, table, copy)
    finally:
        copy.close()


def lay_aside(folder: Path) -> None:
    """Lay a state that cannot be read among the backups, as it is.

    Raises:
        CannotWriteError: It cannot be moved.
    """
    path = folder / NAME
    if not path.exists():
        return
    try:
        place = folder / backups.FOLDER
        number = max(backups.all_backups(folder), default=0) + 1
        path.replace(place / f"{number:04d}-before-restore.db")
    except OSError as error:
        raise CannotWriteError(str(path), (error.strerror or "").lower()) from error


def _tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return [name for (name,) in rows]


def _fill(connection: sqlite3.Connection, table: str, copy: sqlite3.Connection) -> None:
    """Put the rows of a table of ours in the place of all."""
    rows = copy.execute(f"SELECT * FROM {table}")  # noqa: S608 -- our schema's name
    places = ", ".join("?" * len(rows.description))
    if table not in ("journal", "written_file"):  # they go on
        connection.execute(f"DELETE FROM {table}")  # noqa: S608
    connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({places})", rows)  # noqa: S608
