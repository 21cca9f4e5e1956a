"""Pairs that nearly gain their prices: later prices are held against these alone.

A look at all pairs lists those that gain less than their prices by a margin at most.
From then on prices move little. A pair that is not listed gains less than its new
prices as long as these have not fallen by more than the margin, both together: it need
not be looked at again. Of the few people whose prices have, all pairs are.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.solving.best_pairs import FEW, PER_PERSON
from rmentor.core.pairing.solving.goal import FORBIDDEN, Total
from rmentor.core.pairing.solving.places import NO_LIMIT, open_pairs
from rmentor.core.pairing.solving.rectangle import Part, Rectangle
from rmentor.core.pairing.solving.scores import (
    Ints,
    Points,
    Sparse,
    places_in_runs,
    run_starts,
)

NEARLY = 200
"""Pairs that are worse than their prices by up to this join as well, when others of the
person are better than theirs: 2 of 100 points (measured: it saves rounds)."""
SHARE = 0.2
"""So many of all pairs may be looked at again: with more, a look at all is simpler."""
_FRESH = 1600
"""The margin of people who are looked at again."""
MOST = 128
"""Near pairs, for each mentor."""
_AT_A_TIME = 1 << 18
_SPAN = 1 << 32
"""What pairs gain less than the best is cut there, to be sorted by."""


@dataclass(frozen=True, slots=True)
class Near:
    """What a look at all pairs leaves for those that follow.

    Attributes:
        codes: Of the pairs; some may stand there twice.
        scores: Of the pairs.
        prices: Of mentors and mentees, at that look.
        margins: One for each mentor. Every pair that is not listed gained less than its
            prices by more than that.
    """

    codes: Ints
    scores: Points
    prices: tuple[Ints, Ints]
    margins: Ints

    def parts(self) -> Iterator[Part]:
        """Give the pairs, a part at a time."""
        for start in range(0, len(self.codes), _AT_A_TIME):
            part = slice(start, start + _AT_A_TIME)
            yield self.codes[part], self.scores[part]

    def unsure(self, goal: Total, priced: tuple[Ints, Ints]) -> Rectangle | None:
        """Name the people whose pairs all matter again; None when they are too many.

        A limit is chosen for how far prices of mentees may have fallen; mentors who
        cannot bear that, and mentees who go beyond, are looked at.
        """
        open_ = [side.room > 0 for side in goal.sides]
        bears = self.margins - (self.prices[0] - priced[0])
        bears[~open_[0]] = NO_LIMIT
        fallen = self.prices[1] - priced[1]
        fallen[~open_[1]] = -NO_LIMIT
        height, width = len(bears), len(fallen)
        limits = np.append(np.sort(fallen)[::-1], -NO_LIMIT)
        mentors = np.searchsorted(np.sort(bears), limits)
        cost = mentors * width + np.arange(width + 1) * height
        best = int(cost.argmin())
        if cost[best] > SHARE * height * width:
            return None
        rows = np.flatnonzero(bears < limits[best])
        return Rectangle(rows, np.flatnonzero((fallen > limits[best]) & open_[1]))

    def renewed(self, goal: Total, priced: tuple[Ints, Ints]) -> "Near | None":
        """Look at all pairs of those whose prices moved too far.

        Returns:
            A list that is enough for these prices; None when they, or their near pairs,
            are too many.
        """
        unsure = self.unsure(goal, priced)
        if unsure is None:
            return None
        if not (len(unsure.rows) or len(unsure.columns)):
            return self
        open_ = [side.room > 0 for side in goal.sides]
        mentors, mentees = map(np.copy, self.prices)
        margins = self.margins.copy()
        mentors[unsure.rows], margins[unsure.rows] = priced[0][unsure.rows], _FRESH
        mentees[unsure.columns] = priced[1][unsure.columns]
        everyone = [np.flatnonzero(one) for one in open_]
        # What is not listed must be below the prices of that look by the margin, and
        # below these prices, which may be lower.
        least = (
            np.minimum(mentors - margins, priced[0] - NEARLY),
            np.minimum(mentees, priced[1]),
        )
        codes, scores = [self.codes], [self.scores]
        for some in (
            Rectangle(unsure.rows, everyone[1]),
            Rectangle(everyone[0], unsure.columns),
        ):
            parts = some.reaching(goal, least)
            for found, scored, _ in _reaching(goal, least, parts, 0):
                codes.append(found)
                scores.append(scored)
                if sum(map(len, codes[1:])) > MOST * len(margins):
                    return None
        together = np.concatenate(codes), np.concatenate(scores)
        return Near(*together, (mentors, mentees), margins)


def _reaching(
    goal: Total, priced: tuple[Ints, Ints], parts: Iterable[Part], reach: int
) -> Iterator[tuple[Ints, Points, Ints]]:
    """Give the pairs that gain no less than their prices less that much.

    Returns:
        Their codes, scores, and how much more they gain than their prices.
    """
    for codes, scores in parts:
        rows, columns = np.divmod(codes, goal.scores.shape[1])
        gains = goal.gains(scores.astype(np.int64), rows, columns)
        over = gains - priced[0][rows] - priced[1][columns]
        good = (over >= -reach) & (gains > FORBIDDEN)
        good &= open_pairs(goal.sides, rows, columns)
        yield codes[good], scores[good], over[good]


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen.

    Attributes:
        codes: Pairs (row * width + column) that gain more than their prices, the
            worst of each mentor, and some that nearly do: all, when they are few.
        excess: By how much choices can gain more than the prices allow; `NO_LIMIT` or
            more when that is not known.
        near: For later looks; None when there are too many pairs like that.
    """

    codes: Ints
    excess: int
    near: Near | None


