from typing import Any

import pytest

from rmentor.core.model.issues import Severity
from rmentor.core.model.people import Role
from rmentor.core.roster.identify import same_name

HEAD = ("Name", "Email", "Staff ID", "Role", "Grade")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ana Example", "ana  EXAMPLE", True),
        ("Ana", "Ana Example", True),
        ("Example, Ana", "Ana Example", True),
        ("Jonathna Smith", "Jonathan Smith", True),
        ("", "Ana", True),
        ("Mentor 2", "Mentor 3", False),
        ("Mentor2", "Mentor3", False),
        ("Ana Example", "Bo Example", False),
        ("Ursula Upton", "Tina Travis", False),
    ],
)
def test_names_agree_or_contradict_each_other(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


def test_the_lower_row_of_a_person_wins_and_blanks_wipe_nothing(roster: Any) -> None:
    rows = [
        HEAD,
        ("Ana Example", "ana@corp.test", "1", "mentor", "B2"),
        ("Ana Example", "ANA@corp.test", "", "mentee", ""),
    ]
    read = roster(rows)
    (ana,) = read.people
    assert (ana.role, ana.grade, ana.staff_id) == (Role.MENTEE, "B2", "1")
    (issue,) = read.issues
    assert (issue.code, issue.row) == ("person-twice", 2)
    assert "row 3" in issue.message


def test_the_latest_submission_wins_wherever_it_stands(roster: Any) -> None:
    rows = [
        ("Timestamp", "Name", "Email", "Role"),
        ("2/3/2026 10:00:00", "Ana", "ana@corp.test", "mentee"),
        ("2/1/2026 10:00:00", "Ana", "ana@corp.test", "mentor"),
    ]
    read = roster(rows)
    assert read.people[0].role is Role.MENTEE
    assert [(issue.row, issue.severity) for issue in read.issues] == [
        (3, Severity.INFO)
    ]


def test_two_people_of_one_name_are_two(roster: Any) -> None:
    rows = [
        HEAD,
        ("Ana Example", "ana1@corp.test", "", "mentor", ""),
        ("Ana Example", "ana2@corp.test", "", "mentor", ""),
    ]
    read = roster(rows)
    assert len(read.people) == 2
    assert read.issues == ()


def test_two_people_who_share_an_address_are_both_kept_and_said(roster: Any) -> None:
    rows = [
        HEAD,
        ("Ursula Upton", "shared@corp.test", "1", "mentor", ""),
        ("Tina Travis", "shared@corp.test", "2", "mentor", ""),
    ]
    read = roster(rows)
    assert [(person.key, person.name) for person in read.people] == [
        ("id:1", "Ursula Upton"),
        ("shared@corp.test", "Tina Travis"),
    ]
    (issue,) = read.issues
    assert (issue.code, issue.severity) == ("identity-shared", Severity.WARNING)


def test_an_address_that_very_many_share_keeps_everybody(roster: Any) -> None:
    letters = "abcdefghijklmnopqrstuvw"
    names = [f"{one * 5} {other * 5}" for one in letters for other in "xyz"]
    rows = [HEAD, *((name, "all@corp.test", "", "mentor", "") for name in names)]
    rows += [("Boss", "boss@corp.test", "", "mentee", "")]
    assert len(roster(rows).people) == len(names) + 1


def test_a_staff_id_used_twice_keeps_both(roster: Any) -> None:
    rows = [HEAD, ("Ana", "", "7", "mentor", ""), ("Bo", "", "7", "mentor", "")]
    rows.append(("Bo", "", "8", "mentor", ""))
    assert [person.key for person in roster(rows).people] == [
        "id:7",
        "id:8",
        "name:bo",
    ]


def test_a_changed_address_is_known_by_the_staff_id(roster: Any) -> None:
    rows = [
        HEAD,
        ("Ana Example", "old@corp.test", "7", "mentor", ""),
        ("Ana Example", "new@corp.test", "7", "mentor", ""),
    ]
    read = roster(rows)
    assert [person.email for person in read.people] == ["new@corp.test"]
    assert [issue.severity for issue in read.issues] == [Severity.WARNING]


def test_a_row_with_a_name_only_is_the_one_person_of_that_name(roster: Any) -> None:
    images = [("Name", "Image"), ("Mentor40", "x.png")]
    read = roster([HEAD, ("Mentor 40", "m40@corp.test", "", "mentor", "")], more=images)
    (person,) = read.people
    assert person.extra == (("Image", "x.png"),)
    assert ("person-twice", Severity.WARNING) in {
        (issue.code, issue.severity) for issue in read.issues
    }


def test_a_name_that_several_have_cannot_be_decided(roster: Any) -> None:
    rows = [
        HEAD,
        ("Ana", "ana1@corp.test", "", "mentor", ""),
        ("Ana", "ana2@corp.test", "", "mentor", ""),
        ("Ana", "", "", "mentor", "B2"),
    ]
    read = roster(rows)
    assert len(read.people) == 2
    assert [(i.code, i.row, i.severity) for i in read.issues] == [
        ("person-ambiguous", 4, Severity.ERROR)
    ]


def test_a_person_in_the_lists_of_both_roles_is_either(roster: Any) -> None:
    people = [("Name", "Email"), ("Ana", "ana@corp.test")]
    read = roster(people, sheet="mentors", mentees=people)
    assert [person.role for person in read.people] == [Role.EITHER]


def test_one_pair_of_twins_in_a_long_list_is_found(roster: Any) -> None:
    people = [(f"Person {n}", f"p{n}@corp.test", f"{n:03}") for n in range(40)]
    rows = [("Name", "Email", "Staff ID"), *people, ("Person 7", "", "007")]
    read = roster(rows)
    assert len(read.people) == 40
    assert [(issue.code, issue.row) for issue in read.issues] == [
        ("role-unknown", 0),
        ("person-twice", 9),
    ]


def test_very_many_rows_of_one_person_are_said_once(roster: Any) -> None:
    rows = [("Name", "Email"), *[("Ana", "ana@corp.test")] * 60]
    read = roster(rows)
    assert len(read.people) == 1
    (said,) = [i.message for i in read.issues if i.code == "person-twice"]
    assert said == "Ana stands in 60 rows; what row 61 says wins."
