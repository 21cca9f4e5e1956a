"""What a report consists of, whatever it is printed on.

Terminal, JSON, page, workbook and documents all render these tables. Numbers are cells
of `rmentor.core.feedback.disclosure`, never bare, so no output can print what
disclosure control has not passed.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from math import floor

from rmentor.core.feedback.disclosure.figures import (
    Banded,
    Cell,
    Hidden,
    Shown,
    Thresholds,
)

Value = str | Cell


class Unit(StrEnum):
    """What a number counts; it decides how the number is printed."""

    TEXT = "text"
    COUNT = "people"
    NUMBER = "number"
    SHARE = "share, 0 to 1"
    RATING = "1 to 5"
    CHANGE = "points of a 1-5 scale"
    SPREAD = "standard deviation"
    SCORE = "-100 to 100"
    POINTS = "points of the form's scale"
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
        quotes: Those of them that may be quoted, by their authors' leave.
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
    quotes: tuple[str, ...] = ()

    def table(self, code: str) -> ReportTable | None:
        """Find a table by its code."""
        return next((table for table in self.tables if table.code == code), None)


DECIMALS = {
    Unit.RATING: 2,
    Unit.CHANGE: 2,
    Unit.SPREAD: 2,
    Unit.POINTS: 2,
}
"""Printed places after the point; none for other units."""

COUNTS = (Unit.COUNT, Unit.NUMBER)
"""Units of whole things: people, and whatever else is counted."""

SIGNED = (Unit.CHANGE, Unit.SCORE)
"""Units whose numbers are printed with their sign."""

ROUNDING = (
    "All figures are calculated exactly and rounded once, when printed; halves are "
    "rounded away from zero, as spreadsheets do."
)


def text_of(value: Value, unit: Unit = Unit.TEXT) -> str:
    """Print a value: "4.25", "+0.40", "67%", "at least 80%"; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, Shown):
        return _number(value.value, unit)
    if isinstance(value, Banded):
        if value.low is not None:
            return f"at least {_number(value.low, unit)}"
        return f"at most {_number(value.high or 0, unit)}"
    return str(value)


def _number(value: Fraction | int, unit: Unit) -> str:
    places = DECIMALS.get(unit, 0)
    exact = abs(Fraction(value)) * (100 if unit is Unit.SHARE else 1)
    steps = floor(exact * 10**places + Fraction(1, 2))
    whole, rest = divmod(steps, 10**places)
    digits = f"{whole:,}" if unit in COUNTS else str(whole)
    digits += f".{rest:0{places}}" if places else ""
    minus = value < 0 and steps
    sign = "-" if minus else "+" if unit in SIGNED else ""
    return f"{sign}{digits}" + ("%" if unit is Unit.SHARE else "")
