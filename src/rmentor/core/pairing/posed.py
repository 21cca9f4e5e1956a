"""A cohort's program as numbers, for the solver and for the checker."""

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.solving.hashing import key_hashes
from rmentor.core.pairing.solving.program import Program

MOST_PAIRS = 1 << 24
"""`leximin` holds all pairs in memory, and looks at many again at each level."""


def program_of(board: Board) -> Program:
    """Pose the choice of pairs for the places that open pairs and pins leave.

    Where there are too many pairs for `leximin`, the objective is `fair`.
    """
    cohort = board.cohort
    objective = cohort.settings.objective
    if objective is Objective.LEXIMIN and board.shape[0] * board.shape[1] > MOST_PAIRS:
        objective = Objective.FAIR
    hashes = (
        key_hashes("mentor", [person.key for person in cohort.mentors]),
        key_hashes("mentee", [person.key for person in cohort.mentees]),
    )
    return Program(board, cohort.room, hashes, objective, cohort.precedence)
