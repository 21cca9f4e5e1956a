from rmentor.core.pairing.pair import pair_up
from support.cohorts import mentee, mentor, settings

GRADES = ("A", "B", "C")


def test_the_two_rules_that_leave_no_pair_are_named() -> None:
    people = [
        mentor("a", grade="B", team="web"),
        mentor("b", grade="C"),
        mentee("s", grade="C", team="web"),
        mentee("t", grade="C", team="web"),
    ]
    found = pair_up(people, settings(grades=GRADES)).contradiction
    assert found is not None
    assert found.rules == ("grade_gap", "same_team")
    assert found.names == ("grade gap", "same team")
    assert found.freed == (2, 2)
    assert found.pairs == 4


def test_a_pair_that_both_forbid_is_freed_by_neither_alone() -> None:
    people = [
        mentor("a", grade="C", team="web"),
        mentor("b", grade="B", team="web"),
        mentor("c", grade="C"),
        mentee("s", grade="C", team="web"),
    ]
    found = pair_up(people, settings(grades=GRADES)).contradiction
    assert found is not None
    assert found.rules == ("grade_gap", "same_team")
    assert (found.freed, found.pairs) == ((1, 1), 3)


def test_one_rule_can_be_enough() -> None:
    people = [mentor("a", team="web", manager="m"), mentee("s", team="web")]
    found = pair_up(people, settings()).contradiction
    assert found is not None
    assert (found.rules, found.freed) == (("same_team",), (1,))


def test_there_is_none_when_a_pair_is_allowed_or_nobody_is_there() -> None:
    assert pair_up([mentor("a"), mentee("s")], settings()).contradiction is None
    assert pair_up([mentor("a")], settings()).contradiction is None
