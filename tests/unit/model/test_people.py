"""People: identity, and laying later answers over earlier ones."""

from datetime import date

import pytest

from rmentor.core.model.people import Person, Role, Status, by_key, merge, person_key


@pytest.mark.parametrize(
    ("name", "email", "staff_id", "key"),
    [
        ("Ana Example", "Ana@Corp.Test", "007", "ana@corp.test"),
        ("Ana Example", "", "AB7", "id:ab7"),
        ("  Ana   EXAMPLE ", "", "", "name:ana example"),
    ],
)
def test_the_key_is_the_email_then_the_staff_id_then_the_name(
    name: str, email: str, staff_id: str, key: str
) -> None:
    assert person_key(name, email, staff_id) == key


def test_a_blank_does_not_wipe_what_is_known() -> None:
    known = Person("a", "Ana", grade="Senior", topics_to_share=("AI",), capacity=2)
    later = Person("b", "Ana Example", role=Role.MENTOR)
    merged = merge(known, later)
    assert merged == Person(
        "a", "Ana Example", role=Role.MENTOR, grade="Senior",
        topics_to_share=("AI",), capacity=2,
    )  # fmt: skip


def test_a_later_answer_replaces_an_earlier_one() -> None:
    known = Person("a", "Ana", topics_to_learn=("Budgeting",), learn_ranked=True)
    later = Person("a", "Ana", topics_to_learn=("Strategy",), consent=False)
    merged = merge(known, later)
    assert merged.topics_to_learn == ("Strategy",)
    assert not merged.learn_ranked
    silent = merge(known, Person("a", "Ana", team="Blue"))
    assert silent.topics_to_learn == ("Budgeting",)
    assert silent.learn_ranked
    assert merged.consent is False


def test_a_day_of_return_ends_with_its_pause() -> None:
    pause = Person("a", "Ana", status=Status.PAUSED, paused_until=date(2026, 8, 1))
    assert pause.as_of(date(2026, 7, 31)) is pause
    assert pause.as_of(date(2026, 8, 1)).is_active
    back = merge(pause, Person("a", "Ana", status=Status.ACTIVE))
    assert back.paused_until is None
    again = merge(back, Person("a", "Ana", status=Status.PAUSED))
    assert not again.as_of(date(2027, 1, 1)).is_active


def test_unknown_columns_are_merged_title_by_title() -> None:
    known = Person("a", "Ana", extra=(("Floor", "2"), ("Hobby", "Chess")))
    later = Person("a", "Ana", extra=(("Floor", "3"),))
    assert merge(known, later).extra == (("Floor", "3"), ("Hobby", "Chess"))


@pytest.mark.parametrize(
    ("person", "active"),
    [
        (Person("a", "A"), True),
        (Person("a", "A", status=Status.ACTIVE, consent=True), True),
        (Person("a", "A", status=Status.PAUSED), False),
        (Person("a", "A", status=Status.LEFT), False),
        (Person("a", "A", consent=False), False),
    ],
)
def test_only_active_people_who_did_not_refuse_take_part(
    person: Person, active: bool
) -> None:
    assert person.is_active is active


def test_people_without_a_role_may_be_both() -> None:
    nobody_said = Person("a", "A")
    assert nobody_said.may_mentor
    assert nobody_said.may_be_mentored
    assert not Person("a", "A", role=Role.MENTEE).may_mentor
    assert not Person("a", "A", role=Role.MENTOR).may_be_mentored


def test_by_key_is_in_key_order() -> None:
    people = [Person("b", "B"), Person("a", "A")]
    assert list(by_key(people)) == ["a", "b"]


def test_what_says_nothing_new_leaves_the_person_as_known() -> None:
    known = Person("a", "Ana", team="Blue", extra=(("Floor", "3"),))
    assert merge(known, Person("b", "Ana")) is known
