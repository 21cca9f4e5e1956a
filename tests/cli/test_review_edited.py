"""A review workbook that was edited in ways that were not meant."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from support.reviews import begin_review, decide, edit
from support.run import InProcess


@pytest.fixture
def reviewed(program: Path, run_rmentor: InProcess) -> InProcess:
    """Six mentors and six mentees, who all could be paired, and a review workbook."""
    return begin_review(run_rmentor, program)


def test_a_name_written_over_decides_nothing_about_who_stood_there(
    reviewed: InProcess, program: Path
) -> None:
    def overwritten(sheet: Any, columns: dict[str, int]) -> None:
        decide(("approve", "approve", "approve"))(sheet, columns)
        sheet.cell(2, columns["Mentor (junior)"]).value = sheet.cell(3, 2).value
        sheet.cell(4, columns["Mentee (senior)"]).value = "Zoe Nobody"

    edit(program / "review.xlsx", overwritten)
    told = reviewed("import", "review.xlsx", "--json")
    issues = json.loads(told.stdout)["issues"]
    assert [i["cell"] for i in issues] == ["B2", "C4"]
    assert {i["code"] for i in issues} == {"review-other-name"}
    assert "approved  1 pair" in told.stderr


@pytest.mark.parametrize("gone", ["Decision", "Mentor email", "all"])
def test_a_review_without_its_columns_is_no_list_of_people(
    reviewed: InProcess, program: Path, gone: str
) -> None:
    book = openpyxl.load_workbook(program / "review.xlsx")
    sheet = book["Pairs"]
    if gone == "all":
        book.remove(sheet)
    else:
        sheet.delete_cols([cell.value for cell in sheet[1]].index(gone) + 1)
    book.save(program / "review.xlsx")
    refused = reviewed("import", "review.xlsx", "--json")
    assert refused.exit_code == 3
    (issue,) = json.loads(refused.stdout)["issues"]
    assert issue["code"] == "not-a-review"
    assert "'Decision'" in issue["message"]
