"""From people and settings to a cohort of numbers, and what is to be said about it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from rmentor.core.model.issues import Issue
from rmentor.core.model.people import Person
from rmentor.core.model.program import FIXED
from rmentor.core.pairing.cohort import pins
from rmentor.core.pairing.cohort.capacity import least_of, over_capacity, room_of
from rmentor.core.pairing.cohort.cohort import Cohort, Marks, Small, Traits, traits_of
from rmentor.core.pairing.cohort.directory import Directory
from rmentor.core.pairing.cohort.grades import UNKNOWN_RANK, no_seniors, ranks
from rmentor.core.pairing.cohort.lines import reporting_lines
from rmentor.core.pairing.cohort.own_answers import own_answers
from rmentor.core.pairing.cohort.relations import (
    History,
    Places,
    mark_either_way,
    mark_wishes,
    relations,
    strangers,
)
from rmentor.core.pairing.cohort.time_zones import unreadable_zones
from rmentor.core.pairing.cohort.waited import waited
from rmentor.core.pairing.cohort.words import vocabulary
from rmentor.core.pairing.solving.places import Precedence
from rmentor.core.pairing.solving.scores import Bools, Ints
from rmentor.core.settings import PairingSettings

Sides = tuple[tuple[int, ...], tuple[int, ...]]
"""Places in the roster of those who may mentor, and who may be mentored."""


@dataclass(frozen=True, slots=True)
class Assembly:
    """A cohort ready for pairing.

    Attributes:
        cohort: Its room is what open pairs and pins leave.
        pins: Row and column of each pair that is fixed.
        busy: Keys of people who are in an open pair.
        issues: What the coordinator should know.
    """

    cohort: Cohort
    pins: tuple[tuple[int, int], ...]
    busy: frozenset[str]
    issues: tuple[Issue, ...]


def assemble(
    roster: Iterable[Person], settings: PairingSettings, history: History
) -> Assembly:
    """Encode everyone and all that is known about them.

    Args:
        roster: Everyone, active or not: managers count even when they do not take part.
        settings: Rules and capacities.
        history: What was settled before.
    """
    people = tuple(sorted(roster, key=lambda person: person.key))
    sides = _sides(people)
    traits, marks, issues = _encode(people, settings, history, sides)
    mentors = tuple(people[index] for index in sides[0])
    mentees = tuple(people[index] for index in sides[1])
    open_pairs = [pair.people for pair in history.open]
    kept, pin_issues = pins.usable_pins(
        history.decided(*FIXED),
        {person.key: row for row, person in enumerate(mentors)},
        {person.key: column for column, person in enumerate(mentees)},
        open_pairs,
    )
    marks["taken"] = _settled(kept, sides)
    room = room_of(mentors, mentees, settings, open_pairs)
    full = over_capacity(kept, room, mentors, mentees)
    cohort = Cohort(
        mentors,
        mentees,
        *_asking(traits, sides, marks),
        room.less(*_rows_and_columns(kept)),
        _precedence((mentors, mentees), settings, history, kept),
        {},
        marks,
        settings,
    )
    busy = frozenset(key for pair in open_pairs for key in pair)
    cohort, own_issues = _answered(cohort)
    found = (*issues, *own_issues, *pin_issues, *full.values())
    return Assembly(cohort, kept, busy, found)


def _precedence(
    both: tuple[tuple[Person, ...], tuple[Person, ...]],
    settings: PairingSettings,
    history: History,
    kept: Sequence[tuple[int, int]],
) -> Precedence:
    """Find who comes first: whoever has nobody yet, is below a minimum, or waited."""
    settled = [pair.people for pair in history.open]
    settled += [(both[0][row].key, both[1][column].key) for row, column in kept]
    least = least_of(*both, settings, settled)
    busy = {key for pair in settled for key in pair}
    mentors, mentees = both
    return Precedence(
        least,
        (waited(mentors, history), waited(mentees, history)),
        (_are_among(busy, mentors), _are_among(busy, mentees)),
    )


def _are_among(keys: Collection[str], people: Sequence[Person]) -> Bools:
    return np.array([person.key in keys for person in people], np.bool_)


def _settled(kept: Sequence[tuple[int, int]], sides: Sides) -> Marks:
    """Mark what is not to be chosen: pins, and nobody with themselves."""
    pinned = [(sides[0][row], sides[1][column]) for row, column in kept]
    selves = [(person, person) for person in sides[0]]
    return mark_either_way(pinned + selves, _places(sides), len(sides[1]))


def _answered(cohort: Cohort) -> tuple[Cohort, tuple[Issue, ...]]:
    """Add what is found in people's words and in the coordinator's own columns."""
    settings = cohort.settings
    words = vocabulary(cohort.mentors, cohort.mentees, scarce=settings.scarce_topics)
    own = own_answers(cohort.mentors, cohort.mentees, settings.criteria)
    mentors, mentees = cohort.mentor_traits, cohort.mentee_traits
    answered = replace(
        cohort,
        mentor_traits=replace(mentors, enough=words.enough_back, own=own.mentors),
        mentee_traits=replace(mentees, enough=words.enough_wanted, own=own.mentees),
        words=words.tables | own.words,
        settings=replace(settings, criteria=own.criteria),
    )
    return answered, own.issues


def _sides(people: Sequence[Person]) -> Sides:
    """Give the places in the roster of those who may mentor and be mentored."""
    active = [index for index, person in enumerate(people) if person.is_active]
    return (
        tuple(index for index in active if people[index].may_mentor),
        tuple(index for index in active if people[index].may_be_mentored),
    )


def _places(sides: Sides) -> Places:
    rows, columns = (
        {index: place for place, index in enumerate(side)} for side in sides
    )
    return rows, columns


def _encode(
    people: Sequence[Person], settings: PairingSettings, history: History, sides: Sides
) -> tuple[Traits, dict[str, Marks], tuple[Issue, ...]]:
    """Encode traits and relations of everyone on the roster."""
    directory = Directory(people)
    lines = reporting_lines(people, directory)
    paired = sorted({*sides[0], *sides[1]})
    known, issues = ranks([people[index] for index in paired], settings.grades)
    rank = dict(zip(paired, known, strict=True))
    traits = traits_of(
        people,
        [rank.get(index, UNKNOWN_RANK) for index in range(len(people))],
        lines,
        (n * (p.may_mentor and p.may_be_mentored) for n, p in enumerate(people)),
    )
    places = _places(sides)
    related = relations(people, directory, history, lines.unsure)
    marks = {
        relation: mark_either_way(pairs, places, len(sides[1]))
        for relation, pairs in related.items()
    }
    marks["mentor_asked"], marks["mentee_asked"] = mark_wishes(
        people, directory, places
    )
    active = [people[index] for index in paired]
    found = (
        *issues,
        *no_seniors(active, known),
        *lines.issues,
        *strangers(active, directory),
        *unreadable_zones(active),
    )
    return traits, marks, found


def _asking(
    traits: Traits, sides: Sides, marks: Mapping[str, Marks]
) -> tuple[Traits, Traits]:
    """Give the traits of both sides, with who asked for someone of the other."""
    width = max(1, len(sides[1]))
    mentors, mentees = (traits.take(np.array(s, np.int64)) for s in sides)
    row = marks["mentor_asked"].codes // width
    column = marks["mentee_asked"].codes % width
    return (
        replace(mentors, asks=_present(row, len(sides[0]))),
        replace(mentees, asks=_present(column, len(sides[1]))),
    )


def _present(indices: Ints, length: int) -> Small:
    return (np.bincount(indices, minlength=length) > 0).astype(np.int32)


def _rows_and_columns(pairs: Sequence[tuple[int, int]]) -> tuple[Ints, Ints]:
    listed = np.array(pairs, np.int64).reshape(-1, 2)
    return listed[:, 0], listed[:, 1]
