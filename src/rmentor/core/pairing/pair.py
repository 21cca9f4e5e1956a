"""Pairing: the one door. What computes is imported when there is something to pair."""

from collections.abc import Sequence

from rmentor.core.model.people import Person
from rmentor.core.model.program import KnownPair, Pair
from rmentor.core.pairing.proposal import (
    Certificate,
    LeftOver,
    Proposal,
    RuleCount,
)
from rmentor.core.settings import PairingSettings

__all__ = [
    "Certificate",
    "LeftOver",
    "Proposal",
    "RuleCount",
    "check_proposal",
    "pair_up",
]


def pair_up(
    people: Sequence[Person],
    settings: PairingSettings,
    known: Sequence[KnownPair] = (),
    open_pairs: Sequence[Pair] = (),
) -> Proposal:
    """Propose the best pairs for everyone who has a free place.

    Args:
        people: The whole roster, in any order; keys are unique.
        settings: Grades, rules, weights, objective.
        known: Earlier pairs, pairs that must not be, pins.
        open_pairs: Pairs under way, which take up places, and pairs that ended.
    """
    from rmentor.core.pairing.propose import propose

    return propose(people, settings, known, open_pairs)


def check_proposal(
    proposal: Proposal,
    people: Sequence[Person],
    settings: PairingSettings,
    known: Sequence[KnownPair] = (),
    open_pairs: Sequence[Pair] = (),
) -> tuple[str, ...]:
    """Check a proposal from the beginning; empty when allowed and proven best.

    Args:
        proposal: To be checked.
        people: As given to `pair_up`, like all that follows.
        settings: Grades, rules, weights, objective.
        known: Earlier pairs, pairs that must not be, pins.
        open_pairs: Pairs under way, and pairs that ended.
    """
    from rmentor.core.pairing.recheck import recheck

    return recheck(proposal, people, settings, known, open_pairs)
