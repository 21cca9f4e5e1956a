"""The table of what changed, when and by whom; it names nobody of the program."""

import sqlite3
from dataclasses import dataclass

from rmentor.stamp import typed


@dataclass(frozen=True, slots=True)
class Entry:
    """One change.

    Attributes:
        number: Counted from 1; that of the backup made before it.
        moment: In UTC, `2026-02-01T10:39:41`; empty when it is not known.
        who: The user's name on the system.
        command: Such as `import`.
        what: In numbers: "added 59 people".
        undone: Whether it was taken back, 0 or 1.
    """

    number: int
    moment: str
    who: str
    command: str
    what: str
    undone: int


def load_journal(connection: sqlite3.Connection) -> tuple[Entry, ...]:
    """Load all changes, the first one first."""
    rows = connection.execute(
        "SELECT number, moment, who, command, what, undone FROM journal ORDER BY number"
    )
    return tuple(Entry(*row) for row in rows)


def add_entry(
    connection: sqlite3.Connection, number: int, command: str, what: str
) -> None:
    """Note a change that is being made."""
    stamp = typed.get()()
    connection.execute(
        "INSERT INTO journal (number, moment, who, command, what)"
        " VALUES (?, ?, ?, ?, ?)",
        (number, stamp.moment, stamp.who, command, what),
    )


def last_number(connection: sqlite3.Connection) -> int:
    """Give the number of the last change; 0 before there is any."""
    known = "SELECT count(*) FROM sqlite_master WHERE name = 'journal'"
    if not connection.execute(known).fetchone()[0]:
        return 0
    (last,) = connection.execute("SELECT max(number) FROM journal").fetchone()
    return last or 0


def mark_undone(connection: sqlite3.Connection, number: int) -> None:
    """Note that a change was taken back."""
    connection.execute("UPDATE journal SET undone = 1 WHERE number = ?", (number,))
