"""Imported people are recognized among those the program knows."""

from dataclasses import replace

import pytest

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person, Role, by_key
from rmentor.core.roster.join import join, role_changes, role_unknown

ANA = Person("ana@corp.test", "Ana Example", email="ana@corp.test", staff_id="007")
BO = Person("name:bo beispiel", "Bo Beispiel")


def test_someone_new_is_added() -> None:
    joined = join(by_key([ANA]), [BO])
    assert joined.added == (BO.key,)
    assert joined.changed == ()


def test_importing_again_changes_nothing() -> None:
    joined = join(by_key([ANA, BO]), [ANA, BO])
    assert (joined.added, joined.changed, len(joined.unchanged)) == ((), (), 2)


def test_news_are_kept_under_the_known_key() -> None:
    married = Person("ana.new@corp.test", "Ana Example", staff_id="007", grade="Senior")
    joined = join(by_key([ANA]), [married])
    assert joined.changed == (ANA.key,)
    assert joined.people[ANA.key].grade == "Senior"


def test_somebody_who_changed_address_is_known_by_both() -> None:
    moved = Person("ana@corp.test", "Ana Example", email="ana.new@corp.test")
    again = Person("ana.new@corp.test", "Ana Example", email="ana.new@corp.test")
    assert len(join(by_key([moved]), [again]).unchanged) == 1


def test_one_staff_id_for_two_different_people_does_not_merge_them() -> None:
    other = Person("cy@corp.test", "Cy", email="cy@corp.test", staff_id="007")
    assert join(by_key([ANA]), [other]).added == (other.key,)


def test_lists_that_number_their_rows_make_nobody_another() -> None:
    first = Person("id:2", "Jo Example", staff_id="2")
    second = Person("id:2", "Cy Beispiel", staff_id="2")
    joined = join(by_key([first]), [second])
    assert joined.people["id:2"] == first
    assert joined.added == ("name:cy beispiel",)
    assert [issue.code for issue in joined.issues] == ["identity-shared"]
    again = join(joined.people, [second])
    assert (again.added, again.changed, len(again.unchanged)) == ((), (), 1)


@pytest.mark.parametrize(
    "name", ["Jo Married", "Example, Jo", "Jo Exampel", "Пример", ""]
)
def test_somebody_with_a_staff_id_may_have_another_name(name: str) -> None:
    known = Person("id:2", "Jo Example", staff_id="2")
    joined = join(by_key([known]), [Person("id:2", name, staff_id="2")])
    assert (joined.added, joined.issues) == ((), ())


def test_by_name_only_with_a_warning() -> None:
    later = Person("bo@corp.test", "bo  BEISPIEL", email="bo@corp.test")
    joined = join(by_key([BO]), [later])
    assert joined.changed == (BO.key,)
    assert [issue.code for issue in joined.issues] == ["known-by-name"]


def test_two_with_an_email_each_and_one_name_are_two() -> None:
    namesake = Person("a2@corp.test", "Ana Example", email="a2@corp.test")
    assert join(by_key([ANA]), [namesake]).added == (namesake.key,)


def test_a_name_that_two_known_people_have_decides_nothing() -> None:
    second = Person("name:ana example", "Ana Example")
    first = Person("id:1", "Ana Example", staff_id="1")
    unknown = Person("name:ana  example", "Ana Example")
    assert join(by_key([ANA, first, second]), [unknown]).added == (unknown.key,)


def test_a_manager_imported_later_is_found_by_name() -> None:
    cy = Person("cy@corp.test", "Cy", email="cy@corp.test", manager="Ana Example")
    joined = join(by_key([cy]), [ANA])
    assert joined.people[cy.key].manager == ANA.key
    assert joined.changed == (cy.key,)


def test_topics_get_one_spelling_over_all_files() -> None:
    one = Person("a@corp.test", "A", topics_to_share=("Gen AI",))
    two = Person("b@corp.test", "B", topics_to_learn=("GenAI",))
    people = join(by_key([one]), [two]).people
    assert (
        people["a@corp.test"].topics_to_share == people["b@corp.test"].topics_to_learn
    )


def test_a_changed_role_is_said() -> None:
    known = Person("cy@corp.test", "Cy", role=Role.MENTOR)
    later = Person("cy@corp.test", "Cy", role=Role.MENTEE)
    before = by_key([known])
    joined = join(before, [later])
    assert joined.people[known.key].role is Role.MENTEE
    changes = role_changes(before, joined.people)
    assert [issue.code for issue in changes] == ["role-changed"]


def test_who_stands_in_a_list_of_each_role_is_both() -> None:
    mentor = Person("cy@corp.test", "Cy", role=Role.MENTOR)
    mentee = Person("cy@corp.test", "Cy", role=Role.MENTEE)
    joined = join(by_key([mentor]), [mentee], {mentor.key})
    assert joined.people[mentor.key].role is Role.EITHER


def test_who_has_a_role_from_an_earlier_file_needs_none_in_this_one() -> None:
    known = Person("cy@corp.test", "Cy", role=Role.MENTOR)
    joined = join(by_key([known]), [replace(known, role=None)])
    assert joined.unplaced == frozenset()
    said = [Issue("role-unknown", "1 row", Severity.WARNING, "")]
    assert role_unknown(said, len(joined.unplaced)) == ()
