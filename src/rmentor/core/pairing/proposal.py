"""What pairing gives back."""

from dataclasses import dataclass

from rmentor.core.model.choices import Objective
from rmentor.core.model.issues import Issue
from rmentor.core.model.people import Role
from rmentor.core.model.program import Pair

HIGHEST_SCORE = 10_000
"""Scores are hundredths of a point on a scale from 0 to 100."""


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How many pairs a rule blocks; each pair counts under the first that does."""

    rule: str
    pairs: int


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Someone who is in no pair.

    Attributes:
        person: The key.
        roles: On which sides they stood, the mentor's first.
        blocked: How many of their possible pairs each rule blocks, most first.
        reason: One sentence.
    """

    person: str
    roles: tuple[Role, ...]
    blocked: tuple[RuleCount, ...]
    reason: str


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
    """

    floor: int
    mentors: tuple[int, ...]
    mentees: tuple[int, ...]
    floor_mentors: tuple[int, ...] = ()
    floor_mentees: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """The best pairs for a cohort.

    Attributes:
        pairs: By mentor, then mentee; pinned ones among them.
        left_over: Active people who are in no pair, by key.
        total: Sum of the scores.
        worst: The lowest score; None without pairs.
        bound: Proved: nothing with as many pairs above the same floor totals more.
        best_total: The total without the floor; less `total` the price of fairness.
        blocked: Each rule that was applied, in the order of the rules.
        mentors: Active people who may mentor.
        mentees: Active people who may be mentored.
        allowed: Pairs that no rule blocks.
        issues: What the coordinator should know.
        certificate: What proves `bound`.
    """

    pairs: tuple[Pair, ...]
    left_over: tuple[LeftOver, ...]
    total: int
    worst: int | None
    bound: int
    best_total: int
    objective: Objective
    blocked: tuple[RuleCount, ...]
    mentors: int
    mentees: int
    allowed: int
    issues: tuple[Issue, ...]
    certificate: Certificate
