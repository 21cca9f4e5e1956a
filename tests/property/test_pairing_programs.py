"""The solver on programs of some dozens, held against integer programming."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.check import check
from rmentor.core.pairing.solving.optimum import certificate, choose
from rmentor.core.pairing.solving.places import Precedence
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Sparse
from support.matrices import Matrix, pairs_of, program, room, with_either, worth
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
