"""The solver on programs of some dozens, held against integer programming."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.check import check
from rmentor.core.pairing.explaining.losses import TOO_FAR, all_losses, limit_of
from rmentor.core.pairing.explaining.residual import Residual
from rmentor.core.pairing.solving.optimum import certificate, choose
from rmentor.core.pairing.solving.places import Precedence
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Sparse
from support.matrices import Matrix, pairs_of, program, room, whole, with_either, worth
from support.milp import by_milp

PLACES = (0, 1, 1, 1, 1, 2, 3)
LEAST = (0, 0, 1, 2)


def some_program(dice: np.random.Generator, objective: Objective) -> Program:
    """Pose a program with everything: minimums, people who waited or may be either."""
    shape = tuple(dice.integers(8, 30, 2))
    scores = dice.integers(-1, dice.choice([3, 30, 10_001]), shape)
    scores[dice.random(shape) < dice.choice([0, 0.3, 0.7, 0.9])] = -1
    waited, placed = (
        tuple(dice.random(people) < 0.2 for people in shape) for _ in range(2)
    )
    least = room(*(dice.choice(LEAST, people) for people in shape))
    extra = dice.choice([-1, -1, -1, 0, 1, 3000], shape)
    rows, columns = np.nonzero(extra >= 0)
    posed = replace(
        program(
            Matrix(scores), room(*(dice.choice(PLACES, p) for p in shape)), objective
        ),
        precedence=Precedence(least, waited, placed),
        bonus=Sparse.of(rows, columns, extra[rows, columns]),
    )
    share = dice.choice([0, 0.3, 0.6, 1])
    return with_either(posed, dice.random(min(shape)) < share)


@settings(max_examples=40)
@given(st.integers(0, 2**32), st.sampled_from([Objective.BEST, Objective.FAIR]))
def test_no_level_can_be_higher(seed: int, objective: Objective) -> None:
    problem = some_program(np.random.default_rng(seed), objective)
    choice = choose(problem)
    found = check(problem, (choice.rows, choice.columns), certificate(choice))
    assert (found.findings, found.gap) == ((), 0)
    *levels, worst, total = worth(problem, pairs_of(choice))
    assert (*levels, total) == by_milp(problem, worst)
    assert by_milp(problem)[:-1] == tuple(levels)
    if objective is Objective.FAIR and levels[-1]:
        assert by_milp(problem, worst + 1)[:-1] < tuple(levels)


@settings(max_examples=15)
@given(st.integers(0, 2**32), st.sampled_from([Objective.BEST, Objective.FAIR]))
def test_another_pair_costs_what_solving_with_it_does(
    seed: int, objective: Objective
) -> None:
    dice = np.random.default_rng(seed)
    posed = some_program(dice, objective)
    choice = choose(posed)
    residual = Residual.of(posed, choice)
    losses = all_losses(residual)
    sided = posed.with_sides(posed.sides_of((choice.rows, choice.columns)))
    *levels, _, total = worth(sided, pairs_of(choice))
    told = np.argwhere((losses > 0) & (losses < TOO_FAR))
    open_ = np.outer(posed.room.mentors, posed.room.mentees) > 0
    allowed = open_ & (whole(posed.scores) >= choice.floor)
    hidden = np.argwhere((losses == TOO_FAR) & allowed)
    for found in (told, hidden):
        for row, column in dice.permutation(found)[:3].tolist():
            *others, other = by_milp(sided, choice.floor, (row, column))
            if found is told:
                assert (others, total - other) == (levels, losses[row, column])
            elif others == levels:
                assert total - other >= limit_of(residual)
