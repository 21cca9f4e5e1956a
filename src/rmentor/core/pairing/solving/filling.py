"""Filling as many places as can be, whatever the pairs score, and what proves it."""

from dataclasses import dataclass, replace

import numpy as np

from rmentor.core.pairing.proposal import HIGHEST_SCORE
from rmentor.core.pairing.solving.either import fitting_pairs, shares_of
from rmentor.core.pairing.solving.flow import most_pairs
from rmentor.core.pairing.solving.goal import Total
from rmentor.core.pairing.solving.places import NO_LIMIT
from rmentor.core.pairing.solving.pool import Pool
from rmentor.core.pairing.solving.prices import Edges, prices
from rmentor.core.pairing.solving.scan import look
from rmentor.core.pairing.solving.scores import Ints, Sparse
from rmentor.core.pairing.solving.solve import chosen_from, worth_of
from rmentor.core.pairing.solving.threads import Seen
from rmentor.core.pairing.solving.twins import no_shares


@dataclass(frozen=True, slots=True)
class Filling:
    """How well the pairs of a pool that reach a floor can fill places.

    Attributes:
        floor: Of the scores.
        worth: Of the places.
        worst: The lowest score of the chosen pairs.
        prices: Of mentors and mentees; they prove that no more can be filled.
        taken: Chosen pairs that gain more than their prices.
        bound: No choice from the pool fills more.
        shares: Of twins, for which the prices are, see `Twins`; empty without any.
    """

    floor: int
    worth: int
    worst: int
    prices: tuple[Ints, Ints]
    taken: Sparse
    bound: int
    shares: Ints

    def wanted(self, pool: Pool) -> int:
        """Give the highest score below the floor that could help to fill more.

        The prices hold for every lower floor, down to the first pair that gains more
        than they are.
        """
        rows, columns = pool.pairs
        over = self.prices[0][rows] + self.prices[1][columns] < 0
        return int(pool.values[over & (pool.values < self.floor)].max(initial=-1))


def fill(goal: Total, pool: Pool) -> Filling:
    """Fill as many places as can be from a pool."""
    return _fillings(goal, pool)[0]


def _once(goal: Total, pool: Pool) -> Filling:
    """Fill as many places as can be, twins counted once."""
    shares = shares_of(goal, pool)
    shared = goal.shared(shares)
    edges, scores = chosen_from(shared, pool, shared.sides)
    filling = _filling(shared, edges, scores, prices(edges, shared.sides))
    pairs = edges.rows[edges.used], edges.columns[edges.used]
    fitting = fitting_pairs(goal, pool, (pairs, filling.prices), shares)
    rows, columns = pairs if fitting is None else fitting
    return replace(
        filling,
        worth=goal.filled((rows, columns)),
        worst=int(goal.scores.at(rows, columns).min(initial=HIGHEST_SCORE)),
        bound=filling.worth + goal.rest(shares),
        shares=shares,
    )


def _fillings(goal: Total, pool: Pool) -> tuple[Filling, ...]:
    """Fill as many places as can be, once for each way that is known to prove it."""
    if goal.twins is not None:
        return (_once(goal, pool),)
    per_pair = goal.sides[0].alike
    if per_pair is None or goal.sides[1].alike != 0:
        edges, scores = chosen_from(goal, pool, goal.sides)
        return (_filling(goal, edges, scores, prices(edges, goal.sides)),)
    rows, columns = pool.pairs
    good = pool.values >= goal.floor
    rows, columns = rows[good], columns[good]
    rooms = goal.sides[0].room, goal.sides[1].room
    used, *cuts = most_pairs(rows, columns, rooms)
    edges = Edges(rows, columns, np.zeros(len(rows), np.int64), used)
    scores = pool.values[good][used]
    return tuple(
        _filling(
            goal,
            edges,
            scores,
            (np.where(mentors, -per_pair, 0), np.where(mentees, per_pair, 0)),
        )
        for mentors, mentees in cuts
    )


def _filling(
    goal: Total, edges: Edges, scores: Ints, priced: tuple[Ints, Ints]
) -> Filling:
    rows, columns = edges.rows[edges.used], edges.columns[edges.used]
    over = -priced[0][rows] - priced[1][columns]
    more = over > 0
    worth = worth_of(goal, edges)
    return Filling(
        goal.floor,
        worth,
        int(scores.min(initial=HIGHEST_SCORE)),
        priced,
        Sparse.of(rows[more], columns[more], over[more]),
        worth,
        no_shares(),
    )


def missing_pairs(goal: Total, filling: Filling, seen: Seen) -> Ints:
    """Look for pairs that would help to fill more, among all: most often few can.

    They are looked for with prices drawn so far apart that a score makes no pair gain
    more than its prices, but tells which of those that do are the best.

    Args:
        goal: As for `fill`.
        filling: What a pool can fill.
        seen: Told how many cuts of mentors were looked at, and of how many.

    Returns:
        The codes of the best few for each mentor; empty when no more can be filled.
    """
    open_ = [side.room > 0 for side in goal.sides]
    mentors, mentees = filling.prices
    lowest = [
        p[o].min(initial=NO_LIMIT) for p, o in zip(filling.prices, open_, strict=True)
    ]
    rows = np.flatnonzero(open_[0] & (mentors < -lowest[1]))
    columns = np.flatnonzero(open_[1] & (mentees < -lowest[0]))
    if not (len(rows) and len(columns)):
        return np.empty(0, np.int64)
    apart = HIGHEST_SCORE + 1
    priced = mentors[rows] * apart + HIGHEST_SCORE, mentees[columns] * apart
    taken = filling.taken.part(rows, columns)
    saw = look(goal.part(rows, columns), priced, taken, seen)
    row, column = np.divmod(saw.codes, len(columns))
    codes: Ints = rows[row] * goal.scores.shape[1] + columns[column]
    return codes


def enough(goal: Total, pool: Pool, seen: Seen) -> tuple[Pool, Filling]:
    """Add the pairs that it takes to fill as many places as can be, and to prove it.

    Args:
        goal: Counts places only.
        pool: Pairs to begin with.
        seen: As for `missing_pairs`.

    Returns:
        The pool, and what proves it.
    """
    proven: set[tuple[bytes, ...]] = set()
    while True:
        fillings = _fillings(goal, pool)
        for filling in fillings:
            cut = tuple(side.tobytes() for side in filling.prices)
            if cut in proven:
                continue
            missing = missing_pairs(goal, filling, seen)
            if len(missing):
                pool = pool.joined(missing, goal.scores)
                break
            proven.add(cut)
        else:
            return pool, fillings[0]
