"""A program like the last one begins where that ended, and ends the same."""

from collections.abc import Iterable

import numpy as np
import pytest

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.check import Verdict, check
from rmentor.core.pairing.solving.optimum import Choice, certificate, choose
from rmentor.core.pairing.solving.scores import Room
from rmentor.core.pairing.solving.start import Start
from support.matrices import Matrix, pairs_of, program, room


def keys(numbers: Iterable[int]) -> list[str]:
    return [f"{number}" for number in numbers]


def started(choice: Choice, mentors: list[str], mentees: list[str]) -> Start:
    assert choice.near is not None
    return Start(mentors, mentees, choice.near, choice.best_prices)


@pytest.mark.parametrize("objective", Objective)
def test_a_start_from_other_people_leads_to_the_same_choice(
    objective: Objective,
) -> None:
    for seed in range(40):
        dice = np.random.default_rng(seed)
        height, width, gone = dice.integers(5, 40), dice.integers(5, 40), 4
        values = dice.integers(-3000, 10_000, (height + gone, width)).clip(-1)
        places = dice.integers(1, 3, height + gone), dice.integers(1, 3, width)
        before, after = range(height), range(gone, height + gone)
        columns = keys(range(width))
        first, second = (
            program(Matrix(values[rows]), Room(places[0][rows], places[1]), objective)
            for rows in (list(before), list(after))
        )
        start = started(choose(first), keys(before), columns)
        warm = choose(second, start.among(keys(after), columns))
        cold = choose(second)
        pairs = warm.rows, warm.columns
        assert check(second, pairs, certificate(warm)) == Verdict((), 0)
        assert pairs_of(warm) == pairs_of(cold)
        assert (warm.floor, warm.best_total) == (cold.floor, cold.best_total)


def test_people_who_are_gone_leave_no_pair() -> None:
    choice = choose(program(Matrix.of([[5, 6], [7, 8]]), room([1, 1], [1, 1])))
    known = started(choice, ["a", "b"], ["s", "t"]).among(["b"], ["s", "new"])
    assert known.near.codes.tolist() == [0]
    assert known.near.scores.tolist() == [7]
    assert len(known.prices[1]) == 2
    assert known.new[1].tolist() == [False, True]
