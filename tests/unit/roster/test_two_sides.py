"""A row that names a mentor and a mentee is about two people."""

from collections.abc import Callable
from typing import Any

from rmentor.core.model.people import Role
from rmentor.core.model.tables import Table
from rmentor.core.roster.columns import map_columns
from rmentor.core.roster.parse import parse_roster
from rmentor.core.roster.two_sides import one_side_each

MakeTable = Callable[[Any], Table]


def test_nobody_gets_the_address_of_the_other(table: MakeTable) -> None:
    rows = [
        ["Mentor Name", "Mentor Course", "Mentee Name", "Mentee Email", "Note"],
        ["Ana Lima", "Law", "Bo Berg", "bo@corp.test", "met"],
        ["Ana Lima", "Law", "Cy Cole", "cy@corp.test", ""],
    ]
    each = one_side_each(table(rows))
    read = parse_roster([each], [map_columns(each)])
    assert [(p.name, p.email, p.role) for p in read.people] == [
        ("Bo Berg", "bo@corp.test", Role.MENTEE),
        ("Cy Cole", "cy@corp.test", Role.MENTEE),
        ("Ana Lima", "", Role.MENTOR),
    ]


def test_names_may_stand_in_two_columns_each(table: MakeTable) -> None:
    rows = [
        ["Mentor First", "Mentor Last", "Mentee First", "Mentee Last"],
        ["Ana", "Lima", "Bo", "Berg"],
        ["", "", "Cy", "Cole"],
    ]
    each = one_side_each(table(rows))
    assert [r.cells for r in each.records] == [
        ("Ana", "Lima", "mentor"),
        ("Bo", "Berg", "mentee"),
        ("Cy", "Cole", "mentee"),
    ]


def test_a_list_of_people_with_their_mentors_stays_as_it_is(table: MakeTable) -> None:
    for titles in (
        ["Name", "Email", "Mentor Name", "Mentee Name"],
        ["Mentee Name", "Mentee Email", "Preferred Mentor"],
        ["Mentor Name", "Mentor Email", "Mentee count"],
    ):
        own = table([titles, ["Ana", "ana@corp.test", "Bo", "Cy"][: len(titles)]])
        assert one_side_each(own) == own


def test_big_and_little_are_mentor_and_mentee(table: MakeTable) -> None:
    rows = [["Big name", "Little name"], ["Ana Lima", "Bo Berg"]]
    each = one_side_each(table(rows))
    assert [r.cells for r in each.records] == [
        ("Ana Lima", "mentor"),
        ("Bo Berg", "mentee"),
    ]


def test_people_who_are_numbered_are_people_of_their_own(table: MakeTable) -> None:
    rows = [
        ["Student 1", "Student 2", "Student 1 Email", "Student 2 Email", "Room"],
        ["Ana Lima", "Bo Berg", "ana@corp.test", "bo@corp.test", "A"],
        ["Cy Cole", "", "cy@corp.test", "", "B"],
    ]
    each = one_side_each(table(rows))
    read = parse_roster([each], [map_columns(each)])
    assert {(p.name, p.email, dict(p.extra)["Room"]) for p in read.people} == {
        ("Ana Lima", "ana@corp.test", "A"),
        ("Bo Berg", "bo@corp.test", "A"),
        ("Cy Cole", "cy@corp.test", "B"),
    }


def test_two_names_of_one_person_stay_together(table: MakeTable) -> None:
    for titles, cells in (
        (["Name 1", "Name 2"], ["Ana Lima", "Ana"]),
        (["Name", "Email 1", "Email 2"], ["Ana", "ana@corp.test", "a@home.test"]),
        (["Mentor", "Student 1", "Student 2"], ["Ana", "Bo", "Cy"]),
    ):
        own = table([titles, cells])
        assert one_side_each(own) is own


def test_students_beside_mentors_are_mentees(table: MakeTable) -> None:
    rows = [["mentor_email", "student_email"], ["ana@corp.test", "bo@corp.test"]]
    each = one_side_each(table(rows))
    assert [r.cells for r in each.records] == [
        ("ana@corp.test", "mentor"),
        ("bo@corp.test", "mentee"),
    ]


def test_two_matches_in_a_row_are_two_people(table: MakeTable) -> None:
    rows = [["Match-1", "Match-2"], ["ana.lima@corp.test", "bo.berg@corp.test"]]
    each = one_side_each(table(rows))
    assert [r.cells for r in each.records] == [
        ("ana.lima@corp.test",),
        ("bo.berg@corp.test",),
    ]
