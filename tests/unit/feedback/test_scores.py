from collections import Counter
from fractions import Fraction

import pytest

from rmentor.core.feedback.disclosure.members import Register
from rmentor.core.feedback.scores import (
    agreement_of,
    answers_of,
    changes_of,
    exactly,
    mean_of,
    recommendation_of,
    roles_said,
    spread_of,
)
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Answer, Dimension, Response
from rmentor.core.model.people import Role
from support.responses import response


def tally(*values: float) -> Counter[Fraction]:
    return Counter(map(exactly, values))


def test_a_score_counts_people_and_their_mean_agreement_and_spread() -> None:
    found = tally(1, 2, 3, 4, 5)
    assert mean_of(found) == 3
    assert agreement_of(found) == Fraction(2, 5)
    assert float(spread_of(found) or 0) == pytest.approx(2.5**0.5, abs=1e-15)


def test_one_person_has_no_spread_and_nobody_no_score() -> None:
    assert spread_of(tally(4)) is None
    assert (mean_of({}), agreement_of({}), spread_of({})) == (None, None, None)


def test_sevenths_and_thirds_are_exact() -> None:
    assert mean_of(tally(1 + 4 * 1 / 6, 1 + 4 * 2 / 6)) == Fraction(2)
    assert exactly(1 + 4 * 2 / 3) == Fraction(11, 3)
    assert exactly(3.27) == Fraction(327, 100)


def test_agreeing_on_a_scale_of_four_or_seven_is_above_the_middle() -> None:
    assert agreement_of(tally(11 / 3, 7 / 3)) == Fraction(1, 2)


@pytest.mark.parametrize(
    ("values", "expected"),
    [((9, 10), 100), ((0, 6), -100), ((7, 8), 0), ((10, 10, 8, 6), 25), ((), None)],
)
def test_the_recommendation_score_takes_low_from_high(
    values: tuple[float, ...], expected: int | None
) -> None:
    assert recommendation_of(tally(*values)) == expected


def test_changes_are_those_of_the_same_people() -> None:
    said = {"a": (2, 4), "b": (3, 4), "c": (1, None), "d": (None, 5)}
    given = [
        response(who, checkpoint, COM=value)
        for who, values in said.items()
        for checkpoint, value in zip(
            (Checkpoint.BASELINE, Checkpoint.END), values, strict=True
        )
        if value is not None
    ]
    register = Register({}, said)
    answers = answers_of(given, register)
    before = answers[Dimension.COMMUNICATION, Checkpoint.BASELINE]
    after = answers[Dimension.COMMUNICATION, Checkpoint.END]
    both = register.members("ab")
    assert before.people & after.people == both
    assert changes_of(before, after, both) == {2: 1, 1: 1}
    assert changes_of(before, after, register.members("a")) == {2: 1}


def test_a_person_counts_once_with_the_mean_of_their_answers() -> None:
    said = tuple(Answer(q, Dimension.SAFETY, v) for q, v in (("A", 2.0), ("B", 5.0)))
    both = Response("a", None, Checkpoint.END, None, said)
    found = answers_of([both], Register({}, "a"))
    assert found[Dimension.SAFETY, Checkpoint.END].by_value == {Fraction(7, 2): 1}


def test_who_said_two_roles_said_none() -> None:
    said = [
        response("a", role=Role.MENTOR, SAT=4),
        response("b", role=Role.MENTOR, SAT=4),
        response("b", Checkpoint.END, role=Role.MENTEE, SAT=4),
        response("c", role=Role.EITHER, SAT=4),
    ]
    assert roles_said(said) == {"a": Role.MENTOR}
