"""The best pair of each mentor in each part of the mentees, as tiles come by."""

from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.solving.goal import FORBIDDEN, Goal
from rmentor.core.pairing.solving.noise import BITS, noise
from rmentor.core.pairing.solving.scores import Ints, Points

PER_PERSON = 8
"""Pairs of a person that join the candidates at a time, each of another part of the
other side (measured: fewer mean more rounds, more make the flow slower)."""

_PARTS = 48
FEW = 0.1
"""When so few mentors of a cut have better pairs, more of each join (measured: it saves
a round or two)."""


@dataclass(frozen=True, slots=True)
class BestPairs:
    """The best pairs of a cut of mentors.

    Attributes:
        values: parts x mentors, what the pair gains more than its prices.
        columns: parts x mentors, its mentee.
        parts: Number of the first part, and all parts, of the tile that begins at a
            column.
        first: The first mentor.
    """

    values: Ints
    columns: Points
    parts: dict[int, tuple[int, tuple[slice, ...]]]
    first: int

    @classmethod
    def empty(cls, goal: Goal, rows: slice) -> "BestPairs":
        """Know of no pair yet."""
        parts, number = {}, 0
        for columns in goal.scores.columns:
            cut = _cut(columns, goal.scores.shape[1])
            parts[columns.start] = number, cut
            number += len(cut)
        shape = number, rows.stop - rows.start
        values = np.full(shape, FORBIDDEN, np.int64)
        return cls(values, np.zeros(shape, np.int32), parts, rows.start)

    @property
    def tops(self) -> Ints:
        """What each mentor's best pair gains more than its prices."""
        tops: Ints = self.values.max(axis=0, initial=FORBIDDEN)
        return tops

    def update(
        self, over: Points | Ints, prices: Ints, columns: slice, least: int
    ) -> Ints:
        """Note the best pairs of a tile.

        Args:
            over: What the pairs gain more than the mentees' prices.
            prices: Of the mentors.
            columns: Of the tile.
            least: Only pairs that gain so much more than both prices are of interest.

        Returns:
            What the best pairs gain more than both prices, parts x mentors.
        """
        number, cut = self.parts[columns.start]
        for part, inside in enumerate(cut, number):
            piece = over[:, inside]
            top = piece.max(axis=1)
            self.values[part] = top - prices
            rows = np.flatnonzero(self.values[part] >= least)
            if len(rows):
                some = piece if len(rows) == len(piece) else piece[rows]
                start = columns.start + inside.start
                column = _any_best(some, top[rows], start + self.first)
                self.columns[part, rows] = start + column
        return self.values[number : number + len(cut)]

    def note(self, keys: Points, columns: slice) -> None:
        """Note the best pairs of a tile, all of interest, by `keys_of` their gains."""
        number, cut = self.parts[columns.start]
        everyone = np.arange(len(keys))
        for part, inside in enumerate(cut, number):
            best = keys[:, inside].argmax(axis=1) + inside.start
            self.columns[part] = columns.start + best
            self.values[part] = keys[everyone, best] >> np.int32(BITS)

    def codes(self, rows: Ints, least: int, width: int) -> Ints:
        """Give the best pairs of some mentors, at most `PER_PERSON` of each."""
        values = self.values[:, rows]
        few = len(rows) < FEW * self.values.shape[1]
        spare = len(values) - PER_PERSON * (4 if few else 1)
        chosen = np.broadcast_to(np.arange(len(values))[:, None], values.shape)
        if spare > 0:
            keys = np.clip(values, FORBIDDEN, -FORBIDDEN) * (1 << BITS)
            keys += noise(keys.shape, self.first)
            chosen = np.argpartition(keys, spare, axis=0)[spare:]
        good = np.take_along_axis(values, chosen, axis=0) >= least
        row = np.broadcast_to(rows + self.first, chosen.shape)[good]
        column = np.take_along_axis(self.columns[:, rows], chosen, axis=0)[good]
        codes: Ints = row.astype(np.int64) * width + column
        return codes


def _any_best(gains: Points | Ints, tops: Points | Ints, start: int) -> Ints:
    """Give the column of the highest gain of each row, any of several."""
    keys = np.maximum(gains - tops[:, None], -1) * (1 << BITS)
    keys += noise(keys.shape, start)
    columns: Ints = keys.argmax(axis=1)
    return columns


def _cut(columns: slice, width: int) -> tuple[slice, ...]:
    """Cut a tile so that all mentees make about `_PARTS` parts."""
    step = max(1, -(-width // _PARTS))
    length = columns.stop - columns.start
    return tuple(slice(at, min(at + step, length)) for at in range(0, length, step))


def keys_of(gains: Points, start: int) -> Points:
    """Turn gains of a tile, in place, into keys that part equal ones.

    Args:
        gains: At most 15 bits; below 0 for pairs that may not be chosen.
        start: The tile's first column.
    """
    np.maximum(gains, -1, out=gains)
    gains <<= np.int32(BITS)
    gains += noise(gains.shape, start)
    return gains


def best_rows(keys: Points) -> tuple[Points, Points]:
    """Find the best row of each column of a tile: a key, -1 for none, and the row."""
    bits = max(1, (len(keys) - 1).bit_length())
    packed = keys >> np.int32(max(0, 15 + BITS + bits - 31))
    packed <<= np.int32(bits)
    packed |= np.arange(len(keys), dtype=np.int32)[:, None]
    top = packed.max(axis=0, initial=-1)
    return np.where(top < 0, -1, top >> bits), top & np.int32((1 << bits) - 1)
