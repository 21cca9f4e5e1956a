from collections.abc import Callable
from typing import Any

import pytest

from rmentor.core.model.tables import Table
from rmentor.core.roster.columns import map_columns
from rmentor.core.roster.fields import Confidence, Field, field_named
from rmentor.core.roster.forms import find_tables
from rmentor.core.roster.refusals import UnknownFieldError

MakeTable = Callable[[Any], Table]


def fields(table: Table, **more: Any) -> dict[str, Field | None]:
    return {column.title: column.field for column in map_columns(table, **more)}


def test_each_column_says_what_it_was_taken_for_and_why(table: MakeTable) -> None:
    rows = [("Name", "What could you teach?"), ("Bo", "AI;"), ("Ana", ""), ("Cy", "B;")]
    name, teach = map_columns(table(rows))
    assert (name.field, name.confidence, name.position) == (Field.NAME, "sure", 0)
    assert name.examples == ("Ana", "Bo")
    assert (teach.field, teach.confidence) == (Field.TOPICS_TO_SHARE, Confidence.LIKELY)
    assert teach.reason == "the question's wording"


def test_the_email_column_is_the_one_that_tells_people_apart(table: MakeTable) -> None:
    rows = [
        ("Email", "Name", "First Name", "Last Name", "J&J Email Address"),
        ("form@corp.test", "THE FORM", "Ana", "Example", "ana@corp.test"),
        ("form@corp.test", "THE FORM", "Bo", "Example", "bo@corp.test"),
    ]
    assert fields(table(rows)) == {
        "Email": Field.FORM,
        "Name": Field.FORM,
        "First Name": Field.FIRST_NAME,
        "Last Name": Field.LAST_NAME,
        "J&J Email Address": Field.EMAIL,
    }


def test_an_account_that_every_row_repeats_is_nobodys_email(table: MakeTable) -> None:
    rows = [("Email", "Your name")]
    rows += [("form@corp.test", name) for name in ("Ana", "Bo", "Cy")]
    assert fields(table(rows))["Email"] is Field.FORM


def test_the_id_of_somebody_s_mentor_is_not_their_own(table: MakeTable) -> None:
    rows = [("intern_id", "name", "mentor_id")]
    rows += [(f"I{n}", f"Person {n}", f"M{n % 2}") for n in range(6)]
    assert fields(table(rows)) == {
        "intern_id": Field.STAFF_ID,
        "name": Field.NAME,
        "mentor_id": None,
    }


def test_ids_that_stand_in_several_rows_of_one_person_stay(table: MakeTable) -> None:
    rows = [("Name", "Mentor ID", "Topic"), ("Ana", "1", "AI"), ("Ana", "1", "Video")]
    assert fields(table(rows))["Mentor ID"] is Field.STAFF_ID


def test_anonymous_is_no_email(table: MakeTable) -> None:
    rows = [("Email", "Name", "Work email"), ("anonymous", "Ana", "ana@corp.test")]
    assert fields(table(rows))["Email"] is Field.FORM


def test_addresses_are_found_under_any_title(table: MakeTable) -> None:
    rows = [("Who", "Reach"), ("Ana", "ana@corp.test"), ("Bo", "bo@corp.test")]
    assert fields(table(rows))["Reach"] is Field.EMAIL


def test_a_column_of_roles_is_found_under_any_title(table: MakeTable) -> None:
    rows = [("Name", "Wish"), ("Ana", "Be a mentor"), ("Bo", "Find a mentor")]
    assert fields(table(rows))["Wish"] is Field.ROLE


def test_life_stories_and_nicknames_are_no_roles(table: MakeTable) -> None:
    rows = [
        ("Name", "Biography", "Slack"),
        ("Ana", "I am a mentor. " * 9, "Mentor 2"),
        ("Bo", "I am a mentee. " * 9, "Mentor 3"),
    ]
    found = fields(table(rows))
    assert (found["Biography"], found["Slack"]) == (None, None)


def test_a_role_that_is_a_job_is_a_job_title(table: MakeTable) -> None:
    rows = [("Name", "Role"), ("Ana", "Data analyst"), ("Bo", "Nurse")]
    assert fields(table(rows))["Role"] is Field.JOB_TITLE


