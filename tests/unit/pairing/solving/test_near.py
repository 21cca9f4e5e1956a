"""The list of near pairs says what a look at all pairs says."""

import numpy as np
import pytest

from rmentor.core.pairing.solving import near, nearby
from rmentor.core.pairing.solving.goal import FORBIDDEN, Total
from rmentor.core.pairing.solving.near import Near, look_again, tight
from rmentor.core.pairing.solving.places import places_of
from rmentor.core.pairing.solving.scan import look
from rmentor.core.pairing.solving.scores import Ints, Sparse
from support.matrices import Matrix, room

HEIGHT, WIDTH = 30, 34
NONE = np.empty(0, np.int64)
NOTHING = Sparse(NONE, NONE, NONE)
Prices = tuple[Ints, Ints]


def goal_of(seed: int) -> Total:
    numbers = np.random.default_rng(seed)
    values = numbers.integers(0, 10_001, (HEIGHT, WIDTH))
    values[numbers.random(values.shape) < 0.3] = -1
    places = room(
        numbers.integers(0, 3, HEIGHT).tolist(), numbers.integers(0, 3, WIDTH).tolist()
    )
    bonus = Sparse.of(
        numbers.integers(0, HEIGHT, 9), np.arange(9), numbers.integers(0, 900, 9)
    )
    return Total(Matrix(values), places_of(places, None, 1), bonus=bonus)


def prices_of(seed: int) -> Prices:
    numbers = np.random.default_rng(seed)
    return numbers.integers(2500, 6000, HEIGHT), numbers.integers(2500, 6000, WIDTH)


def moved(prices: Prices, seed: int, most: int) -> Prices:
    """Move prices, those of a few people far."""
    numbers = np.random.default_rng(seed)
    mentors, mentees = (
        side + numbers.integers(-most, most + 1, len(side)) for side in prices
    )
    mentors[numbers.integers(0, HEIGHT, 1)] -= 4000
    mentees[numbers.integers(0, WIDTH, 1)] -= 4000
    return mentors, mentees


def over(goal: Total, prices: Prices) -> Ints:
    """Give what each pair gains more than its prices."""
    rows, columns = map(np.ravel, np.indices((HEIGHT, WIDTH)))
    gains = goal.gains(goal.scores.at(rows, columns), rows, columns)
    open_ = (goal.sides[0].room > 0)[rows] & (goal.sides[1].room > 0)[columns]
    more = gains - prices[0][rows] - prices[1][columns]
    return np.where(open_ & (gains > FORBIDDEN), more, FORBIDDEN)


def seen(goal: Total, prices: Prices) -> Near:
    found = look(goal, prices, NOTHING, lambda _done, _cuts: None, goal).near
    assert found is not None
    return found


@pytest.mark.parametrize("seed", range(40))
def test_a_look_at_the_list_finds_what_a_look_at_all_pairs_finds(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(near, "SHARE", 0.5)
    goal = goal_of(seed)
    prices = prices_of(seed)
    listed = seen(goal, prices)
    for floor in (0, 2000, 4000):
        above = goal.above(floor)
        prices = moved(prices, seed + floor, 500)
        again = look_again(above, listed, prices, NOTHING)
        more = over(above, prices).reshape(HEIGHT, WIDTH)
        tops = np.maximum(more.max(axis=1), 0)
        assert again is not None
        assert again.excess == (tops * goal.sides[0].room).sum() > 0
        assert set(np.flatnonzero(tops)) <= set(again.codes // WIDTH)
        listed = again.near or listed


@pytest.mark.parametrize("seed", range(40))
def test_all_pairs_that_gain_just_their_prices_are_found(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(near, "SHARE", 0.5)
    goal = goal_of(seed)
    prices = moved(prices_of(seed), seed, 500)
    more = over(goal, prices)
    mentor = int(more.argmax()) // WIDTH
    prices[0][mentor] += more.max()
    even = tight(goal, seen(goal, prices_of(seed)), prices)
    assert even is not None
    expected = np.flatnonzero(over(goal, prices) == 0)
    assert sorted(even) == list(expected)
    assert len(expected)


def test_when_too_many_prices_have_moved_the_list_says_nothing() -> None:
    goal = goal_of(1)
    listed = seen(goal, prices_of(1))
    fallen = prices_of(1)[0] - 3000, prices_of(1)[1]
    assert look_again(goal, listed, fallen, NOTHING) is None
    assert tight(goal, listed, fallen) is None


def test_where_too_many_pairs_are_near_the_margin_is_narrower(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    matrix = Matrix.of([[6000 - 100 * place for place in range(40)]])
    goal = Total(matrix, places_of(room([1], [1] * 40), None, 1))
    prices = np.array([6000]), np.zeros(40, np.int64)
    for most, margin in ((20, 1600), (12, 1000), (5, 400)):
        monkeypatch.setattr(nearby, "_PER_PERSON", most)
        listed = seen(goal, prices)
        assert listed.margins == [margin]
        assert sorted(listed.codes) == list(range(margin // 100 + 1))
    monkeypatch.setattr(nearby, "_PER_PERSON", 4)
    nothing = look(goal, prices, NOTHING, lambda _done, _cuts: None, goal)
    assert nothing.near is None
