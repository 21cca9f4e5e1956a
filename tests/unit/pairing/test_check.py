"""The checker sees every way in which a choice or its proof can be wrong."""

from dataclasses import replace

import numpy as np
import pytest

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.check import Verdict, check
from rmentor.core.pairing.proposal import Certificate
from rmentor.core.pairing.solving.optimum import certificate, choose
from rmentor.core.pairing.solving.scores import Sparse
from support.matrices import Matrix, Pairs, program, room

SCORES = Matrix.of([[9, 4, -1], [7, 3, 0]])
BEST = ((0, 0), (1, 1))
PROOF = Certificate(0, (4, 3), (5, 0, 0))
PLACES = room([1, 1], [1, 1, 1])
NOT_FULL = "The prices do not prove that no one else can be placed."
STEP = program(SCORES, PLACES).step


def verdict(pairs: Pairs, proof: Certificate = PROOF) -> Verdict:
    listed = np.array(pairs, np.int64).reshape(-1, 2)
    return check(program(SCORES, PLACES), (listed[:, 0], listed[:, 1]), proof)


def test_the_best_choice_with_its_prices_is_accepted() -> None:
    assert verdict(BEST) == Verdict((), 0)


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
    assert found.gap is None


def test_a_pair_below_the_floor_is_found() -> None:
    found = verdict(BEST, replace(PROOF, floor=4))
    assert found.findings == ("A chosen pair scores less than the floor of 4.",)


def test_a_weaker_choice_is_not_proven() -> None:
    found = verdict(((0, 1), (1, 0)))
    assert found.findings == ("The prices prove a total of at most 12, not 11.",)
    assert found.gap == 1


def test_a_choice_that_leaves_someone_out_is_not_proven() -> None:
    assert verdict(((0, 0),)).findings == (NOT_FULL,)


def test_nobody_is_left_out_for_a_higher_total() -> None:
    posed = program(Matrix.of([[9_000, 10], [10, -1]]), room([1, 1], [1, 1]))
    alone = np.array([0]), np.array([0])
    found = check(posed, alone, certificate(choose(posed)))
    assert found.findings == (NOT_FULL,)
    assert found.gap is not None
    assert found.gap >= posed.step


@pytest.mark.parametrize(
    "proof",
    [
        replace(PROOF, mentors=(3, 3)),
        replace(PROOF, mentors=(5, 3)),
        replace(PROOF, mentees=(0, 0, 0)),
        replace(PROOF, mentees=(5, 0, 1)),
    ],
)
def test_other_prices_prove_less(proof: Certificate) -> None:
    found = verdict(BEST, proof)
    assert found.gap is not None
    assert 0 < found.gap < STEP
    assert found.findings == (
        f"The prices prove a total of at most {12 + found.gap}, not 12.",
    )


@pytest.mark.parametrize(
    ("proof", "finding"),
    [
        (replace(PROOF, mentors=(4,)), "There is not one price for each person."),
        (replace(PROOF, full_mentees=(4,)), "There is not one price for each person."),
        (replace(PROOF, floor_mentors=(4,)), "There is not one price for each person."),
        (replace(PROOF, mentees=(5, 0, 1 << 45)), "A price is beyond all reason."),
        (replace(PROOF, mentees=(5, 0, -1 << 45)), "A price is beyond all reason."),
        (
            replace(PROOF, full_mentors=(1 << 45, 0), full_mentees=(0, 0, 0)),
            "A price is beyond all reason.",
        ),
    ],
)
def test_prices_that_are_none_prove_nothing(proof: Certificate, finding: str) -> None:
    assert verdict(BEST, proof) == Verdict((finding,), None)


