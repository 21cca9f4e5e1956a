from collections.abc import Callable
from itertools import product
from typing import Any

import pytest

from rmentor.core.model.issues import Severity
from rmentor.core.model.people import Person
from rmentor.core.model.program import Decision, KnownPair
from rmentor.core.model.tables import Table
from rmentor.core.roster.pairs import is_pairs_table, names_everybody, parse_pairs
from rmentor.core.roster.refusals import NoPairsError

MakeTable = Callable[[Any], Table]

PEOPLE = (
    Person("ana@corp.test", "Ana Example", "ana@corp.test"),
    Person("bo@corp.test", "Bo Example", "bo@corp.test", "77"),
    Person("name:cy", "Cy"),
)


def test_pairs_are_read_by_email_id_or_name(table: MakeTable) -> None:
    rows = [
        ("Mentor", "Mentee", "Decision"),
        ("ana@corp.test", "Bo Example", ""),
        ("Cy", "77", "pin"),
        ("Ana <ana@corp.test>", "cy", "Pin"),
        ("cy", "bo@corp.test", "pin"),
    ]
    pairs, issues = parse_pairs([table(rows)], PEOPLE)
    assert pairs == (
        KnownPair("ana@corp.test", "bo@corp.test", Decision.EARLIER),
        KnownPair("ana@corp.test", "name:cy", Decision.PIN),
        KnownPair("name:cy", "bo@corp.test", Decision.PIN),
    )
    assert issues == ()


@pytest.mark.parametrize(
    "titles",
    [
        ("Nom Parrain", "Email Parrain", "Nom Filleul", "Email Filleul"),
        (
            "Nom du parrain",
            "E-mail du parrain",
            "Nom du filleul",
            "Courriel du filleul",
        ),
        (
            "Nome do padrinho",
            "E-mail do padrinho",
            "Nome do afilhado",
            "Email afilhado",
        ),
    ],
)
def test_pairs_are_known_whose_titles_end_with_who(
    table: MakeTable, titles: tuple[str, ...]
) -> None:
    row = ("Ana Example", "ana@corp.test", "Bo Example", "bo@corp.test")
    found = table([titles, row])
    assert is_pairs_table(found)
    pairs, _ = parse_pairs([found], PEOPLE)
    assert pairs == (KnownPair("ana@corp.test", "bo@corp.test", Decision.EARLIER),)


def test_a_list_that_pins_two_people_and_keeps_them_apart_is_told_of(
    table: MakeTable,
) -> None:
    rows = [
        ("Mentor", "Mentee", "Decision"),
        ("Ana Example", "Bo Example", "never"),
        ("Cy", "Bo Example", "pin"),
        ("Bo Example", "Ana Example", "pin"),
    ]
    pairs, (issue,) = parse_pairs([table(rows)], PEOPLE)
    assert pairs == (KnownPair("name:cy", "bo@corp.test", Decision.PIN),)
    assert issue.message == (
        "The list pins two people and keeps them apart (rows 2 and 4); nothing is "
        "decided about them."
    )
    assert (issue.code, issue.row, issue.severity) == (
        "review-contradiction",
        4,
        Severity.ERROR,
    )


@pytest.mark.parametrize("decision", [Decision.NEVER, Decision.PIN])
def test_a_decision_outlives_a_later_row_of_an_earlier_pair(
    table: MakeTable, decision: Decision
) -> None:
    rows = [
        ("Mentor", "Mentee", "Decision"),
        ("Ana Example", "Bo Example", decision),
        ("Ana Example", "Bo Example", "earlier"),
    ]
    pairs, issues = parse_pairs([table(rows)], PEOPLE)
    assert pairs == (KnownPair("ana@corp.test", "bo@corp.test", decision),)
    assert issues == ()


def test_the_email_column_is_asked_before_the_name(table: MakeTable) -> None:
    rows = [
        ("Mentor name", "Mentor email", "Mentee name", "Mentee email"),
        ("Somebody", "ana@corp.test", "Bo Example", ""),
    ]
    pairs, issues = parse_pairs([table(rows)], PEOPLE)
    assert pairs == (KnownPair("ana@corp.test", "bo@corp.test", Decision.EARLIER),)
    assert issues == ()


def test_rows_that_name_no_two_people_are_named(table: MakeTable) -> None:
    rows = [
        ("Mentor", "Mentee", "Decision"),
        ("Nobody", "Bo Example", ""),
        ("", "Bo Example", ""),
        ("Cy", "cy", ""),
        ("Cy", "77", "perhaps"),
    ]
    pairs, issues = parse_pairs([table(rows)], PEOPLE)
    assert pairs == ()
    assert [(issue.code, issue.row) for issue in issues] == [
        ("pair-unknown-person", 2),
        ("pair-unknown-person", 3),
        ("pair-with-self", 4),
        ("pair-unknown-decision", 5),
    ]
    assert {issue.severity for issue in issues} == {Severity.ERROR}
    assert all(issue.hint for issue in issues)


def test_a_file_without_two_sides_is_refused(table: MakeTable) -> None:
    with pytest.raises(NoPairsError, match="'Mentor', 'Grade'"):
        parse_pairs([table([("Mentor", "Grade"), ("Ana", "B2")])], PEOPLE)


def test_a_table_of_pairs_is_told_from_people(table: MakeTable) -> None:
    pairs = table([("Mentor", "Mentee"), ("Ana", "Bo")])
    people = table([("Name", "Role", "Can teach"), ("Ana", "mentor", "AI")])
    assert is_pairs_table(pairs)
    assert not is_pairs_table(people)


def test_a_row_may_list_several_mentees_of_a_mentor(table: Any) -> None:
    people = [
        Person(key=f"{name}@corp.test", email=f"{name}@corp.test", name=name.title())
        for name in ("ana", "bo", "cy", "di")
    ]
    rows = [
        ("mentors", "mentees"),
        ("Ana (ana@corp.test)", "['Bo (bo@corp.test)', 'Cy (cy@corp.test)']"),
        ("Di", "Bo; Zed"),
    ]
    pairs, issues = parse_pairs([table(rows)], people)
    assert [(p.mentor[:3], p.mentee[:2]) for p in pairs] == [
        ("ana", "bo"),
        ("ana", "cy"),
        ("di@", "bo"),
    ]
    assert [i.message for i in issues] == [
        "'Zed' is nobody the program knows; the pair is left out."
    ]


@pytest.mark.parametrize(
    "titles",
    [("Bigs", "Littles"), ("Tutor name", "Tutee name"), ("Coaches", "Coachee")],
)
def test_pairs_have_many_names(table: MakeTable, titles: tuple[str, str]) -> None:
    rows = table([titles, ("Ana Example", "Cy")])
    assert is_pairs_table(rows)
    assert len(parse_pairs([rows], PEOPLE)[0]) == 1


def test_scores_of_all_pairs_are_told_from_pairs_that_were_made(
    table: MakeTable,
) -> None:
    mentors, mentees = ("Ana", "Bo", "Cy"), ("Di", "Ed", "Fi", "Gus")
    everybody = [(*pair, "7") for pair in product(mentors, mentees)]
    scores = table([("Mentor", "Mentee", "Total"), *everybody])
    forbidden = table([("Mentor", "Mentee", "Decision"), *everybody])
    rounds = table([("Mentor", "Mentee", "Round"), *everybody[::2]])
    assert names_everybody(scores)
    assert not names_everybody(forbidden)
    assert not names_everybody(rounds)
