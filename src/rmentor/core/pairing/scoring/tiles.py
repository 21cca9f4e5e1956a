"""The scores of all pairs, tile by tile: few operations for many pairs.

Rules and criteria say what they look at. Where people fall into few kinds, one pair of
each two kinds is rated, and the rest looked up. Words in common are added up line by
line, in 8 bits. What depends on who two people are is listed. The result is what
`rmentor.core.pairing.scoring.rating` says, pair by pair.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from rmentor.core.pairing.cohort.cohort import Cohort
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.pairing.scoring.kinds import Kinds
from rmentor.core.pairing.scoring.parts import (
    Barrier,
    Bytes,
    Merit,
    Part,
    Tile,
    spread,
)
from rmentor.core.pairing.scoring.rating import Floats, scaled, worth_of_a_point
from rmentor.core.pairing.scoring.scratch import Scratch
from rmentor.core.pairing.scoring.ways import Limits, Ways
from rmentor.core.pairing.solving.scores import Points


class Tiles:
    """All pairs of a cohort, cut into tiles.

    Attributes:
        rows: How the mentors are cut.
        columns: How the mentees are cut.
    """

    def __init__(
        self,
        cohort: Cohort,
        barriers: Sequence[Barrier],
        merits: Sequence[Merit],
        limits: Limits,
    ) -> None:
        height, width = cohort.shape
        self.rows = tuple(_cuts(height, limits.height))
        self.columns = tuple(_cuts(width, limits.width))
        self._all = Ways(cohort, limits).found((*barriers, *merits))
        self._worth = _Worth(cohort, merits)
        self._stripes: dict[int, tuple[Part, ...]] = {}
        self._scratch = Scratch()

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.rows) * len(self.columns)

    def scores(self, rows: slice, columns: slice) -> Points:
        """Score one cut of mentors with one cut of mentees, -1 where a rule forbids."""
        tile = self._put(rows, columns, points=True)
        if tile.points is None:
            message = "the tile was made without points"
            raise TypeError(message)
        product = self._scratch.array("product", tile.shape, np.float32)
        worth = self._worth.of(tile)
        scores = scaled(tile.points, worth, product)
        forbidden = self._scratch.array("missing", tile.shape, np.int8)
        np.not_equal(tile.vetoes, 0, out=forbidden.view(np.bool_))
        np.negative(forbidden, out=forbidden)
        return np.bitwise_or(scores, forbidden, out=scores)  # x | -1 is -1

    def vetoes(self, rows: slice, columns: slice) -> Bytes:
        """Give the highest veto of each pair, 0 for none; until the next call."""
        return self._put(rows, columns, points=False).vetoes

    def _put(self, rows: slice, columns: slice, *, points: bool) -> Tile:
        shape = rows.stop - rows.start, columns.stop - columns.start
        vetoes = self._scratch.array("vetoes", shape, np.uint8)
        vetoes[:] = 0
        reached = self._scratch.array("points", shape, np.int16) if points else None
        if reached is not None:
            reached[:] = 0
        tile = Tile(rows, columns, vetoes, reached, self._scratch)
        for part in self._stripe(columns):
            part.put(tile)
        return tile

    def _stripe(self, columns: slice) -> tuple[Part, ...]:
        """Give what is kept of a cut of mentees; two threads may make it twice."""
        if columns.start not in self._stripes:
            made = tuple(one.stripe(columns) for one in self._all)
            self._stripes[columns.start] = made
        return self._stripes[columns.start]


class _Worth:
    """What a point is worth to each pair: it depends on what both answered."""

    def __init__(self, cohort: Cohort, merits: Sequence[Merit]) -> None:
        signs = sorted({sign for merit in merits for sign in merit.criterion.signs})
        self._mentors, self._mentees = (
            Kinds.by([np.sign(traits.of(sign)) for sign in signs] or [traits.both * 0])
            for traits in (cohort.mentor_traits, cohort.mentee_traits)
        )
        frame = Frame.grid(cohort, self._mentors.first, self._mentees.first)
        possible = np.zeros(frame.shape, np.int32)
        for merit in merits:
            possible += merit.weight * merit.criterion.rates(frame)[1]
        self._table: Floats = worth_of_a_point(possible)
        self._stripes: dict[int, Floats] = {}

    def of(self, tile: Tile) -> Floats:
        """Give it for the pairs of a tile."""
        columns = tile.columns
        if columns.start not in self._stripes:
            kinds = self._mentees.of[columns]
            self._stripes[columns.start] = self._table[:, kinds]
        kinds = self._mentors.of[tile.rows]
        return spread(self._stripes[columns.start], kinds, tile.scratch)


def _cuts(people: int, most: int) -> Iterator[slice]:
    """Cut people into as few and as equal parts as have at most so many."""
    parts = -(-people // most)
    for part in range(parts):
        yield slice(people * part // parts, people * (part + 1) // parts)
