"""Whether a change is more than noise: an exact test of the same people's steps.

The sign-flip (Fisher-Pitman permutation) test for pairs: if nothing had changed, each
person's step could as well have gone the other way. Of all ways to turn steps round,
how many move the mean at least as far? Fisher, *The Design of Experiments*, 1935,
section 21. No shape of the answers is assumed, and nothing is drawn by lot.
"""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from math import erfc, gcd, lcm, sqrt

LEVEL = 0.05
"""A change that chance alone would give less often than this is called real."""

_MOST_EXACT = 20_000
_FEWEST = 6


class Verdict(StrEnum):
    """The plain word."""

    REAL = "more than noise"
    CHANCE = "may be chance"
    FEW = "too few to tell"


def verdict(steps: Mapping[Fraction, int]) -> Verdict:
    """Judge a change; under six people no change can be told from chance.

    Args:
        steps: Step of one person -> how many made it.
    """
    if sum(steps.values()) < _FEWEST:
        return Verdict.FEW
    return Verdict.REAL if chance_of(steps) < LEVEL else Verdict.CHANCE


def chance_of(steps: Mapping[Fraction, int]) -> float:
    """Give the share of sign flips that move the mean at least as far, 0 to 1.

    Exact for usual programs; beyond a few hundred people the normal approximation,
    which by then agrees in the digits that matter.
    """
    unit = lcm(*(step.denominator for step in steps))
    moved = {int(step * unit): count for step, count in steps.items() if step}
    sizes: dict[int, int] = {}
    for step, count in moved.items():
        sizes[abs(step)] = sizes.get(abs(step), 0) + count
    reach = abs(sum(step * count for step, count in moved.items()))
    farthest = sum(size * count for size, count in sizes.items())
    if farthest * sum(sizes.values()) > _MOST_EXACT * 100:
        squares = sum(size * size * count for size, count in sizes.items())
        # Sums lie two steps apart: what lies halfway counts to the farther one.
        return erfc(max(0, reach - gcd(*sizes)) / sqrt(2 * squares))
    return _exact(sizes, reach, farthest)


def _exact(sizes: Mapping[int, int], reach: int, farthest: int) -> float:
    """Count the flips by the sum they turn round; the sum moved is what is left.

    Turning round steps that add up to t leaves a total of `farthest - 2 t`.
    """
    ways = [1]
    for size, count in sizes.items():
        for _ in range(count):
            longer = ways + [0] * size
            for i, number in enumerate(ways):
                longer[i + size] += number
            ways = longer
    far = sum(n for t, n in enumerate(ways) if abs(farthest - 2 * t) >= reach)
    return float(Fraction(far, sum(ways)))
