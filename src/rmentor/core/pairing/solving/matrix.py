"""Scores that are all there: of small programs, and of parts of larger ones."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from rmentor.core.pairing.solving.scores import Ints, Points


@dataclass(frozen=True, slots=True)
class Matrix:
    """Scores as a matrix (`Scores`), mentors x mentees; -1 where there may be none."""

    values: npt.NDArray[np.signedinteger[Any]]

    @property
    def shape(self) -> tuple[int, int]:
        """Mentors x mentees."""
        return self.values.shape[0], self.values.shape[1]

    @property
    def rows(self) -> tuple[slice, ...]:
        """All mentors in one cut."""
        return (slice(0, self.shape[0]),)

    @property
    def columns(self) -> tuple[slice, ...]:
        """All mentees in one cut."""
        return (slice(0, self.shape[1]),)

    def tile(self, rows: slice, columns: slice) -> Points:
        """Give the scores of some mentors and some mentees."""
        return self.values[rows, columns].astype(np.int32)

    def at(self, rows: Ints, columns: Ints) -> Ints:
        """Give the scores of a list of pairs."""
        return self.values[rows, columns].astype(np.int64)

    def part(self, rows: Ints, columns: Ints) -> "Matrix":
        """Give the scores of some mentors with some mentees."""
        return replace(self, values=self.values[np.ix_(rows, columns)])
