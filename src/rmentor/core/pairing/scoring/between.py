"""Lists the pairs of people who stand in some relation, without trying all pairs."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.cohort.cohort import NOT_SAID, Cohort, Small
from rmentor.core.pairing.solving.scores import Ints, distinct

Lister = Callable[[Cohort, int], Ints | None]
"""Gives pairs as codes (row * columns + column); None when they are more than so many.
"""


def marked_pairs(*relations: str) -> Lister:
    """List the pairs of relations that are marked one by one."""

    def pairs(cohort: Cohort, _most: int) -> Ints:
        return distinct(
            np.concatenate([cohort.marks[name].codes for name in relations])
        )

    return pairs


def same_pairs(trait: str) -> Lister:
    """List the pairs who gave the same answer."""

    def pairs(cohort: Cohort, most: int) -> Ints | None:
        mentors = cohort.mentor_traits.of(trait).astype(np.int64)
        mentees = cohort.mentee_traits.of(trait).astype(np.int64)
        order = np.argsort(mentees, kind="stable")
        low = np.searchsorted(mentees, mentors, "left", sorter=order)
        high = np.searchsorted(mentees, mentors, "right", sorter=order)
        ranges = _Ranges(low, np.where(mentors > NOT_SAID, high, low), order)
        return ranges.codes(cohort) if ranges.pairs <= most else None

    return pairs


def in_one_line(cohort: Cohort, most: int) -> Ints | None:
    """List the pairs of whom one is above the other, at any depth.

    Each stands in the other's interval of the walk through all reporting lines, see
    `rmentor.core.pairing.cohort.lines`.
    """
    mentors, mentees = cohort.mentor_traits, cohort.mentee_traits
    below = _Ranges.of(mentees.enter, mentors.enter, mentors.leave)
    above = _Ranges.of(mentors.enter, mentees.enter, mentees.leave)
    if below.pairs + above.pairs > most:
        return None
    unsure = cohort.marks["unsure_manager"].codes
    turned = above.codes(cohort, turned=True)
    return distinct(np.concatenate([below.codes(cohort), turned, unsure]))


@dataclass(frozen=True, slots=True)
class _Ranges:
    """For each person of one side a range of those of the other.

    Attributes:
        low: Where it begins in `order`.
        high: Where it ends.
        order: The people of the other side.
    """

    low: Ints
    high: Ints
    order: Ints

    @classmethod
    def of(cls, values: Small, low: Small, high: Small) -> "_Ranges":
        """Give for each person those whose value is from low to below high."""
        order = np.argsort(values, kind="stable")
        return cls(
            np.searchsorted(values, low, sorter=order),
            np.searchsorted(values, high, sorter=order),
            order,
        )

    @property
    def pairs(self) -> int:
        """How many there are."""
        return int(np.maximum(self.high - self.low, 0).sum())

    def codes(self, cohort: Cohort, *, turned: bool = False) -> Ints:
        """List them; turned when the ranges are those of the mentees."""
        lengths = np.maximum(self.high - self.low, 0)
        one = np.repeat(np.arange(len(lengths)), lengths)
        starts = np.cumsum(lengths) - lengths - self.low
        other = self.order[np.arange(len(one)) - np.repeat(starts, lengths)]
        rows, columns = (other, one) if turned else (one, other)
        return np.sort(rows * cohort.shape[1] + columns)
