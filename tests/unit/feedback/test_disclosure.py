import pytest

from rmentor.core.feedback.disclosure import (
    Hidden,
    Shown,
    groups_to_hide,
    publish,
    publish_breakdown,
    thresholds_from,
)
from rmentor.core.settings import FeedbackSettings


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ((9, 6, 3), (False, True, True)),
        ((9, 3), (True, True)),
        ((9, 2, 2), (True, True, True)),
        ((9, 2, 3), (False, True, True)),
        ((9, 8, 6, 1), (False, False, True, True)),
        ((9, 6), (False, False)),
        ((9, 0, 3), (True, False, True)),
        ((3,), (True,)),
        ((), ()),
    ],
)
def test_a_small_group_takes_the_smallest_other_with_it(
    sizes: tuple[int, ...], hidden: tuple[bool, ...]
) -> None:
    assert groups_to_hide(sizes, 5) == hidden


def test_a_group_that_is_unsafe_for_another_reason_is_protected_too() -> None:
    assert groups_to_hide((9, 8, 7), 5, (False, True, False)) == (False, True, True)


def test_a_hidden_figure_prints_its_threshold_and_never_a_number() -> None:
    assert str(Hidden(5)) == "– (<5)"  # noqa: RUF001
    assert publish(4.2, 4, 5) == Hidden(5)
    assert publish(4.2, 5, 5) == Shown(4.2)


def test_no_answer_is_nothing_rather_than_hidden() -> None:
    assert publish(None, 0, 5) is None


def test_a_group_hidden_for_another_looks_the_same() -> None:
    cells = publish_breakdown((4.0, 3.0, 2.0), (9, 6, 3), 5)
    assert cells == (Shown(4.0), Hidden(5), Hidden(5))


def test_no_setting_lowers_a_threshold_below_the_floor() -> None:
    low = thresholds_from(FeedbackSettings(1, 1, 1))
    assert (low.figures, low.distributions, low.comments) == (3, 3, 3)


def test_distributions_and_comments_never_need_less_than_figures() -> None:
    high = thresholds_from(FeedbackSettings(12, 8, 10))
    assert (high.figures, high.distributions, high.comments) == (12, 12, 12)
