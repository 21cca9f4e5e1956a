import pytest

from rmentor.core.feedback.columns import (
    Part,
    columns_of,
    is_feedback_table,
    is_sign_up_with_feedback,
    meaning_named,
)
from rmentor.core.model.feedback import Dimension
from rmentor.core.roster.fields import Field
from rmentor.core.roster.refusals import UnknownFieldError
from support.responses import table

SAFE = "I feel safe to speak openly"
RECOMMEND = "How likely are you to recommend the programme?"


def test_a_table_with_more_measures_than_topics_is_feedback() -> None:
    assert is_feedback_table(table(["Email", SAFE, RECOMMEND]))
    assert is_feedback_table(
        table(["Email", "Which topics can you teach?", SAFE, RECOMMEND])
    )


def test_a_name_asked_for_below_words_of_welcome_is_no_comment() -> None:
    title = "Survey\n\nYour feedback helps us.\n\nPlease enter your name below:"
    asked = table([title, SAFE, RECOMMEND], ["Ana Lima", "Agree", "9"])
    assert columns_of(asked, {})[0].meaning is Field.NAME


def test_a_question_worded_the_other_way_round_measures_as_well() -> None:
    assert is_feedback_table(table(["Email", "I am afraid to speak openly", RECOMMEND]))


def test_a_sign_up_form_with_two_feedback_questions_stays_a_roster() -> None:
    titles = ["Email", "What could you teach?", "What do you want to learn?"]
    assert not is_feedback_table(table([*titles, SAFE, RECOMMEND]))


def test_skills_in_words_on_a_sign_up_form_measure_nothing() -> None:
    titles = ["Email", "What could you teach?", "leadership_skills_1", "leadership_2"]
    words = table(titles, ["ana@corp.test", "AI", "Listening", "Delegation"])
    rated = table([*titles[:2], SAFE, RECOMMEND], ["ana@corp.test", "AI", "Agree", "9"])
    assert not is_sign_up_with_feedback(words)
    assert is_sign_up_with_feedback(rated)


def test_comments_alone_do_not_make_feedback() -> None:
    assert not is_feedback_table(table(["Email", SAFE, "Anything else?", "Comments"]))


def test_a_mapping_counts_before_the_title() -> None:
    columns = columns_of(table(["Q1", SAFE]), {"q1": "rec", SAFE: "ignore"})
    assert [c.meaning for c in columns] == [Dimension.RECOMMENDATION, Field.IGNORED]


@pytest.mark.parametrize("name", ["SAFE", "safe", "Safety", " safety "])
def test_a_dimension_is_named_by_code_or_name(name: str) -> None:
    assert meaning_named(name) is Dimension.SAFETY


def test_a_mapping_that_was_meant_for_the_roster_does_no_harm() -> None:
    columns = columns_of(table(["Unit", SAFE]), {"Unit": "department"})
    assert columns[0].meaning is Field.DEPARTMENT


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownFieldError) as refused:
        meaning_named("safty")
    assert "safety" in refused.value.hint


def test_examples_show_what_a_column_holds() -> None:
    columns = columns_of(table([SAFE], [""], ["Agree"], ["Agree"], ["Neutral"]), {})
    assert columns[0].examples == ("Agree", "Neutral")


def test_the_group_that_qualtrics_adds_is_no_recommendation() -> None:
    titles = [f"{RECOMMEND} - Group", RECOMMEND]
    asked = table(titles, ["Promoter", "9"], ["Detractor", "3"])
    meanings = [column.meaning for column in columns_of(asked, {})]
    assert meanings == [Part.OTHER, Dimension.RECOMMENDATION]


@pytest.mark.parametrize(
    ("title", "cells"),
    [
        ("What did you gain?", ["Skills, Contacts", "Skills", "Contacts, Skills"] * 3),
        ("What did you like most?", ["The meetings", "My partner"] * 3),
        ("What did you gain? [New skills]", ["New skills", "", "New skills"]),
    ],
)
def test_what_is_ticked_is_no_comment(title: str, cells: list[str]) -> None:
    asked = table([SAFE, title], *(["Agree", cell] for cell in cells))
    assert columns_of(asked, {})[1].meaning is Part.OTHER


def test_comments_are_comments_though_many_say_nothing() -> None:
    cells = ["None", "none", "n/a", "More time, please", "Great, more of it", "None"]
    asked = table([SAFE, "Anything else?"], *(["Agree", cell] for cell in cells))
    assert columns_of(asked, {})[1].meaning is Dimension.COMMENT


def test_typeform_s_network_id_is_nobody_s_staff_id() -> None:
    asked = table(["Network ID", SAFE], ["a1b2c3", "Agree"])
    assert columns_of(asked, {})[0].meaning is Field.PRIVATE
