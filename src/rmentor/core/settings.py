"""Settings: frozen values from the mapping that `rmentor.toml` holds.

Every key has a default, so an empty mapping is a complete program. Whatever is not
understood is an issue that names the key, and all are collected.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from difflib import get_close_matches
from typing import TypeVar, cast

from rmentor.core.model.choices import Objective
from rmentor.core.model.issues import Issue, Severity

S = TypeVar("S")


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
    """

    grades: tuple[str, ...] = ()
    min_grade_gap: int = 1
    objective: Objective = Objective.FAIR
    max_hours_apart: int = 5
    mentor_capacity: int = 1
    mentee_capacity: int = 1
    rules: Mapping[str, bool] = field(default_factory=lambda: dict(RULES))
    weights: Mapping[str, int] = field(default_factory=lambda: dict(WEIGHTS))


@dataclass(frozen=True, slots=True)
class AgreementSettings:
    """What agreements promise (`[agreement]`).

    The defaults are those of the NHS Yorkshire & Humber program: six meetings in six
    months, the first within three weeks.
    """

    variant: str = "full"
    meetings: int = 6
    minutes: int = 60
    weeks_between: int = 4
    first_within_weeks: int = 3
    reply_days: int = 2
    cancel_hours: int = 24
    exit_days: int = 7
    keep_months: int = 12
    place: str = "away from the mentee's office, or online"
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
    """All of `rmentor.toml`."""

    program: ProgramSettings = field(default_factory=ProgramSettings)
    pairing: PairingSettings = field(default_factory=PairingSettings)
    agreement: AgreementSettings = field(default_factory=AgreementSettings)
    feedback: FeedbackSettings = field(default_factory=FeedbackSettings)


_BOUNDS = {
    "eligible": (0, 10_000_000),
    "min_grade_gap": (0, 50),
    "max_hours_apart": (0, 24),
    "mentor_capacity": (0, 100),
    "mentee_capacity": (0, 100),
    "meetings": (1, 60),
    "minutes": (5, 480),
    "weeks_between": (1, 26),
    "first_within_weeks": (1, 26),
    "reply_days": (1, 30),
    "cancel_hours": (1, 168),
    "exit_days": (0, 90),
    "keep_months": (0, 120),
    "min_answers": (3, 100),
    "min_distribution": (3, 100),
    "min_comments": (3, 100),
}
_WEIGHT_BOUNDS = (0, 10)


def settings_from(
    values: Mapping[str, object],
) -> tuple[Settings, tuple[Issue, ...]]:
    """Read settings from a parsed TOML document.

    Returns:
        The settings, defaults standing in for what is wrong, and one issue of
        severity ERROR for each key or value that is not understood.
    """
    reader = _Reader()
    settings = Settings(
        program=reader.section(values, "program", ProgramSettings()),
        pairing=reader.section(values, "pairing", PairingSettings()),
        agreement=reader.section(values, "agreement", AgreementSettings()),
        feedback=reader.section(values, "feedback", FeedbackSettings()),
    )
    reader.unknown_keys("", values, [f.name for f in fields(Settings)])
    return settings, tuple(reader.issues)


class _Reader:
    """Reads one document and keeps what is wrong in it."""

    def __init__(self) -> None:
        self.issues: list[Issue] = []

    def section(self, values: Mapping[str, object], name: str, default: S) -> S:
        """Read `[name]` into a copy of `default`, a settings dataclass."""
        table = self._table(values, name)
        known = [f.name for f in fields(default)]  # type: ignore[arg-type]
        self.unknown_keys(name, table, known)
        read = {
            key: self._value(f"{name}.{key}", table[key], getattr(default, key))
            for key in known
            if key in table
        }
        return replace(default, **read)  # type: ignore[type-var]

    def unknown_keys(
        self, where: str, table: Mapping[str, object], known: Sequence[str]
    ) -> None:
        """Report each key that no setting has, with the nearest that one has."""
        for key in table:
            if key not in known:
                near = get_close_matches(key, known, n=1)
                hint = (
                    f"Did you mean '{near[0]}'?" if near else f"Known: {_list(known)}."
                )
                self._report(f"{where}.{key}".lstrip("."), "is not a setting", hint)

    def _table(self, values: Mapping[str, object], name: str) -> Mapping[str, object]:
        table = values.get(name.rpartition(".")[2], {})
        if isinstance(table, Mapping):
            return cast("Mapping[str, object]", table)
        self._report(name, "must be a table", f"Write [{name}] on a line of its own.")
        return {}

    def _value(self, key: str, value: object, default: object) -> object:
        """Check one value against the kind of its default."""
        if isinstance(default, Mapping):
            return self._switches(key, value, default)
        for kind, check in _CHECKS:
            if kind(default):
                problem, read = check(key, value)
                if problem:
                    self._report(key, problem, "")
                    return default
                return read
        message = f"no check for setting {key}"
        raise TypeError(message)

    def _switches(
        self, key: str, value: object, default: Mapping[str, object]
    ) -> Mapping[str, object]:
        """Read a table of rules or weights over the defaults."""
        table = self._table({key.rpartition(".")[2]: value}, key)
        self.unknown_keys(key, table, list(default))
        read = {
            name: self._value(f"{key}.{name}", table[name], default[name])
            for name in default
            if name in table
        }
        return {**default, **read}

    def _report(self, key: str, what: str, hint: str) -> None:
        self.issues.append(
            Issue("setting", f"{key} {what}.", Severity.ERROR, hint, column=key)
        )


def _whole_number(key: str, value: object) -> tuple[str, object]:
    name = key.rpartition(".")[2]
    low, high = _BOUNDS.get(name, _WEIGHT_BOUNDS)
    if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
        return "", value
    return f"must be a whole number from {low} to {high}, not {value!r}", None


def _switch(_key: str, value: object) -> tuple[str, object]:
    good = isinstance(value, bool)
    return ("", value) if good else (f"must be true or false, not {value!r}", None)


def _objective(_key: str, value: object) -> tuple[str, object]:
    if value in list(Objective):
        return "", Objective(str(value))
    return f"must be one of {_list(list(Objective))}, not {value!r}", None


def _text(_key: str, value: object) -> tuple[str, object]:
    good = isinstance(value, str)
    return ("", value) if good else (f'must be text in "quotes", not {value!r}', None)


def _day(_key: str, value: object) -> tuple[str, object]:
    # A TOML date-time is a datetime, which is a date too: only a bare date will do.
    good = type(value) is date
    return (
        ("", value)
        if good
        else (f"must be a date such as 2026-03-02, not {value!r}", None)
    )


def _words_or_days(key: str, value: object) -> tuple[str, object]:
    kind, name = (date, "dates") if key.endswith("holidays") else (str, "texts")
    if isinstance(value, list) and all(type(item) is kind for item in value):
        return "", tuple(value)
    return f"must be a list of {name} in [brackets], not {value!r}", None


_Check = Callable[[str, object], tuple[str, object]]
_CHECKS: tuple[tuple[Callable[[object], bool], _Check], ...] = (
    (lambda d: isinstance(d, bool), _switch),
    (lambda d: isinstance(d, int), _whole_number),
    (lambda d: isinstance(d, Objective), _objective),
    (lambda d: isinstance(d, str), _text),
    (lambda d: isinstance(d, tuple), _words_or_days),
    (lambda d: d is None, _day),
)


def _list(words: Sequence[str]) -> str:
    return ", ".join(words)
