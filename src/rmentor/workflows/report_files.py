"""A report as a file: what a sponsor may get, and nothing that is private."""

from datetime import datetime
from pathlib import Path

from rmentor.adapters.files import STDOUT
from rmentor.adapters.spreadsheet.write import Column, WorkbookSheet, workbook_bytes
from rmentor.core.feedback.disclosure.figures import Banded, Hidden, Shown
from rmentor.core.report.tables import Report, ReportTable, Unit, Value, text_of
from rmentor.errors import UsageError

_SHEET_NAME = 31  # characters; Excel allows no more
_NOT_IN_NAMES = str.maketrans("[]:*?/\\", "       ")


class UnknownReportFormatError(UsageError):
    """The file's suffix names no format that reports have."""

    code = "unknown-format"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"A report cannot be written as '{path.name}'.",
            "Name a file that ends in .xlsx or .csv.",
        )


def report_file(path: Path, report: Report, now: datetime) -> bytes:
    """Lay a report out for the file the coordinator named.

    Private tables stay out: these files are passed on. Standard output gets csv.

    Raises:
        UnknownReportFormatError: The suffix is neither `.xlsx` nor `.csv`.
    """
    if path.suffix.casefold() == ".xlsx":
        return workbook_bytes(_sheets(report), now)
    if path == STDOUT or path.suffix.casefold() == ".csv":
        return _csv(report)
    raise UnknownReportFormatError(path)


def _sheets(report: Report) -> list[WorkbookSheet]:
    """Give every table a sheet, comments one, and definitions one."""
    sheets = [_sheet(table) for table in report.tables]
    if report.comments is not None:
        said = [str(report.comments)]
        if not isinstance(report.comments, Hidden):
            said = list(report.comments)
        comments = (Column("What was said (shuffled; names masked)", 100),)
        sheets.append(WorkbookSheet("Comments", comments, [(text,) for text in said]))
    columns = (Column("Table", 34), Column("What its figures mean", 100))
    notices = [("", notice) for notice in report.notices]
    meanings = [(table.title, table.definition) for table in report.tables]
    return [*sheets, WorkbookSheet("Definitions", columns, [*notices, *meanings])]


def _sheet(table: ReportTable) -> WorkbookSheet:
    columns = tuple(
        Column(column.title, 24 if column.unit is Unit.TEXT else 14)
        for column in table.columns
    )
    rows = [
        [
            text_of(value, column.unit)
            for value, column in zip(row, table.columns, strict=True)
        ]
        for row in table.rows
    ]
    name = table.title.translate(_NOT_IN_NAMES)[:_SHEET_NAME].strip()
    return WorkbookSheet(name, columns, rows)


def _csv(report: Report) -> bytes:
    """Stack all tables; a figure is a number, a hidden one says so in words."""
    from rmentor.adapters.spreadsheet.frames import NamedTable, stacked_csv

    return stacked_csv(
        [
            NamedTable(
                table.code,
                tuple(column.code for column in table.columns),
                [[_plain(value) for value in row] for row in table.rows],
            )
            for table in report.tables
        ]
    )


def _plain(value: Value) -> str | float | None:
    if isinstance(value, Shown):
        return float(value.value)
    return text_of(value) if isinstance(value, (Banded, Hidden)) else value
