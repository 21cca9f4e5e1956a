"""A file's content to a book, whatever it is. Runs in the fenced child process."""

from dataclasses import replace
from typing import TYPE_CHECKING

from rmentor.adapters.spreadsheet.delimited import read_delimited
from rmentor.adapters.spreadsheet.doubled import mend_doubled
from rmentor.adapters.spreadsheet.kinds import (
    OLE_MAGIC,
    ZIP_MAGIC,
    Kind,
    archive_kind,
    may_be_table,
    ole_kind,
    refuse_foreign,
    shows_zeros,
    wrong_suffix,
)
from rmentor.adapters.spreadsheet.limits import MAX_TEXT, MEGABYTE
from rmentor.adapters.spreadsheet.lines_in_cells import spread_out
from rmentor.adapters.spreadsheet.refusals import Refusal, UnreadableError
from rmentor.adapters.spreadsheet.wire import TextOptions
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Book, Sheet

if TYPE_CHECKING:
    from rmentor.adapters.spreadsheet.archive import Archive


_OLD = {Kind.XLSB: "a binary workbook", Kind.XLS: "an old workbook (Excel 97-2003)"}


def open_content(
    file: str, data: bytes, options: TextOptions, *, zipped: bool = False
) -> Book:
    """Read a file's content; one that was `zipped` may be no zip itself.

    Raises:
        UnreadableError: It cannot be used; the reason does not name the file.
    """
    if not data.strip():
        raise UnreadableError(Refusal.EMPTY)
    if data.startswith(ZIP_MAGIC):
        book = _open_archive(file, data, options, zipped=zipped)
    elif data.startswith(OLE_MAGIC):
        book = _open_workbook(file, data, ole_kind(data), None)
    else:
        refuse_foreign(data)
        book = _open_text(file, data, options)
    if not any(sheet.rows for sheet in book.sheets):
        raise UnreadableError(Refusal.NO_CONTENT)
    return mend_doubled(spread_out(book))


def _open_archive(
    file: str, data: bytes, options: TextOptions, *, zipped: bool
) -> Book:
    from rmentor.adapters.spreadsheet.archive import Archive
    from rmentor.adapters.spreadsheet.odsxml import TELLTALES as ODS_TELLTALES
    from rmentor.adapters.spreadsheet.sheetxml import TELLTALES, refuse_far_cells

    archive = Archive(data, {".xml": TELLTALES, "content.xml": ODS_TELLTALES})
    try:
        kind = archive_kind(archive)
    except UnreadableError:
        archive.check()  # whose reason, if there is one, says more
        raise
    if kind is Kind.ZIP:
        archive.check()
        if zipped:
            raise UnreadableError(Refusal.ZIP_IN_ZIP)
        return _open_zipped(file, archive, options)
    if options.careful:
        archive.check()
        refuse_far_cells(archive)
    return _open_workbook(file, data, kind, archive)


def _open_zipped(file: str, archive: "Archive", options: TextOptions) -> Book:
    """Read the one file in a zip; what macOS adds beside it does not count."""
    names = [
        name
        for name in archive.names
        if not name.startswith("__MACOSX/") and not name.endswith(".DS_Store")
    ]
    if archive.repeats:
        raise UnreadableError(Refusal.DAMAGED)
    if not names:
        raise UnreadableError(Refusal.FOREIGN, what="an empty zip")
    tables = [name for name in names if may_be_table(name)] or names
    if len(tables) != 1:
        raise UnreadableError(Refusal.ZIP_OF_MANY, found=len(tables))
    name, content = tables[0], archive.read(tables[0])
    if len(content) > MAX_TEXT:
        raise UnreadableError(
            Refusal.TOO_LARGE_UNPACKED, megabytes=MAX_TEXT // MEGABYTE
        )
    book = open_content(name.rpartition("/")[2], content, options, zipped=True)
    found = tuple(replace(issue, file=file) for issue in book.issues)
    unpacked = _unpacked(file, name, len(names) - 1)
    return replace(book, file=file, issues=(unpacked, *found))


def _unpacked(file: str, name: str, others: int) -> Issue:
    files = "1 other file" if others == 1 else f"{others} other files"
    left = f" and {files} in it left out" if others else ""
    name = " ".join(name.split())
    return Issue(
        code="unpacked",
        message=f"{file} is a zip; {name} in it was read{left}.",
        severity=Severity.INFO,
        file=file,
    )


def _open_workbook(
    file: str, data: bytes, kind: Kind, archive: "Archive | None"
) -> Book:
    from rmentor.adapters.spreadsheet.workbook import read_workbook

    workbook = read_workbook(file, data, archive)
    if not workbook.sheets:
        raise UnreadableError(Refusal.DAMAGED)
    issues = wrong_suffix(file, kind) + workbook.issues
    if kind is Kind.XLSB or (kind is Kind.XLS and shows_zeros(data)):
        from rmentor.adapters.spreadsheet.findings import no_formats

        issues += (no_formats(file, _OLD[kind]),)
    return Book(file, kind.value, workbook.sheets, issues=issues)


def _open_text(file: str, data: bytes, options: TextOptions) -> Book:
    text = read_delimited(file, data, options)
    issues = wrong_suffix(file, Kind.CSV) + text.issues
    return Book(file, Kind.CSV.value, (Sheet("", text.rows),), text.dialect, issues)
