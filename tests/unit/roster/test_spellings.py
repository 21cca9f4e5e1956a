import pytest

from rmentor.core.model.people import Person
from rmentor.core.roster.spellings import spell, with_synonyms


def sharing(*topics: str) -> list[Person]:
    return [
        Person(key=str(i), name=str(i), topics_to_share=(topic,))
        for i, topic in enumerate(topics)
    ]


def spelled(*topics: str, known: tuple[str, ...] = ()) -> tuple[list[str], list[str]]:
    done = spell(sharing(*topics), known, {})
    return (
        [person.topics_to_share[0] for person in done.people],
        [issue.code for issue in done.issues],
    )


def test_a_rare_misspelling_is_read_as_the_usual_spelling_and_said() -> None:
    assert spelled("Podcasting", "Podcasting", "Podcastnig") == (
        ["Podcasting"] * 3,
        ["topic-joined"],
    )


def test_two_spellings_as_frequent_as_each_other_are_only_pointed_out() -> None:
    assert spelled("Podcasting", "Podcastnig") == (
        ["Podcasting", "Podcastnig"],
        ["topic-similar"],
    )


def test_topics_that_differ_in_a_number_or_are_short_are_left_alone() -> None:
    topics = ["Python 3", "Python 3", "Python 2", "Excel", "Excel", "Exel"]
    assert spelled(*topics) == (topics, [])


def test_a_topic_of_the_program_is_no_misspelling() -> None:
    topics = ["Presenting", "Presenting", "Preventing"]
    assert spelled(*topics, known=("Preventing",))[0] == topics


def test_the_coordinator_s_names_win_over_the_most_used() -> None:
    own = {"TikTok": "Social media", "Social media": "Social media"}
    people = sharing("TikTok", "tik tok", "Social Media")
    done = spell(people, (), own)
    assert {p.topics_to_share for p in done.people} == {("Social media",)}
    assert {p.topics_to_share for p in with_synonyms(people, own)} == {
        ("Social media",)
    }


def test_the_order_of_the_people_changes_nothing() -> None:
    topics = ["Podcasting", "Podcastnig", "Podcasting", "podcasting", "AI"]
    forward = spell(sharing(*topics), (), {})
    backward = spell(sharing(*topics)[::-1], (), {})
    assert forward.people == backward.people[::-1]


@pytest.mark.parametrize(
    ("usual", "rare"),
    [
        ("Basketball", "Baseball"),
        ("Product management", "Project management"),
        ("Software development", "Software development club"),
    ],
)
def test_another_word_is_another_topic(usual: str, rare: str) -> None:
    assert spelled(usual, usual, rare)[0] == [usual, usual, rare]


def test_each_word_may_hold_a_slip() -> None:
    usual = "Business intelligence"
    assert spelled(usual, usual, "Bussiness inteligence")[0] == [usual] * 3
