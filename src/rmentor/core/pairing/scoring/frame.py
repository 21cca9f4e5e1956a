"""Pairs laid out as arrays, for rules and criteria to look at all at once."""

from dataclasses import dataclass, field

import numpy as np

from rmentor.core.pairing.cohort.cohort import Cohort, Counts, Marks, Small, Traits
from rmentor.core.pairing.solving.scores import Bools, Ints
from rmentor.core.settings import PairingSettings


@dataclass(frozen=True, slots=True)
class Frame:
    """Some pairs: every one of some mentors with some mentees, or a list.

    Rules and criteria are written once for both: what they compute from `mentor` and
    `mentee` broadcasts to the shape of the frame.

    Attributes:
        cohort: The people.
        rows: Of the mentors, rows x 1 in a grid.
        columns: Of the mentees, 1 x columns in a grid.
        mentor: Traits, in the shape of `rows`.
        mentee: Traits, in the shape of `columns`.
    """

    cohort: Cohort
    rows: Ints
    columns: Ints
    mentor: Traits
    mentee: Traits
    _overlaps: dict[str, Small] = field(default_factory=dict)

    @classmethod
    def grid(cls, cohort: Cohort, rows: Ints, columns: Ints) -> "Frame":
        """Lay out the pairs of these mentors with these mentees."""
        return cls._of(cohort, rows[:, None], columns[None, :])

    @classmethod
    def listed(cls, cohort: Cohort, rows: Ints, columns: Ints) -> "Frame":
        """Lay out a list of pairs."""
        return cls._of(cohort, rows, columns)

    @classmethod
    def _of(cls, cohort: Cohort, rows: Ints, columns: Ints) -> "Frame":
        mentor = cohort.mentor_traits.take(rows)
        return cls(cohort, rows, columns, mentor, cohort.mentee_traits.take(columns))

    @property
    def shape(self) -> tuple[int, ...]:
        """Of everything computed on the frame."""
        return np.broadcast_shapes(self.rows.shape, self.columns.shape)

    @property
    def settings(self) -> PairingSettings:
        """Limits and weights."""
        return self.cohort.settings

    def overlap(self, name: str) -> Small:
        """Add up what the words in common count, 0 for none."""
        if name not in self._overlaps:
            mentors, mentees = self.cohort.words[name]
            self._overlaps[name] = self._common(mentors, mentees)
        return self._overlaps[name]

    def _common(self, mentors: Counts, mentees: Counts) -> Small:
        """Multiply the tables of words, in whole numbers."""
        if self.rows.ndim > 1:
            left, right = mentors[self.rows[:, 0]], mentees[self.columns[0]]
            common: Small = np.matmul(left, right.T, dtype=np.int32)
        else:
            left, right = mentors[self.rows], mentees[self.columns]
            common = np.einsum("ij,ij->i", left, right, dtype=np.int32)
        return common

    def marked(self, relation: str) -> Small:
        """Give the value of a relation for each pair, 0 where it does not hold."""
        marks = self.cohort.marks[relation]
        if not len(marks.codes):
            return np.zeros(self.shape, np.int32)
        codes = self.rows * self.cohort.shape[1] + self.columns
        found = _found(marks, codes)
        values: Small = np.where(found >= 0, marks.values[found], np.int32(0))
        return values


def _found(marks: Marks, codes: Ints) -> Ints:
    """Find the place of each code among the marks, -1 for none."""
    place = np.minimum(np.searchsorted(marks.codes, codes), len(marks.codes) - 1)
    return np.where(same(marks.codes[place], codes), place, -1)


def same(one: Small | Ints, other: Small | Ints) -> Bools:
    """Compare element by element."""
    equal: Bools = one == other
    return equal
