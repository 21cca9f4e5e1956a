"""The highest floor: how well off the worst pair can be, with as many people placed."""

from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.solving.filling import fill, missing_pairs
from rmentor.core.pairing.solving.goal import Total
from rmentor.core.pairing.solving.pool import Pool
from rmentor.core.pairing.solving.scores import Ints, distinct
from rmentor.core.pairing.solving.solve import Enough, Optimum, Progress, Tell
from rmentor.core.pairing.solving.threads import Seen
from rmentor.core.pairing.solving.twins import no_shares

_A_PAIR = 2
"""What a place is worth where all are alike, and scores do not count."""


@dataclass(frozen=True, slots=True)
class Floor:
    """What was found.

    Attributes:
        score: Of the worst pair, as high as it can be.
        prices: Of mentors and mentees: they prove that a higher one places fewer;
            None when the search was ended before.
        shares: Of twins, for which the prices are, see `Twins`.
        pool: All pairs looked at.
    """

    score: int
    prices: tuple[Ints, Ints] | None
    shares: Ints
    pool: Pool


def highest_floor(goal: Total, best: Optimum, tell: Tell) -> Floor:
    """Find the highest score that the worst pair can have.

    Levels are tried among the candidates first, which is quick; only the lowest that
    fails there is held against all pairs.

    Args:
        goal: Counts places only.
        best: A choice that fills places as well as can be.
        tell: Told how far it is; may raise `Enough`.
    """
    target = goal.filled((best.rows, best.columns))
    reached, pool = int(best.scores.min()), best.pool
    try:
        while True:
            above = goal.above(reached + 1)
            filling = fill(above, pool)
            if filling.worth >= target:
                ceiling = _ceiling(goal, pool, len(best.rows))
                reached = _among(goal, pool, (filling.worst, ceiling), target)
                continue
            missing = missing_pairs(above, filling, _seen(tell, best))
            if not len(missing):
                proves = filling.bound < target
                prices = filling.prices if proves else None
                return Floor(reached, prices, filling.shares, pool)
            pool = pool.joined(missing, goal.scores)
    except (Enough, KeyboardInterrupt):
        return Floor(reached, None, no_shares(), pool)


def _seen(tell: Tell, best: Optimum) -> Seen:
    def seen(done: int, cuts: int) -> None:
        tell(Progress("floor", done, cuts, best))

    return seen


def _among(goal: Total, pool: Pool, span: tuple[int, int], target: int) -> int:
    """Give the highest floor, in a span, at which the pool still fills the places.

    Most often one person decides, and the highest that could be is met: it is tried
    first, and again whenever just one pair is lacking. Otherwise levels are halved.
    """
    reached, ceiling = span
    levels = distinct(pool.values)
    levels = levels[(levels > reached) & (levels <= ceiling)]
    guess = len(levels) - 1
    while len(levels):
        filling = fill(goal.above(int(levels[guess])), pool)
        lacking = target - filling.worth
        if lacking <= 0:
            reached = filling.worst
            levels = levels[levels > reached]
        else:
            levels = levels[:guess]
            levels = levels[levels <= filling.wanted(pool)]
        guess = len(levels) - 1 if 0 < lacking <= _A_PAIR else len(levels) // 2
    return reached


def _ceiling(goal: Total, pool: Pool, pairs: int) -> int:
    """Give the highest floor at which people can still take so many partners.

    Each counts with the best pair that the pool holds of them.
    """
    reached = []
    for side, ends in zip(goal.sides, pool.pairs, strict=True):
        best = np.full(len(side.room), -1, np.int64)
        np.maximum.at(best, ends, pool.values)
        order = np.argsort(-best, kind="stable")
        enough = int(np.searchsorted(np.cumsum(side.room[order]), pairs))
        reached.append(int(best[order[enough]]))
    return min(reached)
