from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from rmentor.core.feedback.meetings.columns import is_meeting_log
from rmentor.core.feedback.meetings.parse import MeetingLog, parse_meetings
from rmentor.core.model.issues import Severity
from rmentor.core.model.meetings import LoggedMeeting, MeetingState
from rmentor.core.model.people import Person
from rmentor.core.model.program import Pair, PairState
from rmentor.core.roster.refusals import NobodyMeetsError, NoMeetingsError
from support.responses import person, table

ANA, BEN = person("Ana Silva", staff_id="0012"), person("Ben Okoro")
GIL, HAL = person("Gil Roux"), person("Hal Berg")
PEOPLE = {each.key: each for each in (ANA, BEN, GIL, HAL)}
PAIRS = (
    Pair(ANA.key, GIL.key, state=PairState.OPEN),
    Pair(BEN.key, HAL.key, state=PairState.OPEN),
)
TITLES = ("Mentor email", "Mentee email", "Meeting date", "Status", "Minutes")


def read(
    titles: Sequence[str], *rows: Sequence[str], pairs: Sequence[Pair] = PAIRS
) -> MeetingLog:
    return parse_meetings([table(titles, *rows)], PEOPLE, pairs)


def met(
    mentor: Person, mentee: Person, day: date, state: str = "held", *more: object
) -> LoggedMeeting:
    return LoggedMeeting(mentor.key, mentee.key, day, MeetingState(state), *more)  # type: ignore[arg-type]


def codes(log: MeetingLog) -> list[tuple[str, int, str]]:
    return [(issue.code, issue.row, issue.column) for issue in log.issues]


def test_a_row_is_a_meeting() -> None:
    log = read(
        (*TITLES, "Next meeting"),
        (ANA.email, GIL.email, "2026-03-16", "Held", "60", "2026-04-13"),
        (BEN.email, HAL.email, "2026-03-17", "Cancelled", "", ""),
        (BEN.email, HAL.email, "2026-03-18", "", "45", ""),
    )
    assert log.meetings == (
        met(ANA, GIL, date(2026, 3, 16), "held", 60, date(2026, 4, 13)),
        met(BEN, HAL, date(2026, 3, 17), "cancelled"),
        met(BEN, HAL, date(2026, 3, 18), "held", 45),
    )
    assert log.issues == ()


@pytest.mark.parametrize(
    ("titles", "cells"),
    [
        (("Mentor", "Mentee"), ("Ana Silva", "Gil Roux")),
        (("Mentee", "Mentor"), ("Ana Silva", "Gil Roux")),
        (("Pair",), ("Ana Silva & Gil Roux",)),
        (("Who met?",), ("Gil Roux and Ana Silva",)),
        (("Pair",), (f"{ANA.email} - {GIL.email}",)),
        (("Name",), ("Ana Silva",)),
        (("Your email",), (GIL.email,)),
        (("Staff ID",), ("12",)),
        (("Email", "Your partner"), (ANA.email, "Gil Roux")),
        (("Your name", "Name of your mentee"), ("Ana Silva", "gil roux")),
        (("Email", "Name"), ("anonymous", "Ana Silva")),
        (("Name",), ("Silva, Ana",)),
        (("Mentor ID", "Mentee"), ("0012", "Gil Roux")),
    ],
)
def test_pairs_are_named_in_many_ways(
    titles: Sequence[str], cells: Sequence[str]
) -> None:
    log = read((*titles, "Date of meeting"), (*cells, "2026-03-16"))
    assert log.meetings == (met(ANA, GIL, date(2026, 3, 16)),)


def test_columns_for_each_meeting_are_read_too() -> None:
    log = read(
        (
            *("Mentor", "Mentee", "Status", "Meeting 1 date", "Meeting 1 held"),
            *("Meeting 2", "2nd meeting: status", "Third session date", "Next"),
        ),
        (
            *("Ana Silva", "Gil Roux", "active", "2026-03-02", "yes"),
            *("2026-03-30", "cancelled", "", "2026-05-04"),
        ),
        ("Ben Okoro", "Hal Berg", "active", "2026-03-03", "yes", "", "", "", ""),
        ("Ben Okoro", "Gil Roux", "active", "", "", "", "", "", ""),
    )
    assert log.meetings == (
        met(ANA, GIL, date(2026, 3, 2)),
        met(ANA, GIL, date(2026, 3, 30), "cancelled", None, date(2026, 5, 4)),
        met(BEN, HAL, date(2026, 3, 3)),
    )
    assert log.issues == ()


