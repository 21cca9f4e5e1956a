import numpy as np
import pytest

from rmentor.core.pairing.solving.places import Places
from rmentor.core.pairing.solving.prices import Edges, NotOptimalError, prices


def edges(*listed: tuple[int, int, int, bool]) -> Edges:
    rows, columns, gains, used = zip(*listed, strict=True)
    return Edges(np.array(rows), np.array(columns), np.array(gains), np.array(used))


def places(*numbers: int) -> Places:
    """Give each person so many places, which are worth nothing."""
    counts = np.array(numbers, np.int64)[:, None]
    return Places(counts, np.zeros_like(counts))


def test_prices_support_an_optimum_from_both_sides() -> None:
    pairs = edges((0, 0, 9, True), (0, 1, 4, False), (1, 0, 7, False), (1, 1, 3, True))
    mentors, mentees = prices(pairs, (places(1, 1), places(1, 1)))
    assert mentors.sum() + mentees.sum() == 12
    for row, column, gain in ((0, 1, 4), (1, 0, 7)):
        assert mentors[row] + mentees[column] >= gain


def test_a_free_place_costs_nothing() -> None:
    pairs = edges((0, 0, 5, True), (1, 0, 5, False))
    mentors, mentees = prices(pairs, (places(1, 1), places(1)))
    assert mentors.tolist() == [0, 0]
    assert mentees.tolist() == [5]


def test_the_price_of_a_place_that_stays_free_takes_back_what_filling_it_is_worth() -> (
    None
):
    pairs = edges((0, 0, 5, True), (1, 0, 5, False))
    worth = Places(np.array([[1], [1]]), np.array([[100], [100]]))
    mentors, mentees = prices(pairs, (worth, places(1)))
    assert mentors.tolist() == [-100, -100]
    assert mentees.tolist() == [105]


def test_what_is_no_optimum_has_no_prices() -> None:
    pairs = edges((0, 0, 1, True), (0, 1, 9, False), (1, 0, 9, False), (1, 1, 1, True))
    with pytest.raises(NotOptimalError, match="not an optimum"):
        prices(pairs, (places(1, 1), places(1, 1)))
