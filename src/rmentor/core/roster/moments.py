"""When a form was sent in, to know which answer is the latest."""

import re
from collections.abc import Sequence
from datetime import datetime

_PARTS = re.compile(
    r"(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})"
    r"(?:[ T,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*([AaPp])?\.?[Mm]?)?"
)
_MONTHS = 12


def moments(cells: Sequence[str]) -> tuple[datetime | None, ...]:
    """Read a column of dates and times; None for a cell that holds none.

    Whether `2/1/2026` means February or January is decided from all cells together:
    a first number above 12 somewhere says day first, dots say so too; what stays open
    is read month first, as the services write it in English.
    """
    found = [_PARTS.match(cell) for cell in cells]
    day_first = any(
        m is not None and (m[2] == "." or _MONTHS < int(m[1]) < 100)  # noqa: PLR2004
        for m in found
    )
    return tuple(m and _moment(m, day_first=day_first) for m in found)


def _moment(found: re.Match[str], *, day_first: bool) -> datetime | None:
    first, second, third = int(found[1]), int(found[3]), int(found[4])
    if len(found[1]) == 4:  # noqa: PLR2004
        year, month, day = first, second, third
    else:
        year = third if third > 99 else 2000 + third  # noqa: PLR2004
        month, day = (second, first) if day_first else (first, second)
    hour = int(found[5] or 0)
    if half := (found[8] or "").lower():
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return datetime(  # noqa: DTZ001  (the service's own clock, compared within it)
            year, month, day, hour, int(found[6] or 0), int(found[7] or 0)
        )
    except ValueError:
        return None
