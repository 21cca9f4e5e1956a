"""Opening the state: one SQLite file, safe on shared and synced drives.

`journal_mode=DELETE` because WAL needs shared memory, which network drives lack;
`secure_delete` so that forgotten people leave no bytes behind.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rmentor.adapters.store.schema import APPLICATION_ID, MIGRATIONS
from rmentor.errors import CannotWriteError, NoProgramError, StateError

NAME = "rmentor.db"
BACKUPS = "backups"
KEPT_BACKUPS = 10
_BUSY_SECONDS = 5.0


class InUseError(StateError):
    """Another command holds the state."""

    code = "in-use"

    def __init__(self) -> None:
        super().__init__(
            f"Another rmentor command is using {NAME}.",
            "Wait until it has ended, then type the command again.",
        )


class DamagedStateError(StateError):
    """The state file is not a readable database of ours."""

    code = "damaged"

    def __init__(self, folder: Path) -> None:
        newest = max(_backups(folder), default=None)
        hint = (
            f"Put the newest backup in its place: {BACKUPS}/{newest.name}."
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
    return (folder / NAME).is_file()


@contextmanager
def reading(folder: Path) -> Iterator[sqlite3.Connection]:
    """Open the state to look; nothing in the folder is written.

    Raises:
        NoProgramError: There is no state.
        StateError: It is in use, damaged or newer.
    """
    if not exists(folder):
        raise NoProgramError(str(folder.resolve()))
    with _translated(folder):
        connection = _connect(folder, "ro")
        try:
            version = _version(connection, folder)
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
def writing(folder: Path, because: str) -> Iterator[sqlite3.Connection]:
    """Open one transaction: all of it is kept, or, after any error, none.

    An existing state is copied to the backups first. The state is started when there
    is none.

    Args:
        folder: The program's.
        because: The command, for the backup's name.

    Raises:
        StateError: It is in use, damaged or newer.
        CannotWriteError: The file or a backup cannot be written.
    """
    started = not exists(folder)
    if not started:
        _back_up(folder, because)
    with _translated(folder):
        connection = _connect(folder, "rwc")
        try:
            connection.execute("BEGIN IMMEDIATE")
            _migrate(connection, folder)
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            connection.close()
            if started:
                (folder / NAME).unlink(missing_ok=True)
            raise
        connection.close()


@contextmanager
def _translated(folder: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours, each by its own name."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise InUseError from error
        raise CannotWriteError(str(folder / NAME), str(error)) from error
    except sqlite3.DatabaseError as error:
        raise DamagedStateError(folder) from error


def _connect(folder: Path, mode: str) -> sqlite3.Connection:
    path = folder / NAME
    if mode == "rwc" and not path.exists():
        # Made here so that it is private before the first byte is in it.
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        timeout=_BUSY_SECONDS,
        isolation_level=None,
    )
    for setting in (
        "foreign_keys = ON",
        "secure_delete = ON",
        "synchronous = FULL",
        "trusted_schema = OFF",
    ):
        connection.execute(f"PRAGMA {setting}")
    return connection


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


def _migrate(connection: sqlite3.Connection, folder: Path) -> None:
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
        _migrate(copy, Path())
        yield copy
    finally:
        copy.close()


def _backups(folder: Path) -> list[Path]:
    """Give the backups that we made, the oldest first."""
    return sorted((folder / BACKUPS).glob("[0-9][0-9][0-9][0-9]-before-*.db"))


def _back_up(folder: Path, because: str) -> None:
    """Copy the state to `backups/0007-before-pair.db` and keep the newest ten."""
    backups = folder / BACKUPS
    with _translated(folder), reading(folder) as state:
        content = state.serialize()
    known = _backups(folder)
    number = int(known[-1].name.partition("-")[0]) + 1 if known else 1
    path = backups / f"{number:04d}-before-{because}.db"
    try:
        backups.mkdir(mode=0o700, exist_ok=True)
        beside = path.with_suffix(".part")
        handle = os.open(beside, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
        for old in known[: max(0, len(known) + 1 - KEPT_BACKUPS)]:
            old.unlink()
    except OSError as error:
        raise CannotWriteError(str(path), (error.strerror or "").lower()) from error
