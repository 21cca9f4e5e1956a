"""Programs given as a matrix of scores; the best choice found by trying every one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.proposal import HIGHEST_SCORE
from rmentor.core.pairing.solving import matrix
from rmentor.core.pairing.solving.hashing import key_hashes
from rmentor.core.pairing.solving.optimum import Choice
from rmentor.core.pairing.solving.places import Precedence
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Ints, Room, Scores, Sparse

Pairs = tuple[tuple[int, int], ...]


class Matrix(matrix.Matrix):
    """Scores of all pairs, cut so small that there are several tiles."""

    @classmethod
    def of(cls, rows: Sequence[Sequence[int]]) -> "Matrix":
        width = len(rows[0]) if rows else 0
        return cls(np.array(rows, np.int64).reshape(len(rows), width))

    @property
    def rows(self) -> tuple[slice, ...]:
        return _in_twos(self.values.shape[0])

    @property
    def columns(self) -> tuple[slice, ...]:
        return _in_twos(self.values.shape[1])


def program(
    scores: Scores, places: Room, objective: Objective = Objective.BEST
) -> Program:
    """Pose a program whose people are called 0, 1, 2 and so on."""
    height, width = scores.shape
    hashes = (
        key_hashes("mentor", [str(row) for row in range(height)]),
        key_hashes("mentee", [str(column) for column in range(width)]),
    )
    return Program(scores, places, hashes, objective)


def whole(scores: Scores) -> Ints:
    """Give the scores of all pairs, put together from the tiles."""
    found = np.empty(scores.shape, np.int64)
    for rows in scores.rows:
        for columns in scores.columns:
            found[rows, columns] = scores.tile(rows, columns)
    return found


def _in_twos(length: int) -> tuple[slice, ...]:
    """Cut a side into tiles of two, so that small matrices have several."""
    return tuple(slice(at, min(at + 2, length)) for at in range(0, length, 2))


def room(mentors: Sequence[int], mentees: Sequence[int]) -> Room:
    """Give each person so many places."""
    return Room(np.array(mentors, np.int64), np.array(mentees, np.int64))


def with_either(posed: Program, chosen: Sequence[int]) -> Program:
    """Let some who stand at the same place of both sides be one person each."""
    room, first = posed.room, posed.first
    one = np.array(chosen) > 0
    one &= room.mentors[: len(one)] * room.mentees[: len(one)] > 0
    people = np.flatnonzero(one)
    if posed.objective is Objective.LEXIMIN or not len(people):
        return posed
    cells = whole(posed.scores)
    cells[people, people] = -1
    waited, placed = (
        [side.copy() for side in both] for both in (first.waited, first.placed)
    )
    waited[1][people] = waited[0][people]
    for side in placed:
        side[people] = False
    first = Precedence(first.least, (waited[0], waited[1]), (placed[0], placed[1]))
    bonus = posed.bonus
    if bonus is not None:
        others = bonus.rows != bonus.columns
        others |= ~np.isin(bonus.rows, people)
        bonus = Sparse.of(
            bonus.rows[others], bonus.columns[others], bonus.values[others]
        )
    return replace(
        posed,
        scores=Matrix(cells),
        precedence=first,
        bonus=bonus,
        either=(people, people),
    )


def choices(program: Program) -> Iterator[Pairs]:
    """Give every choice of allowed pairs that keeps to the places."""
    places = program.room
    allowed = np.argwhere(whole(program.scores) >= 0)
    cells = [(int(i), int(j)) for i, j in allowed]

    def extend(
        at: int, chosen: Pairs, mentors: list[int], mentees: list[int]
    ) -> Iterator[Pairs]:
        yield chosen
        for index in range(at, len(cells)):
            row, column = cells[index]
            if mentors[row] and mentees[column]:
                mentors[row] -= 1
                mentees[column] -= 1
                yield from extend(index + 1, (*chosen, (row, column)), mentors, mentees)
                mentors[row] += 1
                mentees[column] += 1

    return extend(0, (), places.mentors.tolist(), places.mentees.tolist())


Worth = tuple[int, ...]


def by_brute_force(program: Program) -> tuple[Worth, set[Pairs]]:
    """Try every choice: give what the best are worth, level by level, and all of them.

    Of equals those are given that keep most of the pairs to be kept. The levels are
    people placed, places up to the minimums, people who waited, pairs,
    the worst scores (the lowest when fair; all with leximin, as digits of one number),
    and the total with the bonus.
    """
    best: Worth = (0,) * 6
    equals: set[Pairs] = {()}
    for chosen in choices(program):
        reached = worth(program, chosen)
        if reached > best:
            best, equals = reached, set()
        if reached == best:
            equals.add(chosen)
    most = max(kept(program, chosen) for chosen in equals)
    return best, {chosen for chosen in equals if kept(program, chosen) == most}


def kept(program: Program, chosen: Pairs) -> int:
    """Count the pairs to be kept among the chosen; `leximin` keeps none."""
    if program.bonus is None or program.objective is Objective.LEXIMIN:
        return 0
    pairs = zip(program.bonus.rows, program.bonus.columns, strict=True)
    return len(set(chosen) & set(pairs))


def worth(program: Program, chosen: Pairs) -> Worth:
    """Give what a choice is worth, level by level."""
    first = program.first
    listed = np.array(chosen, np.int64).reshape(-1, 2)
    rows, columns = listed[:, 0], listed[:, 1]
    partners = [
        np.bincount(ends, minlength=length)
        for ends, length in zip((rows, columns), program.scores.shape, strict=True)
    ]
    least = (first.least.mentors, first.least.mentees)
    scores = program.scores.at(rows, columns)
    extra = 0 if program.bonus is None else program.bonus.at(rows, columns).sum()
    worst = {Objective.BEST: 0, Objective.FAIR: 1, Objective.LEXIMIN: len(chosen)}
    lowest = 0
    for score in sorted(scores.tolist())[: worst[program.objective]]:
        lowest = lowest * (HIGHEST_SCORE + 1) + score
    firsts = [
        (number > 0) & ~had for number, had in zip(partners, first.placed, strict=True)
    ]
    twins = None if program.sided else program.either
    mentors, mentees = twins or np.empty((2, 0), np.int64)
    twice = firsts[0][mentors] & firsts[1][mentees]
    waited = [one & who for one, who in zip(firsts, first.waited, strict=True)]
    return (
        sum(int(one.sum()) for one in firsts) - int(twice.sum()),
        sum(
            int(np.minimum(number, few).sum())
            for number, few in zip(partners, least, strict=True)
        ),
        sum(int(one.sum()) for one in waited) - int(waited[0][mentors[twice]].sum()),
        len(chosen),
        lowest,
        0 if program.objective is Objective.LEXIMIN else int(scores.sum() + extra),
    )


def pairs_of(choice: Choice) -> Pairs:
    pairs = zip(choice.rows.tolist(), choice.columns.tolist(), strict=True)
    return tuple(sorted(pairs))
