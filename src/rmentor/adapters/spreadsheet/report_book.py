"""A report as a workbook: charts on the first sheet, a sheet per table, definitions."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rmentor.adapters.spreadsheet.text_cells import writable
from rmentor.core.feedback.disclosure.figures import Hidden, Shown
from rmentor.core.report.pictures import Picture, pictures
from rmentor.core.report.tables import (
    COUNTS,
    ROUNDING,
    Report,
    ReportTable,
    Unit,
    Value,
    text_of,
)

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.chart import Chart
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_SHEET_NAME = 31  # characters; Excel allows no more
_NOT_IN_NAMES = str.maketrans("[]:*?/\\", "       ")
_FORMATS = {
    Unit.COUNT: "#,##0",
    Unit.NUMBER: "#,##0",
    Unit.SHARE: "0%",
    Unit.RATING: "0.00",
    Unit.CHANGE: "+0.00;-0.00;0.00",
    Unit.SPREAD: "0.00",
    Unit.SCORE: "+0;-0;0",
    Unit.DAYS: "0",
    Unit.POINTS: "0.00",
}
_BLUE, _GRAY = "#1F6F8B", "#9AA7B4"
_WIDE, _NARROW, _PROSE = 26, 14, 100
_CHART_ROWS = 15
_LAST_COLUMN = 11
_FIRST_COLUMN_OF_DATA = 14


@dataclass(frozen=True, slots=True)
class _Looks:
    """The formats of one workbook."""

    title: "Format"
    big: "Format"
    header: "Format"
    over_figures: "Format"
    text: "Format"
    prose: "Format"
    hidden: "Format"
    figures: dict[Unit, "Format"]


def report_book(report: Report, created: datetime) -> bytes:
    """Write an xlsx workbook; the same report and day give the same bytes."""
    import xlsxwriter

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as workbook:
        moment = created.astimezone(UTC) if created.tzinfo else created
        workbook.set_properties(
            {"created": moment.replace(tzinfo=None), "title": report.program}
        )
        looks = _looks(workbook)
        _summary(workbook, report, looks)
        for table in report.tables:
            name = table.title.translate(_NOT_IN_NAMES)[:_SHEET_NAME].strip()
            _table(workbook.add_worksheet(name), table, looks)
        if report.comments is not None:
            _comments(workbook.add_worksheet("Comments"), report, looks)
        _definitions(workbook.add_worksheet("Definitions"), report, looks)
    return stream.getvalue()


def _looks(workbook: "Workbook") -> _Looks:
    def look(**wanted: object) -> "Format":
        return workbook.add_format({"valign": "top", **wanted})

    text = {"num_format": "@", "quote_prefix": True}
    header = {"bold": True, "text_wrap": True, "bg_color": "#DDE7F0", "border": 1}
    return _Looks(
        title=look(bold=True, font_size=16, **text),
        big=look(bold=True, font_size=14, align="left"),
        header=look(**header),
        over_figures=look(align="right", **header),
        text=look(**text),
        prose=look(text_wrap=True, font_color="#55616E", **text),
        hidden=look(align="right", font_color="#55616E", **text),
        figures={unit: look(num_format=code) for unit, code in _FORMATS.items()},
    )


def _summary(workbook: "Workbook", report: Report, looks: _Looks) -> None:
    """Write the headline and draw the charts; their figures stand to the right."""
    sheet = workbook.add_worksheet("Report")
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, _WIDE)
    sheet.set_column(_FIRST_COLUMN_OF_DATA, _FIRST_COLUMN_OF_DATA, _WIDE)
    sheet.set_row(0, 24)
    _text(sheet, 0, 0, report.program, looks.title)
    where = f"{report.organization}, " if report.organization else ""
    _text(sheet, 1, 0, f"{where}{report.day.isoformat()}", looks.text)
    row = 3
    for figure in report.headline:
        _text(sheet, row, 0, figure.label, looks.text)
        _write(sheet, (row, 1), figure.value, figure.unit, looks)
        if isinstance(figure.n, Shown):
            _text(sheet, row, 2, f"  n = {text_of(figure.n)}", looks.text)
        row += 1
    for notice in report.notices:
        sheet.merge_range(row, 0, row, _LAST_COLUMN, "", looks.prose)
        _text(sheet, row, 0, notice, looks.prose)
        sheet.set_row(row, 32)
        row += 1
    for place, picture in enumerate(pictures(report)):
        down, right = divmod(place, 2)
        at = (row + 1 + down * (_CHART_ROWS + 1), right * 5)
        _chart(workbook, sheet, picture, at, place * (_CHART_ROWS + 1), looks)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 1)
    sheet.print_area(0, 0, row + 3 * (_CHART_ROWS + 1), _LAST_COLUMN)


def _chart(
    workbook: "Workbook",
    sheet: "Worksheet",
    picture: Picture,
    at: tuple[int, int],
    top: int,
    looks: _Looks,
) -> None:
    """Draw one picture natively; its figures go to the right, from row `top` on."""
    left = _FIRST_COLUMN_OF_DATA
    _figures(sheet, picture, top, looks)
    chart = workbook.add_chart({"type": "bar"})
    last = top + len(picture.rows)
    colors = (_BLUE,) if len(picture.series) == 1 else (_GRAY, _BLUE)
    for place, (title, color) in enumerate(
        zip(picture.series, colors, strict=True), start=left + 1
    ):
        chart.add_series(
            {
                "name": title,
                "categories": [sheet.name, top + 1, left, last, left],
                "values": [sheet.name, top + 1, place, last, place],
                "fill": {"color": color},
                "data_labels": {"value": True, "num_format": _FORMATS[picture.unit]},
                "gap": 60,
            }
        )
    _dress(chart, picture)
    sheet.insert_chart(*at, chart, {"description": picture.in_words})


def _figures(sheet: "Worksheet", picture: Picture, top: int, looks: _Looks) -> None:
    left = _FIRST_COLUMN_OF_DATA
    for place, title in enumerate((picture.title, *picture.series)):
        _text(sheet, top, left + place, title, looks.header)
    for row, (label, marks) in enumerate(picture.rows, start=top + 1):
        _text(sheet, row, left, label, looks.text)
        for place, mark in enumerate(marks, start=left + 1):
            if mark.value is not None:
                look = looks.figures[picture.unit]
                sheet.write_number(row, place, float(mark.value), look)


def _dress(chart: "Chart", picture: Picture) -> None:
    """Give a chart its title, its scale and its size."""
    low, high = (float(end) for end in picture.ends)
    font = {"size": 9}
    chart.set_title({"name": picture.title, "name_font": {"size": 12}})
    # Rows from the top down; without the crossing the numbers would stand on top.
    chart.set_y_axis(
        {"reverse": True, "crossing": "max", "num_font": font, "label_position": "low"}
    )
    lines = {"visible": True, "line": {"color": "#E3E7EB"}}
    scale = {"num_font": font, "num_format": "0", "major_gridlines": lines, "min": low}
    if picture.unit not in COUNTS:
        scale["max"] = high
    chart.set_x_axis(scale)
    alone = len(picture.series) == 1
    chart.set_legend({"none": True} if alone else {"position": "bottom"})
    chart.set_size({"width": 430, "height": 20 * _CHART_ROWS - 10})


def _table(sheet: "Worksheet", table: ReportTable, looks: _Looks) -> None:
    """Write a table: figures as numbers, what is hidden in words, the definition."""
    for place, column in enumerate(table.columns):
        wide = _WIDE if column.unit is Unit.TEXT else _NARROW
        sheet.set_column(place, place, wide)
        look = looks.header if column.unit is Unit.TEXT else looks.over_figures
        _text(sheet, 0, place, column.title, look)
    for number, row in enumerate(table.rows, start=1):
        for place, (value, column) in enumerate(zip(row, table.columns, strict=True)):
            _write(sheet, (number, place), value, column.unit, looks)
    below = len(table.rows) + 2
    last = max(3, len(table.columns) - 1)
    sheet.merge_range(below, 0, below, last, "", looks.prose)
    _text(sheet, below, 0, table.definition, looks.prose)
    sheet.set_row(below, 15 * (len(table.definition) // 70 + 2))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _comments(sheet: "Worksheet", report: Report, looks: _Looks) -> None:
    sheet.set_column(0, 0, _PROSE)
    _text(sheet, 0, 0, "What was said (shuffled; names masked)", looks.header)
    said: Sequence[str] = ()
    if isinstance(report.comments, Hidden):
        said = [str(report.comments)]
    elif report.comments:
        said = report.comments
    for row, text in enumerate(said, start=1):
        _text(sheet, row, 0, text, looks.text)


def _definitions(sheet: "Worksheet", report: Report, looks: _Looks) -> None:
    sheet.set_column(0, 0, _WIDE)
    sheet.set_column(1, 1, _PROSE)
    _text(sheet, 0, 0, "Table", looks.header)
    _text(sheet, 0, 1, "What its figures mean", looks.header)
    says = [
        *(("All tables", notice) for notice in (*report.notices, ROUNDING)),
        *((table.title, table.definition) for table in report.tables),
    ]
    for row, (title, text) in enumerate(says, start=1):
        _text(sheet, row, 0, title, looks.text)
        _text(sheet, row, 1, text, looks.prose)
        sheet.set_row(row, 15 * (len(text) // 95 + 1))


def _write(
    sheet: "Worksheet", at: tuple[int, int], value: Value, unit: Unit, looks: _Looks
) -> None:
    if value is None or value == "":
        return
    if isinstance(value, Shown):
        sheet.write_number(*at, float(value.value), looks.figures[unit])
    else:
        look = looks.text if isinstance(value, str) else looks.hidden
        _text(sheet, *at, text_of(value, unit), look)


def _text(sheet: "Worksheet", row: int, column: int, text: str, look: "Format") -> None:
    # XlsxWriter would read `=1+1` and links out of a plain `write`.
    sheet.write_string(row, column, writable(text), look)
