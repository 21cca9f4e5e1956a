"""What rules and criteria say of a tile of pairs, in parts that are quick to make.

A part looks at one side of what people answered: their kind, their words, who they are
to one another. Each raises the tile's vetoes and adds to its points.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from rmentor.core.pairing.cohort.cohort import Cohort
from rmentor.core.pairing.scoring.between import Lister
from rmentor.core.pairing.scoring.criteria import Criterion
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.pairing.scoring.kinds import Kinds
from rmentor.core.pairing.scoring.rules import Rule
from rmentor.core.pairing.scoring.scratch import N, Scratch
from rmentor.core.pairing.solving.scores import Ints

Bytes = npt.NDArray[np.uint8]
Shorts = npt.NDArray[np.int16]

SETTLED = 255
"""Vetoes a pair that is not to be chosen, though no rule forbids it."""


@dataclass(frozen=True, slots=True)
class Barrier:
    """A rule and its veto: a number from 1 to 254, the higher the earlier the rule."""

    rule: Rule
    veto: int

    @property
    def reads(self) -> tuple[str, ...]:
        """Traits that it looks at."""
        return self.rule.reads

    @property
    def words(self) -> str:
        """Words that it looks at."""
        return self.rule.words

    @property
    def between(self) -> Lister | None:
        """Lists the pairs that it forbids, if that is how to do it."""
        return self.rule.between


@dataclass(frozen=True, slots=True)
class Merit:
    """A criterion and its weight."""

    criterion: Criterion
    weight: int

    @property
    def reads(self) -> tuple[str, ...]:
        """Traits that it looks at."""
        overlap = self.criterion.overlap
        sides = (*overlap.said, *overlap.enough) if overlap else self.criterion.reads
        return tuple(filter(None, sides))

    @property
    def words(self) -> str:
        """Words that it looks at."""
        return self.criterion.overlap.words if self.criterion.overlap else ""

    @property
    def between(self) -> Lister | None:
        """Lists the pairs that may reach something, if that is how to do it."""
        return self.criterion.between


@dataclass(frozen=True, slots=True)
class Tile:
    """Some mentors x some mentees.

    Attributes:
        rows: The mentors.
        columns: The mentees.
        vetoes: The highest veto of each pair, 0 for none.
        points: Reached, weighed, in hundredths; None when nobody asks.
        scratch: Memory for what is needed on the way.
    """

    rows: slice
    columns: slice
    vetoes: Bytes
    points: Shorts | None
    scratch: Scratch

    @property
    def shape(self) -> tuple[int, int]:
        """Mentors x mentees."""
        return self.vetoes.shape[0], self.vetoes.shape[1]

    @property
    def frame(self) -> tuple[Ints, Ints]:
        """Row and column numbers."""
        return (
            np.arange(self.rows.start, self.rows.stop),
            np.arange(self.columns.start, self.columns.stop),
        )


class Part(Protocol):
    """Part of what is said about a stripe: all mentors x some mentees."""

    def put(self, tile: Tile) -> None:
        """Put it into a tile of the stripe."""


def spread(table: npt.NDArray[N], kinds: Ints, scratch: Scratch) -> npt.NDArray[N]:
    """Give the table's row for each kind; one row alone broadcasts."""
    if len(table) == 1:
        return table
    shape = len(kinds), table.shape[1]
    taken = scratch.array("taken", shape, table.dtype.type)
    return np.take(table, kinds, axis=0, mode="clip", out=taken)


class Striped(Protocol):
    """Something about all pairs, that is looked at for some mentees at a time."""

    def stripe(self, columns: slice) -> Part:
        """Look at some mentees."""


