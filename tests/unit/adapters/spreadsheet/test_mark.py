"""The coordinator's own file with every finding marked where it is."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet

from rmentor.adapters.spreadsheet.mark import marked_copy
from rmentor.adapters.spreadsheet.read import read_book
from rmentor.core.model.issues import Issue, Severity

RED = "FFF4B6B6"


def finding(**where: str | int) -> Issue:
    values = {"file": "people.xlsx", "sheet": "People", "row": 4, "column": "Email"}
    return Issue(
        "bad-email",
        '"ana.corp" is no address.',
        Severity.ERROR,
        "Correct it.",
        **values | where,  # type: ignore[arg-type]
    )


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """A workbook with a caption, a merged cell, a formula and a text like one."""
    path = tmp_path / "people.xlsx"
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        bold = book.add_format({"bold": True})
        sheet = book.add_worksheet("People")
        sheet.merge_range("A1:B1", "Sign-ups")
        sheet.write_row("A3", ("Name", "E mail", "Email"), bold)
        sheet.write_row("A4", ("=1+1", "x", "ana.corp"))
        sheet.write_formula("D4", "=SUM(1,2)", None, 3)
        sheet.write_comment("C4", "Asked her in May")
        book.add_worksheet("Codes").write("A1", "AI")
    return path


def marked(path: Path, *issues: Issue) -> openpyxl.Workbook:
    return openpyxl.load_workbook(
        io.BytesIO(marked_copy(path, read_book(path), issues))
    )


def note(sheet: Worksheet, address: str) -> str:
    comment = sheet[address].comment
    assert comment is not None
    return str(comment.text)


def test_the_cell_is_colored_and_says_what_is_wrong(people: Path) -> None:
    sheet = marked(people, finding())["People"]

    assert sheet["C4"].fill.fgColor.rgb == RED
    assert note(sheet, "C4") == (
        'Asked her in May\n\n"ana.corp" is no address.\nCorrect it.'
    )
    assert sheet["A4"].comment is None


def test_all_else_is_as_it_was(people: Path) -> None:
    book = marked(people, finding())
    sheet = book["People"]

    assert book.sheetnames == ["People", "Codes", "Findings"]
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A1:B1"]
    assert sheet["A3"].font.bold
    assert sheet["D4"].value == "=SUM(1,2)"
    assert (sheet["A4"].value, sheet["A4"].data_type) == ("=1+1", "s")


@pytest.mark.parametrize(
    ("where", "address"),
    [
        ({"column": "B"}, "B4"),
        ({"column": " E   mail"}, "B4"),
        ({"column": ""}, "A4"),
        ({"column": "No such title"}, "A4"),
        ({"column": "B", "row": 1}, "A1"),
        ({"row": 9}, "C9"),
    ],
)
def test_the_column_is_found_by_title_or_letter(
    people: Path, where: dict[str, str | int], address: str
) -> None:
    sheet = marked(people, finding(**where))["People"]

    assert "is no address" in note(sheet, address)


def test_the_gravest_of_several_findings_gives_the_color(people: Path) -> None:
    warning = Issue("w", "Odd.", file="people.xlsx", sheet="People", row=4, column="B")

    sheet = marked(people, warning, finding(column="B"))["People"]

    assert sheet["B4"].fill.fgColor.rgb == RED
    assert note(sheet, "B4").startswith("Odd.\n\n")


def test_the_list_holds_every_finding_of_this_file_as_text(people: Path) -> None:
    elsewhere = finding(file="other.xlsx")
    general = finding(sheet="", row=0, column="", text="=1+1")

    sheet = marked(people, finding(), general, elsewhere)["Findings"]

    rows = list(sheet.iter_rows(values_only=True))
    assert [row[:5] for row in rows[1:]] == [
        ("error", "People", "4", "Email", None),
        ("error", None, None, None, "=1+1"),
    ]
    assert sheet["E3"].data_type == "s"


def test_marking_a_marked_copy_again_replaces_its_list(
    people: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again.xlsx"
    again.write_bytes(marked_copy(people, read_book(people), [finding()]))

    book = marked(again)

    assert book.sheetnames == ["People", "Codes", "Findings"]
    assert book["Findings"].max_row == 1


def test_the_same_input_gives_the_same_bytes(people: Path) -> None:
    book = read_book(people)

    copy = marked_copy(people, book, [finding()])

    assert copy == marked_copy(people, book, [finding()])
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        assert {member.date_time[0] for member in archive.infolist()} == {1980}


def test_a_csv_file_becomes_a_workbook_of_text(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Email\n\n'=1+1,ana.corp\n", encoding="utf-8")

    book = marked(path, finding(file="people.csv", sheet="", row=3))

    sheet = book["Sheet1"]
    assert (sheet["A3"].value, sheet["A3"].data_type) == ("=1+1", "s")
    assert sheet["B3"].fill.fgColor.rgb == RED


def test_a_workbook_that_openpyxl_cannot_load_is_copied_by_its_rows(
    people: Path,
) -> None:
    with zipfile.ZipFile(people) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(
        b'patternType="none"', b'patternType="nonsense"'
    )
    with zipfile.ZipFile(people, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)

    sheet = marked(people, finding())["People"]

    assert (sheet["A4"].value, sheet["A4"].data_type) == ("=1+1", "s")
    assert "is no address" in note(sheet, "C4")
