"""What would place people left over; each remedy is tried by pairing again."""

from dataclasses import replace

import pytest

from rmentor.core.model.people import Person, Role
from rmentor.core.pairing.explaining.remedies import NOTHING_HELPS, WRONG_SIDE
from rmentor.core.pairing.pair import Relaxation, pair_up
from support.cohorts import left, mentee, mentor, settings

GRADES = ("A", "B", "C", "D")


def told(name: str, *people: Person, gap: int = 1) -> tuple[str, Relaxation | None]:
    proposal = pair_up(people, settings(grades=GRADES, min_grade_gap=gap))
    person = left(proposal, name)
    return person.remedy, person.relaxation


def test_one_place_more_is_the_easiest_change() -> None:
    people = [mentor("a"), mentee("s", preferred=("a",)), mentee("t")]
    remedy, change = told("t", *people)
    assert remedy == "Would be placed if A took one more mentee (score 0 of 100)."
    assert change == Relaxation(Role.MENTEE, ("capacity",), "a@corp.test", 0)
    people[0] = replace(people[0], capacity=2)
    assert len(pair_up(people, settings()).pairs) == 2


def test_who_takes_nobody_is_asked_last_and_never_for_one_more() -> None:
    people = [
        mentor("a", topics_to_share=("AI",), capacity=0),
        mentor("b", topics_to_share=("Law",)),
        mentee("s", topics_to_learn=("AI",)),
        mentee("t", topics_to_learn=("AI", "Law"), preferred=("b",)),
    ]
    remedy, change = told("s", *people)
    assert remedy == (
        "Would be placed if A, who takes no mentee (capacity 0), took one (score 100 "
        "of 100)."
    )
    assert change == Relaxation(Role.MENTEE, ("takes_nobody",), "a@corp.test", 100_00)
    people[2] = replace(people[2], topics_to_learn=("AI", "Law"))
    remedy, _ = told("s", *people)
    assert remedy == "Would be placed if B took one more mentee (score 50 of 100)."


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"team": "web"}, "two people of one team could be a pair"),
        (
            {"grade": "B"},
            "two people of one grade could be a pair (min_grade_gap = 0)",
        ),
        ({"topics_to_learn": ("SQL",)}, "a pair could do without a wanted topic"),
        ({"time_zone": "UTC+8"}, "time zones 8 hours apart were allowed"),
        ({"languages": ("pl",)}, "they could do without a language in common"),
    ],
)
def test_the_one_rule_that_stands_in_the_way_is_named(
    answers: dict[str, object], says: str
) -> None:
    jun = mentor(
        "jun",
        grade="B",
        team="web",
        topics_to_share=("AI",),
        time_zone="UTC",
        languages=("en",),
    )
    remedy, _ = told("s", jun, mentee("s", **answers))
    assert remedy.startswith("Would be placed with Jun (")
    assert remedy.endswith(f"if {says}.")


def test_a_lower_gap_is_named_in_steps() -> None:
    people = mentor("jun", grade="A"), mentee("s", grade="B")
    remedy, change = told("s", *people, gap=2)
    assert remedy.endswith("if a gap of 1 grade were enough (min_grade_gap = 1).")
    assert change is not None
    assert change.limits == (("grade_gap", 1),)
    lower = settings(grades=GRADES, min_grade_gap=1)
    assert len(pair_up(people, lower).pairs) == 1


@pytest.mark.parametrize(
    ("east", "west", "hours"),
    [("UTC", "UTC+7:30", 8), ("UTC+12", "UTC-6", 6), ("UTC+13", "UTC-5:15", 6)],
)
def test_zones_are_as_far_apart_as_the_shorter_way_round_in_whole_hours(
    east: str, west: str, hours: int
) -> None:
    people = mentor("a", time_zone=east), mentee("s", time_zone=west)
    remedy, change = told("s", *people)
    assert f"if time zones {hours} hours apart were allowed" in remedy
    assert change is not None
    assert change.limits == (("time_zone", hours),)
    assert len(pair_up(people, settings(max_hours_apart=hours)).pairs) == 1
    assert not pair_up(people, settings(max_hours_apart=hours - 1)).pairs


def test_more_than_two_changes_are_not_proposed() -> None:
    answers = {"team": "web", "manager": "m", "languages": ("en",)}
    people = mentor("a", **answers), mentee("s", **answers | {"languages": ("pl",)})
    assert told("s", *people) == (NOTHING_HELPS, None)
    _, change = told("s", people[0], replace(people[1], languages=()))
    assert change is not None
    assert change.changes == ("same_team", "same_manager")


def test_two_changes_are_named_when_no_one_is_enough() -> None:
    people = [
        mentor("a", team="web"),
        mentee("s", preferred=("a",)),
        mentee("t", team="web"),
    ]
    remedy, change = told("t", *people)
    assert change is not None
    assert change.changes == ("capacity", "same_team")
    assert remedy == (
        "Would be placed if two people of one team could be a pair and A took one "
        "more mentee (score 0 of 100)."
    )


def test_a_chain_of_moves_makes_room() -> None:
    # s may only meet b, who has t, who could move to a: then b has room for s
    people = [
        mentor("a", topics_to_share=("AI",), team="web"),
        mentor("b", topics_to_share=("AI", "SQL"), team="web"),
        mentee("s", topics_to_learn=("SQL",), team="web"),
        mentee("t", topics_to_learn=("AI",), preferred=("b",)),
    ]
    _, change = told("s", *people)
    assert change is not None
    assert (change.changes, change.partner) == (("same_team",), "b@corp.test")
    without = settings(rules={"same_team": False})
    assert len(pair_up(people, without).pairs) == 2


@pytest.mark.parametrize(
    "people",
    [
        (mentor("a", not_wanted=("s",)), mentee("s")),
        (mentor("a"), mentee("s", manager="a@corp.test")),
    ],
)
def test_nobody_is_told_to_meet_whom_they_must_not(people: tuple[Person, ...]) -> None:
    assert told("s", *people) == (NOTHING_HELPS, None)


def test_whoever_stands_on_the_wrong_side_for_their_grade_is_told() -> None:
    people = mentor("a", grade="C"), mentee("s", grade="A")
    assert told("s", *people) == (WRONG_SIDE[Role.MENTEE], None)
    assert told("a", *people) == (WRONG_SIDE[Role.MENTOR], None)


def test_that_someone_is_not_wanted_is_not_said() -> None:
    proposal = pair_up((mentor("a", not_wanted=("s",)), mentee("s")), settings())
    assert "not wanted" not in left(proposal, "s").reason
    assert "kept apart" in left(proposal, "s").reason


def test_people_without_room_and_an_empty_side_need_no_remedy() -> None:
    assert told("s", mentor("a"), mentee("s", capacity=0)) == ("", None)
    assert told("s", mentee("s")) == ("", None)
