"""A report as a file: what a sponsor may get, and nothing that is private."""

from datetime import datetime
from pathlib import Path

from rmentor.adapters.files import STDOUT
from rmentor.core.feedback.disclosure.figures import Shown
from rmentor.core.report.tables import Column, Report, Value, text_of
from rmentor.errors import UsageError

FORMATS = ("html", "xlsx", "docx", "md", "csv")
"""The formats that reports can have; each is its files' suffix too."""

_OFFERED = "html, xlsx, docx, md and csv"


class UnknownReportFormatError(UsageError):
    """A format or a file's suffix names none that reports have."""

    code = "unknown-format"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"A report cannot be written as '{name}'.",
            f"Formats are {_OFFERED}: -o report.html, or --format html.",
        )


class SeveralFormatsError(UsageError):
    """Several formats for one file."""

    code = "several-formats"

    def __init__(self, output: Path) -> None:
        super().__init__(
            f"-o {output} is one file, and several formats were asked for.",
            "Name a folder after -o, or leave it out.",
        )


def report_targets(
    output: Path | None, formats: tuple[str, ...], folder: Path
) -> dict[Path, str]:
    """Say which files to write, and each one's format.

    Args:
        output: A file, a folder, or `-`; None writes to the program's folder if any
            format is named, else nothing.
        formats: As typed; empty takes the format from the file's suffix.
        folder: The program's.

    Raises:
        UnknownReportFormatError: There is no such format.
        SeveralFormatsError: Several are to go into one file.
    """
    for name in formats:
        if name not in FORMATS:
            raise UnknownReportFormatError(name)
    if output is None:
        return {folder / f"report.{name}": name for name in formats}
    if output != STDOUT and (output.is_dir() or not output.suffix):
        return {output / f"report.{name}": name for name in formats or ("html",)}
    if len(formats) > 1:
        raise SeveralFormatsError(output)
    return {output: formats[0] if formats else _named(output)}


def _named(output: Path) -> str:
    """Give the format of a file's suffix; standard output gets csv."""
    suffix = output.suffix.casefold().removeprefix(".")
    name = {"htm": "html", "markdown": "md", "": "csv"}.get(suffix, suffix)
    if name not in FORMATS:
        raise UnknownReportFormatError(output.name)
    return name


def report_file(name: str, report: Report, now: datetime) -> bytes:
    """Lay a report out in one of the formats; private tables stay out."""
    match name:
        case "html":
            from rmentor.adapters.page.page import report_page

            return report_page(report)
        case "xlsx":
            from rmentor.adapters.spreadsheet.report_book import report_book

            return report_book(report, now)
        case "docx":
            from rmentor.adapters.documents.report_text import sponsor_page

            return sponsor_page(report, now.date())
        case "md":
            from rmentor.adapters.documents.report_text import report_markdown

            return report_markdown(report).encode()
        case _:
            return _csv(report)


def _csv(report: Report) -> bytes:
    """Stack all tables; a figure is a number, a hidden one says so in words."""
    from rmentor.adapters.spreadsheet.frames import NamedTable, stacked_csv

    return stacked_csv(
        [
            NamedTable(
                table.code,
                tuple(column.code for column in table.columns),
                [
                    [_plain(v, c) for v, c in zip(row, table.columns, strict=True)]
                    for row in table.rows
                ],
            )
            for table in report.tables
        ]
    )


def _plain(value: Value, column: Column) -> str | float | None:
    if isinstance(value, Shown):
        return float(value.value)
    return text_of(value, column.unit) if value is not None else None
