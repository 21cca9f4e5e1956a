"""People who may be either stand on both sides, and count once."""

from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.solving.places import Places
from rmentor.core.pairing.solving.scores import Bools, Ints

Pairs = tuple[Ints, Ints]
"""Rows and columns."""
AS_MENTOR, AS_MENTEE, NOWHERE = 0, 1, 2


def no_shares() -> Ints:
    """Give the shares of nobody."""
    return np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class Twins:
    """People with room on both sides, who have no partner yet.

    A first partner on either side places them: that is worth a bonus once, though it is
    part of what both first places are worth. Let each of the two be worth a share of it
    alone. Then no choice gains more than the best does at these shares and what they
    leave of the bonuses, together: that bounds what there is to gain, and a choice that
    `fits` gains just as much.

    Attributes:
        rows: Of each as a mentor.
        columns: Of each as a mentee.
        bonus: What it is worth that they have a partner, above 0.
    """

    rows: Ints
    columns: Ints
    bonus: Ints

    def shared(
        self, sides: tuple[Places, Places], shares: Ints
    ) -> tuple[Places, Places]:
        """Let first places be worth a share of the bonus each."""
        less = self.bonus - shares
        return sides[0].less(self.rows, less), sides[1].less(self.columns, less)

    def rest(self, shares: Ints) -> int:
        """Give what shares leave of the bonuses."""
        return int((self.bonus - shares).sum())

    def twice(self, pairs: Pairs) -> int:
        """Give the bonuses of those placed on both sides: they count twice there."""
        mentors, mentees = self._placed(pairs)
        return int(self.bonus[mentors & mentees].sum())

    def fits(self, pairs: Pairs, shares: Ints) -> Bools:
        """Tell who gains as much as their shares allow.

        Who is placed once always does, on neither side with a share of the whole bonus,
        and on both sides with none.
        """
        mentors, mentees = self._placed(pairs)
        placed = mentors | mentees
        fitting: Bools = np.where(
            mentors & mentees, shares == 0, placed | (shares == self.bonus)
        )
        return fitting

    def sides(self, pairs: Pairs) -> Ints:
        """Tell on which side each is placed: `AS_MENTOR`, `AS_MENTEE` or `NOWHERE`.

        Who is placed on both counts as a mentor.
        """
        mentors, mentees = self._placed(pairs)
        sides = np.full(len(self.rows), NOWHERE)
        sides[mentees] = AS_MENTEE
        sides[mentors] = AS_MENTOR
        return sides

    def _placed(self, pairs: Pairs) -> tuple[Bools, Bools]:
        mentors: Bools = np.isin(self.rows, pairs[0])
        mentees: Bools = np.isin(self.columns, pairs[1])
        return mentors, mentees
