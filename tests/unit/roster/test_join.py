"""Imported people are recognized among those the program knows."""

from rmentor.core.model.people import Person, by_key
from rmentor.core.roster.join import join

ANA = Person("ana@corp.test", "Ana Example", email="ana@corp.test", staff_id="007")
BO = Person("name:bo beispiel", "Bo Beispiel")


def test_someone_new_is_added() -> None:
    joined = join(by_key([ANA]), [BO])
    assert joined.added == (BO,)
    assert joined.changed == ()


def test_importing_again_changes_nothing() -> None:
    joined = join(by_key([ANA, BO]), [ANA, BO])
    assert (joined.added, joined.changed, joined.unchanged) == ((), (), 2)


def test_news_are_kept_under_the_known_key() -> None:
    married = Person("ana.new@corp.test", "Ana Example", staff_id="007", grade="Senior")
    (changed,) = join(by_key([ANA]), [married]).changed
    assert changed.key == ANA.key
    assert changed.grade == "Senior"


def test_somebody_who_changed_address_is_known_by_both() -> None:
    moved = Person("ana@corp.test", "Ana Example", email="ana.new@corp.test")
    again = Person("ana.new@corp.test", "Ana Example", email="ana.new@corp.test")
    assert join(by_key([moved]), [again]).unchanged == 1


def test_one_staff_id_for_two_different_people_does_not_merge_them() -> None:
    other = Person("cy@corp.test", "Cy", email="cy@corp.test", staff_id="007")
    assert join(by_key([ANA]), [other]).added == (other,)


def test_by_name_only_with_a_warning() -> None:
    later = Person("bo@corp.test", "bo  BEISPIEL", email="bo@corp.test")
    joined = join(by_key([BO]), [later])
    assert joined.changed[0].key == BO.key
    assert [issue.code for issue in joined.issues] == ["known-by-name"]


def test_two_with_an_email_each_and_one_name_are_two() -> None:
    namesake = Person("a2@corp.test", "Ana Example", email="a2@corp.test")
    assert join(by_key([ANA]), [namesake]).added == (namesake,)


def test_a_name_that_two_known_people_have_decides_nothing() -> None:
    second = Person("name:ana example", "Ana Example")
    first = Person("id:1", "Ana Example", staff_id="1")
    unknown = Person("name:ana  example", "Ana Example")
    assert join(by_key([ANA, first, second]), [unknown]).added == (unknown,)
