from collections.abc import Sequence

from rmentor.core.model.people import Person
from rmentor.core.pairing.cohort.directory import Directory
from rmentor.core.pairing.cohort.lines import NO_MANAGER, Lines, reporting_lines
from support.cohorts import person


def lines_of(people: Sequence[Person]) -> Lines:
    return reporting_lines(people, Directory(people))


def above(lines: Lines, one: int, other: int) -> bool:
    return lines.enter[one] <= lines.enter[other] < lines.leave[one]


def test_a_manager_is_above_everyone_below_at_any_depth() -> None:
    people = [
        person("a", manager="b@corp.test"),
        person("b", manager="C@corp.test"),
        person("c"),
        person("d", manager="c@corp.test"),
    ]
    lines = lines_of(people)
    assert above(lines, 2, 0)
    assert above(lines, 2, 3)
    assert not above(lines, 0, 2)
    assert not above(lines, 1, 3)
    assert lines.issues == ()


def test_managers_are_found_by_name_staff_id_and_email() -> None:
    people = [
        person("a", manager="boss"),
        person("b", manager="007"),
        person("boss", staff_id="007"),
    ]
    assert lines_of(people).manager == (2, 2, NO_MANAGER)


def test_people_who_name_themselves_stand_at_the_top() -> None:
    lines = lines_of([person("a", manager="a@corp.test")])
    assert lines.manager == (NO_MANAGER,)
    assert lines.issues == ()


def test_a_circle_is_one_line_and_a_finding() -> None:
    people = [
        person("a", manager="b@corp.test"),
        person("b", manager="c@corp.test"),
        person("c", manager="a@corp.test"),
        person("d", manager="b@corp.test"),
        person("e"),
    ]
    lines = lines_of(people)
    (issue,) = lines.issues
    assert issue.code == "manager-cycle"
    assert "a@corp.test, b@corp.test, c@corp.test" in issue.message
    assert above(lines, 0, 2)
    assert above(lines, 2, 0)
    assert above(lines, 0, 3)
    assert not above(lines, 0, 4)


def test_managers_who_are_not_on_the_roster_are_counted_and_compared() -> None:
    people = [person("a", manager="x@corp.test"), person("b", manager="X@CORP.TEST")]
    lines = lines_of([*people, person("c", manager="y@corp.test")])
    assert lines.manager[0] == lines.manager[1] != lines.manager[2]
    (issue,) = lines.issues
    assert issue.code == "manager-not-on-roster"
    assert issue.message.startswith("2 managers named on the roster are not people")


def test_one_name_that_two_people_have_is_reported_and_rules_out_both() -> None:
    people = [
        person("a", manager="Ana Ruiz"),
        person("b", name="Ana Ruiz"),
        person("c", name="ana  ruiz"),
    ]
    lines = lines_of(people)
    assert lines.unsure == ((0, 1), (0, 2))
    assert [issue.code for issue in lines.issues] == ["manager-ambiguous"]


def test_a_long_line_is_walked_without_recursion() -> None:
    people = [person(f"p{i}", manager=f"p{i + 1}@corp.test") for i in range(5000)]
    lines = lines_of([*people, person("p5000")])
    assert above(lines, 5000, 0)
    assert not above(lines, 0, 5000)
