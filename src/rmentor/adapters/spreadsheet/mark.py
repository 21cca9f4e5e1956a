"""A copy of the coordinator's file in which every finding is marked where it is.

openpyxl is used for this alone: it can open a workbook, change it and save it with
its other content. What is no xlsx file is copied into a new workbook, row by row.
"""

import io
import re
import warnings
import zipfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from rmentor.adapters.spreadsheet.cells import column_number
from rmentor.adapters.spreadsheet.limits import MAX_COLUMNS, MAX_ROWS
from rmentor.adapters.spreadsheet.text_cells import writable
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Book, column_letter

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_FINDINGS = "Findings"
_TITLES = ("Severity", "Sheet", "Row", "Column", "Text", "Message", "What to do")
_WIDTHS = (10, 18, 6, 24, 30, 70, 60)
_TIMES = re.compile(rb"<dcterms:(created|modified).*?</dcterms:\1>")
_AUTHOR = "rmentor"
_COLORS = {
    Severity.ERROR: "FFF4B6B6",
    Severity.WARNING: "FFFFE699",
    Severity.INFO: "FFDDEBF7",
}
_GRAVEST_FIRST = tuple(_COLORS)
# Titles stand near the top, perhaps below a caption.
_HEADER_ROWS = 30
# What openpyxl raises for workbooks that it cannot load, though calamine can.
_UNLOADABLE = (
    zipfile.BadZipFile,
    ParseError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)


def marked_copy(path: Path, book: Book, issues: Sequence[Issue]) -> bytes:
    """Copy a file to an xlsx workbook with colored cells, comments and a list.

    Args:
        path: The file as the coordinator gave it.
        book: The same file as `read_book` read it.
        issues: Of any file; only those of this file are marked.

    Returns:
        The workbook; the same input gives the same bytes.
    """
    workbook = _own_workbook(path, book) or _new_workbook(book)
    ours = [issue for issue in issues if issue.file in ("", book.file)]
    sheets = _sheets_by_name(workbook, book)
    by_cell: defaultdict[tuple[str, str], list[Issue]] = defaultdict(list)
    titles = {name: _titles(sheet) for name, sheet in sheets.items()}
    for issue in ours:
        if issue.sheet in sheets and 0 < issue.row <= MAX_ROWS:
            by_cell[issue.sheet, _address(issue, titles[issue.sheet])].append(issue)
    for (name, address), found in by_cell.items():
        _mark(_visible_cell(sheets[name], address), found)
    _list_findings(workbook, ours)
    return _without_times(workbook)


# --- the workbook to mark ----------------------------------------------------------


def _own_workbook(path: Path, book: Book) -> "Workbook | None":
    """Load the coordinator's workbook; None when only its cells can be copied."""
    from openpyxl import load_workbook

    if book.kind not in ("xlsx", "xlsm") or not path.is_file():
        return None
    with warnings.catch_warnings():
        # "extension is not supported": what openpyxl leaves out does not matter here
        warnings.simplefilter("ignore")
        try:
            return load_workbook(io.BytesIO(path.read_bytes()), keep_links=False)
        except _UNLOADABLE:
            return None


def _new_workbook(book: Book) -> "Workbook":
    from openpyxl import Workbook

    workbook = Workbook()
    del workbook["Sheet"]
    for number, sheet in enumerate(book.sheets, start=1):
        name = re.sub(r"[][:*?/\\]", "_", sheet.name)[:31] or f"Sheet{number}"
        worksheet = workbook.create_sheet(name)
        for row, cells in enumerate(sheet.rows, start=1):
            for column, text in enumerate(cells, start=1):
                if text:
                    _write_text(worksheet.cell(row, column), text)
    return workbook


def _sheets_by_name(workbook: "Workbook", book: Book) -> Mapping[str, "Worksheet"]:
    """Map the names that findings use; a new workbook may have to spell them so."""
    names = [sheet.name for sheet in book.sheets]
    return dict(zip(names, workbook.worksheets, strict=False)) | {
        sheet.title: sheet for sheet in workbook.worksheets
    }


