"""The report: figures with their definitions, then what the coordinator alone sees."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from rmentor.cli.tables.cells import cell
from rmentor.core.feedback.disclosure.figures import Banded, Hidden, Shown
from rmentor.core.report.groups import EVERYONE
from rmentor.core.report.tables import (
    Column,
    Report,
    ReportTable,
    Unit,
    Value,
    text_of,
)

_ROOM_FOR_BARS = 120
_WIDEST = 1_000
_BAR = 24
_SCALES = {
    Unit.SHARE: "0% to 100%",
    Unit.RATING: "1 to 5",
    Unit.SCORE: "-100 to 100",
}
_ENDS = {Unit.SHARE: (0, 1), Unit.RATING: (1, 5), Unit.SCORE: (-100, 100)}


def report_tables(report: Report) -> Iterable[RenderableType]:
    """Show the headline, every table with its definition, comments, worklist."""
    day = f"{report.day:%d %B %Y}".lstrip("0")
    yield cell(f"{report.program}, {day}", "bold")
    for notice in report.notices:
        yield cell(notice, "yellow")
    yield ""
    for figure in report.headline:
        n = f"  (n = {text_of(figure.n)})" if isinstance(figure.n, Shown) else ""
        value = text_of(figure.value, figure.unit)
        yield Text.assemble(f"{figure.label}: ", (value, "bold"), (n, "dim"))
    if report.headline:
        yield ""
    for table in report.tables:
        yield _Sheet(table)
    yield from _comments(report)
    for table in report.private:
        yield _Sheet(table)


class _Sheet:
    """A table with its definition; on a wide terminal its main figure as a bar too."""

    def __init__(self, table: ReportTable) -> None:
        self._table = table

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        """Lay out for the width there is; a pipe, wider than screens, has no bars."""
        wide = _ROOM_FOR_BARS <= options.max_width < _WIDEST
        table = self._table
        whose = " (for the coordinator alone)" if table.private else ""
        yield Group(
            _drawn(table, cell(table.title + whose, "bold"), bars=wide),
            cell(table.definition, "dim"),
            "",
        )


def _drawn(table: ReportTable, title: Text, *, bars: bool) -> Table:
    columns, rows = _labeled(table)
    shown = Table(
        title=title,
        title_justify="left",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        collapse_padding=True,
        header_style="bold",
    )
    for column in columns:
        number = column.unit is not Unit.TEXT
        shown.add_column(
            column.title,
            justify="right" if number else "left",
            no_wrap=number,
            overflow="fold",
        )
    main = _main(columns) if bars else None
    if main is not None:
        shown.add_column(_SCALES[columns[main].unit], no_wrap=True)
    for row in rows:
        cells = [
            cell(text_of(value, column.unit), _style(value))
            for value, column in zip(row, columns, strict=True)
        ]
        if main is not None:
            cells.append(_bar(row[main], columns[main].unit))
        shown.add_row(*cells)
    return shown


def _labeled(
    table: ReportTable,
) -> tuple[Sequence[Column], Sequence[Sequence[Value]]]:
    """Put groups under what they are groups of, in one column."""
    columns = table.columns
    if len(columns) < 2 or columns[1].code != "who":  # noqa: PLR2004 - label and who
        return columns, table.rows
    rows = [
        (row[0] if row[1] == EVERYONE else f"  {row[1]}", *row[2:])
        for row in table.rows
    ]
    return (columns[0], *columns[2:]), rows


def _main(columns: Sequence[Column]) -> int | None:
    """Choose the column to draw: the last level or share of a row's first ones."""
    drawn = [i for i, column in enumerate(columns) if column.unit in _ENDS]
    after = [i for i in drawn if columns[i].code in ("after", "since")]
    found = after or drawn
    return found[0] if found else None


def _style(value: Value) -> str:
    return "dim" if isinstance(value, (Banded, Hidden)) else ""


def _bar(value: Value, unit: Unit) -> Text:
    """Draw a figure between the ends of its scale; a hidden one leaves a blank."""
    if not isinstance(value, Shown):
        return Text("")
    low, high = _ENDS[unit]
    full = min(1.0, float(value.value - low) / (high - low))
    length = round(full * _BAR)
    return Text.assemble(
        ("█" * length, "cyan"), ("░" * (_BAR - length), "bright_black")
    )


def _comments(report: Report) -> Iterable[RenderableType]:
    if isinstance(report.comments, Hidden):
        yield cell(f"Comments: {report.comments}", "bold")
        yield ""
    elif report.comments:
        yield cell("What was said (shuffled; names masked)", "bold")
        for comment in report.comments:
            yield cell(f"- {comment}")
        yield ""
