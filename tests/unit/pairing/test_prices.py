import numpy as np
import pytest

from rmentor.core.pairing.prices import Edges, prices


def edges(*listed: tuple[int, int, int, bool]) -> Edges:
    rows, columns, gains, used = zip(*listed, strict=True)
    return Edges(np.array(rows), np.array(columns), np.array(gains), np.array(used))


def test_prices_support_an_optimum_from_both_sides() -> None:
    pairs = edges((0, 0, 9, True), (0, 1, 4, False), (1, 0, 7, False), (1, 1, 3, True))
    ones = np.array([1, 1])
    mentors, mentees = prices(pairs, (ones, ones))
    assert (mentors >= 0).all()
    assert (mentees >= 0).all()
    assert mentors.sum() + mentees.sum() == 12
    for row, column, gain in ((0, 1, 4), (1, 0, 7)):
        assert mentors[row] + mentees[column] >= gain


def test_a_free_place_costs_nothing() -> None:
    mentors, mentees = prices(
        edges((0, 0, 5, True), (1, 0, 5, False)), (np.array([1, 1]), np.array([1]))
    )
    assert mentors.tolist() == [0, 0]
    assert mentees.tolist() == [5]


def test_what_is_no_optimum_has_no_prices() -> None:
    pairs = edges((0, 0, 1, True), (0, 1, 9, False), (1, 0, 9, False), (1, 1, 1, True))
    ones = np.array([1, 1])
    with pytest.raises(ArithmeticError, match="not an optimum"):
        prices(pairs, (ones, ones))
