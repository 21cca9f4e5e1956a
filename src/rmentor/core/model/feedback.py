"""Feedback: what people answered at a checkpoint."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.people import Role


class Dimension(StrEnum):
    """What a question measures; the first five are the promised benefits."""

    RELEVANCE = "REL"
    CULTURE = "CUL"
    COMMUNICATION = "COM"
    LEADERSHIP = "LED"
    INNOVATION = "INN"
    SAFETY = "SAFE"
    FIT = "FIT"
    LOAD = "LOAD"
    GOALS = "GOAL"
    SATISFACTION = "SAT"
    RECOMMENDATION = "REC"
    COMMENT = "TEXT"


BENEFITS = (
    Dimension.RELEVANCE,
    Dimension.CULTURE,
    Dimension.COMMUNICATION,
    Dimension.LEADERSHIP,
    Dimension.INNOVATION,
)
CHECK_IN_DIMENSIONS = (Dimension.FIT, Dimension.SATISFACTION, Dimension.SAFETY)
"""What is asked with a name, for the coordinator alone (domain: feedback)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer.

    Attributes:
        question: The column's title.
        dimension: What it measures; None when the question is not recognized.
        value: On the dimension's own scale (1-5, recommendation 0-10); None for
            "does not apply" and for text.
        text: As answered.
    """

    question: str
    dimension: Dimension | None
    value: float | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """One person's answers at one checkpoint.

    Attributes:
        person: The person's key; for someone not on the roster a key of its own
            that starts with `guest:`, so that the answer still counts.
        role: In which role they answered; None when it cannot be known.
        submitted: Day of the answer; None when the export has none.
    """

    person: str
    role: Role | None
    checkpoint: Checkpoint
    submitted: date | None
    answers: tuple[Answer, ...]
