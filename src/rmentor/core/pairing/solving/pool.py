"""Pairs that a search chooses from, with their scores."""

from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.solving.scores import Ints, Scores, distinct


@dataclass(frozen=True, slots=True)
class Pool:
    """Candidates.

    Attributes:
        codes: In order, each once; row * width + column.
        values: Their scores.
        width: Number of mentees.
    """

    codes: Ints
    values: Ints
    width: int

    @classmethod
    def empty(cls, scores: Scores) -> "Pool":
        """Have no candidates yet."""
        none = np.empty(0, np.int64)
        return cls(none, none, max(1, scores.shape[1]))

    @property
    def pairs(self) -> tuple[Ints, Ints]:
        """Rows and columns."""
        rows, columns = np.divmod(self.codes, self.width)
        return rows, columns

    def joined(self, codes: Ints, scores: Scores) -> "Pool":
        """Add pairs that a rule does not forbid."""
        new = distinct(codes)
        place = np.searchsorted(self.codes, new)
        fresh = np.ones(len(new), np.bool_)
        inside = place < len(self.codes)
        fresh[inside] = self.codes[place[inside]] != new[inside]
        new = new[fresh]
        values = scores.at(*np.divmod(new, self.width)).astype(np.int64)
        both = np.append(self.codes, new)
        order = np.argsort(both, kind="stable")
        return Pool(both[order], np.append(self.values, values)[order], self.width)
