"""A cohort's program as numbers, for the solver and for the checker."""

from collections.abc import Collection

import numpy as np

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.solving.hashing import key_hashes
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Sparse

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
    kept = _kept(board, proposed)
    return Program(board, cohort.room, hashes, objective, cohort.precedence, kept)


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
