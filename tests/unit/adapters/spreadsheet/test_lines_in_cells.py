"""Cells that hold a whole row, and a row that holds a whole list."""

import pytest

from rmentor.adapters.spreadsheet.content import open_content
from rmentor.adapters.spreadsheet.wire import TextOptions
from rmentor.core.model.tables import Book

ROWS = (
    ("Name", "Email", "Role"),
    ("Ana Lima", "ana@corp.test", "mentor"),
    ("Bo, Jr", "bo@corp.test", "mentee"),
)


def read(text: str) -> Book:
    return open_content("a.csv", text.encode(), TextOptions())


@pytest.mark.parametrize(
    "text",
    [
        """"Name,Email,Role"
"Ana Lima,ana@corp.test,mentor"
"\""Bo, Jr"",bo@corp.test,mentee"
""",
        """"Name,""Email"",Role";;
"Ana Lima,ana@corp.test,mentor";;
"\""Bo, Jr"",bo@corp.test,mentee";;
""",
        """"Name;Email;Role"
"Ana Lima;ana@corp.test;mentor"
"Bo, Jr;bo@corp.test;mentee"
""",
    ],
)
def test_rows_in_single_cells_are_taken_apart_and_said(text: str) -> None:
    book = read(text)

    assert book.sheets[0].rows == ROWS
    assert book.dialect.startswith("whole rows in single cells, separated by ")


@pytest.mark.parametrize(
    "rows",
    [
        (("Name",), ("Lima, Ana",), ("Sand, Bo",)),
        (("Last name, first name",), ("Lima, Ana",), ("Sand, Bo",)),
        (("Topics",), ("AI, Law, Tax",), ("AI",)),
        (("2026-02-01 10:00:05",), ("2026-02-01 12:00:00",)),
        (("a, b, c",),),
    ],
)
def test_what_a_column_holds_stays(rows: tuple[tuple[str, ...], ...]) -> None:
    assert read("\n".join(f'"{cell}"' for cell, *_ in rows)).sheets[0].rows == rows


def test_the_addresses_of_a_single_row_are_a_list() -> None:
    book = read("Ana Lima <ana@corp.test>; bo@corp.test; Cy <cy@corp.test>;\n")

    assert [cell.strip() for (cell,) in book.sheets[0].rows] == [
        "Ana Lima <ana@corp.test>",
        "bo@corp.test",
        "Cy <cy@corp.test>",
    ]


def test_rows_of_two_addresses_stay_pairs() -> None:
    rows = (("a@corp.test", "b@corp.test"), ("c@corp.test", "d@corp.test"))

    assert read("\n".join(map(",".join, rows))).sheets[0].rows == rows


def test_a_row_with_signs_of_addresses_stays_a_row() -> None:
    rows = (("Name@Work", "@Home"),)

    assert read("Name@Work;@Home").sheets[0].rows == rows
