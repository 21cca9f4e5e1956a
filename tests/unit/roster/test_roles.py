from collections.abc import Callable
from typing import Any

import pytest

from rmentor.core.model.people import Role
from rmentor.core.roster.parse import Roster
from rmentor.core.roster.roles import role_in_label, role_in_question, role_in_words

ReadRoster = Callable[[Any], Roster]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Mentor (junior)", Role.MENTOR),
        ("Mentorin", Role.MENTOR),
        ("I'd like to mentor a senior leader", Role.MENTOR),
        ("junior colleague", Role.MENTOR),
        ("Mentee (senior)", Role.MENTEE),
        ("I want to be mentored by a junior colleague", Role.MENTEE),
        ("Find a mentor", Role.MENTEE),
        ("Parrain", Role.MENTOR),
        ("Filleule", Role.MENTEE),
        ("Senior leader", Role.MENTEE),
        ("Either", Role.EITHER),
        ("both", Role.EITHER),
        ("I am open to either role.", Role.EITHER),
        ("Mentor, Mentee", Role.EITHER),
        ("I want to be a buddy!", Role.MENTOR),
        ("I'd like a buddy: find a buddy for me", Role.MENTEE),
        ("Buddy", None),
        ("멘토", Role.MENTOR),
        ("メンティー", Role.MENTEE),
        ("Senior analyst", None),
        ("I do not want to be a mentor", None),
        ("Ad-Hoc Format only", None),
        ("Happy to help wherever", None),
    ],
)
def test_a_role_is_read_in_words(text: str, role: Role | None) -> None:
    assert role_in_words(text) is role


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("small_mentors.csv", Role.MENTOR),
        ("bigForm.csv", Role.MENTOR),
        ("Little responses.xlsx", Role.MENTEE),
        ("a big company.csv", None),
        ("mentee", Role.MENTEE),
        ("2026 SeniorLeaders.xlsx", Role.MENTEE),
        ("mentor_mentee.xlsx", None),
        ("commentors.csv", None),
        ("incoming_students.csv", Role.MENTEE),
        ("incoming_mail.csv", None),
        ("2025 Filleuls.xlsx", Role.MENTEE),
        ("Form1", None),
    ],
)
def test_a_label_names_a_role_only_as_a_whole_word(
    label: str, role: Role | None
) -> None:
    assert role_in_label(label) is role


def test_a_role_may_be_said_in_several_languages() -> None:
    assert role_in_words("Beides / Les deux / Entrambi") is Role.EITHER
    assert role_in_words("Both / Neither") is None


def test_who_receives_mentoring_is_a_mentee() -> None:
    assert role_in_words("Receive reverse mentoring") is Role.MENTEE
    assert role_in_words("Volunteer as a reverse mentor") is Role.MENTOR


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("Why do you want to be a mentor?", Role.MENTOR),
        ("Why do you want a mentor?", Role.MENTEE),
        ("Por que você deseja ser padrinho/madrinha?", Role.MENTOR),
        ("Why are you interested in mentoring?", None),
        ("Why is a mentor important to you?", None),
        ("Why do you want to be a mentor or a mentee?", None),
    ],
)
def test_a_question_says_which_role_it_asks_people_to_take(
    question: str, role: Role | None
) -> None:
    assert role_in_question(question) is role


@pytest.mark.parametrize(("last", "role"), [("I like it", Role.MENTOR), ("", None)])
def test_who_all_say_why_they_want_to_mentor_are_mentors(
    roster: ReadRoster, last: str, role: Role | None
) -> None:
    rows = [
        ("Name", "Why do you want to be a mentor?"),
        ("Ana Example", "I can help"),
        ("Bo Demo", last),
    ]
    assert {person.role for person in roster(rows).people} == {role}


def test_a_group_of_two_sides_of_which_one_is_called_mentor(roster: ReadRoster) -> None:
    rows = [
        ("Name", "Group", "Service line"),
        ("Ana Example", "Graduate", "Audit"),
        ("Bo Demo", "Mentor", "Tax"),
    ]
    read = roster(rows)
    assert [person.department for person in read.people] == ["Audit", "Tax"]
    assert [person.role for person in read.people] == [None, Role.MENTOR]
    assert "answer-not-understood" in {issue.code for issue in read.issues}
