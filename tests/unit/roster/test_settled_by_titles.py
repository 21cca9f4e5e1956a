"""Columns of which the title says more than the cells."""

from collections.abc import Callable
from typing import Any

import pytest

from rmentor.core.model.tables import Table
from rmentor.core.roster.columns import map_columns
from rmentor.core.roster.fields import Field
from rmentor.core.roster.topics_by_contents import topics_told
from rmentor.core.roster.wording import guess

MakeTable = Callable[..., Table]


def fields(table: Table, **more: Any) -> dict[str, Field | None]:
    return {m.title: m.field for m in map_columns(table, **more)}


def test_what_nobody_wants_to_talk_about_is_no_topic_whatever_others_share(
    table: MakeTable,
) -> None:
    refused = "Which topics would you rather not discuss?"
    rows = [
        ["Name", refused, "Ideas"],
        ["Ana Example", "AI; Video; Strategy", "AI; Video"],
        ["Bo Beispiel", "Video; Strategy", "Video; Strategy"],
    ]
    topics = ("ai", "video", "strategy")
    found = fields(table(rows), topics=topics)
    assert found == {"Name": "name", refused: None, "Ideas": "interests"}


def test_a_title_merged_over_columns_asks_for_all_that_stands_under_it(
    table: MakeTable, roster: Any
) -> None:
    rows = [
        ["Name", "Topics to share", "", "", "Topics to learn", ""],
        ["Ana Example", "AI", "SQL", "Video", "Budgets", ""],
        ["Bo Beispiel", "Budgets", "Law", "", "SQL", "AI"],
    ]
    people = roster(rows).people
    assert [(p.topics_to_share, p.topics_to_learn) for p in people] == [
        (("AI", "SQL", "Video"), ("Budgets",)),
        (("Budgets", "Law"), ("SQL", "AI")),
    ]
    told = fields(table(rows), forced={"Column D": "location"})
    assert (told["Column C"], told["Column D"]) == ("topics_to_share", "location")


def test_notes_right_of_topics_are_no_topics(table: MakeTable) -> None:
    rows = [
        ["Name", "Topics to share", "", "", "Topics to learn", ""],
        ["Ana Example", "AI", "called", "2026-03-02", "SQL", "yes"],
        ["Bo Beispiel", "SQL", "on leave until May", "", "AI", "none"],
    ]
    found = fields(table(rows))
    assert {found[f"Column {letter}"] for letter in "CDF"} == {None}


def test_an_address_of_somebody_else_is_nobody_s_own(table: MakeTable) -> None:
    rows = [
        ["Name", "E-mail of your emergency contact"],
        ["Ana Example", "zoe@home.test"],
        ["Bo Beispiel", "yann@home.test"],
    ]
    assert list(fields(table(rows)).values()) == ["name", None]


def test_your_name_beside_your_first_name_is_the_family_name(table: MakeTable) -> None:
    rows = [["Ton prénom", "Ton nom", "Rôle"], ["Ana", "Exemple", "Mentor"]]
    assert list(fields(table(rows)).values()) == ["first_name", "last_name", "role"]


@pytest.mark.parametrize(
    "title",
    [
        "What is your nationality?",
        "Would you prefer a male or a female mentor?",
        "height_cm",
        "Body fat (%)",
        "country_of_origin",
        "Citizenships",
        "Household income",
        "Do you drink? Please select the frequency",
        "Staatsangehörigkeit",
        "Wie alt bist du?",
        "Quel est votre genre ?",
        "statut_marital",
        "revenu_mensuel",
        "¿Cuál es tu género?",
        "Edad",
        "Qual sua Faixa Etária? *",
        "Qual raça você se identifica? *",
        "Remuneração",
        "Wat is je leeftijd?",
        "Qual è il tuo genere?",
        "Jaka jest Twoja płeć?",
        "Wynagrodzenie brutto",
        "PASSPORTNUM",
        "Social Security Number",
        "IBAN",
    ],
)
def test_what_nobody_should_keep_is_known_in_questions_of_all_languages(
    title: str,
) -> None:
    assert guess(title).field is Field.PRIVATE


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Gehaltsstufe", Field.GRADE),
        ("Cidade", Field.LOCATION),
        ("Primary Expertise", Field.TOPICS_TO_SHARE),
        ("Secondary skills", Field.TOPICS_TO_SHARE),
        ("Primary school", None),
        ("Courses you have taken and want to tutor for:", Field.TOPICS_TO_SHARE),
        ("What course do you need tutoring in?", Field.TOPICS_TO_LEARN),
        ("What subjects do you want to be tutored in?", Field.TOPICS_TO_LEARN),
        ("What kind of mentor style do you think would help you?", None),
        ("Do you want a mentor who works in your city?", None),
        ("Anything else about your availability or preferences?", None),
        ("Nome da pessoa", Field.NAME),
        ("job_role_id", None),
        ("Which stage of the mentoring journey are you in?", None),
        ("Ativo", Field.STATUS),
        ("Roll No.", Field.STAFF_ID),
        ("interests_last_updated", None),
        ("preferred_subjects", Field.INTERESTS),
        ("expertise_subjects", Field.TOPICS_TO_SHARE),
        ("What training would you like as a new mentor?", None),
        ("What support could you give your mentees as a mentor?", None),
        ("Which skills would you like to pick up?", Field.TOPICS_TO_LEARN),
        ("Mentor strengths: What do you naturally bring to sessions?", None),
        ("What kind of mentor would help you?", None),
        ("What kind of mentor could teach you your topics?", Field.TOPICS_TO_LEARN),
        ("Mentors\n\nWhy do you want to mentor?", None),
        ("Mentors: What do you hope for?", None),
        ("Mentor\nName", Field.NAME),
        ("little_id", Field.STAFF_ID),
    ],
)
def test_titles_that_ask_for_something_close_by(
    title: str, field: Field | None
) -> None:
    assert guess(title).field is field


