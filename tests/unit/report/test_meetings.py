from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from rmentor.core.feedback.meetings.rhythm import Logs
from rmentor.core.model.meetings import LoggedMeeting, MeetingState
from rmentor.core.model.people import Role, Status
from rmentor.core.model.program import Pair, PairState
from rmentor.core.report.measures import funnel
from rmentor.core.report.meetings import meeting_tables
from rmentor.core.report.program import Program
from rmentor.core.report.summary import summarize
from rmentor.core.settings import Settings
from support.responses import person, printed, response

TODAY = date(2026, 6, 1)
BEGUN = date(2026, 3, 1)
MENTORS = [person(f"Mentor {c}", Role.MENTOR) for c in "ABCDEF"]
MENTEES = [person(f"Mentee {c}", Role.MENTEE) for c in "ABCDEF"]
PAIRS = [
    Pair(a.key, b.key, state=PairState.OPEN, started=BEGUN)
    for a, b in zip(MENTORS, MENTEES, strict=True)
]


def met(number: int, *days_ago: int, state: str = "held") -> list[LoggedMeeting]:
    pair = PAIRS[number]
    return [
        LoggedMeeting(
            pair.mentor, pair.mentee, TODAY - timedelta(days=n), MeetingState(state)
        )
        for n in days_ago
    ]


def program(
    meetings: Sequence[LoggedMeeting], pairs: Sequence[Pair] = PAIRS
) -> Program:
    planned = {pair.people: 3 for pair in pairs}
    logs = Logs.of(meetings, Settings())
    return Program(MENTORS + MENTEES, pairs, (), (), logs=logs, planned=planned)


LOG = [
    *met(0, 80, 50, 20),
    *met(1, 80, 50),
    *met(1, 20, state="cancelled"),
    *met(2, 60),
    *met(3, 10, -10),
    *met(4, 30, state="no-show"),
]


def test_completion_and_active_pairs_are_counted_from_logs() -> None:
    meetings, _ = meeting_tables(program(LOG), TODAY)
    assert printed(meetings) == [
        ["Meeting completion", "7", "18", "39%"],
        ["Meetings that fell out", "2", "9", "22%"],
        ["Active pairs", "2", "6", "33%"],
    ]
    assert "42 days" in meetings.definition


def test_every_pair_that_has_begun_is_in_one_state() -> None:
    pairs = [*PAIRS[:5], replace(PAIRS[5], state=PairState.ENDED)]
    there = program(LOG, pairs)
    resting = [replace(MENTEES[4], status=Status.PAUSED), *MENTORS, *MENTEES[:4]]
    _, health = meeting_tables(replace(there, people=resting), TODAY)
    assert printed(health) == [
        ["at risk", "1", "17%"],
        ["watch", "1", "17%"],
        ["paused", "1", "17%"],
        ["on track", "2", "33%"],
        ["closed", "1", "17%"],
    ]


def test_answers_do_not_show_in_the_counts_of_health() -> None:
    unsafe = [response(MENTORS[0].key, SAFE=1, FIT=1, SAT=1)]
    there = program(LOG)
    assert meeting_tables(there, TODAY) == meeting_tables(
        replace(there, responses=unsafe), TODAY
    )


def test_who_met_is_a_step_of_the_funnel() -> None:
    steps = {row[0]: row[1] for row in printed(funnel(program(LOG), 0, TODAY))}
    assert steps["Met at least once"] == "8"
    assert steps["Held all meetings"] == "0"
    done = [*LOG, *met(5, 90, 80, 60, 40, 20, 5)]
    steps = {row[0]: row[1] for row in printed(funnel(program(done), 0, TODAY))}
    assert steps["Held all meetings"] == "2"


def test_without_a_log_nothing_is_said_of_meetings() -> None:
    there = program([])
    assert meeting_tables(there, TODAY) == ()
    report = summarize(there, Settings(), TODAY).report
    assert not {"meetings", "health"} & {table.code for table in report.tables}
    assert "Met at least once" not in str(printed(funnel(there, 0, TODAY)))


def test_a_report_has_meetings_beside_its_rates() -> None:
    codes = [t.code for t in summarize(program(LOG), Settings(), TODAY).report.tables]
    assert codes[:4] == ["participation", "rates", "meetings", "health"]
