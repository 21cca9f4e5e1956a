"""A column per language: crosses, yes and no, levels."""

from typing import Any

from rmentor.core.roster.fields import Field

TITLES = ("Name", "Role", "Language: English", "Languages [French]", "Speaks German")


def test_marks_yes_and_levels_become_the_language_of_the_title(
    roster: Any,
) -> None:
    read = roster(
        (TITLES, ("Ana", "mentor", "x", "Native", "no"), ("Bo", "mentee", "", "", "ja"))
    )
    assert [p.languages for p in read.people] == [("English", "French"), ("German",)]
    assert not any(p.extra for p in read.people)


def test_what_is_neither_is_reported_and_kept(roster: Any) -> None:
    rows = (("Name", "Languages [French]"), ("Ana", "x"), ("Bo", "perhaps later"))
    read = roster(rows)
    assert [p.languages for p in read.people] == [("French",), ()]
    assert [i.row for i in read.issues if i.code == "answer-not-understood"] == [3]
    assert read.people[1].extra == (("Languages [French]", "perhaps later"),)


def test_a_programming_language_and_a_list_are_none(roster: Any) -> None:
    rows = (
        ("Name", "Programming language: Python", "Languages"),
        ("Ana", "x", "English; German"),
        ("Bo", "", "fr"),
    )
    read = roster(rows)
    assert [p.languages for p in read.people] == [("English", "German"), ("French",)]


def test_typeforms_network_id_is_dropped_and_another_kept(roster: Any) -> None:
    def field_of(*more: str) -> object:
        titles = ("Name", "Network ID", *more)
        read = roster((titles, ("Ana", "f01", *more), ("Bo", "f02", *more)))
        return read.columns[1].field

    assert field_of("Submit Date (UTC)") is Field.PRIVATE
    assert field_of() is Field.STAFF_ID


def test_one_marked_topic_beside_the_lists_is_a_topic(roster: Any) -> None:
    rows = (
        ("Name", "Role", "Topics to learn", "Topics to learn: Finance"),
        ("Ana", "mentor", "Budget", "x"),
        ("Bo", "mentee", "AI", ""),
    )
    assert [p.topics_to_learn for p in roster(rows).people] == [
        ("Budget", "Finance"),
        ("AI",),
    ]


def test_specialties_of_mentors_are_topics_even_where_none_recurs(roster: Any) -> None:
    rows = (
        ("Mentor", "Specialization", "Field"),
        ("Ana", "Banking law", "a1"),
        ("Bo", "Risk", "b2"),
    )
    read = roster(rows)
    assert [p.topics_to_share for p in read.people] == [("Banking law",), ("Risk",)]


def test_the_times_of_a_section_are_no_topics(roster: Any) -> None:
    rows = (
        ("Name", "Section"),
        *((f"P{'abcd'[i]} Bell", "Tuesday, 2-3 PM, (Ann)") for i in range(4)),
    )
    assert [p.topics_to_share for p in roster(rows).people] == [()] * 4
