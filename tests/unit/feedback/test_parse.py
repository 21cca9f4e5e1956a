from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from rmentor.core.feedback.parse import Feedback, parse_feedback
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Dimension
from rmentor.core.model.issues import Severity
from rmentor.core.model.people import Person, Role, by_key
from rmentor.core.model.tables import Table
from support.responses import person, table

SAFE = "I feel safe to speak openly"
RECOMMEND = "Likely to recommend (0-10)"
ANA = person("Ana Example", Role.MENTOR, staff_id="007")
BO = person("Bo Sample", Role.MENTEE)
CY = person("Cy Either", Role.EITHER)
PEOPLE = by_key([ANA, BO, CY])


def parse(
    *tables: Table,
    people: Mapping[str, Person] = PEOPLE,
    checkpoint: Checkpoint | None = Checkpoint.MIDDLE,
    mapping: Mapping[str, str] | None = None,
) -> Feedback:
    return parse_feedback(tables, people, checkpoint=checkpoint, mapping=mapping or {})


def codes(feedback: Feedback) -> list[str]:
    return [issue.code for issue in feedback.issues]


def test_a_row_becomes_a_response_of_the_person_on_the_roster() -> None:
    titles = ["Completion time", "Email", SAFE, RECOMMEND, "Anything else?"]
    row = ["2026-03-02 10:00:00", "Ana.Example@corp.test", "Agree", "9", "Fine"]
    feedback = parse(table(titles, row))
    (response,) = feedback.responses
    assert (response.person, response.role) == (ANA.key, Role.MENTOR)
    assert response.submitted == date(2026, 3, 2)
    assert [(a.dimension, a.value, a.text) for a in response.answers] == [
        (Dimension.COMMENT, None, "Fine"),
        (Dimension.SAFETY, 4, "Agree"),
        (Dimension.RECOMMENDATION, 9, "9"),
    ]
    assert codes(feedback) == []


@pytest.mark.parametrize(
    ("titles", "cells"),
    [
        (["Email"], ["Ana Example <ana.example@corp.test>"]),
        (["Email", "Your work email"], ["anonymous", "ana.example@corp.test"]),
        (["Staff ID"], ["007"]),
        (["Name"], ["ana  example"]),
        (["First name", "Last name"], ["Ana", "Example"]),
    ],
)
def test_people_are_known_by_email_or_staff_id_or_name(
    titles: list[str], cells: list[str]
) -> None:
    feedback = parse(table([*titles, SAFE], [*cells, "Agree"]))
    assert [r.person for r in feedback.responses] == [ANA.key]


def test_somebody_unknown_counts_as_a_guest_with_the_same_key_each_time() -> None:
    form = table(["Email", SAFE], ["dee@corp.test", "Agree"])
    once, again = parse(form), parse(form)
    assert once.responses[0].person.startswith("guest:")
    assert "dee" not in once.responses[0].person
    assert once.responses == again.responses
    (issue,) = once.issues
    assert (issue.code, issue.severity, issue.row) == (
        "unknown-person",
        Severity.WARNING,
        2,
    )
    assert "dee@corp.test" in issue.message


def test_two_people_of_one_name_are_not_guessed_between() -> None:
    double = replace(ANA, key="other@corp.test", email="other@corp.test", staff_id="")
    feedback = parse(
        table(["Name", SAFE], ["Ana Example", "Agree"]),
        people=by_key([ANA, double]),
    )
    assert feedback.responses[0].person.startswith("guest:")
    assert codes(feedback) == ["shared-name"]


def test_anonymous_rows_that_say_the_same_all_count() -> None:
    feedback = parse(table([SAFE], ["Agree"], ["Agree"], ["Disagree"]))
    assert len({r.person for r in feedback.responses}) == 3
    (issue,) = feedback.issues
    assert (issue.code, issue.severity) == ("anonymous-answers", Severity.INFO)
    assert "3 of 3" in issue.message


def test_an_anonymous_row_is_known_by_the_number_its_service_gave_it() -> None:
    first = parse(table(["Respondent ID", SAFE], ["118", "Agree"]))
    changed = parse(table(["Respondent ID", SAFE], ["118", "Disagree"]))
    assert first.responses[0].person == changed.responses[0].person


def test_an_unknown_word_is_named_and_the_other_answers_of_the_row_stay() -> None:
    titles = ["Email", SAFE, RECOMMEND]
    feedback = parse(
        table(titles, [ANA.email, "Agreeish", "9"], [BO.email, "Agree", "8"])
    )
    ana = feedback.responses[0]
    assert [a.dimension for a in ana.answers] == [Dimension.RECOMMENDATION]
    (issue,) = feedback.issues
    assert (issue.code, issue.severity) == ("unknown-answer", Severity.ERROR)
    assert (issue.row, issue.column, issue.text) == (2, SAFE, "Agreeish")


def test_the_latest_submission_wins_and_it_is_said() -> None:
    titles = ["Completion time", "Email", SAFE]
    late = ["2026-03-09 09:00:00", ANA.email, "Agree"]
    early = ["2026-03-02 09:00:00", ANA.email, "Disagree"]
    feedback = parse(table(titles, late, early))
    assert [r.answers[0].value for r in feedback.responses] == [4]
    (issue,) = feedback.issues
    assert (issue.code, issue.row, issue.severity) == (
        "answered-twice",
        3,
        Severity.INFO,
    )


def test_without_times_the_lower_row_is_the_later() -> None:
    feedback = parse(
        table(["Email", SAFE], [ANA.email, "Agree"], [ANA.email, "Disagree"])
    )
    assert [r.answers[0].value for r in feedback.responses] == [2]


