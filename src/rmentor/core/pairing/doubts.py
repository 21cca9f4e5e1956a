"""What speaks against pairs that the coordinator fixed."""

from collections.abc import Mapping, Sequence

import numpy as np

from rmentor.core.model.issues import Issue
from rmentor.core.model.people import Person
from rmentor.core.model.program import FIXED
from rmentor.core.pairing.cohort.assemble import Assembly, assemble
from rmentor.core.pairing.cohort.pins import breaks_rules, cannot_keep, who_is_missing
from rmentor.core.pairing.cohort.relations import History
from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.settings import PairingSettings

Doubts = Mapping[tuple[str, str], Issue]
"""By the keys of mentor and mentee."""


def doubts(
    people: Sequence[Person], settings: PairingSettings, history: History
) -> Doubts:
    """Warn of fixed pairs that a rule forbids, or whose people take no part."""
    assembly = assemble(people, settings, history)
    cohort = assembly.cohort
    mentors, mentees = ({p.key for p in s} for s in (cohort.mentors, cohort.mentees))
    missing = {
        (one, two): cannot_keep(one, two, why)
        for one, two in history.decided(*FIXED)
        if (why := who_is_missing(one, two, mentors, mentees))
    }
    return {**missing, **broken_rules(Board(cohort), assembly)}


def broken_rules(board: Board, assembly: Assembly) -> Doubts:
    """Warn of pins that rules forbid, and that are kept all the same."""
    cohort = assembly.cohort
    fixed = np.array(assembly.pins, np.int64).reshape(-1, 2)
    frame = Frame.listed(cohort, fixed[:, 0], fixed[:, 1])
    hits = [(rule.name, rule.blocks(frame)) for rule in board.rules]
    found = {}
    for index, (row, column) in enumerate(assembly.pins):
        names = [name for name, blocked in hits if blocked[index]]
        if names:
            mentor, mentee = cohort.mentors[row], cohort.mentees[column]
            issue = breaks_rules(mentor.address, mentee.address, names)
            found[mentor.key, mentee.key] = issue
    return found
