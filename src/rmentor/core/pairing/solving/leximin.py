"""The worst pair as well off as can be, then the second worst, and so on.

There are as many pairs either way, so that is: as few as can be with the lowest score,
then as few as can be with the next, up to the highest. Level by level a flow finds how
few, and prices tell the choices that reach it: they take no pair that gains less than
its prices, and every pair that gains more. All others are out at the levels above
(Burkard and Rendl: Lexicographic bottleneck problems, 1991). So the prices of all
levels together prove the choice, see `rmentor.core.pairing.check_levels`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.proposal import Level
from rmentor.core.pairing.solving.few_prices import few_prices
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Ints
from rmentor.core.pairing.solving.solve import (
    Enough,
    Optimum,
    Progress,
    Search,
    Tell,
    maximize,
)
from rmentor.core.pairing.solving.ties import pair_hashes, widest_hash
from rmentor.core.pairing.solving.undecided import Both, Undecided

_STEEP = 1 << 30
_HALF = 30
"""Hundredths of a point by which a pair has to be better to count half as much, where
the pairs are guessed that the levels have to prove (measured: hardly any is wrong)."""


@dataclass(frozen=True, slots=True)
class Leveled:
    """The choice, and what proves it.

    Attributes:
        rows: Mentors.
        columns: Their mentees.
        prices: Of mentors and mentees: no more places can be filled.
        levels: The scores of the chosen pairs with prices, the lowest first.
    """

    rows: Ints
    columns: Ints
    prices: tuple[Ints, Ints]
    levels: tuple[Level, ...]


def leximin(program: Program, fair: Optimum, tell: Tell) -> Leveled | None:
    """Choose the pairs that are best level by level.

    Args:
        program: What is to be solved; small enough to hold all its pairs.
        fair: A choice that fills places as well as can be. The better its worst pairs,
            the fewer levels there are to look at.
        tell: Told how far it is.

    Returns:
        None when the search was ended before.
    """
    floor = int(fair.scores.min())
    proofs: dict[int, Level] = {}
    try:
        filled = maximize(program.placing, fair.pool, Search("leximin", tell))
        goal = program.placing.above(floor)
        left = Undecided.of(goal, filled.prices, (fair.rows, fair.columns))
        for level, after in _levels(left, floor):
            proofs[level.score], left = level, after
            tell(Progress("leximin", len(left.taken[0]), len(fair.rows), fair))
    except (Enough, KeyboardInterrupt):
        return None
    widest = widest_hash(program.scores.shape)
    hashes = pair_hashes(program.hashes, (left.rows, left.columns), widest)
    rows, columns = left.best(hashes).chosen
    reached = sorted(set(program.scores.at(rows, columns).tolist()))
    levels = tuple(proofs.get(score, Level(score)) for score in reached)
    return Leveled(rows, columns, filled.prices, levels)


def _levels(left: Undecided, floor: int) -> Iterator[tuple[Level, Undecided]]:
    """Go up the scores of the chosen pairs; give each one's proof, and what it leaves.

    Between two of them no pair is chosen: as few as in any choice.
    """
    done = floor - 1
    while len(higher := left.scores[left.used & (left.scores > done)]):
        score = int(higher.min())
        left = left.only((left.scores <= done) | (left.scores >= score))
        left, priced = _fewest(left, score)
        left = left.after(-(left.scores == score).astype(np.int64), priced)
        yield Level(score, _not_zero(priced[0]), _not_zero(priced[1])), left
        done = score


def _fewest(left: Undecided, score: int) -> tuple[Undecided, Both]:
    """Choose as few pairs as can be with a score; give prices that prove it.

    The choice so far is tried first, then one in which low scores count far more than
    higher ones: most often it is right for many levels to come.
    """
    counted = left.scores == score
    above = np.maximum(left.scores - score, 0)
    steep = np.rint(_STEEP * 0.5 ** (above / _HALF)).astype(np.int64)
    steep[left.scores < score] = 0
    for gains in (None, -steep, -counted.astype(np.int64)):
        choice = left if gains is None else left.best(gains)
        priced = few_prices(choice, counted)
        if priced is not None:
            return choice, priced
    message = "the flow solver did not find the fewest pairs"
    raise ArithmeticError(message)


def _not_zero(prices: Ints) -> tuple[tuple[int, int], ...]:
    """List the people who have a price, and what it is."""
    people = np.flatnonzero(prices)
    return tuple(zip(people.tolist(), prices[people].tolist(), strict=True))
