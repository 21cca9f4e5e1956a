"""Which question goes to whom, when; own questions survive their file."""

import tomllib
from typing import Any

import pytest

from rmentor.core.feedback.own_questions import read, written
from rmentor.core.feedback.questions import KINDS, Kind
from rmentor.core.feedback.recognize import recognize
from rmentor.core.feedback.scales import Column, is_missing, scales_of
from rmentor.core.feedback.survey import (
    ASKS,
    CHOICES,
    NOT_APPLICABLE,
    ROLES,
    Channel,
    Form,
    form,
)
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import BENEFITS, Dimension
from rmentor.core.model.people import Role


def asked(checkpoint: Checkpoint, role: Role = Role.MENTOR) -> Form:
    return form(checkpoint, role, ASKS, "Reverse mentoring", 5)


def measured(checkpoint: Checkpoint) -> set[Dimension | None]:
    return {recognize(item.wording) for item in asked(checkpoint).items}


def test_benefits_are_asked_before_and_after_in_the_same_words() -> None:
    before, after = asked(Checkpoint.BASELINE), asked(Checkpoint.END)
    assert set(BENEFITS) <= measured(Checkpoint.BASELINE)
    benefits = {i for i in before.items if recognize(i.wording) in BENEFITS}
    assert benefits <= set(after.items)


def test_both_roles_are_asked_about_fit_and_safety_after_the_first_meeting() -> None:
    for role in ROLES:
        items = asked(Checkpoint.FIRST_MEETING, role).items
        dimensions = {recognize(item.wording) for item in items}
        assert {Dimension.FIT, Dimension.SAFETY} <= dimensions


@pytest.mark.parametrize("checkpoint", Checkpoint)
def test_a_form_says_its_channel_in_its_own_words(checkpoint: Checkpoint) -> None:
    made = asked(checkpoint)
    named = checkpoint in (Checkpoint.FIRST_MEETING, Checkpoint.MIDDLE)
    assert made.channel is (Channel.CHECK_IN if named else Channel.EVALUATION)
    assert made.channel in made.lead[0]
    assert ("with your name" in made.lead[0]) is named
    assert ("fewer than 5 answers" in made.lead[0]) is not named


def test_our_choices_are_scales_that_the_import_knows() -> None:
    for ask in ASKS:
        if ask.measures is None or KINDS[ask.measures] is Kind.TEXT:
            continue
        cells = tuple(word for word in ask.choices if not is_missing(word))
        column = Column(ask.mentor, KINDS[ask.measures], "", cells)
        (scale,) = scales_of([column])
        assert scale is not None, ask.mentor


def test_does_not_apply_is_no_answer() -> None:
    assert is_missing(NOT_APPLICABLE)


def test_questions_written_and_read_are_the_same() -> None:
    assert read(tomllib.loads(written(ASKS))) == (ASKS, ())


def own(**changes: Any) -> dict[str, object]:
    question: dict[str, object] = {
        "measures": "SAFE",
        "answers": ["Yes", "No"],
        "mentor": "Was it safe?",
        "at": ["end"],
    }
    return {"question": [question | changes]}


def test_an_own_question_may_go_to_one_role_with_own_answers() -> None:
    (ask,), issues = read(own())
    assert issues == ()
    assert (ask.choices, ask.wording(Role.MENTEE)) == (("Yes", "No"), "")
    made = form(Checkpoint.END, Role.MENTEE, (ask,), "P", 5)
    assert [item.wording for item in made.items] == ["Your work email"]


@pytest.mark.parametrize(
    ("values", "said", "hint"),
    [
        (own(measures="SAVE"), "Question 1: measures = 'SAVE'", "'SAFE'"),
        (own(answers="agreemnt"), "Question 1: answers = 'agreemnt'", "'agreement'"),
        (own(answers=[]), "Question 1: answers = []", "agreement, satisfaction"),
        (own(at=["ende"]), "Question 1: at has 'ende'", "'end'"),
        (own(at=[]), "Question 1: at must be a list", "at = ["),
        (own(mentor=""), "Question 1 asks nothing", ""),
        (own(mentor=7), "Question 1: mentor must be a text", ""),
        (own(mentr="x"), "Question 1: 'mentr'", "'mentor'"),
        ({"question": ["x"]}, "Question 1 must be a block", ""),
        ({"questions": []}, "Each question must stand in a block", ""),
    ],
)
def test_what_is_wrong_in_own_questions_is_named(
    values: dict[str, object], said: str, hint: str
) -> None:
    asks, issues = read(values)
    assert asks == ()
    assert any(said in issue.message and hint in issue.hint for issue in issues)


def test_each_named_way_to_answer_is_explained_in_the_file() -> None:
    text = written(())
    assert all(name in text for name in CHOICES)
    assert all(str(dimension) in text for dimension in Dimension)
