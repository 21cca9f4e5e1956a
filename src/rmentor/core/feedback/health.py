"""Pair health: which pair needs the coordinator, and why.

Only named check-ins count here. Feedback has two channels (domain: feedback): fit,
satisfaction and safety asked after meeting 1 and in the middle are check-ins, named,
for the coordinator alone; their figures are counted as well. Everything else is
evaluation: counted only. Comments are never named.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rmentor.core.feedback.meetings.rhythm import TOO_EARLY_DAYS, Logs, Met
from rmentor.core.feedback.reasons import URGENT, About, Reason, State
from rmentor.core.feedback.scores import MIDDLE_OF_SCALE, mean
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import CHECK_IN_DIMENSIONS, Dimension, Response
from rmentor.core.model.program import Pair, PairState, Unsigned

__all__ = [
    "CHECK_IN_CHECKPOINTS",
    "URGENT",
    "About",
    "Health",
    "Reason",
    "Signs",
    "State",
    "judged",
    "pair_health",
]

CHECK_IN_CHECKPOINTS = (Checkpoint.FIRST_MEETING, Checkpoint.MIDDLE)
UNSIGNED_DAYS = 21
"""Days after which an agreement should have been signed (domain: pair health)."""


@dataclass(frozen=True, slots=True)
class Signs:
    """By what a program's pairs are judged.

    Attributes:
        responses: Of the whole program.
        unsigned: Agreements that wait for signatures, by mentor and mentee.
        logs: Of meetings; None where nobody keeps any.
        paused: Who pauses (keys).
    """

    responses: Iterable[Response] = ()
    unsigned: Mapping[tuple[str, str], Unsigned] = field(default_factory=dict)
    logs: Logs | None = None
    paused: Collection[str] = ()


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
    logs: Logs | None = None,
    paused: Collection[str] = (),
) -> Health:
    """Judge a pair by its check-ins, its agreement, its meetings and its days.

    A person's latest check-in counts for each question. In the first 30 days a pair is
    too early to judge, unless an answer already says that it is at risk, or its
    agreement has been waiting for signatures too long. While one of the two pauses,
    only an answer that says so puts the pair at risk.

    Args:
        pair: One that has begun; an ended one is closed.
        responses: Of the whole program or of these two, in any order.
        today: To count days up to.
        unsigned: The agreement, if a signature is missing; None when both signed.
        logs: Of meetings; None where nobody keeps any.
        paused: Who pauses (keys).
    """
    days = (today - pair.started).days if pair.started else None
    if pair.state is PairState.ENDED:
        return Health(State.CLOSED, (Reason(State.CLOSED, "ended"),), days)
    people = tuple(dict.fromkeys(pair.people))
    check_ins = [r for r in responses if _is_check_in(r) and r.person in people]
    reasons = [
        reason
        for person in people
        for reason in _reasons(person, [r for r in check_ins if r.person == person])
    ]
    met = logs.met(pair, today) if logs else None
    if resting := [Reason(State.PAUSED, "pauses", p) for p in people if p in paused]:
        return _summed([*_risks(reasons), *resting], days)
    if days is not None and days < TOO_EARLY_DAYS:
        reasons = [*_risks(reasons), _TOO_EARLY]
    reasons += (*(met.reasons() if met else ()), *_waiting(unsigned, today))
    return _summed(reasons or [_on_track(check_ins, met)], days)


def _on_track(check_ins: Sequence[Response], met: Met | None) -> Reason:
    says = "check-ins are good" if check_ins else "no check-in yet"
    return Reason(State.ON_TRACK, f"{met.says()}; {says}" if met else says)


def _summed(reasons: Iterable[Reason], days: int | None) -> Health:
    """Let the worst of some reasons be the state, and leave out what it overrules."""
    ordered = sorted(reasons, key=lambda r: list(State).index(r.state))
    worst = ordered[0].state
    telling = tuple(r for r in ordered if worst not in URGENT or _tells(r))
    return Health(worst, telling, days)


_TOO_EARLY = Reason(State.TOO_EARLY, "in its first 30 days", about=About.TIME)


def _risks(reasons: Iterable[Reason]) -> list[Reason]:
    return [reason for reason in reasons if reason.state is State.AT_RISK]


def judged(
    pairs: Iterable[Pair], signs: Signs, today: date
) -> list[tuple[Pair, Health]]:
    """Judge every open pair of a program, the most urgent and longest first.

    Args:
        pairs: Of the program, in any state.
        signs: By what they are judged.
        today: To count days up to.
    """
    by_person: dict[str, list[Response]] = {}
    for response in signs.responses:
        by_person.setdefault(response.person, []).append(response)

    def health(pair: Pair) -> Health:
        both = pair.people
        told = [answer for key in both for answer in by_person.get(key, ())]
        unsigned = signs.unsigned.get(both)
        return pair_health(pair, told, today, unsigned, signs.logs, signs.paused)

    found = [(pair, health(pair)) for pair in pairs if pair.state is PairState.OPEN]
    return sorted(found, key=_urgency)


def _urgency(found: tuple[Pair, Health]) -> tuple[int, int, str, str]:
    pair, health = found
    place = list(State).index(health.state)
    return place, -(health.days or 0), pair.mentor, pair.mentee


def _is_check_in(response: Response) -> bool:
    """Tell whether the response was asked at a checkpoint of named check-ins."""
    return response.checkpoint in CHECK_IN_CHECKPOINTS


def _tells(reason: Reason) -> bool:
    """A pair at risk or to watch is no longer too early to judge."""
    return reason.state is not State.TOO_EARLY


def _waiting(unsigned: Unsigned | None, today: date) -> Iterator[Reason]:
    days = (today - unsigned.issued).days if unsigned else 0
    if unsigned is None or days < UNSIGNED_DAYS:
        return
    says = f"signed the agreement for {days} days"
    if len(unsigned.people) > 1:
        yield Reason(State.WATCH, f"neither has {says}", about=About.SIGNATURES)
        return
    for person in unsigned.people:
        yield Reason(State.WATCH, f"has not {says}", person, about=About.SIGNATURES)


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
