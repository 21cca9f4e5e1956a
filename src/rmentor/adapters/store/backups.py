"""Copies of the state, one from before each change; the newest ten are kept."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path

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
    """Write `backups/0007-before-pair.db` whole, and remove those that are too old.

    Raises:
        OSError: It cannot be written; what was there is as it was.
    """
    place = folder / FOLDER
    place.mkdir(mode=0o700, exist_ok=True)
    path = place / f"{number:04d}-before-{because}.db"
    write_whole(path, content)
    old = list(all_backups(folder).values())[:-KEPT]
    for done_with in (*old, *_left_behind(folder, path)):
        done_with.unlink(missing_ok=True)


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
            (found,) = connection.execute("PRAGMA quick_check").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.DatabaseError:
        return False
    return bool(found == "ok" and version)


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a backup to look at it."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        yield connection
    finally:
        connection.close()
