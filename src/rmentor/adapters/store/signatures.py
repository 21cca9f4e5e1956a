"""The table of signatures under agreements."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from rmentor.core.model.program import Signature


def load_signatures(connection: sqlite3.Connection) -> tuple[Signature, ...]:
    """Load all signatures, those under earlier versions too, by pair and version."""
    rows = connection.execute(
        "SELECT mentor, mentee, variant, version, person, signed FROM signature"
        " ORDER BY mentor, mentee, variant, version, person"
    )
    return tuple(
        Signature(mentor, mentee, variant, version, person, date.fromisoformat(day))
        for mentor, mentee, variant, version, person, day in rows
    )


def save_signatures(
    connection: sqlite3.Connection, signatures: Iterable[Signature]
) -> None:
    """Record signatures; a day told again replaces the one told before."""
    connection.executemany(
        "INSERT INTO signature (mentor, mentee, variant, version, person, signed)"
        " VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (mentor, mentee, variant, version, person)"
        " DO UPDATE SET signed = excluded.signed",
        (
            (s.mentor, s.mentee, s.variant, s.version, s.person, s.signed.isoformat())
            for s in signatures
        ),
    )


def drop_signatures(
    connection: sqlite3.Connection, signatures: Iterable[Signature]
) -> None:
    """Take signatures back."""
    connection.executemany(
        "DELETE FROM signature WHERE mentor = ? AND mentee = ? AND variant = ?"
        " AND version = ? AND person = ?",
        ((s.mentor, s.mentee, s.variant, s.version, s.person) for s in signatures),
    )
