"""When a pair meets and is asked for feedback: from a start, a rhythm and hours."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rmentor.core.agreement.hours import Hours, zone_named
from rmentor.core.model.choices import Checkpoint
from rmentor.core.settings import AgreementSettings

_SATURDAY = 5
_MONTHS_TO_LAST_CHECKPOINT = 6


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, by both clocks.

    Attributes:
        starts: By the mentee's clock, with its zone where that is known.
        mentor_starts: The same moment by the mentor's; the same value where the zone
            of one of the two is not known.
    """

    starts: datetime
    mentor_starts: datetime
    minutes: int

    @property
    def day(self) -> date:
        """The day, by the mentee's calendar."""
        return self.starts.date()


@dataclass(frozen=True, slots=True)
class FeedbackPoint:
    """A day on which both are asked how it goes."""

    checkpoint: Checkpoint
    day: date


@dataclass(frozen=True, slots=True)
class Schedule:
    """The plan of one pair.

    Attributes:
        meetings: On working days, each later than the one before; at least one.
        feedback: In the order of time.
        hours: The time of the week that was chosen, and both zones.
    """

    meetings: tuple[Meeting, ...]
    feedback: tuple[FeedbackPoint, ...]
    hours: Hours

    @property
    def review(self) -> date:
        """When goals are looked at again: the middle meeting, else the last."""
        return self.meetings[_middle(len(self.meetings)) or -1].day

    @property
    def two_clocks(self) -> bool:
        """Whether the two ever read different times off their clocks."""
        return any(
            meeting.starts.replace(tzinfo=None)
            != meeting.mentor_starts.replace(tzinfo=None)
            for meeting in self.meetings
        )


def plan_meetings(
    start: date, settings: AgreementSettings, hours: Hours | None = None
) -> Schedule:
    """Plan the meetings and the feedback around them.

    The first meeting falls into the last week that `first_within_weeks` allows, on its
    first day or the weekday of `hours`: there is time to book it, and a holiday can
    move it without breaking the promise. A meeting that falls on a weekend or a
    holiday moves to the next working day; the later ones keep their rhythm.
    """
    hours = hours or Hours(settings.start_time)
    days = tuple(_meeting_days(start, settings, hours.weekday))
    meetings = tuple(_meeting(day, hours, settings.minutes) for day in days)
    return Schedule(meetings, tuple(_feedback_points(days, settings)), hours)


def add_months(day: date, months: int) -> date:
    """Give the same day of a later month, or that month's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _meeting(day: date, hours: Hours, minutes: int) -> Meeting:
    starts = datetime.combine(day, hours.starts)
    mentee_zone = zone_named(hours.mentee_zone)
    mentor_zone = zone_named(hours.mentor_zone)
    starts = starts.replace(tzinfo=mentee_zone)
    both_known = mentee_zone is not None and mentor_zone is not None
    there = starts.astimezone(mentor_zone) if both_known else starts
    return Meeting(starts, there, minutes)


def _meeting_days(
    start: date, settings: AgreementSettings, weekday: int | None
) -> Iterator[date]:
    target = start + timedelta(weeks=settings.first_within_weeks - 1)
    if weekday is not None:
        target += timedelta(days=(weekday - target.weekday()) % 7)
    earliest = start
    for _ in range(settings.meetings):
        day = _working_day(max(target, earliest), settings)
        yield day
        # Long holidays may move two meetings to one day: the second takes the next.
        earliest = day + timedelta(days=1)
        target += timedelta(weeks=settings.weeks_between)


def _feedback_points(
    days: tuple[date, ...], settings: AgreementSettings
) -> Iterator[FeedbackPoint]:
    """Ask on the working day after a meeting; the middle only where it is one."""

    def after(meeting: int) -> date:
        return _working_day(days[meeting] + timedelta(days=1), settings)

    end = after(-1)
    later = _working_day(add_months(end, _MONTHS_TO_LAST_CHECKPOINT), settings)
    yield FeedbackPoint(Checkpoint.FIRST_MEETING, after(0))
    if middle := _middle(len(days)):
        yield FeedbackPoint(Checkpoint.MIDDLE, after(middle))
    yield FeedbackPoint(Checkpoint.END, end)
    yield FeedbackPoint(Checkpoint.SIX_MONTHS_LATER, later)


def _middle(meetings: int) -> int:
    """Give the index of the middle meeting; 0 when there is none between."""
    return (meetings - 1) // 2


def _working_day(day: date, settings: AgreementSettings) -> date:
    """Give this day, or the next that is neither weekend nor holiday."""
    while day.weekday() >= _SATURDAY or day in settings.holidays:
        day += timedelta(days=1)
    return day
