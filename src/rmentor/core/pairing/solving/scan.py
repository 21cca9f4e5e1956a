"""A look at all pairs, tile by tile, for those that gain more than their prices."""

from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.solving.best_pairs import BestPairs, best_rows, keys_of
from rmentor.core.pairing.solving.goal import FORBIDDEN, Goal, Total
from rmentor.core.pairing.solving.near import NEARLY, Look
from rmentor.core.pairing.solving.nearby import Nearby, near_of
from rmentor.core.pairing.solving.places import NO_LIMIT
from rmentor.core.pairing.solving.scores import Ints, Points, Sparse
from rmentor.core.pairing.solving.shifted import VAGUE, ShiftedPrices
from rmentor.core.pairing.solving.threads import Seen, in_threads

_GROUPS = 4


def look(
    goal: Goal,
    priced: tuple[Ints, Ints],
    taken: Sparse,
    seen: Seen,
    remember: Total | None = None,
) -> Look:
    """Hold all pairs against prices.

    Args:
        goal: Gives the gains.
        priced: Prices of mentors and mentees.
        taken: Chosen pairs that gain more than their prices, as these may.
        seen: Told how many cuts of mentors were looked at, and of how many.
        remember: The goal, if near pairs are to be listed for later looks.
    """
    prices = ShiftedPrices.of(goal, priced)

    def look_at(rows: slice) -> _Seen:
        nearby = Nearby(remember, prices, rows) if remember else None
        return _look_at(goal, prices, taken, rows, nearby)

    looks = list(in_threads(look_at, goal.scores.rows, seen))
    return Look(
        np.concatenate([np.empty(0, np.int64), *(one.codes for one in looks)]),
        sum(one.excess for one in looks),
        near_of(remember, priced, [one.nearby for one in looks if one.nearby])
        if remember
        else None,
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was seen of a cut of mentors."""

    codes: Ints
    excess: int
    nearby: Nearby | None


def _look_at(
    goal: Goal,
    prices: ShiftedPrices,
    taken: Sparse,
    rows: slice,
    nearby: Nearby | None,
) -> _Seen:
    """Look at the pairs of a cut of mentors."""
    best = BestPairs.empty(goal, rows)
    mentors = prices.mentors[rows]
    for columns in goal.scores.columns:
        over = prices.over(goal, rows, columns)
        if nearby:
            nearby.add(over, columns)
        row, column, _ = taken.within(rows, columns)
        over[row, column] = np.iinfo(over.dtype).min // 2
        best.update(over, mentors, columns, -NEARLY)
    tops = best.tops
    late = np.flatnonzero(tops > 0)
    room = goal.sides[0].room[rows]
    vague = tops.max(initial=0) > VAGUE
    excess = int(NO_LIMIT if vague else (tops[late] * room[late]).sum())
    return _Seen(best.codes(late, -NEARLY, goal.scores.shape[1]), excess, nearby)


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


def first_look(goal: Goal, seen: Seen) -> FirstLook:
    """Find the best few pairs of each person.

    Args:
        goal: Gives the gains, of at most 15 bits.
        seen: As for `look`.
    """
    height, width = goal.scores.shape
    free = ShiftedPrices.of(
        goal, (np.zeros(height, np.int64), np.zeros(width, np.int64))
    )
    mentors = np.full(height, FORBIDDEN, np.int64)
    mentees = np.full(width, FORBIDDEN, np.int64)
    keys = np.full((_GROUPS, width), -1, np.int32)
    row_of = np.zeros((_GROUPS, width), np.int64)
    found = [np.empty(0, np.int64)]
    for one in in_threads(
        lambda rows: _first_look_at(goal, free, rows), goal.scores.rows, seen
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


def _first_look_at(goal: Goal, free: ShiftedPrices, rows: slice) -> _Cut:
    width = goal.scores.shape[1]
    best = BestPairs.empty(goal, rows)
    mentees, keys, row_of = np.zeros((3, width), np.int32)
    for columns in goal.scores.columns:
        gains = free.over(goal, rows, columns).astype(np.int32, copy=False)
        mentees[columns] = gains.max(axis=0, initial=FORBIDDEN)
        tile = keys_of(gains, columns.start)
        best.note(tile, columns)
        keys[columns], row_of[columns] = best_rows(tile)
    best.values[:, goal.sides[0].room[rows] == 0] = FORBIDDEN
    codes = best.codes(np.flatnonzero(best.tops >= 0), 0, width)
    return _Cut(rows, codes, best.tops, mentees, keys, row_of)
