"""The whole of pairing, seen through its one door."""

from dataclasses import replace

import pytest

from rmentor.core.model.choices import Objective
from rmentor.core.model.issues import Severity
from rmentor.core.model.people import Person, Status
from rmentor.core.model.program import Decision, KnownPair, Pair, PairState
from rmentor.core.pairing.pair import (
    Anew,
    Wanted,
    check_proposal,
    pair_anew,
    pair_up,
)
from support.cohorts import issue, mentee, mentor, names, settings

BEST, FAIR = Objective.BEST, Objective.FAIR


def pin(junior: str, senior: str) -> KnownPair:
    return KnownPair(f"{junior}@corp.test", f"{senior}@corp.test", Decision.PIN)


def test_the_best_total_is_not_the_greedy_one() -> None:
    people = [
        mentor("a", topics_to_share=("X", "Y")),
        mentor("b", topics_to_share=("X",)),
        mentee("s", topics_to_learn=("X",)),
        mentee("t", topics_to_learn=("Y", "Z")),
    ]
    proposal = pair_up(people, settings(BEST))
    assert names(proposal) == [("a", "t"), ("b", "s")]
    assert proposal.total == proposal.bound == proposal.best_total == 15_000
    assert proposal.worst == 5_000
    assert (proposal.mentors, proposal.mentees, proposal.allowed) == (2, 2, 3)


def test_placing_people_comes_before_the_total() -> None:
    people = [
        mentor("a", topics_to_share=("X", "Y")),
        mentor("b", topics_to_share=("X",)),
        mentee("s", topics_to_learn=("X",)),
        mentee("t", topics_to_learn=("Y", "P", "Q")),
    ]
    proposal = pair_up(people, settings(BEST, rules={"shared_topic": True}))
    assert len(proposal.pairs) == 2


def test_fair_helps_the_worst_off_and_names_its_price() -> None:
    people = [
        mentor("a", topics_to_share=("P", "Q", "R")),
        mentor("b", topics_to_share=("P", "R")),
        mentee("s", topics_to_learn=("P", "Q", "R")),
        mentee("t", topics_to_learn=("P", "Q", "X")),
    ]
    best, fair = (
        pair_up(people, settings(which, scarce_topics=False)) for which in (BEST, FAIR)
    )
    assert names(best) == [("a", "s"), ("b", "t")]
    assert (best.total, best.worst, best.best_total) == (13_300, 3_300, 13_300)
    assert names(fair) == [("a", "t"), ("b", "s")]
    assert (fair.total, fair.worst, fair.best_total) == (13_200, 6_600, 13_300)
    assert fair.bound == fair.total


def test_capacity_is_kept_and_used() -> None:
    people = [mentor("a", capacity=2), mentee("s"), mentee("t"), mentee("u")]
    proposal = pair_up(people, settings())
    assert len(proposal.pairs) == 2
    assert len(proposal.left_over) == 1
    generous = settings(mentor_capacity=3)
    assert len(pair_up([mentor("a"), *people[1:]], generous).pairs) == 3


def test_an_open_pair_takes_up_places_and_its_people_are_not_left_over() -> None:
    people = [mentor("a"), mentor("b"), mentee("s"), mentee("t")]
    under_way = (Pair("a@corp.test", "s@corp.test", state=PairState.OPEN),)
    proposal = pair_up(people, settings(), (), under_way)
    assert names(proposal) == [("b", "t")]
    assert proposal.left_over == ()


def test_paused_people_and_those_who_refused_consent_are_not_paired() -> None:
    people = [
        mentor("a", status=Status.PAUSED),
        mentor("b", consent=False),
        mentor("c", status=Status.LEFT),
        mentee("s"),
    ]
    proposal = pair_up(people, settings())
    assert proposal.pairs == ()
    assert [left.person for left in proposal.left_over] == ["s@corp.test"]


@pytest.mark.parametrize(
    "people", [[], [mentor("a")], [mentee("s")], [mentor("a", capacity=0), mentee("s")]]
)
def test_a_cohort_that_cannot_be_paired_gives_an_empty_proposal(
    people: list[Person],
) -> None:
    proposal = pair_up(people, settings())
    assert proposal.pairs == ()
    assert (proposal.total, proposal.worst, proposal.bound) == (0, None, 0)
    assert len(proposal.left_over) == len(people)
    assert check_proposal(proposal, people, settings()) == ()


def test_a_pin_comes_first_and_is_scored_like_any_pair() -> None:
    people = [
        mentor("a", location="Oslo"),
        mentor("b", location="Rome"),
        mentee("s", location="Oslo"),
        mentee("t", location="Rome"),
    ]
    proposal = pair_up(people, settings(), (pin("a", "s"),))
    assert names(proposal) == [("a", "s"), ("b", "t")]
    assert [pair.pinned for pair in proposal.pairs] == [True, False]
    assert proposal.total == proposal.bound == 0
    assert [issue.code for issue in proposal.issues] == ["no-topics"]


