"""The checker sees every way in which a choice or its proof can be wrong."""

from dataclasses import replace

import numpy as np
import pytest

from rmentor.core.pairing.check import Verdict, check
from rmentor.core.pairing.proposal import Certificate
from support.matrices import Matrix, Pairs, room

SCORES = Matrix.of([[9, 4, -1], [7, 3, 0]])
BEST = ((0, 0), (1, 1))
PROOF = Certificate(0, 100, (104, 103), (5, 0, 0))


def verdict(pairs: Pairs, proof: Certificate = PROOF) -> Verdict:
    listed = np.array(pairs, np.int64).reshape(-1, 2)
    places = room([1, 1], [1, 1, 1])
    return check(SCORES, places, (listed[:, 0], listed[:, 1]), proof)


def test_the_best_choice_with_its_prices_is_accepted() -> None:
    assert verdict(BEST) == Verdict((), 12)


@pytest.mark.parametrize(
    ("pairs", "finding"),
    [
        (((0, 0), (0, 0)), "A pair is chosen twice."),
        (((0, 0), (0, 1)), "More pairs than places: mentor number 1."),
        (((0, 0), (1, 0)), "More pairs than places: mentee number 1."),
        (((0, 2), (1, 0)), "A pair is chosen that a rule forbids."),
    ],
)
def test_pairs_that_may_not_be_are_found(pairs: Pairs, finding: str) -> None:
    found = verdict(pairs)
    assert finding in found.findings
    assert found.bound is None


def test_a_pair_below_the_floor_is_found() -> None:
    found = verdict(BEST, replace(PROOF, floor=4))
    assert found.findings == ("A chosen pair scores less than the floor of 4.",)


def test_a_weaker_choice_is_not_proven() -> None:
    found = verdict(((0, 1), (1, 0)))
    assert found.findings == ("The prices prove a total of at most 12, not 11.",)
    assert found.bound == 12


def test_a_choice_that_leaves_someone_out_is_not_proven() -> None:
    assert verdict(((0, 0),)).findings == (
        "The prices do not prove that no one else can be placed.",
        "The prices prove a total of at most 112, not 9.",
    )


@pytest.mark.parametrize(
    "proof",
    [
        replace(PROOF, mentors=(103, 103)),
        replace(PROOF, mentors=(105, 103)),
        replace(PROOF, mentees=(0, 0, 0)),
        replace(PROOF, mentees=(5, 0, 1)),
    ],
)
def test_other_prices_prove_less(proof: Certificate) -> None:
    found = verdict(BEST, proof)
    assert found.bound is not None
    assert found.bound > 12
    assert found.findings == (
        f"The prices prove a total of at most {found.bound}, not 12.",
    )


@pytest.mark.parametrize(
    ("proof", "finding"),
    [
        (replace(PROOF, mentors=(104,)), "There is not one price for each person."),
        (replace(PROOF, mentees=(5, 0, -1)), "A price is below 0."),
    ],
)
def test_prices_that_are_none_prove_nothing(proof: Certificate, finding: str) -> None:
    assert verdict(BEST, proof) == Verdict((finding,), None)
