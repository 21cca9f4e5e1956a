from rmentor.core.model.issues import Severity
from rmentor.core.pairing.cohort.directory import Directory
from support.cohorts import person

PEOPLE = [
    person("ana", staff_id="007"),
    person("ben", name="Ben Ito"),
    person("bea", name="ben ito"),
]


def test_people_are_found_by_email_staff_id_and_name() -> None:
    directory = Directory(PEOPLE)
    assert directory.find("ANA@corp.test") == (0,)
    assert directory.find("007") == (0,)
    assert directory.find(" ben  Ito ") == (1, 2)
    assert directory.find("nobody") == ()
    assert directory.find("") == ()


def test_an_answer_names_people_at_its_places() -> None:
    answers = [("Ben Ito", "nobody"), ("nobody", "Ana"), ()]
    named = list(Directory(PEOPLE).named_by(answers))
    assert named == [(0, 1, 0), (0, 2, 0), (1, 0, 1)]


def test_names_that_nobody_or_several_have_are_reported() -> None:
    asking = [person("x", not_wanted=("Zoe", "Ben Ito"))]
    directory = Directory([*PEOPLE, *asking])
    unknown, shared = directory.strangers(asking, "not_wanted", Severity.WARNING)
    assert unknown.code == "unknown-person"
    assert unknown.message == "'not wanted' has 1 name not on the roster: Zoe."
    assert shared.code == "shared-name"
    assert "Ben Ito" in shared.message
