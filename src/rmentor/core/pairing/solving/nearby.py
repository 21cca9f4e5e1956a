"""Collects the pairs that nearly gain their prices while all pairs are looked at."""

from collections.abc import Sequence

import numpy as np

from rmentor.core.pairing.solving.goal import Total
from rmentor.core.pairing.solving.near import MOST, Near
from rmentor.core.pairing.solving.scores import Ints, Points
from rmentor.core.pairing.solving.shifted import ShiftedPrices

_MARGINS = (1600, 1300, 1000, 700, 400)
"""How far below their prices pairs may be to be listed, the widest first: 16 of 100
points (measured: prices hardly ever move further after the second look)."""
_FAR = 1 << 30


_Found = tuple[Ints, Points, Points]


class Nearby:
    """The near pairs of a cut of mentors, with the widest margin that leaves them few.

    Attributes:
        rows: The mentors.
        margins: That are left to try, the one in use first; empty when all give too
            many pairs.
        found: Codes of pairs, their gains, and how much more these are than the prices.
    """

    def __init__(self, goal: Total, prices: ShiftedPrices, rows: slice) -> None:
        self.rows = rows
        self.margins: Sequence[int] = _MARGINS
        self._goal = goal
        self._prices = prices
        self.found: list[_Found] = []
        self._spare = MOST * (rows.stop - rows.start)

    def add(self, over: Points | Ints, columns: slice) -> None:
        """Take the near pairs of a tile.

        Args:
            over: What the pairs gain more than the mentees' prices.
            columns: Of the tile.
        """
        if not self.margins:
            return
        prices = self._prices.mentors[self.rows]
        places = np.flatnonzero(over >= (prices - self.margins[0])[:, None])
        row, column = np.divmod(places, over.shape[1])
        more = over.ravel()[places]
        rows, columns_ = row + self.rows.start, column + columns.start
        gains = more + self._prices.of_mentees(rows, columns_)
        codes = rows * self._goal.scores.shape[1] + columns_
        above = np.minimum(more - prices[row], _FAR).astype(np.int32)
        self.found.append((codes, gains.astype(np.int32), above))
        self._make_room()

    def _make_room(self) -> None:
        """Narrow the margin until there are not too many pairs."""
        while self.margins and self._spare < sum(len(one[0]) for one in self.found):
            self.margins = self.margins[1:]
            least = -self.margins[0] if self.margins else np.iinfo(np.int64).max
            self.found = [_no_less(one, least) for one in self.found]


def _no_less(found: _Found, least: int) -> _Found:
    good = found[2] >= least
    return found[0][good], found[1][good], found[2][good]


def near_of(
    goal: Total, priced: tuple[Ints, Ints], cuts: Sequence[Nearby]
) -> Near | None:
    """Put the near pairs of all cuts of mentors together, if all are known."""
    if not all(cut.margins for cut in cuts):
        return None
    none = np.empty(0, np.int64)
    margins = [np.full(c.rows.stop - c.rows.start, c.margins[0]) for c in cuts]
    found = [one for cut in cuts for one in cut.found]
    codes = np.concatenate([none, *(one[0] for one in found)])
    scores = np.concatenate([none.astype(np.int32), *(one[1] for one in found)])
    if goal.bonus is not None:
        width = max(1, goal.scores.shape[1])
        scores -= goal.bonus.at(*np.divmod(codes, width)).astype(np.int32)
    return Near(codes, scores, priced, np.concatenate([none, *margins]))
