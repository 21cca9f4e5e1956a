"""The review workbook names people so that each is known, and can be typed."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from support.reviews import edit
from support.run import InProcess

ROSTER = """\
Name,Email,Staff id,Role,Topics to share,Topics to learn
Ana Lis,ana@corp.test,,mentor,AI;Video,Law
Ana Lis,ana2@corp.test,,mentor,AI;Video,Law
Bo Ek,,,mentor,AI;Video,Law
Cy Roe,,007,mentor,AI,Law
Dea,dea@corp.test,,mentee,Law,AI;Video
Ed,ed@corp.test,,mentee,Law,Video
Fay,fay@corp.test,,mentee,Law,AI
"""


@pytest.fixture
def reviewed(program: Path, run_rmentor: InProcess) -> InProcess:
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    run_rmentor("pair", "-o", "review.xlsx")
    return run_rmentor


def sheets(program: Path) -> dict[str, list[tuple[Any, ...]]]:
    book = openpyxl.load_workbook(program / "review.xlsx")
    return {sheet.title: list(sheet.values) for sheet in book}


@pytest.mark.usefixtures("reviewed")
def test_who_has_no_email_stands_there_by_staff_id_or_name(program: Path) -> None:
    cells = [
        str(cell) for rows in sheets(program).values() for row in rows for cell in row
    ]
    assert not [cell for cell in cells if "name:" in cell or "id:" in cell]
    emails = {row[0]: row[6] for row in sheets(program)["May meet"][1:]}
    assert (emails["Bo Ek"], emails["Cy Roe"]) == ("Bo Ek", "007")


@pytest.mark.usefixtures("reviewed")
def test_namesakes_are_told_apart_also_where_emails_are_not_printed(
    program: Path,
) -> None:
    told = sheets(program)
    names = {row[0] for row in told["May meet"]} | {row[1] for row in told["Pairs"]}
    assert "Ana Lis" not in names
    assert {"Ana Lis <ana@corp.test>", "Ana Lis <ana2@corp.test>"} <= names


@pytest.mark.usefixtures("reviewed")
def test_topics_name_those_from_whom_they_come(program: Path) -> None:
    pairs = {row[2]: row[1] for row in sheets(program)["Pairs"][1:]}
    sources = {row[1]: row[5] for row in sheets(program)["Topics"][1:]}
    assert set(sources["Video"].split(", ")) == {pairs["Dea"], pairs["Ed"]}


def test_whoever_the_list_offers_is_understood(
    reviewed: InProcess, program: Path
) -> None:
    """Each text of the drop-downs, with or without an email."""
    offered = {
        str(cell) for row in sheets(program)["Choices"] for cell in row if cell
    } - {"approve", "decline", "pin", "never"}
    assert {"mentor Bo Ek", "mentor Cy Roe <007>"} <= offered
    book = (program / "review.xlsx").read_bytes()
    for text in sorted(offered):
        (program / "review.xlsx").write_bytes(book)

        def swap(sheet: Any, columns: dict[str, int], text: str = text) -> None:
            names = columns["Mentor (junior)"], columns["Mentee (senior)"]
            others = [
                r
                for r in (2, 3, 4)
                if not any(sheet.cell(r, place).value in text for place in names)
            ]
            sheet.cell(others[0], columns["Swap with"]).value = text

        edit(program / "review.xlsx", swap)
        told = json.loads(reviewed("import", "review.xlsx", "--json").stdout)
        assert told["data"]["decided"], text
        reviewed("undo")


def test_pairs_without_emails_come_back(reviewed: InProcess, program: Path) -> None:
    def approve(sheet: Any, columns: dict[str, int]) -> None:
        for row in (2, 3, 4):
            sheet.cell(row, columns["Decision"]).value = "approve"

    edit(program / "review.xlsx", approve)
    told = json.loads(reviewed("import", "review.xlsx", "--json").stdout)
    assert told["data"]["decided"] == {"approved": 3}
    assert not told["issues"]
