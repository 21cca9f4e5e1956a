"""Rules and criteria of the coordinator's own, and all that a program has with them."""

from collections.abc import Callable
from functools import partial

import numpy as np

from rmentor.core.model.people import Person
from rmentor.core.pairing.cohort.cohort import NOT_SAID, Small
from rmentor.core.pairing.cohort.own_answers import HUNDREDTHS
from rmentor.core.pairing.scoring.criteria import (
    CRITERIA,
    FULL,
    Criterion,
    Overlap,
    overlapping,
)
from rmentor.core.pairing.scoring.frame import Frame, same
from rmentor.core.pairing.scoring.rules import Rule, applied
from rmentor.core.pairing.solving.scores import Bools
from rmentor.core.settings import PairingSettings
from rmentor.core.settings.own_criteria import How, OwnCriterion

ENOUGH_IN_COMMON = 3
"""Full marks for this many choices in common, or all of the one who made fewer."""


def rules_of(settings: PairingSettings) -> tuple[Rule, ...]:
    """Give the rules that are on, the coordinator's own last."""
    own = (own for own in settings.criteria if own.rule)
    return (*applied(settings), *map(_rule, own))


def weighed(settings: PairingSettings) -> tuple[tuple[Criterion, int], ...]:
    """Give the criteria that count, and their weights."""
    known = ((one, settings.weights.get(one.code, 0)) for one in CRITERIA)
    own = ((_criterion(one), one.weight) for one in settings.criteria)
    return tuple((one, weight) for one, weight in (*known, *own) if weight)


def _rule(own: OwnCriterion) -> Rule:
    """Forbid pairs who both answered and do not meet the criterion at all."""
    words = own.code if own.how is How.OVERLAP else ""
    return Rule(
        own.code,
        f"{own.name}: not met",
        partial(_fails, own),
        reads=(own.code,),
        words=words,
    )


def _fails(own: OwnCriterion, pairs: Frame) -> Bools:
    return _both_said(own, pairs) & ~_meets(own, pairs)


def _both_said(own: OwnCriterion, pairs: Frame) -> Bools:
    nothing = 0 if own.how is How.OVERLAP else NOT_SAID
    mentor, mentee = pairs.mentor.of(own.code), pairs.mentee.of(own.code)
    said: Bools = (mentor > nothing) & (mentee > nothing)
    return said


def _meets(own: OwnCriterion, pairs: Frame) -> Bools:
    """Compare two answers that were given."""
    mentor, mentee = pairs.mentor.of(own.code), pairs.mentee.of(own.code)
    by = round(own.by * HUNDREDTHS)
    compare: dict[How, Callable[[], Bools]] = {
        How.SAME: lambda: same(mentor, mentee),
        How.DIFFERENT: lambda: ~same(mentor, mentee),
        How.OVERLAP: lambda: pairs.overlap(own.code) > 0,
        How.CLOSEST: lambda: np.abs(mentor - mentee) <= by,
        How.AT_LEAST: lambda: mentor - mentee >= by,
    }
    return compare[own.how]()


def _criterion(own: OwnCriterion) -> Criterion:
    tells = partial(_tell, own)
    if own.how is How.OVERLAP:
        code = own.code
        overlap = Overlap(code, (code, code), (code, code), ENOUGH_IN_COMMON)
        return overlapping(code, overlap, tells)
    return Criterion(
        own.code, partial(_rate, own), tells, signs=(own.code,), reads=(own.code,)
    )


def _rate(own: OwnCriterion, pairs: Frame) -> tuple[Small, Small]:
    said = _both_said(own, pairs)
    reached = _meets(own, pairs) * np.int32(FULL)
    if own.how is How.CLOSEST:
        by = np.int32(round(own.by * HUNDREDTHS))
        apart = np.abs(pairs.mentor.of(own.code) - pairs.mentee.of(own.code))
        left = (by - np.minimum(apart, by)).astype(np.int64)
        reached = (left * FULL // max(1, by)).astype(np.int32)
    return np.where(said, reached, np.int32(0)), said * np.int32(FULL)


def _tell(own: OwnCriterion, _mentor: Person, _mentee: Person) -> str:
    return own.reason or f"{_HOW[own.how]} {own.name}"


_HOW = {
    How.SAME: "same",
    How.DIFFERENT: "different",
    How.OVERLAP: "something in common:",
    How.CLOSEST: "close:",
    How.AT_LEAST: "enough:",
}
