"""The solver on matrices, small and large enough for several blocks and rounds."""

import numpy as np
import pytest

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.check import Verdict, check
from rmentor.core.pairing.solving import best_pairs, scores
from rmentor.core.pairing.solving.hashing import key_hashes
from rmentor.core.pairing.solving.optimum import Choice, certificate, choose
from rmentor.core.pairing.solving.program import Program
from support.matrices import Matrix, by_brute_force, program, room


def chosen(matrix: Matrix, places: scores.Room, objective: Objective) -> Choice:
    return choose(program(matrix, places, objective))


def test_placing_comes_before_the_total() -> None:
    matrix = Matrix.of([[9, 1], [1, -1]])
    choice = chosen(matrix, room([1, 1], [1, 1]), Objective.BEST)
    assert sorted(zip(choice.rows, choice.columns, strict=True)) == [(0, 1), (1, 0)]


def test_no_pair_is_chosen_twice_however_much_room_there_is() -> None:
    choice = chosen(Matrix.of([[5, 1]]), room([3], [3, 3]), Objective.BEST)
    assert sorted(zip(choice.rows, choice.columns, strict=True)) == [(0, 0), (0, 1)]


def test_the_floor_is_the_highest_that_places_as_many() -> None:
    matrix = Matrix.of([[10, 6], [5, 0]])
    places = room([1, 1], [1, 1])
    assert chosen(matrix, places, Objective.FAIR).floor == 5
    assert chosen(matrix, places, Objective.BEST).best_total == 11


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (3, 0)])
def test_an_empty_side_gives_no_pairs(shape: tuple[int, int]) -> None:
    matrix = Matrix(np.zeros(shape, np.int64))
    choice = chosen(matrix, room([1] * shape[0], [1] * shape[1]), Objective.FAIR)
    assert len(choice.rows) == 0


@pytest.mark.parametrize("objective", list(Objective))
@pytest.mark.parametrize("steps", [2, 5, 10_001])
def test_over_many_blocks_and_rounds_the_choice_is_proven(
    objective: Objective, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(best_pairs, "PER_PERSON", 2)
    numbers = np.random.default_rng(steps)
    values = numbers.integers(0, steps, (90, 110)) * (10_000 // (steps - 1))
    values[numbers.random((90, 110)) < 0.7] = -1
    matrix = Matrix(values.astype(np.int64))
    places = room(
        numbers.integers(0, 3, 90).tolist(), numbers.integers(0, 3, 110).tolist()
    )
    posed = program(matrix, places, objective)
    choice = choose(posed)
    verdict = check(posed, (choice.rows, choice.columns), certificate(choice))
    assert verdict == Verdict((), 0)


def test_the_order_of_rows_and_columns_does_not_matter() -> None:
    numbers = np.random.default_rng(7)
    values = numbers.integers(0, 3, (40, 30))
    rows, columns = numbers.permutation(40), numbers.permutation(30)
    hashes = (
        key_hashes("mentor", [str(i) for i in range(40)]),
        key_hashes("mentee", [str(i) for i in range(30)]),
    )
    places = room([1] * 40, [1] * 30)
    straight = choose(Program(Matrix(values), places, hashes))
    moved = Matrix(values[rows][:, columns])
    shuffled = choose(Program(moved, places, (hashes[0][rows], hashes[1][columns])))
    pairs = zip(rows[shuffled.rows], columns[shuffled.columns], strict=True)
    assert sorted(pairs) == sorted(zip(straight.rows, straight.columns, strict=True))


def test_brute_force_itself_finds_what_is_known() -> None:
    matrix = Matrix.of([[1, 1], [1, 1]])
    posed = program(matrix, room([1, 1], [1, 1]), Objective.FAIR)
    best, equals = by_brute_force(posed)
    assert best == (4, 0, 0, 2, 1, 2)
    assert len(equals) == 2


def test_hashes_are_the_same_everywhere() -> None:
    assert (
        key_hashes("mentor", ["a@corp.test"]).tolist()
        != key_hashes("mentee", ["a@corp.test"]).tolist()
    )
    assert key_hashes("mentor", ["a@corp.test"]).tolist() == [GOLDEN_HASH]


GOLDEN_HASH = 17092415158352780425
