"""Pairs laid out as arrays, for rules and criteria to look at all at once."""

from dataclasses import dataclass, field

import numpy as np

from rmentor.core.pairing.cohort import Cohort, Marks, Small, Traits
from rmentor.core.pairing.scores import Bools, Ints
from rmentor.core.settings import PairingSettings


@dataclass(frozen=True, slots=True)
class Frame:
    """Some pairs: a block of mentors x all mentees, or a list of pairs.

    Rules and criteria are written once for both: what they compute from `mentor` and
    `mentee` broadcasts to the shape of the frame.

    Attributes:
        cohort: The people.
        pairs: The mentors of a block, or rows and columns of a list.
        mentor: Traits, rows x 1 in a block.
        mentee: Traits, 1 x mentees in a block.
        shape: Of everything computed on the frame.
    """

    cohort: Cohort
    pairs: slice | tuple[Ints, Ints]
    mentor: Traits
    mentee: Traits
    shape: tuple[int, ...]
    _overlaps: dict[str, Small] = field(default_factory=dict)

    @classmethod
    def block(cls, cohort: Cohort, rows: slice) -> "Frame":
        """Lay out the pairs of some mentors with all mentees."""
        mentor = cohort.mentor_traits.take(rows, (-1, 1))
        mentee = cohort.mentee_traits.take(slice(None), (1, -1))
        shape = (rows.stop - rows.start, cohort.shape[1])
        return cls(cohort, rows, mentor, mentee, shape)

    @classmethod
    def listed(cls, cohort: Cohort, rows: Ints, columns: Ints) -> "Frame":
        """Lay out a list of pairs."""
        mentor = cohort.mentor_traits.take(rows, (-1,))
        mentee = cohort.mentee_traits.take(columns, (-1,))
        return cls(cohort, (rows, columns), mentor, mentee, (len(rows),))

    @property
    def settings(self) -> PairingSettings:
        """Limits and weights."""
        return self.cohort.settings

    def overlap(self, name: str) -> Small:
        """Add up what the words in common count, 0 for none."""
        if name not in self._overlaps:
            left, right = self.cohort.words[name]
            self._overlaps[name] = self._common(left, right)
        return self._overlaps[name]

    def _common(self, left: Small, right: Small) -> Small:
        """Multiply the tables; in a block word by word, as people say only a few.

        (A dense product is faster on an idle machine, but its threads wait for each
        other on a busy one: measured 50 times slower.)
        """
        common = np.zeros(self.shape, np.int32)
        if isinstance(self.pairs, slice):
            said, by_word = left[self.pairs], np.ascontiguousarray(right.T)
            for row, word in np.argwhere(said).tolist():
                common[row] += said[row, word] * by_word[word]
        else:
            rows, columns = self.pairs
            np.sum(left[rows] * right[columns], axis=1, out=common)
        return common

    def marked(self, relation: str) -> Small:
        """Give the value of a relation for each pair, 0 where it does not hold."""
        marks = self.cohort.marks[relation]
        values = np.zeros(self.shape, np.int32)
        if isinstance(self.pairs, slice):
            start = self.pairs.start * self.cohort.shape[1]
            low, high = np.searchsorted(marks.codes, (start, start + values.size))
            values.ravel()[marks.codes[low:high] - start] = marks.values[low:high]
        elif len(marks.codes):
            rows, columns = self.pairs
            found = _found(marks, rows * self.cohort.shape[1] + columns)
            values = np.where(found >= 0, marks.values[found], values)
        return values


def _found(marks: Marks, codes: Ints) -> Ints:
    """Find the place of each code among the marks, -1 for none."""
    place = np.minimum(np.searchsorted(marks.codes, codes), len(marks.codes) - 1)
    return np.where(same(marks.codes[place], codes), place, -1)


def same(one: Small | Ints, other: Small | Ints) -> Bools:
    """Compare element by element."""
    equal: Bools = one == other
    return equal
