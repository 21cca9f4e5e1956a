"""What would place someone left over, in a sentence for the one who is disappointed."""

from collections.abc import Mapping, Sequence

import numpy as np

from rmentor.core.model.people import Role
from rmentor.core.model.words import count, joined
from rmentor.core.pairing.cohort.grades import UNKNOWN_RANK
from rmentor.core.pairing.cohort.wording import Names
from rmentor.core.pairing.explaining.reach import who_can_make_room
from rmentor.core.pairing.explaining.relaxations import (
    CAPACITY,
    TAKES_NOBODY,
    Standing,
    relaxations,
)
from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Ints
from rmentor.core.pairing.told import Relaxation

NOTHING_HELPS = "No change of one or two rules, nor one place more, would place them."

WRONG_SIDE: Mapping[Role, str] = {
    Role.MENTOR: "Every mentee is of a lower grade: would they rather be one?",
    Role.MENTEE: "Every mentor is of a higher grade: would they rather be one?",
}

_IF: Mapping[str, str] = {
    "shared_slot": "they found a time to meet that neither had offered",
    "same_department": "two people of one department could be a pair",
    "same_team": "two people of one team could be a pair",
    "same_manager": "two people with one manager could be a pair",
    "shared_topic": "a pair could do without a wanted topic",
    "language": "they could do without a language in common",
    "earlier_pair": "they could be a pair once more",
}


_MOST_PAIRS = 1 << 21
"""So many pairs are looked at, about a second; people beyond are left unexplained."""

Places = Sequence[tuple[Role, int]]
"""Role and row or column of someone, for each side on which there is room."""


def remedies(
    board: Board,
    program: Program,
    chosen: tuple[Ints, Ints] | None,
    people: Sequence[Places],
) -> list[tuple[Relaxation | None, str]]:
    """Find for people left over the smallest change that would place them, and say it.

    Args:
        board: The cohort and its rules.
        program: As it was solved.
        chosen: Rows and columns of the chosen pairs; None for no remedies.
        people: Where each of them stands.

    Returns:
        For each the change, None for none, and a sentence, empty where the other side
        or room is missing, or where the program is too large to try.
    """
    nothing: tuple[Relaxation | None, str] = None, ""
    if chosen is None or not all(board.shape):
        return [nothing] * len(people)
    cohort = board.cohort
    names = Names((*cohort.mentors, *cohort.mentees))
    tried = people[: _MOST_PAIRS // max(board.shape)]
    found = {
        role: _of_side(board, program, chosen, role, tried)
        for role in (Role.MENTOR, Role.MENTEE)
    }
    told = []
    for places in tried:
        changes = [(found[role][place], role) for role, place in places]
        change, sentence = _told(changes, names) if places else nothing
        if places and not change and all(_upside_down(board, *at) for at in places):
            sentence = WRONG_SIDE[places[0][0]]
        told.append((change, sentence))
    return told + [nothing] * (len(people) - len(tried))


def _upside_down(board: Board, role: Role, place: int) -> bool:
    """Tell whether in every pair the mentor would be of the higher grade."""
    mentors = board.cohort.mentor_traits.rank
    mentees = board.cohort.mentee_traits.rank
    if role is Role.MENTOR:
        return bool(mentees.min() > UNKNOWN_RANK and mentees.max() < mentors[place])
    own = mentees[place]
    return bool(own > UNKNOWN_RANK and own < mentors.min())


def _of_side(
    board: Board,
    program: Program,
    chosen: tuple[Ints, Ints],
    role: Role,
    people: Sequence[Places],
) -> Mapping[int, Relaxation | None]:
    """Find the changes for those who stand on one side."""
    places = [at for one in people for side, at in one if side is role]
    if not places:
        return {}
    other = 1 if role is Role.MENTOR else 0
    makers = who_can_make_room(program, chosen, other)
    closed = board.cohort.closed[other]
    standing = Standing(role, np.array(places, np.int64), makers, closed)
    return dict(zip(places, relaxations(board, standing), strict=True))


def _told(
    changes: Sequence[tuple[Relaxation | None, Role]], names: Names
) -> tuple[Relaxation | None, str]:
    """Choose the smaller of the changes on either side, and say it."""
    known = [(change, role) for change, role in changes if change]
    if not known:
        return None, NOTHING_HELPS
    change, role = min(known, key=lambda one: len(one[0].changes))
    partner = names.of(change.partner)
    limits = dict(change.limits)
    score = f"score {change.score / 100:.0f} of 100"
    rules = [
        _lifted(code, limits.get(code, 0))
        for code in change.changes
        if code not in {CAPACITY, TAKES_NOBODY}
    ]
    if CAPACITY in change.changes:
        rules.append(f"{partner} took one more {role} ({score})")
        return change, f"Would be placed if {joined(rules)}."
    if TAKES_NOBODY in change.changes:
        rules.append(f"{partner}, who takes no {role} (capacity 0), took one ({score})")
        return change, f"Would be placed if {joined(rules)}."
    return change, f"Would be placed with {partner} ({score}) if {joined(rules)}."


def _lifted(code: str, limit: int) -> str:
    if code == "grade_gap":
        return _lower_gap(limit)
    if code == "time_zone":
        return f"time zones {count(limit, 'hour')} apart were allowed"
    own = code.removeprefix("own:")
    return _IF.get(code, f"the rule '{own}' did not count for them")


def _lower_gap(steps: int) -> str:
    if steps == 0:
        return "two people of one grade could be a pair (min_grade_gap = 0)"
    return f"a gap of {count(steps, 'grade')} were enough (min_grade_gap = {steps})"
