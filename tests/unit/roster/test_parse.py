from collections import Counter
from typing import Any

import pytest

from rmentor.core.model.issues import Severity
from rmentor.core.model.people import Role, Status
from rmentor.core.roster.parse import Roster, parse_roster
from rmentor.core.roster.refusals import EmptyTableError, NoPeopleError


def codes(roster: Roster) -> Counter[str]:
    return Counter(issue.code for issue in roster.issues)


def test_a_form_becomes_people(roster: Any) -> None:
    rows = [
        (
            "Start time", "Completion time", "First name", "Surname", "Email", "Role",
            "Grade", "Time zone", "Languages", "Line manager", "Can teach",
            "What do you want to learn? (most wanted first)", "Availability",
            "Meeting mode", "How many partners?", "Status", "Consent", "Hobby",
        ),
        (
            "1/2/26 9:00", "1/2/26 9:10", "Ana", "Example", "Ana@corp.test", "Mentor",
            "B2", "London", "English;Deutsch;", "Bo Example", "AI;Video;",
            "Strategy;Budgets;", "Mon AM;", "Teams", "Up to two", "active", "I agree",
            "Tea",
        ),
        (
            "1/2/26 9:00", "1/2/26 9:20", "Bo", "Example", "bo@corp.test", "Mentee",
            "", "", "", "", "", "", "", "", "", "", "", "",
        ),
    ]  # fmt: skip
    read = roster(rows)
    ana, bo = read.people
    assert (ana.key, ana.name, ana.email) == (
        "ana@corp.test",
        "Ana Example",
        "Ana@corp.test",
    )
    assert (ana.role, ana.grade, ana.capacity) == (Role.MENTOR, "B2", 2)
    assert (ana.time_zone, ana.languages) == ("Europe/London", ("English", "German"))
    assert ana.manager == "bo@corp.test"
    assert ana.topics_to_share == ("AI", "Video")
    assert (ana.topics_to_learn, ana.learn_ranked) == (("Strategy", "Budgets"), True)
    assert (ana.availability, ana.meeting_mode) == (("mon-am",), "online")
    assert (ana.status, ana.consent) == (Status.ACTIVE, True)
    assert ana.extra == (("Hobby", "Tea"),)
    assert (bo.role, bo.capacity, bo.consent, bo.extra) == (Role.MENTEE, None, None, ())
    assert read.issues == ()


def test_a_row_of_nobody_is_named_and_the_good_rows_go_in(roster: Any) -> None:
    rows = [("Name", "Email", "Role"), ("", "", "mentor"), ("Ana", "", "mentor")]
    read = roster(rows)
    assert [person.name for person in read.people] == ["Ana"]
    (issue,) = read.issues
    assert (issue.code, issue.row, issue.severity) == (
        "row-without-person",
        2,
        Severity.ERROR,
    )


def test_a_bad_email_costs_the_row_only_without_a_name(roster: Any) -> None:
    rows = [
        ("Name", "Email", "Role"),
        ("Ana", "ana(at)corp.test", "mentor"),
        ("", "bo at corp", "mentor"),
        ("Cy", "cy@corp.test, cy@home.test", "mentor"),
    ]
    read = roster(rows)
    assert [person.key for person in read.people] == ["cy@corp.test", "name:ana"]
    assert read.people[1].extra == (("Email", "ana(at)corp.test"),)
    assert [(issue.code, issue.row, issue.severity) for issue in read.issues] == [
        ("email-unusable", 2, Severity.WARNING),
        ("email-unusable", 3, Severity.ERROR),
        ("several-emails", 4, Severity.WARNING),
    ]


def test_what_is_not_understood_is_said_and_kept(roster: Any) -> None:
    rows = [
        ("Name", "Role", "Capacity", "Time zone", "Consent", "Status"),
        ("Ana", "mentor", "it depends", "Mars", "perhaps", "active"),
        ("Bo", "whatever helps", "2", "0", "yes", "thinking"),
    ]
    read = roster(rows)
    ana, bo = read.people
    assert (ana.capacity, ana.time_zone, ana.consent) == (None, "", None)
    assert dict(ana.extra) == {
        "Capacity": "it depends",
        "Time zone": "Mars",
        "Consent": "perhaps",
    }
    assert (bo.role, bo.status) == (None, None)
    assert codes(read) == {"answer-not-understood": 5, "role-unknown": 1}
    assert {issue.text for issue in read.issues} >= {"Mars", "whatever helps"}


