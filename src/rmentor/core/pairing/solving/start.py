"""What a solved program leaves for the next one like it, in terms of people's keys."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.solving.best_pairs import PER_PERSON
from rmentor.core.pairing.solving.goal import FORBIDDEN
from rmentor.core.pairing.solving.near import Near, best_of_each
from rmentor.core.pairing.solving.places import NO_LIMIT
from rmentor.core.pairing.solving.scores import Bools, Ints

Prices = tuple[Ints, Ints]
_FAR = int(NO_LIMIT) // 2


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a program from one with many of the same people.

    Attributes:
        near: Pairs that nearly gained their prices; none of new people, whose prices
            stand as if they had moved too far for the list.
        prices: Of mentors and mentees; a usual one for new people.
        new: Which mentors and mentees are new.
    """

    near: Near
    prices: Prices
    new: tuple[Bools, Bools]

    def close(self, near: Near) -> Ints:
        """Give the codes of pairs to begin with: each person's best beside the prices.

        The prices of new people are such that their best pairs gain just these.

        Args:
            near: With the pairs of new people.
        """
        mentors, mentees = (side.copy() for side in self.prices)
        rows, columns = np.divmod(near.codes, max(1, len(mentees)))
        over = near.scores - mentors[rows] - mentees[columns]
        _tighten(mentors, rows, over, self.new[0])
        over = near.scores - mentors[rows] - mentees[columns]
        _tighten(mentees, columns, over, self.new[1])
        over = near.scores - mentors[rows] - mentees[columns]
        best = [best_of_each(ends, over, PER_PERSON) for ends in (rows, columns)]
        return near.codes[np.concatenate(best)]


def _tighten(prices: Ints, ends: Ints, over: Ints, new: Bools) -> None:
    """Let the best pair of each new person of a side gain just its prices."""
    best = np.full(len(prices), FORBIDDEN, np.int64)
    np.maximum.at(best, ends[new[ends]], over[new[ends]])
    prices += np.where(best > FORBIDDEN, best, 0)


@dataclass(frozen=True, slots=True)
class Start:
    """Pairs that nearly were chosen, and prices.

    Attributes:
        mentors: Keys in the order of rows. A key stands for a person and for all that
            decides what their pairs score: who answers anew gets another.
        mentees: Keys in the order of columns.
        near: Pairs that nearly gained their prices, see `Choice`.
        prices: Of mentors and mentees.
    """

    mentors: Sequence[str]
    mentees: Sequence[str]
    near: Near
    prices: Prices

    def among(self, mentors: Sequence[str], mentees: Sequence[str]) -> Known:
        """Say the same of a program with other people.

        Args:
            mentors: Keys in the order of rows.
            mentees: Keys in the order of columns.
        """
        row, column = _Moves.of(self.mentors, mentors), _Moves.of(self.mentees, mentees)
        rows, columns = np.divmod(self.near.codes, max(1, len(self.mentees)))
        rows, columns = row.places[rows], column.places[columns]
        here = (rows >= 0) & (columns >= 0)
        near = Near(
            rows[here] * len(mentees) + columns[here],
            self.near.scores[here],
            (
                row.moved(self.near.prices[0], 0),
                column.moved(self.near.prices[1], _FAR),
            ),
            row.moved(self.near.margins, -_FAR),
        )
        prices = row.moved(self.prices[0]), column.moved(self.prices[1])
        return Known(near, prices, (row.new, column.new))


@dataclass(frozen=True, slots=True)
class _Moves:
    """Where people stand in a new order.

    Attributes:
        places: Of each who was there before; -1 when gone.
        new: Of each who is there now, whether they were not before.
    """

    places: Ints
    new: Bools

    @classmethod
    def of(cls, before: Sequence[str], now: Sequence[str]) -> "_Moves":
        place = {key: index for index, key in enumerate(now)}
        places = np.array([place.get(key, -1) for key in before], np.int64)
        new = np.ones(len(now), np.bool_)
        new[places[places >= 0]] = False
        return cls(places, new)

    def moved(self, values: Ints, usual: int | None = None) -> Ints:
        """Put values in the new order, with the usual one for new people."""
        if usual is None:
            ordered = np.sort(values)
            usual = int(ordered[len(ordered) // 2]) if len(ordered) else 0
        moved = np.full(len(self.new), usual, np.int64)
        moved[self.places[self.places >= 0]] = values[self.places >= 0]
        return moved
