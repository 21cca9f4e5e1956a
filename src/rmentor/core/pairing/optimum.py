"""The objective, level by level; each level keeps what the levels above reached.

1. as many pairs as the rules allow;
2. `fair` only: the lowest score as high as possible;
3. the highest total;
4. among choices equal so far, the one with the highest sum of a fixed hash of the
   pairs' keys: the order of rows, the machine and the solver's version do not matter.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.proposal import HIGHEST_SCORE
from rmentor.core.pairing.scores import Ints, Room, Scores, stripe
from rmentor.core.pairing.solve import Gains, Optimum, maximize

Hashes = npt.NDArray[np.uint64]

_COST_LIMIT = 1 << 60
"""OR-tools multiplies costs by the number of nodes; the product must fit 64 bits."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen pairs and what proves them.

    Attributes:
        rows: Mentors.
        columns: Their mentees.
        floor: Pairs that score less were left out for fairness.
        per_pair: What placing one more pair is worth, in score: more than any total.
        mentors: Prices; with those of the mentees the certificate.
        mentees: Prices.
        best_total: The total without a floor.
    """

    rows: Ints
    columns: Ints
    floor: int
    per_pair: int
    mentors: Ints
    mentees: Ints
    best_total: int


def choose(
    scores: Scores, room: Room, objective: Objective, hashes: tuple[Hashes, Hashes]
) -> Choice:
    """Choose the best pairs.

    Args:
        scores: At most 10,000 each.
        room: Nobody takes more partners.
        objective: Whether level 2 counts.
        hashes: Of mentors and mentees, for level 4 (see `key_hashes`).
    """
    per_pair = HIGHEST_SCORE * room.places + 1
    best = maximize(Gains(scores, partial(_worth, 0, per_pair)), room)
    total = best.gain - per_pair * len(best.rows)
    floor, optimum = 0, best
    if objective is Objective.FAIR and len(best.rows):
        reached = int(scores.at(best.rows, best.columns).min())
        floor = _highest_floor(scores, room, best, reached)
        if floor > reached:
            gains = Gains(scores, partial(_worth, floor, per_pair))
            optimum = maximize(gains, room, best.pool)
    rows, columns = _canonical(scores, room, _Level(floor, per_pair, optimum), hashes)
    return Choice(
        rows, columns, floor, per_pair, optimum.mentors, optimum.mentees, total
    )


def key_hashes(side: str, keys: Sequence[str]) -> Hashes:
    """Hash each key of a side to 64 bits, the same everywhere and always."""
    digests = b"".join(
        blake2b(key.encode(), digest_size=8, person=side.encode()).digest()
        for key in keys
    )
    return np.frombuffer(digests, "<u8").astype(np.uint64)


def _worth(floor: int, per_pair: int, scores: Ints, _row: Ints, _column: Ints) -> Ints:
    """Value a pair at its score, and placing it above any score; -1 below the floor."""
    return np.where(scores >= floor, scores + per_pair, -1)


def _counts(floor: int, scores: Ints, _row: Ints, _column: Ints) -> Ints:
    """Value every pair that reaches the floor at 1."""
    return np.where(scores >= floor, 1, -1)


def _highest_floor(scores: Scores, room: Room, best: Optimum, reached: int) -> int:
    """Find the highest score that the worst of as many pairs can have."""
    goal = len(best.rows)
    pool = best.pool
    levels = _levels_to_try(scores, room, goal, reached)
    guess = len(levels) - 1  # most often one person decides, and the highest is met
    while levels:
        level = levels[guess]
        gains = Gains(scores, partial(_counts, level))
        found = maximize(gains, room, pool, goal)
        pool = found.pool
        if found.gain >= goal:
            reached = int(scores.at(found.rows, found.columns).min())
            levels = [higher for higher in levels if higher > reached]
        else:
            levels = levels[:guess]
        guess = len(levels) // 2
    return reached


def _levels_to_try(scores: Scores, room: Room, goal: int, above: int) -> list[int]:
    """List the scores that the floor may have, lowest first.

    At the highest of them, people whose best score reaches it still have as many
    places as there are pairs.
    """
    mentors = np.full(len(room.mentors), -1, np.int64)
    mentees = np.full(len(room.mentees), -1, np.int64)
    seen = np.zeros(HIGHEST_SCORE + 2, np.bool_)
    for rows in scores.rows:
        block = stripe(scores, rows)
        seen[block.ravel() + 1] = True
        mentors[rows] = block.max(axis=1, initial=-1)
        np.maximum(mentees, block.max(axis=0, initial=-1), out=mentees)
    ceiling = min(
        _reached_by(mentors, room.mentors, goal),
        _reached_by(mentees, room.mentees, goal),
    )
    levels = np.flatnonzero(seen[1:])
    return [int(level) for level in levels if above < level <= ceiling]


def _reached_by(best: Ints, places: Ints, goal: int) -> int:
    """Give the highest score that people with `goal` places reach."""
    order = np.argsort(-best, kind="stable")
    enough = int(np.searchsorted(np.cumsum(places[order]), goal))
    return int(best[order[enough]])


@dataclass(frozen=True, slots=True)
class _Level:
    """An optimum whose equals are compared."""

    floor: int
    per_pair: int
    optimum: Optimum


def _canonical(
    scores: Scores, room: Room, level: _Level, hashes: tuple[Hashes, Hashes]
) -> tuple[Ints, Ints]:
    """Choose among all equally good choices the one with the highest hash sum.

    By complementary slackness a choice is as good exactly if it takes every pair worth
    more than its prices, none worth less, and fills everyone whose price is not 0.
    """
    best = level.optimum
    worth = scores.at(best.rows, best.columns) + level.per_pair
    forced = worth > best.mentors[best.rows] + best.mentees[best.columns]
    rows, columns = best.rows[forced], best.columns[forced]
    left = room.less(rows, columns)
    ties = partial(_tie, level, hashes, _tie_range(room))
    chosen = maximize(Gains(scores, ties), left)
    return np.append(rows, chosen.rows), np.append(columns, chosen.columns)


def _tie_range(room: Room) -> tuple[int, int]:
    """Give how far hashes may range, and a number above the sum of any choice's."""
    nodes = len(room.mentors) + len(room.mentees) + 4
    widest = _COST_LIMIT // ((2 * room.places + 4) * nodes)
    return widest, widest * (room.places + 1)


def _tie(
    level: _Level,
    hashes: tuple[Hashes, Hashes],
    ranges: tuple[int, int],
    scores: Ints,
    row: Ints,
    column: Ints,
) -> Ints:
    """Value a pair that is worth its prices at its hash; whom it must fill, above."""
    mentors, mentees = level.optimum.mentors, level.optimum.mentees
    worth = _worth(level.floor, level.per_pair, scores, row, column)
    tight = worth == mentors[row] + mentees[column]
    rows = np.broadcast_to(row, tight.shape)[tight]
    columns = np.broadcast_to(column, tight.shape)[tight]
    widest, fill = ranges
    mixed = _mix(hashes[0][rows] ^ _mix(hashes[1][columns]))
    must_fill = (mentors[rows] > 0).astype(np.int64) + (mentees[columns] > 0)
    gains = np.full(tight.shape, -1, np.int64)
    gains[tight] = (mixed % np.uint64(widest)).astype(np.int64) + fill * must_fill
    return gains


def _mix(values: Hashes) -> Hashes:
    """Scramble 64 bits (the finalizer of SplitMix64: Steele, Lea, Flood 2014)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