def test_nobody_is_called_nothing_but_a_name_may_look_like_it(roster: Any) -> None:
    rows = [
        ("Name", "Staff ID", "Role"),
        ("NA", "007", "mentor"),
        ("-", "n/a", "mentor"),
    ]
    assert [(p.key, p.name, p.staff_id) for p in roster(rows).people] == [
        ("id:007", "NA", "007"),
        ("name:-", "-", ""),
    ]


def test_interests_go_where_the_role_says(roster: Any) -> None:
    rows = [
        ("Name", "Role", "Interests"),
        ("A", "mentor", "AI"),
        ("B", "mentee", "AI"),
        ("C", "either", "AI"),
    ]
    found = [(p.topics_to_share, p.topics_to_learn) for p in roster(rows).people]
    assert found == [(("AI",), ()), ((), ("AI",)), (("AI",), ("AI",))]


def test_one_column_per_topic_is_read_with_its_answers(roster: Any) -> None:
    learn = "What do you want to learn?"
    rows = [
        ("Name", "Role", f"{learn} [AI]", f"{learn} [Video]", f"{learn} [Other]"),
        ("A", "mentor", "AI", "", "Chess"),
        ("B", "mentor", "Very interested", "Not interested", ""),
        ("C", "mentor", "x", "hm", ""),
    ]
    read = roster(rows)
    assert [person.topics_to_learn for person in read.people] == [
        ("AI", "Chess"),
        ("AI",),
        ("AI",),
    ]
    assert [(issue.code, issue.text) for issue in read.issues] == [
        ("answer-not-understood", "hm")
    ]


def test_a_grid_of_choices_is_ranked(roster: Any) -> None:
    learn = "What do you want to learn?"
    rows = [
        ("Name", "Role", f"{learn} [AI]", f"{learn} [Video]", f"{learn} [Tax]"),
        ("A", "mentor", "Third Choice", "First Choice", "Second Choice"),
    ]
    (person,) = roster(rows).people
    assert person.topics_to_learn == ("Video", "Tax", "AI")
    assert person.learn_ranked


def test_columns_marked_five_to_one_hold_the_best_first(roster: Any) -> None:
    ask = "Choose what you want to learn, from 1 to 5 (5 - highest)"
    rows = [
        ("Name", "Role", f"{ask} [1]", f"{ask} [5]", f"{ask} [4]"),
        ("A", "mentor", "Tax", "AI", "Video"),
    ]
    (person,) = roster(rows).people
    assert person.topics_to_learn == ("AI", "Video", "Tax")
    assert person.learn_ranked


def test_the_same_title_again_holds_the_next_choice(roster: Any) -> None:
    rows = [("Name", "Role", "Learn", "Learn"), ("A", "mentor", "Video", "AI")]
    (person,) = roster(rows).people
    assert (person.topics_to_learn, person.learn_ranked) == (("Video", "AI"), True)


def test_a_grid_of_days_gives_slots(roster: Any) -> None:
    rows = [
        ("Name", "Role", "When are you free? [Monday]", "When are you free? [Tuesday]"),
        ("A", "mentor", "Morning, Evening", "No"),
    ]
    assert roster(rows).people[0].availability == ("mon-am", "mon-eve")


def test_what_nobody_should_keep_is_dropped_and_named(roster: Any) -> None:
    rows = [("Name", "Role", "Gender", "IP address"), ("A", "mentor", "x", "10.0.0.1")]
    read = roster(rows)
    assert read.people[0].extra == ()
    assert [(i.code, i.column, i.severity) for i in read.issues] == [
        ("column-not-kept", "Gender", Severity.INFO),
        ("column-not-kept", "IP address", Severity.INFO),
    ]


def test_the_role_comes_from_the_sheet_before_the_file(roster: Any) -> None:
    rows = [("Name", "Email"), ("Ana", "ana@corp.test")]
    read = roster(rows, file="mentors.xlsx", sheet="mentees")
    assert read.people[0].role is Role.MENTEE
    assert codes(read) == {"role-from-name": 1}
    assert roster(rows, file="mentors.csv").people[0].role is Role.MENTOR


