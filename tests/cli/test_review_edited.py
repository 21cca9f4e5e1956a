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


def test_a_refusal_is_not_undone_in_silence_by_the_workbook_taken_in_again(
    reviewed: InProcess, program: Path
) -> None:
    edit(program / "review.xlsx", decide(("approve",)))
    reviewed("import", "review.xlsx")
    mentor = openpyxl.load_workbook(program / "review.xlsx")["Pairs"]["B2"].value
    reviewed("pair", "--refused", mentor)
    told = json.loads(reviewed("import", "review.xlsx", "--json").stdout)["issues"]
    assert [(i["code"], i["cell"]) for i in told] == [("was-turned-down", "D2")]
    assert "declined or refused before, and is approved now" in told[0]["message"]


def test_who_shares_a_name_is_not_called_unknown(
    reviewed: InProcess, program: Path
) -> None:
    with (program / "roster.csv").open("a", encoding="utf-8") as roster:
        roster.write("\nLea,lea2@corp.test,mentee,Law,AI")
    reviewed("import", "roster.csv")

    def swapped(sheet: Any, columns: dict[str, int]) -> None:
        sheet.cell(2, columns["Swap with"]).value = "mentee Lea"

    edit(program / "review.xlsx", swapped)
    told = reviewed("import", "review.xlsx").stderr
    assert "'Lea' is the name of several people" in " ".join(told.split())
