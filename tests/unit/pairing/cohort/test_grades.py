from rmentor.core.model.issues import Severity
from rmentor.core.model.people import Person
from rmentor.core.pairing.cohort.grades import UNKNOWN_RANK, no_seniors, ranks
from support.cohorts import mentor, person

CIVIL = ("HEO", "AA", "Grade 7", "SCS 1", "scs4", "G6", "executive  officer")


def people_of(grades: tuple[str, ...]) -> list[Person]:
    return [mentor(f"p{i}", grade=grade) for i, grade in enumerate(grades)]


def test_the_coordinators_order_counts_whatever_the_case_and_spaces() -> None:
    found, issues = ranks(people_of(("senior  x", "JUNIOR")), ("Junior", "Senior X"))
    assert found == (1, 0)
    assert issues == ()


def test_a_published_scale_is_recognized_in_its_usual_spellings() -> None:
    found, (issue,) = ranks(people_of(CIVIL), ())
    assert found == (3, 0, 5, 7, 10, 6, 2)
    assert issue.code == "grades-recognized"
    assert issue.severity is Severity.INFO
    assert "AA, AO, EO, HEO, SEO, Grade 7, Grade 6, SCS1" in issue.message


def test_other_spellings_of_the_coordinators_grades_are_known() -> None:
    found, issues = ranks(
        people_of(("G7", "HEO", "SCS PB1")), ("HEO", "Grade 7", "SCS1")
    )
    assert found == (1, 0, 2)
    assert issues == ()


def test_one_grade_outside_the_scale_means_nobody_knows_the_order() -> None:
    found, (issue,) = ranks(people_of(("HEO", "Partner")), ())
    assert found == (UNKNOWN_RANK, UNKNOWN_RANK)
    assert issue.code == "grades-unknown"
    assert issue.severity is Severity.WARNING
    assert 'grades = ["HEO", "Partner"]' in issue.hint


def test_a_grade_missing_or_not_in_the_order_is_reported_and_has_no_rank() -> None:
    found, issues = ranks(people_of(("A", "", "Z", "Z")), ("A",))
    assert found == (0, UNKNOWN_RANK, UNKNOWN_RANK, UNKNOWN_RANK)
    assert [issue.message for issue in issues] == [
        "No grade is known for p1@corp.test. The grade rule lets these people pass.",
        (
            "Grade 'Z' is not in 'grades': p2@corp.test, p3@corp.test. "
            "The grade rule lets these people pass."
        ),
    ]


def test_some_people_without_a_grade_are_reported_on_a_recognized_scale_too() -> None:
    _, issues = ranks(people_of(("HEO", "")), ())
    assert [issue.code for issue in issues] == [
        "grades-recognized",
        "grade-not-in-order",
    ]


def test_a_roster_without_grades_is_no_finding() -> None:
    assert ranks(people_of(("", "")), ()) == ((UNKNOWN_RANK, UNKNOWN_RANK), ())


def test_titles_and_numbers_are_not_guessed_at() -> None:
    found, _ = ranks(people_of(("1", "2", "Director")), ())
    assert set(found) == {UNKNOWN_RANK}


def test_people_on_both_sides_without_a_rank_are_named() -> None:
    people = [person("ana"), person("ben"), mentor("cem")]
    (issue,) = no_seniors(people, (UNKNOWN_RANK, 3, UNKNOWN_RANK))
    assert issue.code == "seniority-unknown"
    assert "ana@corp.test" in issue.message
    assert "ben" not in issue.message + issue.hint
