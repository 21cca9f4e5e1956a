"""People as numbers: the two sides of a cohort, encoded once for all pairs."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt

from rmentor.core.model.people import Person
from rmentor.core.pairing.cohort.lines import Lines
from rmentor.core.pairing.cohort.time_zones import minutes_east
from rmentor.core.pairing.cohort.wording import folded, words_of
from rmentor.core.pairing.solving.places import Precedence
from rmentor.core.pairing.solving.scores import Bools, Ints, Room
from rmentor.core.settings import PairingSettings

Small = npt.NDArray[np.int32]
Counts = npt.NDArray[np.unsignedinteger[Any]]
"""8 or 16 bits each."""
NOT_SAID = -1
NO_ZONE = -100_000


@dataclass(frozen=True, slots=True)
class Traits:
    """What rules and criteria compare, one entry per person.

    Numbers that stand for words are equal when the words are; `NOT_SAID` for none.

    Attributes:
        turn: Place in the order of all keys of people on both sides, which decides who
            of two equals is the mentor; of others 0.
        both: Whether the person stands on both sides.
        rank: Of the grade; -1 when nobody can tell.
        manager: A number per manager; -1 for none.
        enter: Start of the interval of their reporting line, see `Lines`.
        leave: Its end.
        minutes: East of Greenwich; `NO_ZONE` when not known.
        mode: Of meeting; `NOT_SAID` also for people who take any.
        languages: How many the person speaks; slots, shares and wishes count alike.
        enough: What enough of the person's wishes add up to; 0 until they are weighed.
        asks: Whether the person asked for someone of the other side.
        own: Answers that the coordinator's own criteria compare, by their names.
    """

    turn: Small
    both: Small
    rank: Small
    manager: Small
    enter: Small
    leave: Small
    department: Small
    team: Small
    function: Small
    location: Small
    mode: Small
    minutes: Small
    languages: Small
    slots: Small
    shares: Small
    wishes: Small
    enough: Small
    asks: Small
    own: Mapping[str, Small]

    def of(self, name: str) -> Small:
        """Give one trait, by its name or that of an answer in `own`."""
        trait: Small = self.own[name] if name in self.own else getattr(self, name)
        return trait

    def take(self, index: Ints) -> "Traits":
        """Give the traits of some people, in the shape of `index`."""
        own = {name: values[index] for name, values in self.own.items()}
        known = (f.name for f in fields(self) if f.name != "own")
        return Traits(**{name: getattr(self, name)[index] for name in known}, own=own)


@dataclass(frozen=True, slots=True)
class Marks:
    """Pairs of which something is known, as sorted codes (row * width + column)."""

    codes: Ints
    values: Small

    @classmethod
    def of(cls, values: Mapping[tuple[int, int], int], width: int) -> "Marks":
        """Lay out values by row and column."""
        coded = sorted((row * width + col, v) for (row, col), v in values.items())
        return cls(
            np.array([code for code, _ in coded], np.int64),
            np.array([value for _, value in coded], np.int32),
        )

    def part(self, rows: Ints, columns: Ints, shape: tuple[int, int]) -> "Marks":
        """Keep the pairs of some mentors with some mentees, by their new places.

        Args:
            rows: The mentors, in order.
            columns: The mentees, in order.
            shape: All mentors x all mentees.
        """
        new_row, new_column = (np.full(side, -1, np.int64) for side in shape)
        new_row[rows] = np.arange(len(rows))
        new_column[columns] = np.arange(len(columns))
        row, column = np.divmod(self.codes, max(1, shape[1]))
        row, column = new_row[row], new_column[column]
        here = (row >= 0) & (column >= 0)
        return Marks(row[here] * len(columns) + column[here], self.values[here])


@dataclass(frozen=True, slots=True)
class Cohort:
    """Everyone to be paired: mentors are rows, mentees columns, both by key.

    Attributes:
        mentors: Active people who may mentor.
        mentees: Active people who may be mentored.
        room: How many more partners each takes.
        precedence: Who should have partners before others.
        words: What they may have in common: `languages`, `slots`, and the topics
            `wanted` and given `back`. For each what every word counts for the people
            of either side, people x words.
        marks: By relation, see `rmentor.core.pairing.cohort.relations`.
    """

    mentors: tuple[Person, ...]
    mentees: tuple[Person, ...]
    mentor_traits: Traits
    mentee_traits: Traits
    room: Room
    precedence: Precedence
    words: Mapping[str, tuple[Counts, Counts]]
    marks: Mapping[str, Marks]
    settings: PairingSettings

    @property
    def shape(self) -> tuple[int, int]:
        """Mentors x mentees."""
        return len(self.mentors), len(self.mentees)

    @property
    def either(self) -> int:
        """How many people are both mentors and mentees here."""
        mentors, mentees = self.by_key
        return len(mentors.keys() & mentees.keys())

    @property
    def by_key(self) -> tuple[dict[str, int], dict[str, int]]:
        """Row of each mentor and column of each mentee."""
        rows = {person.key: row for row, person in enumerate(self.mentors)}
        return rows, {person.key: place for place, person in enumerate(self.mentees)}

    @property
    def closed(self) -> tuple[Bools, Bools]:
        """Tell who of mentors and of mentees takes no partner at all."""
        mentors, mentees = (
            np.array([not person.places(usual) for person in side], np.bool_)
            for side, usual in (
                (self.mentors, self.settings.mentor_capacity),
                (self.mentees, self.settings.mentee_capacity),
            )
        )
        return mentors, mentees

    def part(self, rows: Ints, columns: Ints) -> "Cohort":
        """Give some mentors and some mentees, both in order: the same scores."""
        return Cohort(
            tuple(self.mentors[row] for row in rows),
            tuple(self.mentees[column] for column in columns),
            self.mentor_traits.take(rows),
            self.mentee_traits.take(columns),
            self.room.part(rows, columns),
            self.precedence.part(rows, columns),
            {
                name: (one[rows], two[columns])
                for name, (one, two) in self.words.items()
            },
            {
                name: marks.part(rows, columns, self.shape)
                for name, marks in self.marks.items()
            },
            self.settings,
        )


def traits_of(
    people: Sequence[Person], ranks: Sequence[int], lines: Lines, turns: Iterable[int]
) -> Traits:
    """Encode people, in their order.

    Args:
        people: Everyone on the roster, by key.
        ranks: Of their grades.
        lines: Their reporting lines.
        turns: Of people of whom one must come first.
    """

    def number(values: Iterable[int]) -> Small:
        return np.fromiter(values, np.int32, len(people))

    def texts(field: Callable[[Person], str]) -> Small:
        return number(numbered([folded(field(person)) for person in people]))

    return Traits(
        turn=number(turns),
        both=number(p.may_mentor and p.may_be_mentored for p in people),
        rank=number(ranks),
        manager=number(lines.manager),
        enter=number(lines.enter),
        leave=number(lines.leave),
        department=texts(lambda p: p.department),
        team=texts(lambda p: p.team),
        function=texts(lambda p: p.function),
        location=texts(lambda p: p.location),
        mode=texts(lambda p: "" if _takes_any_mode(p) else p.meeting_mode),
        minutes=number(_minutes(person.time_zone) for person in people),
        languages=number(len(words_of(p.languages)) for p in people),
        slots=number(len(words_of(p.availability)) for p in people),
        shares=number(len(words_of(p.topics_to_share)) for p in people),
        wishes=number(len(words_of(p.topics_to_learn)) for p in people),
        enough=np.zeros(len(people), np.int32),
        asks=np.zeros(len(people), np.int32),
        own={},
    )


def _takes_any_mode(person: Person) -> bool:
    """Tell whether the person meets in whatever way suits the other."""
    return folded(person.meeting_mode) in _ANY_MODE


_ANY_MODE = frozenset(
    ("any", "both", "either", "hybrid", "no preference", "don't mind", "flexible")
)


def _minutes(zone: str) -> int:
    east = minutes_east(zone) if zone else None
    return NO_ZONE if east is None else east


def numbered(values: Sequence[str]) -> list[int]:
    """Number texts in their order; the empty text is `NOT_SAID`."""
    numbers = {text: number for number, text in enumerate(sorted(set(values) - {""}))}
    return [numbers.get(text, NOT_SAID) for text in values]
