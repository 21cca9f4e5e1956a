"""Proofs level by level, made by hand: one that holds, and how others are wrong."""

import numpy as np
import pytest

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.check import Verdict, check
from rmentor.core.pairing.proposal import NOT_FULL, Certificate, Level
from support.matrices import Matrix, program, room

ONE_MENTOR = program(Matrix.of([[5, 9]]), room([1], [1, 1]), Objective.LEXIMIN)
ONE_MENTEE = program(Matrix.of([[5], [9]]), room([1, 1], [1]), Objective.LEXIMIN)
WORSE, BETTER = np.array([0]), np.array([1])
ALONE = np.array([0])
NOT_BEST = """\
The prices do not prove that each pair, from the worst up, is as well off as can be."""


def test_prices_prove_the_better_pair() -> None:
    proof = Certificate(0, (0,), (0, 0), levels=(Level(9, mentors=((0, -1),)),))
    assert check(ONE_MENTOR, (ALONE, BETTER), proof) == Verdict((), 0)
    proof = Certificate(0, (-2, -2), (2,), levels=(Level(9, mentees=((0, -1),)),))
    assert check(ONE_MENTEE, (BETTER, ALONE), proof) == Verdict((), 0)


@pytest.mark.parametrize("prices", [{0: -1}, {0: -1, 1: 1}, {0: 0}, {0: 1, 1: 1}])
def test_no_prices_prove_the_worse_pair(prices: dict[int, int]) -> None:
    """Not even that of a free place, which the better pair would fill and earn."""
    mine, theirs = ((0, prices[0]),), tuple((1, p) for p in [prices.get(1)] if p)
    levels = (Level(5, mine, theirs),)
    proof = Certificate(0, (0,), (0, 0), levels=levels)
    assert check(ONE_MENTOR, (ALONE, WORSE), proof).findings == (NOT_BEST,)
    levels = (Level(5, theirs, mine),)
    proof = Certificate(0, (-2, -2), (2,), levels=levels)
    assert check(ONE_MENTEE, (WORSE, ALONE), proof).findings == (NOT_BEST,)


def test_prices_do_not_prove_that_a_pair_that_could_be_made_besides_is_none() -> None:
    posed = program(
        Matrix.of([[9, -1], [-1, 9]]), room([1, 1], [1, 1]), Objective.LEXIMIN
    )
    levels = (Level(9, mentors=((0, -1),)),)
    proof = Certificate(0, (0, -2), (0, 0), levels=levels)
    assert check(posed, (ALONE, ALONE), proof).findings == (NOT_FULL,)
