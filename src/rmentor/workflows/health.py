"""`rmentor report --health`: the coordinator's worklist, the most urgent pair first."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rmentor.core.feedback.health import Health, Reason, judged
from rmentor.core.feedback.health import State as HealthState
from rmentor.core.model.program import Pair
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.state import State, load_state

_SPEAK = "Speak with each of them alone. If it does not work: rmentor pair --rematch"
_ASK = "Ask both how it goes."
_ACTIONS = {HealthState.AT_RISK: _SPEAK, HealthState.WATCH: _ASK}


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """Why; `private` is never to be told to the partner."""

    state: str
    says: str
    private: bool


@dataclass(frozen=True, slots=True)
class HealthRow:
    """One open pair; people by email.

    Attributes:
        days: Since it began; None when that is not known.
        action: What to do; empty when nothing.
    """

    mentor: str
    mentee: str
    mentor_name: str
    mentee_name: str
    state: str
    days: int | None
    reasons: tuple[ReasonRow, ...]
    action: str


def pairs_by_health(folder: Path, today: date) -> Outcome[tuple[HealthRow, ...]]:
    """Judge every open pair; for the coordinator alone.

    Raises:
        StateError: There is no program, or its state cannot be read.
    """
    state = load_state(folder)
    found = judged(state.pairs, state.responses, state.unsigned, today)
    rows = tuple(_row(pair, health, state) for pair, health in found)
    is_urgent = bool(rows) and rows[0].state == HealthState.AT_RISK
    return Outcome(rows, next=("rmentor pair --rematch -n",) if is_urgent else ())


def _row(pair: Pair, health: Health, state: State) -> HealthRow:
    unsigned = any("sign" in reason.says for reason in health.reasons)
    action = _ACTIONS.get(health.state, "")
    if health.state is HealthState.WATCH and unsigned:
        action = "Ask for the signature, then: rmentor agreement --signed PERSON"
    return HealthRow(
        state.address(pair.mentor),
        state.address(pair.mentee),
        state.name(pair.mentor),
        state.name(pair.mentee),
        health.state,
        health.days,
        tuple(_reason(reason, state) for reason in health.reasons),
        action,
    )


def _reason(reason: Reason, state: State) -> ReasonRow:
    who = state.name(reason.person) if reason.person else ""
    return ReasonRow(reason.state, f"{who} {reason.says}".strip(), reason.private)
