"""Asking the two of a proposed pair, one after the other."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from rmentor.core.model.program import Invitation, Pair

Asked = Mapping[tuple[str, str], Mapping[str, Invitation]]
"""By the keys of mentor and mentee, then by who was asked."""


def asked_of(invitations: Iterable[Invitation]) -> Asked:
    """Index invitations that come pair by pair."""
    return {
        both: {one.person: one for one in group}
        for both, group in groupby(invitations, lambda one: one.people)
    }


def next_to_ask(pair: Pair, asked: Asked) -> str:
    """Give whose answer is next, the mentee's first; empty once both said yes.

    The mentor learns nothing of a mentee who has not said yes.
    """
    known = asked.get(pair.people, {})
    for person in (pair.mentee, pair.mentor):
        if person not in known or known[person].accepted is None:
            return person
    return ""


def invitation_to(person: str, pair: Pair, asked: Asked, today: date) -> Invitation:
    """Give the invitation of one of a pair; who has none is asked today."""
    new = Invitation(pair.mentor, pair.mentee, person, today)
    return asked.get(pair.people, {}).get(person, new)


def is_waiting(pair: Pair, asked: Asked) -> bool:
    """Tell whether somebody was asked about a pair, and not both said yes."""
    both = pair.mentor, pair.mentee
    return both in asked and bool(next_to_ask(pair, asked))


def unanswered(pairs: Sequence[Pair], asked: Asked) -> tuple[Invitation, ...]:
    """Give the invitations to these pairs that have no answer, the oldest first."""
    waiting = [
        one
        for pair in pairs
        for one in asked.get(pair.people, {}).values()
        if one.accepted is None
    ]
    return tuple(sorted(waiting, key=lambda one: (one.asked, one.person, one.mentor)))