def test_two_forms_of_one_checkpoint_are_laid_together() -> None:
    feedback = parse(
        table(["Email", SAFE], [ANA.email, "Agree"]),
        table(["Email", RECOMMEND], [ANA.email, "9"]),
    )
    (response,) = feedback.responses
    assert {a.dimension for a in response.answers} == {
        Dimension.SAFETY,
        Dimension.RECOMMENDATION,
    }


@pytest.mark.parametrize(
    ("cell", "option", "file", "checkpoint"),
    [
        ("After first meeting", Checkpoint.END, "start.csv", Checkpoint.FIRST_MEETING),
        ("", Checkpoint.END, "start.csv", Checkpoint.END),
        ("", None, "start.csv", Checkpoint.BASELINE),
        ("", None, "answers.csv", Checkpoint.MIDDLE),
    ],
)
def test_the_checkpoint_comes_from_column_then_option_then_file_name(
    cell: str, option: Checkpoint | None, file: str, checkpoint: Checkpoint
) -> None:
    form = table(
        ["Email", "Checkpoint", SAFE],
        [ANA.email, cell, "Agree"],
        [BO.email, "Baseline", "Agree"],
        file=file,
    )
    feedback = parse(form, checkpoint=option)
    assert feedback.responses[0].checkpoint is checkpoint
    assumed = option is None and file == "answers.csv"
    assert codes(feedback) == (["checkpoint-assumed"] if assumed else [])


def test_an_unknown_checkpoint_leaves_the_row_out() -> None:
    form = table(
        ["Email", "Checkpoint", SAFE],
        [ANA.email, "Phase 9", "Agree"],
        [BO.email, "End", "Agree"],
    )
    feedback = parse(form, checkpoint=None)
    assert [r.person for r in feedback.responses] == [BO.key]
    (issue,) = feedback.issues
    assert (issue.code, issue.row, issue.text) == ("unknown-checkpoint", 2, "Phase 9")
    assert "first-meeting" in issue.hint


def test_the_role_comes_from_the_roster_else_from_a_column() -> None:
    form = table(
        ["Email", "Role", SAFE],
        [ANA.email, "Mentee", "Agree"],
        [CY.email, "Mentee (senior)", "Agree"],
        ["dee@corp.test", "Mentor (junior)", "Agree"],
    )
    roles = {r.person: r.role for r in parse(form).responses}
    assert roles.pop(ANA.key) is Role.MENTOR
    assert roles.pop(CY.key) is Role.MENTEE
    assert list(roles.values()) == [Role.MENTOR]


def test_a_row_without_answers_does_not_count() -> None:
    feedback = parse(table(["Email", SAFE], ["new@corp.test", ""]))
    assert feedback.responses == ()
    assert codes(feedback) == ["no-answers"]


def test_a_question_worded_the_other_way_round_is_kept_but_not_counted() -> None:
    title = "I do not feel safe to speak openly"
    feedback = parse(table(["Email", title, RECOMMEND], [ANA.email, "Agree", "9"]))
    turned = feedback.responses[0].answers[0]
    assert (turned.dimension, turned.text) == (None, "Agree")
    assert codes(feedback) == ["turned-question"]


@pytest.mark.parametrize(
    ("name", "answers", "values"),
    [
        ("SAFE reversed", ("Strongly agree", "Disagree"), [1.0, 4.0]),
        ("safety Reversed", ("5", "2"), [1.0, 4.0]),
        ("REC reversed", ("10", "2"), [0.0, 8.0]),
        ("SAFE", ("5", "2"), [5.0, 2.0]),
    ],
)
def test_answers_count_turned_round_where_the_coordinator_says_so(
    name: str, answers: tuple[str, str], values: list[float]
) -> None:
    title = "I am afraid to speak openly"
    rows = [[ANA.email, answers[0]], [BO.email, answers[1]]]
    feedback = parse(table(["Email", title], *rows), mapping={title: name})
    assert [r.answers[0].value for r in feedback.responses] == values
    assert not feedback.issues


def test_recommendation_on_another_scale_is_said_and_not_scored() -> None:
    feedback = parse(
        table(["Email", "Would you recommend us? (1-5)"], [ANA.email, "5"])
    )
    assert feedback.responses[0].answers[0].dimension is None
    assert codes(feedback) == ["unknown-scale"]


def test_a_form_without_a_known_question_says_how_to_map_one() -> None:
    feedback = parse(table(["Email", "Mood"], [ANA.email, "4"]))
    assert codes(feedback) == ["no-questions"]
    mapped = parse(table(["Email", "Mood"], [ANA.email, "4"]), mapping={"Mood": "SAT"})
    assert mapped.responses[0].answers[0].dimension is Dimension.SATISFACTION
    assert codes(mapped) == []


def test_the_columns_say_what_they_were_taken_for() -> None:
    feedback = parse(table(["Email", SAFE, "Department"], [ANA.email, "Agree", "HR"]))
    assert [(c.meaning, c.scale) for c in feedback.columns] == [
        ("email", ""),
        ("SAFE", "agreement, 5 answers"),
        ("department", ""),
    ]
    assert len(feedback.responses[0].answers) == 1


def test_codes_of_a_survey_service_are_told_from_comments() -> None:
    (issue,) = parse(table([SAFE], ["A1"], ["AO05"])).issues[1:]
    assert issue.code == "unknown-scale"
    assert "export again with the answers in full words" in issue.hint
