"""People of one kind: those who gave the same answers to what is looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from rmentor.core.pairing.cohort.cohort import Counts
from rmentor.core.pairing.solving.scores import Ints

_FACTOR = np.int64(-7046029254386353131)
"""An odd number with well-mixed bits (2**64 over the golden ratio)."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """How people fall into kinds.

    Attributes:
        of: The kind of each person, from 0.
        first: One person of each kind, the first.
    """

    of: Ints
    first: Ints

    @classmethod
    def by(cls, answers: Sequence[npt.NDArray[Any]]) -> "Kinds":
        """Put people into kinds by one or more answers, numbers each."""
        order = np.lexsort(answers)
        starts = np.zeros(len(order), np.bool_)
        starts[:1] = True
        for answer in answers:
            ordered = answer[order]
            starts[1:] |= ordered[1:] != ordered[:-1]
        of = np.empty(len(order), np.int64)
        of[order] = np.cumsum(starts) - 1
        return cls(of, order[starts])

    @classmethod
    def by_words(cls, table: Counts) -> "Kinds | None":
        """Put people into kinds by words, people x words; None in the odd case.

        Rows are compared by a hash, and then with the first of their kind, as two
        different ones might have the same.
        """
        factors = np.cumprod(np.full(table.shape[1], _FACTOR))
        kinds = cls.by([np.matmul(table, factors, dtype=np.int64)])
        alike = (table == table[kinds.first][kinds.of]).all()
        return kinds if alike else None

    def and_by(self, other: "Kinds") -> "Kinds":
        """Tell apart those whom either tells apart."""
        return Kinds.by([self.of * (len(other) + 1) + other.of])

    def __len__(self) -> int:
        return len(self.first)
