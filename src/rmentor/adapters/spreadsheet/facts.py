"""What a sheet's XML tells beyond its values, and how it is laid over them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Address = tuple[int, int]
"""Row and column, both from 1."""

Merge = tuple[int, int, int]
"""First row, last row and column of cells merged downwards, all from 1."""


@dataclass(frozen=True, slots=True)
class Format:
    """How a number is shown.

    Attributes:
        digits: At least so many before the decimal point (`00000`).
        percent: As hundredths, with `decimals` after the point.
    """

    digits: int = 0
    percent: bool = False
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What one sheet's XML adds to what calamine reads.

    Attributes:
        errors: The text of error cells, such as `#N/A`.
        uncalculated: Cells with a formula and no value.
        formats: How the numbers in these cells are shown.
        texts: Cells whose shown text is known and is not calamine's.
        merges: Cells merged downwards, as far as calamine does not tell them.
        hidden: Rows that hold something and are not shown.
    """

    errors: Mapping[Address, str] = field(default_factory=dict)
    uncalculated: tuple[Address, ...] = ()
    formats: Mapping[Address, Format] = field(default_factory=dict)
    texts: Mapping[Address, str] = field(default_factory=dict)
    merges: tuple[Merge, ...] = ()
    hidden: tuple[int, ...] = ()


NO_FACTS = SheetFacts()


def apply_facts(facts: SheetFacts, rows: list[list[str]]) -> None:
    """Put what the XML tells into the rows."""
    for (row, column), text in facts.errors.items():
        # an error is an empty cell to calamine, so it may lie outside of what it read
        rows.extend([] for _ in range(row - len(rows)))
        cells = rows[row - 1]
        cells.extend("" for _ in range(column - len(cells)))
        cells[column - 1] = text
    for (row, column), shown in facts.formats.items():
        if row <= len(rows) and column <= len(rows[row - 1]):
            rows[row - 1][column - 1] = _shown(rows[row - 1][column - 1], shown)
    for (row, column), text in facts.texts.items():
        if row <= len(rows) and column <= len(rows[row - 1]):
            rows[row - 1][column - 1] = text


def fill_down(rows: list[list[str]], merges: Sequence[Merge]) -> tuple[Merge, ...]:
    """Let the value of cells merged downwards stand in each of their rows.

    A department merged over three people is the department of all three. Titles are
    left alone: their merges begin in the first row that has two cells or more. So are
    rows that are blank but for the merged cell.

    Returns:
        The merges whose value now stands in more rows than before.
    """
    filled_rows = (n for n, row in enumerate(rows, start=1) if sum(map(bool, row)) > 1)
    titles = next(filled_rows, len(rows))
    filled: list[Merge] = []
    for first, last, column in merges:
        if not titles < first < last or first > len(rows):
            continue
        value = rows[first - 1][column - 1] if column <= len(rows[first - 1]) else ""
        below = [row for row in rows[first:last] if any(row)]
        if value and below:
            for row in below:
                row.extend("" for _ in range(column - len(row)))
                row[column - 1] = value
            filled.append((first, last, column))
    return tuple(filled)


def _shown(text: str, shown: Format) -> str:
    if not shown.percent:
        return text.zfill(shown.digits) if text.isdecimal() else text
    try:
        return f"{float(text) * 100:.{shown.decimals}f}%"
    except ValueError:
        return text
