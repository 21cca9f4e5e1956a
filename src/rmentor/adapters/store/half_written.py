"""A state that a command left half written when it was killed.

What was there before lies in a journal beside it. SQLite puts it back when the state is
next opened, but only where it may write.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory


def settle(state: Path) -> None:
    """Have SQLite put back what was there before, if it may write."""
    if _journal(state).exists():
        with suppress(sqlite3.Error):
            _open_once(state)


@contextmanager
def settled(state: Path) -> Iterator[Path]:
    """Give where the state can be read: in its place, or, put back, in a copy.

    A copy is only needed in a folder that cannot be written. A journal is also there
    while another command is writing; then the state in its place is whole.
    """
    journal = _journal(state)
    if not journal.exists() or _is_whole(state):
        yield state
        return
    with TemporaryDirectory(prefix="rmentor-") as folder:
        copy = Path(folder) / state.name
        shutil.copyfile(state, copy)
        shutil.copyfile(journal, _journal(copy))
        _open_once(copy)
        yield copy


def _journal(state: Path) -> Path:
    return state.with_name(f"{state.name}-journal")


def _is_whole(state: Path) -> bool:
    """Tell whether it can be read without anything being put back."""
    try:
        _open_once(state, "ro")
    except sqlite3.OperationalError as error:
        return not error.sqlite_errorname.startswith(("SQLITE_READONLY", "SQLITE_CANT"))
    return True


def _open_once(state: Path, mode: str = "rw") -> None:
    address = f"{state.resolve().as_uri()}?mode={mode}"
    with closing(sqlite3.connect(address, uri=True, timeout=5.0)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
