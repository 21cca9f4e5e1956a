"""What comes of giving one person another partner, exactly, at any size.

Shortest paths to one person in the residual network (Bellman 1958, Ford 1956): first
along the shortest few steps of everyone, then tile by tile over all pairs, until none
gets shorter.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.explaining.residual import FAR, Residual, Side, layers
from rmentor.core.pairing.solving.scores import Bools, Ints

_NEAR = 24
"""Steps per person to begin with (measured: fewer mean more looks at all pairs)."""


@dataclass(frozen=True, slots=True)
class Detours:
    """What comes of pairing one person with each on the other side.

    Attributes:
        scores: Of the pairs; -1 where a rule forbids one.
        possible: Where there is anything to tell: allowed, and not chosen already.
        loss: What the total loses; below 0 it gains.
        fewer: How many pairs fewer there are.
        unplaced: How many people fewer have a partner.
        outranked: Where nothing of that changes, but who comes first goes without.
    """

    scores: Ints
    possible: Bools
    loss: Ints
    fewer: Ints
    unplaced: Ints
    outranked: Bools


def detours(residual: Residual, person: int, side: int) -> Detours:
    """Give what comes of pairing a person with each on the other side.

    Args:
        residual: What else could be chosen.
        person: Row or column.
        side: 0 for a mentor, 1 for a mentee.
    """
    theirs = _Search(residual, side).ways_to(person)
    others = np.arange(len(theirs.length))
    alone = np.full(len(others), person)
    pairs = (others, alone) if side else (alone, others)
    scores = residual.scores.at(*pairs)
    ends = residual.rows, residual.columns
    possible = (scores >= 0) & (theirs.length < FAR)
    possible[ends[1 - side][ends[side] == person]] = False
    prices = residual.sides[0].prices[pairs[0]] + residual.sides[1].prices[pairs[1]]
    forced = prices - residual.goal.above(0).gains(scores, *pairs)
    fewer, unplaced = -(theirs.pairs + 1), -theirs.people
    dear = forced + theirs.length >= residual.step
    return Detours(
        scores,
        possible,
        -(scores + theirs.points),
        fewer,
        unplaced,
        possible & dear & (fewer == 0) & (unplaced == 0),
    )


@dataclass(frozen=True, slots=True)
class _Ways:
    """The shortest ways known from each of some nodes.

    Attributes:
        length: `FAR` for none.
        points: What the total gains along the way.
        pairs: How many pairs there are more after it.
        people: How many people more have a partner.
    """

    length: Ints
    points: Ints
    pairs: Ints
    people: Ints

    @classmethod
    def none(cls, size: int) -> "_Ways":
        """Know of no way yet."""
        return cls(np.full(size, FAR), *np.zeros((3, size), np.int64))


@dataclass(frozen=True, slots=True)
class _Steps:
    """Steps from nodes, each there once, to others; what they change besides."""

    start: Ints
    end: Ints
    length: Ints
    points: Ints | int = 0
    pairs: int = 0
    people: Ints | int = 0


def _shorten(ways: _Ways, steps: _Steps, onward: _Ways) -> bool:
    """Begin ways with steps where that is shorter; tell whether any became so."""
    length = np.minimum(steps.length + onward.length[steps.end], FAR)
    better = np.flatnonzero(length < ways.length[steps.start])
    start, end = steps.start[better], steps.end[better]
    points, people = (
        np.broadcast_to(change, length.shape)[better]
        for change in (steps.points, steps.people)
    )
    ways.length[start] = length[better]
    ways.points[start] = onward.points[end] + points
    ways.pairs[start] = onward.pairs[end] + steps.pairs
    ways.people[start] = onward.people[end] + people
    return len(better) > 0


class _Search:
    """Looks for the ways that lead to one person.

    Seen from the mentees the network is the same with all arrows turned round, so one
    side is called mine, that of the person, and the other theirs.
    """

    def __init__(self, residual: Residual, side: int) -> None:
        self.residual = residual
        self.side = side
        self.chosen = residual.chosen
        mine, theirs = residual.sides[side], residual.sides[1 - side]
        self.mine = _Ways.none(len(mine.prices))
        self.theirs = _Ways.none(len(theirs.prices))
        self.nobody = _Ways.none(1)
        ends = (residual.rows, residual.columns)
        scores = residual.scores.at(*ends)
        self.drops = [
            _Steps(
                ends[1 - side][layer],
                ends[side][layer],
                residual.back[layer],
                -scores[layer],
                -1,
            )
            for layer in layers(ends[1 - side])
        ]

    def ways_to(self, person: int) -> _Ways:
        """Give the shortest ways to a person from everyone on the other side."""
        self.mine.length[person] = 0
        near = list(self._new_pairs(-(-_NEAR // len(self._cuts[1]))))
        self._pass_on(near)
        while self._take(self._new_pairs(0)):
            self._pass_on(near)
        return self.theirs

    @property
    def _cuts(self) -> tuple[tuple[slice, ...], tuple[slice, ...]]:
        """My side and theirs, as the scores are cut."""
        cuts = self.residual.scores.rows, self.residual.scores.columns
        return cuts[self.side], cuts[1 - self.side]

    def _pass_on(self, near: Iterable[_Steps]) -> None:
        """Take these steps, and all but those to new pairs, until nothing changes."""
        mine = self.residual.sides[self.side]
        theirs = self.residual.sides[1 - self.side]
        alone = np.zeros(1, np.int64)
        changed = True
        while changed:
            changed = self._take(near)
            for drop in self.drops:
                changed |= _shorten(self.theirs, drop, self.mine)
            for ways, lengths, people in (
                (self.mine, mine.take, _first(mine)),
                (self.theirs, theirs.give_up, -_last(theirs)),
            ):
                node = np.array([(lengths + ways.length).argmin()], np.int64)
                step = _Steps(alone, node, lengths[node], people=people[node])
                changed |= _shorten(self.nobody, step, ways)
            for ways, lengths, people in (
                (self.mine, mine.give_up, -_last(mine)),
                (self.theirs, theirs.take, _first(theirs)),
            ):
                nodes = np.arange(len(lengths))
                step = _Steps(nodes, np.zeros_like(nodes), lengths, people=people)
                changed |= _shorten(ways, step, self.nobody)

    def _take(self, new_pairs: Iterable[_Steps]) -> bool:
        """Take steps to new pairs; tell whether any way got shorter."""
        changed = False
        for steps in new_pairs:
            changed |= _shorten(self.mine, steps, self.theirs)
        return changed

    def _new_pairs(self, near: int) -> Iterator[_Steps]:
        """Give steps to new pairs for each person on my side of each tile.

        Args:
            near: So many of the shortest; 0 for the best one to go on with.
        """
        for mine in self._cuts[0]:
            for theirs in self._cuts[1]:
                lengths, scores = self._tile(mine, theirs)
                onward = lengths + (0 if near else self.theirs.length[theirs])
                person = np.arange(len(lengths))
                for column in _smallest(onward, near or 1):
                    yield _Steps(
                        person + mine.start,
                        column + theirs.start,
                        lengths[person, column],
                        scores[person, column],
                        1,
                    )

    def _tile(self, mine: slice, theirs: slice) -> tuple[Ints, Ints]:
        """Give lengths and scores of pairs that may be taken, mine x theirs."""
        rows, columns = (theirs, mine) if self.side else (mine, theirs)
        tile = self.residual.scores.tile(rows, columns)
        scores = tile.astype(np.int64)
        floor = self.residual.floor
        lengths = self.residual.lengths(tile, rows, columns, floor)
        row, column, _ = self.chosen.within(rows, columns)
        lengths[row, column] = FAR
        return (lengths.T, scores.T) if self.side else (lengths, scores)


def _smallest(lengths: Ints, number: int) -> Iterator[Ints]:
    """Give the places of the smallest few lengths of each row."""
    if number >= lengths.shape[1]:
        best = np.indices(lengths.shape, np.int64)[1]
    else:
        best = np.argpartition(lengths, number, axis=1)[:, :number]
    yield from best.T


def _first(side: Side) -> Ints:
    """Give 1 for those whose next partner is their first."""
    first: Ints = (side.partners == 0).astype(np.int64)
    return first


def _last(side: Side) -> Ints:
    """Give 1 for those whose only partner is their last."""
    last: Ints = (side.partners == 1).astype(np.int64)
    return last
