"""The titles of polls about days and times, such as those of Doodle and Framadate.

A blank cell stands over the names; over each column of answers its month, its day and
its time stand one below another, and those of a group only over its first column.
"""

import re
from collections.abc import Sequence

from rmentor.core.model.tables import Row

_FEWEST = 2
_MOST_ROWS = 3
_LONGEST = 40
_MOST_WORDS = 3
_TIME = re.compile(r"\d{1,2}[:.h]\d{2}\b.*", re.IGNORECASE)
_DAY = re.compile(r"\D{2,12}\d{1,2}\.?|\d{1,4}([-/.])\d{1,2}\1\d{2,4}")
_WORD = re.compile(r"[^\W\d_]+")


def poll_titles(rows: Sequence[Row]) -> tuple[int, int, tuple[str, ...]] | None:
    """Find the days and times over a poll's answers.

    Args:
        rows: Of the sheet, from its first, their cells cleaned.

    Returns:
        The first row of them and the first below, counted from 0, and a title for each
        column; None where this is no poll.
    """
    for place in range(len(rows) - _FEWEST):
        top = place
        while top < len(rows) and top < place + _MOST_ROWS and _has_moments(rows[top]):
            top += 1
        lowest = rows[top - 1]
        if top - place >= _FEWEST and _says_when(lowest) and _is_answered(rows[top:]):
            return place, top, _titles(rows[place:top])
    return None


def _has_moments(row: Row) -> bool:
    """Tell a row of months, days or times, of which none is over the names."""
    cells = [cell for cell in row if cell]
    return bool(cells) and not row[0] and all(map(_is_moment, cells))


def _is_moment(cell: str) -> bool:
    few = len(cell) <= _LONGEST and len(_WORD.findall(cell)) <= _MOST_WORDS
    has_number = any(map(str.isdecimal, cell))
    return few and has_number and not cell.replace(".", "").isdecimal()


def _says_when(row: Row) -> bool:
    """Tell times or days from years over their quarters."""
    cells = [cell for cell in row if cell]
    return all(map(_TIME.match, cells)) or all(map(_DAY.fullmatch, cells))


def _is_answered(rows: Sequence[Row]) -> bool:
    """Tell whether names come below, the first without a number."""
    return bool(rows) and bool(rows[0]) and rows[0][0].strip(" .") != ""


def _titles(rows: Sequence[Row]) -> tuple[str, ...]:
    """Write each column's day, month and time as one option of a question."""
    width = max(map(len, rows))
    *upper, lowest = ((*row, *("",) * (width - len(row))) for row in rows)
    asked = [any(column) for column in zip(*upper, lowest, strict=True)]
    moments = list(zip(lowest, *reversed(list(map(_filled, upper))), strict=True))
    titles = ["Name"]
    for is_asked, parts in zip(asked[1:], moments[1:], strict=True):
        in_order = sorted(filter(None, parts), key=lambda part: bool(_TIME.match(part)))
        titles.append(f"Availability [{' '.join(in_order)}]" if is_asked else "")
    return tuple(titles)


def _filled(row: Row) -> tuple[str, ...]:
    filled: list[str] = []
    for cell in row:
        filled.append(cell or (filled[-1] if filled else ""))
    return tuple(filled)
