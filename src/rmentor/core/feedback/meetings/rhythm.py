"""What meeting logs tell of a pair: whether it meets as often as was agreed.

A pair in its first 30 days is too early to judge. From then on: no meeting yet, a gap
over 1.5 times the rhythm, or two meetings in a row that fell out, are to be watched; a
gap over twice the rhythm is a risk, and 90 days without a meeting are called inactive
(domain: pair health). A rhythm of more than 45 days is given twice its length. Who has
held all meetings agreed, or kept up until the last of them was due, has nothing to
catch up with.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from rmentor.core.feedback.reasons import About, Reason, State
from rmentor.core.model.meetings import LoggedMeeting, MeetingState
from rmentor.core.model.program import Pair
from rmentor.core.settings import AgreementSettings, Settings

TOO_EARLY_DAYS = 30
INACTIVE_DAYS = 90
WATCH_GAP, RISK_GAP = 1.5, 2
"""Gaps between meetings that call for the coordinator, in rhythms."""
_IN_A_ROW = 2
_HELD, _MOVED = MeetingState.HELD, MeetingState.MOVED
_FELL_OUT = (MeetingState.CANCELLED, MeetingState.NO_SHOW)
_WEEK = 7

Both = tuple[str, str]
"""The keys of mentor and mentee."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """How often pairs agreed to meet.

    Attributes:
        rhythm: Days between two meetings.
        meetings: In all.
        span: Days from the beginning until the last of them is due.
    """

    rhythm: int
    meetings: int
    span: timedelta

    @classmethod
    def of(cls, settings: AgreementSettings) -> "Agreed":
        """Take it from the settings."""
        rhythm = settings.weeks_between * _WEEK
        days = settings.first_within_weeks * _WEEK + (settings.meetings - 1) * rhythm
        return cls(rhythm, settings.meetings, timedelta(days=days))


@dataclass(frozen=True, slots=True)
class Logs:
    """The meetings of a program that keeps logs of them.

    Attributes:
        by_pair: In the order of days; a pair of whom no log tells is missing.
        start: Of the program; None when that is not set. Pairs begin no earlier.
    """

    agreed: Agreed
    by_pair: Mapping[Both, Sequence[LoggedMeeting]] = field(default_factory=dict)
    start: date | None = None

    @classmethod
    def of(cls, meetings: Iterable[LoggedMeeting], settings: Settings) -> "Logs | None":
        """Gather meetings; None when there are none: then nobody keeps a log."""
        by_pair: dict[Both, list[LoggedMeeting]] = {}
        for meeting in sorted(meetings, key=lambda m: m.day):
            by_pair.setdefault(meeting.people, []).append(meeting)
        agreed = Agreed.of(settings.agreement)
        return cls(agreed, by_pair, settings.program.start) if by_pair else None

    def met(self, pair: Pair, today: date) -> "Met":
        """Tell how a pair has met up to a day."""
        meetings = self.by_pair.get(pair.people, ())
        held = [m for m in meetings if m.state is _HELD and m.day <= today]
        begun = pair.started and max(pair.started, self.start or pair.started)
        return Met(meetings, held, self.agreed, begun, today)


@dataclass(frozen=True, slots=True)
class Met:
    """How one pair has met.

    Attributes:
        meetings: In the order of days.
        held: Those of them that were held.
        begun: From when on meetings count; None when that is not known.
        today: To count days up to.
    """

    meetings: Sequence[LoggedMeeting]
    held: Sequence[LoggedMeeting]
    agreed: Agreed
    begun: date | None
    today: date

    @property
    def is_done(self) -> bool:
        """Tell whether all meetings that were agreed have been held."""
        return len(self.held) >= self.agreed.meetings

    @property
    def since(self) -> int | None:
        """Count the days since the last meeting, or since the pair began."""
        last = self._last
        return (self.today - last).days if last else None

    @property
    def gap(self) -> int:
        """Count those days up to when the last meeting was due; 0 when not known."""
        last, until = self._last, self.today
        if self.begun:
            until = min(until, self.begun + self.agreed.span)
        return max(0, (until - last).days) if last else 0

    @property
    def _last(self) -> date | None:
        return self.held[-1].day if self.held else self.begun

    @property
    def is_early(self) -> bool:
        """Tell whether the pair is in its first 30 days."""
        begun = self.begun
        return begun is not None and (self.today - begun).days < TOO_EARLY_DAYS

    @property
    def is_in_rhythm(self) -> bool:
        """Tell whether the last meeting is recent enough, or the pair too young."""
        recent = bool(self.held) and self.gap <= WATCH_GAP * self.agreed.rhythm
        return recent or self.is_early or self.is_done

    @property
    def is_long_ago(self) -> bool:
        """Tell whether the last meeting is so long ago that it is a risk."""
        return self.gap > RISK_GAP * self.agreed.rhythm and not self.is_done

    @property
    def next_day(self) -> date | None:
        """Give the next day agreed; None when no log tells one."""
        told = [m.next_day for m in self.meetings if m.next_day]
        told += [m.day for m in self.meetings if m.state not in (*_FELL_OUT, _MOVED)]
        return min((day for day in told if day > self.today), default=None)

    def reasons(self) -> Iterator[Reason]:
        """Say what calls for the coordinator."""
        if self.is_early or self.is_done:
            return
        if gap := self._late():
            state, says = gap
            ahead = f"; next on {self.next_day}" if self.next_day else ""
            yield Reason(state, says + ahead, about=About.MEETINGS)
        if (missed := self._fell_out()) >= _IN_A_ROW:
            says = f"{missed} meetings in a row did not take place"
            yield Reason(State.WATCH, says, about=About.MEETINGS)

    def says(self) -> str:
        """Say in a few words when they met last."""
        if self.is_done:
            return f"all {self.agreed.meetings} meetings held"
        if not self.held:
            return "no meeting yet"
        return f"met {self.since} days ago" if self.since else "met today"

    def _late(self) -> tuple[State, str] | None:
        gap, rhythm = self.gap, self.agreed.rhythm
        since = f"last met {self.since} days ago"
        if not self.held:
            since = f"not met in {self.since} days"
        agreed = f" (every {rhythm} days was agreed)"
        if self.is_long_ago:
            inactive = gap >= max(INACTIVE_DAYS, RISK_GAP * rhythm)
            says = f"inactive: {since}" if inactive else since + agreed
            return State.AT_RISK, says
        if gap > WATCH_GAP * rhythm or (not self.held and gap >= TOO_EARLY_DAYS):
            return State.WATCH, since + agreed
        return None

    def _fell_out(self) -> int:
        """Count the meetings in a row that fell out last; moved ones do not count."""
        number = 0
        for meeting in reversed(self.meetings):
            if meeting.state in _FELL_OUT:
                number += 1
            elif meeting.state is _HELD and meeting.day <= self.today:
                break
        return number
