"""The smallest change that would place someone left over, found by solving.

A change helps exactly when it allows a pair with someone who can make room (see
`reach.py`), or gives one place more to someone they may be paired with. One change is
smaller than two; of equals the easier to make comes first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from rmentor.core.model.people import Person, Role
from rmentor.core.pairing.cohort.grades import UNKNOWN_RANK
from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.pairing.scoring.rating import score
from rmentor.core.pairing.solving.scores import Bools, Ints, run_starts
from rmentor.core.pairing.told import NEVER_LIFTED, Relaxation

CAPACITY = "capacity"
"""Stands for one place more, where rules have their codes."""
TAKES_NOBODY = "takes_nobody"
"""Stands for a place with someone who wants none: asked for last."""

_EASY_FIRST = (
    CAPACITY,
    "shared_slot",
    "time_zone",
    "same_department",
    "shared_topic",
    "grade_gap",
    "same_team",
    "same_manager",
    "language",
    "earlier_pair",
)
"""What may be changed; rules of the coordinator's own come after these."""
_AT_ONCE = 1 << 18
_MOST_CHANGES = 2
_NONE = np.int64(2**40)


@dataclass(frozen=True, slots=True)
class Standing:
    """Some people of one side left over, and who could make room for them.

    Attributes:
        role: Of all of them.
        places: Rows of mentors, columns of mentees.
        makers: Who on the other side could take one partner more.
        closed: Who on the other side takes nobody at all.
    """

    role: Role
    places: Ints
    makers: Bools
    closed: Bools


def relaxations(board: Board, standing: Standing) -> list[Relaxation | None]:
    """Find for each of them the smallest change that places them, None for none."""
    step = max(1, _AT_ONCE // max(1, len(standing.makers)))
    found: list[Relaxation | None] = []
    for start in range(0, len(standing.places), step):
        some = replace(standing, places=standing.places[start : start + step])
        found += _relaxations(board, some)
    return found


def _relaxations(board: Board, standing: Standing) -> list[Relaxation | None]:
    people, others = len(standing.places), len(standing.makers)
    frame = _frame(board, standing, np.arange(people * others))
    full = np.tile(~standing.makers & ~standing.closed, people)
    rooms = {CAPACITY: full, TAKES_NOBODY: np.tile(standing.closed, people)}
    hurdles = _hurdles(board, frame, rooms)
    keys = hurdles.keys.reshape(people, others)
    best = keys.min(axis=1, initial=_NONE)
    equal = np.flatnonzero((keys == best[:, None]) & (best < _NONE)[:, None])
    fits = _frame(board, standing, equal)
    scores = score(fits).astype(np.int64)
    order = np.lexsort((equal, -scores, equal // max(1, others)))
    first = order[run_starts(equal[order] // max(1, others))]
    found: list[Relaxation | None] = [None] * people
    theirs = _other_side(board, standing.role)
    for place in first.tolist():
        person, other = divmod(int(equal[place]), others)
        codes = hurdles.codes_of(int(best[person]))
        limits = _limits(fits, place, codes)
        points = int(scores[place])
        partner = theirs[other].key
        found[person] = Relaxation(standing.role, codes, partner, points, limits)
    return found


def _other_side(board: Board, role: Role) -> Sequence[Person]:
    cohort = board.cohort
    return cohort.mentees if role is Role.MENTOR else cohort.mentors


def _frame(board: Board, standing: Standing, codes: Ints) -> Frame:
    """Lay out pairs given as person * others + other."""
    person, other = np.divmod(codes, max(1, len(standing.makers)))
    mine = standing.places[person]
    ends = (mine, other) if standing.role is Role.MENTOR else (other, mine)
    return Frame.listed(board.cohort, *ends)


@dataclass(frozen=True, slots=True)
class _Hurdles:
    """What stands in the way of pairs, the smallest first.

    Attributes:
        codes: Of what may be changed, the easiest first.
        keys: One per pair, the smaller the less must change; `_NONE` for too much.
    """

    codes: tuple[str, ...]
    keys: Ints

    def codes_of(self, key: int) -> tuple[str, ...]:
        """Give what must change, one or two."""
        size = len(self.codes)
        if key < size:
            return (self.codes[key],)
        one, other = divmod(key - size, size)
        return self.codes[one], self.codes[other]


def _hurdles(board: Board, frame: Frame, rooms: Mapping[str, Bools]) -> _Hurdles:
    """Give what stands in the way of each pair, rules and places that are missing."""
    rules = {rule.code: rule for rule in board.rules}
    codes = [code for code in _EASY_FIRST if code in rules or code == CAPACITY]
    codes += [code for code in rules if code not in {*codes, *NEVER_LIFTED}]
    codes.append(TAKES_NOBODY)
    firm = (frame.marked("taken") > 0) | _upside_down(frame)
    for code in NEVER_LIFTED & rules.keys():
        firm |= rules[code].blocks(frame)
    number = np.zeros(frame.shape, np.int64)
    first, last = np.zeros((2, *frame.shape), np.int64)
    for place, code in enumerate(codes):
        hits = rooms[code] if code in rooms else rules[code].blocks(frame)
        first[hits & (number == 0)] = place
        last[hits] = place
        number += hits
    keys = np.where(number == 1, first, len(codes) * (first + 1) + last)
    keys[firm | (number > _MOST_CHANGES) | (number == 0)] = _NONE
    return _Hurdles(tuple(codes), keys)


def _upside_down(frame: Frame) -> Bools:
    """Tell where the mentor would be of the higher grade: no change makes that good."""
    junior, senior = frame.mentor.rank, frame.mentee.rank
    known = (junior > UNKNOWN_RANK) & (senior > UNKNOWN_RANK)
    return known & (junior > senior)


def _limits(
    frame: Frame, pair: int, codes: Sequence[str]
) -> tuple[tuple[str, int], ...]:
    """Say how far limits would have to go for a pair."""
    limits = []
    if "grade_gap" in codes:
        gap = frame.mentee.rank[pair] - frame.mentor.rank[pair]
        limits.append(("grade_gap", int(gap)))
    if "time_zone" in codes:
        apart = abs(int(frame.mentor.minutes[pair]) - int(frame.mentee.minutes[pair]))
        nearest = min(apart, 24 * 60 - apart)
        limits.append(("time_zone", -(-nearest // 60)))
    return tuple(limits)
