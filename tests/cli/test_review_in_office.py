"""A review that LibreOffice itself edited comes back: decided, swapped, sorted."""

import json
from pathlib import Path

import openpyxl
import pytest

from support.office import edit_in_office, has_office
from support.reviews import begin_review, by_row, pairs
from support.run import InProcess

DECIDE = """\
  sheet = book.Sheets.getByName("Pairs")
  sheet.getCellRangeByName("D2").String = "approve"
  sheet.getCellRangeByName("D3").String = "decline"
  sheet.getCellRangeByName("D4").String = "pin"
  sheet.getCellRangeByName("E5").String = "{swap}"
"""
SORT = """\
  Dim fields(0) As New com.sun.star.table.TableSortField
  fields(0).Field = 2
  fields(0).IsAscending = False
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "SortFields"
  how(0).Value = fields()
  how(1).Name = "ContainsHeader"
  how(1).Value = False
  sheet.getCellRangeByName("A2:O7").sort(how())
  sheet.Rows.getByIndex(2).IsVisible = False
  sheet.Columns.getByIndex(5).IsVisible = False
"""


@pytest.fixture
def reviewed(program: Path, run_rmentor: InProcess) -> InProcess:
    """Six mentors and six mentees, who all could be paired, and a review workbook."""
    return begin_review(run_rmentor, program)


@has_office
def test_a_review_edited_in_libreoffice_comes_back(
    reviewed: InProcess, program: Path, tmp_path: Path
) -> None:
    path = program / "review.xlsx"
    approved, declined, pinned, swapped, *_ = by_row(program)
    before = openpyxl.load_workbook(path)
    swap = f"mentee {declined[1]} <{declined[1].lower()}@corp.test>"
    assert swap in {str(cell) for row in before["Choices"].values for cell in row}
    edit_in_office(path, DECIDE.format(swap=swap) + SORT, tmp_path / "office")
    after = openpyxl.load_workbook(path)
    rows = list(after["Pairs"].values)
    mentees = [str(row[2]) for row in rows[1:]]
    assert mentees == sorted(mentees, reverse=True)
    assert after["Pairs"].row_dimensions[3].hidden
    # What was made for the coordinator is still there when somebody saved the file.
    assert after["Pairs"].freeze_panes == before["Pairs"].freeze_panes
    assert after["Choices"].sheet_state == "hidden"
    lists = after["Pairs"].data_validations.dataValidation
    assert sum("Choices" in str(rule.formula1) for rule in lists) >= len(rows) - 1

    told = json.loads(reviewed("import", "review.xlsx", "--json").stdout)
    assert told["issues"] == []
    assert told["data"]["decided"] == {"approved": 1, "declined": 2, "pin": 2}
    again = pairs(reviewed("pair", "--json"))
    assert again[approved[0]]["mentee_name"] == approved[1]
    assert again[declined[0]]["mentee_name"] != declined[1]
    assert again[pinned[0]]["mentee_name"] == pinned[1]
    assert again[swapped[0]]["mentee_name"] == declined[1]
