"""Texts without separators: people as cards, and columns of fixed width."""

import io

import openpyxl
import pytest

from rmentor.adapters.spreadsheet.cards import cards_of_text
from rmentor.adapters.spreadsheet.content import open_content
from rmentor.adapters.spreadsheet.fixed_width import fixed_width_grid, without_rules
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
CARDS |= {
    "mails with greetings": """Hi Kim,
here I am:

Name: Ana Lima
Email: ana@corp.test
Topics: AI
Excel

Best regards
Ana

Email:
Name: Bo Berg
Topics: Mon 10:00, Strategy
""",
    "lists of bold labels": """# Sign-ups

- **Name:** Ana Lima
- **Email:** ana@corp.test
- **Topics:** AI
- Excel

## Bo
1. Name: Bo Berg
2. Email:
3. Topics: Mon 10:00, Strategy
""",
    "settings": """[one]
Name=Ana Lima
Email=ana@corp.test
Topics=AI
Topics=Excel

[two]
Name = Bo Berg
Email =
Topics = Mon 10:00, Strategy
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
FIXED |= {
    "of a database": FIXED["below the titles"] + "\n(2 rows affected)\n",
}
NEITHER = {
    "a list with colons": "Mentor: Ana\nMentor: Bo\nMentee: Cy\n",
    "pairs": "Mentor: Ana\nMentee: Bo\n\nMentor: Cy\nMentee: Di\n",
    "titles with spaces": "Name,  Email,  Topics\nAna,  ana@corp.test,  AI\n",
    "people behind what recurs": "IT: Ana\nHR: Bo\nPR: Cy\nIT: Di\nHR: Ed\nPR: Flo\n",
    "names with spaces": "Ana  Maria  Lima\nBo  Sven  Berg\n",
    "a table with lines in its cells": (
        'Day,Text\n1,"Name: Ana\nEmail: a\n"\n2,"Name: Bo\nEmail: b\n"\n'
    ),
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
    assert book.dialect == "UTF-8, a label before each answer, row 2 the first person"


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
    assert book.dialect == "a label before each answer, row 2 the first person"


@pytest.mark.parametrize("text", FIXED.values(), ids=FIXED)
def test_columns_of_fixed_width_are_taken_apart(text: str) -> None:
    book = read(text)

    titles, blank, person, *_ = book.sheets[0].rows
    assert (titles, blank, person) == (ROWS[0], (), ROWS[1])
    assert book.dialect == "UTF-8, columns of fixed width"


@pytest.mark.parametrize("text", NEITHER.values(), ids=NEITHER)
def test_other_texts_are_divided_by_separators(text: str) -> None:
    assert "separated by" in read(text).dialect


def test_lines_between_cards_are_left_out_and_said() -> None:
    (issue,) = read(CARDS["mails with greetings"]).issues

    assert issue.message == "3 lines without a label left out, the first: 'Hi Kim,'."


def test_a_label_that_is_missing_once_moves_no_answer() -> None:
    book = read(
        "Name: Ana\nEmail: a@corp.test\n\n"
        "Email: c@corp.test\nRole: mentor\n\n"
        "Name: Cy\nRole: x\n"
    )

    assert book.sheets[0].rows == (
        ("Name", "Email", "Role"),
        ("Ana", "a@corp.test"),
        ("", "c@corp.test", "mentor"),
        ("Cy", "", "x"),
    )


def test_a_label_may_hold_colons_and_commas() -> None:
    card = "Name: {}\nEmail: a@corp.test\nTopics, if any (e.g.: AI): Excel\n"

    titles = read(card.format("Ana") + card.format("Bo")).sheets[0].rows[0]

    assert titles == ("Name", "Email", "Topics, if any (e.g.: AI)")


@pytest.mark.parametrize(
    "rows", [["+---+---+", "| Name | Role |", "+---+---+"], [" Name | Role", "---+---"]]
)
def test_rules_and_counts_of_print_outs_are_no_rows(rows: list[str]) -> None:
    book = read("\n".join([*rows, "Ana | mentor", "Bo | mentee", "(2 rows)", ""]))

    cells = [" ".join(row).split() for row in book.sheets[0].rows if any(row)]
    assert cells == [["Name", "Role"], ["Ana", "mentor"], ["Bo", "mentee"]]


@pytest.mark.parametrize(
    "line",
    [
        "---" + "\n" * 300_000,
        " " * 300_000,
        "-" * 300_000,
        "a(" * 150_000,
        "- " * 150_000,
        "1. " * 100_000,
    ],
)
def test_no_line_takes_long(line: str) -> None:
    assert fixed_width_grid(without_rules(line)) is None
    assert cards_of_text("Name: Ana\nEmail: b\n" + line) is None


def test_a_separator_that_is_named_divides_all_the_same() -> None:
    book = open_content("a.txt", CARDS["mails"].encode(), TextOptions(separator=":"))

    assert book.sheets[0].rows[1] == ("Name", " Ana Lima")