def test_a_pin_that_breaks_rules_is_kept_and_warned_of() -> None:
    people = [
        mentor("a", team="t", languages=("x",)),
        mentee("s", team="t", languages=("y",)),
    ]
    proposal = pair_up(people, settings(), (pin("a", "s"),))
    assert names(proposal) == [("a", "s")]
    warning = issue(proposal, "pin-breaks-rule")
    assert warning.severity is Severity.WARNING
    assert warning.message == (
        "The pinned pair a@corp.test and s@corp.test is kept, though it breaks rules: "
        "same team and no language in common."
    )


def test_more_pins_than_places_are_kept_and_warned_of() -> None:
    people = [mentor("a"), mentee("s"), mentee("t")]
    proposal = pair_up(people, settings(), (pin("a", "s"), pin("a", "t")))
    assert len(proposal.pairs) == 2
    assert issue(proposal, "pin-over-capacity").message == (
        "a@corp.test has 2 pinned or approved pairs but room for 1; they are kept."
    )


@pytest.mark.parametrize(
    ("fixed", "says"),
    [
        (pin("z", "s"), "z@corp.test is not an active mentor on the roster"),
        (pin("a", "z"), "z@corp.test is not an active mentee on the roster"),
        (pin("a", "a"), "that is one person"),
    ],
)
def test_a_pin_of_someone_not_there_is_left_out_and_said(
    fixed: KnownPair, says: str
) -> None:
    proposal = pair_up([mentor("a"), mentee("s")], settings(), (fixed,))
    assert names(proposal) == [("a", "s")]
    assert says in issue(proposal, "pin-unknown").message


def test_a_pin_of_an_open_pair_is_fulfilled_already() -> None:
    under_way = (Pair("a@corp.test", "s@corp.test", state=PairState.OPEN),)
    people = [mentor("a"), mentee("s")]
    proposal = pair_up(people, settings(), (pin("a", "s"),), under_way)
    assert proposal.pairs == ()
    assert [issue.code for issue in proposal.issues] == ["no-topics"]


def test_names_that_cannot_be_told_are_said() -> None:
    people = [mentor("a", preferred=("Zoe",), earlier_partners=("Yan",)), mentee("s")]
    found = [(i.code, i.severity) for i in pair_up(people, settings()).issues]
    assert found == [
        ("unknown-person", Severity.WARNING),
        ("unknown-person", Severity.INFO),
        ("no-topics", Severity.INFO),
    ]


def test_many_ties_are_broken_the_same_way_for_any_order_of_rows() -> None:
    people = [mentor(f"m{i}") for i in range(30)] + [mentee(f"s{i}") for i in range(40)]
    proposal = pair_up(people, settings())
    assert len(proposal.pairs) == 30
    assert pair_up(people[::-1], settings()) == proposal
    # The hash decides, not the solver: these pairs are the same on every machine.
    assert names(proposal)[:3] == [("m0", "s1"), ("m10", "s8"), ("m11", "s16")]


def test_pairs_proposed_before_stay_where_that_costs_nothing() -> None:
    people = [mentor("a"), mentor("b"), mentee("s"), mentee("t")]
    for before in (("a", "s"), ("b", "t")), (("a", "t"), ("b", "s")):
        keys = tuple((f"{one}@corp.test", f"{two}@corp.test") for one, two in before)
        proposal = pair_up(people, settings(), wanted=Wanted(proposed=keys))
        assert names(proposal) == list(before)
        assert (proposal.proposed, proposal.price_of_keeping) == ((), None)


@pytest.mark.parametrize(("keep", "stay"), [(10, False), (60, True)])
def test_pairs_proposed_before_stay_for_the_points_that_the_settings_allow(
    keep: int, stay: bool
) -> None:
    people = [
        mentor("a", topics_to_share=("X",)),
        mentor("b", topics_to_share=("Y",)),
        mentee("s", topics_to_learn=("X", "Y")),
    ]
    people[2] = replace(people[2], learn_ranked=True)
    before = (("b@corp.test", "s@corp.test"), ("gone@corp.test", "s@corp.test"))
    options = settings(BEST, keep=keep, scarce_topics=False)
    proposal = pair_up(people, options, wanted=Wanted(proposed=before))
    assert names(proposal) == [("b" if stay else "a", "s")]
    free = pair_up(people, options)
    assert proposal.price_of_keeping == free.total - proposal.total
    assert (proposal.price_of_keeping > 0) == stay
    assert proposal.proposed == before
    assert check_proposal(proposal, people, options) == ()
    if stay:
        assert check_proposal(replace(proposal, proposed=()), people, options) != ()


def test_pairing_anew_counts_pins_and_pairs_whose_people_take_no_part() -> None:
    people = [
        mentor("a", location="Oslo"),
        mentor("b", location="Rome"),
        mentor("gone", status=Status.LEFT),
        mentee("s", location="Rome"),
        mentee("t", location="Oslo"),
    ]
    under_way = [
        Pair("b@corp.test", "s@corp.test", 0, state=PairState.OPEN),
        Pair("gone@corp.test", "x@corp.test", 700, state=PairState.OPEN),
    ]
    anew = pair_anew(people, settings(), (pin("a", "s"),), under_way)
    assert anew == Anew(kept=700, pairs=3, total=20_700)
