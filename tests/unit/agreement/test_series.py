"""A pair's events: named for all time, changed only when something changes."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from rmentor.core.agreement.hours import Hours
from rmentor.core.agreement.letter import Letter, letter_from
from rmentor.core.agreement.schedule import plan_meetings
from rmentor.core.agreement.series import Entry, Planner, told_again
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.program import Pair
from rmentor.core.settings import AgreementSettings

BEGUN = date(2026, 3, 2)
PAIR = Pair("noor@corp.test", "peter@corp.test", started=BEGUN)
NOW, LATER = datetime(2026, 3, 2, 9), datetime(2026, 3, 9, 9)  # noqa: DTZ001
HEAD = """---
subject: Hello
meeting: Meeting {number}
meeting-note: note
first-meeting: first
middle: middle
end: end
six-months-later: later
feedback-note: questions
---
"""


def letter(text: str = HEAD + "Dear both\n") -> Letter:
    read, problem = letter_from(text)
    assert read, problem
    return read


def events(
    pair: Pair = PAIR, zone: str = "Europe/London", meetings: int = 6
) -> tuple[Entry, ...]:
    settings = AgreementSettings(meetings=meetings)
    schedule = plan_meetings(BEGUN, settings, Hours(time(10), None, zone, zone))
    return Planner(pair, letter(), "Room 4").events(schedule)


def test_meetings_and_feedback_days_are_events() -> None:
    planned = events()
    assert [e.title for e in planned[:6]] == [f"Meeting {n}" for n in range(1, 7)]
    assert [e.title for e in planned[6:]] == ["first", "middle", "end", "later"]
    assert [e.is_meeting for e in planned] == [True] * 6 + [False] * 4


def test_a_meeting_keeps_its_hour_when_summer_time_begins() -> None:
    first, second = events()[:2]
    assert first.starts.time() == second.starts.time() == time(10)
    assert (first.in_utc, second.in_utc) == (
        datetime(2026, 3, 16, 10),  # noqa: DTZ001
        datetime(2026, 4, 13, 9),  # noqa: DTZ001
    )


def test_without_a_zone_there_is_no_moment_in_utc() -> None:
    assert {e.in_utc for e in events(zone="")} == {None}


def test_names_of_events_last_differ_and_tell_nobody() -> None:
    uids = [e.uid for e in events()]
    assert len(set(uids)) == len(uids)
    assert uids == [e.uid for e in events(zone="Asia/Tokyo")]
    assert not any("noor" in uid or "peter" in uid for uid in uids)
    next_year = replace(PAIR, started=date(2027, 3, 1))
    assert set(uids).isdisjoint(e.uid for e in events(next_year))


def test_the_same_plan_told_again_is_the_same() -> None:
    told = told_again(events(), (), NOW)
    assert {(e.sequence, e.changed) for e in told} == {(0, NOW)}
    assert told_again(events(), told, LATER) == told
    assert all(a.starts <= b.starts for a, b in pairwise(told))


def test_a_moved_event_has_the_next_number() -> None:
    told = told_again(events(), (), NOW)
    first, *others = events()
    moved = replace(first, starts=first.starts + timedelta(days=1))
    again = {e.uid: e for e in told_again([moved, *others], told, LATER)}
    assert again[first.uid].sequence == 1
    assert again[first.uid].changed == LATER
    assert {e.sequence for uid, e in again.items() if uid != first.uid} == {0}


def test_an_event_no_longer_planned_is_cancelled_once_and_can_come_back() -> None:
    told = told_again(events(meetings=6), (), NOW)
    fewer = told_again(events(meetings=5), told, LATER)
    (gone,) = (e for e in fewer if e.cancelled)
    assert (gone.title, gone.sequence) == ("Meeting 6", 1)
    assert told_again(events(meetings=5), fewer, LATER) == fewer
    back = {e.uid: e for e in told_again(events(meetings=6), fewer, LATER)}
    assert (back[gone.uid].cancelled, back[gone.uid].sequence) == (False, 2)


def test_a_letter_is_read() -> None:
    read = letter(f"\n{HEAD}\n\nDear both\n\n\n\nBye\n---\nx\n\n")
    assert (read.subject, read.feedback[Checkpoint.MIDDLE]) == ("Hello", "middle")
    assert read.body == "Dear both\n\nBye\n---\nx\n"


def test_what_a_letter_lacks_is_said() -> None:
    for text, problem in (
        ("Dear both\n", "it does not begin with"),
        (HEAD.replace("subject", "subjekt"), "'subjekt', known is subject"),
        (HEAD.replace("middle: middle\n", ""), "must say 'middle'"),
        (HEAD.replace("middle: middle", "middle:"), "must say 'middle'"),
    ):
        read, said = letter_from(text)
        assert read is None
        assert problem in said
