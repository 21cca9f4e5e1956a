"""Checks the proof that a choice is best level by level; knows no solver.

A choice has a worth for each level: first what its filled places are worth, then, for
each score that it reaches, how few of its pairs have just that score (and none has one
in between). Choices are compared level by level, like words letter by letter. So are
gains and prices, of which everybody has one for each level: no choice is better when
every chosen pair gains no less than its prices and every other no more, every filled
place earns no less than nothing at its price and every free one no more. (That is
complementary slackness, which holds in any ordered group as it does for numbers.)
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.proposal import HIGHEST_PRICE, NOT_FULL, Certificate, Level
from rmentor.core.pairing.solving.goal import Total
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Bools, Ints

_NOT_BEST = """\
The prices do not prove that each pair, from the worst up, is as well off as can be."""


def wrong_levels(
    program: Program, pairs: tuple[Ints, Ints], proof: Certificate
) -> list[str]:
    """Find what the prices of the levels do not prove.

    Args:
        program: What was to be solved.
        pairs: Rows and columns of the chosen ones, all of them allowed.
        proof: With levels, and one price for each person.
    """
    reached = sorted(set(program.scores.at(*pairs).tolist()))
    if reached != [level.score for level in proof.levels]:
        return ["The levels are not the scores of the chosen pairs."]
    if not all(_is_sound(level, program.scores.shape) for level in proof.levels):
        return ["A level's price is nobody's, or beyond all reason."]
    priced = np.array(proof.mentors), np.array(proof.mentees)
    left = _Open.at_first(program.placing, pairs, priced)
    if left is None:
        return [NOT_FULL]
    for level in proof.levels:
        left = left.after(level)
        if left is None:
            return [_NOT_BEST]
    return []


def _is_sound(level: Level, shape: tuple[int, int]) -> bool:
    """Tell whether each price is that of one person."""
    for listed, people in zip((level.mentors, level.mentees), shape, strict=True):
        places = [place for place, _ in listed]
        if len(set(places)) < len(places) or not all(0 <= p < people for p in places):
            return False
        if any(abs(price) > HIGHEST_PRICE for _, price in listed):
            return False
    return True


@dataclass(frozen=True, slots=True)
class _Open:
    """What the levels so far do not decide.

    Attributes:
        rows: Mentors of the pairs that gain just their prices.
        columns: Their mentees.
        scores: Of the pairs.
        chosen: Which of them are.
        filled: Places of mentors and mentees that are, and just earn nothing.
        free: The same of places that are not.
        below: The score of the last level; -1 before there is any.
    """

    rows: Ints
    columns: Ints
    scores: Ints
    chosen: Bools
    filled: tuple[Ints, Ints]
    free: tuple[Ints, Ints]
    below: int = -1

    @classmethod
    def at_first(
        cls, goal: Total, pairs: tuple[Ints, Ints], priced: tuple[Ints, Ints]
    ) -> "_Open | None":
        """Hold all pairs against the prices for filling places; None if these fail."""
        filled, free = [], []
        for side, ends, prices in zip(goal.sides, pairs, priced, strict=True):
            partners = np.bincount(ends, minlength=len(prices))
            fewest, most = side.best_numbers(prices)
            filled.append(partners - fewest)
            free.append(most - partners)
        if any((places < 0).any() for places in (*filled, *free)):
            return None
        rows, columns, over = goal.not_less(priced)
        width = goal.scores.shape[1]
        chosen = np.isin(rows * width + columns, pairs[0] * width + pairs[1])
        if chosen.sum() < len(pairs[0]) or over[~chosen].any():
            return None
        even = over == 0
        rows, columns = rows[even], columns[even]
        return cls(
            rows=rows,
            columns=columns,
            scores=goal.scores.at(rows, columns),
            chosen=chosen[even],
            filled=(filled[0], filled[1]),
            free=(free[0], free[1]),
        )

    def after(self, level: Level) -> "_Open | None":
        """Give what a level leaves; None when its prices do not prove it."""
        priced = (
            _listed(level.mentors, len(self.filled[0])),
            _listed(level.mentees, len(self.filled[1])),
        )
        over = -(self.scores == level.score).astype(np.int64)
        over -= priced[0][self.rows] + priced[1][self.columns]
        over[(self.scores < level.score) & (self.scores > self.below)] = -1
        if (over[self.chosen] < 0).any() or (over[~self.chosen] > 0).any():
            return None
        for prices, filled, free in zip(priced, self.filled, self.free, strict=True):
            if filled[prices < 0].any() or free[prices > 0].any():
                return None
        even = over == 0
        return _Open(
            self.rows[even],
            self.columns[even],
            self.scores[even],
            self.chosen[even],
            _undecided(priced, self.filled),
            _undecided(priced, self.free),
            level.score,
        )


def _listed(prices: Sequence[tuple[int, int]], people: int) -> Ints:
    """Give everyone's price, 0 for those who are not listed."""
    given = np.array(prices, np.int64).reshape(-1, 2)
    priced = np.zeros(people, np.int64)
    priced[given[:, 0]] = given[:, 1]
    return priced


def _undecided(
    priced: tuple[Ints, Ints], places: tuple[Ints, Ints]
) -> tuple[Ints, Ints]:
    """Leave out the places of people who have a price."""
    mentors, mentees = (
        np.where(prices, 0, of) for prices, of in zip(priced, places, strict=True)
    )
    return mentors, mentees
