"""The one choice among equals, whatever found them and wherever.

By complementary slackness a choice is as good as the best exactly if it takes every
pair that gains more than its prices, none that gains less, and as many partners for
each person as are best at their price. Among these choices the one with the highest
sum of a fixed hash of the pairs' keys is taken; before that, the one with most of the
pairs that are to be kept.
"""

from dataclasses import dataclass, replace

import numpy as np

from rmentor.core.pairing.solving.either import Sides, decided, places_left
from rmentor.core.pairing.solving.flow import best_of
from rmentor.core.pairing.solving.goal import FORBIDDEN, Total
from rmentor.core.pairing.solving.hashing import Hashes, mix
from rmentor.core.pairing.solving.near import tight
from rmentor.core.pairing.solving.places import Places
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Ints, Scores, Sparse
from rmentor.core.pairing.solving.solve import Optimum, Search, maximize

_COST_LIMIT = 1 << 60
"""OR-tools multiplies costs by the number of nodes; the product must fit 64 bits."""

_ENOUGH = 1 << 18


@dataclass(frozen=True, slots=True)
class Ties:
    """Hashes of the pairs that gain just their prices.

    Attributes:
        among: The goal whose best choices are compared.
        sides: Worth of the places that all best choices fill.
        prices: Of mentors and mentees, which prove an optimum of the goal.
        hashes: Of mentors and mentees.
        widest: Hashes are smaller.
        kept: Codes of pairs that count more than all hashes together.
    """

    among: Total
    sides: tuple[Places, Places]
    prices: tuple[Ints, Ints]
    hashes: tuple[Hashes, Hashes]
    widest: int
    kept: Ints

    @property
    def scores(self) -> Scores:
        """Of all pairs."""
        return self.among.scores

    @property
    def wide(self) -> bool:
        """The more bits, the surer is it that no two choices have the same sum."""
        return True

    def tile(self, rows: slice, columns: slice, _reach: int) -> Ints:
        """Give the hashes of a tile's pairs that gain just their prices."""
        gains = self.among.tile(rows, columns, FORBIDDEN)
        over = gains - self.prices[0][rows, None] - self.prices[1][columns]
        row, column = np.nonzero((over == 0) & (gains > FORBIDDEN))
        hashes = np.full(gains.shape, FORBIDDEN, np.int64)
        hashes[row, column] = self.hashes_of(row + rows.start, column + columns.start)
        return hashes

    def gains(self, scores: Ints, rows: Ints, columns: Ints) -> Ints:
        """Give the hashes of listed pairs that gain just their prices."""
        gains = self.among.gains(scores, rows, columns)
        tight = gains == self.prices[0][rows] + self.prices[1][columns]
        return np.where(tight, self.hashes_of(rows, columns), FORBIDDEN)

    def hashes_of(self, rows: Ints, columns: Ints) -> Ints:
        """Give the hashes of listed pairs."""
        hashes = pair_hashes(self.hashes, (rows, columns), self.widest)
        if len(self.kept):
            kept = np.isin(rows * self.scores.shape[1] + columns, self.kept)
            hashes[kept] += self.widest * (min(self.scores.shape) + 1)
        return hashes


def canonical(
    program: Program, goal: Total, best: Optimum, search: Search
) -> tuple[Ints, Ints]:
    """Give rows and columns of the one choice among all that gain as much.

    Args:
        program: Tells which pairs are to be kept.
        goal: Gives the gains.
        best: An optimum of it, proven over all pairs.
        search: Whom to tell.
    """
    shared = goal.shared(best.shares)
    over = goal.gains(best.scores, best.rows, best.columns)
    over -= best.prices[0][best.rows] + best.prices[1][best.columns]
    forced = best.rows[over > 0], best.columns[over > 0]
    widest = widest_hash(goal.scores.shape)
    worth = widest * (min(goal.scores.shape) + 1)
    sides = places_left(shared.sides, best.prices, forced, worth)
    kept = _kept(program.bonus, goal.scores.shape)
    if len(kept):
        widest //= min(goal.scores.shape) + 2
    ties = Ties(shared, sides, best.prices, program.hashes, widest, kept)
    even = tight(shared, best.near, best.prices) if best.near else None

    def choose(sides: Sides) -> tuple[Ints, Ints, int]:
        some = replace(ties, sides=sides)
        rows, columns = _chosen(some, best, even, search)
        return rows, columns, int(some.hashes_of(rows, columns).sum())

    if goal.twins is None:
        rows, columns, _ = choose(sides)
        return np.append(forced[0], rows), np.append(forced[1], columns)
    pairs = decided(goal.twins, best.shares, forced, sides, choose)
    return (best.rows, best.columns) if pairs is None else pairs


def _kept(pairs: Sparse | None, shape: tuple[int, int]) -> Ints:
    """Give the codes of pairs to be kept.

    None are where people are so many that hashes could not part the others any more.
    """
    if pairs is None or widest_hash(shape) // (min(shape) + 2) < _ENOUGH:
        return np.empty(0, np.int64)
    return pairs.rows * shape[1] + pairs.columns


def widest_hash(shape: tuple[int, int]) -> int:
    """Give how far hashes may range, so that the solver can take their sums."""
    return _COST_LIMIT // ((min(shape) + 1) * (sum(shape) + 4))


def pair_hashes(
    hashes: tuple[Hashes, Hashes], pairs: tuple[Ints, Ints], widest: int
) -> Ints:
    """Hash pairs by the hashes of mentors and mentees; all are below `widest`."""
    mixed = mix(hashes[0][pairs[0]] ^ mix(hashes[1][pairs[1]]))
    hashed: Ints = (mixed % np.uint64(widest)).astype(np.int64)
    return hashed


def _chosen(
    ties: Ties, best: Optimum, even: Ints | None, search: Search
) -> tuple[Ints, Ints]:
    """Choose among all pairs that gain just their prices: these, if they are known."""
    if even is None:
        found = maximize(ties, best.pool, search)
        return found.rows, found.columns
    rows, columns = np.divmod(even, best.pool.width)
    gains = ties.gains(ties.scores.at(rows, columns), rows, columns)
    good = gains > FORBIDDEN
    edges = best_of(rows[good], columns[good], gains[good], ties.sides)
    return edges.rows[edges.used], edges.columns[edges.used]
