from rmentor.core.pairing.pair import pair_up
from support.cohorts import Answers, mentee, mentor, settings


def why(junior: Answers, senior: Answers) -> str:
    people = [mentor("jun", **junior), mentee("sen", **senior)]
    return pair_up(people, settings()).pairs[0].why


def test_a_pair_is_explained_in_words_a_coordinator_can_repeat() -> None:
    junior: Answers = {
        "topics_to_share": ("Social media", "Generative AI"),
        "topics_to_learn": ("Budgeting",),
        "department": "Sales",
        "availability": ("mon-am", "tue-am"),
    }
    senior: Answers = {
        "topics_to_learn": ("Generative AI", "Law", "Data", "Social media"),
        "learn_ranked": True,
        "topics_to_share": ("budgeting",),
        "department": "Legal",
        "availability": ("mon-am", "tue-am", "wed-am"),
    }
    people = [mentor("jun", **junior), mentee("sen", **senior)]
    (pair,) = pair_up(people, settings()).pairs
    assert pair.why == (
        "Shares Generative AI (1st wish), Social media; gives back Budgeting; "
        "other department; 2 slots in common"
    )
    assert pair.topics_wanted == ("Generative AI", "Social media")
    assert pair.topics_back == ("Budgeting",)


def test_a_pair_with_nothing_in_common_says_so() -> None:
    site: Answers = {"location": "Oslo"}
    assert why(site, site) == (
        "Allowed by every rule, but their answers have nothing in common"
    )


def test_a_pair_without_answers_says_so() -> None:
    assert why({}, {}) == (
        "Allowed by every rule; they gave no answers that could be compared"
    )
