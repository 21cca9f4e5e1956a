"""A program to be solved, as numbers; solver and checker both start here."""

from dataclasses import dataclass, replace

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.proposal import HIGHEST_SCORE
from rmentor.core.pairing.solving.goal import Total
from rmentor.core.pairing.solving.hashing import Hashes
from rmentor.core.pairing.solving.places import Places, Precedence, bonus_of, places_of
from rmentor.core.pairing.solving.scores import Ints, Room, Scores, Sparse
from rmentor.core.pairing.solving.twins import (
    AS_MENTEE,
    AS_MENTOR,
    Pairs,
    Twins,
    no_shares,
)


@dataclass(frozen=True, slots=True)
class Program:
    """What is to be solved.

    Attributes:
        scores: At most 10,000 each.
        room: Nobody takes more partners.
        hashes: Of mentors and mentees, to part equals (see `key_hashes`).
        objective: Whether level 2 counts.
        precedence: Who comes first; None when all are alike.
        bonus: For pairs to be kept, in points of the score, 0 or more: how much may be
            lost to keep them. Among choices equal otherwise most of them are kept.
        either: Rows and columns of people with room on both sides and no partner yet,
            who count once; None without any.
        sided: Whether they count on the one side that the precedence says.
    """

    scores: Scores
    room: Room
    hashes: tuple[Hashes, Hashes]
    objective: Objective = Objective.FAIR
    precedence: Precedence | None = None
    bonus: Sparse | None = None
    either: tuple[Ints, Ints] | None = None
    sided: bool = False

    @property
    def first(self) -> Precedence:
        """Who comes first; everyone is alike when nobody does."""
        return self.precedence or Precedence.nobody(self.room)

    @property
    def most(self) -> int:
        """No pair gains more."""
        extra = 0 if self.bonus is None else int(self.bonus.values.max(initial=0))
        return HIGHEST_SCORE + extra

    @property
    def step(self) -> int:
        """More than what scores and bonus can differ by, see `places_of`."""
        return self.most * min(self.scores.shape) + 1

    def bound(self, total: int, gap: int) -> int:
        """Give what no choice totals more than, bonus included.

        Args:
            total: Reached.
            gap: In worth, places included, see `rmentor.core.pairing.check`.
        """
        return total + min(gap, self.most * self.room.places)

    @property
    def goal(self) -> Total:
        """The goal without a floor."""
        counts = self.bonus is not None and self.bonus.values.any()
        bonus = self.bonus if counts else None
        sides, twins = self._places(self.step)
        return Total(self.scores, sides, bonus=bonus, twins=twins)

    @property
    def placing(self) -> Total:
        """The goal of filling places alone."""
        # Shares may be half of what else would be whole numbers.
        sides, twins = self._places(1 if self.either is None else 2)
        return Total(self.scores, sides, counted=False, twins=twins)

    def _places(self, step: int) -> tuple[tuple[Places, Places], Twins | None]:
        number = 0 if self.either is None else len(self.either[0])
        sides = places_of(self.room, self.first, step, number)
        if self.either is None or self.sided:
            return sides, None
        bonus = bonus_of(self.room, self.first, step, self.either[0])
        return sides, Twins(*self.either, bonus)

    def sides_of(self, pairs: Pairs) -> Ints:
        """Tell on which side people who may be either are placed, see `Twins`."""
        twins = self.goal.twins
        return no_shares() if twins is None else twins.sides(pairs)

    def with_sides(self, sides: Ints) -> "Program":
        """Let people who may be either count on one side alone.

        When it is the side on which a choice places them, and that is best when they
        count on either, it is best then as well, at the same prices: the places that
        are worth more are filled, those that are worth less free.

        Args:
            sides: Of each, see `sides_of`.
        """
        if self.either is None:
            return self
        mentors, mentees = (placed.copy() for placed in self.first.placed)
        mentors[self.either[0]] = sides == AS_MENTEE
        mentees[self.either[1]] = sides == AS_MENTOR
        counted = replace(self.first, placed=(mentors, mentees))
        return replace(self, precedence=counted, sided=True)
