"""Losses of all pairs of a program that is too large to try every choice of."""

import numpy as np
import pytest

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.explaining.detours import detours
from rmentor.core.pairing.explaining.losses import TOO_FAR, all_losses
from rmentor.core.pairing.explaining.residual import Residual
from rmentor.core.pairing.solving.matrix import Matrix
from rmentor.core.pairing.solving.optimum import choose
from support.matrices import program, room

SIDES = 40, 45


@pytest.mark.parametrize("different", [1, 2, 3, 10_000])
@pytest.mark.parametrize("turned", [False, True])
def test_all_losses_are_those_of_each_person_however_many_pairs_are_alike(
    different: int, *, turned: bool
) -> None:
    random = np.random.default_rng(different)
    scores = random.integers(0, different, SIDES) * (10_000 // different)
    scores[random.random(SIDES) < 0.5] = -1
    scores = scores.T if turned else scores
    places = room(
        [1, 2] * (len(scores) // 2) + [1] * (len(scores) % 2), [1] * scores.shape[1]
    )
    posed = program(Matrix(scores), places, Objective.FAIR)
    residual = Residual.of(posed, choose(posed))

    losses = all_losses(residual)

    for row, told in enumerate(losses):
        found = detours(residual, row, 0)
        known = found.possible & (found.unplaced == 0) & (told < TOO_FAR)
        assert np.array_equal(found.loss[known], told[known])
        same = (found.fewer == 0) & (found.unplaced == 0) & ~found.outranked
        fair = found.scores >= residual.floor
        assert known[found.possible & same & fair & (found.loss < TOO_FAR)].all()
    lost = losses[losses < TOO_FAR]
    assert len(lost) > len(residual.rows)
    assert lost.any() == (different > 1)
