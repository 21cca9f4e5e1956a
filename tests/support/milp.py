"""The best choice by integer programming (HiGHS), which knows of no flow and no price.

It copes with programs that are far too large for trying every choice.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.optimize import Bounds, LinearConstraint, milp

from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Bools, Ints
from support.matrices import whole

Levels = tuple[int, ...]
"""People placed, places up to the minimums, people who waited, pairs, and the total."""


def by_milp(
    program: Program, floor: int = 0, forced: tuple[int, int] | None = None
) -> Levels:
    """Give what the best choice reaches, level by level, of pairs from a floor on.

    Whole numbers are sought: whether each pair is chosen, whether each person is
    placed, and how many places of each are filled up to the minimum.

    Args:
        program: With every level but the floor of the scores.
        floor: Pairs that score less are not chosen.
        forced: A pair that is, whatever it scores.
    """
    scores = whole(program.scores)
    must = np.zeros(scores.shape, np.bool_)
    if forced:
        must[forced] = True
    rows, columns = np.nonzero((scores >= max(floor, 0)) | must)
    mentors = (rows == np.arange(scores.shape[0])[:, None]).astype(int)
    mentees = (columns == np.arange(scores.shape[1])[:, None]).astype(int)
    partners = np.concatenate([mentors, mentees])
    people, waited = _people(program, mentors, mentees)
    room = np.append(program.room.mentors, program.room.mentees)
    least = np.append(program.first.least.mentors, program.first.least.mentees)
    bonus = 0 if program.bonus is None else program.bonus.at(rows, columns)
    pairs, persons, sides = len(rows), len(people), len(room)
    none = [np.zeros(length) for length in (pairs, persons, sides)]
    levels = (
        (none[0], np.ones(persons), none[2]),
        (none[0], none[1], np.ones(sides)),
        (none[0], waited, none[2]),
        (np.ones(pairs), none[1], none[2]),
        (scores[rows, columns] + bonus, none[1], none[2]),
    )
    most, beyond = np.append(np.ones(pairs + persons), least), np.zeros(persons + sides)
    return _climbed(
        [np.concatenate(parts) for parts in levels],
        LinearConstraint(_taken(partners, people), ub=np.append(room, beyond)),
        Bounds(np.append(must[rows, columns], beyond), most),
    )


def _taken(partners: Ints, people: Ints) -> npt.NDArray[np.float64]:
    """Give what room limits, and what is said of people beyond their pairs."""
    sides, persons = len(partners), len(people)
    return np.block(
        [
            [partners, np.zeros((sides, persons + sides))],
            [-people, np.eye(persons), np.zeros((persons, sides))],
            [-partners, np.zeros((sides, persons)), np.eye(sides)],
        ]
    )


def _climbed(levels: Sequence[Ints], limit: LinearConstraint, bounds: Bounds) -> Levels:
    """Give the highest sum of each level that those before leave."""
    limits, reached = [limit], []
    for gains in levels:
        found = milp(
            -gains,
            constraints=limits,
            bounds=bounds,
            integrality=np.ones(len(gains)),
            options={"mip_rel_gap": 0},
        )
        assert found.success, found.message
        reached.append(round(-found.fun))
        limits.append(LinearConstraint(gains, lb=reached[-1]))
    return tuple(reached)


def _people(program: Program, mentors: Ints, mentees: Ints) -> tuple[Ints, Bools]:
    """Give the pairs that place somebody, people x pairs, and which of them waited."""
    first = program.first
    nobody = np.empty(0, np.int64)
    either = nobody, nobody
    if program.either and not program.sided:
        either = program.either
    free = [~placed for placed in first.placed]
    for side, rows in zip(free, either, strict=True):
        side[rows] = False
    both = mentors[either[0]] | mentees[either[1]]
    waited = first.waited[0][free[0]], first.waited[1][free[1]]
    return (
        np.concatenate([mentors[free[0]], mentees[free[1]], both]),
        np.concatenate([*waited, first.waited[0][either[0]]]),
    )
