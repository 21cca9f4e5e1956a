"""Pair health: which open pair needs the coordinator, and why.

Only named check-ins count here. Feedback has two channels (domain: feedback): fit,
satisfaction and safety asked after meeting 1 and in the middle are check-ins, named,
for the coordinator alone; their figures are counted as well. Everything else is
evaluation: counted only. Comments are never named.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rmentor.core.feedback.scores import MIDDLE_OF_SCALE, mean
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Dimension, Response
from rmentor.core.model.program import Pair, PairState

CHECK_IN_CHECKPOINTS = (Checkpoint.FIRST_MEETING, Checkpoint.MIDDLE)
CHECK_IN_DIMENSIONS = (Dimension.FIT, Dimension.SATISFACTION, Dimension.SAFETY)
TOO_EARLY_DAYS = 30
UNSIGNED_DAYS = 21
"""Days after which an agreement should have been signed (domain: pair health)."""


class State(StrEnum):
    """How a pair is doing, the most urgent first."""

    AT_RISK = "at risk"
    WATCH = "watch"
    TOO_EARLY = "too early"
    ON_TRACK = "on track"


URGENT = (State.AT_RISK, State.WATCH)
"""The states that call for the coordinator."""


@dataclass(frozen=True, slots=True)
class Unsigned:
    """An agreement that waits for signatures: of whom (keys), and since when."""

    people: tuple[str, ...]
    issued: date


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a pair is in its state.

    Attributes:
        state: What this reason alone would make of the pair.
        person: Whose answer it is (key); empty when it is nobody's.
        private: Never to be told to the partner.
    """

    state: State
    says: str
    person: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True)
class Health:
    """One pair's health.

    Attributes:
        reasons: The most urgent first; at least one.
        days: Since the pair started; None when that day is not known.
    """

    state: State
    reasons: tuple[Reason, ...]
    days: int | None


# What an answer below the middle of its scale means. "2 or less of 5" is said as "below
# the middle", so that scales of 4, 6 and 7 answers count too.
_LOW = {
    Dimension.FIT: "says it is not a good fit",
    Dimension.SAFETY: "does not feel safe to speak openly",
    Dimension.SATISFACTION: "is not satisfied",
}


def pair_health(
    pair: Pair,
    responses: Iterable[Response],
    today: date,
    unsigned: Unsigned | None = None,
) -> Health:
    """Judge an open pair by its check-ins, its agreement and its days.

    A person's latest check-in counts for each question. In the first 30 days a pair is
    too early to judge, unless an answer already says that it is at risk, or its
    agreement has been waiting for signatures too long.

    Args:
        pair: An open pair.
        responses: Of the whole program or of these two, in any order.
        today: To count days up to.
        unsigned: The agreement, if a signature is missing; None when both signed.
    """
    people = (pair.mentor, pair.mentee)
    check_ins = [r for r in responses if is_check_in(r) and r.person in people]
    days = (today - pair.started).days if pair.started else None
    reasons = [
        reason
        for person in dict.fromkeys(people)
        for reason in _reasons(person, [r for r in check_ins if r.person == person])
    ]
    if days is not None and days < TOO_EARLY_DAYS:
        reasons = [r for r in reasons if r.state is State.AT_RISK]
        reasons.append(Reason(State.TOO_EARLY, "in its first 30 days"))
    reasons += _waiting(unsigned, today)
    if not reasons:
        says = "check-ins are good" if check_ins else "no check-in yet"
        reasons = [Reason(State.ON_TRACK, says)]
    ordered = sorted(reasons, key=lambda r: list(State).index(r.state))
    worst = ordered[0].state
    telling = tuple(r for r in ordered if worst not in URGENT or _tells(r))
    return Health(worst, telling, days)


def judged(
    pairs: Iterable[Pair],
    responses: Iterable[Response],
    unsigned: Mapping[tuple[str, str], Unsigned],
    today: date,
) -> list[tuple[Pair, Health]]:
    """Judge every open pair of a program, the most urgent and longest first.

    Args:
        pairs: Of the program, in any state.
        responses: Of the whole program.
        unsigned: Agreements that wait for signatures, by mentor and mentee.
        today: To count days up to.
    """
    by_person: dict[str, list[Response]] = {}
    for response in responses:
        by_person.setdefault(response.person, []).append(response)

    def health(pair: Pair) -> Health:
        both = (pair.mentor, pair.mentee)
        told = [answer for key in both for answer in by_person.get(key, ())]
        return pair_health(pair, told, today, unsigned.get(both))

    found = [(pair, health(pair)) for pair in pairs if pair.state is PairState.OPEN]
    return sorted(found, key=_urgency)


def _urgency(found: tuple[Pair, Health]) -> tuple[int, int, str, str]:
    pair, health = found
    place = list(State).index(health.state)
    return place, -(health.days or 0), pair.mentor, pair.mentee


def is_check_in(response: Response) -> bool:
    """Tell whether the response was asked at a checkpoint of named check-ins."""
    return response.checkpoint in CHECK_IN_CHECKPOINTS


def _tells(reason: Reason) -> bool:
    """A pair at risk or to watch is no longer too early to judge."""
    return reason.state is not State.TOO_EARLY


def _waiting(unsigned: Unsigned | None, today: date) -> Iterable[Reason]:
    days = (today - unsigned.issued).days if unsigned else 0
    if unsigned and days >= UNSIGNED_DAYS:
        says = f"has not signed the agreement for {days} days"
        return [Reason(State.WATCH, says, person) for person in unsigned.people]
    return []


def _reasons(person: str, check_ins: Sequence[Response]) -> Iterable[Reason]:
    for dimension in CHECK_IN_DIMENSIONS:
        value = _latest(dimension, check_ins)
        if value is None:
            continue
        if value < MIDDLE_OF_SCALE:
            private = dimension is Dimension.SAFETY
            yield Reason(State.AT_RISK, _LOW[dimension], person, private)
        elif dimension is Dimension.FIT and value == MIDDLE_OF_SCALE:
            yield Reason(State.WATCH, "is still deciding whether it fits", person)


def _latest(dimension: Dimension, check_ins: Sequence[Response]) -> float | None:
    """Give a person's answer at their latest checkpoint that has one."""
    for checkpoint in reversed(CHECK_IN_CHECKPOINTS):
        values = [
            answer.value
            for response in check_ins
            if response.checkpoint is checkpoint
            for answer in response.answers
            if answer.dimension is dimension and answer.value is not None
        ]
        if values:
            return mean(values)
    return None
