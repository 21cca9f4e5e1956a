"""Pairing: the one door. What computes is imported when there is something to pair."""

from collections.abc import Collection, Mapping, Sequence

from rmentor.core.model.issues import Issue
from rmentor.core.model.people import Person
from rmentor.core.model.program import KnownPair, Pair
from rmentor.core.pairing.claims import Claim, SavedRound
from rmentor.core.pairing.proposal import CHOSEN, Certificate, Moment, Proposal, Wanted
from rmentor.core.pairing.told import (
    Alternative,
    Anew,
    Candidate,
    Contradiction,
    LeftOver,
    MayMeet,
    Partner,
    PriceOfPins,
    Relaxation,
    RuleCount,
    RuleEffect,
)
from rmentor.core.settings import PairingSettings

__all__ = [
    "CHOSEN",
    "NOTHING_BESIDES",
    "Alternative",
    "Anew",
    "Candidate",
    "Certificate",
    "Claim",
    "Contradiction",
    "LeftOver",
    "MayMeet",
    "Moment",
    "Partner",
    "PriceOfPins",
    "Proposal",
    "Relaxation",
    "RuleCount",
    "RuleEffect",
    "SavedRound",
    "Wanted",
    "check_proposal",
    "doubtful_pins",
    "pair_anew",
    "pair_up",
]

NOTHING_BESIDES = Wanted()


def pair_up(
    people: Sequence[Person],
    settings: PairingSettings,
    known: Sequence[KnownPair] = (),
    open_pairs: Sequence[Pair] = (),
    wanted: Wanted = NOTHING_BESIDES,
    waiting: Collection[str] = (),
) -> Proposal:
    """Propose the best pairs for everyone who has a free place.

    Args:
        people: The whole roster, in any order; keys are unique.
        settings: Grades, rules, weights, objective.
        known: Earlier pairs, pairs that must not be, pins.
        open_pairs: Pairs under way, which take up places, and pairs that ended.
        wanted: What to tell besides.
        waiting: Keys of those whom the round before left without a partner.
    """
    from rmentor.core.pairing.cohort.relations import History
    from rmentor.core.pairing.propose import propose

    history = History.of(known, open_pairs, waiting)
    return propose(people, settings, history, wanted)


def check_proposal(
    claim: Claim,
    people: Sequence[Person],
    settings: PairingSettings,
    known: Sequence[KnownPair] = (),
    open_pairs: Sequence[Pair] = (),
    waiting: Collection[str] = (),
) -> tuple[str, ...]:
    """Check a proposal from the beginning; empty when allowed and proven best.

    Args:
        claim: To be checked.
        people: As given to `pair_up`, like all that follows.
        settings: Grades, rules, weights, objective.
        known: Earlier pairs, pairs that must not be, pins.
        open_pairs: Pairs under way, and pairs that ended.
        waiting: Keys of those whom the round before left without a partner.
    """
    from rmentor.core.pairing.cohort.relations import History
    from rmentor.core.pairing.recheck import recheck

    history = History.of(known, open_pairs, waiting)
    return recheck(claim, people, settings, history)


def doubtful_pins(
    people: Sequence[Person],
    settings: PairingSettings,
    known: Sequence[KnownPair] = (),
    open_pairs: Sequence[Pair] = (),
) -> Mapping[tuple[str, str], tuple[Issue, ...]]:
    """Warn of fixed pairs that rules or capacities forbid, by mentor and mentee.

    Args:
        people: As given to `pair_up`, like all that follows.
        settings: Grades and rules.
        known: Among them the pairs that are fixed.
        open_pairs: Pairs under way, and pairs that ended.
    """
    from rmentor.core.pairing.cohort.relations import History
    from rmentor.core.pairing.doubts import doubts

    return doubts(people, settings, History.of(known, open_pairs))


def pair_anew(
    people: Sequence[Person],
    settings: PairingSettings,
    known: Sequence[KnownPair] = (),
    open_pairs: Sequence[Pair] = (),
) -> Anew | None:
    """Tell what could be reached if no pair were under way; None for large programs.

    Args:
        people: As given to `pair_up`, like all that follows.
        settings: Grades, rules, weights, objective.
        known: Earlier pairs, pairs that must not be, pins.
        open_pairs: Pairs under way, and pairs that ended.
    """
    from rmentor.core.pairing.cohort.relations import History
    from rmentor.core.pairing.keeping import anew

    return anew(people, settings, History.of(known, open_pairs))
