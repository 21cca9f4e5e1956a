"""Cells as text a person would read in the sheet (see `core.model.tables`)."""

from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, date, datetime, time, timedelta
from functools import lru_cache

from rmentor.core.model.tables import Grid, Row

Value = int | float | bool | time | date | datetime | timedelta

# Beyond it, `int` would print digits that the number does not hold.
_EXACT = 1e21


@lru_cache(maxsize=65536, typed=True)
def text_of(value: Value) -> str:
    """Write a value as text: `1001`, `0.5`, `2026-02-01 10:39:41`, `09:30`, `TRUE`."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, timedelta):
        return _duration(value)
    if isinstance(value, time):
        return value.isoformat("seconds" if value.second else "minutes")
    return _date(value)


def trim(rows: Iterable[Row]) -> Grid:
    """Leave out blank rows at the end of a sheet, and blank columns."""
    columns = list(Grid.of(_without_blank_end(rows)).columns)
    while columns and not any(columns[-1].texts):
        columns.pop()
    return Grid(tuple(columns))


def _without_blank_end(rows: Iterable[Row]) -> Iterator[Row]:
    blank: list[Row] = []
    for row in rows:
        if any(row):
            yield from blank
            blank.clear()
            yield row
        else:
            blank.append(row)


def column_number(letters: str) -> int:
    """Give the number of a column: 1 for `A`; 0 when it is no column's name."""
    number = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            return 0
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _number(value: float) -> str:
    whole = isinstance(value, int) or (value.is_integer() and abs(value) < _EXACT)
    return str(int(value)) if whole else repr(value)


def _date(value: date) -> str:
    """Write a day, and the time when there is one, to the nearest second.

    A spreadsheet's time is a fraction of a day and may come out as 09:59:59.9999.
    """
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.microsecond and value.year < MAXYEAR:
        value = (value + timedelta(milliseconds=500)).replace(microsecond=0)
    if value.time() == time():
        return value.date().isoformat()
    return value.isoformat(" ", "seconds")


def _duration(value: timedelta) -> str:
    sign = "-" if value < timedelta() else ""
    minutes, seconds = divmod(round(abs(value).total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{sign}{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")
