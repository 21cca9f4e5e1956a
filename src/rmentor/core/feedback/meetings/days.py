"""Days as meeting logs write them, in numbers or with the month's name."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rmentor.core.roster.moments import moments
from rmentor.core.roster.text import fold

# By the first letters, without accents: English, German, French, Spanish, Portuguese,
# Dutch, Italian and Polish. The longer ones tell June from July in French.
_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "jan ene gen sty",
            "feb fev lut",
            "mar maa mae mrt mrz",
            "apr avr abr kwi",
            "may mai mei mag maj",
            "jun juin giu cze",
            "jul juil lug lip",
            "aug aou ago sie",
            "sep set wrz",
            "oct okt out ott paz",
            "nov lis",
            "dec dez dic gru",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAY = re.compile(r"^[^\W\d]+[.,]*\s+(?=\d)")
_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|\.|º)?[\s-]*(?:of |de )?([^\W\d_]{3,})\.?,?[\s-]*"
    r"(?:de )?(\d{4}|\d{2})\b"
)
_MONTH_FIRST = re.compile(
    r"(?:^|\s)([^\W\d_]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b"
)
_NUMBERS = re.compile(r"^(\d{1,2})/(\d{1,2})/\d{2,4}\b")
_ANY = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
_LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a table.

    Attributes:
        of: Each text that holds a day -> that day.
        assumed: A text that was read month first, with nothing to say that it is; ""
            when there is none.
    """

    of: dict[str, date]
    assumed: str


def read_days(cells: Sequence[str]) -> Days:
    """Read all days of a table together: they decide whether 2/1 is in February."""
    texts = [text for text in dict.fromkeys(cells) if holds_day(text)]
    plain = [_in_numbers(text) for text in texts]
    found = {
        text: moment.date()
        for text, moment in zip(texts, moments(plain), strict=True)
        if moment
    }
    return Days(found, _assumed(found, dict(zip(texts, plain, strict=True))))


def holds_day(cell: str) -> bool:
    """Tell whether a cell holds a day, however it is written."""
    return bool(_ANY.search(cell)) or _in_numbers(cell) != _WEEKDAY.sub("", cell)


def _in_numbers(text: str) -> str:
    """Write a day with a month's name as `2026-03-02`; leave out the weekday."""
    if (found := _DAY_FIRST.search(text)) and (month := _month(found[2])):
        return _iso(found[3], month, found[1])
    if (found := _MONTH_FIRST.search(text)) and (month := _month(found[1])):
        return _iso(found[3], month, found[2])
    return _WEEKDAY.sub("", text)


def _month(name: str) -> int | None:
    plain = fold(name)
    return _MONTHS.get(plain[:4]) or _MONTHS.get(plain[:3])


def _iso(year: str, month: int, day: str) -> str:
    whole = int(year) if len(year) > 2 else 2000 + int(year)  # noqa: PLR2004
    return f"{whole}-{month:02}-{int(day):02}"


def _assumed(found: Iterable[str], plain: Mapping[str, str]) -> str:
    """Give the first day that could be two, where no other tells the order."""
    numbers = [
        (text, int(written[1]), int(written[2]))
        for text in found
        if (written := _NUMBERS.match(plain[text]))
    ]
    if any(max(first, second) > _LAST_MONTH for _, first, second in numbers):
        return ""
    return next((t for t, first, second in numbers if first != second), "")