class ByKind:
    """Rules and criteria to which people of one kind are alike."""

    def __init__(
        self,
        cohort: Cohort,
        what: Sequence[Barrier | Merit],
        mentors: Kinds,
        mentees: Kinds,
    ) -> None:
        self._mentors, self._mentees = mentors, mentees
        frame = Frame.grid(cohort, mentors.first, mentees.first)
        self._vetoes = np.zeros(frame.shape, np.uint8)
        self._points = np.zeros(frame.shape, np.int16)
        _judge(frame, what, self._vetoes, self._points)

    def stripe(self, columns: slice) -> "Part":
        """Look at some mentees."""
        kinds = self._mentees.of[columns]
        return _ByKindStripe(
            self._mentors.of,
            self._vetoes[:, kinds] if self._vetoes.any() else None,
            self._points[:, kinds] if self._points.any() else None,
        )


@dataclass(frozen=True, slots=True)
class _ByKindStripe:
    """Tables of kinds of mentors x some mentees; None for one of zeros."""

    kinds: Ints
    vetoes: Bytes | None
    points: Shorts | None

    def put(self, tile: Tile) -> None:
        kinds = self.kinds[tile.rows]
        if self.vetoes is not None:
            vetoes = spread(self.vetoes, kinds, tile.scratch)
            np.maximum(tile.vetoes, vetoes, out=tile.vetoes)
        if self.points is not None and tile.points is not None:
            points = spread(self.points, kinds, tile.scratch)
            np.add(tile.points, points, out=tile.points)


class Grid:
    """Rules and criteria tried pair by pair, where nothing shorter would do."""

    def __init__(self, cohort: Cohort, what: Sequence[Barrier | Merit]) -> None:
        self._cohort = cohort
        self._what = what

    def stripe(self, _columns: slice) -> "Part":
        """Look at some mentees."""
        return self

    def put(self, tile: Tile) -> None:
        """Put into a tile what they say."""
        frame = Frame.grid(self._cohort, *tile.frame)
        _judge(frame, self._what, tile.vetoes, tile.points)


def _judge(
    frame: Frame,
    what: Sequence[Barrier | Merit],
    vetoes: Bytes,
    points: Shorts | None,
) -> None:
    """Raise vetoes and add points, in place, as rules and criteria say of a frame."""
    for one in what:
        if isinstance(one, Barrier):
            hits = one.rule.blocks(frame) * np.uint8(one.veto)
            np.maximum(vetoes, hits, out=vetoes)
        elif points is not None:
            reached, _ = one.criterion.rates(frame)
            np.add(points, one.weight * reached, out=points, casting="unsafe")


class Listed:
    """Rules and criteria about who two people are to one another, listed once."""

    def __init__(
        self, cohort: Cohort, codes: Ints, values: Ints, *, veto: bool
    ) -> None:
        """Take what is known of pairs.

        Args:
            cohort: Everyone.
            codes: Of pairs (row * columns + column), sorted.
            values: Vetoes or points.
            veto: Which of the two.
        """
        rows, columns = np.divmod(codes, max(1, cohort.shape[1]))
        order = np.lexsort([rows, columns])
        self._rows, self._columns = rows[order], columns[order]
        self._values = values[order]
        self._veto = veto

    def stripe(self, columns: slice) -> "Part":
        """Look at some mentees."""
        low, high = np.searchsorted(self._columns, (columns.start, columns.stop))
        order = np.argsort(self._rows[low:high], kind="stable")
        return _ListedStripe(
            self._rows[low:high][order],
            self._columns[low:high][order],
            self._values[low:high][order],
            self._veto,
        )


@dataclass(frozen=True, slots=True)
class _ListedStripe:
    """What is known of pairs, by mentor; each pair once."""

    rows: Ints
    columns: Ints
    values: Ints
    veto: bool

    def put(self, tile: Tile) -> None:
        low, high = np.searchsorted(self.rows, (tile.rows.start, tile.rows.stop))
        row = self.rows[low:high] - tile.rows.start
        column = self.columns[low:high] - tile.columns.start
        if self.veto:
            known = tile.vetoes[row, column]
            tile.vetoes[row, column] = np.maximum(known, self.values[low:high])
        elif tile.points is not None:
            tile.points[row, column] += self.values[low:high].astype(np.int16)
