import pytest

from rmentor.core.model.people import Role
from rmentor.core.roster.roles import role_in_label, role_in_words


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
