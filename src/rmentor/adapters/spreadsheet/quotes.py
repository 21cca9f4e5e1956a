"""Quotation marks that are not doubled in a quoted cell, `"a "b" c"`, or are single."""

import re
from collections import Counter
from collections.abc import Sequence

from rmentor.core.model.issues import Issue, Severity

SWAPPED = str.maketrans("'\"", "\"'")
"""Makes a text in single quotes one in double quotes, and back."""
_SINGLE = re.compile(r"'[^'\r\n]*'(?: ?[,;|\t] ?'[^'\r\n]*')+(?:[\r\n]|\Z)")


def in_single_quotes(text: str) -> bool:
    """Tell a text whose titles are all in single quotes, as some databases write."""
    return '"' not in text and _SINGLE.match(text) is not None


def double_inner_quotes(content: bytes, mark: bytes) -> tuple[bytes, int]:
    """Double them, as the format wants it; say in how many cells.

    A quotation mark ends its cell only where a separator or the end of a line follows.

    Args:
        content: In UTF-8, whole.
        mark: The separator.
    """
    sign = re.escape(mark)
    end = sign + rb"|\r|\n|\Z"
    # What looks ahead is never tried in another way, which else takes for ever. Python
    # 3.11.2, which many machines have, goes wrong with `*+`, made for the same.
    cell = re.compile(
        rb"(?P<before>\A|[\r\n]|" + sign + rb")"
        rb'"(?=(?P<text>(?:[^"]+|""|"(?!' + end + rb'))*))(?P=text)"(?=' + end + rb")"
    )
    doubled = 0

    def written(found: re.Match[bytes]) -> bytes:
        nonlocal doubled
        text = found["text"].replace(b'""', b'"').replace(b'"', b'""')
        doubled += text != found["text"]
        return found["before"] + b'"' + text + b'"'

    return cell.sub(written, content), doubled


def is_even(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether all rows have as many cells, which a wrong reading hardly gives."""
    widths = {len(row) for row in rows if any(row)}
    return len(widths) == 1 and widths != {1}


def swallowed_at(rows: Sequence[Sequence[str]], separator: str) -> int:
    """Give the row of which a cell holds other rows, since its quotation mark is odd.

    Such a cell goes on from its column to the end of its row, holds whole rows, and
    ends in a column of another. Several lines that somebody wrote in a cell hardly do.

    Returns:
        The row's number from 1; 0 when there is none.
    """
    widths = Counter(map(len, rows))
    width = max(widths, key=widths.__getitem__, default=0)
    for number, row in enumerate(rows, start=1):
        if "\n" in "".join(row) or "\r" in "".join(row):
            cells = enumerate(row)
            if any(_holds_rows(c, k, len(row), width, separator) for k, c in cells):
                return number
    return 0


def _holds_rows(cell: str, place: int, cells: int, width: int, separator: str) -> bool:
    first, *others = cell.splitlines() or [""]
    if not others or width < 2:  # noqa: PLR2004
        return False
    whole = [line.count(separator) == width - 1 for line in others[:-1]]
    goes_on = first.count(separator) == width - 1 - place and all(whole)
    ends = others[-1].count(separator) + cells - place - 1 == width - 1
    return goes_on and ends and (len(whole) > 2 or "@" in "".join(others))  # noqa: PLR2004


def freed_quotes(cells: int, file: str) -> tuple[Issue, ...]:
    """Say in how many cells quotation marks were taken as they stood."""
    if not cells:
        return ()
    where = "1 cell" if cells == 1 else f"{cells} cells"
    return (
        Issue(
            "quotes-inside",
            f"In {where} a quotation mark stands inside a quoted text without being "
            "doubled; it was read as part of the text.",
            Severity.WARNING,
            "Look through the long texts of the file; everything else is as it was.",
            file,
        ),
    )
