"""Gains less prices in 32 bits, which is twice as fast as in 64.

Prices that stand for who is placed are far larger than scores. But mentors fall into a
few classes of prices that are near each other (those who compete with someone without a
partner, and the others). What is taken off the prices of a class is added to those of
the mentees for it; then all that matters is small.
"""

from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.solving.goal import FORBIDDEN, Goal
from rmentor.core.pairing.solving.places import NO_LIMIT
from rmentor.core.pairing.solving.scores import Ints, Points

_SPAN = 2**26
_NEVER = 2**27
_MOST_CLASSES = 8
VAGUE = 2**25
"""Pairs that gain more than that above their prices are only known to do so."""


@dataclass(frozen=True, slots=True)
class ShiftedPrices:
    """Prices, those of mentees in 32 bits.

    Attributes:
        exact: Of mentors and mentees.
        mentors: Shifted to 0 .. 2 ** 26; of people without room far above.
        classes: Of each mentor.
        mentees: classes x mentees, shifted as well and cut; None with many classes.
    """

    exact: tuple[Ints, Ints]
    mentors: Ints
    classes: Ints
    mentees: Points | None

    @classmethod
    def of(cls, goal: Goal, priced: tuple[Ints, Ints]) -> "ShiftedPrices":
        """Part the mentors into classes."""
        rooms = [side.room > 0 for side in goal.sides]
        shifts = _shifts(np.sort(priced[0][rooms[0]]))
        classes = np.searchsorted(shifts, priced[0], side="right") - 1
        classes = np.maximum(classes, 0)
        mentors = np.where(rooms[0], priced[0] - shifts[classes], 2 * _NEVER)
        if goal.wide or len(shifts) > _MOST_CLASSES:
            mentors = np.where(rooms[0], priced[0], NO_LIMIT // 2)
            mentees = np.where(rooms[1], priced[1], NO_LIMIT // 2)
            return cls((mentors, mentees), mentors, classes, None)
        near = np.clip(priced[1] + shifts[:, None], -_NEVER, _NEVER)
        small = np.where(rooms[1], near, _NEVER).astype(np.int32)
        return cls(priced, mentors, classes, small)

    def over(self, goal: Goal, rows: slice, columns: slice) -> Points | Ints:
        """Give what pairs gain more than the shifted price of the mentee.

        Pairs that may not be chosen are below the prices of all mentors of the tile.
        """
        lowest = [
            one[cut].min(initial=NO_LIMIT)
            for one, cut in zip(self.exact, (rows, columns), strict=True)
        ]
        gains = goal.tile(rows, columns, int(lowest[0] + lowest[1]))
        if self.mentees is None:
            return np.where(
                gains > FORBIDDEN, gains - self.exact[1][columns], -NO_LIMIT
            )
        if len(self.mentees) == 1:
            gains -= self.mentees[0, columns]
        else:
            gains -= self.mentees[:, columns].take(self.classes[rows], axis=0)
        return gains

    def of_mentees(self, rows: Ints, columns: Ints) -> Ints:
        """Give what `over` takes off for the mentee of each listed pair."""
        if self.mentees is None:
            return self.exact[1][columns]
        return self.mentees[self.classes[rows], columns].astype(np.int64)


def _shifts(ordered: Ints) -> Ints:
    """Cut ordered prices into classes that span little; give where each begins."""
    shifts: list[int] = []
    at = 0
    while at < len(ordered) and len(shifts) <= _MOST_CLASSES:
        shifts.append(int(ordered[at]))
        at = int(np.searchsorted(ordered, ordered[at] + _SPAN))
    return np.array(shifts or [0], np.int64)