def test_days_and_times_are_no_topics(table: MakeTable) -> None:
    asked = "What times of day are you interested in?"
    rows = [
        ["Name", asked, "I am interested in tutoring on", "Office"],
        ["Ana Lima", "Morning, Midday", "Monday;Tuesday;", "Yes"],
        ["Bo Berg", "Afternoon", "Friday;", "No"],
    ]
    assert list(fields(table(rows)).values()) == [
        "name",
        "availability",
        "availability",
        None,
    ]


def test_stories_under_a_usual_title_are_no_topics(table: MakeTable) -> None:
    story = "I have grown a team from two people to twenty while we all moved offices"
    rows = [
        ["Name", "Role", "Superpower"],
        ["Ana Lima", "mentor", story + ", and enjoyed it"],
        ["Bo Berg", "mentor", "I listen, and then I ask. " + story + "."],
        ["Cy Voss", "mentee", "Sales, retail"],
    ]
    assert list(fields(table(rows)).values()) == ["name", "role", None]


def test_pictures_within_cells_are_no_topics(table: MakeTable) -> None:
    picture = "data:image/png;base64"
    rows = [["Name", "Image"], *([f"Ana {n} Lima", picture] for n in "ABC")]
    assert list(fields(table(rows)).values()) == ["name", None]


def test_yes_and_no_about_the_person_are_no_topics(table: MakeTable) -> None:
    asked = ["Repeat participant", "Portfolio Company", "Full-time Employee"]
    rows = [["Name", *asked], ["Ana", "Yes", "No", "No"], ["Bo", "No", "Yes", "Yes"]]
    assert list(fields(table(rows)).values()) == ["name", None, None, None]


def test_whom_somebody_chooses_may_go_by_the_first_name(table: MakeTable) -> None:
    asked = "Who is your FIRST choice for your Little?"
    rows = [["Name", asked], ["Ana", "Katie"], ["Bo", "Kyra"]]
    assert list(fields(table(rows)).values()) == ["name", "preferred"]


def test_two_flags_of_a_database_are_no_topics(table: MakeTable) -> None:
    rows = [["Name", "twins", "evening"], ["Ana", "1", "0"], ["Bo", "0", "1"]]
    assert list(fields(table(rows)).values()) == ["name", None, None]


def test_marks_of_one_list_are_no_topics_of_another(table: MakeTable) -> None:
    rows = [["Name", "Video", "AI", "Data"], ["Ana", "No", "Yes", "Not applicable"]]
    marked = table([*rows, ["Bo", "Yes", "No", "Yes"]])
    topics = topics_told(marked, map_columns(marked))
    assert topics == {"video", "ai", "data"}


def test_long_lists_are_topics_and_long_sentences_none(table: MakeTable) -> None:
    asked = "What do you feel confident mentoring others on? Be as specific as you can"
    listed = "Leading a team, difficult talks with customers, building a plan, "
    listed += "saying no with confidence, writing great letters"
    told = "I have found, over the years, that nobody likes to be told what to do, so I"
    told += " have taken to asking people what they would do themselves"
    rows = [["Name", asked], ["Ana", listed], ["Bo", f"{listed}, budgets"]]
    assert list(fields(table(rows)).values()) == ["name", "topics_to_share"]
    rows = [["Name", asked], ["Ana", told], ["Bo", f"{told} and more"]]
    assert list(fields(table(rows)).values()) == ["name", None]
