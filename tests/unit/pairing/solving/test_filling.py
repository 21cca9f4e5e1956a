"""As many places are filled as can be, however few pairs a search begins with."""

import numpy as np
import pytest
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_bipartite_matching

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.solving.filling import enough, fill, missing_pairs
from rmentor.core.pairing.solving.places import Precedence
from rmentor.core.pairing.solving.pool import Pool
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Ints, Room
from support.matrices import Matrix, program, room


def silent(_done: int, _cuts: int) -> None:
    """Tell nobody."""


def scores_of(seed: int) -> Ints:
    numbers = np.random.default_rng(seed)
    values = numbers.integers(0, 10_001, (40, 50))
    values[numbers.random(values.shape) < 0.93] = -1
    return values


@pytest.mark.parametrize("seed", range(30))
def test_from_no_pairs_as_many_places_are_filled_as_can_be(seed: int) -> None:
    values = scores_of(seed)
    posed = program(Matrix(values), room([1] * 40, [1] * 50))
    pool, full = enough(posed.placing, Pool.empty(posed.scores), silent)
    matched = maximum_bipartite_matching(csr_array(values >= 0))
    filling = fill(posed.placing, pool)
    assert filling.worth == 2 * (matched >= 0).sum() > 0
    assert len(pool.codes) < (values >= 0).sum()
    assert [side.tolist() for side in full.prices] == [
        p.tolist() for p in filling.prices
    ]
    assert not len(missing_pairs(posed.placing, filling, silent))


def test_of_pairs_that_help_the_best_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rmentor.core.pairing.solving.best_pairs.PER_PERSON", 1)
    monkeypatch.setattr("rmentor.core.pairing.solving.best_pairs.FEW", 0)
    posed = program(Matrix.of([[300, 7000, 500]]), room([1], [1, 1, 1]))
    empty = Pool.empty(posed.scores)
    assert missing_pairs(posed.placing, fill(posed.placing, empty), silent) == [1]


@pytest.mark.parametrize("seed", range(10))
def test_those_who_come_first_count_as_in_the_objective(seed: int) -> None:
    numbers = np.random.default_rng(seed)
    places = Room(numbers.integers(0, 4, 40), numbers.integers(0, 4, 50))
    least = Room(places.mentors // 2, places.mentees // 2)
    waited = numbers.random(40) < 0.3, numbers.random(50) < 0.3
    placed = numbers.random(40) < 0.3, numbers.random(50) < 0.3
    whole = program(Matrix(scores_of(seed)), places)
    first = Precedence(least, waited, placed)
    posed = Program(whole.scores, places, whole.hashes, Objective.BEST, first)
    pool, _ = enough(posed.placing, Pool.empty(posed.scores), silent)
    everything = np.flatnonzero(scores_of(seed) >= 0)
    all_pairs = Pool.empty(posed.scores).joined(everything, posed.scores)
    filled = fill(posed.placing, pool).worth
    assert filled == fill(posed.placing, all_pairs).worth > 0
