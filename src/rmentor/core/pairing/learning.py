"""Which criteria of the pairing go with good answers, and weights that follow from it.

A ridge regression (Hoerl and Kennard, "Ridge regression: biased estimation for
nonorthogonal problems", Technometrics 12, 1970) of how pairs turned out on what they
reached of each criterion. In Bayesian terms: an effect is believed to be small until
pairs show otherwise; for proposals, to be such as the present weights say. Pairs are
not drawn by lot, so that nothing here says what causes what.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

FEWEST_PAIRS = 30
PAIRS_PER_CRITERION = 4
FEWEST_ANSWERED = 15
"""Pairs whose answers say anything about a criterion, for it to be looked at."""
LEVEL = 0.05
"""How often chance alone calls the effect of any criterion clear."""
LIGHTEST, HEAVIEST = 1, 10
_LITTLE, _MUCH = 0.05, 4.0

Floats = NDArray[np.float64]


class Verdict(StrEnum):
    """The plain word."""

    HELPS = "goes with good answers"
    HINDERS = "goes with poor answers"
    UNCLEAR = "no clear effect"
    UNTOLD = "too few differ"


@dataclass(frozen=True, slots=True)
class Evidence:
    """How pairs turned out.

    Attributes:
        criteria: By code.
        shares: Pairs x criteria: reached of what was possible, 0 to 1; None where the
            two people's answers say nothing about it.
        outcomes: Of each pair; higher is better.
    """

    criteria: tuple[str, ...]
    shares: Sequence[Sequence[float | None]]
    outcomes: Sequence[float]


@dataclass(frozen=True, slots=True)
class Effect:
    """What one criterion goes with.

    Attributes:
        pairs: Whose answers say anything about it.
        size: By how many standard deviations outcomes rise when what is reached of the
            criterion rises by one, all others staying; None when it cannot be told.
        low: The effect is at least this, with 95% for all criteria together.
        high: And at most this.
        proposed: The weight that follows; the present one unless the effect is clear.
    """

    criterion: str
    pairs: int
    size: float | None
    low: float | None
    high: float | None
    verdict: Verdict
    weight: int
    proposed: int


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a program's pairs teach.

    Attributes:
        pairs: That have answered.
        needed: How many are needed.
        effects: In the order of criteria; empty while there are too few pairs.
    """

    pairs: int
    needed: int
    effects: tuple[Effect, ...]

    @property
    def is_clear(self) -> bool:
        """Tell whether any criterion has a clear effect."""
        clear = (Verdict.HELPS, Verdict.HINDERS)
        return any(effect.verdict in clear for effect in self.effects)

    @property
    def proposed(self) -> dict[str, int]:
        """Give the weights that would change."""
        effects = self.effects
        return {e.criterion: e.proposed for e in effects if e.proposed != e.weight}


def learn(evidence: Evidence, weights: Mapping[str, int]) -> Lesson:
    """Tell what goes with good answers, and propose weights.

    A criterion whose effect is clear gets the weight that the effect speaks for, held
    between half and double the present one; the others keep theirs.

    Args:
        evidence: Of all pairs that have answered, in any order.
        weights: The present ones, by criterion; one of 0 stays 0.
    """
    known = _Known.of(evidence)
    pairs = len(evidence.outcomes)
    needed = max(FEWEST_PAIRS, PAIRS_PER_CRITERION * len(known.told))
    if pairs < needed or not known.told or not np.std(evidence.outcomes):
        return Lesson(pairs, needed, ())
    fit = _Fit.of(known, np.asarray(evidence.outcomes, float))
    present = [weights.get(code, 0) for code in evidence.criteria]
    target = fit.following(np.array([present[k] for k in known.told]) * known.spread)
    places = {k: place for place, k in enumerate(known.told)}
    effects = (
        fit.effect(places[k], target[places[k]], code, known.answered[k], present[k])
        if k in places
        else _untold(code, known.answered[k], present[k])
        for k, code in enumerate(evidence.criteria)
    )
    return Lesson(pairs, needed, tuple(effects))


def _untold(code: str, pairs: int, weight: int) -> Effect:
    return Effect(code, pairs, None, None, None, Verdict.UNTOLD, weight, weight)


