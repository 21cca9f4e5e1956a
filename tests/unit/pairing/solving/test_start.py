"""A program like the last one begins where that ended, and ends the same."""

import numpy as np

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.check import Verdict, check
from rmentor.core.pairing.solving.optimum import Choice, certificate, choose
from rmentor.core.pairing.solving.start import Start
from support.matrices import Matrix, program, room


def keys(numbers: list[int]) -> list[str]:
    return [f"{number}" for number in numbers]


def started(choice: Choice, mentors: list[str], mentees: list[str]) -> Start:
    assert choice.near is not None
    return Start(mentors, mentees, choice.near, choice.prices)


def test_a_start_from_other_people_leads_to_the_same_pairs() -> None:
    numbers = np.random.default_rng(3)
    values = numbers.integers(-3000, 10_000, (60, 70)).clip(-1)
    before, after = list(range(50)), list(range(5, 60))
    columns = list(range(70))
    for objective in Objective:
        first = program(Matrix(values[before]), room([1] * 50, [1] * 70), objective)
        start = started(choose(first), keys(before), keys(columns))
        second = program(Matrix(values[after]), room([1] * 55, [1] * 70), objective)
        known = start.among(keys(after), keys(columns))
        warm, cold = choose(second, known), choose(second)
        pairs, proof = (warm.rows, warm.columns), certificate(warm)
        assert check(second, pairs, proof) == Verdict((), 0)
        assert sorted(zip(*pairs, strict=True)) == sorted(
            zip(cold.rows, cold.columns, strict=True)
        )


def test_people_who_are_gone_leave_no_pair() -> None:
    choice = choose(program(Matrix.of([[5, 6], [7, 8]]), room([1, 1], [1, 1])))
    known = started(choice, ["a", "b"], ["s", "t"]).among(["b"], ["s", "new"])
    assert known.near.codes.tolist() == [0]
    assert known.near.scores.tolist() == [7]
    assert len(known.prices[1]) == 2
    assert known.new[1].tolist() == [False, True]
