"""Texts without separators: people as cards, and columns of fixed width."""

import io

import openpyxl
import pytest

from rmentor.adapters.spreadsheet.content import open_content
from rmentor.adapters.spreadsheet.wire import TextOptions
from rmentor.core.model.tables import Book

ROWS = (
    ("Name", "Email", "Topics"),
    ("Ana Lima", "ana@corp.test", "AI; Excel"),
    ("Bo Berg", "", "Mon 10:00, Strategy"),
)
CARDS = {
    "mails": """
Name: Ana Lima
Email: ana@corp.test
Topics:
AI
Excel

Name: Bo Berg
Email:
Topics: Mon 10:00, Strategy
""",
    "YAML": """---
people:
  - Name: "Ana Lima"
    Email: 'ana@corp.test'
    Topics:
      - AI
      - Excel
  - Name: Bo Berg
    Topics: [Mon 10:00, Strategy]
    Email:
""",
}
FIXED = {
    "below the titles": """Name      Email          Topics
--------- -------------- -------------------
Ana Lima  ana@corp.test  AI; Excel
Bo Berg                  Mon 10:00, Strategy
""",
    "apart": """Name   Email   Topics

Ana Lima  ana@corp.test  AI; Excel
Cy Dahl    cy@corp.test      AI
""",
}
NEITHER = {
    "a list with colons": "Mentor: Ana\nMentor: Bo\nMentee: Cy\n",
    "pairs": "Mentor: Ana\nMentee: Bo\n\nMentor: Cy\nMentee: Di\n",
    "titles with spaces": "Name,  Email,  Topics\nAna,  ana@corp.test,  AI\n",
    "a label twice": "A: 1\nB: 2\nB: 3\nC: 4\nA: 1\nB: 2\nC: 3\n",
}


def read(text: str) -> Book:
    return open_content("a.txt", text.encode(), TextOptions())


@pytest.mark.parametrize("text", CARDS.values(), ids=CARDS)
def test_a_card_is_a_row(text: str) -> None:
    book = read(text)

    titles, *rows = book.sheets[0].rows
    places = [titles.index(title) for title in ROWS[0]]
    padded = [(*row, "", "") for row in rows]
    assert [tuple(row[p] for p in places) for row in padded] == list(ROWS[1:])
    assert book.dialect == "UTF-8, a label before each answer"


@pytest.mark.parametrize("width", [1, 2])
def test_cards_are_read_in_a_workbook_too(width: int) -> None:
    workbook, stream = openpyxl.Workbook(), io.BytesIO()
    for row in ROWS[1:]:
        for title, answer in zip(ROWS[0], row, strict=True):
            cells = (f"{title}: {answer}",) if width == 1 else (f"{title}:", answer)
            workbook.worksheets[0].append(cells)
        workbook.worksheets[0].append(())
    workbook.save(stream)

    book = open_content("a.xlsx", stream.getvalue(), TextOptions())

    assert book.sheets[0].rows == ROWS
    assert book.dialect == "a label before each answer"


@pytest.mark.parametrize("text", FIXED.values(), ids=FIXED)
def test_columns_of_fixed_width_are_taken_apart(text: str) -> None:
    book = read(text)

    titles, blank, person, *_ = book.sheets[0].rows
    assert (titles, blank, person) == (ROWS[0], (), ROWS[1])
    assert book.dialect == "UTF-8, columns of fixed width"


@pytest.mark.parametrize("text", NEITHER.values(), ids=NEITHER)
def test_other_texts_are_divided_by_separators(text: str) -> None:
    assert "separated by" in read(text).dialect


def test_a_separator_that_is_named_divides_all_the_same() -> None:
    book = open_content("a.txt", CARDS["mails"].encode(), TextOptions(separator=":"))

    assert book.sheets[0].rows[1] == ("Name", " Ana Lima")
