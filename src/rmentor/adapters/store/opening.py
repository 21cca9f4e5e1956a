"""Opening and locking the file of the state."""

import os
import sqlite3
from pathlib import Path

BUSY_SECONDS = 5.0
"""How long to wait for another command."""


def begun(path: Path) -> sqlite3.Connection:
    """Open the state for one who alone may change it from now on.

    Whoever had it before may have put another file in its place, or taken the one away
    that they began: then it is opened anew.
    """
    while True:
        connection = connect(path, "rwc")
        before = _identity(path)
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error:
            connection.close()
            if before == _identity(path):
                raise
            continue
        if before and before == _identity(path):
            return connection
        connection.close()


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Open the state; `rwc` begins one where there is none."""
    if mode == "rwc" and not path.exists():
        # Made here so that it is private before the first byte is in it.
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
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


def _identity(path: Path) -> int:
    """Tell one file of a name from another; 0 when there is none."""
    try:
        return path.stat().st_ino
    except FileNotFoundError:
        return 0
