"""Opening the state: one SQLite file, safe on shared and synced drives.

`journal_mode=DELETE` because WAL needs shared memory, which network drives lack;
`secure_delete` so that forgotten people leave no bytes behind.
"""

import shlex
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from msgspec import MsgspecError

from rmentor.adapters.store import backups
from rmentor.adapters.store.half_written import settle, settled
from rmentor.adapters.store.journal import add_entry, last_number
from rmentor.adapters.store.opening import begun, connect
from rmentor.adapters.store.schema import APPLICATION_ID, MIGRATIONS
from rmentor.errors import CannotWriteError, NoProgramError, StateError

Connection = sqlite3.Connection
NAME = "rmentor.db"
_NOWHERE = Path()


class InUseError(StateError):
    """Another command holds the state."""

    code = "in-use"

    def __init__(self) -> None:
        super().__init__(
            f"Another rmentor command is using {NAME}.",
            "Wait until it has ended, then type the command again.",
        )


class ChangedMeanwhileError(StateError):
    """Another command has changed the state since this one looked at it."""

    code = "changed-meanwhile"

    def __init__(self) -> None:
        super().__init__(
            f"Another rmentor command has changed {NAME} meanwhile; nothing was done.",
            "Type the command again.",
        )


class DamagedStateError(StateError):
    """The state file is not a readable database of ours."""

    code = "damaged"

    def __init__(self, folder: Path) -> None:
        newest = backups.newest_good(folder)
        # Typed elsewhere it would put back a state of another program.
        where = "" if folder == _NOWHERE else f" -p {shlex.quote(str(folder))}"
        hint = (
            f"Put the last good backup in its place: rmentor restore {newest}{where}."
            if newest
            else "Put a copy from your own backups in its place."
        )
        super().__init__(f"{NAME} in {folder} is damaged or not from rmentor.", hint)


class NewerStateError(StateError):
    """The state was written by a newer rmentor."""

    code = "newer-version"

    def __init__(self) -> None:
        super().__init__(
            f"{NAME} was written by a newer version of rmentor.",
            "Update rmentor, then type the command again.",
        )


def exists(folder: Path) -> bool:
    """Tell whether a program's state lies in the folder."""
    settle(folder / NAME)
    path = folder / NAME
    # One that was stopped while it began has left an empty file, and nothing before it.
    return path.is_file() and (
        bool(path.stat().st_size) or bool(backups.all_backups(folder))
    )


@contextmanager
def reading(folder: Path) -> Iterator[sqlite3.Connection]:
    """Open the state to look; nothing in the folder is written.

    Raises:
        NoProgramError: There is no state.
        StateError: It is in use, damaged or newer.
    """
    if not exists(folder):
        raise NoProgramError(str(folder.resolve()))
    with _translated(folder), settled(folder / NAME) as path:
        connection = connect(path, "ro")
        try:
            version = _sound_version(connection, folder)
            if not version:
                # Cut off, as a sync client may leave it: ours always has a version.
                raise DamagedStateError(folder)
            if version < len(MIGRATIONS):
                yield from _migrated_copy(connection)
            else:
                yield connection
        finally:
            connection.close()


@contextmanager
def writing(
    folder: Path,
    because: str,
    what: str = "",
    *,
    since: int | None = None,
    backup: bool = True,
) -> Iterator[sqlite3.Connection]:
    """Open one transaction: all of it is kept, or, after any error, none.

    Args:
        folder: The program's.
        because: The command, for the journal and the backup's name.
        what: What it does, in numbers; names nobody.
        since: The last change that the command builds on; None for none.
        backup: Whether to copy it first.

    Raises:
        StateError: It is in use, changed, damaged or newer.
        CannotWriteError: The file or a backup cannot be written.
    """
    started, copied = False, 0
    with _translated(folder), closing(begun(folder / NAME)) as connection:
        try:
            _check_unchanged(connection, since)
            started = not _sound_version(connection, folder)
            number = _next_number(connection, folder)
            if not started and backup:
                _back_up(connection, folder, number, because)
                copied = number
            migrate(connection, folder)
            add_entry(connection, number, because, what)
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            _leave_nothing(folder, started=started, copied=copied)
            raise
        if copied:
            backups.tidy(folder)


