"""Meetings as they were logged: that they were, never what was said."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rmentor.core.model.program import OfTwo


class MeetingState(StrEnum):
    """What became of a meeting.

    HELD also where a log gives only the day: it counts once the day has come. MOVED
    says that another day was agreed; that other day is a meeting of its own.
    """

    HELD = "held"
    CANCELLED = "cancelled"
    MOVED = "moved"
    NO_SHOW = "no-show"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class LoggedMeeting(OfTwo):
    """One meeting of a pair, known by the two and its day.

    Attributes:
        minutes: How long it was; None when the log does not say.
        next_day: When the two meant to meet next; None when the log does not say.
    """

    day: date
    state: MeetingState = MeetingState.HELD
    minutes: int | None = None
    next_day: date | None = None
