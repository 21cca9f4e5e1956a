"""The highest floor: how well off the worst pair can be, with as many people placed."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.proposal import HIGHEST_SCORE
from rmentor.core.pairing.solving.flow import most_pairs
from rmentor.core.pairing.solving.goal import Total
from rmentor.core.pairing.solving.near import SHARE, Look, look_listed, rectangle
from rmentor.core.pairing.solving.places import NO_LIMIT
from rmentor.core.pairing.solving.pool import Pool
from rmentor.core.pairing.solving.prices import Edges, prices
from rmentor.core.pairing.solving.scan import look
from rmentor.core.pairing.solving.scores import Ints, Sparse, distinct
from rmentor.core.pairing.solving.solve import (
    Enough,
    Optimum,
    Progress,
    Tell,
    chosen_from,
    worth_of,
)
from rmentor.core.pairing.solving.threads import Seen


@dataclass(frozen=True, slots=True)
class Floor:
    """What was found.

    Attributes:
        score: Of the worst pair, as high as it can be.
        prices: Of mentors and mentees: they prove that a higher one places fewer;
            None when the search was ended before.
        pool: All pairs looked at.
    """

    score: int
    prices: tuple[Ints, Ints] | None
    pool: Pool


def highest_floor(
    goal: Total, best: Optimum, limit: Callable[[int], int], tell: Tell
) -> Floor:
    """Find the highest score that the worst pair can have.

    Levels are tried among the candidates first, which is quick; only the lowest that
    fails there is held against all pairs.

    Args:
        goal: Counts places only.
        best: A choice that fills places as well as can be.
        limit: Gives the highest floor that so many pairs can have.
        tell: Told how far it is; may raise `Enough`.
    """
    target = sum(
        side.filled(np.bincount(ends, minlength=len(side.counts)))
        for side, ends in zip(goal.sides, (best.rows, best.columns), strict=True)
    )
    reached, pool = int(best.scores.min()), best.pool
    ceiling = limit(len(best.rows))
    try:
        while True:
            reached = _among(goal, pool, (reached, ceiling), target)
            above = goal.above(reached + 1)
            filling = fill(above, pool)
            saw = _looked(above, filling, _seen(tell, best))
            if filling.worth + saw.excess < target:
                return Floor(reached, filling.prices, pool)
            pool = pool.joined(saw.codes, goal.scores)
    except (Enough, KeyboardInterrupt):
        return Floor(reached, None, pool)


def _seen(tell: Tell, best: Optimum) -> Seen:
    def seen(done: int, cuts: int) -> None:
        tell(Progress("floor", done, cuts, best))

    return seen


def _looked(goal: Total, filling: "Filling", seen: Seen) -> Look:
    """Look at all pairs that can be better than their prices: most often few can."""
    mentors, mentees = filling.prices
    open_ = [side.room > 0 for side in goal.sides]
    lowest = [
        p[o].min(initial=NO_LIMIT) for p, o in zip(filling.prices, open_, strict=True)
    ]
    rows = np.flatnonzero(open_[0] & (mentors < goal.most - lowest[1]))
    columns = np.flatnonzero(open_[1] & (mentees < goal.most - lowest[0]))
    if len(rows) * len(columns) > SHARE * len(mentors) * len(mentees):
        return look(goal, filling.prices, filling.taken, seen)
    seen(1, 1)
    parts = rectangle(goal.scores, rows, columns)
    return look_listed(goal, filling.prices, filling.taken, parts)


def _among(goal: Total, pool: Pool, span: tuple[int, int], target: int) -> int:
    """Give the highest floor, in a span, at which the pool still fills the places."""
    reached, ceiling = span
    levels = distinct(pool.values)
    levels = levels[(levels > reached) & (levels <= ceiling)]
    guess = len(levels) - 1  # most often one person decides, and the highest is met
    while len(levels):
        filling = fill(goal.above(int(levels[guess])), pool)
        if filling.worth >= target:
            reached = filling.worst
            levels = levels[levels > reached]
        else:
            levels = levels[:guess]
            levels = levels[levels <= filling.wanted(pool)]
        guess = len(levels) // 2
    return reached


@dataclass(frozen=True, slots=True)
class Filling:
    """How well the pairs of a pool that reach a floor can fill places.

    Attributes:
        floor: Of the scores.
        worth: Of the places.
        worst: The lowest score of the chosen pairs.
        prices: Of mentors and mentees; they prove that no more can be filled.
        taken: Chosen pairs that gain more than their prices.
    """

    floor: int
    worth: int
    worst: int
    prices: tuple[Ints, Ints]
    taken: Sparse

    def wanted(self, pool: Pool) -> int:
        """Give the highest score below the floor that could help to fill more.

        The prices hold for every lower floor, down to the first pair that gains more
        than they are.
        """
        rows, columns = pool.pairs
        over = self.prices[0][rows] + self.prices[1][columns] < 0
        return int(pool.values[over & (pool.values < self.floor)].max(initial=-1))


def fill(goal: Total, pool: Pool) -> Filling:
    """Fill as many places as can be."""
    per_pair = goal.sides[0].alike
    if per_pair is None or goal.sides[1].alike != 0:
        edges, scores = chosen_from(goal, pool)
        return _filling(goal, edges, scores, prices(edges, goal.sides))
    rows, columns = pool.pairs
    good = pool.values >= goal.floor
    rows, columns = rows[good], columns[good]
    rooms = goal.sides[0].room, goal.sides[1].room
    used, mentors, mentees = most_pairs(rows, columns, rooms)
    edges = Edges(rows, columns, np.zeros(len(rows), np.int64), used)
    priced = np.where(mentors, -per_pair, 0), np.where(mentees, per_pair, 0)
    return _filling(goal, edges, pool.values[good][used], priced)


def _filling(
    goal: Total, edges: Edges, scores: Ints, priced: tuple[Ints, Ints]
) -> Filling:
    rows, columns = edges.rows[edges.used], edges.columns[edges.used]
    over = -priced[0][rows] - priced[1][columns]
    more = over > 0
    return Filling(
        goal.floor,
        worth_of(goal, edges),
        int(scores.min(initial=HIGHEST_SCORE)),
        priced,
        Sparse.of(rows[more], columns[more], over[more]),
    )


def limit_by_best(
    bests: tuple[Ints, Ints], rooms: tuple[Ints, Ints], pairs: int
) -> int:
    """Give the highest floor at which people can still take so many partners.

    Args:
        bests: The score of each person's best pair, mentors and mentees.
        rooms: Partners each takes at most.
        pairs: Their number.
    """
    reached = []
    for best, room in zip(bests, rooms, strict=True):
        order = np.argsort(-best, kind="stable")
        enough = int(np.searchsorted(np.cumsum(room[order]), pairs))
        reached.append(int(best[order[enough]]))
    return min(reached)
