"""The table of meetings, as logs told them."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from rmentor.core.model.meetings import LoggedMeeting, MeetingState

_STATES = {str(state): state for state in MeetingState}


def load_meetings(connection: sqlite3.Connection) -> tuple[LoggedMeeting, ...]:
    """Load all meetings, by mentor, mentee and day."""
    rows = connection.execute(
        "SELECT mentor, mentee, day, state, minutes, next_day FROM meeting"
        " ORDER BY mentor, mentee, day"
    )
    return tuple(
        LoggedMeeting(
            *(mentor, mentee, date.fromisoformat(day), _STATES[state], minutes),
            date.fromisoformat(next_day) if next_day else None,
        )
        for mentor, mentee, day, state, minutes, next_day in rows
    )


def save_meetings(
    connection: sqlite3.Connection, meetings: Iterable[LoggedMeeting]
) -> None:
    """Add meetings, or put them in the place of those of the same pair and day."""
    connection.executemany(
        "INSERT INTO meeting (mentor, mentee, day, state, minutes, next_day)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (mentor, mentee, day)"
        " DO UPDATE SET state = excluded.state, minutes = excluded.minutes,"
        " next_day = excluded.next_day",
        map(_row, meetings),
    )


def _row(meeting: LoggedMeeting) -> tuple[str | int | None, ...]:
    following = meeting.next_day.isoformat() if meeting.next_day else None
    return (
        *(meeting.mentor, meeting.mentee, meeting.day.isoformat(), meeting.state),
        *(meeting.minutes, following),
    )
