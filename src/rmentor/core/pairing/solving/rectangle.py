"""All pairs of some mentors with some mentees, those that matter listed."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.solving.goal import Total
from rmentor.core.pairing.solving.scores import Ints, Points
from rmentor.core.pairing.solving.threads import in_threads

Part = tuple[Ints, Points]
"""Codes of pairs (row * width + column), and their scores."""

_FEW = 1 << 14
"""So few pairs are scored one by one: tiles take time to prepare."""


@dataclass(frozen=True, slots=True)
class Rectangle:
    """Mentors and mentees all of whose pairs are to be looked at.

    Attributes:
        rows: The mentors, in order.
        columns: The mentees, in order.
    """

    rows: Ints
    columns: Ints

    @property
    def pairs(self) -> int:
        """How many there are."""
        return len(self.rows) * len(self.columns)

    def reaching(self, goal: Total, priced: tuple[Ints, Ints]) -> Iterator[Part]:
        """List the pairs that may gain as much as their prices, a part at a time."""
        if not self.pairs:
            return
        if self.pairs <= _FEW:
            row = np.repeat(self.rows, len(self.columns))
            column = np.tile(self.columns, len(self.rows))
            scores = goal.scores.at(row, column).astype(np.int32)
            yield row * goal.scores.shape[1] + column, scores
            return
        part = goal.scores.part(self.rows, self.columns)
        mentors = priced[0][self.rows] - goal.extra
        mentees = priced[1][self.columns]

        def look_at(rows: slice) -> list[Part]:
            found = []
            for columns in part.columns:
                tile = part.tile(rows, columns)
                least = mentors[rows, None] + mentees[columns]
                row, column = np.nonzero(tile >= np.maximum(least, goal.floor))
                codes = self.rows[row + rows.start] * goal.scores.shape[1]
                codes += self.columns[column + columns.start]
                found.append((codes, tile[row, column]))
            return found

        for found in in_threads(look_at, part.rows):
            yield from found
