"""Tables of any length: Rich needs half a millisecond for each row of its own."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from rmentor.cli.tables.cells import cell, plain_table
from rmentor.cli.terminal import printable

_MANY = 1000
_BETWEEN = "   "

Row = Sequence[str]
"""A style or "", then a text for each column."""


def long_table(
    title: str, columns: Sequence[str], rows: Sequence[Row], styled: int
) -> RenderableType:
    """Make a table that looks like a `plain_table`, however many rows it has.

    Args:
        title: Above the table.
        columns: Their titles.
        rows: From the top.
        styled: How many cells of a row its style is for; of very many rows, for all.
    """
    if len(rows) > _MANY:
        return _LongTable(title, columns, rows)
    table = plain_table(title, *columns)
    for style, *texts in rows:
        first = [cell(text, style) for text in texts[:styled]]
        table.add_row(*first, *map(cell, texts[styled:]))
    return table


class _LongTable:
    """Leaves title and head to Rich, and lays the rows out itself."""

    def __init__(self, title: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        self._title = title
        self._columns = columns
        self._rows = [(row[0], *map(printable, row[1:])) for row in rows]

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> Iterable[Segment]:
        _, *columns = zip(*self._rows, strict=True)
        longest = [
            max(map(_width, {title, *texts}))
            for title, texts in zip(self._columns, columns, strict=True)
        ]
        between = len(_BETWEEN) * (len(longest) - 1)
        widths = _fitted(longest, options.max_width - between - 2)
        head = plain_table(self._title, *self._columns)
        for column, width in zip(head.columns, widths, strict=True):
            column.width = width
        *above, below = console.render_lines(head, options, pad=False)
        for line in above:
            yield from (*line, Segment.line())
        for style, *texts in self._rows:
            yield Segment(_laid_out(texts, widths), Style.parse(style))
        yield from (*below, Segment.line())


def _width(text: str) -> int:
    return max(map(cell_len, text.split("\n")))


def _fitted(widths: Sequence[int], room: int) -> list[int]:
    """Make the widest columns narrower until all fit side by side."""
    fitted = list(widths)
    while (excess := sum(fitted) - room) > 0 and (widest := max(fitted)) > 1:
        wide = [place for place, width in enumerate(fitted) if width == widest]
        second = max((width for width in fitted if width < widest), default=1)
        cut = max(1, min(widest - second, excess // len(wide)))
        for place in wide:
            fitted[place] -= cut
    return fitted


def _laid_out(texts: Sequence[str], widths: Sequence[int]) -> str:
    """Lay a row out, on as many lines as its longest cell needs."""
    cells = [_wrapped(text, width) for text, width in zip(texts, widths, strict=True)]
    filling = [" " * width for width in widths]
    lines = (
        _BETWEEN.join(part or blank for part, blank in zip(line, filling, strict=True))
        for line in zip_longest(*cells)
    )
    return "".join(f" {line} \n" for line in lines)


@lru_cache(maxsize=4096)
def _wrapped(text: str, width: int) -> Sequence[str]:
    """Break a text into lines as Rich does, and fill them with spaces."""
    lines = [text]
    if _width(text) > width or "\n" in text:
        wrapped = Text(text).wrap(Console(width=width), width, overflow="fold")
        lines = [line.plain.rstrip() for line in wrapped]
    return [line + " " * (width - cell_len(line)) for line in lines]