@pytest.mark.parametrize("bonus", [0, 300])
@pytest.mark.parametrize("by_mentee", [False, True])
def test_the_highest_score_is_held_against_prices_a_hair_too_low(
    bonus: int, *, by_mentee: bool
) -> None:
    """Only pairs that can gain more than prices are looked at: this one just can."""
    scores, low, none = np.array([[10_000, 9_999]]), (9_999 + bonus,), (0, 0)
    one, two = np.array([0]), np.array([1])
    pairs, proof = (one, two), Certificate(0, low, none)
    if by_mentee:
        # A place that no mentor may need is worth nothing at its price.
        place = 2 * ((10_000 + bonus) + 1)
        scores, pairs = scores.T, (two, one)
        proof = Certificate(0, (-place, -place), (place + low[0],))
    posed = program(Matrix(scores), room([1] * len(scores), [1] * scores.shape[1]))
    everybody = tuple(np.indices(scores.shape).reshape(2, -1))
    extra = Sparse(everybody[0], everybody[1], np.full(2, bonus))
    posed = replace(posed, bonus=extra if bonus else None)
    found = check(posed, pairs, proof)
    assert found.findings == (
        f"The prices prove a total of at most {10_000 + bonus}, not {9_999 + bonus}.",
    )


FAIR = program(Matrix.of([[10, 6], [5, 0]]), room([1, 1], [1, 1]), Objective.FAIR)
FAIREST = (np.array([0, 1]), np.array([1, 0]))
HIGHEST = Certificate(5, (6, 1), (4, 0), (0, -2), (0, 0))


def test_a_floor_is_the_highest_when_its_own_prices_prove_it() -> None:
    assert check(FAIR, FAIREST, HIGHEST) == Verdict((), 0)


@pytest.mark.parametrize(
    "proof",
    [
        replace(HIGHEST, floor_mentors=(), floor_mentees=()),
        replace(HIGHEST, floor_mentors=(0, 0)),
        replace(HIGHEST, floor_mentees=(1, 1)),
    ],
)
def test_a_floor_is_not_the_highest_for_lack_of_proof(proof: Certificate) -> None:
    assert check(FAIR, FAIREST, proof).findings == (
        "The prices do not prove that the worst pair is best off.",
    )


def test_a_floor_that_costs_a_place_is_not_accepted() -> None:
    # Both could be placed, but for the floor: 100 alone is better than 50 twice.
    posed = program(Matrix.of([[100, 50], [50, -1]]), room([1, 1], [1, 1]))
    alone = (np.array([0]), np.array([0]))
    above = Certificate(100, (-19951, -40002), (20051, 0), (-2, -2), (0, 0))
    fair = replace(posed, objective=Objective.FAIR)

    assert check(fair, alone, above) == Verdict((NOT_FULL,), posed.step)
    filled = replace(above, full_mentors=(0, -2), full_mentees=(0, 0))
    assert check(fair, alone, filled) == Verdict((NOT_FULL,), posed.step)


def test_the_best_total_has_no_floor() -> None:
    posed = program(Matrix.of([[100, 50], [50, 1]]), room([1, 1], [1, 1]))
    above = Certificate(50, (-19951, -20001), (20051, 20001))
    assert check(posed, FAIREST, above).findings == (
        "The prices prove a total of at most 101, not 100.",
    )


@pytest.mark.parametrize("objective", Objective)
def test_nobody_is_not_all_that_can_be_placed_above_some_floor(
    objective: Objective,
) -> None:
    posed = program(Matrix.of([[50]]), room([1], [1]), objective)
    nobody = np.empty(0, np.int64), np.empty(0, np.int64)
    proof = Certificate(10_000, (-(10**9),), (-(10**9),))
    assert check(posed, nobody, proof).findings == (NOT_FULL,)


def test_a_mentor_with_more_places_than_pairs_gains_no_more_than_all_pairs() -> None:
    # A floor of 1 leaves the first mentor out.
    scores = Matrix.of([[0, 0, 0, 0], [0, 1, 1, 0]])
    posed = program(scores, room([1, 3], [0, 1, 1, 0]), Objective.FAIR)
    choice = choose(posed)

    found = check(posed, (choice.rows, choice.columns), certificate(choice))

    assert found == Verdict((), 0)
