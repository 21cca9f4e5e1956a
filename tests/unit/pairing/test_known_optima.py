"""Instances whose optimum is known, and scipy's answer where it applies."""

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.check import Verdict, check
from rmentor.core.pairing.solving.optimum import certificate, choose
from rmentor.core.pairing.solving.scores import Ints
from support.matrices import Matrix, program, room


def total(values: Ints, objective: Objective = Objective.BEST) -> int:
    """Give the proven best total when everyone takes one partner."""
    height, width = values.shape
    posed = program(Matrix(values), room([1] * height, [1] * width), objective)
    choice = choose(posed)
    pairs = choice.rows, choice.columns
    assert check(posed, pairs, certificate(choice)) == Verdict((), 0)
    return int(posed.scores.at(*pairs).sum())


@pytest.mark.parametrize("size", [2, 10, 60, 99])
def test_machol_and_wien(size: int) -> None:
    """Cost i x j (Machol and Wien 1976): the anti-diagonal costs n(n+1)(n+2)/6."""
    number = np.arange(1, size + 1)
    cost = np.multiply.outer(number, number)
    highest = size * size
    found = size * highest - total(highest - cost)
    assert found == size * (size + 1) * (size + 2) // 6


@pytest.mark.parametrize("shape", [(40, 40), (30, 70), (80, 50), (200, 200)])
@pytest.mark.parametrize("highest", [3, 100, 10_000])
def test_scipy_finds_the_same_total(shape: tuple[int, int], highest: int) -> None:
    values = np.random.default_rng(highest).integers(0, highest + 1, shape)
    rows, columns = linear_sum_assignment(values, maximize=True)
    assert total(values) == values[rows, columns].sum()


@pytest.mark.parametrize("seed", range(5))
def test_scipy_finds_as_many_and_the_same_total_when_most_pairs_are_forbidden(
    seed: int,
) -> None:
    numbers = np.random.default_rng(seed)
    values = numbers.integers(0, 1000, (80, 80))
    values[numbers.random(values.shape) < 0.95] = -1
    most = 1000 * 80 + 1
    worth = np.where(values < 0, 0, values + most)
    rows, columns = linear_sum_assignment(worth, maximize=True)
    assert total(values) == worth[rows, columns].sum() % most
