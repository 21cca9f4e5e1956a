"""The best choice of pairs, exactly, without holding all pairs.

The optimum is found among a few candidates per person (`flow.py`) and priced
(`prices.py`), and every pair is held against the prices, tile by tile (`scan.py`).
Pairs that would be better join the candidates, until there are none: then the choice is
optimal over all pairs, and the prices prove it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np

from rmentor.core.pairing.solving.flow import best_of
from rmentor.core.pairing.solving.goal import FORBIDDEN, Goal, Total
from rmentor.core.pairing.solving.near import Near, look_again
from rmentor.core.pairing.solving.places import NO_LIMIT, Places, filled_by, open_pairs
from rmentor.core.pairing.solving.pool import Pool
from rmentor.core.pairing.solving.prices import Edges, NotOptimalError, prices
from rmentor.core.pairing.solving.scan import look
from rmentor.core.pairing.solving.scores import Bools, Ints, Sparse
from rmentor.core.pairing.solving.twins import no_shares

_LIGHT = 2 * 10_000
"""Of the order of a score."""


class Enough(Exception):  # noqa: N818 - no error, but the coordinator's wish
    """Raised by a `Tell` to end a search; the best found so far is given."""


@dataclass(frozen=True, slots=True)
class Optimum:
    """The best choice, or the best so far.

    Attributes:
        rows: Mentors of the chosen pairs.
        columns: Their mentees, in the same order.
        scores: Of the pairs.
        worth: What the choice gains, filled places included.
        bound: No choice gains more.
        prices: Of mentors and mentees; they prove the bound.
        pool: All pairs looked at, as a start for a search like this one.
        near: Pairs that nearly gain their prices; None when they are too many, or not
            known yet.
        rounds: How often all pairs were held against prices.
        holds: Whether the prices were found to prove that nothing gains more.
        shares: Of twins, for which the prices are, see `Twins`; empty without any.
    """

    rows: Ints
    columns: Ints
    scores: Ints
    worth: int
    bound: int
    prices: tuple[Ints, Ints]
    pool: Pool
    near: Near | None
    rounds: int
    holds: bool
    shares: Ints = field(default_factory=no_shares)

    @property
    def gap(self) -> int:
        """By how much a choice can gain more at most."""
        return self.bound - self.worth


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is.

    Attributes:
        stage: What is done now.
        done: Cuts of mentors looked at in this round.
        cuts: Of so many.
        best: The best so far; None before there is any.
    """

    stage: str
    done: int
    cuts: int
    best: Optimum | None


Tell = Callable[[Progress], None]


def silent(_progress: Progress) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Search:
    """How to search.

    Attributes:
        stage: Named when telling how far it is.
        tell: Told how far it is; may raise `Enough`.
        bound: No choice gains more, as far as is known beforehand.
        target: Stop as soon as so much is gained, or cannot be.
    """

    stage: str
    tell: Tell = silent
    bound: int = int(NO_LIMIT)
    target: int | None = None


def maximize(
    goal: Goal, pool: Pool, search: Search, near: Near | None = None
) -> Optimum:
    """Choose the pairs that gain most.

    Args:
        goal: Gives the gains.
        pool: Pairs to begin with.
        search: When to stop, and whom to tell.
        near: Of an earlier look, at the same goal or at one with a lower floor.

    Raises:
        ArithmeticError: The prices contradict themselves: a bug, never the data.
        Enough: Before there was anything to give.
    """
    best: Optimum | None = None
    try:
        while True:
            best = _chosen(goal, best.pool if best else pool, best, search)
            if _settled(best, search.target):
                return best
            best = _looked(goal, replace(best, near=best.near or near), search)
            if _settled(best, search.target):
                return best
    except (Enough, KeyboardInterrupt):
        if best is None:
            raise
        return best


def _settled(found: Optimum, target: int | None) -> bool:
    """Tell whether to stop: the prices hold for all pairs, or the target is settled."""
    if target is None:
        return found.holds
    return found.worth >= target or found.bound < target


def _chosen(goal: Goal, pool: Pool, before: Optimum | None, search: Search) -> Optimum:
    """Choose from the pool; what was proven before still holds."""
    edges, scores, priced = _priced(goal, pool, before)
    return Optimum(
        rows=edges.rows[edges.used],
        columns=edges.columns[edges.used],
        scores=scores,
        worth=worth_of(goal, edges),
        bound=before.bound if before else search.bound,
        prices=priced,
        pool=pool,
        near=before.near if before else None,
        rounds=before.rounds if before else 0,
        holds=False,
    )


