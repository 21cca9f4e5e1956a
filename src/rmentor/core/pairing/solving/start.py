"""What a solved program leaves for the next one like it, in terms of people's keys."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.solving.optimum import Choice
from rmentor.core.pairing.solving.scores import Bools, Ints
from rmentor.core.pairing.solving.solve import Known

_NEAR = 1500
"""Pairs are kept that are worse than their prices by 15 of 100 points at most: others
have hardly a chance when few people change."""


@dataclass(frozen=True, slots=True)
class Start:
    """Pairs that nearly were chosen, and prices.

    Attributes:
        mentors: Keys.
        mentees: Keys.
        rows: Of each pair, its place among the mentors' keys.
        columns: The same among the mentees'.
        prices: Of mentors and mentees.
    """

    mentors: tuple[str, ...]
    mentees: tuple[str, ...]
    rows: Ints
    columns: Ints
    prices: tuple[Ints, Ints]

    @classmethod
    def of(
        cls, choice: Choice, mentors: Sequence[str], mentees: Sequence[str]
    ) -> "Start":
        """Keep what matters of a choice.

        Args:
            choice: What was found.
            mentors: Keys in the order of rows.
            mentees: Keys in the order of columns.
        """
        rows, columns = choice.pool.pairs
        slack = choice.prices[0][rows] + choice.prices[1][columns]
        near = slack - choice.pool.values <= _NEAR
        return cls(
            tuple(mentors), tuple(mentees), rows[near], columns[near], choice.prices
        )

    def among(self, mentors: Sequence[str], mentees: Sequence[str]) -> Known:
        """Say the same of a program with other people; new ones get a usual price.

        Args:
            mentors: Keys in the order of rows.
            mentees: Keys in the order of columns.
        """
        row, column = _places(self.mentors, mentors), _places(self.mentees, mentees)
        here: Bools = (row[self.rows] >= 0) & (column[self.columns] >= 0)
        rows, columns = row[self.rows[here]], column[self.columns[here]]
        return Known(
            rows * max(1, len(mentees)) + columns,
            (
                _moved(self.prices[0], row, len(mentors)),
                _moved(self.prices[1], column, len(mentees)),
            ),
        )


def _places(before: Sequence[str], now: Sequence[str]) -> Ints:
    """Find each key in a new order, -1 when it is gone."""
    place = {key: index for index, key in enumerate(now)}
    return np.array([place.get(key, -1) for key in before], np.int64)


def _moved(prices: Ints, places: Ints, length: int) -> Ints:
    """Put prices in a new order."""
    ordered = np.sort(prices)
    usual = ordered[len(ordered) // 2] if len(ordered) else 0
    moved = np.full(length, usual, np.int64)
    moved[places[places >= 0]] = prices[places >= 0]
    return moved
