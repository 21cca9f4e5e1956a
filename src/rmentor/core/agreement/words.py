"""How a language writes dates and times."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Words:
    """What the file of a language says about dates.

    Attributes:
        months: Twelve names, January first.
        months_short: The same, shortened.
        weekdays: Seven names, Monday first.
        long_date: A pattern such as `{day} {month} {year}`.
        short_date: The same without the year; `{month}` is the shortened name.
        first_day: How the first of a month is written; `{day}` in the other patterns.
        time: A pattern such as `{hour}:{minute}`.
    """

    months: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays: tuple[str, ...]
    long_date: str
    short_date: str
    first_day: str
    time: str

    def long(self, day: date) -> str:
        """Write a date in full, so that no reader takes it for another day."""
        return self._date(self.long_date, self.months, day)

    def short(self, day: date) -> str:
        """Write a date without its year."""
        return self._date(self.short_date, self.months_short, day)

    def weekday(self, day: date) -> str:
        """Name the day of the week."""
        return self.weekdays[day.weekday()]

    def clock(self, moment: datetime) -> str:
        """Write a time of day."""
        hour = str(moment.hour)
        return _filled(self.time, hour=hour, minute=f"{moment.minute:02}")

    def _date(self, pattern: str, months: tuple[str, ...], day: date) -> str:
        number = self.first_day if day.day == 1 else str(day.day)
        month, year = months[day.month - 1], str(day.year)
        return _filled(pattern, day=number, month=month, year=year)


_LENGTHS = {"months": 12, "months_short": 12, "weekdays": 7}


def words_from(said: Mapping[str, object]) -> tuple[Words | None, str]:
    """Read what a language's file sets.

    Returns:
        The words; or None, and for people what is missing or wrong.
    """
    values: dict[str, str | tuple[str, ...]] = {}
    for field in fields(Words):
        value, length = said.get(field.name), _LENGTHS.get(field.name)
        if length and isinstance(value, list) and len(value) == length:
            values[field.name] = tuple(map(str, value))
        elif not length and isinstance(value, str):
            values[field.name] = value
        else:
            wanted = f"a list of {length} names" if length else 'text in "quotes"'
            return None, f"'{field.name}' must be set to {wanted}"
    return Words(**values), ""  # type: ignore[arg-type]


def _filled(pattern: str, **parts: str) -> str:
    for name, part in parts.items():
        pattern = pattern.replace(f"{{{name}}}", part)
    return pattern
