from rmentor.core.model.people import Person
from rmentor.core.roster.references import resolve_people

ANA = Person("ana@corp.test", "Ana Example", "ana@corp.test", "00123")
BO = Person("id:77", "Bo Example", staff_id="77")
TWIN = Person("twin@corp.test", "Bo Example", "twin@corp.test")


def test_people_are_found_by_email_id_and_name() -> None:
    asks = Person(
        "x",
        "X",
        manager="ana  example",
        preferred=("123", "Ana@corp.test", "77", "Nobody"),
        not_wanted=("AnaExample",),
        earlier_partners=("00123",),
    )
    (found,) = resolve_people([asks], [ANA, BO])
    assert found.manager == "ana@corp.test"
    assert found.preferred == ("ana@corp.test", "id:77", "Nobody")
    assert found.not_wanted == ("ana@corp.test",)
    assert found.earlier_partners == ("ana@corp.test",)


def test_a_name_that_two_have_stays_as_typed() -> None:
    asks = Person("x", "X", manager="Bo Example")
    assert resolve_people([asks], [BO, TWIN]) == (asks,)


def test_who_names_nobody_is_unchanged() -> None:
    assert resolve_people([ANA], [ANA, BO]) == (ANA,)