def _looked(goal: Goal, found: Optimum, search: Search) -> Optimum:
    """Hold all pairs against the prices, and add those that are better to the pool."""

    def seen(done: int, cuts: int) -> None:
        search.tell(Progress(search.stage, done, cuts, found))

    rows, columns = found.rows, found.columns
    over = goal.gains(found.scores, rows, columns)
    over -= found.prices[0][rows] + found.prices[1][columns]
    taken = over > 0
    extra = Sparse.of(rows[taken], columns[taken], over[taken])
    total = goal if isinstance(goal, Total) else None
    saw = total and found.near and look_again(total, found.near, found.prices, extra)
    if saw:
        seen(1, 1)
    else:
        saw = look(goal, found.prices, extra, seen, total)
    larger = found.pool.joined(saw.codes, goal.scores)
    if saw.excess and len(larger.codes) == len(found.pool.codes):
        message = "a pair that was looked at is better than its prices"
        raise ArithmeticError(message)
    return replace(
        found,
        bound=min(found.bound, found.worth + saw.excess),
        pool=larger,
        near=saw.near,
        rounds=found.rounds + 1,
        holds=not saw.excess,
    )


def _priced(
    goal: Goal, pool: Pool, before: Optimum | None
) -> tuple[Edges, Ints, tuple[Ints, Ints]]:
    """Choose from the pool; give its edges, the scores of the chosen, and prices.

    The flow is faster with small numbers (measured: 2 times), so places are tried at a
    fraction of their worth; and with few pairs, so those are left out that lie further
    below the prices of the choice before than any lies above. Nearly always that is
    enough for the same choice; the prices, in which nothing is left out, tell.
    """
    most = max(int(side.worth.max(initial=0)) for side in goal.sides)
    ratio = max(1, most // _LIGHT)
    light = goal.sides[0].lighter(ratio), goal.sides[1].lighter(ratio)
    edges, scores = chosen_from(goal, pool, light, before)
    try:
        return edges, scores, prices(edges, goal.sides)
    except NotOptimalError:
        edges, scores = chosen_from(goal, pool, goal.sides)
        return edges, scores, prices(edges, goal.sides)


def chosen_from(
    goal: Goal,
    pool: Pool,
    sides: tuple[Places, Places],
    before: Optimum | None = None,
) -> tuple[Edges, Ints]:
    """Choose from the pool; give its edges and the scores of the chosen.

    Args:
        goal: Gives the gains.
        pool: Pairs to choose from.
        sides: What places are worth, or nearly.
        before: The best from a smaller pool, if pairs may be left out that are far
            below its prices.
    """
    rows, columns, gains, scores = open_edges(goal, pool)
    used = np.zeros(len(rows), np.bool_)
    likely = _likely(before, rows, columns, gains) if before else ~used
    used[likely] = best_of(rows[likely], columns[likely], gains[likely], sides).used
    return Edges(rows, columns, gains, used), scores[used]


def open_edges(goal: Goal, pool: Pool) -> tuple[Ints, Ints, Ints, Ints]:
    """Give rows, columns, gains and scores of pairs of a pool that may be chosen."""
    rows, columns = pool.pairs
    gains = goal.gains(pool.values, rows, columns)
    good = (gains > FORBIDDEN) & open_pairs(goal.sides, rows, columns)
    return rows[good], columns[good], gains[good], pool.values[good]


def _likely(before: Optimum, rows: Ints, columns: Ints, gains: Ints) -> Bools:
    """Tell which pairs lie no further below prices than any but the chosen lie above.

    Args:
        before: Has the prices.
        rows: Of the pairs, in order of rows, then columns, like the next two.
        columns: Of the pairs.
        gains: Of the pairs.
    """
    over = gains - before.prices[0][rows] - before.prices[1][columns]
    width = len(before.prices[1])
    chosen = np.searchsorted(
        rows * width + columns, before.rows * width + before.columns
    )
    over[chosen] = 0
    likely: Bools = over >= -over.max()
    return likely


def worth_of(goal: Goal, edges: Edges) -> int:
    """Give what chosen edges gain, filled places included."""
    pairs = edges.rows[edges.used], edges.columns[edges.used]
    return int(edges.gains[edges.used].sum()) + filled_by(pairs, goal.sides)
