import pytest

from rmentor.core.model.people import Person
from rmentor.core.model.tables import Export
from rmentor.core.roster.topics import distinct, join_spellings, split_for, topic_key


def test_forms_join_options_with_a_trailing_semicolon() -> None:
    split = split_for(["AI;Video;"], Export.MICROSOFT_FORMS)
    assert split.entries("Strategy, governance and risk;AI;") == (
        "Strategy, governance and risk",
        "AI",
    )


def test_only_what_stands_before_an_option_is_taken_off() -> None:
    split = split_for(["AI;Video;"], Export.MICROSOFT_FORMS)
    assert split.entries("Soft skills: writing, speaking;Skill: Excel;") == (
        "Soft skills: writing, speaking",
        "Excel",
    )


def test_the_longest_known_option_wins_over_the_comma() -> None:
    known = ["Strategy, Governance and Risk", "Strategy"]
    split = split_for(["x"], Export.LIST, known)
    assert split.entries("AI, Strategy, Governance and Risk, Strategy") == (
        "AI",
        "Strategy, Governance and Risk",
        "Strategy",
    )


def test_an_option_with_a_comma_is_concluded_from_a_form_and_reported() -> None:
    cells = ["Budgeting, Strategy, governance and risk", "Budgeting, Video"]
    split = split_for(cells, Export.GOOGLE_SHEET)
    assert split.inferred == ("Strategy, governance and risk",)
    assert split.entries(cells[0]) == ("Budgeting", "Strategy, governance and risk")


def test_nothing_is_concluded_from_what_people_typed_freely() -> None:
    cells = ["Excel, powerpoint, public speaking", "sales, excel"]
    split = split_for(cells, Export.GOOGLE_SHEET)
    assert split.inferred == ()
    assert split.entries(cells[0]) == ("Excel", "powerpoint", "public speaking")


def test_commas_in_parentheses_do_not_split() -> None:
    split = split_for([], Export.LIST)
    assert split.entries("AI (chat, code), Video") == ("AI (chat, code)", "Video")


@pytest.mark.parametrize(
    "cell",
    [
        "• AI\n• Budgeting",
        "• AI • Budgeting",
        "AI · Budgeting",
        "- AI\n- Budgeting",
        "\u2013AI, \u2013Budgeting",
        "1. AI 2. Budgeting",
        "1) AI, 2) Budgeting",
        "['AI', 'Budgeting']",
        "\"[ 'AI' , 'Budgeting'] \"",
        '"AI","Budgeting"',
        '"AI"; "Budgeting"',
    ],
)
def test_what_only_sets_topics_off_is_no_part_of_them(cell: str) -> None:
    split = split_for([cell], Export.LIST)
    assert split.entries(cell) == ("AI", "Budgeting")


@pytest.mark.parametrize("topic", ["Intel·ligència", "Web 2.0", "C - basics"])
def test_dots_dashes_and_numbers_within_a_topic_stay(topic: str) -> None:
    assert split_for([topic], Export.LIST).entries(topic) == (topic,)


def test_a_marked_cell_teaches_options_to_the_unmarked() -> None:
    split = split_for(["AI; Sales, retail", "Sales, retail"], Export.LIST)
    assert split.entries("Sales, retail") == ("Sales, retail",)


def test_prefixes_and_fillers_are_no_topics() -> None:
    split = split_for(["Skill: AI;Skill: Video;n/a;"], Export.MICROSOFT_FORMS)
    assert split.entries("Skill: AI;n/a;-;") == ("AI",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gen AI", "generative AI"),
        ("GenAI", "gen-ai"),
        ("Social Media", "social-media"),
        ("Diversity & Inclusion", "diversity and inclusion"),
    ],
)
def test_spellings_of_one_topic_are_one(one: str, other: str) -> None:
    assert topic_key(one) == topic_key(other)
    assert distinct([one, other]) == (one,)


@pytest.mark.parametrize(
    ("one", "other"), [("AI", "retail"), ("AI", "Generative AI"), ("C", "C++")]
)
def test_topics_that_share_letters_stay_two(one: str, other: str) -> None:
    assert topic_key(one) != topic_key(other)


def test_the_most_used_spelling_is_everybodys() -> None:
    people = [
        Person("a", "A", topics_to_share=("GenAI", "Video")),
        Person("b", "B", topics_to_learn=("Generative AI",)),
        Person("c", "C", topics_to_learn=("Generative AI", "GenAI")),
    ]
    joined = join_spellings(people)
    assert joined == join_spellings(people[::-1])[::-1]
    assert joined[0].topics_to_share == ("GenAI", "Video")
    assert joined[2].topics_to_learn == ("GenAI",)


def test_what_has_no_letters_joins_no_topics() -> None:
    split = split_for(["AI; -; SQL", "C#; \N{ROBOT FACE}; C++"], Export.LIST)
    assert split.entries("AI; -; SQL") == ("AI", "SQL")
    assert split.entries("C#; \N{ROBOT FACE}; C++") == ("C#", "\N{ROBOT FACE}", "C++")


def test_an_emoji_is_a_topic_but_no_mark_of_yes_or_no() -> None:
    cells = "🎨; ⚽; AI 🤖", "⚽️", "✅; 🤷‍♀️; ❌; ☑️; 🚫"
    entries = [split_for(cells, Export.LIST).entries(cell) for cell in cells]
    assert entries == [("🎨", "⚽", "AI 🤖"), ("⚽️",), ()]
    assert topic_key("⚽") == topic_key("⚽️") != topic_key("🎨")
