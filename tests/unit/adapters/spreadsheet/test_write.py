"""Workbooks and csv files that are written: legible, lifeless, the same each time."""

import io
import re
import warnings
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime

import openpyxl
import pytest
from xlsxwriter.worksheet import Worksheet

from rmentor.adapters.spreadsheet import lean_sheet
from rmentor.adapters.spreadsheet.charts import Chart
from rmentor.adapters.spreadsheet.lean_sheet import LeanSheet
from rmentor.adapters.spreadsheet.sheet_rows import Cell, SheetRows
from rmentor.adapters.spreadsheet.text_cells import (
    MAX_CELL,
    guarded,
    unguarded,
    writable,
)
from rmentor.adapters.spreadsheet.write import (
    Column,
    ColumnKind,
    WorkbookSheet,
    workbook_bytes,
)
from rmentor.adapters.spreadsheet.write_csv import csv_bytes

CREATED = datetime(2026, 3, 2, 9, tzinfo=UTC)
DECISIONS = ("approve", "decline", "pin, for good")
LIVE = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "#N/A",
    "http://corp.test",
    "{x}",
)
PAIRS = WorkbookSheet(
    "Pairs",
    (
        Column("Mentor", 24, note="The junior person"),
        Column("Score", 8, ColumnKind.SCORE),
        Column("Since", 12, ColumnKind.DATE),
        Column("Decision", 14, choices=DECISIONS),
    ),
    (("=1+1", 87.5, date(2026, 2, 1), "approve"), ("Bo", None, None, "")),
    spare_rows=3,
)


def loaded(sheet: WorkbookSheet = PAIRS) -> openpyxl.Workbook:
    with warnings.catch_warnings():
        # openpyxl does not know the newer half of a data bar
        warnings.simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(io.BytesIO(workbook_bytes([sheet], CREATED)))


def parts(workbook: bytes) -> dict[str, bytes]:
    """Give the files in a workbook by name."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_same_description_gives_the_same_bytes() -> None:
    local = CREATED.astimezone()

    assert workbook_bytes([PAIRS], CREATED) == workbook_bytes([PAIRS], local)


def test_a_lean_sheet_replaces_what_xlsxwriter_has() -> None:
    own = {"write_below", "is_written", "_below", "_rendered", "_number"}
    replaced = {name for name in vars(LeanSheet) if not name.startswith("__")} - own

    assert all(hasattr(Worksheet, name) for name in replaced)
    assert not any(hasattr(Worksheet, name) for name in own)


class UsualSheet(Worksheet):  # type: ignore[misc]  # XlsxWriter has no types
    """Writes cell by cell, with nothing but what XlsxWriter's users are promised."""

    is_written = True

    def write_below(self, content: SheetRows) -> None:
        for place, height in content.heights.items():
            self.set_row(content.first - 1 + place, height)
        for number, row in enumerate(content.rows, start=content.first - 1):
            for place, (cell, look) in enumerate(zip(row, content.looks, strict=True)):
                if isinstance(cell, str) and cell:
                    self.write_string(number, place, writable(cell), content.text)
                elif isinstance(cell, date):
                    self.write_datetime(number, place, cell, look)
                elif isinstance(cell, float | int):
                    self.write_number(number, place, cell, look)


def test_a_lean_sheet_holds_what_any_sheet_holds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    odd = (" Cy\n<&> \x01 " + 30 * "long ", 1 / 3, "2026", "approve")
    sheet = replace(PAIRS, rows=(*PAIRS.rows, odd))
    lean = parts(workbook_bytes([sheet], CREATED))
    monkeypatch.setattr(lean_sheet, "LeanSheet", UsualSheet)
    usual = parts(workbook_bytes([sheet], CREATED))

    assert lean.keys() == usual.keys()
    for part, content in usual.items():
        assert lean[part] == re.sub(rb' spans="[\d:]+"', b"", content)


def test_rows_that_another_xlsxwriter_leaves_out_are_missed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(LeanSheet, "_write_rows")

    with pytest.raises(RuntimeError, match=r"XlsxWriter \d.* left rows out"):
        workbook_bytes([PAIRS], CREATED)


def test_numbers_and_dates_are_values_and_empty_cells_are_empty() -> None:
    sheet = loaded()["Pairs"]

    assert [cell.value for cell in sheet[2]][1:] == [
        87.5,
        datetime(2026, 2, 1, tzinfo=UTC).replace(tzinfo=None),
        "approve",
    ]
    assert [cell.value for cell in sheet[3]] == ["Bo", None, None, None]
    assert sheet["C2"].number_format == "yyyy-mm-dd"


