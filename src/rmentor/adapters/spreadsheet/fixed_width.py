"""Texts whose cells stand below one another, with spaces between: print-outs."""

import re
from collections.abc import Sequence

from rmentor.adapters.spreadsheet.limits import MAX_ROWS, beyond_limits
from rmentor.adapters.spreadsheet.separators import SEPARATORS
from rmentor.core.model.tables import Grid

SAID = "columns of fixed width"
_TITLE = re.compile(r"(?:(?<=\s\s)|\A)\S")
_APART = re.compile(r"\s{2,}")
_FEWEST = 2
# `|---|:--:|`, `+----+----+`, `--- ---`; and `(3 rows affected)` below.
_RULE = re.compile(r"(?=[^-=]{0,9}[-=]{2})[-=+|:_ ]+")
_COUNT = re.compile(r"\s*\(?\d+ (?:rows?|records?)\b[^|;,]*")
_ABOVE = 3


def without_rules(text: str) -> str:
    """Blank the rules of a print-out that has them round its titles, and its count."""
    if not any(map(_RULE.fullmatch, text[:2000].splitlines()[:_ABOVE])):
        return text
    lines = text.splitlines()
    last = next((n for n in range(len(lines) - 1, 0, -1) if lines[n].strip()), 0)
    if _COUNT.fullmatch(lines[last]):
        lines[last] = ""
    return "\n".join("" if _RULE.fullmatch(line) else line for line in lines)


def fixed_width_grid(text: str) -> Grid | None:
    """Read a text of such columns; None where it is another.

    Raises:
        UnreadableError: There are more rows than a sheet may have.
    """
    first = text.lstrip("\r\n").partition("\n")[0].rstrip()
    if not set(SEPARATORS).isdisjoint(first) or not _tells(_APART.split(first.strip())):
        return None  # most texts, found out quickly
    starts = [found.start() for found in _TITLE.finditer(first)]
    lines = text.splitlines()
    if len(lines) > MAX_ROWS and any(lines[MAX_ROWS:]):
        where = f"row {MAX_ROWS + 1}"
        raise beyond_limits(where)
    if _stand_below(lines, starts):
        ends = [*starts[1:], None]
        return Grid.of(
            [line[start:end].strip() for start, end in zip(starts, ends, strict=True)]
            for line in lines
        )
    rows = [_APART.split(line.strip()) if line.strip() else [] for line in lines]
    even = all(len(row) == len(starts) for row in rows if row)
    return Grid.of(rows) if even else None


def _tells(cells: Sequence[str]) -> bool:
    """Tell titles, or a person with an address, from a sentence and a name."""
    if len(cells) < _FEWEST:
        return False
    # Loaded where it is needed, which is seldom: it takes a tenth of a second.
    from rmentor.core.roster.wording import guess

    known = sum(guess(cell).field is not None for cell in cells[:100])
    return known >= _FEWEST or any("@" in cell for cell in cells)


def _stand_below(lines: Sequence[str], starts: Sequence[int]) -> bool:
    """Tell whether a space stands before each column in every line."""
    before = [start - 1 for start in starts[1:]]
    return all(line[at : at + 1] in ("", " ") for line in lines for at in before)
