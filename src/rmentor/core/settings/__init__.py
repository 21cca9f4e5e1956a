"""Settings: frozen values from the mapping that `rmentor.toml` holds.

Every key has a default, so an empty mapping is a complete program. Whatever is not
understood is an issue that names the key, and all are collected.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, time

from rmentor.core.model.choices import Objective, Preset
from rmentor.core.model.issues import Issue
from rmentor.core.settings.own_criteria import OwnCriterion
from rmentor.core.settings.presets import with_preset
from rmentor.core.settings.reader import Reader


@dataclass(frozen=True, slots=True)
class ProgramSettings:
    """Who runs the program and when it starts (`[program]`)."""

    name: str = "Reverse mentoring program"
    organization: str = ""
    coordinator: str = ""
    coordinator_email: str = ""
    second_contact: str = ""
    start: date | None = None
    eligible: int = 0


RULES = {
    "grade_gap": True,
    "reporting_line": True,
    "same_manager": True,
    "same_team": True,
    "same_department": False,
    "earlier_pair": True,
    "never": True,
    "not_wanted": True,
    "language": True,
    "time_zone": True,
    "shared_slot": True,
    "shared_topic": True,
}
"""Hard rules and whether they are on by default (domain: pairing, hard rules)."""

WEIGHTS = {
    "topics_wanted": 5,
    "topics_back": 3,
    "other_department": 3,
    "other_site": 1,
    "shared_slots": 3,
    "meeting_mode": 1,
    "preferred": 3,
}
"""Soft criteria and their weights, 0 to 10 (5 / 3 / 1 is Together's scale)."""


@dataclass(frozen=True, slots=True)
class PairingSettings:
    """How people are paired (`[pairing]`, `[pairing.rules]`, `[pairing.weights]`).

    Attributes:
        grades: Lowest first; empty when the coordinator gave no order.
        min_grade_gap: Steps in `grades` that the mentee is above the mentor.
        max_hours_apart: Between two time zones.
        mentor_capacity: Partners of a mentor who did not say how many.
        mentee_capacity: The same for a mentee.
        mentor_min: Partners that each mentor should have before anybody has more.
        mentee_min: The same for a mentee.
        scarce_topics: A topic that more want than can share counts more.
        keep: Points of 100 that a pair counts more if it was proposed before.
        time_limit: Seconds for pairing; 0 for as long as it takes.
        criteria: The coordinator's own.
    """

    grades: tuple[str, ...] = ()
    min_grade_gap: int = 1
    objective: Objective = Objective.FAIR
    max_hours_apart: int = 5
    mentor_capacity: int = 1
    mentee_capacity: int = 1
    mentor_min: int = 0
    mentee_min: int = 0
    scarce_topics: bool = True
    keep: int = 0
    time_limit: int = 0
    criteria: tuple[OwnCriterion, ...] = ()
    rules: Mapping[str, bool] = field(default_factory=lambda: dict(RULES))
    weights: Mapping[str, int] = field(default_factory=lambda: dict(WEIGHTS))


@dataclass(frozen=True, slots=True)
class AgreementSettings:
    """What agreements promise (`[agreement]`).

    The defaults are those of the NHS Yorkshire & Humber program: six meetings in six
    months, the first within three weeks.

    Attributes:
        language: Of the documents; the name of a file in templates/agreement/languages.
        start_time: Of meetings, by the mentee's clock.
        time_zone: Of people who gave none; empty when not known.
    """

    variant: str = "full"
    language: str = "en"
    meetings: int = 6
    minutes: int = 60
    start_time: time = time(10)
    time_zone: str = ""
    weeks_between: int = 4
    first_within_weeks: int = 3
    reply_days: int = 2
    cancel_hours: int = 24
    exit_days: int = 7
    keep_months: int = 12
    place: str = ""
    support: str = ""
    holidays: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedbackSettings:
    """How many answers a figure needs before it is shown (`[feedback]`).

    The defaults are Glint's and Dayforce's; no threshold can be set below 3.
    """

    min_answers: int = 5
    min_distribution: int = 8
    min_comments: int = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """All of `rmentor.toml`.

    Attributes:
        preset: The name of the values that stand in for what is not written.
    """

    preset: Preset = Preset.GENERAL
    program: ProgramSettings = field(default_factory=ProgramSettings)
    pairing: PairingSettings = field(default_factory=PairingSettings)
    agreement: AgreementSettings = field(default_factory=AgreementSettings)
    feedback: FeedbackSettings = field(default_factory=FeedbackSettings)


def settings_from(
    values: Mapping[str, object],
) -> tuple[Settings, tuple[Issue, ...]]:
    """Read settings from a parsed TOML document.

    Returns:
        The settings, defaults standing in for what is wrong, and one issue of
        severity ERROR for each key or value that is not understood.
    """
    reader = Reader()
    values = with_preset(values, reader)
    settings = Settings(
        preset=Preset(str(values.get("preset", Preset.GENERAL))),
        program=reader.section(values, "program", ProgramSettings()),
        pairing=reader.section(values, "pairing", PairingSettings()),
        agreement=reader.section(values, "agreement", AgreementSettings()),
        feedback=reader.section(values, "feedback", FeedbackSettings()),
    )
    reader.unknown_keys("", values, [f.name for f in fields(Settings)])
    return settings, tuple(reader.issues)