def test_a_title_can_say_the_role(roster: Any) -> None:
    assert roster([("Mentor Name",), ("Ana",)]).people[0].role is Role.MENTOR


def test_an_unknown_role_is_said_once_for_all_rows(roster: Any) -> None:
    read = roster([("Name",), ("Ana",), ("Bo",)])
    assert [person.role for person in read.people] == [None, None]
    assert codes(read) == {"role-unknown": 1}
    assert "2 rows" in read.issues[0].message


def test_yes_to_both_roles_is_either(roster: Any) -> None:
    rows = [("Name", "both mentor and mentee"), ("Ana", "yes"), ("Bo", "no")]
    read = roster(rows, file="mentors.csv")
    assert [person.role for person in read.people] == [Role.EITHER, Role.MENTOR]


def test_what_the_coordinator_says_of_the_role_wins_and_is_said(roster: Any) -> None:
    rows = [("Name", "both mentor and mentee"), ("Ana", "yes"), ("Bo", "no")]
    read = roster(rows, file="mentees.csv", role=Role.MENTOR)
    assert {person.role for person in read.people} == {Role.MENTOR}
    assert codes(read) == {"role-overridden": 1}
    assert "--as roster" in read.issues[0].hint


def test_two_wishes_make_a_role(roster: Any) -> None:
    rows = [
        ("Name", "Do you want to be a mentor?", "Do you want to be a mentee?"),
        ("A", "yes", "no"),
        ("B", "no", "yes"),
        ("C", "yes", "yes"),
        ("D", "no", "no"),
    ]
    read = roster(rows)
    assert [person.role for person in read.people] == [
        "mentor",
        "mentee",
        "either",
        None,
    ]


def test_the_manager_is_the_one_with_an_address(roster: Any) -> None:
    rows = [
        ("Name", "Email", "Role", "Manager name", "Manager email"),
        ("Ana", "ana@corp.test", "mentor", "Bo", "Bo@corp.test"),
        ("Bo", "bo@corp.test", "mentee", "Cy", ""),
        ("Di", "di@corp.test", "mentee", "di", ""),
    ]
    read = roster(rows)
    assert [person.manager for person in read.people] == ["bo@corp.test", "Cy", ""]
    assert [(issue.code, issue.row) for issue in read.issues] == [("self-manager", 4)]


def test_an_option_with_a_comma_is_reported(roster: Any) -> None:
    rows = [
        ("Timestamp", "Name", "Role", "Learn"),
        ("2/1/2026 10:00:00", "A", "mentor", "Budgets, Strategy, governance and risk"),
    ]
    read = roster(rows)
    assert read.people[0].topics_to_learn == (
        "Budgets",
        "Strategy, governance and risk",
    )
    assert codes(read) == {"topic-with-comma": 1}


def test_columns_of_one_title_are_all_kept(roster: Any) -> None:
    rows = [("Name", "Role", "Note", "Note"), ("Ana", "mentor", "tea", "milk")]
    assert roster(rows).people[0].extra == (("Note", "tea"), ("Note (2)", "milk"))


def test_a_column_told_to_be_ignored_is_gone(roster: Any) -> None:
    rows = [("Name", "Role", "Note"), ("Ana", "mentor", "tea")]
    assert roster(rows, forced={"Note": "ignore"}).people[0].extra == ()


def test_a_file_without_people_is_refused_with_its_titles(roster: Any) -> None:
    with pytest.raises(NoPeopleError, match="'Colour', 'Size'") as error:
        roster([("Colour", "Size"), ("red", "big")])
    assert "--map 'Colour=name'" in error.value.hint


def test_a_file_of_titles_alone_is_refused(roster: Any) -> None:
    with pytest.raises(EmptyTableError, match="not one filled row"):
        roster([("Name", "Email")])
    with pytest.raises(EmptyTableError):
        parse_roster((), ())


def test_a_survey_beside_the_roster_is_left_out_and_said(roster: Any) -> None:
    survey = [("Start time", "Completion time", "Safe?"), ("1", "2", "yes")]
    read = roster([("Name", "Role"), ("Ana", "mentor")], answers=survey)
    assert [person.name for person in read.people] == ["Ana"]
    assert codes(read) == {"sheet-without-people": 1}
