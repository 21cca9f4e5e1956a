"""What is solved once more from what is known costs what it would from nothing."""

import numpy as np
import pytest

from rmentor.core.model.people import Person
from rmentor.core.model.program import Decision, KnownPair
from rmentor.core.pairing import once_more
from rmentor.core.pairing.pair import pair_up
from rmentor.core.pairing.proposal import Wanted
from support.cohorts import mentee, mentor, names, settings

TOPICS = tuple("ABCDEFGH")


def everyone(seed: int, number: int) -> list[Person]:
    """Invent so many mentors and a few more mentees, some of whom take two."""
    dice = np.random.default_rng(seed)

    def some() -> tuple[str, ...]:
        return tuple(dice.choice(TOPICS, 3, replace=False).tolist())

    mentors = [
        mentor(f"m{n:02}", topics_to_share=some(), capacity=int(dice.integers(1, 3)))
        for n in range(number)
    ]
    mentees = [mentee(f"s{n:02}", topics_to_learn=some()) for n in range(number + 6)]
    return mentors + mentees


@pytest.mark.parametrize("seed", range(8))
def test_pins_cost_what_they_would_from_nothing(seed: int) -> None:
    people = everyone(seed, 30)
    pins = tuple(
        KnownPair(f"m{n:02}@corp.test", f"s{n + 1:02}@corp.test", Decision.PIN)
        for n in range(5)
    )
    free, pinned = pair_up(people, settings()), pair_up(people, settings(), pins)
    cost = pinned.price_of_pins
    assert cost is not None
    assert cost.pairs == len(free.pairs) - len(pinned.pairs)
    assert cost.total == free.total - pinned.total


@pytest.mark.parametrize("seed", range(8))
def test_keeping_costs_what_it_would_from_nothing(seed: int) -> None:
    people, dice = everyone(seed, 30), np.random.default_rng(seed)
    order = dice.permutation(30)
    before = tuple(
        (f"m{n:02}@corp.test", f"s{other:02}@corp.test")
        for n, other in enumerate(order.tolist())
    )
    kept = pair_up(people, settings(keep=20), wanted=Wanted(proposed=before))
    free = pair_up(people, settings())
    assert names(kept) != names(free)
    assert kept.price_of_keeping == free.total - kept.total


def test_large_programs_are_solved_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(once_more, "_MOST_PAIRS", 3)
    people = [mentor("a"), mentor("b"), mentee("s"), mentee("t")]
    fixed = KnownPair("a@corp.test", "t@corp.test", Decision.PIN)
    assert pair_up(people, settings(), (fixed,)).price_of_pins is None
