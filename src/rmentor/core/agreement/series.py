"""A pair's calendar: its meetings and feedback days, and what changed since last told.

Each meeting is an event of its own. A repeating event could not hold a series that
avoids weekends and holidays: Outlook reads extra dates (RDATE) only beside a rule, and
only where they replace one of its days (MS-OXCICAL 2.1.3.1.1.20.18).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from hashlib import sha256

from rmentor.core.agreement.letter import Letter
from rmentor.core.agreement.schedule import FeedbackPoint, Meeting, Schedule
from rmentor.core.model.program import Pair

_MIDNIGHT = time()


@dataclass(frozen=True, slots=True)
class Entry:
    """One event.

    Attributes:
        uid: The same for the same meeting of a pair, however often it is moved.
        starts: By the clock of `zone`; without a zone by whatever clock shows it.
        minutes: 0 for a whole day.
        zone: Such as `Europe/London` or `UTC+05:30`; empty when not known.
        in_utc: The same moment in UTC, without a zone; None when the zone is not known.
        sequence: 0 when first told; each change adds 1.
        changed: When it was told first or last changed, in UTC without a zone.
    """

    uid: str
    starts: datetime
    minutes: int
    title: str
    says: str = ""
    place: str = ""
    zone: str = ""
    in_utc: datetime | None = None
    cancelled: bool = False
    sequence: int = 0
    changed: datetime = datetime(1970, 1, 1)  # noqa: DTZ001 (UTC, see above)

    @property
    def is_meeting(self) -> bool:
        """Whether it takes an hour of two people, or is a day to think of something."""
        return self.minutes > 0


@dataclass(frozen=True, slots=True)
class Planner:
    """Lays out one pair's events.

    Attributes:
        place: Where meetings are held.
    """

    pair: Pair
    letter: Letter
    place: str

    def events(self, schedule: Schedule) -> tuple[Entry, ...]:
        """Give the meetings, then the feedback days."""
        return (
            *self._meetings(schedule.meetings, schedule.hours.mentee_zone),
            *map(self._feedback, schedule.feedback),
        )

    def _meetings(self, meetings: Iterable[Meeting], zone: str) -> Iterator[Entry]:
        for number, meeting in enumerate(meetings, start=1):
            yield Entry(
                uid=self._uid("meeting", str(number)),
                starts=meeting.starts.replace(tzinfo=None),
                minutes=meeting.minutes,
                title=self.letter.meeting_title(number),
                says=self.letter.meeting_note,
                place=self.place,
                zone=zone,
                in_utc=_in_utc(meeting.starts),
            )

    def _feedback(self, point: FeedbackPoint) -> Entry:
        return Entry(
            uid=self._uid("feedback", point.checkpoint),
            starts=datetime.combine(point.day, _MIDNIGHT),
            minutes=0,
            title=self.letter.feedback[point.checkpoint],
            says=self.letter.feedback_note,
        )

    def _uid(self, *marks: str) -> str:
        """Name an event for all time, without saying who meets whom.

        The day on which the pair began keeps two programs apart.
        """
        began = self.pair.started.isoformat() if self.pair.started else ""
        text = "\n".join((self.pair.mentor, self.pair.mentee, began, *marks))
        return f"{sha256(text.encode()).hexdigest()[:32]}@rmentor"


def _in_utc(moment: datetime) -> datetime | None:
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else None


def told_again(
    planned: Iterable[Entry], before: Iterable[Entry], now: datetime
) -> tuple[Entry, ...]:
    """Number the changes since events were last told.

    An event that is as it was stays as it was told, so that the same plan makes the
    same file. One that is no longer planned is told as cancelled: who has it in their
    calendar gets it taken out.

    Args:
        planned: As the plan is now; their `sequence` and `changed` do not matter.
        before: As they were told last; empty for the first time.
        now: In UTC, without a zone.

    Returns:
        In the order of time.
    """
    known = {entry.uid: entry for entry in before}
    entries = {entry.uid: _told(entry, known, now) for entry in planned}
    gone = [replace(e, cancelled=True) for e in known.values() if e.uid not in entries]
    entries |= {entry.uid: _told(entry, known, now) for entry in gone}
    return tuple(sorted(entries.values(), key=lambda entry: (entry.starts, entry.uid)))


def _told(entry: Entry, known: Mapping[str, Entry], now: datetime) -> Entry:
    before = known.get(entry.uid)
    if before is None:
        return replace(entry, sequence=0, changed=now)
    same = replace(entry, sequence=before.sequence, changed=before.changed)
    if same == before:
        return before
    return replace(entry, sequence=before.sequence + 1, changed=now)
