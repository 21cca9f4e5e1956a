"""Write workbooks: described by values, returned as bytes.

The same description gives the same bytes.
"""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from rmentor.adapters.spreadsheet.charts import Chart, draw
from rmentor.adapters.spreadsheet.drop_downs import DropDowns
from rmentor.adapters.spreadsheet.sheet_rows import Cell, SheetRows
from rmentor.adapters.spreadsheet.text_cells import writable

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from rmentor.adapters.spreadsheet.lean_sheet import LeanSheet

_LINE_HEIGHT = 15  # points
_MOST_LINES = 20
# Colors, not bars: Google Sheets shows none, and other programs lose them in saving.
_SCALE = {
    "type": "3_color_scale",
    "min_type": "num",
    "mid_type": "num",
    "max_type": "num",
    "min_value": 0,
    "mid_value": 50,
    "max_value": 100,
    "min_color": "#F4C7B8",
    "mid_color": "#FFF6D6",
    "max_color": "#B7DDB0",
}
_TO_FILL_IN = "#FFE699"
_PLAIN_TEXT = {
    # "@" and the quote prefix: it stays text when someone edits the cell
    "num_format": "@",
    "quote_prefix": True,
    "text_wrap": True,
    # Arabic and Hebrew names, too, stand below their title, off the next column
    "align": "left",
}
_MARGINS = {"left": 0.4, "right": 0.4, "top": 0.5, "bottom": 0.6}  # inches


