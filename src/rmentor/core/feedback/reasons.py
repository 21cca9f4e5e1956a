"""How a pair is doing, and why: what every judge of pairs says it in."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How a pair is doing, the most urgent first."""

    AT_RISK = "at risk"
    WATCH = "watch"
    PAUSED = "paused"
    TOO_EARLY = "too early"
    ON_TRACK = "on track"
    CLOSED = "closed"


URGENT = (State.AT_RISK, State.WATCH)
"""The states that call for the coordinator."""


class About(StrEnum):
    """What a reason rests on; it decides what to do."""

    ANSWERS = "answers"
    SIGNATURES = "signatures"
    MEETINGS = "meetings"
    TIME = "time"


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
    about: About = About.ANSWERS
