"""How many more partners each person takes."""

import shlex
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from rmentor.core.model.issues import Issue
from rmentor.core.model.people import Person, Role
from rmentor.core.model.words import count
from rmentor.core.pairing.cohort.wording import some
from rmentor.core.pairing.solving.scores import Ints, Room
from rmentor.core.settings import PairingSettings


def room_of(
    mentors: Sequence[Person],
    mentees: Sequence[Person],
    settings: PairingSettings,
    open_pairs: Sequence[tuple[str, str]],
) -> Room:
    """Give how many more partners each takes besides those in open pairs.

    Args:
        mentors: In the order of rows.
        mentees: In the order of columns.
        settings: For people who did not say how many.
        open_pairs: Keys of pairs under way.
    """
    taken = _partners(open_pairs)
    return Room(
        _left(mentors, settings.mentor_capacity, taken[0], len(mentees)),
        _left(mentees, settings.mentee_capacity, taken[1], len(mentors)),
    )


def _partners(pairs: Sequence[tuple[str, str]]) -> tuple[Counter[str], Counter[str]]:
    """Count the partners of each mentor and of each mentee, by their keys."""
    return Counter(mentor for mentor, _ in pairs), Counter(two for _, two in pairs)


def _left(
    side: Sequence[Person], usual: int, taken: Mapping[str, int], others: int
) -> Ints:
    """Give the free places of a side; nobody needs more than there are others."""
    free = (person.places(usual) - taken.get(person.key, 0) for person in side)
    return np.array([min(max(0, places), others) for places in free], np.int64)


def least_of(
    mentors: Sequence[Person],
    mentees: Sequence[Person],
    settings: PairingSettings,
    settled: Sequence[tuple[str, str]],
) -> Room:
    """Give how many more partners each should have at least.

    Args:
        mentors: In the order of rows.
        mentees: In the order of columns.
        settings: Say how many everybody should have.
        settled: Keys of pairs under way and of pins.
    """
    taken = _partners(settled)
    return Room(
        _short(mentors, settings.mentor_min, taken[0]),
        _short(mentees, settings.mentee_min, taken[1]),
    )


def _short(side: Sequence[Person], least: int, taken: Mapping[str, int]) -> Ints:
    return np.array([max(0, least - taken.get(p.key, 0)) for p in side], np.int64)


def under_minimum(
    mentors: Sequence[Person],
    mentees: Sequence[Person],
    settings: PairingSettings,
    pairs: Sequence[tuple[str, str]],
) -> tuple[Issue, ...]:
    """Warn of people with some partners, but fewer than everybody should have.

    Args:
        mentors: Those on the roster.
        mentees: Those on the roster.
        settings: Say how many everybody should have.
        pairs: Keys of pairs under way, of pins and of those chosen.
    """
    issues = []
    taken_by = _partners(pairs)
    for role, side, least, taken in (
        (Role.MENTOR, mentors, settings.mentor_min, taken_by[0]),
        (Role.MENTEE, mentees, settings.mentee_min, taken_by[1]),
    ):
        few = [p.address for p in side if 0 < taken[p.key] < least]
        if few:
            issues.append(_too_few(role, least, few))
    return tuple(issues)


def _too_few(role: Role, least: int, few: Sequence[str]) -> Issue:
    have = f"1 {role} has" if len(few) == 1 else f"{len(few):,} {role}s have"
    return Issue(
        "under-minimum",
        f"{have} fewer partners than {role}_min = {least} asks for: {some(few)}. "
        "Their capacity, the rules or a lack of partners leaves no more.",
        hint=f"Give them a higher capacity ({role}_capacity in rmentor.toml counts for "
        f"those who said nothing), or lower {role}_min.",
    )


def over_capacity(
    kept: Sequence[tuple[int, int]],
    room: Room,
    mentors: Sequence[Person],
    mentees: Sequence[Person],
) -> Mapping[tuple[Role, str], Issue]:
    """Warn of people with more pins than places, by their side and key.

    Args:
        kept: Row and column of each pin.
        room: What open pairs leave.
        mentors: In the order of rows.
        mentees: In the order of columns.
    """
    issues = {}
    for role, side, places, pinned in (
        (Role.MENTOR, mentors, room.mentors, Counter(row for row, _ in kept)),
        (Role.MENTEE, mentees, room.mentees, Counter(column for _, column in kept)),
    ):
        for index, times in sorted(pinned.items()):
            if times > places[index]:
                said = _pinned_too_often(side[index].address, times, int(places[index]))
                issues[role, side[index].key] = said
    return issues


def _pinned_too_often(person: str, pinned: int, room: int) -> Issue:
    return Issue(
        "pin-over-capacity",
        f"{person} has {count(pinned, 'pinned or approved pair')} but room for {room}; "
        "they are kept.",
        hint="Raise the person's capacity, or take one back: rmentor pair --release "
        f"{shlex.quote(f'{person}=PARTNER')}",
    )