def test_a_kind_of_mentor_is_no_role(table: MakeTable) -> None:
    title = "Which kind of mentor would you like to be?"
    rows = [("Name", title), ("Ana", "Both"), ("Bo", "Ad-hoc only")]
    assert fields(table(rows))[title] is None


def test_mentee_and_choices_in_order_are_people_by_what_they_hold(
    table: MakeTable,
) -> None:
    rows = [("Mentee", "First", "2nd choice", "Third")]
    rows += [(f"Mentee_{n}", "Mentor_1", f"Mentor_{n + 2}", "") for n in range(4)]
    rows += [("Mentee_9", "Mentor_2", "Mentor_1", "Mentor_3")]
    assert fields(table(rows)) == {
        "Mentee": Field.NAME,
        "First": Field.PREFERRED,
        "2nd choice": Field.PREFERRED,
        "Third": Field.PREFERRED,
    }


def test_choices_in_order_of_anything_else_are_nobody_s_first_name(
    table: MakeTable,
) -> None:
    rows = [("Name", "First", "Second", "Third"), ("Ana Lima", "AI", "Law", "Go")]
    assert set(fields(table(rows)).values()) == {Field.NAME, None}


def test_first_beside_last_is_a_first_name(table: MakeTable) -> None:
    rows = [("First", "Last", "Second choice"), ("Ana", "Lima", "AI")]
    assert fields(table(rows))["First"] is Field.FIRST_NAME


def test_a_box_to_tick_under_mentee_is_no_name(table: MakeTable) -> None:
    found = fields(table([("Mentee", "Skills"), ("Yes", "AI")]))
    assert found["Mentee"] is Field.WANTS_A_MENTOR


def test_of_several_columns_like_names_the_one_before_the_addresses_counts(
    table: MakeTable,
) -> None:
    rows = [("", "", "", "")]
    rows += [
        ("1:00", "Ana Lima", "al1@corp.test", "Civil Engineering"),
        ("2:00", "Bo Noor", "bn2@corp.test", "Art History"),
        ("3:00", "Cy Ode", "co3@corp.test", "Applied Physics"),
    ]
    found = [column.field for column in map_columns(table(rows))]
    assert found == [None, Field.NAME, Field.EMAIL, None]


@pytest.mark.parametrize(
    "cells",
    [
        ("African-American/Black", "East Asian,Hispanic/Latinx", "Other"),
        ("Female", "non-binary", "Prefer not to say", "Male"),
    ],
)
def test_answers_that_nobody_should_keep_are_known_under_any_title(
    table: MakeTable, cells: tuple[str, ...]
) -> None:
    rows = [("Name", "Describe yourself"), *(("Ana Lima", cell) for cell in cells)]
    assert fields(table(rows))["Describe yourself"] is Field.PRIVATE


@pytest.mark.parametrize("cells", [("Other", "n/a", "None"), ("Black tea", "Go", "B")])
def test_other_answers_are_kept(table: MakeTable, cells: tuple[str, ...]) -> None:
    rows = [("Name", "Describe yourself"), *(("Ana Lima", cell) for cell in cells)]
    assert fields(table(rows))["Describe yourself"] is None


def test_how_many_people_somebody_leads_is_nobody_s_manager(table: MakeTable) -> None:
    rows = [("Name", "People Managed"), ("Ana", "1-2"), ("Bo", "15+"), ("Cy", "3 - 5")]
    assert fields(table(rows))["People Managed"] is None


def test_preferences_that_are_topics_are_no_people(table: MakeTable) -> None:
    rows = [("Name", "Mentor_preferences"), ("Ana", "finance, health"), ("Bo", "tech")]
    assert fields(table(rows))["Mentor_preferences"] is None


def test_hours_are_no_times_to_meet(table: MakeTable) -> None:
    rows = [("Name", "Availability"), ("Ana", "8"), ("Bo", "4.5")]
    assert fields(table(rows))["Availability"] is None


def test_a_question_answered_with_yes_or_no_lists_nothing(table: MakeTable) -> None:
    title = "Would you be willing to share your skills?"
    rows = [("Name", title), ("Ana", "Yes"), ("Bo", "No")]
    assert fields(table(rows))[title] is None


def test_prose_is_no_list_of_topics(table: MakeTable) -> None:
    title = "What do you want to gain from the coming year, in your own words?"
    rows = [("Name", title), ("Ana", "I wish " * 30), ("Bo", "I hope " * 30)]
    assert fields(table(rows))[title] is None


