"""How many more partners each person takes."""

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
    taken = Counter(mentor for mentor, _ in open_pairs)
    taken_back = Counter(mentee for _, mentee in open_pairs)
    return Room(
        _left(mentors, settings.mentor_capacity, taken, len(mentees)),
        _left(mentees, settings.mentee_capacity, taken_back, len(mentors)),
    )


def _left(
    side: Sequence[Person], default: int, taken: Mapping[str, int], others: int
) -> Ints:
    """Give the free places of a side; nobody needs more than there are others."""
    free = (
        (default if person.capacity is None else person.capacity)
        - taken.get(person.key, 0)
        for person in side
    )
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
    taken = Counter(mentor for mentor, _ in settled)
    taken_back = Counter(mentee for _, mentee in settled)
    return Room(
        _short(mentors, settings.mentor_min, taken),
        _short(mentees, settings.mentee_min, taken_back),
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
    for role, side, least in (
        (Role.MENTOR, mentors, settings.mentor_min),
        (Role.MENTEE, mentees, settings.mentee_min),
    ):
        taken = Counter(pair[role is Role.MENTEE] for pair in pairs)
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
        f"{person} has {count(pinned, 'pinned pair')} but room for {room}; "
        "the pins are kept.",
        hint=f"Take one back with 'rmentor pair --release {person}=PARTNER', or raise "
        "the person's capacity.",
    )
