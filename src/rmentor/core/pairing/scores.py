"""Scores of all pairs, and room for them: what solver and checker both look at."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

_BLOCK_CELLS = 1 << 18


@dataclass(frozen=True, slots=True)
class Room:
    """How many more partners each mentor and each mentee takes, 0 or more."""

    mentors: Ints
    mentees: Ints

    @property
    def places(self) -> int:
        """The most pairs there can be."""
        return int(min(self.mentors.sum(), self.mentees.sum()))

    def less(self, rows: Ints, columns: Ints) -> "Room":
        """Give what is left when these pairs are taken, never below 0."""
        mentors = self.mentors - np.bincount(rows, minlength=len(self.mentors))
        mentees = self.mentees - np.bincount(columns, minlength=len(self.mentees))
        return Room(np.maximum(mentors, 0), np.maximum(mentees, 0))


class Scores(Protocol):
    """Scores of all pairs, 0 or more; -1 where a rule forbids the pair."""

    @property
    def shape(self) -> tuple[int, int]:
        """Mentors x mentees."""

    def block(self, rows: slice) -> Ints:
        """Give the scores of these mentors with all mentees."""

    def at(self, rows: Ints, columns: Ints) -> Ints:
        """Give the scores of a list of pairs."""


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


def blocks(shape: tuple[int, int]) -> Iterator[slice]:
    """Cut the mentors into blocks whose pairs with all mentees fit the cache."""
    step = max(1, _BLOCK_CELLS // max(1, shape[1]))
    for start in range(0, shape[0], step):
        yield slice(start, min(start + step, shape[0]))
