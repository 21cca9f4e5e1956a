"""Invented people for pairing, in as few words as a test needs."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from rmentor.core.model.choices import Objective
from rmentor.core.model.issues import Issue
from rmentor.core.model.people import Person, Role
from rmentor.core.model.program import Pair, PairState
from rmentor.core.pairing.pair import LeftOver, Proposal
from rmentor.core.settings import RULES, WEIGHTS, PairingSettings

Answers = Mapping[str, object]
"""Fields of a person, as keyword arguments."""


def mentor(key: str, /, **answers: object) -> Person:
    """Make a mentor `key@corp.test`."""
    return person(key, role=Role.MENTOR, **answers)


def mentee(key: str, /, **answers: object) -> Person:
    """Make a mentee `key@corp.test`."""
    return person(key, role=Role.MENTEE, **answers)


def person(key: str, /, **answers: object) -> Person:
    """Make someone who did not say in which role."""
    email = f"{key}@corp.test"
    return replace(Person(email, key.capitalize(), email), **answers)  # type: ignore[arg-type]


def settings(
    objective: Objective = Objective.FAIR,
    rules: dict[str, bool] | None = None,
    weights: dict[str, int] | None = None,
    **others: object,
) -> PairingSettings:
    """Make settings; rules and weights over the defaults."""
    return replace(
        PairingSettings(),
        objective=objective,
        rules=RULES | (rules or {}),
        weights=WEIGHTS | (weights or {}),
        **others,  # type: ignore[arg-type]
    )


def names(proposal: Proposal) -> list[tuple[str, str]]:
    """Give the pairs by the part of the email before the @."""
    return [
        (pair.mentor.partition("@")[0], pair.mentee.partition("@")[0])
        for pair in proposal.pairs
    ]


def still_open(pairs: Iterable[Pair]) -> list[Pair]:
    """Give the pairs under way."""
    return [pair for pair in pairs if pair.state is PairState.OPEN]


def blocked(proposal: Proposal) -> dict[str, int]:
    """Give the rules that block anyone and how many pairs."""
    return {count.rule: count.pairs for count in proposal.rules if count.pairs}


def left(proposal: Proposal, name: str) -> LeftOver:
    """Give what is said about someone left over."""
    key = f"{name}@corp.test"
    return next(person for person in proposal.left_over if person.person == key)


def issue(proposal: Proposal, code: str) -> Issue:
    """Give the one issue of this code."""
    (found,) = [issue for issue in proposal.issues if issue.code == code]
    return found
