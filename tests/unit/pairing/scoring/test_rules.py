"""Each rule: one pair it blocks, one it lets pass, and what a missing answer does."""

from collections.abc import Sequence

import pytest

from rmentor.core.model.people import Person, Role
from rmentor.core.model.program import Decision, KnownPair, Pair, PairState
from rmentor.core.pairing.pair import pair_up
from rmentor.core.settings import PairingSettings
from support.cohorts import Answers, blocked, mentee, mentor, names, person, settings

NOBODY: Answers = {}


def rules_between(
    junior: Answers,
    senior: Answers,
    options: PairingSettings | None = None,
) -> dict[str, int]:
    people = [mentor("jun", **junior), mentee("sen", **senior)]
    return blocked(pair_up(people, options or settings(grades=("A", "B", "C"))))


GRADED = ({"grade": "A"}, {"grade": "B"})


@pytest.mark.parametrize(
    ("rule", "junior", "senior"),
    [
        ("grade_gap", {"grade": "B"}, {"grade": "B"}),
        ("grade_gap", {"grade": "C"}, {"grade": "A"}),
        ("reporting_line", {"manager": "sen@corp.test"}, NOBODY),
        ("reporting_line", NOBODY, {"manager": "jun@corp.test"}),
        ("same_manager", {"manager": "x@corp.test"}, {"manager": "X@corp.test"}),
        ("same_team", {"team": "Web  Shop"}, {"team": "web shop"}),
        ("earlier_pair", {"earlier_partners": ("Sen",)}, NOBODY),
        ("earlier_pair", NOBODY, {"earlier_partners": ("jun@corp.test",)}),
        ("not_wanted", {"not_wanted": ("sen@corp.test",)}, NOBODY),
        ("not_wanted", NOBODY, {"not_wanted": ("Jun",)}),
        ("language", {"languages": ("English",)}, {"languages": ("Dutch", "French")}),
        ("time_zone", {"time_zone": "Europe/London"}, {"time_zone": "Asia/Tokyo"}),
        ("shared_slot", {"availability": ("mon-am",)}, {"availability": ("tue-am",)}),
        (
            "shared_topic",
            {"topics_to_share": ("AI",)},
            {"topics_to_learn": ("retail",)},
        ),
    ],
)
def test_the_rule_blocks_the_pair_and_can_be_switched_off(
    rule: str, junior: Answers, senior: Answers
) -> None:
    assert rules_between(junior, senior) == {rule: 1}
    off = settings(rules={rule: False}, grades=("A", "B", "C"))
    assert rules_between(junior, senior, off) == {}


@pytest.mark.parametrize(
    ("junior", "senior"),
    [
        GRADED,
        ({"grade": "A"}, NOBODY),
        ({"team": "web"}, {"team": "shop"}),
        ({"team": "web"}, NOBODY),
        ({"manager": "x@corp.test"}, {"manager": "y@corp.test"}),
        ({"department": "Sales"}, {"department": "Sales"}),
        ({"languages": ("English", "Dutch")}, {"languages": ("dutch",)}),
        ({"languages": ("English",)}, NOBODY),
        ({"time_zone": "Europe/London"}, {"time_zone": "America/New_York"}),
        ({"time_zone": "Pacific/Auckland"}, {"time_zone": "Pacific/Honolulu"}),
        (
            {"time_zone": "UTC+12"},
            {"time_zone": "UTC-7"},
        ),  # just 5 hours, over the date
        ({"time_zone": "somewhere"}, {"time_zone": "Asia/Tokyo"}),
        ({"availability": ("mon-am",)}, {"availability": ("MON-AM", "tue-pm")}),
        ({"availability": ("mon-am",)}, NOBODY),
        ({"topics_to_share": ("AI",)}, {"topics_to_learn": ("ai", "retail")}),
        ({"topics_to_share": ("AI",)}, NOBODY),
        (NOBODY, {"topics_to_learn": ("AI",)}),
    ],
)
def test_what_is_in_order_or_not_said_passes(junior: Answers, senior: Answers) -> None:
    assert rules_between(junior, senior) == {}


