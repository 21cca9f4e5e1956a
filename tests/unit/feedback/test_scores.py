import pytest

from rmentor.core.feedback.scores import (
    Rating,
    change,
    ratings_of,
    recommendation_score,
    score,
)
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Answer, Dimension, Response
from rmentor.core.model.people import Role
from support.responses import response


def ratings(*values: float) -> list[Rating]:
    return [Rating(f"p{i}", None, value) for i, value in enumerate(values)]


def test_a_score_counts_people_and_their_mean_agreement_and_spread() -> None:
    found = score(ratings(1, 2, 3, 4, 5))
    assert found is not None
    assert (found.n, found.mean, found.agreement) == (5, 3, 0.4)
    assert found.deviation == pytest.approx(2.5**0.5)


def test_one_person_has_no_spread_and_nobody_no_score() -> None:
    alone = score(ratings(4))
    assert alone is not None
    assert alone.deviation is None
    assert score([]) is None


def test_agreeing_on_a_scale_of_four_or_seven_is_above_the_middle() -> None:
    found = score(ratings(11 / 3, 7 / 3))
    assert found is not None
    assert found.agreement == 0.5


@pytest.mark.parametrize(
    ("values", "expected"),
    [((9, 10), 100), ((0, 6), -100), ((7, 8), 0), ((10, 10, 8, 6), 25), ((), None)],
)
def test_the_recommendation_score_takes_low_from_high(
    values: tuple[float, ...], expected: float | None
) -> None:
    assert recommendation_score(ratings(*values)) == expected


def test_change_is_over_the_same_people_only() -> None:
    baseline = [Rating("a", None, 2), Rating("b", None, 3), Rating("gone", None, 1)]
    end = [Rating("b", None, 4), Rating("a", None, 4), Rating("new", None, 5)]
    found = change(baseline, end)
    assert found is not None
    assert (found.n, found.before, found.after, found.mean) == (2, 2.5, 4, 1.5)
    assert found.deviation == pytest.approx(0.5**0.5)
    assert change(baseline, ratings(5)) is None


def test_a_person_counts_once_with_the_mean_of_their_answers() -> None:
    answers = tuple(Answer(q, Dimension.SAFETY, v) for q, v in (("A", 2.0), ("B", 5.0)))
    both = Response("a", None, Checkpoint.END, None, answers)
    assert ratings_of([both], {}) == {
        (Dimension.SAFETY, Checkpoint.END): (Rating("a", None, 3.5),)
    }


def test_the_role_in_a_pair_counts_before_what_was_said() -> None:
    said = [response(p, role=Role.MENTOR, SAT=4) for p in ("a", "b")]
    either = response("c", role=Role.EITHER, SAT=4)
    found = ratings_of([*said, either], {"a": Role.MENTEE})
    roles = {r.person: r.role for r in found[Dimension.SATISFACTION, Checkpoint.MIDDLE]}
    assert roles == {"a": Role.MENTEE, "b": Role.MENTOR, "c": None}
