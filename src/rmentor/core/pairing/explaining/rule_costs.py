"""How many more people could have a partner without a rule, or with all remedies.

A rule costs nobody when without it nobody left over reaches anybody who could make room
(see `reach.py`); for the others the number is found by solving anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from rmentor.core.model.people import Role
from rmentor.core.pairing.cohort.cohort import Cohort
from rmentor.core.pairing.explaining.losses import scores_of_all
from rmentor.core.pairing.explaining.reach import who_can_make_room, who_has_one
from rmentor.core.pairing.explaining.relaxations import CAPACITY, TAKES_NOBODY
from rmentor.core.pairing.scoring.board import Board, Survey
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.pairing.solving.either import maximize_once
from rmentor.core.pairing.solving.matrix import Matrix
from rmentor.core.pairing.solving.places import Precedence
from rmentor.core.pairing.solving.pool import Pool
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Bools, Ints, Points, Room, distinct
from rmentor.core.pairing.solving.solve import Search
from rmentor.core.pairing.told import LeftOver, RuleEffect

_MOST_CELLS = 1 << 22
_SEVERAL = -2
"""Codes of pairs: a rule's place, or -1 allowed, or this for more than one rule."""


def rule_effects(
    board: Board, program: Program, survey: Survey, chosen: tuple[Ints, Ints] | None
) -> tuple[RuleEffect, ...]:
    """Say of each rule what it does, in the order of the rules.

    Args:
        board: The cohort and its rules.
        program: As it was solved.
        survey: What the rules block.
        chosen: Rows and columns of a choice that places as many people as possible;
            None when there is none yet.
    """
    blocked = survey.by_mentor.sum(axis=1).tolist()
    costs = _people_each_costs(board, program, chosen)
    return tuple(
        RuleEffect(rule.code, rule.name, pairs, people)
        for rule, pairs, people in zip(board.rules, blocked, costs, strict=True)
    )


def _people_each_costs(
    board: Board, program: Program, chosen: tuple[Ints, Ints] | None
) -> tuple[int | None, ...]:
    """Count how many more people each keeps from a partner; None when not tried."""
    unknown = tuple(None for _ in board.rules)
    if chosen is None:
        return unknown
    placed = _Placed(board.cohort, program, chosen)
    if not any(side.any() for side in placed.waiting):
        return tuple(0 for _ in board.rules)
    if board.shape[0] * board.shape[1] > _MOST_CELLS:
        return unknown
    sole = _sole_rules(board)
    return tuple(
        placed.more_with((sole == -1) | (sole == place)) if (sole == place).any() else 0
        for place in range(len(board.rules))
    )


def people_with_all(
    board: Board,
    program: Program,
    chosen: tuple[Ints, Ints] | None,
    left: Sequence[LeftOver],
) -> int | None:
    """Count how many more people have a partner if every remedy comes true at once.

    Nobody takes more than one partner more.

    Args:
        board: The cohort and its rules.
        program: As it was solved.
        chosen: Rows and columns of a choice that places as many people as possible;
            None when there is none yet.
        left: Everyone left over, with the smallest change that would place them.

    Returns:
        None where no two people have a remedy, or where it was not tried.
    """
    remedies = [(one.person, one.relaxation) for one in left if one.relaxation]
    too_many = board.shape[0] * board.shape[1] > _MOST_CELLS
    if chosen is None or too_many or len(remedies) <= 1:
        return None
    cohort = board.cohort
    rows, columns = cohort.by_key
    allowed = scores_of_all(board) >= 0
    more: tuple[set[int], set[int]] = set(), set()
    for person, change in remedies:
        mentors = change.role is Role.MENTOR
        ends = (person, change.partner) if mentors else (change.partner, person)
        place = rows[ends[0]], columns[ends[1]]
        allowed[place] = True
        if not {CAPACITY, TAKES_NOBODY}.isdisjoint(change.changes):
            more[mentors].add(place[mentors])
    room = Room(cohort.room.mentors.copy(), cohort.room.mentees.copy())
    room.mentors[list(more[0])] += 1
    room.mentees[list(more[1])] += 1
    return _Placed(cohort, replace(program, room=room), chosen).more_with(allowed)


@dataclass(frozen=True, slots=True)
class _Placed:
    """As many people with a partner as the rules allow.

    Attributes:
        cohort: The people.
        program: As it was solved.
        chosen: Rows and columns of the pairs.
    """

    cohort: Cohort
    program: Program
    chosen: tuple[Ints, Ints]

    @property
    def waiting(self) -> tuple[Bools, Bools]:
        """Who has room and no partner, mentors and mentees."""
        mentors, mentees = (
            (np.bincount(ends, minlength=len(places)) == 0) & (places > 0) & ~before
            for ends, places, before in zip(
                self.chosen,
                (self.program.room.mentors, self.program.room.mentees),
                who_has_one(self.program, self.chosen),
                strict=True,
            )
        )
        return mentors, mentees

    def more_with(self, allowed: Bools) -> int:
        """Count how many more people could have a partner with more pairs allowed."""
        scores = Matrix(np.where(allowed, np.int16(1), np.int16(-1)))
        program = replace(self.program, scores=scores)
        mentors, mentees = self.waiting
        takers = [who_can_make_room(program, self.chosen, side) for side in (0, 1)]
        reached = allowed[np.ix_(takers[0], mentees)].any()
        if not reached and not allowed[np.ix_(mentors, takers[1])].any():
            return 0
        codes = self.chosen[0] * scores.shape[1] + self.chosen[1]
        pool = Pool.empty(scores).joined(codes, scores)
        placed = self.cohort.precedence.placed
        alike = replace(Precedence.nobody(program.room), placed=placed)
        placing = replace(program, precedence=alike).placing
        most = maximize_once(placing, pool, Search("rules"))
        return self._people((most.rows, most.columns)) - self._people(self.chosen)

    def _people(self, pairs: tuple[Ints, Ints]) -> int:
        """Count those whose first partner is in these pairs."""
        cohort = self.cohort
        found: set[str] = set()
        for side, ends, placed in zip(
            (cohort.mentors, cohort.mentees),
            pairs,
            cohort.precedence.placed,
            strict=True,
        ):
            found |= {side[place].key for place in distinct(ends[~placed[ends]])}
        return len(found)


def _sole_rules(board: Board) -> Points:
    """Give for each pair the one rule that forbids it, mentors x mentees."""
    frame = Frame.grid(board.cohort, *map(np.arange, board.shape))
    number = np.zeros(board.shape, np.uint8)
    sole = np.full(board.shape, -1, np.int32)
    for place, rule in enumerate(board.rules):
        hits = np.broadcast_to(rule.blocks(frame), board.shape)
        number += hits
        sole[hits] = place
    sole[(number > 1) | (frame.marked("taken") > 0)] = _SEVERAL
    return sole
