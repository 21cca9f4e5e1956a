"""What pairing gives back."""

from collections.abc import Callable
from dataclasses import dataclass

from rmentor.core.model.choices import Objective
from rmentor.core.model.issues import Issue
from rmentor.core.model.program import Pair
from rmentor.core.pairing.told import (
    Alternative,
    Candidate,
    Contradiction,
    LeftOver,
    MayMeet,
    PriceOfPins,
    RuleEffect,
)

HIGHEST_SCORE = 10_000
"""Scores are hundredths of a point on a scale from 0 to 100."""
HIGHEST_PRICE = 2**44
"""Prices of real programs are far lower; sums of so many of these fit 64 bits."""

CHOSEN = "chosen"
"""The stage after the search, when all is checked and explained: it cannot be cut."""
NOT_FULL = "The prices do not prove that no one else can be placed."
"""What a checker finds, by whatever prices."""


@dataclass(frozen=True, slots=True)
class Moment:
    """How far the search for the best pairs is.

    Attributes:
        stage: What is done now.
        done: Parts of the pairs that were looked at in this round.
        parts: Of so many.
        gap: By how much the total can be better than the best so far; None while
            that is not known, or more people may be placed.
    """

    stage: str
    done: int
    parts: int
    gap: int | None


def _go_on(_moment: Moment) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Wanted:
    """How to search, and what a proposal should tell besides.

    Attributes:
        alternatives: The next best partners, so many per person.
        partners: Partners that the rules allow, whatever they cost, so many per person.
        person: The key of someone whose candidates are all told; empty for nobody.
        proposed: Keys of pairs that were proposed before, to be kept as far as the
            settings say.
        go_on: Told how far the search is; answers whether to go on, or to take the
            best so far.
    """

    alternatives: int = 0
    partners: int = 0
    person: str = ""
    proposed: tuple[tuple[str, str], ...] = ()
    go_on: Callable[[Moment], bool] = _go_on


@dataclass(frozen=True, slots=True)
class Level:
    """Proves that no choice has fewer pairs with a score, and none fewer below it.

    Attributes:
        score: Of the level.
        mentors: The place and the price of each mentor whose price is not 0.
        mentees: The same for mentees.
    """

    score: int
    mentors: tuple[tuple[int, int], ...] = ()
    mentees: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Certificate:
    """Proves that no choice is better: see `rmentor.core.pairing.check`.

    Prices are in the order of keys.

    Attributes:
        floor: Only pairs with at least this score were to be chosen.
        mentors: A price for each mentor.
        mentees: The same for mentees.
        floor_mentors: Prices that prove the floor to be the highest; empty when none
            is claimed to be.
        floor_mentees: The same for mentees.
        full_mentors: Prices that prove that nobody else can be placed, whatever pairs
            score; empty without a floor, where the prices for all do.
        full_mentees: The same for mentees.
        levels: Prove `leximin`, the lowest score first; then the prices for all prove
            that nobody else can be placed. Empty with the other objectives.
        shares: Of people who may be either, by key: for which the prices are, see
            `rmentor.core.pairing.solving.twins`; empty without any.
        floor_shares: The same for the prices of the floor.
        full_shares: The same for the full prices.
        sides: On which these people count in the proof of `leximin`: 0 as mentor, 1 as
            mentee, 2 on either; the full prices then prove that it places as many.
    """

    floor: int
    mentors: tuple[int, ...]
    mentees: tuple[int, ...]
    floor_mentors: tuple[int, ...] = ()
    floor_mentees: tuple[int, ...] = ()
    full_mentors: tuple[int, ...] = ()
    full_mentees: tuple[int, ...] = ()
    levels: tuple[Level, ...] = ()
    shares: tuple[int, ...] = ()
    floor_shares: tuple[int, ...] = ()
    full_shares: tuple[int, ...] = ()
    sides: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """The best pairs for a cohort.

    Attributes:
        pairs: By mentor, then mentee; pinned ones among them.
        left_over: Active people who are in no pair, by key.
        together: So many of them would be placed if everything that would place one
            of them came true; None when not tried.
        total: Sum of the scores.
        worst: The lowest score; None without pairs.
        bound: Proved: nothing with as many pairs above the same floor, or with scores
            like these level by level, totals more.
        best_total: The total when only that counts; less `total` the price of fairness.
        rules: Each that was applied, in their order.
        mentors: Active people who may mentor.
        mentees: Active people who may be mentored.
        either: How many of them are both.
        allowed: Pairs that no rule blocks.
        issues: What the coordinator should know.
        certificate: What proves `bound`.
        alternatives: The next best partners of each person, as many as were asked for.
        may_meet: Whom each person may meet, as many as were asked for.
        contradiction: Why no pair is allowed; None when one is.
        price_of_keeping: What the total loses because of that; None when not tried.
        price_of_pins: What the pins cost; None without pins, or when not tried.
        candidates: Of the person asked about, the nearest first.
        proven: Whether it is proven that nothing is better on any level.
        settled: Whether it is proven that no one else can be placed; the search may
            have been stopped before.
        proposed: Keys of pairs that counted more, as they were proposed before.
    """

    pairs: tuple[Pair, ...]
    total: int
    worst: int | None
    bound: int
    best_total: int
    objective: Objective
    mentors: int
    mentees: int
    issues: tuple[Issue, ...]
    certificate: Certificate
    proven: bool = True
    settled: bool = True
    either: int = 0
    proposed: tuple[tuple[str, str], ...] = ()
    price_of_keeping: int | None = None
    price_of_pins: PriceOfPins | None = None
    left_over: tuple[LeftOver, ...] = ()
    together: int | None = None
    rules: tuple[RuleEffect, ...] = ()
    allowed: int = 0
    alternatives: tuple[Alternative, ...] = ()
    may_meet: tuple[MayMeet, ...] = ()
    contradiction: Contradiction | None = None
    candidates: tuple[Candidate, ...] = ()
