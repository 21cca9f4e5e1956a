"""Cells as text a person would read in the sheet (see `core.model.tables`)."""

from collections.abc import Iterable
from datetime import MAXYEAR, date, datetime, time, timedelta

Value = int | float | bool | time | date | datetime | timedelta

# Beyond it, `int` would print digits that the number does not hold.
_EXACT = 1e21
_MOST_KNOWN = 1 << 18


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


def trim(rows: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    """Leave out empty cells at the end of rows and empty rows at the end of a sheet.

    `rows` is used up: a large sheet does not fit into memory twice.
    """
    trimmed: list[tuple[str, ...]] = []
    rows.reverse()
    while rows:
        row = rows.pop()
        while row and not row[-1]:
            row.pop()
        trimmed.append(tuple(row))
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    return tuple(_each_text_once(trimmed))


def _each_text_once(rows: list[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    """Let equal cells be one text: it travels once, and is at hand ever after.

    What a million cells repeat is worth it; texts that hardly repeat are let go.
    """
    known: dict[str, str] = {}
    for row in rows:
        if len(known) > _MOST_KNOWN:
            known.clear()
        yield tuple(map(known.setdefault, row, row))


def column_letter(number: int) -> str:
    """Name a column as the spreadsheet does; the first is 1, `A`."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


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
