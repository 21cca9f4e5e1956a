"""The table of people who were asked whether they accept a proposed pair."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from rmentor.core.model.program import Invitation, PairState


def load_invitations(connection: sqlite3.Connection) -> tuple[Invitation, ...]:
    """Load all invitations, by pair and person."""
    rows = connection.execute(
        "SELECT mentor, mentee, person, asked, accepted FROM invitation"
        " ORDER BY mentor, mentee, person"
    )
    return tuple(
        Invitation(mentor, mentee, person, date.fromisoformat(asked), _day(accepted))
        for mentor, mentee, person, asked, accepted in rows
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def save_invitations(
    connection: sqlite3.Connection, invitations: Iterable[Invitation]
) -> None:
    """Add invitations, or what was answered since."""
    connection.executemany(
        "INSERT INTO invitation (mentor, mentee, person, asked, accepted)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT (mentor, mentee, person)"
        " DO UPDATE SET accepted = excluded.accepted",
        (
            (
                *(one.mentor, one.mentee, one.person, one.asked.isoformat()),
                one.accepted.isoformat() if one.accepted else None,
            )
            for one in invitations
        ),
    )


def drop_invitations(
    connection: sqlite3.Connection, pairs: Iterable[tuple[str, str]]
) -> None:
    """Remove what the two of a pair were asked."""
    connection.executemany(
        "DELETE FROM invitation WHERE mentor = ? AND mentee = ?", pairs
    )


def drop_idle_invitations(connection: sqlite3.Connection) -> None:
    """Remove invitations to pairs that are no longer proposed, nor under way."""
    connection.execute(
        "DELETE FROM invitation WHERE NOT EXISTS (SELECT 1 FROM pair WHERE"
        " pair.mentor = invitation.mentor AND pair.mentee = invitation.mentee"
        " AND pair.state <> ?)",
        (PairState.ENDED,),
    )
