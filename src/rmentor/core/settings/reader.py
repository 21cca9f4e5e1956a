"""Reads one document of settings and keeps what is wrong in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, datetime, time
from difflib import get_close_matches
from typing import TypeVar, cast

from rmentor.core.model.choices import Objective
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.settings.own_criteria import own_criteria

S = TypeVar("S")

_BOUNDS = {
    "eligible": (0, 10_000_000),
    "min_grade_gap": (0, 50),
    "max_hours_apart": (0, 24),
    "mentor_capacity": (0, 100),
    "mentee_capacity": (0, 100),
    "mentor_min": (0, 100),
    "mentee_min": (0, 100),
    "keep": (0, 100),
    "time_limit": (0, 86_400),
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


class Reader:
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
                self.wrong(f"{where}.{key}".lstrip("."), "is not a setting", hint)

    def _table(self, values: Mapping[str, object], name: str) -> Mapping[str, object]:
        table = values.get(name.rpartition(".")[2], {})
        if isinstance(table, Mapping):
            return cast("Mapping[str, object]", table)
        self.wrong(name, "must be a table", f"Write [{name}] on a line of its own.")
        return {}

    def _value(self, key: str, value: object, default: object) -> object:
        """Check one value against the kind of its default."""
        if isinstance(default, Mapping):
            return self._switches(key, value, default)
        if key == "pairing.criteria":
            return own_criteria(value, self)
        for kind, check in _CHECKS:
            if kind(default):
                problem, read = check(key, value)
                if problem:
                    self.wrong(key, problem, "")
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

    def wrong(self, key: str, what: str, hint: str) -> None:
        """Keep what is wrong with a key."""
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


def _clock(_key: str, value: object) -> tuple[str, object]:
    if type(value) is time:  # TOML has times of its own, with seconds
        return "", value
    try:
        return "", datetime.strptime(str(value), "%H:%M").time()  # noqa: DTZ007
    except ValueError:
        return f'must be a time such as "10:00", not {value!r}', None


def _words_or_days(key: str, value: object) -> tuple[str, object]:
    kind, name = (date, "dates") if key.endswith("holidays") else (str, "texts")
    if not (isinstance(value, list) and all(type(item) is kind for item in value)):
        return f"must be a list of {name} in [brackets], not {value!r}", None
    return _twice(value) if key == "pairing.grades" else "", tuple(value)


def _twice(grades: Sequence[str]) -> str:
    """Say which grade has two places in the order, compared as people are by grade."""
    seen: dict[str, str] = {}
    for grade in grades:
        folded = " ".join(grade.casefold().split())
        if folded in seen:
            also = f", once as '{grade}'" if grade != seen[folded] else ""
            return f"names the grade '{seen[folded]}' twice{also}; leave one of the two"
        seen[folded] = grade
    return ""


_Check = Callable[[str, object], tuple[str, object]]
_CHECKS: tuple[tuple[Callable[[object], bool], _Check], ...] = (
    (lambda d: isinstance(d, bool), _switch),
    (lambda d: isinstance(d, int), _whole_number),
    (lambda d: isinstance(d, Objective), _objective),
    (lambda d: isinstance(d, str), _text),
    (lambda d: isinstance(d, tuple), _words_or_days),
    (lambda d: isinstance(d, time), _clock),
    (lambda d: d is None, _day),
)


def _list(words: Sequence[str]) -> str:
    return ", ".join(words)
