"""What a report consists of, whatever it is printed on.

Terminal, JSON, page and workbook all render these tables. Numbers are `Shown` or
`Hidden` (`rmentor.core.feedback.disclosure`), never bare, so no output can print what
disclosure control has not passed.
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from rmentor.core.feedback.disclosure import Cell, Hidden, Shown, Thresholds

Value = str | Shown | Hidden | None


class Unit(StrEnum):
    """What a number counts; it decides how the number is printed."""

    TEXT = "text"
    COUNT = "people"
    SHARE = "share, 0 to 1"
    RATING = "1 to 5"
    CHANGE = "points of a 1-5 scale"
    SPREAD = "standard deviation"
    SCORE = "-100 to 100"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        code: Stable, for scripts: `mean`.
        title: For people: "Mean (1-5)".
    """

    code: str
    title: str
    unit: Unit = Unit.TEXT


@dataclass(frozen=True, slots=True)
class ReportTable:
    """One table.

    Attributes:
        code: Stable, for scripts: `satisfaction`.
        rows: As many values as columns.
        definition: What the numbers mean and how they are calculated, to be printed
            under the table.
        private: For the coordinator's eyes alone; never part of what a sponsor gets.
    """

    code: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    definition: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the headline.

    Attributes:
        code: Stable, for scripts.
        n: Answers behind it; None for counts of people and pairs.
    """

    code: str
    label: str
    value: Cell
    unit: Unit
    n: Cell = None


@dataclass(frozen=True, slots=True)
class Report:
    """How the program is doing.

    Attributes:
        day: The day it was made for.
        thresholds: How many answers its figures needed; printed on every report.
        notices: What to know before reading on.
        tables: For everybody.
        private: For the coordinator alone, kept apart.
        comments: Masked and shuffled; Hidden when too few people answered, None when
            nobody wrote one.
    """

    program: str
    organization: str
    day: date
    thresholds: Thresholds
    notices: tuple[str, ...]
    headline: tuple[Figure, ...]
    tables: tuple[ReportTable, ...]
    private: tuple[ReportTable, ...]
    comments: tuple[str, ...] | Hidden | None


_DECIMALS = {
    Unit.RATING: "0.01",
    Unit.CHANGE: "0.01",
    Unit.SPREAD: "0.01",
}


def text_of(value: Value, unit: Unit = Unit.TEXT) -> str:
    """Print a value: "4.25", "+0.40", "67%"; nothing for None.

    Halves are rounded away from zero, as spreadsheets do.
    """
    if value is None:
        return ""
    if not isinstance(value, Shown):
        return str(value)
    exact = Decimal(repr(value.value)) * (100 if unit is Unit.SHARE else 1)
    step = Decimal(_DECIMALS.get(unit, "1"))
    rounded = exact.quantize(step, ROUND_HALF_UP) + 0  # no minus before zero
    sign = "+" if unit in (Unit.CHANGE, Unit.SCORE) else ""
    return f"{rounded:{sign}}" + ("%" if unit is Unit.SHARE else "")
