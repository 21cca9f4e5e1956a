"""The next best partners of each person, and what the total loses with them."""

from collections.abc import Iterator, Sequence

import numpy as np

from rmentor.core.model.people import Person, Role
from rmentor.core.pairing.explaining.losses import TOO_FAR, all_losses, scores_of_all
from rmentor.core.pairing.explaining.residual import Residual
from rmentor.core.pairing.proposal import HIGHEST_SCORE
from rmentor.core.pairing.solving.scores import Ints
from rmentor.core.pairing.told import Alternative

People = Sequence[Person]


def alternatives(
    residual: Residual, mentors: People, mentees: People, most: int
) -> tuple[Alternative, ...]:
    """Give the best few other partners of everyone, the smallest loss first.

    Left out are partners who would make the worst pair worse, cost a person's place,
    or cost more than a pair and a half.

    Args:
        residual: What else could be chosen.
        mentors: In the order of rows.
        mentees: In the order of columns.
        most: Alternatives per person.
    """
    if not (mentors and mentees and most):
        return ()
    scores = scores_of_all(residual.scores).astype(np.int64)
    losses = all_losses(residual).astype(np.int64)
    losses[scores < residual.floor] = TOO_FAR
    losses[residual.rows, residual.columns] = TOO_FAR
    return (
        *_of_side(Role.MENTOR, (mentors, mentees), (losses, scores), most),
        *_of_side(Role.MENTEE, (mentees, mentors), (losses.T, scores.T), most),
    )


def _of_side(
    role: Role, sides: tuple[People, People], known: tuple[Ints, Ints], most: int
) -> Iterator[Alternative]:
    """Go through one side; equal losses are told apart by score, then by key."""
    losses, scores = known
    order = losses * (HIGHEST_SCORE + 1) + HIGHEST_SCORE - scores
    best = _smallest(order, most)
    row = np.arange(len(best))[:, None]
    found = zip(
        best.tolist(),
        losses[row, best].tolist(),
        scores[row, best].tolist(),
        strict=True,
    )
    for person, columns in zip(sides[0], found, strict=True):
        for column, loss, score in zip(*columns, strict=True):
            if loss < TOO_FAR:
                other = sides[1][column].key
                yield Alternative(person.key, role, other, score, loss)


def _smallest(order: Ints, most: int) -> Ints:
    """Give the places of the smallest few of each row, the first of equals first."""
    if most == 1:
        best: Ints = order.argmin(axis=1)[:, None]
    else:
        best = np.argsort(order, axis=1, kind="stable")[:, :most]
    return best
