"""A proposal that was changed after it was made does not pass."""

from dataclasses import replace

import pytest

from rmentor.core.model.program import Decision, KnownPair
from rmentor.core.pairing.pair import Proposal, check_proposal, pair_up
from support.cohorts import mentee, mentor, settings

PEOPLE = [
    mentor("a", location="Oslo"),
    mentor("b", location="Rome"),
    mentee("s", location="Oslo"),
    mentee("t", location="Rome"),
]
PINNED = (KnownPair("a@corp.test", "s@corp.test", Decision.PIN),)


def findings(proposal: Proposal, known: tuple[KnownPair, ...] = ()) -> tuple[str, ...]:
    return check_proposal(proposal, PEOPLE, settings(), known)


def made(known: tuple[KnownPair, ...] = ()) -> Proposal:
    return pair_up(PEOPLE, settings(), known)


def test_what_was_made_passes() -> None:
    assert findings(made()) == ()
    assert findings(made(PINNED), PINNED) == ()


def test_someone_who_is_not_there_is_found() -> None:
    proposal = made()
    stranger = replace(proposal.pairs[0], mentee="zoe@corp.test")
    assert findings(replace(proposal, pairs=(stranger,))) == (
        "A pair names someone who is not on that side of the roster.",
    )


@pytest.mark.parametrize(
    ("known", "now"), [((), PINNED), (PINNED, ())], ids=["new pin", "lost pin"]
)
def test_other_pins_are_found(
    known: tuple[KnownPair, ...], now: tuple[KnownPair, ...]
) -> None:
    found = findings(made(known), now)
    assert "The pinned pairs are not those that were fixed." in found


def test_a_wrong_sum_bound_or_score_is_found() -> None:
    proposal = made()
    flattered = replace(proposal.pairs[0], score=1)
    pairs = (flattered, *proposal.pairs[1:])
    assert findings(replace(proposal, worst=1)) == (
        "Total or worst score are not those of the pairs.",
    )
    assert findings(replace(proposal, bound=7)) == ("The bound is 20000, not 7.",)
    assert "A score is not what the answers give." in findings(
        replace(proposal, pairs=pairs)
    )


def test_pairs_that_may_not_be_are_found_where_nothing_is_called_proven() -> None:
    proposal = made()
    forbidden = settings(rules={"same_team": True})
    people = [replace(person, team="web") for person in PEOPLE]
    stopped = replace(proposal, proven=False)
    assert check_proposal(stopped, PEOPLE, settings()) == ()
    assert check_proposal(stopped, people, forbidden) == (
        "A pair is chosen that a rule forbids.",
    )
