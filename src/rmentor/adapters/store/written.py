"""The table of files that name people: they go when one of them is forgotten."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path


def load_written(connection: sqlite3.Connection) -> tuple[Path, ...]:
    """Load where files were written, in order; some may be gone by now."""
    rows = connection.execute("SELECT path FROM written_file ORDER BY path")
    return tuple(Path(path) for (path,) in rows)


def remember(connection: sqlite3.Connection, paths: Iterable[Path]) -> None:
    """Remember that files are being written."""
    connection.executemany(
        "INSERT OR IGNORE INTO written_file (path) VALUES (?)",
        ((str(path.resolve()),) for path in paths),
    )


def forget_written(connection: sqlite3.Connection, paths: Iterable[Path]) -> None:
    """Take files out that were removed."""
    connection.executemany(
        "DELETE FROM written_file WHERE path = ?", ((str(path),) for path in paths)
    )
