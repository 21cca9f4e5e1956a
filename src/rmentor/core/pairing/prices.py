"""Exact dual prices of an optimal assignment: what a place with each person is worth.

A price is what the whole program would lose if that person took one partner fewer.
Together the prices prove the optimum (see `rmentor.core.pairing.check`). They are
found for any optimum, however it was found, in whole numbers.

Source: the least fixed point of the complementary slackness conditions of the
transportation problem with unit arcs (Ahuja, Magnanti, Orlin: Network Flows, 1993,
chapter 9), by Bellman-Ford on the edges.
"""

from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.scores import Bools, Ints, run_starts

_MINUS_INFINITY = np.int64(-(2**61))


@dataclass(frozen=True, slots=True)
class Edges:
    """Pairs that may be chosen, and which of them are.

    Attributes:
        rows: Of the mentor, one per edge.
        columns: Of the mentee, one per edge.
        gains: At least 0.
        used: Whether the optimum chose the edge.
    """

    rows: Ints
    columns: Ints
    gains: Ints
    used: Bools

    def swapped(self) -> "Edges":
        """Give the same edges seen from the mentees."""
        return Edges(self.columns, self.rows, self.gains, self.used)


def prices(edges: Edges, room: tuple[Ints, Ints]) -> tuple[Ints, Ints]:
    """Give the prices of the mentors and of the mentees.

    The mean of the two extreme price vectors is taken (the mean of two solutions of a
    system of difference constraints, rounded down, is a solution): fewer pairs outside
    `edges` then look better than they are.

    Args:
        edges: The chosen ones must be optimal among them; none of people without room.
        room: How many partners each mentor and each mentee may take.
    """
    low_mentees, high_mentors = _extreme(edges, room)
    low_mentors, high_mentees = _extreme(edges.swapped(), (room[1], room[0]))
    mentees = (low_mentees + high_mentees) >> 1
    mentors = -((-high_mentors - low_mentors) >> 1)
    return mentors, mentees


def _extreme(edges: Edges, room: tuple[Ints, Ints]) -> tuple[Ints, Ints]:
    """Find the lowest prices of the columns and the highest of the rows.

    Raises:
        ArithmeticError: If the chosen edges are not optimal (there is no fixed point).
    """
    filled = np.bincount(edges.rows[edges.used], minlength=len(room[0]))
    column = np.zeros(len(room[1]), np.int64)
    # Minus the row's price: nothing for a row with a free place, unknown for the rest.
    row = np.where(filled < room[0], np.int64(0), _MINUS_INFINITY)
    row[room[0] == 0] = 0
    into_columns = _Push.along(edges.rows, edges.columns, edges.gains, ~edges.used)
    into_rows = _Push.along(edges.columns, edges.rows, -edges.gains, edges.used)
    for _ in range(len(row) + len(column) + 2):
        into_rows.push(column, row)
        if not into_columns.push(row, column):
            return column, -row
    message = "the chosen pairs are not an optimum of these edges"
    raise ArithmeticError(message)


@dataclass(frozen=True, slots=True)
class _Push:
    """Edges in the order of their heads: each raises its head to tail + length."""

    tails: Ints
    lengths: Ints
    starts: Ints
    heads: Ints

    @classmethod
    def along(cls, tails: Ints, heads: Ints, lengths: Ints, chosen: Bools) -> "_Push":
        picked = np.flatnonzero(chosen)
        picked = picked[np.argsort(heads[picked], kind="stable")]
        starts = run_starts(heads[picked])
        return cls(tails[picked], lengths[picked], starts, heads[picked][starts])

    def push(self, tail_values: Ints, head_values: Ints) -> bool:
        """Raise the heads in place; tell whether any rose."""
        if not len(self.heads):
            return False
        best = np.maximum.reduceat(tail_values[self.tails] + self.lengths, self.starts)
        rises = best > head_values[self.heads]
        head_values[self.heads[rises]] = best[rises]
        return bool(rises.any())
