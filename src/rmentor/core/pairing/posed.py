"""A cohort's program as numbers, for the solver and for the checker."""

from collections.abc import Collection

import numpy as np

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.cohort.cohort import Cohort
from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.solving.hashing import key_hashes
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Ints, Sparse

HUNDREDTHS = 100
"""Of a point."""
MOST_PAIRS = 1 << 24
"""`leximin` holds all pairs in memory, and looks at many again at each level."""


def program_of(board: Board, proposed: Collection[tuple[str, str]] = ()) -> Program:
    """Pose the choice of pairs for the places that open pairs and pins leave.

    Where there are too many pairs for `leximin`, the objective is `fair`.

    Args:
        board: The cohort and its scores.
        proposed: Keys of pairs that were proposed before and should stay.
    """
    cohort = board.cohort
    objective = cohort.settings.objective
    if objective is Objective.LEXIMIN and board.shape[0] * board.shape[1] > MOST_PAIRS:
        objective = Objective.FAIR
    hashes = (
        key_hashes("mentor", [person.key for person in cohort.mentors]),
        key_hashes("mentee", [person.key for person in cohort.mentees]),
    )
    return Program(
        board,
        cohort.room,
        hashes,
        objective,
        cohort.precedence,
        _kept(board, proposed),
        _either_of(cohort),
    )


def _either_of(cohort: Cohort) -> tuple[Ints, Ints] | None:
    """Find people with room on both sides and nobody yet, by row and by column."""
    row, column = cohort.by_key
    keys = sorted(row.keys() & column.keys())
    rows = np.array([row[key] for key in keys], np.int64)
    columns = np.array([column[key] for key in keys], np.int64)
    count = (cohort.room.mentors[rows] > 0) & (cohort.room.mentees[columns] > 0)
    count &= ~cohort.precedence.placed[0][rows]
    return (rows[count], columns[count]) if count.any() else None


def _kept(board: Board, proposed: Collection[tuple[str, str]]) -> Sparse | None:
    """Give what pairs count more that are still possible; None without any."""
    if not proposed:
        return None
    cohort = board.cohort
    row, column = cohort.by_key
    known = [
        (row[mentor], column[mentee])
        for mentor, mentee in proposed
        if mentor in row and mentee in column
    ]
    rows, columns = np.array(sorted(known), np.int64).reshape(-1, 2).T
    allowed = board.at(rows, columns) >= 0
    rows, columns = rows[allowed], columns[allowed]
    if not len(rows):
        return None
    points = np.full(len(rows), cohort.settings.keep * HUNDREDTHS, np.int64)
    return Sparse(rows, columns, points)
