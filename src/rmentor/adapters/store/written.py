"""The table of files that name people: they go when one of them is forgotten."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

STDOUT = "-"


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written.

    Attributes:
        kept_as: How the state names it: from the program's folder, if it lies there,
            so that the folder can be moved.
        path: Where it is now.
        quotes: Whether it quotes people without naming them, as reports do.
    """

    kept_as: str
    path: Path
    quotes: bool


def load_written(connection: sqlite3.Connection, folder: Path) -> tuple[Written, ...]:
    """Load where files were written, in order; some may be gone by now.

    Args:
        connection: Of the state.
        folder: The program's.
    """
    rows = connection.execute("SELECT path, quotes FROM written_file ORDER BY path")
    return tuple(Written(path, folder / path, bool(quotes)) for path, quotes in rows)


def remember(
    connection: sqlite3.Connection,
    folder: Path,
    paths: Iterable[Path],
    *,
    quotes: bool = False,
) -> None:
    """Remember that files are being written, but for standard output."""
    connection.executemany(
        "INSERT INTO written_file (path, quotes) VALUES (?, ?)"
        " ON CONFLICT (path) DO UPDATE SET quotes = excluded.quotes",
        ((name, quotes) for name in kept_as(folder, paths)),
    )


def kept_as(folder: Path, paths: Iterable[Path]) -> tuple[str, ...]:
    """Give the names under which the state remembers files."""
    here = folder.resolve()
    whole = (path.resolve() for path in paths if str(path) != STDOUT)
    return tuple(
        str(path.relative_to(here) if path.is_relative_to(here) else path)
        for path in whole
    )


def forget_written(connection: sqlite3.Connection, names: Iterable[str]) -> None:
    """Take files out that were removed, by the names they are kept as."""
    connection.executemany(
        "DELETE FROM written_file WHERE path = ?", ((name,) for name in names)
    )