def test_the_grade_gap_is_as_wide_as_the_settings_say() -> None:
    two = settings(grades=("A", "B", "C"), min_grade_gap=2)
    assert rules_between(*GRADED, two) == {"grade_gap": 1}
    assert rules_between({"grade": "A"}, {"grade": "C"}, two) == {}


def test_hours_apart_are_as_many_as_the_settings_say() -> None:
    zones = ({"time_zone": "UTC"}, {"time_zone": "UTC+3"})
    assert rules_between(*zones, settings(max_hours_apart=2)) == {"time_zone": 1}
    assert rules_between(*zones, settings(max_hours_apart=3)) == {}


def test_the_same_department_is_forbidden_only_when_switched_on() -> None:
    sales = {"department": "Sales"}
    on = settings(rules={"same_department": True})
    assert rules_between(sales, sales, on) == {"same_department": 1}


def test_a_reporting_line_is_followed_over_people_who_do_not_take_part() -> None:
    people = [
        mentor("jun", manager="mid@corp.test"),
        person("mid", manager="sen@corp.test", consent=False),
        mentee("sen"),
    ]
    assert blocked(pair_up(people, settings())) == {"reporting_line": 1}


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("decision", "rule"),
    [(Decision.NEVER, "never"), (Decision.EARLIER, "earlier_pair")],
)
def test_decisions_hold_whoever_was_the_mentor(
    decision: Decision, rule: str, turned: bool
) -> None:
    keys = ["jun@corp.test", "sen@corp.test"][:: -1 if turned else 1]
    known = (KnownPair(keys[0], keys[1], decision),)
    proposal = pair_up([mentor("jun"), mentee("sen")], settings(), known)
    assert blocked(proposal) == {rule: 1}


def test_open_and_ended_pairs_are_not_proposed_again() -> None:
    people: Sequence[Person] = [
        mentor("jun", capacity=5),
        mentee("now", capacity=5),
        mentee("then"),
    ]
    pairs = (
        Pair("jun@corp.test", "now@corp.test", state=PairState.OPEN),
        Pair("jun@corp.test", "then@corp.test", state=PairState.ENDED),
    )
    proposal = pair_up(people, settings(), (), pairs)
    assert blocked(proposal) == {"open_pair": 1, "earlier_pair": 1}
    assert [left.person for left in proposal.left_over] == ["then@corp.test"]


def test_people_who_may_be_either_are_told_apart_by_grade() -> None:
    people = [
        person("a", grade="C"),
        person("b", grade="A"),
        person("c", role=Role.EITHER),
    ]
    proposal = pair_up(people, settings(grades=("A", "B", "C")))
    assert names(proposal) == [("b", "a")]
    assert blocked(proposal) == {"grade_gap": 1, "direction": 4}


def test_equals_are_paired_once_when_no_gap_is_asked() -> None:
    people = [person("b", grade="A"), person("a", grade="A")]
    options = settings(grades=("A",), min_grade_gap=0)
    assert names(pair_up(people, options)) == [("a", "b")]


def test_a_senior_does_not_mentor_even_without_the_grade_rule() -> None:
    people = [person("a", grade="B"), person("b", grade="A")]
    options = settings(grades=("A", "B"), rules={"grade_gap": False})
    proposal = pair_up(people, options)
    assert names(proposal) == [("b", "a")]
    assert blocked(proposal) == {"wrong_way_round": 1}


def test_a_pair_that_breaks_several_rules_counts_under_the_first() -> None:
    dutch: Answers = {"team": "web", "languages": ("Dutch",)}
    french: Answers = {"team": "web", "languages": ("French",)}
    assert rules_between(dutch, french) == {"same_team": 1}
