import pytest

from rmentor.core.model.people import Person, Role
from rmentor.core.pairing.pair import RuleCount, pair_up
from support.cohorts import left, mentee, mentor, person, settings

GRADES = ("A", "B", "C")


def reason(name: str, *people: Person) -> str:
    return left(pair_up(people, settings(grades=GRADES)), name).reason


def test_all_are_ruled_out_by_several_rules() -> None:
    seniors = [mentee(f"low{i}", grade="B") for i in range(3)]
    seniors += [mentee("team", grade="C", team="web")]
    proposal = pair_up(
        [mentor("jun", grade="B", team="web"), *seniors], settings(grades=GRADES)
    )
    found = left(proposal, "jun")
    assert found.reason == (
        "All 4 possible mentees are ruled out (grade gap: 3, same team: 1)."
    )
    assert found.blocked == (RuleCount("grade_gap", 3), RuleCount("same_team", 1))
    assert found.roles == (Role.MENTOR,)


@pytest.mark.parametrize(
    ("people", "says"),
    [
        ([mentor("x")], "There is no mentee to pair with."),
        ([mentee("x")], "There is no mentor to pair with."),
        (
            [mentor("x", team="t"), mentee("a", team="t")],
            "The only possible mentee is ruled out (same team).",
        ),
        (
            [mentee("x", team="t"), mentor("a", team="t"), mentor("b", team="t")],
            "All 2 possible mentors are ruled out (same team).",
        ),
        ([mentor("x", capacity=0), mentee("a")], "Takes no mentee (capacity 0)."),
        (
            [mentee("x"), mentor("a"), mentee("s", preferred=("a",))],
            "No rule stands in the way, but the only possible mentor is taken.",
        ),
        (
            [
                mentee("x"),
                *[mentor(name, capacity=1) for name in "ab"],
                *[mentee(name, preferred=("a", "b")) for name in "st"],
            ],
            "No rule stands in the way, but the 2 possible mentors are taken.",
        ),
        (
            [
                mentee("x", team="t"),
                mentor("a"),
                mentor("b", team="t"),
                mentee("s", preferred=("a",)),
                mentee("u", preferred=("b",)),
            ],
            "1 of 2 possible mentors is ruled out (same team); the other one is taken.",
        ),
        (
            [
                mentee("x", team="t"),
                *[mentor(name) for name in "ab"],
                *[mentor(name, team="t", capacity=0) for name in "cd"],
                *[mentee(name, preferred=("a", "b")) for name in "su"],
            ],
            "2 of 4 possible mentors are ruled out (same team); the other 2 are taken.",
        ),
        (
            [mentee("x"), mentor("a", capacity=0)],
            (
                "No rule stands in the way, but the only possible mentor takes no "
                "partner (capacity 0)."
            ),
        ),
        (
            [mentee("x", team="t"), mentor("a", capacity=0), mentor("b", team="t")],
            (
                "1 of 2 possible mentors is ruled out (same team); the other one takes "
                "no partner (capacity 0)."
            ),
        ),
        (
            [
                mentee("x"),
                mentor("a"),
                *[mentor(name, capacity=0) for name in "bc"],
                mentee("s", preferred=("a",)),
            ],
            (
                "No rule stands in the way, but of the 3 possible mentors 1 is taken "
                "and 2 take no partner (capacity 0)."
            ),
        ),
    ],
)
def test_one_plain_sentence_says_why(people: list[Person], says: str) -> None:
    assert reason("x", *people) == says


def test_someone_on_both_sides_hears_about_both() -> None:
    people = [person("x", grade="B"), mentor("a", grade="C"), mentee("s", grade="A")]
    found = left(pair_up(people, settings(grades=GRADES)), "x")
    assert found.roles == (Role.MENTOR, Role.MENTEE)
    assert found.reason == (
        "As mentor: the only possible mentee is ruled out (grade gap); "
        "as mentee: the only possible mentor is ruled out (grade gap)."
    )
    assert found.blocked == (RuleCount("grade_gap", 2),)


def test_when_nobody_can_tell_the_senior_the_remedy_is_named() -> None:
    assert reason("x", person("x"), person("y")).endswith(
        "(no one can tell who is the senior); give 'grades' in rmentor.toml or a role "
        "column."
    )


def test_someone_who_is_placed_on_one_side_is_not_left_over() -> None:
    people = [person("x", grade="A"), person("y", grade="B")]
    assert pair_up(people, settings(grades=GRADES)).left_over == ()
