"""What filling places is worth besides the scores: who is placed, and how many.

A person's places are worth the less the more are filled, so that a min-cost flow fills
the dear ones first. The worths stand for the levels of the objective above the scores:
people placed, then minimum numbers of partners, then people who waited, then pairs.

They need not outweigh all that many pairs could score. Two choices differ by cycles of
the flow's network (Ahuja, Magnanti, Orlin: Network Flows, 1993, theorem 3.5). A cycle
that visits nobody twice changes what two places of either side are worth at most, and
loses less than one `step` of scores. So a level only has to outweigh that much of the
levels below it, and then a choice that no cycle betters is best level by level. Where
people on both sides count once, a change can be made of several cycles that meet at
these people, and a level outweighs so many.
"""

from dataclasses import dataclass, replace

import numpy as np

from rmentor.core.pairing.solving.scores import Bools, Ints, Room

NO_LIMIT = np.int64(2**61)
_DEAREST = 2**42
"""What a place is worth at most: solver and checker take no number beyond reason."""


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one side.

    Attributes:
        counts: people x kinds, places of each kind.
        worth: people x kinds, what filling one is worth; no kind more than the last.
    """

    counts: Ints
    worth: Ints

    def less(self, people: Ints, values: Ints) -> "Places":
        """Let the first places of some people be worth less."""
        worth = self.worth.copy()
        worth[people, 0] -= values
        return Places(self.counts, worth)

    def part(self, index: Ints) -> "Places":
        """Give the places of some people."""
        return Places(self.counts[index], self.worth[index])

    @property
    def room(self) -> Ints:
        """How many partners each person takes at most."""
        room: Ints = self.counts.sum(axis=1)
        return room

    def filled(self, partners: Ints) -> int:
        """Give what all places are worth that so many partners each fill."""
        return int((self._taken(partners) * self.worth).sum())

    def at(self, prices: Ints) -> int:
        """Give the most that places can be worth when filling one also earns a price.

        Args:
            prices: One per person; may be below 0.
        """
        earned = np.maximum(self.worth + prices[:, None], 0)
        return int((self.counts * earned).sum())

    def limits(self, partners: Ints) -> tuple[Ints, Ints]:
        """Give the lowest and the highest price at which so many partners are best."""
        taken = self._taken(partners)
        last = np.where(taken > 0, -self.worth, -NO_LIMIT).max(axis=1)
        following = np.where(taken < self.counts, -self.worth, NO_LIMIT).min(axis=1)
        nobody = (partners == 0) & (following < NO_LIMIT)
        lowest = np.where(nobody, following, last)
        return np.where(self.room > 0, lowest, 0), np.where(self.room, following, 0)

    @property
    def alike(self) -> int | None:
        """What every place is worth; None when they differ."""
        worths = self.worth[self.counts > 0]
        least, most = worths.min(initial=NO_LIMIT), worths.max(initial=0)
        return int(most) if least >= most else None

    def lighter(self, ratio: int) -> "Places":
        """Give the same places, worth so many times less."""
        return Places(self.counts, self.worth // ratio)

    def best_numbers(self, prices: Ints) -> tuple[Ints, Ints]:
        """Give the fewest and the most partners that are best at prices."""
        earned = self.worth + prices[:, None]
        fewest: Ints = (self.counts * (earned > 0)).sum(axis=1)
        most: Ints = (self.counts * (earned >= 0)).sum(axis=1)
        return fewest, most

    def _taken(self, partners: Ints) -> Ints:
        before = np.cumsum(self.counts, axis=1) - self.counts
        taken: Ints = np.clip(partners[:, None] - before, 0, self.counts)
        return taken


def filled_by(pairs: tuple[Ints, Ints], sides: tuple[Places, Places]) -> int:
    """Give what the places are worth that pairs fill, by their rows and columns."""
    return sum(
        side.filled(np.bincount(ends, minlength=len(side.counts)))
        for side, ends in zip(sides, pairs, strict=True)
    )


def open_pairs(sides: tuple[Places, Places], rows: Ints, columns: Ints) -> Bools:
    """Tell which of the listed pairs are of people who both have room."""
    open_: Bools = (sides[0].room > 0)[rows] & (sides[1].room > 0)[columns]
    return open_


@dataclass(frozen=True, slots=True)
class Precedence:
    """Who should have partners before others.

    Attributes:
        least: How many partners each should have at least.
        waited: Who went without a partner in the last round.
        placed: Who has a partner already, by a pair under way or a pin: one more is
            no first one.
    """

    least: Room
    waited: tuple[Bools, Bools]
    placed: tuple[Bools, Bools]

    def part(self, rows: Ints, columns: Ints) -> "Precedence":
        """Give that of some mentors and some mentees."""
        waited, placed = (
            (mentors[rows], mentees[columns])
            for mentors, mentees in (self.waited, self.placed)
        )
        return Precedence(self.least.part(rows, columns), waited, placed)

    @classmethod
    def nobody(cls, room: Room) -> "Precedence":
        """Have everyone alike."""
        mentors, mentees = np.zeros_like(room.mentors), np.zeros_like(room.mentees)
        none = mentors > 0, mentees > 0
        return cls(Room(mentors, mentees), none, none)


def places_of(
    room: Room, first: Precedence, step: int, twins: int = 0
) -> tuple[Places, Places]:
    """Value the places of mentors and mentees.

    Args:
        room: How many partners each takes at most.
        first: Who comes first.
        step: More than the scores of the pairs of two choices can differ when they
            differ by one cycle: more than anybody's score times the smaller side.
        twins: How many people are on both sides and count once.
    """
    unit = _unit(room, first, step, twins)
    least, waited, placed = first.least, first.waited, first.placed
    no_pair = replace(unit, pair=0)
    return (
        _side(room.mentors, least.mentors, waited[0], placed[0], unit),
        _side(room.mentees, least.mentees, waited[1], placed[1], no_pair),
    )


@dataclass(frozen=True, slots=True)
class _Unit:
    """What is worth how much.

    Each is one step more than a cycle may lose of those before it; what nobody can have
    is worth nothing.

    Attributes:
        pair: Any place.
        waited: The first place of someone who waited and is not placed already.
        least: A place up to the minimum.
        person: The first place of anybody who is not placed already.
    """

    pair: int
    waited: int
    least: int
    person: int


def bonus_of(room: Room, first: Precedence, step: int, rows: Ints) -> Ints:
    """Give what it is worth that mentors have a partner at all, see `places_of`.

    Args:
        room: As there.
        first: As there.
        step: As there.
        rows: Of those who are on both sides and count once; nobody has one already.
    """
    unit = _unit(room, first, step, len(rows))
    return _for_having_one(first.waited[0], first.placed[0], unit)[rows]


def _unit(room: Room, first: Precedence, step: int, twins: int) -> _Unit:
    """Let levels outweigh all that one change can lose, as far as numbers reach."""
    cycles = 1 + twins
    unit = _outweighing(first, step, cycles)
    while unit.person > _DEAREST and cycles > 1:
        cycles //= 2
        unit = _outweighing(first, step, cycles)
    return unit if twins or _not_all_first(room, first) else replace(unit, person=0)


def _outweighing(first: Precedence, step: int, cycles: int) -> _Unit:
    """Let each level outweigh what so many cycles can lose of those below."""
    pair = 2 * step
    lost = step + cycles * pair
    waited = lost + step if any(side.any() for side in first.waited) else 0
    lost += 2 * cycles * waited
    least = (
        lost + step if (first.least.mentors.any() or first.least.mentees.any()) else 0
    )
    lost += 2 * cycles * least
    return _Unit(pair, waited, least, lost + step)


def _not_all_first(room: Room, first: Precedence) -> bool:
    """Tell whether there is a place that nobody's first partner fills."""
    sides = (room.mentors, first.placed[0]), (room.mentees, first.placed[1])
    return any(
        (places > 1).any() or (placed & (places > 0)).any() for places, placed in sides
    )


