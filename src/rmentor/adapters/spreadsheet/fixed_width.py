"""Texts whose cells stand below one another, with spaces between: print-outs."""

import re
from collections.abc import Sequence

from rmentor.core.model.tables import Grid

SAID = "columns of fixed width"
_TITLE = re.compile(r"(?:(?<=\s\s)|\A)\S")
_APART = re.compile(r"\s{2,}")
_RULE = re.compile(r"\A[-=+_ ]+\Z")
_OTHERS = frozenset(",;|\t")
_FEWEST = 3


def fixed_width_grid(text: str) -> Grid | None:
    """Read a text of such columns; None where it is another."""
    first = text.lstrip("\r\n").partition("\n")[0]
    starts = [found.start() for found in _TITLE.finditer(first.rstrip())]
    if len(starts) < _FEWEST or _OTHERS & set(first):
        return None  # most texts, found out quickly
    lines = [_RULE.sub("", line) for line in text.splitlines()]
    if _stand_below(lines, starts):
        ends = [*starts[1:], None]
        return Grid.of(
            [line[start:end].strip() for start, end in zip(starts, ends, strict=True)]
            for line in lines
        )
    rows = [_APART.split(line.strip()) if line.strip() else [] for line in lines]
    even = all(len(row) == len(starts) for row in rows if row)
    return Grid.of(rows) if even else None


def _stand_below(lines: Sequence[str], starts: Sequence[int]) -> bool:
    """Tell whether a space stands before each column in every line."""
    before = [start - 1 for start in starts[1:]]
    return all(line[at : at + 1] in ("", " ") for line in lines for at in before)