def _leave_nothing(folder: Path, *, started: bool, copied: int) -> None:
    """Remove what a change began that does not come about."""
    if started:
        with suppress(OSError):  # Windows keeps what is open
            (folder / NAME).unlink()  # locked: who waits looks again
    backups.take_away(folder, copied)


@contextmanager
def amending(folder: Path) -> Iterator[sqlite3.Connection]:
    """Open one transaction for what is no change of the program: no backup, no entry.

    Raises:
        StateError: It is in use, damaged or newer.
        CannotWriteError: The file cannot be written.
    """
    with _translated(folder), closing(connect(folder / NAME, "rw")) as connection:
        connection.execute("BEGIN IMMEDIATE")
        migrate(connection, folder)
        yield connection
        connection.execute("COMMIT")


@contextmanager
def vacuumed(
    folder: Path, because: str, what: str, since: int
) -> Iterator[sqlite3.Connection]:
    """Open one transaction without a backup, and leave no bytes of what it deletes.

    Raises:
        StateError: It is in use, changed, damaged or newer.
        CannotWriteError: The file cannot be written.
    """
    with writing(folder, because, what, since=since, backup=False) as connection:
        yield connection
    with _translated(folder), closing(connect(folder / NAME, "rw")) as connection:
        connection.execute("VACUUM")


@contextmanager
def _translated(folder: Path) -> Iterator[None]:
    """Turn errors of SQLite, and of reading records, into ours, each by its name."""
    try:
        yield
    except sqlite3.OperationalError as error:
        # Without a name is what only Python minds: letters that are no UTF-8.
        name = getattr(error, "sqlite_errorname", "SQLITE_ERROR")
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise InUseError from error
        if name == "SQLITE_ERROR":  # as no such table, no JSON
            raise DamagedStateError(folder) from error
        raise CannotWriteError(str(folder / NAME), str(error)) from error
    except (sqlite3.DatabaseError, UnicodeDecodeError, MsgspecError) as error:
        raise DamagedStateError(folder) from error


def _check_unchanged(connection: sqlite3.Connection, since: int | None) -> None:
    if since is not None and last_number(connection) != since:
        raise ChangedMeanwhileError


def _version(connection: sqlite3.Connection, folder: Path) -> int:
    """Give the schema's version after checking that the file is ours."""
    (ours,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if (version or tables) and ours != APPLICATION_ID:
        raise DamagedStateError(folder)
    if version > len(MIGRATIONS):
        raise NewerStateError
    return int(version)


def _sound_version(connection: sqlite3.Connection, folder: Path) -> int:
    """Give the schema's version of a file that is ours and not damaged.

    All pages are looked at, in 1 ms for 50 people and 50 ms for 100,000: a command may
    read only those that are whole, and would copy the others into every backup.
    """
    version = _version(connection, folder)
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise DamagedStateError(folder)
    return version


def migrate(connection: sqlite3.Connection, folder: Path = _NOWHERE) -> None:
    """Bring the schema up to date inside the open transaction."""
    version = _version(connection, folder)
    for script in MIGRATIONS[version:]:
        # executescript() would commit the transaction first.
        for statement in script.split(";"):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _migrated_copy(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Look at an older state through a migrated copy in memory."""
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.backup(copy)
        migrate(copy)
        yield copy
    finally:
        copy.close()


def _next_number(connection: sqlite3.Connection, folder: Path) -> int:
    """Give the number of the change that begins, and of the backup before it."""
    return max(last_number(connection), *backups.all_backups(folder), 0) + 1


def _back_up(
    connection: sqlite3.Connection, folder: Path, number: int, because: str
) -> None:
    """Copy the state as it is before the change.

    Raises:
        CannotWriteError: The copy cannot be written.
    """
    try:
        backups.write_backup(folder, number, because, connection.serialize())
    except OSError as error:
        reason = (error.strerror or "").lower()
        raise CannotWriteError(str(folder / backups.FOLDER), reason) from error
