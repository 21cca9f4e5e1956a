from datetime import UTC, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from rmentor.adapters.spreadsheet.report_book import report_book
from rmentor.core.report.pictures import pictures
from support.reports import HOSTILE, full_report
from support.responses import report_on

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def test_the_first_sheet_draws_every_picture_natively() -> None:
    report = full_report("Upward")
    book = load_workbook(BytesIO(report_book(report, NOW)))
    assert book.sheetnames[0] == "Report"
    charts = book["Report"]._charts  # type: ignore[attr-defined]
    assert len(charts) == len(pictures(report))


def test_figures_are_numbers_and_what_is_hidden_is_said() -> None:
    report = full_report("Upward")
    book = load_workbook(BytesIO(report_book(report, NOW)))
    rows = [[cell.value for cell in row] for row in book["Satisfaction"].iter_rows()]
    everyone, mentors, mentees = rows[1:4]
    assert everyone[2:4] == [17, pytest.approx(67 / 17)]
    assert mentors[2] == mentees[2] == "– (<5)"  # noqa: RUF001


def test_every_table_has_its_definition_below_and_all_stand_together() -> None:
    report = full_report("Upward")
    book = load_workbook(BytesIO(report_book(report, NOW)))
    collected = [cell.value for cell in book["Definitions"]["B"]]
    for table in report.tables:
        name = table.title.replace(":", " ")[:31].strip()
        texts = [c.value for row in book[name].iter_rows() for c in row]
        assert table.definition in texts
        assert table.definition in collected


def test_what_people_typed_is_no_formula() -> None:
    book = load_workbook(BytesIO(report_book(full_report(), NOW)))
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row if c.value]
    assert [c for c in cells if c.data_type == "f"] == []
    assert any(HOSTILE in str(c.value) for c in cells)


def test_the_same_report_gives_the_same_bytes() -> None:
    assert report_book(full_report(), NOW) == report_book(full_report(), NOW)


def test_a_program_without_answers_has_a_workbook_too() -> None:
    book = load_workbook(BytesIO(report_book(report_on(()), NOW)))
    assert {"Report", "Participation", "Definitions"} <= set(book.sheetnames)
