"""Workbooks to sheets of text, with calamine and what the XML adds."""

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rmentor.adapters.spreadsheet.archive import Archive
from rmentor.adapters.spreadsheet.beside import Beside
from rmentor.adapters.spreadsheet.cells import text_of, trim
from rmentor.adapters.spreadsheet.facts import (
    NO_FACTS,
    Merge,
    SheetFacts,
    apply_facts,
    fill_down,
)
from rmentor.adapters.spreadsheet.findings import fact_findings, merge_findings
from rmentor.adapters.spreadsheet.limits import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    beyond_limits,
)
from rmentor.adapters.spreadsheet.odsxml import CONTENT, shown_facts
from rmentor.adapters.spreadsheet.refusals import Refusal, UnreadableError
from rmentor.adapters.spreadsheet.sheetxml import (
    number_formats,
    refuse_far_cells,
    sheet_facts,
    sheet_parts,
)
from rmentor.core.model.issues import Issue
from rmentor.core.model.tables import Sheet

if TYPE_CHECKING:
    from python_calamine import CalamineSheet


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
        archive: The content as a zip, which is checked, and whose XML is asked for
            what calamine leaves out; None for an old workbook, which is no zip.

    Raises:
        UnreadableError: The workbook is damaged, protected or too large.
    """
    import python_calamine as calamine

    # calamine does not keep Python from working meanwhile.
    loading = Beside(lambda: _Source(data))
    if archive:
        archive.check()
    facts = _all_facts(archive) if archive else {}
    try:
        read = tuple(_sheets(loading.result(), facts))
    except _TooLargeError as error:
        if archive:
            refuse_far_cells(archive)
        where = f'the content of sheet "{error}"'
        raise beyond_limits(where) from error
    except calamine.PasswordError as error:
        raise UnreadableError(Refusal.PASSWORD) from error
    except calamine.WorksheetNotFound as error:
        missing = f'the sheet "{error}" is missing'
        raise UnreadableError(Refusal.DAMAGED_INSIDE, error=missing) from error
    except calamine.CalamineError as error:
        raise UnreadableError(Refusal.DAMAGED_INSIDE, error=str(error)) from error
    issues = [
        i for name, found in facts.items() for i in fact_findings(file, name, found)
    ]
    issues += [
        i for sheet, filled in read for i in merge_findings(file, sheet.name, filled)
    ]
    return Workbook(tuple(sheet for sheet, _ in read), tuple(issues))


def _all_facts(archive: Archive) -> dict[str, SheetFacts]:
    if CONTENT in archive.names:
        return shown_facts(archive)
    formats = number_formats(archive)
    return {
        name: sheet_facts(archive.read(part), formats)
        for name, part in sheet_parts(archive).items()
        if formats or part in archive.marked
    }


class _Source:
    """A workbook whose first sheet is loaded, which nearly always is the large one."""

    def __init__(self, data: bytes) -> None:
        from python_calamine import SheetTypeEnum, load_workbook

        self._book = load_workbook(io.BytesIO(data))
        self.sheets = {
            place: about
            for place, about in enumerate(self._book.sheets_metadata)
            if about.typ is SheetTypeEnum.WorkSheet
        }
        if self._book.sheets_metadata and not self.sheets:
            raise UnreadableError(Refusal.NO_SHEET)
        # Of sheets that share a name calamine would read the first each time.
        if len({about.name for about in self.sheets.values()}) < len(self.sheets):
            raise UnreadableError(
                Refusal.DAMAGED_INSIDE, error="two sheets have one name"
            )
        self._loaded = {n: self._book.get_sheet_by_index(n) for n in [*self.sheets][:1]}

    def take(self, place: int) -> "CalamineSheet":
        """Give a sheet, and keep nothing of it."""
        return self._loaded.pop(place, None) or self._book.get_sheet_by_index(place)


def _sheets(
    source: _Source, facts: Mapping[str, SheetFacts]
) -> Iterable[tuple[Sheet, tuple[Merge, ...]]]:
    from python_calamine import SheetVisibleEnum

    for place, about in source.sheets.items():
        sheet = source.take(place)
        known = facts.get(about.name, NO_FACTS)
        merges = known.merges or _merges(sheet)
        rows = _rows(sheet)
        filled: tuple[Merge, ...] = ()
        if merges or known is not NO_FACTS:
            rows = list(rows)
            apply_facts(known, rows)
            filled = fill_down(rows, merges)
        grid = trim(rows)
        del sheet, rows  # the tuples of a large sheet need the room
        if len(grid) > MAX_ROWS or len(grid.columns) > MAX_COLUMNS:
            raise _TooLargeError(about.name)
        hidden = about.visible is not SheetVisibleEnum.Visible
        yield Sheet(about.name, grid, hidden), filled


def _rows(sheet: "CalamineSheet") -> Iterable[list[str]]:
    """Read a sheet from its cell A1 on, wherever its content begins."""
    if sheet.end is None:
        return
    height, width = sheet.end[0] + 1, sheet.end[1] + 1
    if height * width > MAX_CELLS:
        raise _TooLargeError(sheet.name)
    for values in sheet.iter_rows():
        # calamine leaves out the empty columns before the content, not the rows
        cells = [
            value if isinstance(value, str) else text_of(value) for value in values
        ]
        missing = width - len(cells)
        yield [""] * missing + cells if missing else cells


def _merges(sheet: "CalamineSheet") -> tuple[Merge, ...]:
    """Give the cells merged downwards, one column wide."""
    return tuple(
        (first + 1, last + 1, left + 1)
        for (first, left), (last, right) in sheet.merged_cell_ranges or ()
        if left == right and first < last
    )
