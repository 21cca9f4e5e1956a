from dataclasses import replace
from datetime import date
from fractions import Fraction

from rmentor.core.feedback.disclosure.figures import Hidden, Shown
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.people import Role, Status
from rmentor.core.model.program import Agreement, Pair, PairState
from rmentor.core.report.measures import funnel, people_who_answered, rates
from rmentor.core.report.program import Program, roles_in_pairs
from rmentor.core.report.summary import summarize
from rmentor.core.report.tables import ReportTable
from rmentor.core.settings import PairingSettings, Settings
from support.responses import person, printed, response

DAY = date(2026, 3, 1)
MENTORS = [person(f"Mentor {c}", Role.MENTOR) for c in "ABCDEFGHIJ"]
MENTEES = [person(f"Mentee {c}", Role.MENTEE) for c in "ABCDEFGHIJ"]
PAIRS = [
    Pair(a.key, b.key, state=PairState.OPEN, started=DAY)
    for a, b in zip(MENTORS, MENTEES, strict=True)
]


def test_the_funnel_counts_people_from_step_to_step() -> None:
    agreements = [Agreement(PAIRS[0].mentor, PAIRS[0].mentee, "full", 1, DAY, "x")]
    answers = [response(MENTORS[0].key, SAT=4), response("guest:1", SAT=4)]
    program = Program(MENTORS + MENTEES, PAIRS[:4], agreements, answers)
    assert printed(funnel(program, 40, DAY)) == [
        ["Eligible", "40", ""],
        ["Signed up", "20", "100%"],
        ["Matched", "8", "40%"],
        ["Agreement issued", "2", "10%"],
        ["Answered at least once", "2", "10%"],
    ]
    assert printed(funnel(program, 0, DAY))[0][0] == "Signed up"


def test_rates_are_over_active_people_and_current_pairs() -> None:
    away = replace(MENTORS[9], status=Status.PAUSED)
    busy = replace(MENTEES[0], capacity=3)
    people = [*MENTORS[:9], away, busy, *MENTEES[1:]]
    agreements = [Agreement(p.mentor, p.mentee, "full", 1, DAY, "x") for p in PAIRS[:5]]
    ended = Pair("x", "y", state=PairState.ENDED)
    program = Program(people, [*PAIRS, ended], agreements, ())
    assert dict(printed(rates(program, 40, PairingSettings()))) == {
        "Participation": "50%",
        "Coverage": "75%",
        "Match rate": "100%",
        "Agreement rate": "50%",
    }


def test_a_guest_of_two_checkpoints_may_be_one_person() -> None:
    two = [response("guest:1", SAT=4), response("guest:2", SAT=3)]
    later = response("guest:3", Checkpoint.END, SAT=4)
    assert people_who_answered([response("a", SAT=4), *two, later]) == 3


def test_who_is_mentor_here_and_mentee_there_counts_once_as_a_mentor() -> None:
    assert roles_in_pairs([Pair("a", "b"), Pair("b", "c"), Pair("a", "d")]) == {
        "a": Role.MENTOR,
        "b": Role.MENTOR,
        "c": Role.MENTEE,
        "d": Role.MENTEE,
    }


def response_rates(program: Program) -> ReportTable:
    found = summarize(program, Settings(), DAY).report.table("responses")
    assert found
    return found


def rates_of(mentors: int, mentees: int) -> list[list[str]]:
    answered = [*MENTORS[:mentors], *MENTEES[:mentees]]
    responses = [response(p.key, SAT=4) for p in answered]
    program = Program(MENTORS + MENTEES, PAIRS, (), responses)
    return [row[1:] for row in printed(response_rates(program))]


def test_response_rates_are_given_for_everyone_and_each_role() -> None:
    assert rates_of(8, 6) == [
        ["Everyone", "20", "14", "70%"],
        ["Mentors", "10", "8", "80%"],
        ["Mentees", "10", "6", "60%"],
    ]


def test_a_small_group_of_answers_hides_the_other_role_as_well() -> None:
    hidden = str(Hidden(5))
    assert rates_of(8, 3) == [
        ["Everyone", "20", "11", "55%"],
        ["Mentors", "10", hidden, hidden],
        ["Mentees", "10", hidden, hidden],
    ]


def test_a_role_that_nobody_answered_is_zero_and_hides_nothing() -> None:
    assert rates_of(8, 0)[1:] == [
        ["Mentors", "10", "8", "80%"],
        ["Mentees", "10", "0", "0%"],
    ]


def test_a_rate_over_few_invited_would_tell_who_did_not_answer() -> None:
    responses = [response(p.key, SAT=4) for p in [*MENTORS[:6], *MENTEES[:6]]]
    program = Program(MENTORS + MENTEES, PAIRS[:7], (), responses)
    table = response_rates(program)
    assert [row[4] for row in table.rows] == [
        Shown(Fraction(12, 14)),
        Hidden(5),
        Hidden(5),
    ]


def test_that_nobody_of_a_few_answered_is_not_told() -> None:
    responses = [response(p.key, SAT=4) for p in MENTORS[:8]]
    lone = [Pair(p.key, MENTEES[0].key, state=PairState.OPEN) for p in MENTORS]
    program = Program(MENTORS + MENTEES, lone, (), responses)
    table = response_rates(program)
    assert [row[3] for row in table.rows] == [Shown(8), Hidden(5), Hidden(5)]


def test_no_rate_is_given_when_more_answered_than_were_invited() -> None:
    responses = [response(f"guest:{i}", SAT=4) for i in range(30)]
    program = Program(MENTORS + MENTEES, PAIRS, (), responses)
    rows = printed(response_rates(program))
    assert rows[0][2:] == ["20", "30", ""]
    assert rows[-1][1:] == ["Not known", "", "30", ""]
