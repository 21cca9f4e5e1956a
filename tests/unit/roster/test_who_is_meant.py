"""Whom the names, numbers and addresses of a list belong to."""

from typing import Any

import pytest

from rmentor.core.roster.columns import map_columns
from rmentor.core.roster.fields import Field
from rmentor.core.roster.pairs import is_pairs_table


def test_a_name_under_the_address_is_a_name_where_there_is_no_other(
    roster: Any,
) -> None:
    read = roster(
        [
            ["Timestamp", "Email Address", "Topic"],
            ["2/1/2026 10:00:00", "Ana Lima-Sol", "Data"],
            ["2/1/2026 10:05:00", "bo@corp.test", "Data"],
            ["2/1/2026 10:07:00", "see intranet", "Data"],
        ]
    )
    assert [p.name or p.email for p in read.people] == ["bo@corp.test", "Ana Lima-Sol"]
    assert [i.row for i in read.issues if i.code == "email-unusable"] == [2, 4]


def test_a_student_beside_first_and_last_name_is_somebody_else(
    table: Any, roster: Any
) -> None:
    rows = [
        ["First", "Last", "Topics", "Student"],
        ["Ana", "Lima", "Data", "Berg, Bo"],
        ["Cy", "Cole", "Data", ""],
        ["", "", "Ethics", "Diaz, Eva"],
    ]
    assert map_columns(table(rows))[3].field is None
    assert [p.name for p in roster(rows).people] == ["Ana Lima", "Cy Cole"]


def test_a_name_beside_its_parts_stays_a_name(table: Any) -> None:
    rows = [
        ["First", "Last", "Preferred name"],
        ["Ana", "Lima", "Ana"],
        ["Cy", "Cole", "Cyril Cole"],
        ["Bo", "Berg", "Bobby"],
    ]
    assert map_columns(table(rows))[2].field is Field.NAME


@pytest.mark.parametrize("title", ["project_id", "Booking ID", "slot id"])
def test_the_number_of_a_thing_is_no_staff_id(table: Any, title: str) -> None:
    rows = [[title, "mentor_name"], ["1", "Ana Lima"], ["2", "Bo Berg"], ["3", "Al Ek"]]
    assert map_columns(table(rows))[0].field is None
    rows[0][0] = "Computing ID"
    assert map_columns(table(rows))[0].field is Field.STAFF_ID


def test_a_name_in_small_letters_stands_before_its_address(table: Any) -> None:
    people = ["Ana Lima", "Bo Berg", "cy cole", "Eva Diaz", "Fay Gray"]
    rows = [
        [name, f"x{place}7@corp.test", "Civil Engineering"]
        for place, name in enumerate(people)
    ]
    mapping = map_columns(table([["Column A", "Column B", "Column C"], *rows]))
    assert [c.field for c in mapping] == [Field.NAME, Field.EMAIL, None]


def test_a_student_and_a_mentor_in_a_row_are_a_pair(table: Any) -> None:
    titles = ["student_id", "mentor_id"]
    assert is_pairs_table(table([titles, ["7", "4"], ["8", "2"]]))
    # A sign-up that leaves room for whom the student will get.
    assert not is_pairs_table(table([titles, ["7", ""], ["8", "2"]]))
    assert not is_pairs_table(table([["Student name", "Email"], ["Bo", "b@corp.test"]]))


def test_learners_with_names_of_their_own_are_a_roster(table: Any) -> None:
    rows = [["intern_id", "name", "mentor_id"], ["7", "Ana Lima", "M1"]]
    assert not is_pairs_table(table(rows))


@pytest.mark.parametrize(
    "title",
    ["Parent 1 Job Title", "Parent's full name", "Emergency contact: first name"],
)
def test_parents_and_other_contacts_are_not_who_signs_up(
    table: Any, title: str
) -> None:
    rows = [["Name", title], ["Ana Lima", "Eva Lima"], ["Bo Berg", "Al Berg"]]
    assert map_columns(table(rows))[1].field is None


def test_user_names_that_are_names_are_names_where_there_are_no_others(
    table: Any,
) -> None:
    rows = [["mentor_id", "username"], ["1", "Ana_Lima"], ["2", "Bo_Berg"]]
    assert map_columns(table(rows))[1].field is Field.NAME
    rows = [["mentor_id", "username"], ["1", "xx_ana99"], ["2", "bberg"]]
    assert map_columns(table(rows))[1].field is None
