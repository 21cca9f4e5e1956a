"""The forms that collect feedback: which question goes to whom, when, and by which way.

Two channels (domain: feedback). A check-in is named, for the coordinator alone, and
feeds the health of pairs. An evaluation is counted only and feeds reports. A form
belongs to one of them, by its checkpoint, and says so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rmentor.core.feedback.health import CHECK_IN_CHECKPOINTS
from rmentor.core.feedback.questions import QUESTIONS, Kind
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import BENEFITS, Dimension
from rmentor.core.model.people import Role

NOT_APPLICABLE = "Does not apply"

CHOICES: Mapping[str, tuple[str, ...]] = {
    "agreement": (
        "Strongly disagree",
        "Disagree",
        "Neutral",
        "Agree",
        "Strongly agree",
        NOT_APPLICABLE,
    ),
    "satisfaction": (
        "Very dissatisfied",
        "Dissatisfied",
        "Neutral",
        "Satisfied",
        "Very satisfied",
    ),
    "fit": ("Good fit", "Still deciding", "Not a good fit"),
    "goals": ("Not started", "Some", "Mostly", "Done"),
    "0-10": tuple(map(str, range(11))),
    "text": (),
}
"""Ways to answer that have a name; `text` offers nothing to choose."""

ROLES = (Role.MENTOR, Role.MENTEE)
WHO = "Your work email"
"""The one question that every form asks first."""

_EXIT_REASONS = (
    "Our goals are reached",
    "No time",
    "New job or role",
    "It was not a good fit",
    "Other",
    "I prefer not to say",
)


class Channel(StrEnum):
    """What becomes of an answer."""

    CHECK_IN = "check-in"
    EVALUATION = "evaluation"


@dataclass(frozen=True, slots=True)
class Ask:
    """A question and when it is asked.

    Attributes:
        measures: None for a question that is kept but not counted.
        choices: What can be ticked; empty for an answer in words.
        mentor: The wording for mentors (the juniors); empty: mentors are not asked.
        mentee: The wording for mentees.
        at: The checkpoints.
    """

    measures: Dimension | None
    choices: tuple[str, ...]
    mentor: str
    mentee: str
    at: tuple[Checkpoint, ...]

    def wording(self, role: Role) -> str:
        """Give what this role is asked."""
        return self.mentor if role is Role.MENTOR else self.mentee


@dataclass(frozen=True, slots=True)
class Item:
    """A question on a form; without choices it is answered in words."""

    wording: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """One form: for one role at one checkpoint.

    Attributes:
        lead: What people read before they answer: what it is for, who sees it.
        items: The first asks who answers.
    """

    checkpoint: Checkpoint
    role: Role
    channel: Channel
    title: str
    lead: tuple[str, ...]
    items: tuple[Item, ...]

    @property
    def name(self) -> str:
        """How its files are called, without suffix."""
        return f"{self.checkpoint}-{self.role}"


def form(
    checkpoint: Checkpoint,
    role: Role,
    asks: Sequence[Ask],
    program: str,
    min_answers: int,
) -> Form:
    """Put a form together.

    Args:
        checkpoint: When it is asked.
        role: Whom it is for.
        asks: All questions, in the order of the form.
        program: Its name.
        min_answers: How many answers a published figure needs.
    """
    channel = _channel_of(checkpoint)
    asked = (
        Item(ask.wording(role), ask.choices)
        for ask in asks
        if checkpoint in ask.at and ask.wording(role)
    )
    return Form(
        checkpoint,
        role,
        channel,
        f"{program}: {_OCCASIONS[checkpoint]} ({role}s)",
        _lead(channel, min_answers),
        (Item(WHO), *asked),
    )


def _channel_of(checkpoint: Checkpoint) -> Channel:
    """Tell whether answers of a checkpoint are named or only counted."""
    named = checkpoint in CHECK_IN_CHECKPOINTS
    return Channel.CHECK_IN if named else Channel.EVALUATION


_OCCASIONS = {
    Checkpoint.BASELINE: "before the start",
    Checkpoint.FIRST_MEETING: "after the first meeting",
    Checkpoint.MIDDLE: "in the middle",
    Checkpoint.END: "at the end",
    Checkpoint.SIX_MONTHS_LATER: "six months later",
    Checkpoint.EXIT: "on leaving early",
}


_TO_CHECK_IN = """\
This is a check-in: two minutes. The program coordinator alone sees what you answer, \
with your name, so that help comes while it is useful.
Your partner and your managers do not see it. Nothing that you say here affects pay, \
rating or promotion."""
_TO_EVALUATE = """\
This is an evaluation: five minutes. Your answers are counted together with those of \
others, and no figure is shown from fewer than {min_answers} answers.
Your email only links your answers over the year, so that change can be seen. Nobody's \
answers are shown one by one, and comments appear without names."""


def _lead(channel: Channel, min_answers: int) -> tuple[str, ...]:
    said = _TO_CHECK_IN if channel is Channel.CHECK_IN else _TO_EVALUATE
    return tuple(said.format(min_answers=min_answers).split("\n"))


def _asked(kind: Kind, dimension: Dimension) -> tuple[str, ...]:
    """Give the choices of one of our own questions."""
    if dimension is Dimension.SATISFACTION:
        return CHOICES["satisfaction"]
    return CHOICES[_CHOICES_OF[kind]]


_CHOICES_OF = {
    Kind.RATING: "agreement",
    Kind.FIT: "fit",
    Kind.GOALS: "goals",
    Kind.RECOMMENDATION: "0-10",
    Kind.TEXT: "text",
}
_CHECK_INS = (Checkpoint.FIRST_MEETING, Checkpoint.MIDDLE)
_BEFORE_AND_AFTER = (Checkpoint.BASELINE, Checkpoint.END, Checkpoint.SIX_MONTHS_LATER)
_WHEN: Mapping[Dimension, tuple[Checkpoint, ...]] = {
    **dict.fromkeys(BENEFITS, _BEFORE_AND_AFTER),
    Dimension.SAFETY: (*_CHECK_INS, Checkpoint.END, Checkpoint.EXIT),
    Dimension.FIT: _CHECK_INS,
    Dimension.LOAD: (Checkpoint.MIDDLE, Checkpoint.END),
    Dimension.GOALS: (Checkpoint.MIDDLE, Checkpoint.END),
    Dimension.SATISFACTION: (*_CHECK_INS, Checkpoint.END, Checkpoint.EXIT),
    Dimension.RECOMMENDATION: (Checkpoint.END, Checkpoint.SIX_MONTHS_LATER),
    Dimension.COMMENT: tuple(Checkpoint)[1:],
}
_LEAVING = "What is the main reason for ending early?"
_MAY_QUOTE = "May the program quote your words, without your name?"
_SAID_LATE = (Checkpoint.END, Checkpoint.SIX_MONTHS_LATER, Checkpoint.EXIT)
_HOPES = "What do you hope to take away from the program?"

ASKS = (
    Ask(None, _EXIT_REASONS, _LEAVING, _LEAVING, (Checkpoint.EXIT,)),
    *(
        Ask(
            question.dimension,
            _asked(question.kind, question.dimension),
            question.mentor,
            question.mentee,
            _WHEN[question.dimension],
        )
        for question in QUESTIONS
    ),
    Ask(None, ("Yes", "No"), _MAY_QUOTE, _MAY_QUOTE, _SAID_LATE),
    Ask(None, (), _HOPES, _HOPES, (Checkpoint.BASELINE,)),
)
"""The questions that rmentor asks when the coordinator has none of their own."""
