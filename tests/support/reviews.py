"""A program under review, and its workbook edited as a coordinator would."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import openpyxl

from support.run import InProcess, Result

MENTORS = ("Ana", "Ben", "Cid", "Dea", "Eva", "Fay")
MENTEES = ("Gil", "Hal", "Ida", "Jon", "Kim", "Lea")

Decisions = dict[tuple[str, str], str]
Edit = Callable[[Any, dict[str, int]], None]


def begin_review(run: InProcess, program: Path) -> InProcess:
    """Import a roster in which everyone could be paired, and lay out a review."""
    rows = ["Name,Email,Role,Topics to share,Topics to learn"]
    for role, names, topics in (
        ("mentor", MENTORS, ("AI;SQL", "Law")),
        ("mentee", MENTEES, ("Law", "AI;SQL")),
    ):
        rows += (f"{n},{n.lower()}@corp.test,{role},{','.join(topics)}" for n in names)
    (program / "roster.csv").write_text("\n".join(rows), encoding="utf-8")
    run("import", "roster.csv")
    run("pair", "-o", "review.xlsx")
    return run


def edit(path: Path, change: Edit) -> None:
    """Change the sheet of pairs as a coordinator would."""
    book = openpyxl.load_workbook(path)
    sheet = book["Pairs"]
    titles = [str(cell.value) for cell in sheet[1]]
    change(sheet, {title: place for place, title in enumerate(titles, start=1)})
    book.save(path)


def decide(words: Iterable[str]) -> Edit:
    """Write decisions, from the first pair on."""

    def change(sheet: Any, columns: dict[str, int]) -> None:
        for row, word in enumerate(words, start=2):
            sheet.cell(row, columns["Decision"]).value = word

    return change


def pairs(result: Result) -> dict[str, dict[str, Any]]:
    """Give the proposed pairs by the mentor's name."""
    data = json.loads(result.stdout)["data"]
    return {pair["mentor_name"]: pair for pair in data["pairs"]}


def by_row(program: Path) -> list[tuple[str, str]]:
    """Give the names in the workbook, row by row."""
    rows = openpyxl.load_workbook(program / "review.xlsx")["Pairs"].values
    return [(str(row[1]), str(row[2])) for row in list(rows)[1:]]