class ColumnKind(StrEnum):
    """How a column's cells are shown.

    SCORE is 0 to 100 and colored; it and POINTS have one decimal, as in the terminal. A
    text in any kind of column stays text.
    """

    TEXT = "text"
    NUMBER = "number"
    POINTS = "points"
    SCORE = "score"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet.

    Attributes:
        title: Its header.
        width: In characters of the standard font.
        choices: What the drop-down of every cell offers; empty for none.
        row_choices: The same for each row, where rows differ; other texts may be
            written as well.
        colors: Texts, and `#RRGGBB` for the cells that hold them.
        note: Shown when the mouse rests on the header.
        to_fill_in: Whether the reader is to write there; its header says so by color.
    """

    title: str
    width: int = 20
    kind: ColumnKind = ColumnKind.TEXT
    choices: tuple[str, ...] = ()
    note: str = ""
    row_choices: tuple[tuple[str, ...], ...] = ()
    colors: tuple[tuple[str, str], ...] = ()
    to_fill_in: bool = False


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    r"""A sheet: its header is row 1, its rows follow.

    Attributes:
        name: At most 31 characters, none of `[]:*?/\`, unique in the workbook.
        rows: Cells in the order of the columns.
        spare_rows: Empty rows below that have the drop-downs too.
        charts: Beside the rows, if there are any.
        frozen: So many first columns stay in sight.
        printed: So many first columns are printed; 0 for all.
    """

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]] = ()
    spare_rows: int = 0
    charts: tuple[Chart, ...] = ()
    frozen: int = 0
    printed: int = 0


def workbook_bytes(sheets: Sequence[WorkbookSheet], created: datetime) -> bytes:
    """Write an xlsx workbook: frozen headers, filters, drop-downs, colors.

    Args:
        sheets: At least one.
        created: Stands in the file's properties; with the rest it decides the bytes.

    Raises:
        RuntimeError: This version of XlsxWriter writes in a way that is not known.
    """
    import xlsxwriter

    from rmentor.adapters.spreadsheet.lean_sheet import LeanSheet

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as workbook:
        workbook.worksheet_class = LeanSheet
        moment = created.astimezone(UTC) if created.tzinfo else created
        workbook.set_properties({"created": moment.replace(tzinfo=None)})
        looks = _looks(workbook, sheets)
        drop_downs = DropDowns(
            choices
            for sheet in sheets
            for column in sheet.columns
            for choices in (column.choices, *column.row_choices)
        )
        for sheet in sheets:
            worksheet = workbook.add_worksheet(sheet.name)
            _write_header(worksheet, sheet, looks)
            _write_rows(worksheet, sheet, looks)
            _offer_choices(worksheet, sheet, drop_downs)
            _lay_out_for_print(worksheet, sheet)
            for chart in sheet.charts if sheet.rows else ():
                draw(workbook, worksheet, chart, sheet.rows)
        drop_downs.write(workbook, looks.text)
    if not all(worksheet.is_written for worksheet in workbook.worksheets()):
        message = f"XlsxWriter {xlsxwriter.__version__} left rows out"
        raise RuntimeError(message)
    return stream.getvalue()


@dataclass(frozen=True, slots=True)
class _Looks:
    """The formats of one workbook."""

    header: "Format"
    to_fill_in: "Format"
    by_kind: Mapping[ColumnKind, "Format"]
    by_color: Mapping[str, "Format"]

    def by_text(self, column: Column) -> Iterable[tuple[str, "Format"]]:
        """Give the look of cells that hold a certain text."""
        return [(text, self.by_color[color]) for text, color in column.colors]

    @property
    def text(self) -> "Format":
        return self.by_kind[ColumnKind.TEXT]


def _looks(workbook: "Workbook", sheets: Sequence[WorkbookSheet]) -> _Looks:
    top = {"valign": "top"}
    header = {**top, "bold": True, "text_wrap": True, "border": 1}
    colors = dict.fromkeys(
        color for s in sheets for column in s.columns for _, color in column.colors
    )
    return _Looks(
        header=workbook.add_format({**header, "bg_color": "#DDE7F0"}),
        to_fill_in=workbook.add_format({**header, "bg_color": _TO_FILL_IN}),
        by_kind={
            ColumnKind.TEXT: workbook.add_format({**top, **_PLAIN_TEXT}),
            # `_)` keeps a figure off the text in the next column
            ColumnKind.NUMBER: workbook.add_format({**top, "num_format": "#,##0_)"}),
            ColumnKind.POINTS: workbook.add_format({**top, "num_format": "#,##0.0_)"}),
            ColumnKind.SCORE: workbook.add_format({**top, "num_format": "0.0_)"}),
            ColumnKind.DATE: workbook.add_format({**top, "num_format": "yyyy-mm-dd"}),
        },
        by_color={color: workbook.add_format({"bg_color": color}) for color in colors},
    )


def _write_header(worksheet: "LeanSheet", sheet: WorkbookSheet, looks: _Looks) -> None:
    for place, column in enumerate(sheet.columns):
        worksheet.set_column(place, place, column.width, looks.by_kind[column.kind])
        look = looks.to_fill_in if column.to_fill_in else looks.header
        worksheet.write_string(0, place, writable(column.title), look)
        if column.note:
            worksheet.write_comment(0, place, writable(column.note))
    titles = [column.title for column in sheet.columns]
    worksheet.set_row(0, _LINE_HEIGHT * _lines(titles, sheet.columns))
    worksheet.freeze_panes(1, sheet.frozen)
    worksheet.autofilter(0, 0, len(sheet.rows), max(0, len(sheet.columns) - 1))


def _lay_out_for_print(worksheet: "Worksheet", sheet: WorkbookSheet) -> None:
    """Make it as wide as a page lying down, its header and name on every page."""
    worksheet.set_landscape()
    worksheet.set_paper(9)  # A4
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(0)
    worksheet.set_margins(**_MARGINS)
    if not sheet.charts:  # lines run on behind charts, as if rows were missing
        worksheet.hide_gridlines(0)  # printed: a row is followed across the page
    worksheet.set_footer("&L&A&RPage &P of &N")
    if sheet.printed:
        worksheet.print_area(0, 0, len(sheet.rows), sheet.printed - 1)


def _write_rows(worksheet: "LeanSheet", sheet: WorkbookSheet, looks: _Looks) -> None:
    kinds = [looks.by_kind[one.kind] for one in sheet.columns]
    lines = (_lines(row, sheet.columns) for row in sheet.rows)
    heights = {n: _LINE_HEIGHT * many for n, many in enumerate(lines) if many > 1}
    worksheet.write_below(SheetRows(sheet.rows, kinds, looks.text, 2, heights))
    for place, column in enumerate(sheet.columns) if sheet.rows else ():
        _color(worksheet, place, column, len(sheet.rows), looks)


def _color(
    worksheet: "Worksheet", place: int, column: Column, last: int, looks: _Looks
) -> None:
    """Let a column's cells show what they hold."""
    if column.kind is ColumnKind.SCORE:
        worksheet.conditional_format(1, place, last, place, _SCALE)
    for text, look in looks.by_text(column):
        rule = {"type": "cell", "criteria": "==", "value": f'"{text}"', "format": look}
        worksheet.conditional_format(1, place, last, place, rule)


def _lines(row: Sequence[Cell], columns: Sequence[Column]) -> int:
    """Estimate the lines of the fullest cell: only Excel works them out by itself."""
    most = 1
    for cell, column in zip(row, columns, strict=True):
        if isinstance(cell, str) and (len(cell) > column.width or "\n" in cell):
            lines = (-(-len(line) // column.width) or 1 for line in cell.split("\n"))
            most = max(most, sum(lines))
    return min(most, _MOST_LINES)


def _offer_choices(
    worksheet: "Worksheet", sheet: WorkbookSheet, drop_downs: DropDowns
) -> None:
    last = len(sheet.rows) + sheet.spare_rows
    for place, column in enumerate(sheet.columns):
        if column.choices and last:
            drop_downs.offer(worksheet, column.choices, (1, last, place))
        for row, choices in enumerate(column.row_choices, start=1):
            if choices:
                drop_downs.suggest(worksheet, choices, (row, place))
