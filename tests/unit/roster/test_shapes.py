"""Sign-up lists of many shapes, with invented people, read without any option.

Each folder of `tests/samples/sign-up-shapes` holds a file as it was exported, or the
sheets of a workbook, and `people.txt`: a line for each person with identity, role,
topics to share, topics to learn, capacity, and slots where there are any.
"""

import csv
from pathlib import Path

import pytest

from rmentor.core.model.issues import Severity
from rmentor.core.model.people import Person
from rmentor.core.model.tables import Book, Sheet
from rmentor.core.roster.columns import map_columns
from rmentor.core.roster.forms import find_tables
from rmentor.core.roster.parse import Roster, parse_roster

SHAPES = Path(__file__).parents[2] / "samples" / "sign-up-shapes"


def read(folder: Path) -> Roster:
    files = sorted(folder.glob("*.csv"))
    sheets = tuple(
        Sheet(file.stem if len(files) > 1 else "", tuple(rows_of(file)))
        for file in files
    )
    name = "workbook.xlsx" if len(files) > 1 else files[0].name
    tables, _ = find_tables(Book(name, "", sheets))
    return parse_roster(tables, [map_columns(table) for table in tables])


def rows_of(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.reader(text))


def line(person: Person) -> str:
    parts = [
        person.address.removesuffix("@corp.test"),
        str(person.role or "?"),
        ", ".join(person.topics_to_share),
        ", ".join(person.topics_to_learn),
        "" if person.capacity is None else str(person.capacity),
        " ".join(person.availability),
    ]
    return " | ".join(parts).rstrip(" |")


@pytest.mark.parametrize("shape", sorted(folder.name for folder in SHAPES.iterdir()))
def test_a_shape_is_read_as_a_person_would(shape: str) -> None:
    roster = read(SHAPES / shape)
    expected = (SHAPES / shape / "people.txt").read_text(encoding="utf-8")
    assert "".join(f"{line(person)}\n" for person in roster.people) == expected
    said = {i.code for i in roster.issues if i.severity is not Severity.INFO}
    assert said <= {"role-unknown"}
