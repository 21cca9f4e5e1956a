from itertools import combinations, pairwise

import pytest

from rmentor.core.feedback.disclosure.audit import exposing, expressing
from rmentor.core.feedback.disclosure.members import Sum, bits, sum_over
from rmentor.core.feedback.disclosure.suppress import Told, cheapest, to_hide


def people(*spans: tuple[int, int]) -> Sum:
    """Add up the answers of people by number: `people((0, 9), (12, 14))`."""
    return sum_over(bits(n for span in spans for n in range(*span)), {})


def breakdown(*sizes: int) -> tuple[Sum, ...]:
    """Give the total, then groups of these sizes that do not overlap."""
    edges = [sum(sizes[:n]) for n in range(len(sizes) + 1)]
    groups = [people((a, b)) for a, b in pairwise(edges)]
    return (people((0, edges[-1])), *groups)


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ((9, 6, 3), {2, 3}),
        ((9, 3), {1, 2}),
        ((9, 2, 2), {1, 2, 3}),
        ((9, 2, 3), {2, 3}),
        ((9, 8, 6, 1), {3, 4}),
        ((9, 6), set()),
        ((9, 5), set()),
        ((9, 4), {1, 2}),
        ((3,), {0, 1}),
    ],
)
def test_a_small_group_takes_the_smallest_other_with_it(
    sizes: tuple[int, ...], hidden: set[int]
) -> None:
    assert to_hide(breakdown(*sizes), Told(5)) == hidden


def test_overlapping_breakdowns_protect_one_another() -> None:
    everyone = people((0, 20))
    mentors, mentees = people((0, 12)), people((12, 20))
    # All but three of those in department A are mentors.
    in_a, in_b = people((0, 15)), people((15, 20))
    rows = (everyone, mentors, mentees, in_a, in_b)
    assert exposing(rows, (), 5)
    hidden = to_hide(rows, Told(5))
    assert hidden
    assert exposing([r for i, r in enumerate(rows) if i not in hidden], (), 5) is None


def test_what_was_told_before_counts() -> None:
    told = Told(5, earlier=(people((0, 12)),))
    assert to_hide((people((0, 14)),), told) == {0}
    assert to_hide((people((0, 17)),), told) == set()
    assert to_hide((people((0, 12)),), told) == set()


def test_what_cannot_be_taken_back_hides_nothing_else() -> None:
    told = Told(5, earlier=(people((0, 12)), people((0, 10))))
    assert to_hide((people((20, 30)),), told) == set()


def test_a_changed_answer_is_another_unknown() -> None:
    everyone = bits(range(12))
    before, after = sum_over(everyone, {}), sum_over(everyone, {1: bits([3])})
    assert to_hide((after,), Told(5, earlier=(before,))) == {0}
    six = sum_over(everyone, {1: bits(range(6))})
    assert to_hide((six,), Told(5, earlier=(before,))) == set()


def test_a_secret_group_must_not_follow_from_others() -> None:
    everyone, mentors, mentees = breakdown(9, 8)
    assert expressing(mentors, (everyone, mentees), ()) == frozenset((0, 1))
    assert expressing(mentors, (everyone,), ()) is None
    assert to_hide((everyone, mentees), Told(5, secret=(mentors,))) == {1}


def test_a_sum_of_four_unknowns_in_any_combination_is_found() -> None:
    # a + b, b + c and a + c give a, b and c, though none is a difference.
    a, b, c = (0, 3), (3, 9), (9, 15)
    rows = (people(a, b), people(b, c), people(a, c))
    assert exposing(rows, (), 5)
    assert exposing(rows[:2], (), 5) is None


@pytest.mark.parametrize(
    ("found", "costs"),
    [
        ([{0, 1}, {1, 2}, {0, 2}], [3, 4, 5]),
        ([{0, 1, 2}], [9, 2, 2]),
        ([{0}, {1, 2}, {2, 3}, {3, 4}], [1, 5, 6, 5, 4]),
        ([], [1]),
    ],
)
def test_the_cheapest_choice_is_the_cheapest(
    found: list[set[int]], costs: list[int]
) -> None:
    sets = [frozenset(one_of) for one_of in found]
    places = range(len(costs))
    every = [set(c) for n in range(len(costs) + 1) for c in combinations(places, n)]
    least = min(
        sum(costs[i] for i in choice)
        for choice in every
        if all(choice & one_of for one_of in found)
    )
    assert sum(costs[i] for i in cheapest(sets, costs)) == least
