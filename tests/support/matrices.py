"""Scores given as a matrix, and the best choice found by trying every one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.scores import Ints, Points, Room, Scores, stripe

Pairs = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Matrix:
    """Scores of all pairs, for the solver; -1 where there may be none."""

    values: Ints

    @classmethod
    def of(cls, rows: Sequence[Sequence[int]]) -> "Matrix":
        width = len(rows[0]) if rows else 0
        return cls(np.array(rows, np.int64).reshape(len(rows), width))

    @property
    def shape(self) -> tuple[int, int]:
        return self.values.shape[0], self.values.shape[1]

    @property
    def rows(self) -> tuple[slice, ...]:
        return _in_twos(self.values.shape[0])

    @property
    def columns(self) -> tuple[slice, ...]:
        return _in_twos(self.values.shape[1])

    def tile(self, rows: slice, columns: slice) -> Points:
        return self.values[rows, columns].astype(np.int32)

    def at(self, rows: Ints, columns: Ints) -> Ints:
        return self.values[rows, columns]


def whole(scores: Scores) -> Ints:
    """Give the scores of all pairs, put together from the tiles."""
    found = np.empty(scores.shape, np.int64)
    for rows in scores.rows:
        found[rows] = stripe(scores, rows)
    return found


def _in_twos(length: int) -> tuple[slice, ...]:
    """Cut a side into tiles of two, so that small matrices have several."""
    return tuple(slice(at, min(at + 2, length)) for at in range(0, length, 2))


def room(mentors: Sequence[int], mentees: Sequence[int]) -> Room:
    """Give each person so many places."""
    return Room(np.array(mentors, np.int64), np.array(mentees, np.int64))


def choices(matrix: Matrix, places: Room) -> Iterator[Pairs]:
    """Give every choice of allowed pairs that keeps to the places."""
    cells = [(int(i), int(j)) for i, j in np.argwhere(matrix.values >= 0)]

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


def by_brute_force(
    matrix: Matrix, places: Room, *, fair: bool
) -> tuple[tuple[int, int, int], set[Pairs]]:
    """Give number of pairs, worst score (0 unless fair) and total, and all the best."""

    def worth(chosen: Pairs) -> tuple[int, int, int]:
        scores = [int(matrix.values[pair]) for pair in chosen]
        return len(chosen), min(scores, default=0) if fair else 0, sum(scores)

    best = (0, 0, 0)
    equals: set[Pairs] = {()}
    for chosen in choices(matrix, places):
        reached = worth(chosen)
        if reached > best:
            best, equals = reached, set()
        if reached == best:
            equals.add(chosen)
    return best, equals
