"""Criteria that the coordinator made of their own columns (`[[pairing.criteria]]`)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, cast


class How(StrEnum):
    """How two answers are compared.

    SAME, DIFFERENT: as texts, without case. OVERLAP: as choices joined by semicolons or
    commas. CLOSEST: as numbers; the nearer the better. AT_LEAST: as numbers; the
    mentor's reaches the mentee's, and `by` more.
    """

    SAME = "same"
    DIFFERENT = "different"
    OVERLAP = "overlap"
    CLOSEST = "closest"
    AT_LEAST = "at_least"


@dataclass(frozen=True, slots=True)
class OwnCriterion:
    """One table of `[[pairing.criteria]]`.

    Attributes:
        name: As people call it; each its own.
        column: The mentor's answer: a column's title, or a field such as `job title`.
        mentee_column: The mentee's answer.
        weight: 1 to 10; 0 for a rule.
        rule: Whether pairs that do not meet it are forbidden.
        by: `closest`: the distance that is too far, or worth nothing; `at_least`: how
            much the mentor's number must lie above the mentee's.
        reason: What is said of pairs that meet it.
    """

    name: str
    how: How
    column: str
    mentee_column: str
    weight: int = 0
    rule: bool = False
    by: float = 0
    reason: str = ""

    @property
    def code(self) -> str:
        """How results name it, apart from the criteria that all programs have."""
        return f"own:{self.name}"


class Wrong(Protocol):
    """Keeps what is wrong with a key."""

    def wrong(self, key: str, what: str, hint: str) -> None:
        """Keep it."""

    def unknown_keys(
        self, where: str, table: Mapping[str, object], known: list[str]
    ) -> None:
        """Keep the keys that are not known."""


MOST_CRITERIA = 20
_WEIGHTS = range(1, 11)
_NUMBERS = (How.CLOSEST, How.AT_LEAST)
_KEYS = ["name", "how", "column", "mentee_column", "weight", "rule", "by", "reason"]
_EXAMPLE = (
    'Write [[pairing.criteria]] and under it name = "Same site", how = "same", '
    'column = "Site", weight = 2.'
)


def own_criteria(value: object, issues: Wrong) -> tuple[OwnCriterion, ...]:
    """Read the tables of `[[pairing.criteria]]`; those that are wrong are left out."""
    key = "pairing.criteria"
    if not isinstance(value, list) or not all(isinstance(t, Mapping) for t in value):
        issues.wrong(key, "must be tables, one per criterion", _EXAMPLE)
        return ()
    if len(value) > MOST_CRITERIA:
        issues.wrong(key, f"has more than {MOST_CRITERIA} tables", "Take some out.")
        return ()
    tables = cast("list[Mapping[str, object]]", value)
    read = [
        _criterion(f"{key}[{number}]", table, issues)
        for number, table in enumerate(tables, start=1)
    ]
    good = tuple(criterion for criterion in read if criterion)
    names = [criterion.name.casefold() for criterion in good]
    for name in sorted({name for name in names if names.count(name) > 1}):
        issues.wrong(key, f"has '{name}' twice", "Give each a name of its own.")
    return good


def _criterion(
    key: str, table: Mapping[str, object], issues: Wrong
) -> OwnCriterion | None:
    """Read one table; None when something in it is wrong."""
    issues.unknown_keys(key, table, _KEYS)
    wrong = [(name, what) for name, what, good in _checks(table) if not good(table)]
    for name, what in wrong:
        issues.wrong(f"{key}.{name}", what, _EXAMPLE)
    if wrong or set(table) - set(_KEYS):
        return None
    column = str(table["column"])
    return OwnCriterion(
        name=str(table["name"]).strip(),
        how=How(str(table["how"])),
        column=column,
        mentee_column=str(table.get("mentee_column", column)),
        weight=cast("int", table.get("weight", 0)),
        rule=table.get("rule") is True,
        by=float(cast("float", table.get("by", 0))),
        reason=str(table.get("reason", "")).strip(),
    )


_Good = Callable[[Mapping[str, object]], bool]


def _checks(table: Mapping[str, object]) -> tuple[tuple[str, str, _Good], ...]:
    """Give for each key what it must be, and whether a table has it so."""
    hows = ", ".join(How)
    return (
        ("name", "must be a text that names the criterion", _filled("name")),
        ("how", f"must be one of {hows}", lambda t: t.get("how") in list(How)),
        ("column", "must be the title of a column", _filled("column")),
        (
            "mentee_column",
            "must be the title of a column",
            lambda t: "mentee_column" not in t or _filled("mentee_column")(t),
        ),
        (
            "weight",
            "must be a whole number from 1 to 10, unless rule = true",
            lambda t: t.get("rule") is True or _is_weight(t.get("weight")),
        ),
        (
            "rule",
            "must be true or false, and without a weight beside it",
            lambda t: (
                isinstance(t.get("rule", False), bool)
                and not (t.get("rule") is True and "weight" in t)
            ),
        ),
        ("by", _what_by(table), _by_is_good),
        ("reason", "must be text", lambda t: isinstance(t.get("reason", ""), str)),
    )


def _filled(key: str) -> _Good:
    def good(table: Mapping[str, object]) -> bool:
        value = table.get(key)
        return isinstance(value, str) and bool(value.strip())

    return good


def _is_weight(value: object) -> bool:
    return type(value) is int and value in _WEIGHTS


def _what_by(table: Mapping[str, object]) -> str:
    if table.get("how") == How.CLOSEST:
        return "must be a number above 0: the distance that is too far"
    if table.get("how") == How.AT_LEAST:
        return "must be a number: how much higher the mentor's must be"
    return 'is only for how = "closest" or "at_least"'


def _by_is_good(table: Mapping[str, object]) -> bool:
    by = table.get("by", 0)
    if table.get("how") not in list(_NUMBERS):
        return "by" not in table
    if isinstance(by, bool) or not isinstance(by, int | float) or abs(by) > _FARTHEST:
        return False
    return by > 0 or table.get("how") == How.AT_LEAST


_FARTHEST = 1_000_000


def weighed_anew(
    tables: Sequence[Mapping[str, object]], name: str, value: int
) -> list[Mapping[str, object]]:
    """Give the tables with one changed: 0 or False for none, True for a rule.

    Args:
        tables: As read, each with a name.
        name: Of the one to change.
        value: Another weight, or whether it is a rule.
    """
    changed: list[Mapping[str, object]] = []
    for table in tables:
        if table["name"] != name:
            changed.append(table)
        elif value:
            plain = {k: v for k, v in table.items() if k not in {"weight", "rule"}}
            key = "rule" if value is True else "weight"
            changed.append({**plain, key: value})
    return changed