def test_the_day_and_what_became_of_it_may_share_a_cell() -> None:
    log = read(("Pair", "Meeting 1"), ("Ana Silva / Gil Roux", "16/03/2026 (moved)"))
    assert log.meetings == (met(ANA, GIL, date(2026, 3, 16), "moved"),)


@pytest.mark.parametrize(
    ("title", "cell", "state"),
    [
        ("Did you meet?", "Yes", "held"),
        ("Did you meet?", "No", "cancelled"),
        ("Cancelled?", "Yes", "cancelled"),
        ("Cancelled?", "No", "held"),
        ("Rescheduled?", "x", "moved"),
        ("No-show?", "yes", "no-show"),
    ],
)
def test_yes_says_what_the_title_asks(title: str, cell: str, state: str) -> None:
    row = (ANA.email, GIL.email, "2026-03-16", cell)
    log = read(("Mentor", "Mentee", "Meeting date", title), row)
    assert log.meetings == (met(ANA, GIL, date(2026, 3, 16), state),)


def test_what_cannot_be_used_is_named_with_its_cell() -> None:
    log = read(
        TITLES,
        ("nobody@corp.test", GIL.email, "2026-03-16", "Held", "60"),
        (ANA.email, HAL.email, "2026-03-16", "Held", "60"),
        (ANA.email, GIL.email, "soon", "Held", "60"),
        (ANA.email, GIL.email, "2026-03-17", "perhaps", "60"),
        (BEN.email, HAL.email, "2026-03-17", "Held", "a while"),
        ("", "", "2026-03-18", "Held", "60"),
        (BEN.email, HAL.email, "2026-03-19", "Held", "60"),
    )
    assert codes(log) == [
        ("meeting-unknown-person", 2, "Mentor email"),
        ("meeting-not-paired", 3, "Mentor email"),
        ("meeting-day-unclear", 4, "Meeting date"),
        ("meeting-state-unclear", 5, "Status"),
        ("meeting-minutes-unclear", 6, "Minutes"),
        ("meeting-unknown-person", 7, "Mentor email"),
    ]
    assert [meeting.day.day for meeting in log.meetings] == [17, 19]


def test_one_of_several_partners_is_not_guessed() -> None:
    pairs = (*PAIRS, Pair(ANA.key, HAL.key, state=PairState.OPEN))
    log = read(("Name", "Meeting date", "Held"), ("Ana Silva", "2026-03-16", "yes"))
    assert len(log.meetings) == 1
    titles = ("Name", "Meeting date", "Held")
    log = read(titles, ("Ana Silva", "2026-03-16", "yes"), pairs=pairs)
    assert codes(log) == [("meeting-several-partners", 2, "Name")]


def test_the_role_that_a_title_says_tells_the_pairs_of_one_person_apart() -> None:
    pairs = (*PAIRS, Pair(HAL.key, ANA.key, state=PairState.OPEN))
    as_mentor = ("Mentor's email", "Meeting date")
    log = read(as_mentor, (ANA.email, "2026-03-16"), pairs=pairs)
    assert log.meetings == (met(ANA, GIL, date(2026, 3, 16)),)
    as_mentee = ("Mentee", "Meeting date")
    log = read(as_mentee, ("Ana Silva", "2026-03-16"), pairs=pairs)
    assert log.meetings == (met(HAL, ANA, date(2026, 3, 16)),)


def test_of_namesakes_it_is_the_one_in_a_pair_with_the_other() -> None:
    twin = person("Ana Silva")
    twin = replace(twin, key="ana2@corp.test", email="ana2@corp.test")
    people = {**PEOPLE, twin.key: twin}
    rows = [
        ("Ana Silva", "", "Gil Roux", "2026-03-16"),
        ("Ana Silva", twin.email, "Gil Roux", "2026-03-17"),
        ("Ana Silva", "", "", "2026-03-18"),
    ]
    titles = ("Mentor", "Mentor email", "Mentee", "Meeting date")
    log = parse_meetings([table(titles, *rows)], people, PAIRS)
    assert log.meetings == (met(ANA, GIL, date(2026, 3, 16)),)
    assert codes(log) == [
        ("meeting-not-paired", 3, "Mentor"),
        ("shared-name", 4, "Mentor"),
    ]


def test_a_pair_that_has_ended_may_have_met_and_a_proposed_one_has_not() -> None:
    pairs = (
        Pair(ANA.key, GIL.key, state=PairState.ENDED),
        Pair(BEN.key, HAL.key, state=PairState.PROPOSED),
    )
    log = read(
        ("Pair", "Meeting date"),
        ("Ana Silva and Gil Roux", "2026-03-16"),
        ("Ben Okoro and Hal Berg", "2026-03-16"),
        pairs=pairs,
    )
    assert log.meetings == (met(ANA, GIL, date(2026, 3, 16)),)
    assert "only proposed" in log.issues[0].message


