"""Choosing from a larger pool, with what was found before."""

import numpy as np

from rmentor.core.pairing.solving.pool import Pool
from rmentor.core.pairing.solving.solve import (
    Optimum,
    Search,
    chosen_from,
    maximize,
    worth_of,
)
from support.matrices import Matrix, program, room

# What is best needs a pair that lies further below the prices that are found in the
# small pool than any of the other pairs lies above: together, two of these outweigh it.
MATRIX = Matrix.of([[7, 4, 4], [9, 7, 0], [5, 9, 7]])
FEW = np.array([0, 2, 4, 6, 8])
BEST = 4 + 9 + 9
GOAL = program(MATRIX, room([1] * 3, [1] * 3)).goal


def of_few() -> tuple[Pool, Optimum]:
    """Give a small pool, and what was found in it, as if its prices held."""
    pool = Pool.empty(MATRIX).joined(FEW, MATRIX)
    return pool, maximize(GOAL, pool, Search("few", target=0))


def test_pairs_far_below_the_prices_are_left_out() -> None:
    pool, before = of_few()
    larger = pool.joined(np.arange(9), MATRIX)
    edges, scores = chosen_from(GOAL, larger, GOAL.sides, before)
    assert int(scores.sum()) < BEST
    assert len(edges.rows) == 9
    _, scores = chosen_from(GOAL, larger, GOAL.sides)
    assert int(scores.sum()) == BEST


def test_what_was_left_out_is_chosen_when_the_prices_tell_so() -> None:
    pool, _ = of_few()
    found = maximize(GOAL, pool, Search("best"))
    assert int(found.scores.sum()) == BEST
    assert found.worth == worth_of(GOAL, chosen_from(GOAL, found.pool, GOAL.sides)[0])
    assert found.holds