@pytest.mark.parametrize("text", LIVE)
def test_what_a_person_typed_stays_text(text: str) -> None:
    cell = loaded(WorkbookSheet("S", (Column("T"),), ((text,),)))["S"]["A2"]

    assert cell.data_type == "s"
    assert cell.number_format == "@"
    assert cell.quotePrefix
    assert cell.hyperlink is None


def test_the_header_is_frozen_filtered_and_explained() -> None:
    sheet = loaded()["Pairs"]

    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:D3"
    assert sheet["A1"].comment.text == "The junior person"
    assert sheet.column_dimensions["A"].width == pytest.approx(24, abs=1)


def test_first_columns_stay_in_sight_and_only_some_are_printed() -> None:
    columns = Column("Name"), Column("Decision", to_fill_in=True), Column("Email")
    rows = [("Ana", "", "ana@corp.test")]
    sheet = loaded(WorkbookSheet("Pairs", columns, rows, frozen=1, printed=2))["Pairs"]

    assert sheet.freeze_panes == "B2"
    assert sheet.print_area == "'Pairs'!$A$1:$B$2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_options.gridLines
    assert sheet.page_setup.orientation == "landscape"
    # One page wide is what is not said: only the height is free.
    assert sheet.page_setup.fitToHeight == 0
    fitting = sheet.sheet_properties.pageSetUpPr
    assert fitting
    assert fitting.fitToPage
    assert sheet["B1"].fill.fgColor.rgb != sheet["A1"].fill.fgColor.rgb


def test_figures_keep_off_the_text_beside_and_names_stand_below_their_title() -> None:
    kinds = ColumnKind.TEXT, ColumnKind.NUMBER, ColumnKind.POINTS, ColumnKind.SCORE
    columns = tuple(Column(str(kind), 12, kind) for kind in kinds)
    row = loaded(WorkbookSheet("May meet", columns, [("نور", 1200, 0.5, 45.2)]))[
        "May meet"
    ][2]

    assert row[0].alignment.horizontal == "left"
    formats = [cell.number_format for cell in row[1:]]
    assert formats == ["#,##0_)", "#,##0.0_)", "0.0_)"]


def test_lines_are_not_printed_around_a_chart() -> None:
    columns = Column("Score", 12), Column("Pairs", 10, ColumnKind.NUMBER)
    chart = Chart("Spread", categories=0, values=(1,), at="D2")
    sheet = WorkbookSheet("Scores", columns, [("0 to 9", 1)], charts=(chart,))

    assert not loaded(sheet)["Scores"].print_options.gridLines


def test_a_drop_down_offers_choices_with_commas_from_a_hidden_sheet() -> None:
    book = loaded()
    (rule,) = book["Pairs"].data_validations.dataValidation
    hidden = book["Choices"]

    assert str(rule.sqref) == "D2:D6"
    assert rule.formula1 == "Choices!$A$1:$A$3"
    assert tuple(cell.value for cell in hidden["A"]) == DECISIONS
    assert hidden.sheet_state == "hidden"


def test_a_score_is_colored_from_0_to_100() -> None:
    (area,) = loaded()["Pairs"].conditional_formatting

    (rule,) = area.rules
    assert str(area.sqref) == "B2:B3"
    assert rule.type == "colorScale"
    assert [limit.val for limit in rule.colorScale.cfvo] == [0, 50, 100]


def test_a_text_that_no_cell_can_hold_is_cut_and_says_so() -> None:
    cell = loaded(WorkbookSheet("S", (Column("T"),), (("x" * 50_000,),)))["S"]["A2"]

    assert len(cell.value) == MAX_CELL
    assert cell.value.endswith("(cut: too long for a cell)")


def test_csv_is_utf_8_with_its_mark_and_every_cell_quoted() -> None:
    rows: list[tuple[Cell, ...]] = [('Zoë "Z"', 7, None, date(2026, 2, 1))]

    assert csv_bytes(("A", "=B", "C", "D"), rows).decode("utf-8") == (
        '\ufeff"A","\'=B","C","D"\r\n"Zoë ""Z""","7","","2026-02-01"\r\n'
    )


@pytest.mark.parametrize("text", ["=1", "+1", "-", "@x", "\tx", "\rx", "'=1", "''@"])
def test_a_guard_is_put_on_and_comes_off(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["", "Ana", "'tHooft", "a=b", "007"])
def test_a_harmless_text_gets_no_guard(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text
