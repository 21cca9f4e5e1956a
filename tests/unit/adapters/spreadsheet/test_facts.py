"""What workbooks show beyond their values: zeros, percentages, merges, errors."""

import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from rmentor.adapters.spreadsheet.facts import fill_down
from rmentor.adapters.spreadsheet.kinds import shows_zeros
from rmentor.adapters.spreadsheet.read import read_book
from rmentor.core.model.tables import Book

ODS = "application/vnd.oasis.opendocument.spreadsheet"
SPACES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc"'
)
TITLES = ("Name", "Id", "Share", "Team")
FILTERED = ' table:visibility="filter"'


def typed(kind: str, value: str, shown: str, more: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="{kind}" {value} {more}>'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )


def words(text: str, more: str = "") -> str:
    return typed("string", "", text, more)


def ods(path: Path, *rows: str, hidden: int | None = None) -> Book:
    """Write an OpenDocument workbook of the titles and these rows; read it."""
    titles = "".join(words(title) for title in TITLES)
    table = "".join(
        f"<table:table-row{FILTERED if place == hidden else ''}>{row}</table:table-row>"
        for place, row in enumerate((titles, *rows))
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {SPACES}><office:body>'
        f'<office:spreadsheet><table:table table:name="People">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path / "a.ods", "w") as archive:
        archive.writestr("mimetype", ODS)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", content)
    return read_book(path / "a.ods")


def test_an_open_document_reads_as_it_is_shown(tmp_path: Path) -> None:
    book = ods(
        tmp_path,
        words("Ana")
        + typed("float", 'office:value="42"', "00042")
        + typed("percentage", 'office:value="0.255"', "25.5%")
        + words("Law", 'table:number-rows-spanned="2"'),
        words("Bo")
        + typed("float", 'office:value="7"', "007")
        + words("#N/A", 'table:formula="of:=X" calcext:value-type="error"')
        + "<table:covered-table-cell/>",
    )

    assert book.sheets[0].rows[1:] == (
        ("Ana", "00042", "25.5%", "Law"),
        ("Bo", "007", "#N/A", "Law"),
    )
    found = {issue.code: (issue.row, issue.column) for issue in book.issues}
    assert found == {"error-cell": (3, "C"), "merged-cells": (2, "D")}


def test_repeated_cells_of_an_open_document_are_each_shown(tmp_path: Path) -> None:
    repeated = typed(
        "float", 'office:value="5"', "05", 'table:number-columns-repeated="2"'
    )

    book = ods(tmp_path, words("Ana") + repeated)

    assert book.sheets[0].rows[1] == ("Ana", "05", "05")


@pytest.mark.parametrize(
    ("shown", "text"), [("0%", "26%"), ("0.0%", "25.5%"), ("0.00%", "25.50%")]
)
def test_percentages_read_as_they_are_shown(
    shown: str, text: str, tmp_path: Path
) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_number(0, 0, 0.255, book.add_format({"num_format": shown}))

    assert read_book(tmp_path / "a.xlsx").sheets[0].rows == ((text,),)


def test_cells_merged_downwards_stand_in_each_row_that_has_others(
    tmp_path: Path,
) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("People")
        sheet.write_row(1, 1, ("Name", "Email"))
        sheet.merge_range("A2:A3", "Team")
        for row, name in enumerate(("Ana", "Bo", "Cy"), start=3):
            sheet.write(row, 1, name)
        sheet.merge_range("A4:A6", "Law")
        sheet.merge_range("A8:A9", "nobody")

    book_read = read_book(tmp_path / "a.xlsx")

    assert book_read.sheets[0].rows == (
        (),
        ("Team", "Name", "Email"),
        (),
        ("Law", "Ana"),
        ("Law", "Bo"),
        ("Law", "Cy"),
        (),
        ("nobody",),
    )
    (issue,) = book_read.issues
    assert (issue.code, issue.row, issue.column) == ("merged-cells", 4, "A")
    assert "first A4:A6" in issue.message


def test_titles_merged_downwards_are_left_alone() -> None:
    rows = [["Team", "Name"], ["", "as on the badge"], ["Law", "Ana"], ["", "Bo"]]
    assert fill_down(rows, [(1, 2, 1), (3, 4, 1)]) == ((3, 4, 1),)
    assert [row[0] for row in rows] == ["Team", "", "Law", "Law"]


def test_hidden_rows_are_read_and_said(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("People")
        for row, name in enumerate(("Name", "Ana", "Bo", "Cy")):
            sheet.write(row, 0, name)
        for row in (1, 3, 9):
            sheet.set_row(row, None, None, {"hidden": True})
        sheet.set_column(5, 5, None, None, {"hidden": True})

    book_read = read_book(tmp_path / "a.xlsx")

    assert book_read.sheets[0].rows == (("Name",), ("Ana",), ("Bo",), ("Cy",))
    (issue,) = book_read.issues
    assert (issue.code, issue.row) == ("hidden-rows", 2)
    assert issue.message.startswith("2 rows are hidden")


def test_filtered_rows_of_an_open_document_are_said(tmp_path: Path) -> None:
    book = ods(tmp_path, words("Ana"), words("Bo"), hidden=2)

    (issue,) = book.issues
    assert (issue.code, issue.row) == ("hidden-rows", 3)


def test_an_old_workbook_that_shows_zeros_is_known() -> None:
    narrow = b"\x1e\x04\x0a\x00\xa4\x00\x05\x00\x0000000\x31"
    wide = b"\x1e\x04\x0f\x00\xa4\x00\x05\x00\x01" + "00000".encode("utf-16-le")

    assert shows_zeros(b"junk" + narrow)
    assert shows_zeros(wide + b"\x31")
    assert not shows_zeros(b"\x1e\x04\x0a\x00\xa4\x00\x04\x00\x000.00\x31")