def _for_having_one(waited: Bools, placed: Bools, unit: _Unit) -> Ints:
    """Value that people have a partner at all; who is placed already gains nothing."""
    return np.where(placed, 0, unit.person + unit.waited * waited)


def _side(most: Ints, least: Ints, waited: Bools, placed: Bools, unit: _Unit) -> Places:
    """Part places into the first, those up to the minimum, and the rest."""
    one = np.minimum(most, 1)
    needed = np.clip(np.minimum(least, most) - 1, 0, None)
    counts = np.stack([one, needed, most - one - needed], axis=1)
    first = _for_having_one(waited, placed, unit)
    first += unit.pair + unit.least * (least > 0)
    up_to_least = np.full(len(most), unit.pair + unit.least)
    rest = np.full(len(most), unit.pair)
    return Places(counts, np.stack([first, up_to_least, rest], axis=1))


def must_fill(fewest: Ints, most: Ints, worth: int) -> Places:
    """Value places so that each person gets at least so many partners, if possible.

    Args:
        fewest: Partners each must have.
        most: Partners each may have.
        worth: Of a place that must be filled: more than all else.
    """
    counts = np.stack([fewest, most - fewest], axis=1)
    worths = np.broadcast_to(np.array([worth, 0], np.int64), counts.shape)
    return Places(counts, worths)
