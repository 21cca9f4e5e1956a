"""Copies of the state, one from before each change; the newest ten are kept."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path

from msgspec import MsgspecError
from msgspec.json import decode

from rmentor.staged import PATTERN

FOLDER = "backups"
KEPT = 10
_AN_HOUR = 3600
_PATTERN = "[0-9][0-9][0-9][0-9]*-before-*.db"


def all_backups(folder: Path) -> dict[int, Path]:
    """Give the backups of a program by number, the oldest first."""
    found = (folder / FOLDER).glob(_PATTERN)
    numbered = ((int(path.name.partition("-")[0]), path) for path in found)
    return dict(sorted(numbered))


def write_backup(folder: Path, number: int, because: str, content: bytes) -> None:
    """Write `backups/0007-before-pair.db` whole.

    Raises:
        OSError: It cannot be written; what was there is as it was.
    """
    place = folder / FOLDER
    place.mkdir(mode=0o700, exist_ok=True)
    write_whole(place / f"{number:04d}-before-{because}.db", content)


def take_away(folder: Path, number: int) -> None:
    """Remove the backup from before a change that did not come about."""
    with suppress(OSError, KeyError):  # Windows keeps what is open
        all_backups(folder)[number].unlink()


def tidy(folder: Path) -> None:
    """Remove the backups that are too old, once the change that follows is made.

    Not before: commands that fail, as all may in a damaged state, would push out one
    good backup each.
    """
    kept = list(all_backups(folder).values())
    for done_with in (*kept[:-KEPT], *_left_behind(folder, kept[-1])):
        with suppress(OSError):  # the change is made; it may go the next time
            done_with.unlink()


def _left_behind(folder: Path, newest: Path) -> Iterator[Path]:
    """Find what commands that were killed had begun to write.

    Who may make backups is alone. Other files are staged before that, and may be those
    of a command that runs: they must have lain there for an hour by the clock of the
    disk, which may not be this computer's.
    """
    yield from newest.parent.glob("*.part")
    before = newest.stat().st_mtime - _AN_HOUR
    staged = (folder.glob(f"{depth}{PATTERN}") for depth in ("", "*/", "*/*/"))
    for path in chain.from_iterable(staged):
        with suppress(FileNotFoundError):
            if path.stat().st_mtime < before:
                yield path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place, for its owner only, and rename it into it."""
    beside = path.with_suffix(".part")
    try:
        handle = os.open(beside, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
        _settle(path.parent)
    finally:
        beside.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Have the disk keep what was renamed; Windows and some network drives do not."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def newest_good(folder: Path) -> int | None:
    """Give the number of the newest backup that is not damaged itself."""
    numbers = (n for n, path in reversed(all_backups(folder).items()) if is_good(path))
    return next(numbers, None)


def is_good(path: Path) -> bool:
    """Tell whether a backup can be read from its beginning to its end."""
    try:
        with opened(path) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            return bool(version) and _is_sound(connection)
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


def _is_sound(connection: sqlite3.Connection) -> bool:
    """Tell whether all that a state holds can be read.

    SQLite checks its pages, and neither letters nor records, where damage is more
    likely to lie.

    Raises:
        sqlite3.DatabaseError: It cannot; so does UnicodeDecodeError.
    """
    (found,) = connection.execute("PRAGMA quick_check").fetchone()
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return bool(found == "ok") and all(
        _holds_records(connection.execute(f'SELECT * FROM "{name}"'))  # noqa: S608
        for (name,) in tables.fetchall()
    )


def _holds_records(rows: sqlite3.Cursor) -> bool:
    """Read all rows of a table, and tell whether its records are whole."""
    titles = [title for title, *_ in rows.description]
    place = titles.index("record") if "record" in titles else None
    return all(place is None or _is_json(row[place]) for row in rows)


def _is_json(record: str) -> bool:
    try:
        decode(record)
    except MsgspecError:
        return False
    return True


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a backup to look at it."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        yield connection
    finally:
        connection.close()
