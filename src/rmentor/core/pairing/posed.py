"""A cohort's program as numbers, for the solver and for the checker."""

from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.solving.hashing import key_hashes
from rmentor.core.pairing.solving.program import Program


def program_of(board: Board) -> Program:
    """Pose the choice of pairs for the places that open pairs and pins leave."""
    cohort = board.cohort
    hashes = (
        key_hashes("mentor", [person.key for person in cohort.mentors]),
        key_hashes("mentee", [person.key for person in cohort.mentees]),
    )
    return Program(
        board, cohort.room, hashes, cohort.settings.objective, cohort.precedence
    )
