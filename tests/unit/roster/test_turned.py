"""Sheets in which people stand side by side, and sheets that only look like it."""

from typing import Any

import pytest

from rmentor.core.model.people import Role
from rmentor.core.roster.forms import find_tables
from rmentor.core.roster.refusals import LabelsForNamesError

TURNED = (
    ("Sign-ups 2026",),
    (),
    ("Name", "Ana Lima", "Bo Berg"),
    ("Email", "ana@corp.test", "bo@corp.test"),
    ("Role", "mentor", "mentee"),
    ("Topics to share", "AI", ""),
)


@pytest.mark.parametrize("left_out", [None, "Email", "Role"])
def test_a_column_is_a_person(book: Any, roster: Any, left_out: str | None) -> None:
    rows = [row for row in TURNED if row[:1] != (left_out,)]

    (table,), issues = find_tables(book(rows))
    people = roster(rows).people

    assert [issue.code for issue in issues] == ["people-in-columns"]
    assert [record.row for record in table.records] == [2, 3]
    assert [person.name for person in people] == ["Ana Lima", "Bo Berg"]
    if left_out != "Role":
        assert [person.role for person in people] == [Role.MENTOR, Role.MENTEE]
    assert people[0].topics_to_share == ("AI",)


def test_titles_may_stand_in_a_later_column(book: Any) -> None:
    headline, *rest = TURNED

    (table,), _ = find_tables(book([headline, *(("", *row) for row in rest)]))

    assert table.titles[0] == "Name"
    assert [record.row for record in table.records] == [2, 3]


CARDS = [row for name in ("Ana", "Bo") for row in (("Name", name), *TURNED[3:5])]


@pytest.mark.parametrize(
    "rows",
    [
        CARDS,
        [
            (*row, note)
            for row, note in zip(TURNED[2:], ("Note", "x", "", ""), strict=True)
        ],
        [("Name", "Reverse 2026"), ("Email", "kim@corp.test"), ("Role", "owner")],
        [("Name: Ana",), ("Email: ana@corp.test",), ("Role: mentor",)],
    ],
)
def test_titles_are_never_read_as_people(roster: Any, rows: Any) -> None:
    with pytest.raises(LabelsForNamesError, match="'Email"):
        roster(rows)


def test_people_may_be_called_so_if_told(roster: Any) -> None:
    rows = [("Name", "Role"), ("Email", "mentor"), ("Grade", "mentee")]

    assert len(roster(rows, forced={"Name": "name"}).people) == 2


@pytest.mark.parametrize(
    "rows",
    [
        # notes on titles
        [
            ("Column", "Type", "Notes"),
            ("Name", "text", "first and last"),
            ("Email", "text", "the one at work"),
            ("Role", "choice", "mentor or mentee"),
        ],
        # people whose names are titles
        [
            ("Name", "Email", "Role", "Department"),
            ("Email", "email@corp.test", "mentor", "Role"),
            ("Role", "role@corp.test", "mentee", "Role"),
        ],
    ],
)
def test_other_sheets_stay_as_they_are(book: Any, rows: Any) -> None:
    tables, issues = find_tables(book(rows))

    assert "people-in-columns" not in [issue.code for issue in issues]
    assert tables[0].records[0].row > 1


def test_a_row_of_titles_that_is_named_turns_nothing(book: Any) -> None:
    (table,), _ = find_tables(book(TURNED), header_row=3)

    assert table.titles == ("Name", "Ana Lima", "Bo Berg")


def test_notes_on_the_titles_of_a_short_list_name_nobody(roster: Any) -> None:
    notes = [("Name", "text"), ("Email", "text"), ("Role", "mentor or mentee")]
    people = [("Name", "Email", "Role"), ("Ana Lima", "ana@corp.test", "mentor")]

    found = roster(people, sheet="People", Notes=notes)

    assert [person.name for person in found.people] == ["Ana Lima"]
