"""Each criterion: what it reaches, what it could reach, what is said."""

import pytest

from rmentor.core.model.program import Pair
from rmentor.core.pairing.pair import pair_up
from rmentor.core.settings import WEIGHTS
from support.cohorts import Answers, mentee, mentor, settings

NOBODY: Answers = {}
ANY_TOPIC = settings(rules={"shared_topic": False, "shared_slot": False})


def the_pair(junior: Answers, senior: Answers) -> Pair:
    (pair,) = pair_up(
        [mentor("jun", **junior), mentee("sen", **senior)], ANY_TOPIC
    ).pairs
    return pair


def part(criterion: str, junior: Answers, senior: Answers) -> tuple[int, int, str]:
    """Give points and possible points per 100 of weight, and what is said."""
    (found,) = [
        part for part in the_pair(junior, senior).parts if part.criterion == criterion
    ]
    weight = WEIGHTS[criterion]
    return found.points // weight, found.possible // weight, found.says


def wants(*topics: str, ranked: bool = False) -> Answers:
    return {"topics_to_learn": topics, "learn_ranked": ranked}


def shares(*topics: str) -> Answers:
    return {"topics_to_share": topics}


@pytest.mark.parametrize(
    ("shared", "wanted", "reached", "says"),
    [
        (("AI",), wants("ai"), 100, "ai"),
        (("AI",), wants("AI", "SQL"), 50, "AI"),
        (("AI", "X"), wants("AI", "B", "C", "D"), 33, "AI"),
        (("A", "B", "C"), wants("C", "B", "A", "D"), 100, "C, B, A"),
        (("A",), wants("A", "B", "C", ranked=True), 50, "A (1st wish)"),
        (("C",), wants("A", "B", "C", ranked=True), 16, "C (3rd wish)"),
        (("D", "B"), wants("A", "B", "C", "D", ranked=True), 50, "B (2nd wish), D"),
        (("Z",), wants("A"), 0, ""),
    ],
)
def test_wanted_topics_count_up_to_three_and_first_wishes_more(
    shared: tuple[str, ...], wanted: Answers, reached: int, says: str
) -> None:
    assert part("topics_wanted", shares(*shared), wanted) == (reached, 100, says)
    assert part("topics_back", wanted, shares(*shared)) == (reached, 100, says)


@pytest.mark.parametrize(
    ("criterion", "junior", "senior", "reached", "says"),
    [
        (
            "other_department",
            {"department": "A"},
            {"department": "B"},
            100,
            "other department",
        ),
        ("other_department", {"department": "A"}, {"department": "a"}, 0, ""),
        (
            "other_department",
            {"department": "A", "function": "IT"},
            {"department": "B", "function": "IT"},
            50,
            "other department",
        ),
        (
            "other_department",
            {"department": "A", "function": "IT"},
            {"department": "B", "function": "HR"},
            100,
            "other department and function",
        ),
        ("other_site", {"location": "Oslo"}, {"location": "Bergen"}, 100, "other site"),
        (
            "shared_slots",
            {"availability": ("mon", "tue")},
            {"availability": ("Tue", "wed", "thu")},
            50,
            "1 slot in common",
        ),
        (
            "shared_slots",
            {"availability": ("mon", "tue", "wed", "thu")},
            {"availability": ("mon", "tue", "wed", "thu", "fri")},
            100,
            "4 slots in common",
        ),
        (
            "meeting_mode",
            {"meeting_mode": "Online"},
            {"meeting_mode": "online"},
            100,
            "both chose to meet: Online",
        ),
        (
            "meeting_mode",
            {"meeting_mode": "online"},
            {"meeting_mode": "in person"},
            0,
            "",
        ),
        ("preferred", {"preferred": ("Sen",)}, NOBODY, 100, "asked for"),
        (
            "preferred",
            {"preferred": ("Sen",)},
            {"preferred": ("jun@corp.test",)},
            100,
            "asked for",
        ),
    ],
)
def test_a_criterion_rates_what_both_said(
    criterion: str,
    junior: Answers,
    senior: Answers,
    reached: int,
    says: str,
) -> None:
    assert part(criterion, junior, senior) == (reached, 100, says)


@pytest.mark.parametrize(
    ("junior", "senior"),
    [
        (shares("AI"), NOBODY),
        (NOBODY, wants("AI")),
        ({"department": "A"}, {"function": "IT"}),
        ({"location": "Oslo"}, NOBODY),
        ({"availability": ("mon",)}, NOBODY),
        ({"meeting_mode": "either"}, {"meeting_mode": "online"}),
        ({"preferred": ("nobody",)}, {"preferred": ("Sen",)}),
    ],
)
def test_what_only_one_said_is_left_out(junior: Answers, senior: Answers) -> None:
    pair = the_pair(junior, senior)
    assert pair.parts == ()
    assert pair.score == 0


def test_later_preferences_count_less_and_those_not_met_count_against() -> None:
    people = [
        mentor("jun", preferred=("a", "b", "c", "d"), capacity=5),
        *[mentee(name) for name in ("a", "b", "c", "d", "e")],
    ]
    scores = [pair.score for pair in pair_up(people, settings()).pairs]
    assert scores == [10_000, 7_500, 5_000, 5_000, 0]


def test_the_score_is_points_over_what_these_answers_could_reach() -> None:
    junior = {**shares("AI"), "location": "Oslo"}
    pair = the_pair(junior, {**wants("AI", "SQL"), "location": "Bergen"})
    assert [part.points for part in pair.parts] == [250, 100]
    assert pair.score == 10_000 * 350 // 600


def test_weights_of_the_coordinator_count_and_0_switches_off() -> None:
    people = [
        mentor("jun", location="Oslo", department="A"),
        mentee("sen", location="Oslo", department="B"),
    ]
    even = settings(weights={"other_site": 3})
    assert pair_up(people, even).pairs[0].score == 5_000
    off = settings(weights={"other_site": 0})
    assert pair_up(people, off).pairs[0].score == 10_000
