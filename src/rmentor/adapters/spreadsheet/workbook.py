"""Workbooks to sheets of text, with calamine and what the XML adds."""

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from rmentor.adapters.spreadsheet.archive import Archive
from rmentor.adapters.spreadsheet.cells import column_letter, text_of, trim
from rmentor.adapters.spreadsheet.limits import (
    MAX_COLUMNS,
    MAX_ROWS,
    beyond_limits,
)
from rmentor.adapters.spreadsheet.refusals import Refusal, UnreadableError
from rmentor.adapters.spreadsheet.sheetxml import (
    NO_FACTS,
    Address,
    SheetFacts,
    refuse_far_cells,
    sheet_facts,
    sheet_parts,
    shown_digits,
)
from rmentor.core.model.issues import Issue
from rmentor.core.model.tables import Sheet

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

# Past this area even walking over empty cells takes longer than anybody waits.
_MAX_AREA = MAX_COLUMNS * MAX_ROWS


class _TooLargeError(Exception):
    """A sheet, named by the text, has content beyond the limits."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook's sheets and what was found while reading them."""

    sheets: tuple[Sheet, ...]
    issues: tuple[Issue, ...]


def read_workbook(file: str, data: bytes, archive: Archive | None) -> Workbook:
    """Read every worksheet; charts, dialogs and macros are no sheets.

    Args:
        file: Its name, for findings.
        data: Its content.
        archive: The unpacked xlsx, whose XML is asked for what calamine leaves out;
            None for every other kind.

    Raises:
        UnreadableError: The workbook is damaged, protected or too large.
    """
    import python_calamine as calamine

    facts = _all_facts(archive) if archive else {}
    try:
        with calamine.load_workbook(io.BytesIO(data)) as workbook:
            sheets = tuple(_sheets(workbook, facts))
    except _TooLargeError as error:
        if archive:
            refuse_far_cells(archive)
        where = f'the content of sheet "{error}"'
        raise beyond_limits(where) from error
    except calamine.PasswordError as error:
        raise UnreadableError(Refusal.PASSWORD) from error
    except calamine.CalamineError as error:
        raise UnreadableError(Refusal.DAMAGED_INSIDE, error=str(error)) from error
    issues = (_findings(file, name, found) for name, found in facts.items())
    return Workbook(sheets, tuple(issue for found in issues for issue in found))


def _all_facts(archive: Archive) -> dict[str, SheetFacts]:
    digits = shown_digits(archive)
    return {
        name: sheet_facts(archive.read(part), digits)
        for name, part in sheet_parts(archive).items()
        if digits or part in archive.marked
    }


def _sheets(
    workbook: "CalamineWorkbook", facts: Mapping[str, SheetFacts]
) -> Iterable[Sheet]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    for place, about in enumerate(workbook.sheets_metadata):
        if about.typ is not SheetTypeEnum.WorkSheet:
            continue
        rows = _rows(workbook.get_sheet_by_index(place))
        _apply(facts.get(about.name, NO_FACTS), rows)
        texts = trim(rows)
        if len(texts) > MAX_ROWS or max(map(len, texts), default=0) > MAX_COLUMNS:
            raise _TooLargeError(about.name)
        hidden = about.visible is not SheetVisibleEnum.Visible
        yield Sheet(about.name, texts, hidden)


def _rows(sheet: "CalamineSheet") -> list[list[str]]:
    """Read a sheet from its cell A1 on, wherever its content begins."""
    if sheet.end is None:
        return []
    height, width = sheet.end[0] + 1, sheet.end[1] + 1
    if height * width > _MAX_AREA:
        raise _TooLargeError(sheet.name)
    rows = []
    for values in sheet.iter_rows():
        # calamine leaves out the empty columns before the content, not the rows
        cells = [
            value if isinstance(value, str) else text_of(value) for value in values
        ]
        missing = width - len(cells)
        rows.append([""] * missing + cells if missing else cells)
    return rows


def _apply(facts: SheetFacts, rows: list[list[str]]) -> None:
    for (row, column), text in facts.errors.items():
        # an error is an empty cell to calamine, so it may lie outside of what it read
        rows.extend([] for _ in range(row - len(rows)))
        cells = rows[row - 1]
        cells.extend("" for _ in range(column - len(cells)))
        cells[column - 1] = text
    for (row, column), digits in facts.digits.items():
        if row <= len(rows) and column <= len(rows[row - 1]):
            text = rows[row - 1][column - 1]
            if text.isdecimal():
                rows[row - 1][column - 1] = text.zfill(digits)


def _findings(file: str, sheet: str, facts: SheetFacts) -> Iterable[Issue]:
    """Report columns with lost values, one finding per column."""
    for column, rows in _by_column(facts.uncalculated):
        yield Issue(
            code="formula-without-value",
            message=f"{_cells(column, rows)} a formula that was never calculated, "
            "so it was read as empty.",
            hint="Open the file in Excel or LibreOffice, save it there and import it "
            "again.",
            file=file,
            sheet=sheet,
            row=rows[0],
            column=column_letter(column),
        )
    for column, rows in _by_column(facts.errors):
        text = facts.errors[rows[0], column]
        yield Issue(
            code="error-cell",
            message=f"{_cells(column, rows)} the error {text} instead of a value.",
            hint="Correct the formula, or type the value itself.",
            file=file,
            sheet=sheet,
            row=rows[0],
            column=column_letter(column),
            text=text,
        )


def _by_column(addresses: Iterable[Address]) -> Iterable[tuple[int, list[int]]]:
    ordered = sorted(addresses, key=lambda address: address[::-1])
    for column, cells in groupby(ordered, key=lambda address: address[1]):
        yield column, [row for row, _ in cells]


def _cells(column: int, rows: list[int]) -> str:
    first = f"{column_letter(column)}{rows[0]}"
    if len(rows) == 1:
        return f"Cell {first} holds"
    last = f"{column_letter(column)}{rows[-1]}"
    return f"{len(rows)} cells from {first} to {last} hold"