def test_name_beside_vorname_is_the_family_name(table: MakeTable) -> None:
    rows = [("Name", "Vorname"), ("Beispiel", "Änne")]
    assert fields(table(rows)) == {
        "Name": Field.LAST_NAME,
        "Vorname": Field.FIRST_NAME,
    }


def test_of_two_columns_for_one_field_the_more_telling_counts(table: MakeTable) -> None:
    rows = [("Name", "Region", "City"), ("Ana", "Leinster", "Dublin")]
    found = fields(table(rows))
    assert (found["City"], found["Region"]) == (Field.LOCATION, None)


def test_the_completion_counts_as_the_submission(table: MakeTable) -> None:
    rows = [
        ("Start time", "Completion time", "Name"),
        ("1/2/26 9:00", "1/2/26 9:10", "A"),
    ]
    found = fields(table(rows))
    assert found["Completion time"] is Field.SUBMITTED_AT
    assert found["Start time"] is Field.FORM


def test_id_is_the_staff_id_only_where_nothing_better_is(table: MakeTable) -> None:
    assert fields(table([("ID", "Name"), ("7", "Ana")]))["ID"] is Field.STAFF_ID
    rows = [("ID", "Name", "Email"), ("7", "Ana", "ana@corp.test")]
    assert fields(table(rows))["ID"] is Field.FORM


def test_what_the_coordinator_says_beats_memory_and_memory_beats_a_guess(
    table: MakeTable,
) -> None:
    found = table([("Name", "Site", "Base"), ("Ana", "Dublin", "B")])
    remembered = {"base": "grade", "Name": "no longer a field"}
    assert fields(found, remembered=remembered)["Base"] is Field.GRADE
    forced = {"Base": "Location", "Site": "ignore"}
    both = fields(found, remembered=remembered, forced=forced)
    assert (both["Base"], both["Site"]) == (Field.LOCATION, Field.IGNORED)
    assert both["Name"] is Field.NAME


def test_a_forced_column_wins_against_a_guessed_one(table: MakeTable) -> None:
    rows = [("Name", "Department", "Section"), ("Ana", "Finance", "Payroll")]
    found = fields(table(rows), forced={"Section": "department"})
    assert found["Section"] is Field.DEPARTMENT
    assert found["Department"] is None


def test_a_field_is_named_with_spaces_hyphens_or_capitals() -> None:
    assert field_named("Staff ID") is Field.STAFF_ID
    assert field_named("topics-to-learn") is Field.TOPICS_TO_LEARN
    assert field_named("ignored") is Field.IGNORED


@pytest.mark.parametrize("name", ["gradee", "private", "form"])
def test_an_unknown_field_is_refused_with_the_nearest(name: str) -> None:
    with pytest.raises(UnknownFieldError, match=name) as error:
        field_named(name)
    assert "Fields: " in error.value.hint
    assert name != "gradee" or "Did you mean 'grade'?" in error.value.hint


def test_first_and_last_names_beside_addresses_without_titles(
    book: Callable[[Any], Any],
) -> None:
    people = [("Ana", "Lima"), ("Bodo", "Berg"), ("Cyan", "Cole"), ("Dina", "Dahl")]
    rows = [(f, s, f"{f}.{s}@corp.test".lower(), "2") for f, s in people]
    (own,), _ = find_tables(book(rows))
    assert list(fields(own).values()) == [
        Field.FIRST_NAME,
        Field.LAST_NAME,
        Field.EMAIL,
        None,
    ]


def test_the_name_of_a_participant_beside_a_first_name_is_the_last(
    table: MakeTable,
) -> None:
    rows = [("Nom de la participante", "Prénom", "Nom de l'entreprise")]
    rows += [("Lima", "Ana", "Corp"), ("Berg", "Bo", "Corp")]
    assert list(fields(table(rows)).values())[:2] == [Field.LAST_NAME, Field.FIRST_NAME]


def test_beside_an_id_of_an_own_kind_a_title_tells_the_names(table: MakeTable) -> None:
    rows = [
        ["trial_id", "trial_name", "project_name"],
        ["k7x", "Ana Lima", "Red Fox"],
        ["p9q", "Bo Berg", "Blue Owl"],
        ["q3r", "Cy Voss", "Gray Cat"],
    ]
    assert [m.field for m in map_columns(table(rows))] == ["staff_id", "name", None]
