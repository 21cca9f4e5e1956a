"""The scores of all pairs of a cohort, block by block; `Scores` for the solver."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rmentor.core.pairing.cohort import Cohort, Small
from rmentor.core.pairing.criteria import CRITERIA, Criterion
from rmentor.core.pairing.frame import Frame
from rmentor.core.pairing.proposal import HIGHEST_SCORE
from rmentor.core.pairing.rules import Rule, applied
from rmentor.core.pairing.scores import Bools, Ints, Points, cuts

_KEPT_CELLS = 1 << 27
"""Up to so many pairs (256 MB) the scores are kept, beyond they are made again."""


class Board:
    """Scores of all pairs of a cohort, and which rules block which.

    Attributes:
        cohort: The people.
        rules: Those applied.
    """

    def __init__(self, cohort: Cohort) -> None:
        self.cohort = cohort
        self.rules = applied(cohort.settings)
        self._kept: npt.NDArray[np.int16] | None = None

    @property
    def shape(self) -> tuple[int, int]:
        """Mentors x mentees."""
        return self.cohort.shape

    @property
    def rows(self) -> tuple[slice, ...]:
        """Cuts of the mentors, see `Scores`."""
        return cuts(self.shape)

    @property
    def columns(self) -> tuple[slice, ...]:
        """All mentees in one cut."""
        return (slice(0, self.shape[1]),)

    def tile(self, rows: slice, columns: slice) -> Points:
        """Give the scores of some mentors and some mentees, -1 where forbidden."""
        if self._kept is not None:
            return self._kept[rows, columns].astype(np.int32)
        return self._scores(Frame.block(self.cohort, rows))[:, columns].astype(np.int32)

    def at(self, rows: Ints, columns: Ints) -> Ints:
        """Give the scores of a list of pairs."""
        if self._kept is not None:
            return self._kept[rows, columns].astype(np.int64)
        return self._scores(Frame.listed(self.cohort, rows, columns))

    def survey(self) -> "Survey":
        """Go once over all pairs: count what each rule blocks, keep the scores."""
        height, width = self.shape
        keep = height * width <= _KEPT_CELLS
        kept = np.empty(self.shape, np.int16) if keep else None
        by_mentor = np.zeros((len(self.rules), height), np.int64)
        by_mentee = np.zeros((len(self.rules), width), np.int64)
        for rows in self.rows:
            frame = Frame.block(self.cohort, rows)
            allowed, blocked = first_blocks(frame, self.rules)
            for rule, hits in enumerate(blocked):
                by_mentor[rule, rows] = np.count_nonzero(hits, axis=1)
                by_mentee[rule] += np.count_nonzero(hits, axis=0)
            if kept is not None:
                kept[rows] = np.where(allowed, score(frame), -1)
        self._kept = kept
        return Survey(by_mentor, by_mentee)

    def _scores(self, frame: Frame) -> Ints:
        allowed, _ = first_blocks(frame, self.rules)
        return np.where(allowed, score(frame), -1).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Survey:
    """What each rule blocks, each pair under the first rule that does.

    Attributes:
        by_mentor: rules x mentors, numbers of mentees.
        by_mentee: rules x mentees, numbers of mentors.
    """

    by_mentor: Ints
    by_mentee: Ints


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


@dataclass(frozen=True, slots=True)
class Rating:
    """What pairs reach, and could reach, in one criterion, 0 to 100 both."""

    criterion: Criterion
    weight: int
    reached: Small
    possible: Small


def rated(frame: Frame) -> list[Rating]:
    """Rate pairs in each criterion that has a weight."""
    weights = frame.settings.weights
    return [
        Rating(criterion, weights[criterion.code], *criterion.rates(frame))
        for criterion in CRITERIA
        if weights.get(criterion.code)
    ]


def score(frame: Frame) -> Small:
    """Score pairs, 0 to 10,000: points reached over points possible, rounded down.

    Pairs whose answers leave nothing to compare score 0.
    """
    points = np.zeros(frame.shape, np.int32)
    possible = np.zeros(frame.shape, np.int32)
    for rating in rated(frame):
        points += np.int32(rating.weight) * rating.reached
        possible += np.int32(rating.weight) * rating.possible
    scale = np.int32(HIGHEST_SCORE)
    result: Small = points * scale // np.maximum(possible, np.int32(1))
    return result
