"""The list of near pairs says what a look at all pairs says."""

import numpy as np
import pytest

from rmentor.core.pairing.solving import near, nearby
from rmentor.core.pairing.solving.goal import FORBIDDEN, Total
from rmentor.core.pairing.solving.near import Near, look_again, tight
from rmentor.core.pairing.solving.places import Precedence, places_of
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
    return Total(
        Matrix(values), places_of(places, Precedence.nobody(places), 1), bonus=bonus
    )


def prices_of(seed: int) -> Prices:
    numbers = np.random.default_rng(seed)
    return numbers.integers(2500, 6000, HEIGHT), numbers.integers(2500, 6000, WIDTH)


def moved(prices: Prices, seed: int, most: int) -> Prices:
    """Move prices, those of a few people far, up or down."""
    numbers = np.random.default_rng(seed)
    mentors, mentees = (
        side + numbers.integers(-most, most + 1, len(side)) for side in prices
    )
    mentors[numbers.integers(0, HEIGHT, 2)] += numbers.integers(-4000, 4000, 2)
    mentees[numbers.integers(0, WIDTH, 2)] += numbers.integers(-4000, 4000, 2)
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


def assert_that_others_are_far(listed: Near, goal: Total) -> None:
    """Every pair that is not listed is below its prices by more than the margin."""
    more = over(goal, listed.prices)
    more[listed.codes] = FORBIDDEN
    assert (more.reshape(HEIGHT, WIDTH).max(axis=1) < -listed.margins).all()


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """List few pairs, so that prices soon move too far for the list."""
    monkeypatch.setattr(nearby, "_MARGINS", (300,))
    monkeypatch.setattr(near, "_FRESH", 300)
    monkeypatch.setattr(near, "SHARE", 0.7)


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize("seed", range(60))
def test_a_look_at_the_list_finds_what_a_look_at_all_pairs_finds(seed: int) -> None:
    goal, prices = goal_of(seed), prices_of(seed)
    listed = seen(goal, prices)
    for turn in range(8):
        prices = moved(prices, 100 * seed + turn, 130)
        assert_that_others_are_far(listed, goal)
        again = look_again(goal, listed, prices, NOTHING)
        if again is None or again.near is None:
            listed = seen(goal, prices)
            continue
        tops = np.maximum(over(goal, prices).reshape(HEIGHT, WIDTH).max(axis=1), 0)
        assert again.excess == (tops * goal.sides[0].room).sum()
        assert set(np.flatnonzero(tops * goal.sides[0].room)) <= {*again.codes // WIDTH}
        listed = again.near


@pytest.mark.usefixtures("narrow")
def test_most_looks_are_at_the_list() -> None:
    goal, prices = goal_of(0), prices_of(0)
    listed = seen(goal, prices)
    looks = [look_again(goal, listed, moved(prices, s, 130), NOTHING) for s in range(9)]
    assert sum(one is not None for one in looks) > len(looks) / 2


def test_a_list_for_a_lower_floor_is_enough_for_a_higher_one() -> None:
    goal, prices = goal_of(3), prices_of(3)
    above = goal.above(5000)
    again = look_again(above, seen(goal, prices), prices, NOTHING)
    tops = np.maximum(over(above, prices).reshape(HEIGHT, WIDTH).max(axis=1), 0)
    assert again is not None
    assert again.excess == (tops * goal.sides[0].room).sum() > 0


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
    places = room([1], [1] * 40)
    goal = Total(matrix, places_of(places, Precedence.nobody(places), 1))
    prices = np.array([6000]), np.zeros(40, np.int64)
    for most, margin in ((20, 1600), (12, 1000), (5, 400)):
        monkeypatch.setattr(nearby, "MOST", most)
        listed = seen(goal, prices)
        assert listed.margins == [margin]
        assert sorted(listed.codes) == list(range(margin // 100 + 1))
    monkeypatch.setattr(nearby, "MOST", 4)
    nothing = look(goal, prices, NOTHING, lambda _done, _cuts: None, goal)
    assert nothing.near is None


@pytest.mark.parametrize("by_mentee", [False, True])
def test_who_can_bear_a_hair_less_than_prices_fell_is_looked_at(
    *, by_mentee: bool
) -> None:
    """A pair that just was too far for the list gains its prices now."""
    shape = (3, 12) if by_mentee else (12, 3)
    values = np.full(shape, 1000)
    values[0, 0] = 6000 - 1601
    places = room([1] * shape[0], [1] * shape[1])
    goal = Total(Matrix(values), places_of(places, Precedence.nobody(places), 1))
    mentors, mentees = np.full(shape[0], 6000), np.zeros(shape[1], np.int64)
    listed = seen(goal, (mentors, mentees))
    assert not len(listed.codes)
    if by_mentee:
        now = mentors, mentees - 1600
        now[1][0] -= 1
    else:
        now = mentors + 1, mentees - 1601
        now[0][0] -= 1
    assert tight(goal, listed, now) == [0]