@dataclass(frozen=True, slots=True)
class _Known:
    """What pairs reached, ready to be calculated with.

    Attributes:
        told: Criteria, by place, in which enough pairs differ.
        answered: For each criterion the pairs whose answers say anything about it.
        spread: For each criterion told its standard deviation.
        steps: Pairs x criteria told: in standard deviations from the mean, which
            stands in where nothing is said.
    """

    told: tuple[int, ...]
    answered: tuple[int, ...]
    spread: Floats
    steps: Floats

    @classmethod
    def of(cls, evidence: Evidence) -> "_Known":
        """Standardize each criterion."""
        size = (len(evidence.shares), len(evidence.criteria))
        shares = np.array(evidence.shares, float).reshape(size)  # None becomes nan
        said = ~np.isnan(shares)
        answered = said.sum(axis=0)
        middle = np.where(said, shares, 0).sum(axis=0) / np.maximum(answered, 1)
        away = np.where(said, shares - middle, 0)
        spread = np.sqrt((away**2).mean(axis=0)) if len(away) else np.zeros(size[1])
        told = np.flatnonzero((answered >= FEWEST_ANSWERED) & (spread > 0))
        return cls(
            tuple(map(int, told)),
            tuple(map(int, answered)),
            spread[told],
            away[:, told] / spread[told],
        )


@dataclass(frozen=True, slots=True)
class _Fit:
    """The regression.

    Attributes:
        sizes: Of the effects.
        errors: Their standard errors.
        reach: So many standard errors to each side hold all effects with 95%.
        pull: Criteria x criteria: how far a belief about the effects moves them.
    """

    sizes: Floats
    errors: Floats
    reach: float
    pull: Floats

    @classmethod
    def of(cls, known: _Known, outcomes: Floats) -> "_Fit":
        """Fit, with the ridge of Hoerl, Kennard and Baldwin (1975), within bounds."""
        steps = known.steps
        pairs, number = steps.shape
        away = (outcomes - outcomes.mean()) / outcomes.std()
        plain = np.linalg.lstsq(steps, away)[0]
        free = pairs - number - 1
        noise = float(((away - steps @ plain) ** 2).sum()) / free
        ridge = number * noise / max(float(plain @ plain), 1e-12)
        ridge = min(max(ridge, _LITTLE * pairs), _MUCH * pairs)
        inverse = np.linalg.inv(steps.T @ steps + ridge * np.eye(number))
        return cls(
            inverse @ steps.T @ away,
            np.sqrt(noise * np.diag(inverse)),
            _quantile(1 - LEVEL / number / 2, free),
            ridge * inverse,
        )

    def following(self, present: Floats) -> Floats:
        """Say how many times the present weights each effect speaks for.

        Args:
            present: Weights per standard deviation of each criterion told.

        Returns:
            1 where a weight is just right; nan where it is 0.
        """
        length = float(np.linalg.norm(present))
        believed = present / length * np.linalg.norm(self.sizes) if length else present
        with np.errstate(divide="ignore", invalid="ignore"):
            times: Floats = (self.sizes + self.pull @ believed) / believed
        return np.where(believed > 0, times, np.nan)

    def effect(
        self, place: int, times: float, code: str, pairs: int, weight: int
    ) -> Effect:
        """Sum one criterion up."""
        size, error = float(self.sizes[place]), float(self.errors[place])
        low, high = size - self.reach * error, size + self.reach * error
        verdict = Verdict.UNCLEAR
        if low > 0 or high < 0:
            verdict = Verdict.HELPS if low > 0 else Verdict.HINDERS
        keep = verdict is Verdict.UNCLEAR or not weight
        proposed = weight if keep else _held(weight, times)
        return Effect(code, pairs, size, low, high, verdict, weight, proposed)


def _held(weight: int, times: float) -> int:
    """Hold a weight between half and double, and on the scale."""
    low = max(LIGHTEST, ceil(weight / 2))
    high = min(HEAVIEST, floor(weight * 2))
    return min(max(round(weight * times), low), high)


def _quantile(share: float, free: int) -> float:
    """Give the quantile of Student's t (Abramowitz and Stegun, 1964, 26.7.5)."""
    z = NormalDist().inv_cdf(share)
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    return z + first / free + second / free**2
