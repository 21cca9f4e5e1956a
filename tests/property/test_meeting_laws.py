"""What a log says goes in as it was written, in whatever form and order."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from rmentor.core.feedback.health import State, pair_health
from rmentor.core.feedback.meetings.parse import parse_meetings
from rmentor.core.feedback.meetings.rhythm import Logs
from rmentor.core.model.meetings import LoggedMeeting, MeetingState
from rmentor.core.model.program import Pair, PairState
from rmentor.core.settings import Settings
from support.responses import person, table

MENTORS = [person(f"Mentor {name}") for name in ("Ana", "Ben", "Cid")]
MENTEES = [person(f"Mentee {name}") for name in ("Gil", "Hal", "Ida")]
PEOPLE = {each.key: each for each in (*MENTORS, *MENTEES)}
PAIRS = [
    Pair(a.key, b.key, state=PairState.OPEN, started=date(2026, 3, 1))
    for a, b in zip(MENTORS, MENTEES, strict=True)
]
WRITTEN: tuple[Callable[[date], str], ...] = (
    date.isoformat,
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"{d:%d %B %Y}",
    lambda d: f"{d:%A}, {d:%B} {d.day}, {d.year}",
    lambda d: f"{d:%d-%b-%y}",
)
NAMED: tuple[Callable[[str], str], ...] = (
    lambda key: PEOPLE[key].name,
    lambda key: PEOPLE[key].email,
    lambda key: f"{PEOPLE[key].name} <{PEOPLE[key].email}>",
    lambda key: PEOPLE[key].name.upper(),
)
meetings = st.lists(
    st.builds(
        lambda pair, day, state, minutes, after: LoggedMeeting(
            pair.mentor, pair.mentee, day, state, minutes, after
        ),
        st.sampled_from(PAIRS),
        st.dates(date(2026, 1, 1), date(2027, 12, 31)),
        st.sampled_from(MeetingState),
        st.none() | st.integers(1, 720),
        st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda m: (m.mentor, m.day),
)


@dataclass(frozen=True, slots=True)
class Hand:
    """How somebody keeps a log."""

    day: Callable[[date], str]
    who: Callable[[str], str]

    def row(self, meeting: LoggedMeeting) -> tuple[str, ...]:
        """Write a meeting down."""
        return (
            self.who(meeting.mentor),
            self.who(meeting.mentee),
            self.day(meeting.day),
            str(meeting.state),
            str(meeting.minutes or ""),
            self.day(meeting.next_day) if meeting.next_day else "",
        )


hands = st.builds(Hand, st.sampled_from(WRITTEN), st.sampled_from(NAMED))
TITLES = ("Mentor", "Mentee", "Meeting date", "Status", "Minutes", "Next meeting")


@given(meetings, hands, st.randoms())
def test_a_log_says_what_was_written_whatever_the_order_of_its_rows(
    told: list[LoggedMeeting], hand: Hand, dice: Random
) -> None:
    rows = [hand.row(meeting) for meeting in told]
    dice.shuffle(rows)
    log = parse_meetings([table(TITLES, *rows)], PEOPLE, PAIRS)
    assert log.issues == ()
    assert list(log.meetings) == sorted(told, key=lambda m: (m.mentor, m.day))


@given(meetings, st.dates(date(2026, 3, 1), date(2028, 1, 1)))
def test_one_more_meeting_held_today_never_makes_a_pair_worse(
    told: list[LoggedMeeting], today: date
) -> None:
    pair = PAIRS[0]
    before = pair_health(pair, (), today, logs=Logs.of(told, Settings()))
    kept = [m for m in told if (m.mentor, m.day) != (pair.mentor, today)]
    held = LoggedMeeting(pair.mentor, pair.mentee, today)
    after = pair_health(pair, (), today, logs=Logs.of([*kept, held], Settings()))
    order = list(State)
    assert order.index(after.state) >= order.index(before.state)
