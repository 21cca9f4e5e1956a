"""A look at all pairs, tile by tile, for those that gain more than their prices."""

from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.solving.best_pairs import BestPairs, best_rows
from rmentor.core.pairing.solving.goal import FORBIDDEN, Goal
from rmentor.core.pairing.solving.places import NO_LIMIT
from rmentor.core.pairing.solving.scores import Ints, Points, Sparse
from rmentor.core.pairing.solving.shifted import VAGUE, ShiftedPrices
from rmentor.core.pairing.solving.threads import Seen, in_threads

_NEAR = 200
"""Pairs that are worse than their prices by up to this join as well, when others of the
person are better than theirs: 2 of 100 points (measured: it saves rounds)."""
_TIGHT_PER_PERSON = 64
_GROUPS = 4


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen.

    Attributes:
        codes: Pairs (row * width + column) that gain more than their prices, the
            worst of each mentor, and some that nearly do.
        excess: By how much choices can gain more than the prices allow; `NO_LIMIT` or
            more when that is not known.
        tight: All pairs that gain just their prices; None when there are too many.
    """

    codes: Ints
    excess: int
    tight: Ints | None


def look(goal: Goal, priced: tuple[Ints, Ints], taken: Sparse, seen: Seen) -> Look:
    """Hold all pairs against prices.

    Args:
        goal: Gives the gains.
        priced: Prices of mentors and mentees.
        taken: Chosen pairs that gain more than their prices, as these may.
        seen: Told how many cuts of mentors were looked at, and of how many.
    """
    prices = ShiftedPrices.of(goal, priced)

    def look_at(rows: slice) -> Look:
        return _look_at(goal, prices, taken, rows)

    looks = list(in_threads(look_at, goal.scores.rows, seen))
    none = np.empty(0, np.int64)
    tights = [one.tight for one in looks if one.tight is not None]
    return Look(
        np.concatenate([none, *(one.codes for one in looks)]),
        sum(one.excess for one in looks),
        np.concatenate([none, *tights]) if len(tights) == len(looks) else None,
    )


def _look_at(goal: Goal, prices: ShiftedPrices, taken: Sparse, rows: slice) -> Look:
    """Look at the pairs of a cut of mentors."""
    width = goal.scores.shape[1]
    best = BestPairs.empty(goal, rows)
    tight = [np.empty(0, np.int64)]
    spare = _TIGHT_PER_PERSON * (rows.stop - rows.start)
    mentors = prices.mentors[rows]
    for columns in goal.scores.columns:
        over = prices.over(goal, rows, columns)
        row, column, _ = taken.within(rows, columns)
        over[row, column] = np.iinfo(over.dtype).min // 2
        tops = best.update(over, mentors, columns, -_NEAR)
        even = np.flatnonzero((tops == 0).any(axis=0))
        if len(even) and spare > 0:
            row, column = np.nonzero(over[even] == mentors[even, None])
            tight.append((even[row] + rows.start) * width + column + columns.start)
            spare -= len(row)
    tops = best.tops
    late = np.flatnonzero(tops > 0)
    room = goal.sides[0].room[rows]
    vague = tops.max(initial=0) > VAGUE
    return Look(
        best.codes(late, -_NEAR, width),
        int(NO_LIMIT if vague else (tops[late] * room[late]).sum()),
        np.concatenate(tight) if spare > 0 else None,
    )


@dataclass(frozen=True, slots=True)
class FirstLook:
    """The first look, before there are prices.

    Attributes:
        codes: The best pairs of each person.
        mentors: What each mentor's best pair gains.
        mentees: What each mentee's best pair gains.
    """

    codes: Ints
    mentors: Ints
    mentees: Ints


def first_look(goal: Goal, most: int, seen: Seen) -> FirstLook:
    """Find the best few pairs of each person.

    Args:
        goal: Gives the gains.
        most: That any pair gains.
        seen: As for `look`.
    """
    height, width = goal.scores.shape
    free = ShiftedPrices.of(
        goal, (np.zeros(height, np.int64), np.zeros(width, np.int64))
    )
    shift = max(0, most.bit_length() - 15)
    mentors = np.full(height, FORBIDDEN, np.int64)
    mentees = np.full(width, FORBIDDEN, np.int64)
    keys = np.full((_GROUPS, width), -1, np.int32)
    row_of = np.zeros((_GROUPS, width), np.int64)
    found = [np.empty(0, np.int64)]
    for one in in_threads(
        lambda rows: _first_look_at(goal, free, shift, rows), goal.scores.rows, seen
    ):
        found.append(one.codes)
        mentors[one.rows] = one.mentors
        np.maximum(mentees, one.mentees, out=mentees)
        group = one.rows.start * _GROUPS // height
        better = one.keys > keys[group]
        keys[group, better] = one.keys[better]
        row_of[group, better] = one.row_of[better] + one.rows.start
    column = np.broadcast_to(np.arange(width), keys.shape)
    found.append((row_of * width + column)[keys >= 0])
    return FirstLook(np.concatenate(found), mentors, mentees)


@dataclass(frozen=True, slots=True)
class _Cut:
    """The first look at a cut of mentors; `keys` and `row_of` as `best_rows` gives."""

    rows: slice
    codes: Ints
    mentors: Ints
    mentees: Points
    keys: Points
    row_of: Points


def _first_look_at(goal: Goal, free: ShiftedPrices, shift: int, rows: slice) -> _Cut:
    width = goal.scores.shape[1]
    best = BestPairs.empty(goal, rows)
    mentees, keys, row_of = np.zeros((3, width), np.int32)
    for columns in goal.scores.columns:
        gains = free.over(goal, rows, columns)
        best.update(gains, free.mentors[rows], columns, 0)
        mentees[columns] = gains.max(axis=0, initial=FORBIDDEN)
        shifted = gains.astype(np.int32) >> np.int32(shift)
        keys[columns], row_of[columns] = best_rows(shifted, columns.start)
    codes = best.codes(np.flatnonzero(best.tops >= 0), 0, width)
    return _Cut(rows, codes, best.tops, mentees, keys, row_of)
