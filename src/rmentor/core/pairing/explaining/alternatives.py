"""The next best partners of each person, and what the total loses with them."""

from collections.abc import Iterator, Sequence

import numpy as np

from rmentor.core.model.people import Person, Role
from rmentor.core.pairing.explaining.losses import TOO_FAR, all_losses, scores_of_all
from rmentor.core.pairing.explaining.residual import Residual
from rmentor.core.pairing.proposal import HIGHEST_SCORE
from rmentor.core.pairing.solving.optimum import Choice
from rmentor.core.pairing.solving.scores import Ints, Scores
from rmentor.core.pairing.told import Alternative, Partner

People = Sequence[Person]
_Ranked = tuple[str, Role, str, int, int]
"""A person, their role, another, the score of the two, and the loss."""
_NOW, _FORBIDDEN = -2 * int(TOO_FAR), 2 * int(TOO_FAR)
"""In the place of a loss: of pairs that are made, before and after all others."""


class Instead:
    """Other partners of everyone.

    Args:
        choice: The proposal.
        residual: What else could be chosen; None when it is not known what is lost.
        scores: Of all pairs.
        people: Mentors in the order of rows, mentees in that of columns; at least one.
    """

    def __init__(
        self,
        choice: Choice,
        residual: Residual | None,
        scores: Scores,
        people: tuple[People, People],
    ) -> None:
        self._sides = people
        self._floor = choice.floor
        self._chosen = choice.rows, choice.columns
        self._scores = scores_of_all(scores).astype(np.int64)
        self._known = residual is not None
        self._losses = np.zeros_like(self._scores)
        if residual is not None:
            self._losses += all_losses(residual)

    def alternatives(self, most: int) -> tuple[Alternative, ...]:
        """Give the best few other partners of everyone, the smallest loss first.

        Left out are partners who would make the worst pair worse, cost a person's
        place, or cost more than a pair and a half.

        Args:
            most: Alternatives per person.
        """
        if not self._known:
            return ()
        losses = self._losses.copy()
        losses[self._scores < self._floor] = TOO_FAR
        losses[self._chosen] = TOO_FAR
        return tuple(
            Alternative(person, role, other, score, loss)
            for person, role, other, score, loss in self._ranked(losses, most)
            if loss < TOO_FAR
        )

    def partners(self, most: int) -> tuple[Partner, ...]:
        """Give everyone's partners of now, then whom else they may meet, best first.

        Where losses are not known, those come first who score most.

        Args:
            most: Partners per person.
        """
        losses = np.where(self._scores < 0, _FORBIDDEN, self._losses)
        losses[self._chosen] = _NOW
        return tuple(
            Partner(
                *(person, role, other, score),
                loss=self._told(loss),
                chosen=loss == _NOW,
                below_floor=score < self._floor,
                is_loss_known=self._known,
            )
            for person, role, other, score, loss in self._ranked(losses, most)
            if loss < _FORBIDDEN
        )

    def _told(self, loss: int) -> int | None:
        if loss == _NOW:
            return 0
        return loss if self._known and loss < TOO_FAR else None

    def _ranked(self, losses: Ints, most: int) -> Iterator[_Ranked]:
        """Go through both sides; equal losses are told apart by score, then by key."""
        if not most:
            return
        scores, (mentors, mentees) = self._scores, self._sides
        order = losses * (HIGHEST_SCORE + 1) + HIGHEST_SCORE - scores
        for role, mine, theirs, turn in (
            (Role.MENTOR, mentors, mentees, np.asarray),
            (Role.MENTEE, mentees, mentors, np.transpose),
        ):
            best = _smallest(turn(order), most)
            row = np.arange(len(best))[:, None]
            told = best, turn(scores)[row, best], turn(losses)[row, best]
            rows = zip(mine, *(found.tolist() for found in told), strict=True)
            for person, *columns in rows:
                for place, score, loss in zip(*columns, strict=True):
                    yield person.key, role, theirs[place].key, score, loss


def _smallest(order: Ints, most: int) -> Ints:
    """Give the places of the smallest few of each row, the first of equals first."""
    if most == 1:
        best: Ints = order.argmin(axis=1)[:, None]
    else:
        best = np.argsort(order, axis=1, kind="stable")[:, :most]
    return best
