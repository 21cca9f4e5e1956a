"""Collects the pairs that nearly gain their prices while all pairs are looked at."""

from collections.abc import Sequence

import numpy as np

from rmentor.core.pairing.solving.goal import Total
from rmentor.core.pairing.solving.near import Near
from rmentor.core.pairing.solving.scores import Ints, Points
from rmentor.core.pairing.solving.shifted import ShiftedPrices

_MARGINS = (1600, 1300, 1000, 700, 400)
"""How far below their prices pairs may be to be listed, the widest first: 16 of 100
points (measured: prices hardly ever move further after the second look)."""
_PER_PERSON = 128


class Nearby:
    """The near pairs of a cut of mentors, with the widest margin that leaves them few.

    Attributes:
        rows: The mentors.
        margins: That are left to try, the one in use first; empty when all give too
            many pairs.
    """

    def __init__(self, goal: Total, prices: ShiftedPrices, rows: slice) -> None:
        self.rows = rows
        self.margins: Sequence[int] = _MARGINS
        self._goal = goal
        self._prices = prices
        self._found: list[tuple[Ints, Ints, Ints]] = []
        self._spare = _PER_PERSON * (rows.stop - rows.start)

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
        self._found.append((codes, gains, more - prices[row]))
        self._make_room()

    def pairs(self) -> tuple[Ints, Ints]:
        """Give codes and gains."""
        none = np.empty(0, np.int64)
        codes, gains, _ = zip((none, none, none), *self._found, strict=True)
        return np.concatenate(codes), np.concatenate(gains)

    def _make_room(self) -> None:
        """Narrow the margin until there are not too many pairs."""
        while self.margins and self._spare < sum(len(one[0]) for one in self._found):
            self.margins = self.margins[1:]
            least = -self.margins[0] if self.margins else np.iinfo(np.int64).max
            self._found = [_no_less(one, least) for one in self._found]


def _no_less(found: tuple[Ints, Ints, Ints], least: int) -> tuple[Ints, Ints, Ints]:
    good = found[2] >= least
    return found[0][good], found[1][good], found[2][good]


def near_of(
    goal: Total, priced: tuple[Ints, Ints], cuts: Sequence[Nearby]
) -> Near | None:
    """Put the near pairs of all cuts of mentors together, if all are known."""
    if not all(cut.margins for cut in cuts):
        return None
    margins = [np.full(c.rows.stop - c.rows.start, c.margins[0]) for c in cuts]
    none = np.empty(0, np.int64)
    codes, gains = zip((none, none), *(cut.pairs() for cut in cuts), strict=True)
    all_codes = np.concatenate(codes)
    scores = goal.scored(np.concatenate(gains), *np.divmod(all_codes, _width(goal)))
    return Near(
        all_codes, scores.astype(np.int32), priced, np.concatenate([none, *margins])
    )


def _width(goal: Total) -> int:
    return max(1, goal.scores.shape[1])
