"""What else could be chosen, as a network: taking a pair, dropping one, and its length.

Whatever differs from the chosen pairs is a cycle: a mentor takes a mentee, who drops
their mentor, who takes another, and so on, until someone has a place free or goes
without. A step's length is what it costs beside the prices, never below 0, so the
cheapest change that brings a pair about is a shortest path (Ahuja, Magnanti, Orlin:
Network Flows, 1993, chapter 9). `NOBODY` is the node where places are free or given up.
"""

from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.solving.goal import FORBIDDEN, Total
from rmentor.core.pairing.solving.optimum import Choice
from rmentor.core.pairing.solving.places import NO_LIMIT, Places
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import (
    Bools,
    Ints,
    Points,
    Scores,
    Sparse,
    places_in_runs,
)

FAR = NO_LIMIT
"""The length of a step that cannot be taken."""


@dataclass(frozen=True, slots=True)
class Side:
    """The places of mentors or of mentees, one entry per person.

    Attributes:
        prices: Of the proof; `FAR` for people without room.
        partners: How many each has, a pair under way or a pin counted as one.
        take: Length of taking one partner more; `FAR` for people without a free place.
        give_up: Length of having one partner fewer; `FAR` for people without any.
    """

    prices: Ints
    partners: Ints
    take: Ints
    give_up: Ints


@dataclass(frozen=True, slots=True)
class Residual:
    """The steps that lead away from the best choice.

    Attributes:
        goal: Gives the gains of pairs that reach the floor.
        step: Shorter changes leave everyone in a place, and change the total only.
        rows: Mentors of the chosen pairs, pinned ones not among them.
        columns: Their mentees.
        back: Length of dropping each.
        sides: Mentors and mentees.
    """

    goal: Total
    step: int
    rows: Ints
    columns: Ints
    back: Ints
    sides: tuple[Side, Side]

    @classmethod
    def of(cls, program: Program, choice: Choice) -> "Residual":
        """Lay out what else could be chosen, everybody on the sides they have."""
        rows, columns = choice.rows, choice.columns
        program = program.with_sides(program.sides_of((rows, columns)))
        goal = program.goal.above(choice.floor)
        gains = goal.gains(program.scores.at(rows, columns), rows, columns)
        mentors, mentees = choice.prices
        placed = program.first.placed
        return cls(
            goal,
            program.step,
            rows,
            columns,
            gains - mentors[rows] - mentees[columns],
            (
                _side(mentors, goal.sides[0], rows, placed[0]),
                _side(mentees, goal.sides[1], columns, placed[1]),
            ),
        )

    @property
    def scores(self) -> Scores:
        """Of all pairs."""
        return self.goal.scores

    @property
    def floor(self) -> int:
        """Only pairs with this score and more are taken, but for the one forced."""
        return self.goal.floor

    def lengths(self, scores: Points, rows: slice, columns: slice, floor: int) -> Ints:
        """Give the lengths of taking the pairs of a tile; `FAR` for those it may not.

        Args:
            scores: Of the tile.
            rows: Its mentors.
            columns: Its mentees.
            floor: Pairs that score less are not taken.
        """
        mentors, mentees = (side.prices for side in self.sides)
        goal = self.goal.above(floor)
        gains = goal.gained(scores.copy(), (rows, columns), FORBIDDEN)
        lengths = mentors[rows, None] + mentees[columns] - gains
        lengths[gains == FORBIDDEN] = FAR
        return lengths

    @property
    def chosen(self) -> Sparse:
        """The chosen pairs, by tile."""
        return Sparse.of(self.rows, self.columns, np.ones(len(self.rows), np.int64))


def _side(prices: Ints, places: Places, chosen: Ints, placed: Bools) -> Side:
    """Lay out the places of a side: what filling and freeing one costs at a price."""
    room = places.room
    partners = np.bincount(chosen, minlength=len(room))
    lowest, highest = places.limits(partners)
    return Side(
        np.where(room > 0, prices, FAR),
        partners + placed,
        np.where(partners < room, highest - prices, FAR),
        np.where(partners > 0, prices - lowest, FAR),
    )


def layers(people: Ints) -> list[Ints]:
    """Part pairs, by their place, so that no person is in one part twice.

    Args:
        people: Of one side, one per pair.
    """
    order = np.argsort(people, kind="stable")
    place = places_in_runs(people[order])
    return [order[place == layer] for layer in range(int(place.max(initial=-1)) + 1)]
