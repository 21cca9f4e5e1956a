"""Pairs rated one criterion at a time: the definition of the score.

For lists of pairs and as the reference for `tiles.py`, which scores all pairs and must
give the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from rmentor.core.pairing.cohort.cohort import Small
from rmentor.core.pairing.proposal import HIGHEST_SCORE
from rmentor.core.pairing.scoring.criteria import Criterion
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.pairing.scoring.own import weighed
from rmentor.core.pairing.scoring.rules import Rule
from rmentor.core.pairing.solving.scores import Bools

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Rating:
    """What pairs reach, and could reach, in one criterion, 0 to 100 both."""

    criterion: Criterion
    weight: int
    reached: Small
    possible: Small


def rated(frame: Frame) -> list[Rating]:
    """Rate pairs in each criterion that has a weight."""
    return [
        Rating(criterion, weight, *criterion.rates(frame))
        for criterion, weight in weighed(frame.settings)
    ]


def score(frame: Frame) -> Small:
    """Score pairs, 0 to 10,000: points reached over points possible.

    Pairs whose answers leave nothing to compare score 0.
    """
    points = np.zeros(frame.shape, np.int32)
    possible = np.zeros(frame.shape, np.int32)
    for rating in rated(frame):
        points += np.int32(rating.weight) * rating.reached
        possible += np.int32(rating.weight) * rating.possible
    return scaled(points, worth_of_a_point(possible))


def worth_of_a_point(possible: Small) -> Floats:
    """Give what each point adds to the score of pairs, 0 where none is possible."""
    worth = HIGHEST_SCORE / np.maximum(possible, 1)
    return np.where(possible > 0, worth, 0).astype(np.float32)


def scaled(
    points: npt.NDArray[np.signedinteger[Any]],
    worth: Floats,
    product: Floats | None = None,
) -> Small:
    """Put points on the scale of scores, rounded to the nearest whole number.

    One product and one sum of 32-bit floats, which every machine rounds alike: an exact
    half may go either way, the same way everywhere.

    Args:
        points: Reached.
        worth: Of each point.
        product: Memory for the product.
    """
    product = np.multiply(points, worth, out=product, dtype=np.float32)
    scores: Small = np.add(product, np.float32(0.5), out=product).astype(np.int32)
    return scores


def first_blocks(frame: Frame, rules: Sequence[Rule]) -> tuple[Bools, list[Bools]]:
    """Tell which pairs are allowed, and for each rule which it is the first to block.

    Nobody is paired with themselves, and no pair that is settled is chosen again; that
    is no rule, and not counted as one.
    """
    allowed: Bools = frame.marked("taken") == 0
    blocked = []
    for rule in rules:
        hits: Bools = rule.blocks(frame) & allowed
        allowed &= ~hits
        blocked.append(hits)
    return allowed, blocked
