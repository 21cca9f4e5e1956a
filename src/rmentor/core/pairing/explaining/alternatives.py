"""The next best partners of each person, and what the total loses with them."""

from collections.abc import Iterator, Sequence

import numpy as np

from rmentor.core.model.people import Person, Role
from rmentor.core.pairing.explaining.losses import TOO_FAR, all_losses, scores_of_all
from rmentor.core.pairing.explaining.residual import Residual
from rmentor.core.pairing.proposal import HIGHEST_SCORE
from rmentor.core.pairing.solving.optimum import Choice
from rmentor.core.pairing.solving.scores import Ints, Scores
from rmentor.core.pairing.told import Alternative, MayMeet, Partner

People = Sequence[Person]
_Ranked = tuple[str, Role, list[tuple[str, int, int]]]
"""A person, their role, and of others: who, the score of the two, and the loss."""
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
            for person, role, others in self._ranked(losses, most)
            for other, score, loss in others
            if loss < TOO_FAR
        )

    def may_meet(self, most: int) -> tuple[MayMeet, ...]:
        """Give everyone's partners of now, then whom else they may meet, best first.

        Where losses are not known, those come first who score most.

        Args:
            most: Partners per person.
        """
        losses = np.where(self._scores < 0, _FORBIDDEN, self._losses)
        losses[self._chosen] = _NOW
        floor, known, far = self._floor, self._known, int(TOO_FAR)

        def partner(other: str, score: int, loss: int) -> Partner:
            chosen = loss == _NOW
            told = loss if known and loss < far else None
            low = score < floor
            return Partner(other, score, 0 if chosen else told, chosen, low, known)

        return tuple(
            MayMeet(
                person, role, tuple(partner(*o) for o in others if o[2] != _FORBIDDEN)
            )
            for person, role, others in self._ranked(losses, most)
        )

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
            keys = [person.key for person in theirs]
            rows = zip(mine, *(found.tolist() for found in told), strict=True)
            for person, places, points, lost in rows:
                others = [keys[place] for place in places]
                yield person.key, role, list(zip(others, points, lost, strict=True))


def _smallest(order: Ints, most: int) -> Ints:
    """Give the places of the smallest few of each row, the first of equals first."""
    width = order.shape[1]
    if most == 1:
        first: Ints = order.argmin(axis=1)[:, None]
        return first
    # With their place in them, no two are equal.
    keys = order * width + np.arange(width)
    if most < width:
        keys = np.partition(keys, most, axis=1)[:, :most]
    best: Ints = np.sort(keys, axis=1) % width
    return best
