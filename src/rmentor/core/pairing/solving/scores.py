"""Scores of all pairs, and room for them: what solver and checker both look at."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Points = npt.NDArray[np.int32]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Room:
    """How many more partners each mentor and each mentee takes, 0 or more."""

    mentors: Ints
    mentees: Ints

    @property
    def places(self) -> int:
        """The most pairs there can be."""
        return int(min(self.mentors.sum(), self.mentees.sum()))

    def part(self, rows: Ints, columns: Ints) -> "Room":
        """Give the room of some mentors and some mentees."""
        return Room(self.mentors[rows], self.mentees[columns])

    def less(self, rows: Ints, columns: Ints) -> "Room":
        """Give what is left when these pairs are taken, never below 0."""
        mentors = self.mentors - np.bincount(rows, minlength=len(self.mentors))
        mentees = self.mentees - np.bincount(columns, minlength=len(self.mentees))
        return Room(np.maximum(mentors, 0), np.maximum(mentees, 0))


@dataclass(frozen=True, slots=True)
class Sparse:
    """Numbers for a few pairs, by row.

    Attributes:
        rows: In order.
        columns: One per row.
        values: One per pair.
    """

    rows: Ints
    columns: Ints
    values: Ints

    @classmethod
    def of(cls, rows: Ints, columns: Ints, values: Ints) -> "Sparse":
        """Put pairs in order."""
        order = np.argsort(rows, kind="stable")
        return cls(rows[order], columns[order], values[order])

    def part(self, rows: Ints, columns: Ints) -> "Sparse":
        """Number the pairs anew, all of them of these mentors and mentees, in order."""
        row = np.searchsorted(rows, self.rows)
        return Sparse(row, np.searchsorted(columns, self.columns), self.values)

    def within(self, rows: slice, columns: slice) -> tuple[Ints, Ints, Ints]:
        """Give rows, columns and values inside a tile, counted from its corner."""
        low, high = np.searchsorted(self.rows, (rows.start, rows.stop))
        column = self.columns[low:high]
        inside = np.flatnonzero((column >= columns.start) & (column < columns.stop))
        row = self.rows[low:high][inside] - rows.start
        return row, column[inside] - columns.start, self.values[low:high][inside]

    def at(self, rows: Ints, columns: Ints) -> Ints:
        """Give the values of a list of pairs, 0 where there is none."""
        width = 1 + max(self.columns.max(initial=0), columns.max(initial=0))
        codes = self.rows * width + self.columns
        order = np.argsort(codes)
        codes = codes[order]
        sought = rows * width + columns
        place = np.searchsorted(codes, sought)
        known = np.zeros(len(sought), np.bool_)
        known[place < len(codes)] = True
        known[known] = codes[place[known]] == sought[known]
        values = np.zeros(len(sought), np.int64)
        values[known] = self.values[order[place[known]]]
        return values


class Scores(Protocol):
    """Scores of all pairs, 0 to 10,000; -1 where a rule forbids the pair.

    They come tile by tile, as all of them may be more than memory holds. Which person
    is which row or column is up to the scores; nothing that is found depends on it.
    """

    @property
    def shape(self) -> tuple[int, int]:
        """Mentors x mentees."""

    @property
    def rows(self) -> tuple[slice, ...]:
        """How the mentors are cut into tiles, in order, without gaps."""

    @property
    def columns(self) -> tuple[slice, ...]:
        """How the mentees are cut into tiles, in order, without gaps."""

    def tile(self, rows: slice, columns: slice) -> Points:
        """Give the scores of one cut of mentors x one cut of mentees.

        Safe to call from several threads; the caller may write into what it gets.
        """

    def at(self, rows: Ints, columns: Ints) -> Ints:
        """Give the scores of a list of pairs."""

    def part(self, rows: Ints, columns: Ints) -> "Scores":
        """Give the scores of some mentors with some mentees, both in order.

        Worth its while for many pairs: their tiles are far quicker than `at`.
        """


def distinct(codes: Ints) -> Ints:
    """Give the codes in order, each once.

    (`np.unique` does the same and loads masked arrays, which are slow to import.)
    """
    ordered = np.sort(codes)
    return ordered[run_starts(ordered)]


def run_starts(ordered: Ints) -> Ints:
    """Give where each run of equal numbers begins."""
    starts = np.ones(len(ordered), np.bool_)
    starts[1:] = ordered[1:] > ordered[:-1]
    return np.flatnonzero(starts)


def places_in_runs(ordered: Ints) -> Ints:
    """Give for each number how many equal ones stand before it."""
    starts = run_starts(ordered)
    lengths = np.diff(np.append(starts, len(ordered)))
    places: Ints = np.arange(len(ordered)) - np.repeat(starts, lengths)
    return places
