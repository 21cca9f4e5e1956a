"""Invented programs: scores of any size, made tile by tile from a few answers.

Every mentor has a few features (topics, grade and language, department, slots); a table
says what each feature is worth with each mentee. The score of a pair is the sum over
the mentor's features: the same shape as real programs, without people.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.solving.hashing import key_hashes
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Ints, Points, Room, Scores

TOPICS, GRADES, LANGUAGES, DEPARTMENTS, SLOTS = 120, 6, 4, 40, 10
NO = -10_000
ROWS, COLUMNS = 512, 48

Small = npt.NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Invented:
    """Scores of all pairs.

    Attributes:
        features: mentors x features, each the number of a row of the table.
        table: features x mentees, what the feature is worth with the mentee.
    """

    features: npt.NDArray[np.int32]
    table: Small

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.features), self.table.shape[1]

    @property
    def rows(self) -> tuple[slice, ...]:
        return cut(self.shape[0], ROWS)

    @property
    def columns(self) -> tuple[slice, ...]:
        return cut(self.shape[1], min(2048, max(512, -(-self.shape[1] // COLUMNS))))

    def tile(self, rows: slice, columns: slice) -> Points:
        table = np.ascontiguousarray(self.table[:, columns])
        features = self.features[rows]
        total = table[features[:, 0]]
        for feature in features.T[1:]:
            total += table[feature]
        return np.maximum(total, -1).astype(np.int32)

    def at(self, rows: Ints, columns: Ints) -> Ints:
        total = np.zeros(len(rows), np.int64)
        for feature in self.features.T:
            total += self.table[feature[rows], columns]
        return np.maximum(total, -1)

    def part(self, rows: Ints, columns: Ints) -> "Invented":
        return Invented(self.features[rows], self.table[:, columns])


def cut(length: int, step: int) -> tuple[slice, ...]:
    return tuple(slice(at, min(at + step, length)) for at in range(0, length, step))


def invent(mentors: int, mentees: int, seed: int = 2026) -> Invented:
    """Make up answers, some far more popular than others."""
    numbers = np.random.default_rng(seed)
    table = worth_with(numbers, mentees)
    shares = some_topics(numbers, mentors, 5)
    shares[:, 1:][numbers.random((mentors, 4)) < 0.25] = TOPICS
    grade = numbers.integers(0, GRADES - 1, mentors)
    department = numbers.integers(0, DEPARTMENTS, mentors)
    free = np.argsort(numbers.random((mentors, SLOTS)), axis=1)[:, :3]
    base = np.cumsum([TOPICS + 1, GRADES * LANGUAGES, DEPARTMENTS])
    features = np.column_stack(
        [
            shares,
            base[0] + grade * LANGUAGES + spoken(numbers, mentors),
            base[1] + department,
            base[2] + free,
        ]
    )
    return Invented(features.astype(np.int32), table)


def worth_with(numbers: np.random.Generator, mentees: int) -> Small:
    """Say what each feature of a mentor is worth with each mentee."""
    topics = np.zeros((TOPICS + 1, mentees), np.int16)
    wants = some_topics(numbers, mentees, 4)
    for rank, worth in enumerate((2400, 1700, 1200, 900)):
        worths = worth - numbers.integers(0, 200, mentees)
        topics[wants[:, rank], np.arange(mentees)] = worths
    grade, language = numbers.integers(1, GRADES, mentees), spoken(numbers, mentees)
    junior, said = np.divmod(np.arange(GRADES * LANGUAGES)[:, None], LANGUAGES)
    allowed = (junior < grade) & (said == language)
    levels = np.where(allowed, 800 + numbers.integers(0, 200, mentees), NO)
    department = numbers.integers(0, DEPARTMENTS, mentees)
    other = np.where(np.arange(DEPARTMENTS)[:, None] == department, NO, 1500)
    free = numbers.random((SLOTS, mentees)) < 0.4
    slots = free * (300 + numbers.integers(0, 100, mentees))
    return np.vstack([topics, levels, other, slots]).astype(np.int16)


def some_topics(numbers: np.random.Generator, people: int, count: int) -> Ints:
    """Draw a few topics for each, popular ones more often."""
    drawn = numbers.gumbel(size=(people, TOPICS))
    drawn -= np.log(np.arange(3, TOPICS + 3))
    return np.argsort(-drawn, axis=1)[:, :count]


def spoken(numbers: np.random.Generator, people: int) -> Ints:
    return numbers.choice(LANGUAGES, people, p=(0.7, 0.15, 0.1, 0.05))


def nameless(scores: Scores, objective: Objective, places: int = 1) -> Program:
    """Pose a program of people called 0, 1, 2 and so on, with so many places each."""
    height, width = scores.shape
    hashes = (
        key_hashes("mentor", [str(row) for row in range(height)]),
        key_hashes("mentee", [str(column) for column in range(width)]),
    )
    room = Room(np.full(height, places), np.full(width, places))
    return Program(scores, room, hashes, objective)
