"""What a search maximizes: a gain per pair, and what filled places are worth."""

from dataclasses import dataclass, replace
from itertools import product
from typing import Protocol

import numpy as np

from rmentor.core.pairing.proposal import HIGHEST_SCORE
from rmentor.core.pairing.solving.places import Places, filled_by
from rmentor.core.pairing.solving.scores import Ints, Points, Scores, Sparse
from rmentor.core.pairing.solving.twins import Pairs, Twins

FORBIDDEN = -(2**29)
"""The gain of a pair that may not be chosen: lower than prices can make up for."""


class Goal(Protocol):
    """The gains of all pairs, 0 or more, or `FORBIDDEN`."""

    @property
    def scores(self) -> Scores:
        """Of all pairs."""

    @property
    def sides(self) -> tuple[Places, Places]:
        """What the places of mentors and mentees are worth."""

    @property
    def wide(self) -> bool:
        """Whether gains need 64 bits; else they are at most 2 ** 26."""

    def tile(self, rows: slice, columns: slice, reach: int) -> Points | Ints:
        """Give the gains of a tile, see `Scores`; those below `reach` may be wrong."""

    def gains(self, scores: Ints, rows: Ints, columns: Ints) -> Ints:
        """Give the gains of a list of pairs, whose scores are known."""


@dataclass(frozen=True, slots=True)
class Total:
    """As many points as possible, from pairs that reach a floor.

    Attributes:
        scores: Of all pairs.
        sides: What the places of mentors and mentees are worth.
        floor: Pairs that score less may not be chosen.
        bonus: What some pairs gain besides, 0 or more.
        counted: Whether scores count; else only the places do.
        twins: People who count once though they are on both sides; None without any,
            or when their first places are worth shares of that.
    """

    scores: Scores
    sides: tuple[Places, Places]
    floor: int = 0
    bonus: Sparse | None = None
    counted: bool = True
    twins: Twins | None = None

    @property
    def wide(self) -> bool:
        """Scores are small."""
        return False

    @property
    def most(self) -> int:
        """No pair gains more."""
        return self.extra + (HIGHEST_SCORE if self.counted else 0)

    @property
    def extra(self) -> int:
        """No pair gains more than its score and that."""
        return 0 if self.bonus is None else int(self.bonus.values.max(initial=0))

    def above(self, floor: int) -> "Total":
        """Give the same goal with a floor."""
        return replace(self, floor=floor)

    def shared(self, shares: Ints) -> "Total":
        """Let first places of twins be worth a share each, see `Twins`."""
        if self.twins is None:
            return self
        return replace(self, sides=self.twins.shared(self.sides, shares), twins=None)

    def rest(self, shares: Ints) -> int:
        """Give what shares leave of what it is worth that twins are placed."""
        return 0 if self.twins is None else self.twins.rest(shares)

    def filled(self, pairs: Pairs) -> int:
        """Give what the places are worth that pairs fill."""
        twice = 0 if self.twins is None else self.twins.twice(pairs)
        return filled_by(pairs, self.sides) - twice

    def part(self, rows: Ints, columns: Ints) -> "Total":
        """Have some mentors and some mentees, both in order, gain points alone."""
        mentors, mentees = self.sides
        return Total(
            self.scores.part(rows, columns),
            (mentors.part(rows), mentees.part(columns)),
            self.floor,
        )

    def tile(self, rows: slice, columns: slice, reach: int = FORBIDDEN) -> Points:
        """Give the gains of a tile; those below `reach` may be wrong (it is faster)."""
        return self.gained(self.scores.tile(rows, columns), (rows, columns), reach)

    def gained(self, tile: Points, at: tuple[slice, slice], reach: int) -> Points:
        """Turn the scores of a tile into gains, in place."""
        plain = self.counted and self.bonus is None
        if plain and reach >= self.floor:
            return tile
        out = tile < self.floor
        if not self.counted:
            tile[:] = 0
        if self.bonus is not None:
            row, column, value = self.bonus.within(*at)
            tile[row, column] += value.astype(np.int32)
        np.putmask(tile, out, FORBIDDEN)
        return tile

    def gains(self, scores: Ints, rows: Ints, columns: Ints) -> Ints:
        """Give the gains of a list of pairs, whose scores are known."""
        gains = scores.copy() if self.counted else np.zeros_like(scores)
        if self.bonus is not None:
            gains += self.bonus.at(rows, columns)
        gains[scores < self.floor] = FORBIDDEN
        return gains

    def not_less(self, priced: tuple[Ints, Ints]) -> tuple[Ints, Ints, Ints]:
        """Find the pairs that gain no less than their prices.

        Args:
            priced: Prices of mentors and mentees.

        Returns:
            Their rows and columns, and how much more each gains.
        """
        open_ = [side.room > 0 for side in self.sides]
        none = np.empty(0, np.int64)
        found = [(none, none, none)]
        for rows, columns in product(self.scores.rows, self.scores.columns):
            gains = self.tile(rows, columns)
            over = gains - priced[0][rows, None] - priced[1][columns]
            may = (gains > FORBIDDEN) & open_[0][rows, None] & open_[1][columns]
            row, column = np.nonzero(may & (over >= 0))
            found.append((row + rows.start, column + columns.start, over[row, column]))
        row, column, over = map(np.concatenate, zip(*found, strict=True))
        return row, column, over
