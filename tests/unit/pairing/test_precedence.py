"""Who comes first: people who waited, and people below their minimum."""

import pytest

from rmentor.core.model.people import Person
from rmentor.core.model.program import Decision, KnownPair, Pair, PairState
from rmentor.core.pairing.cohort.relations import History
from rmentor.core.pairing.cohort.waited import waited
from rmentor.core.pairing.pair import Wanted, check_proposal, pair_up
from support.cohorts import mentee, mentor, names, settings


def one_mentor_two_mentees(**waiting: object) -> list[Person]:
    return [
        mentor("jun", location="Oslo"),
        mentee("far", location="Bergen"),
        mentee("near", location="Oslo", **waiting),
    ]


def test_of_two_the_one_who_waited_comes_first_whatever_the_score() -> None:
    assert names(pair_up(one_mentor_two_mentees(), settings())) == [("jun", "far")]
    people = one_mentor_two_mentees(extra=(("Waited", "yes"),))
    assert names(pair_up(people, settings())) == [("jun", "near")]


def test_who_had_a_partner_once_and_none_in_the_newest_round_waited() -> None:
    ended = PairState.ENDED
    begun = (
        Pair("x@corp.test", "near@corp.test", state=ended, round=1),
        Pair("x@corp.test", "other@corp.test", state=ended, round=2),
    )
    people = one_mentor_two_mentees()
    assert names(pair_up(people, settings(), (), begun)) == [("jun", "near")]


def test_whose_pair_of_the_newest_round_ended_has_not_waited() -> None:
    begun = [Pair("x@corp.test", "a@corp.test", state=PairState.ENDED, round=2)]
    assert waited([mentee("a")], History.of((), begun)).tolist() == [False]


@pytest.mark.parametrize(
    ("answer", "yes"), [("yes", True), ("x", True), ("", False), ("No", False)]
)
def test_a_column_says_who_waited(answer: str, yes: bool) -> None:
    people = [mentee("a", extra=(("Waiting list", answer),))]
    assert waited(people, History.of((), ())).tolist() == [yes]


def test_whom_the_round_before_left_over_comes_first() -> None:
    people = one_mentor_two_mentees()
    proposal = pair_up(people, settings(), waiting=["near@corp.test"])
    assert names(proposal) == [("jun", "near")]
    found = check_proposal(proposal, people, settings(), waiting=["near@corp.test"])
    assert found == ()


def test_who_is_in_a_pair_of_an_earlier_round_does_not_wait() -> None:
    begun = (
        Pair("x@corp.test", "a@corp.test", state=PairState.OPEN, round=1),
        Pair("y@corp.test", "b@corp.test", state=PairState.OPEN, round=2),
    )
    people = [mentee("a", extra=(("waited", "yes"),)), mentee("b")]
    history = History.of((), begun, ["a@corp.test"])
    assert waited(people, history).tolist() == [False, False]


ONE_MORE = Pair("a@corp.test", "s@corp.test", 5_000, state=PairState.OPEN)
FIXED = KnownPair("a@corp.test", "s@corp.test", Decision.PIN)


@pytest.mark.parametrize(
    ("known", "begun"), [((), (ONE_MORE,)), ((FIXED,), ())], ids=["open", "pinned"]
)
def test_a_second_partner_comes_after_everybodys_first(
    known: tuple[KnownPair, ...], begun: tuple[Pair, ...]
) -> None:
    """Where somebody has a partner already, the other mentor is worse but alone."""
    people = [
        mentor("a", capacity=2, location="Bergen"),
        mentor("b", location="Oslo"),
        mentee("s", location="Oslo"),
        mentee("t", location="Oslo"),
    ]
    proposal = pair_up(people, settings(), known, begun, Wanted(person="t@corp.test"))

    assert ("b", "t") in names(proposal)
    assert ("a", "t") not in names(proposal)
    assert check_proposal(proposal, people, settings(), known, begun) == ()
    (other,) = [one for one in proposal.candidates if one.other == "a@corp.test"]
    assert (other.fewer, other.unplaced) == (0, 1)


def test_a_rule_that_keeps_from_a_second_partner_costs_nobody_a_partner() -> None:
    people = [
        mentor("a", capacity=2, department="Law"),
        mentee("s"),
        mentee("t", department="Law", capacity=2),
    ]
    strict = settings(rules={"same_department": True})
    busy = Pair("x@corp.test", "t@corp.test", state=PairState.OPEN)

    def costs(*everyone: Person) -> int | None:
        found = pair_up(everyone, strict, (FIXED,), (busy,)).rules
        return {rule.rule: rule.people for rule in found}["same_department"]

    assert costs(*people) == 0
    assert costs(*people, mentee("v", department="Law")) == 1


def test_everybody_has_the_minimum_before_anybody_has_more() -> None:
    people = [
        mentor("a", capacity=3, location="Oslo"),
        mentor("b", capacity=3, location="Bergen"),
        *[mentee(name, location="Bergen") for name in ("s", "t", "u", "v")],
    ]

    def partners(least: int) -> list[str]:
        options = settings(mentor_min=least)
        return [one for one, _ in names(pair_up(people, options))]

    assert partners(0).count("a") == 3
    assert partners(2).count("a") == 2


@pytest.mark.parametrize(
    ("least", "places", "said"),
    [
        (2, 1, "1 mentor has fewer partners than mentor_min = 2 asks for: a@corp.test"),
        (2, 2, ""),
        (1, 1, ""),
    ],
)
def test_who_stays_under_their_minimum_is_told_of(
    least: int, places: int, said: str
) -> None:
    people = [mentor("a", capacity=places), mentor("b", team="t")]
    people += [mentee(name, team="t") for name in ("s", "u")]
    found = pair_up(people, settings(mentor_min=least)).issues
    told = [issue.message for issue in found if issue.code == "under-minimum"]
    assert [message.split(". ")[0] for message in told] == ([said] if said else [])
