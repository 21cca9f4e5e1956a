"""The scores of all pairs of a cohort, and what each rule blocks."""

from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.cohort.cohort import Cohort
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.pairing.scoring.own import rules_of, weighed
from rmentor.core.pairing.scoring.parts import SETTLED, Barrier, Merit
from rmentor.core.pairing.scoring.rating import first_blocks, score
from rmentor.core.pairing.scoring.tiles import Tiles
from rmentor.core.pairing.scoring.ways import LIMITS, Limits
from rmentor.core.pairing.solving.matrix import Matrix
from rmentor.core.pairing.solving.scores import Ints, Points
from rmentor.core.pairing.solving.threads import in_threads

_LISTED = 1 << 17
"""So many pairs of a list are rated at a time."""
_KEPT = 1 << 25
"""The scores of up to so many pairs (64 MB) are kept: all pairs are looked at often."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What each rule blocks, each pair under the first rule that does.

    Attributes:
        by_mentor: rules x mentors, numbers of mentees.
        by_mentee: rules x mentees, numbers of mentors.
    """

    by_mentor: Ints
    by_mentee: Ints


class Board:
    """Scores of all pairs of a cohort (`Scores`), and which rules block which.

    Attributes:
        cohort: The people.
        rules: Those applied.
    """

    def __init__(self, cohort: Cohort, limits: Limits = LIMITS) -> None:
        self.cohort = cohort
        self._limits = limits
        self.rules = rules_of(cohort.settings)
        self._barriers = tuple(
            Barrier(rule, SETTLED - 1 - place) for place, rule in enumerate(self.rules)
        )
        merits = (Merit(*one) for one in weighed(cohort.settings))
        self._tiles = Tiles(cohort, self._barriers, tuple(merits), limits)
        height, width = cohort.shape
        small = height * width <= _KEPT
        self._kept = np.empty(cohort.shape, np.int16) if small else None
        self._made: set[tuple[int, int]] = set()

    @property
    def _is_complete(self) -> bool:
        """Whether all scores were made."""
        return len(self._made) == self._tiles.number

    @property
    def shape(self) -> tuple[int, int]:
        """Mentors x mentees."""
        return self.cohort.shape

    @property
    def rows(self) -> tuple[slice, ...]:
        """Cuts of the mentors, see `Scores`."""
        return self._tiles.rows

    @property
    def columns(self) -> tuple[slice, ...]:
        """Cuts of the mentees."""
        return self._tiles.columns

    def tile(self, rows: slice, columns: slice) -> Points:
        """Give the scores of some mentors and some mentees, -1 where forbidden."""
        if self._kept is None:
            return self._tiles.scores(rows, columns)
        corner = rows.start, columns.start
        if corner in self._made:
            return self._kept[rows, columns].astype(np.int32)
        tile = self._tiles.scores(rows, columns)
        self._kept[rows, columns] = tile
        self._made.add(corner)
        return tile

    def at(self, rows: Ints, columns: Ints) -> Ints:
        """Give the scores of a list of pairs."""
        if self._kept is not None and self._is_complete:
            return self._kept[rows, columns].astype(np.int64)
        found = np.empty(len(rows), np.int64)
        for start in range(0, len(rows), _LISTED):
            part = slice(start, start + _LISTED)
            frame = Frame.listed(self.cohort, rows[part], columns[part])
            allowed, _ = first_blocks(frame, self.rules)
            found[part] = np.where(allowed, score(frame), -1)
        return found

    def part(self, rows: Ints, columns: Ints) -> "Board | Matrix":
        """Give the scores of some mentors with some mentees, both in order."""
        if self._kept is not None and self._is_complete:
            return Matrix(self._kept[np.ix_(rows, columns)])
        return Board(self.cohort.part(rows, columns), self._limits)

    def survey(self) -> Survey:
        """Go once over all pairs and count what each rule blocks."""
        height, width = self.shape
        by_mentor = np.zeros((len(self.rules), height), np.int64)
        by_mentee = np.zeros((len(self.rules), width), np.int64)
        counted = in_threads(self._counted, self.rows)
        for rows, (mentors, mentees) in zip(self.rows, counted, strict=True):
            by_mentor[:, rows] = mentors
            by_mentee += mentees
        return Survey(by_mentor, by_mentee)

    def _counted(self, rows: slice) -> tuple[Ints, Ints]:
        """Count for some mentors, and for all mentees with them."""
        by_mentor = np.zeros((len(self.rules), rows.stop - rows.start), np.int64)
        by_mentee = np.zeros((len(self.rules), self.shape[1]), np.int64)
        for columns in self.columns:
            vetoes = self._tiles.vetoes(rows, columns)
            for place, barrier in enumerate(self._barriers):
                hits = np.equal(vetoes, barrier.veto).view(np.uint8)
                if hits.any():
                    by_mentor[place] += hits.sum(axis=1, dtype=np.int32)
                    by_mentee[place, columns] += hits.sum(axis=0, dtype=np.int32)
        return by_mentor, by_mentee
