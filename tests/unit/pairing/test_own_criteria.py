"""Criteria from the coordinator's own columns, from the answer to the pair."""

from dataclasses import replace

import pytest

from rmentor.core.model.issues import Severity
from rmentor.core.model.people import Person
from rmentor.core.pairing.pair import Proposal, pair_up
from rmentor.core.settings.own_criteria import How, OwnCriterion
from support.cohorts import blocked, issue, left, mentee, mentor, settings


def own(
    how: How, column: str = "Answer", by: float = 0, **more: object
) -> OwnCriterion:
    weight = {} if more.get("rule") else {"weight": 2}
    return OwnCriterion(
        "Mine", how, column, str(more.pop("mentee_column", column)), by=by,
        **weight, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def two(junior: str, senior: str, title: str = "Answer") -> list[Person]:
    return [
        mentor("jun", extra=((title, junior),)),
        mentee("sen", extra=((title, senior),)),
    ]


def paired(criterion: OwnCriterion, people: list[Person]) -> Proposal:
    return pair_up(people, settings(criteria=(criterion,)))


@pytest.mark.parametrize(
    ("how", "by", "junior", "senior", "reached"),
    [
        (How.SAME, 0, "Lead a team", "lead  a team", 100),
        (How.SAME, 0, "Lead a team", "Change field", 0),
        (How.DIFFERENT, 0, "a", "b", 100),
        (How.DIFFERENT, 0, "a", "A", 0),
        (How.OVERLAP, 0, "chess; go", "Go;bridge;chess", 100),
        (How.OVERLAP, 0, "chess, go", "go, bridge", 50),
        (How.OVERLAP, 0, "chess", "go", 0),
        (How.CLOSEST, 4, "3", "4,5", 62),
        (How.CLOSEST, 4, "3", "7", 0),
        (How.CLOSEST, 4, "3", "9", 0),
        (How.AT_LEAST, 0, "2", "2", 100),
        (How.AT_LEAST, 0.5, "2", "2", 0),
    ],
)
def test_two_answers_are_compared(
    how: How, by: float, junior: str, senior: str, reached: int
) -> None:
    (pair,) = paired(own(how, by=by), two(junior, senior)).pairs
    (part,) = pair.parts
    assert (part.criterion, part.points, part.possible) == (
        "own:Mine",
        reached * 2,
        200,
    )
    assert pair.score == reached * 100


@pytest.mark.parametrize(
    ("how", "by", "junior", "senior"),
    [
        (How.SAME, 0, "a", "b"),
        (How.DIFFERENT, 0, "a", "a"),
        (How.OVERLAP, 0, "a;b", "c"),
        (How.CLOSEST, 2, "1", "3.01"),
        (How.AT_LEAST, 0, "1", "2"),
    ],
)
def test_as_a_rule_it_forbids_what_does_not_meet_it(
    how: How, by: float, junior: str, senior: str
) -> None:
    rule = own(how, by=by, rule=True)
    assert blocked(paired(rule, two(junior, senior))) == {"own:Mine": 1}
    for silent in (two("", senior), two(junior, "")):
        assert blocked(paired(rule, silent)) == {}


def test_its_own_words_say_why() -> None:
    why = own(How.SAME, reason="same career goal")
    (pair,) = paired(why, two("Lead", "lead")).pairs
    assert pair.why == "Same career goal"
    (pair,) = paired(own(How.SAME), two("Lead", "lead")).pairs
    assert pair.why == "Same Mine"


def test_mentees_may_answer_in_another_column_and_fields_are_columns_too() -> None:
    people = [
        mentor("jun", job_title="Analyst"),
        mentee("sen", extra=(("Wanted job", "analyst"),)),
    ]
    criterion = own(How.SAME, "Job title", mentee_column="wanted job")
    assert paired(criterion, people).pairs[0].score == 10_000


def test_a_column_that_nobody_has_leaves_the_criterion_out_and_names_the_nearest() -> (
    None
):
    proposal = paired(own(How.SAME, "Carer goal"), two("a", "a", "Career goal"))
    found = issue(proposal, "own-column-unknown")
    assert found.severity is Severity.ERROR
    assert "'Carer goal'" in found.message
    assert found.hint == "Did you mean 'career goal'?"
    assert proposal.pairs[0].parts == ()


def test_nobody_is_paired_by_what_is_private() -> None:
    proposal = paired(own(How.SAME, "Ethnicity"), two("a", "a", "Ethnicity"))
    assert issue(proposal, "own-column-private").column == "Ethnicity"
    assert proposal.pairs[0].parts == ()


def test_just_as_far_apart_as_may_be_is_close_enough() -> None:
    rule = own(How.CLOSEST, by=2, rule=True)
    assert blocked(paired(rule, two("1", "3"))) == {}


def test_what_is_no_number_is_named_and_counts_as_not_answered() -> None:
    proposal = paired(own(How.CLOSEST, by=3), two("three", "3"))
    assert "'three' (jun@corp.test)" in issue(proposal, "own-number-unknown").message
    assert proposal.pairs[0].parts == ()


def test_a_rule_of_the_coordinators_own_is_called_by_its_name() -> None:
    proposal = paired(own(How.SAME, rule=True), two("a", "b"))
    assert left(proposal, "jun").remedy == (
        "Would be placed with Sen (score 0 of 100) if the rule 'Mine' did not count "
        "for them."
    )


def test_of_two_criteria_of_one_column_its_words_are_reported_once() -> None:
    both = own(How.CLOSEST, by=4), replace(own(How.AT_LEAST), name="Other")
    proposal = pair_up(two("ten", "4"), settings(criteria=both))
    assert "'ten' (jun@corp.test)" in issue(proposal, "own-number-unknown").message
