"""`rmentor report --health`: the coordinator's worklist, the most urgent pair first."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rmentor.adapters.settings_file import read_settings
from rmentor.core.feedback.health import About, Health, Reason, Signs, judged
from rmentor.core.feedback.health import State as HealthState
from rmentor.core.feedback.meetings.rhythm import Logs
from rmentor.core.model.people import Status
from rmentor.core.model.program import Pair
from rmentor.core.settings import Settings
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.state import State, load_state

_ACTIONS = {
    (HealthState.AT_RISK, About.ANSWERS): "Speak with each of them alone. If it does "
    "not work: rmentor pair --rematch",
    (HealthState.AT_RISK, About.MEETINGS): "Ask both what keeps them from meeting, and "
    "set a day with them.",
    (HealthState.WATCH, About.SIGNATURES): "Ask for the signature, then: rmentor "
    "agreement --signed PERSON",
    (HealthState.WATCH, About.MEETINGS): "Remind both to set a day.",
    (HealthState.WATCH, About.ANSWERS): "Ask both how it goes.",
}


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
        SettingsRefusedError: `rmentor.toml` is wrong.
    """
    state, settings = load_state(folder).as_of(today), read_settings(folder)
    found = judged(state.pairs, _signs_of(state, settings), today)
    rows = tuple(_row(pair, health, state) for pair, health in found)
    failing = (HealthState.AT_RISK, About.ANSWERS)
    fails = any(_urgent_matter(health) == failing for _, health in found)
    return Outcome(rows, next=("rmentor pair --rematch -n",) if fails else ())


def _signs_of(state: State, settings: Settings) -> Signs:
    """Gather by what the program's pairs are judged."""
    paused = (p.key for p in state.people.values() if p.status is Status.PAUSED)
    logs = Logs.of(state.meetings, settings)
    return Signs(state.responses, state.unsigned, logs, frozenset(paused))


def _row(pair: Pair, health: Health, state: State) -> HealthRow:
    action = _ACTIONS.get(_urgent_matter(health), "")
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


def _urgent_matter(health: Health) -> tuple[HealthState, About]:
    """Say what is most urgent: of what weighs the same, signatures are quickest."""
    about = {r.about for r in health.reasons if r.state is health.state}
    order = (About.SIGNATURES, About.ANSWERS, About.MEETINGS, About.TIME)
    return health.state, next(one for one in order if one in about)


def _reason(reason: Reason, state: State) -> ReasonRow:
    who = state.name(reason.person) if reason.person else ""
    return ReasonRow(reason.state, f"{who} {reason.says}".strip(), reason.private)