def test_a_program_in_which_no_pair_has_begun_has_no_meetings() -> None:
    proposed = [Pair(BEN.key, HAL.key)]
    with pytest.raises(NobodyMeetsError, match="no pair has begun"):
        read(TITLES, (BEN.email, HAL.email, "2026-03-16", "", ""), pairs=proposed)


def test_of_two_rows_about_one_day_the_lower_counts() -> None:
    log = read(
        TITLES,
        (ANA.email, GIL.email, "2026-03-16", "planned", ""),
        (ANA.email, GIL.email, "2026-03-16", "held", "60"),
    )
    assert log.meetings == (met(ANA, GIL, date(2026, 3, 16), "held", 60),)
    assert codes(log) == [("meeting-twice", 2, "Meeting date")]
    assert log.issues[0].severity is Severity.WARNING
    assert "was held, not planned" in log.issues[0].message


def test_both_of_a_pair_may_tell_of_the_same_meeting() -> None:
    titles = ("Email", "Meeting date", "Did you meet?", "Minutes")
    log = read(
        titles,
        (ANA.email, "2026-03-16", "yes", "60"),
        (GIL.email, "2026-03-16", "yes", "60"),
        (BEN.email, "2026-03-17", "yes", "45"),
        (HAL.email, "2026-03-17", "yes", "60"),
    )
    assert [m.minutes for m in log.meetings] == [60, 60]
    assert [(i.row, i.severity) for i in log.issues] == [(4, Severity.INFO)]


def test_notes_are_not_kept_and_that_is_said_once() -> None:
    said = "He spoke of his illness"
    rows = [(ANA.email, GIL.email, f"2026-03-1{n}", said) for n in range(6, 9)]
    log = read(("Mentor", "Mentee", "Meeting date", "What did you talk about?"), *rows)
    assert codes(log) == [("meeting-notes-left", 0, "")]
    assert "What did you talk about?" in log.issues[0].message
    assert said not in repr(log.meetings) + repr(log.issues)


def test_rows_that_wait_for_their_day_are_counted() -> None:
    rows = [(ANA.email, GIL.email, "2026-03-16", "held", "60")]
    rows += [(ANA.email, GIL.email, "", "", "")] * 3
    log = read(TITLES, *rows)
    assert [issue.message for issue in log.issues] == [
        "3 rows name no day yet; none is a meeting."
    ]


def test_a_log_says_who_and_when_or_it_is_refused() -> None:
    with pytest.raises(NoMeetingsError, match="Status"):
        read(("Mentor", "Mentee", "Status"), ("Ana Silva", "Gil Roux", "held"))


@pytest.mark.parametrize(
    ("titles", "cells"),
    [
        (("Mentor", "Mentee", "Start date", "Status"), ("A", "B", "2025", "completed")),
        (("Mentor", "Mentee", "Date", "Status"), ("A", "B", "2025-03-02", "completed")),
        (
            ("Name", "Email", "Start date", "Attended training?", "Can share"),
            ("A", "a@corp.test", "2026-01-02", "yes", "AI"),
        ),
        (
            ("Name", "Email", "When could you come to a first meeting?"),
            ("A", "a@corp.test", "2026-01-02"),
        ),
        (
            ("Timestamp", "Email", "Did you meet your goals?", "Topics to learn"),
            ("2/1/2026 10:00:00", "a@corp.test", "yes", "AI"),
        ),
    ],
)
def test_other_lists_with_dates_are_no_meeting_logs(
    titles: Sequence[str], cells: Sequence[str]
) -> None:
    assert not is_meeting_log(table(titles, cells, file="list.csv"))


@pytest.mark.parametrize(
    "titles",
    [
        ("Mentor", "Mentee", "Meeting date", "Status"),
        ("Name", "When did you meet?", "Did you meet?"),
        ("Email", "Date", "Outcome", "Duration"),
        ("Mentor", "Mentee", "Meeting date"),
        ("Pair", "Session 1 date", "Session 1 status"),
    ],
)
def test_meeting_logs_are_recognized(titles: Sequence[str]) -> None:
    words = {"Status": "held", "Duration": "60"}
    cells = [
        words.get(t, "2026-03-16" if "ate" in t or "When" in t else "held")
        for t in titles
    ]
    assert is_meeting_log(table(titles, cells, file="list.csv"))