# --- where a finding is --------------------------------------------------------------


def _titles(sheet: "Worksheet") -> dict[str, int]:
    """Map texts near the top to the first column that has them."""
    columns: dict[str, int] = {}
    # openpyxl makes every cell that it walks over: stay within those there are
    height = min(sheet.max_row, _HEADER_ROWS)
    width = min(sheet.max_column, MAX_COLUMNS)
    for row in sheet.iter_rows(max_row=height, max_col=width):
        for cell in row:
            if cell.value is not None:
                columns.setdefault(_spaced_once(str(cell.value)), cell.column)
    return columns


def _address(issue: Issue, titles: Mapping[str, int]) -> str:
    """Give the finding's cell, such as `C7`; the row's first when it has no column."""
    if issue.cell:
        return issue.cell
    column = titles.get(_spaced_once(issue.column)) or column_number(issue.column)
    letter = column_letter(column if 0 < column <= MAX_COLUMNS else 1)
    return f"{letter}{issue.row}"


def _visible_cell(sheet: "Worksheet", address: str) -> "Cell | MergedCell":
    """Give the cell, or the one that shows it when it is merged into others."""
    for merged in sheet.merged_cells.ranges:
        if address in merged:
            return sheet.cell(merged.min_row, merged.min_col)
    cell: Cell | MergedCell = sheet[address]
    return cell


def _spaced_once(text: str) -> str:
    return " ".join(text.split())


# --- marks ---------------------------------------------------------------------------


def _mark(cell: "Cell | MergedCell", issues: Sequence[Issue]) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    gravest = min((issue.severity for issue in issues), key=_GRAVEST_FIRST.index)
    cell.fill = PatternFill("solid", fgColor=_COLORS[gravest])
    notes = [cell.comment.text] if cell.comment else []
    notes += [f"{issue.message}\n{issue.hint}".strip() for issue in issues]
    cell.comment = Comment(writable("\n\n".join(notes)), _AUTHOR, height=160, width=360)


def _list_findings(workbook: "Workbook", issues: Sequence[Issue]) -> None:
    """Add the list as the last sheet, in place of one from an earlier copy."""
    from openpyxl.styles import Alignment, Font

    if _FINDINGS in workbook.sheetnames and _is_list(workbook[_FINDINGS]):
        del workbook[_FINDINGS]
    sheet = workbook.create_sheet(_FINDINGS)
    rows = [_TITLES, *(_listed(issue) for issue in issues)]
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            _write_text(cell, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=number == 1)
    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{column_letter(len(_TITLES))}{len(rows)}"


def _is_list(sheet: "Worksheet") -> bool:
    return tuple(cell.value for cell in sheet[1]) == _TITLES


def _listed(issue: Issue) -> tuple[str, ...]:
    row = str(issue.row) if issue.row else ""
    where = (issue.sheet, row, issue.column)
    return issue.severity.value, *where, issue.text, issue.message, issue.hint


def _write_text(cell: "Cell", text: str) -> None:
    """Write a text that stays one, whatever it begins with."""
    cell.value = writable(text)
    cell.data_type = "s"  # openpyxl has made a formula of `=1+1`, an error of `#N/A`
    cell.number_format = "@"
    cell.quotePrefix = True


def _without_times(workbook: "Workbook") -> bytes:
    """Save without the time of saving, which openpyxl stamps on every part."""
    saved, stream = io.BytesIO(), io.BytesIO()
    workbook.save(saved)
    with (
        zipfile.ZipFile(saved) as stamped,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as plain,
    ):
        for name in stamped.namelist():
            content = stamped.read(name)
            if name == "docProps/core.xml":
                content = _TIMES.sub(b"", content)
            plain.writestr(
                zipfile.ZipInfo(name), content, compress_type=zipfile.ZIP_DEFLATED
            )
    return stream.getvalue()
