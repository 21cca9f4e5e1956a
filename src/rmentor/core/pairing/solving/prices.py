"""Exact dual prices of an optimal assignment: what a place with each person is worth.

A price is what the whole program would lose if that person took one partner fewer.
Together the prices prove the optimum (see `rmentor.core.pairing.check`). They are
found for any optimum, however it was found, in whole numbers.

Source: the least fixed point of the complementary slackness conditions of the
transportation problem with unit arcs (Ahuja, Magnanti, Orlin: Network Flows, 1993,
chapter 9), by Bellman-Ford on the edges of those whose value has just changed.
"""

from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.solving.places import Places
from rmentor.core.pairing.solving.scores import Bools, Ints


class NotOptimalError(ArithmeticError):
    """Other edges gain more than the chosen ones: these have no prices."""

    def __init__(self) -> None:
        super().__init__("the chosen pairs are not an optimum of these edges")


@dataclass(frozen=True, slots=True)
class Edges:
    """Pairs that may be chosen, and which of them are.

    Attributes:
        rows: Of the mentor, one per edge.
        columns: Of the mentee, one per edge.
        gains: Of the pair.
        used: Whether the optimum chose the edge.
    """

    rows: Ints
    columns: Ints
    gains: Ints
    used: Bools

    def swapped(self) -> "Edges":
        """Give the same edges seen from the mentees."""
        return Edges(self.columns, self.rows, self.gains, self.used)


def prices(edges: Edges, sides: tuple[Places, Places]) -> tuple[Ints, Ints]:
    """Give the prices of the mentors and of the mentees.

    The mean of the two extreme price vectors is taken (the mean of two solutions of a
    system of difference constraints, rounded down, is a solution): fewer pairs outside
    `edges` then look better than they are.

    Args:
        edges: The chosen ones must be optimal among them; none of people without room.
        sides: What the places of mentors and of mentees are worth.

    Raises:
        NotOptimalError: The chosen edges are not.
    """
    low_mentees, high_mentors = _extreme(edges, sides)
    low_mentors, high_mentees = _extreme(edges.swapped(), (sides[1], sides[0]))
    mentees = (low_mentees + high_mentees) >> 1
    mentors = -((-high_mentors - low_mentors) >> 1)
    return mentors, mentees


def _extreme(edges: Edges, sides: tuple[Places, Places]) -> tuple[Ints, Ints]:
    """Find the lowest prices of the columns and the highest of the rows.

    Raises:
        NotOptimalError: There is no fixed point.
    """
    partners = [
        np.bincount(ends[edges.used], minlength=len(side.room))
        for ends, side in zip((edges.rows, edges.columns), sides, strict=True)
    ]
    rows, columns = sides[0].limits(partners[0]), sides[1].limits(partners[1])
    column = columns[0].copy()
    row = -rows[1]  # minus the price, so that everything only ever rises
    forward = Arcs.along(edges.rows, edges.columns, edges.gains, ~edges.used)
    backward = Arcs.along(edges.columns, edges.rows, -edges.gains, edges.used)
    backward.push(np.arange(len(column)), column, row)
    changed = forward.push(np.arange(len(row)), row, column)
    for _ in range(len(row) + len(column) + 1):
        if (column[changed] > columns[1][changed]).any():
            break
        if not len(changed):
            if (-row < rows[0]).any():
                break
            return column, -row
        changed = forward.push(backward.push(changed, column, row), row, column)
    raise NotOptimalError


@dataclass(frozen=True, slots=True)
class Arcs:
    """Arcs in the order of their tails: each raises its head to tail + length."""

    heads: Ints
    lengths: Ints
    starts: Ints

    @classmethod
    def along(cls, tails: Ints, heads: Ints, lengths: Ints, chosen: Bools) -> "Arcs":
        """Put the chosen arcs in order."""
        picked = np.flatnonzero(chosen)
        picked = picked[np.argsort(tails[picked], kind="stable")]
        most = int(tails.max(initial=-1)) + 2
        starts = np.searchsorted(tails[picked], np.arange(most))
        return cls(heads[picked], lengths[picked], starts)

    def push(self, tails: Ints, tail_values: Ints, head_values: Ints) -> Ints:
        """Raise the heads of some tails in place; give the heads that rose."""
        tails = tails[tails < len(self.starts) - 1]
        first = self.starts[tails]
        counts = self.starts[tails + 1] - first
        arcs = np.repeat(first - np.cumsum(counts) + counts, counts)
        arcs += np.arange(len(arcs))
        values = np.repeat(tail_values[tails], counts) + self.lengths[arcs]
        heads = self.heads[arcs]
        rises = values > head_values[heads]
        heads, values = heads[rises], values[rises]
        np.maximum.at(head_values, heads, values)
        seen = np.zeros(len(head_values), np.bool_)
        seen[heads] = True
        return np.flatnonzero(seen)
