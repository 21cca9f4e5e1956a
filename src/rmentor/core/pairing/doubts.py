"""What speaks against pairs that the coordinator fixed."""

from collections.abc import Mapping, Sequence

import numpy as np

from rmentor.core.model.issues import Issue
from rmentor.core.model.people import Person, Role
from rmentor.core.model.program import FIXED
from rmentor.core.pairing.cohort.assemble import Assembly, assemble
from rmentor.core.pairing.cohort.capacity import over_capacity, room_of
from rmentor.core.pairing.cohort.pins import breaks_rules, cannot_keep, who_is_missing
from rmentor.core.pairing.cohort.relations import History
from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.settings import PairingSettings

Pairs = Mapping[tuple[str, str], Issue]
"""Findings by the keys of mentor and mentee."""


def doubts(
    people: Sequence[Person], settings: PairingSettings, history: History
) -> Mapping[tuple[str, str], tuple[Issue, ...]]:
    """Warn of fixed pairs: by the keys of mentor and mentee.

    A rule may forbid the pair, one of the two may take no part, or have more fixed
    pairs than places.
    """
    assembly = assemble(people, settings, history)
    cohort = assembly.cohort
    sides = cohort.mentors, cohort.mentees
    mentors, mentees = ({person.key for person in side} for side in sides)
    under_way = [pair.people for pair in history.open]
    full = over_capacity(assembly.pins, room_of(*sides, settings, under_way), *sides)
    broken = broken_rules(Board(cohort), assembly)
    found = {}
    for both in history.decided(*FIXED):
        why = who_is_missing(*both, mentors, mentees)
        missing = cannot_keep(*both, why) if why else None
        crowded = (full.get((Role.MENTOR, both[0])), full.get((Role.MENTEE, both[1])))
        told = (missing, broken.get(both), *crowded)
        found[both] = tuple(issue for issue in told if issue)
    return found


def broken_rules(board: Board, assembly: Assembly) -> Pairs:
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
