"""Text files all rows of which have as many cells: taken apart while they are read.

Most files are such. What else may be said of a file is found out row by row.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from rmentor.adapters.spreadsheet.cells import trim
from rmentor.adapters.spreadsheet.limits import MAX_COLUMNS, MAX_ROWS
from rmentor.core.model.tables import Grid


class _UnevenError(Exception):
    """A row is not as long as the first, or beyond the limits."""


def rows_of(content: bytes, separator: str) -> Iterator[list[str]]:
    """Read row by row, decoding on the way: `StringIO` takes four times the room."""
    lines = io.TextIOWrapper(
        io.BytesIO(content), "utf-8", errors="surrogatepass", newline=""
    )
    return csv.reader(lines, delimiter=separator, strict=True)


def even_grid(content: bytes, separator: str) -> Grid | None:
    """Read a file of even rows; None where something needs a closer look.

    Args:
        content: In UTF-8.
        separator: Between its cells.
    """
    mark = separator.encode()
    if mark + b' "' in content or b'" ' + mark in content:
        return None
    try:
        grid = trim(_alike(rows_of(content, separator)))
    except (csv.Error, _UnevenError):
        return None
    return None if has_lines(content, len(grid)) else grid


def has_lines(content: bytes, rows: int) -> bool:
    """Tell whether some cells hold lines, or a quotation mark swallowed rows."""
    return max(content.count(b"\n"), content.count(b"\r")) > rows


def _alike(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    """Pass rows on that are as long as the first.

    Raises:
        _UnevenError: For the first that is not.
    """
    width = 0
    for number, row in enumerate(rows, start=1):
        width = width or len(row)
        if len(row) != width or width > MAX_COLUMNS or number > MAX_ROWS:
            raise _UnevenError
        yield row
