from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from rmentor.core.feedback.changes import changed_answers
from rmentor.core.feedback.instruments import (
    WHOLE,
    sets_in,
    skills_of,
    weighted_satisfaction,
)
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Answer, Dimension, Response
from rmentor.core.report.program import Program
from rmentor.core.report.summary import summarize
from rmentor.core.settings import Settings
from support.responses import printed, report_on

ITEMS = (
    "Please rate how skilled you are [Active listening]",
    "Please rate how skilled you are [Providing constructive feedback]",
    "Please rate how skilled you are [Aligning your expectations with your mentees']",
    "Please rate how skilled you are [Enhancing mentees' knowledge and abilities]",
    "Please rate how skilled you are [Building mentees' confidence]",
    "Please rate how skilled you are [Considering the biases and prejudices you bring]",
    "Please rate how skilled you are [Helping your mentees set career goals]",
)
DAY = date(2026, 6, 1)
GOALS = (
    "Importance [Career planning]",
    "Satisfaction [Career planning]",
    "How important is networking to you?",
    "How satisfied are you with networking?",
)


def answered(person: str, texts: dict[str, str]) -> Response:
    given = tuple(Answer(q, None, None, text) for q, text in texts.items())
    return Response(person, None, Checkpoint.END, None, given)


def test_the_items_of_the_set_are_recognized_by_their_wording() -> None:
    sets = sets_in(ITEMS)
    assert set(sets.skills) == set(ITEMS)
    assert len(set(sets.skills.values())) == 6


def test_a_few_items_are_no_set() -> None:
    assert sets_in(ITEMS[:3]).skills == {}


def test_a_competency_is_the_mean_of_its_items_and_the_whole_of_all() -> None:
    texts = dict(zip(ITEMS, ("7", "4", "5", "3", "6", "2", "1"), strict=True))
    scores = skills_of(answered("a", texts), sets_in(ITEMS))
    assert scores["Maintaining effective communication"] == Fraction(11, 2)
    assert scores[WHOLE] == Fraction(28, 7)


def test_who_left_a_competency_out_is_not_scored() -> None:
    texts = dict.fromkeys(ITEMS[:-1], "4")
    assert skills_of(answered("a", texts), sets_in(ITEMS)) == {}


def test_own_goals_are_weighted_by_their_importance() -> None:
    sets = sets_in(GOALS)
    assert len(sets.goals) == 2
    texts = dict(zip(GOALS, ("10", "6", "2", "3"), strict=True))
    assert weighted_satisfaction(answered("a", texts), sets) == Fraction(66, 12)
    half = dict(zip(GOALS[:3], ("10", "6", "2"), strict=True))
    assert weighted_satisfaction(answered("a", half), sets) == 6
    assert weighted_satisfaction(answered("a", {}), sets) is None


def test_both_sets_have_a_table_on_their_own_scale() -> None:
    responses = [
        answered(
            f"p{i}",
            {
                **dict.fromkeys(ITEMS, str(3 + i % 4)),
                **dict(zip(GOALS, ("5", "4", "1", str(1 + i % 6)), strict=True)),
            },
        )
        for i in range(12)
    ]
    made = report_on(responses)
    skills = made.table("skills")
    assert skills
    assert printed(skills)[-1] == [WHOLE, "end", "12", "4.50", "1.17"]
    goals = made.table("own-goals")
    assert goals
    assert printed(goals)[0][:4] == ["Own goals", "end", "12", "3.92"]


def test_a_question_of_a_set_counts_for_nothing_else() -> None:
    rated = Answer(GOALS[3], Dimension.SATISFACTION, 2.0, "2")
    other = Answer("How satisfied are you?", Dimension.SATISFACTION, 4.0, "4")
    responses = [
        Response(f"p{i}", None, Checkpoint.END, None, (_important(i), rated, other))
        for i in range(6)
    ]
    satisfaction = report_on(responses).table("satisfaction")
    assert satisfaction
    assert printed(satisfaction)[0][2:4] == ["6", "4.00"]


def _important(i: int) -> Answer:
    return Answer(GOALS[2], None, None, str(1 + i % 3))


@pytest.mark.parametrize("people", [4])
def test_few_are_hidden_here_as_well(people: int) -> None:
    texts = dict.fromkeys(ITEMS, "4")
    few = [answered(f"p{i}", texts) for i in range(people)]
    many = [answered(f"q{i}", {"Anything else?": "Hm"}) for i in range(10)]
    skills = report_on([*few, *many]).table("skills")
    assert skills
    assert {cell for row in printed(skills) for cell in row[2:4]} == {"– (<5)"}  # noqa: RUF001


def test_that_an_answer_was_changed_does_not_show() -> None:
    texts = [dict.fromkeys(ITEMS, str(3 + i % 4)) for i in range(12)]
    before = [answered(f"p{i:02}", t) for i, t in enumerate(texts)]
    after = [*before[:-1], answered("p11", dict.fromkeys(ITEMS, "1"))]
    changes = changed_answers(before, after)
    assert [what for _, _, what in changes] == ["OTHER"]
    first = summarize(Program((), (), (), before), Settings(), DAY)
    told = replace(first.ledger, changed=dict.fromkeys(changes, 1))
    second = summarize(Program((), (), (), after), Settings(), DAY, None, told)
    skills = second.report.table("skills")
    assert skills
    assert {row[2] for row in printed(skills)} == {"– (<5)"}  # noqa: RUF001
