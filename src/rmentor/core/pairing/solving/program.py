"""A program to be solved, as numbers; solver and checker both start here."""

from dataclasses import dataclass

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.proposal import HIGHEST_SCORE
from rmentor.core.pairing.solving.goal import Total
from rmentor.core.pairing.solving.hashing import Hashes
from rmentor.core.pairing.solving.places import Precedence, places_of
from rmentor.core.pairing.solving.scores import Room, Scores, Sparse


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
    """

    scores: Scores
    room: Room
    hashes: tuple[Hashes, Hashes]
    objective: Objective = Objective.FAIR
    precedence: Precedence | None = None
    bonus: Sparse | None = None

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
        sides = places_of(self.room, self.precedence, self.step)
        counts = self.bonus is not None and self.bonus.values.any()
        return Total(self.scores, sides, bonus=self.bonus if counts else None)

    @property
    def placing(self) -> Total:
        """The goal of filling places alone."""
        sides = places_of(self.room, self.precedence, 1)
        return Total(self.scores, sides, counted=False)
