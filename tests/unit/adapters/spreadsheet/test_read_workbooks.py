"""Workbooks: every cell as a person reads it in the sheet, at its own row."""

import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from rmentor.adapters.spreadsheet.read import read_book
from rmentor.adapters.spreadsheet.refusals import UnreadableFileError
from rmentor.core.model.issues import Issue
from rmentor.core.model.tables import Book, Sheet

NOON = datetime(2026, 2, 1, 12, tzinfo=UTC).replace(tzinfo=None)
SHEET = "xl/worksheets/sheet1.xml"
Fill = Callable[[Worksheet, Callable[[str], Format]], object]


def write(path: Path, fill: Fill, **options: bool) -> Path:
    """Write a workbook of one sheet."""
    with xlsxwriter.Workbook(path, options) as book:
        fill(
            book.add_worksheet("People"),
            lambda shown: book.add_format({"num_format": shown}),
        )
    return path


def edit(path: Path, part: str, old: str, new: str) -> Path:
    """Replace something in a part of a workbook."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def read(folder: Path, fill: Fill, **options: bool) -> Book:
    return read_book(write(folder / "people.xlsx", fill, **options))


def only_sheet(book: Book) -> Sheet:
    (sheet,) = book.sheets
    return sheet


@pytest.mark.parametrize(
    ("value", "shown", "text"),
    [
        (1001, "General", "1001"),
        (0.1, "0.00", "0.1"),
        (-3, "General", "-3"),
        (1e20, "General", "100000000000000000000"),
        (1e300, "General", "1e+300"),
        (42, "00000", "00042"),
        (123456, "00000", "123456"),
        (NOON, "dd/mm/yyyy hh:mm", "2026-02-01 12:00:00"),
        (NOON.replace(hour=0), "dd/mm/yyyy", "2026-02-01"),
        (46054.4442245, "dd/mm/yyyy hh:mm:ss", "2026-02-01 10:39:41"),
        (60 + 1, "dd/mm/yyyy", "1900-03-01"),
        (time(9, 30), "hh:mm", "09:30"),
        (time(9, 30, 5), "hh:mm", "09:30:05"),
        (timedelta(hours=36), "[h]:mm", "36:00"),
        (True, "General", "TRUE"),
        ("NA", "@", "NA"),
        (" 007 ", "@", " 007 "),
    ],
)
def test_a_cell_reads_as_it_is_shown(
    tmp_path: Path, value: object, shown: str, text: str
) -> None:
    book = read(tmp_path, lambda sheet, look: sheet.write(0, 0, value, look(shown)))

    assert only_sheet(book).rows == ((text,),)
    assert book.kind == "xlsx"
    assert not book.issues


def test_dates_that_count_from_1904_are_right(tmp_path: Path) -> None:
    book = read(
        tmp_path,
        lambda sheet, look: sheet.write(0, 0, NOON, look("dd/mm/yyyy hh:mm")),
        date_1904=True,
    )

    assert only_sheet(book).rows == (("2026-02-01 12:00:00",),)


def test_a_table_that_begins_at_c3_keeps_its_rows_and_columns(tmp_path: Path) -> None:
    book = read(tmp_path, lambda sheet, _: sheet.write("C3", "Name"))

    assert only_sheet(book).rows == ((), (), ("", "", "Name"))


def test_a_formula_that_was_never_calculated_is_named(tmp_path: Path) -> None:
    def fill(sheet: Worksheet, _: object) -> None:
        sheet.write_row(0, 0, ("Name", "Key"))
        for row in (1, 2, 3):
            sheet.write(row, 0, "Ana")
            sheet.write_formula(row, 1, "=A1&1", None, "" if row > 1 else 5)

    book = read(tmp_path, fill)

    assert only_sheet(book).rows[1:] == (("Ana", "5"), ("Ana",), ("Ana",))
    (issue,) = book.issues
    assert issue.code == "formula-without-value"
    assert issue.message.startswith("2 cells from B3 to B4 hold a formula")
    assert (issue.sheet, issue.row, issue.column) == ("People", 3, "B")


def test_a_formula_that_gives_an_empty_text_is_no_finding(tmp_path: Path) -> None:
    def fill(sheet: Worksheet, _: object) -> None:
        sheet.write(0, 0, "Name")
        sheet.write_formula(1, 0, '=""', None, "")

    path = write(tmp_path / "a.xlsx", fill)

    assert not read_book(edit(path, SHEET, '"A2"', '"A2" t="str"')).issues


def test_an_error_is_read_as_its_text_and_named(tmp_path: Path) -> None:
    def fill(sheet: Worksheet, _: object) -> None:
        sheet.write(0, 0, "Name")
        sheet.write_formula("D5", "=NA()", None, "#N/A")

    book = read(tmp_path, fill)

    assert only_sheet(book).rows == (("Name",), (), (), (), ("", "", "", "#N/A"))
    assert book.issues == (
        Issue(
            code="error-cell",
            message="Cell D5 holds the error #N/A instead of a value.",
            hint="Correct the formula, or type the value itself.",
            file="people.xlsx",
            sheet="People",
            row=5,
            column="D",
            text="#N/A",
        ),
    )


def test_a_hidden_sheet_says_so_and_a_chart_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=Shown!$A$1:$A$1"})
        book.add_chartsheet().set_chart(chart)
        for name in ("Shown", "Codes"):
            book.add_worksheet(name).write(0, 0, name)
        book.worksheets()[-1].hide()
        book.worksheets()[1].activate()

    shown, codes = read_book(path).sheets

    assert (shown.name, shown.hidden, shown.rows) == ("Shown", False, (("Shown",),))
    assert (codes.name, codes.hidden, codes.rows) == ("Codes", True, (("Codes",),))


def test_a_workbook_with_macros_is_read_and_they_are_ignored(tmp_path: Path) -> None:
    path = edit(
        write(tmp_path / "a.xlsm", lambda sheet, _: sheet.write(0, 0, "Name")),
        "[Content_Types].xml",
        "openxmlformats-officedocument.spreadsheetml.sheet.main",
        "ms-excel.sheet.macroEnabled.main",
    )

    book = read_book(path)

    assert (book.kind, book.issues) == ("xlsm", ())


def test_prefixed_xml_gives_the_same_facts(tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", lambda sheet, _: sheet.write(0, 0, "Name"))
    row = '<x:row r="2"><x:c r="A2" t="e"><x:v>#REF!</x:v></x:c></x:row>'
    edit(path, SHEET, "</sheetData>", f"{row}</sheetData>")
    edit(
        path,
        SHEET,
        "<worksheet ",
        '<worksheet xmlns:x="http://schemas.'
        'openxmlformats.org/spreadsheetml/2006/main" ',
    )

    assert only_sheet(read_book(path)).rows == (("Name",), ("#REF!",))


def test_a_workbook_named_csv_is_read_and_warned_of(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", lambda sheet, _: sheet.write(0, 0, "Name"))

    (issue,) = read_book(path).issues

    assert issue.code == "wrong-suffix"
    assert issue.message.startswith("a.csv is named .csv, but its content is xlsx")


def test_a_workbook_is_not_binary_for_a_type_that_no_part_of_it_has(
    tmp_path: Path,
) -> None:
    path = write(tmp_path / "people.xlsx", lambda sheet, _: sheet.write(0, 0, "Name"))
    binary = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    named = f'<Default Extension="bin" ContentType="{binary}"/><Override'
    book = read_book(edit(path, "[Content_Types].xml", "<Override", named))
    assert book.kind == "xlsx"
    assert book.issues == ()


def test_a_zipped_workbook_says_which_file_was_read(tmp_path: Path) -> None:
    inner = write(tmp_path / "a.xlsx", lambda sheet, _: sheet.write(0, 0, "Name"))
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(inner, "2026/a.xlsx")

    book = read_book(path)

    assert (book.file, book.kind) == ("export.zip", "xlsx")
    (issue,) = book.issues
    assert issue.message == "export.zip is a zip; 2026/a.xlsx in it was read."


def test_sheets_of_one_name_are_refused_since_one_of_them_would_be_lost(
    tmp_path: Path,
) -> None:
    path = tmp_path / "people.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name in ("Spring", "Autumn"):
            book.add_worksheet(name).write(0, 0, name)
    edit(path, "xl/workbook.xml", "Autumn", "Spring")

    with pytest.raises(UnreadableFileError, match="two sheets have one name"):
        read_book(path)


def test_rows_of_one_number_are_refused_since_one_of_them_would_be_lost(
    tmp_path: Path,
) -> None:
    path = write(
        tmp_path / "people.xlsx",
        lambda sheet, _: sheet.write_column(0, 0, ["Name", "Ana", "Bo"]),
    )
    edit(path, SHEET, '<row r="3" spans="1:1"><c r="A3"', '<row r="2"><c r="A2"')

    with pytest.raises(UnreadableFileError, match="two rows have the number 2"):
        read_book(path)