def look_again(
    goal: Total, near: Near, priced: tuple[Ints, Ints], taken: Sparse
) -> Look | None:
    """Hold all pairs against prices, as `look` does; None when that must be done."""
    enough = near.renewed(goal, priced)
    if enough is None:
        return None
    return _look_listed(goal, priced, taken, enough.parts(), enough)


def _look_listed(
    goal: Total,
    priced: tuple[Ints, Ints],
    taken: Sparse,
    parts: Iterable[Part],
    near: Near | None = None,
) -> Look:
    """Hold listed pairs against prices; no other may gain more than its own.

    Args:
        goal: Gives the gains.
        priced: Prices of mentors and mentees.
        taken: Chosen pairs that gain more than their prices, as these may.
        parts: The pairs.
        near: What is passed on.
    """
    codes, over = _close(goal, priced, parts)
    width = goal.scores.shape[1]
    free = ~np.isin(codes, taken.rows * width + taken.columns)
    codes, over = codes[free], over[free]
    rows = codes // width
    tops = np.full(goal.scores.shape[0], FORBIDDEN, np.int64)
    np.maximum.at(tops, rows, over)
    late = tops > 0
    excess = int((tops[late] * goal.sides[0].room[late]).sum())
    if len(codes) > PER_PERSON * len(late):
        of_late = late[rows]
        most = PER_PERSON * (4 if late.sum() < FEW * len(late) else 1)
        best = best_of_each(rows[of_late], over[of_late], most)
        codes = codes[of_late][best]
    return Look(codes, excess, near)


def tight(goal: Total, near: Near, priced: tuple[Ints, Ints]) -> Ints | None:
    """Give the codes of all pairs that gain just their prices.

    Returns:
        None when they are too many, or not known.
    """
    enough = near.renewed(goal, priced)
    if enough is None:
        return None
    codes, over = _close(goal, priced, enough.parts())
    even: Ints = codes[over == 0]
    return even


def _close(
    goal: Total, priced: tuple[Ints, Ints], parts: Iterable[Part]
) -> tuple[Ints, Ints]:
    """Give the pairs that gain their prices or nearly, in order, and how much more."""
    found = list(_reaching(goal, priced, parts, NEARLY))
    none = np.empty(0, np.int64)
    codes = np.concatenate([none, *(one[0] for one in found)])
    over = np.concatenate([none, *(one[2] for one in found)])
    order = np.argsort(codes, kind="stable")
    order = order[run_starts(codes[order])]
    return codes[order], over[order]


def best_of_each(people: Ints, over: Ints, most: int) -> Ints:
    """Give the places of the best few pairs of each person of a side.

    Args:
        people: One per pair.
        over: How much more the pairs gain than their prices.
        most: Pairs of each person.
    """
    worse = np.minimum(over.max(initial=0) - over, _SPAN - 1)
    # one number for both: sorted five times as fast as by two
    order = np.argsort(people * _SPAN + worse, kind="stable")
    return order[places_in_runs(people[order]) < most]
