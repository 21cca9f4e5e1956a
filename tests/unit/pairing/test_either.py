"""People who may be either count once."""

from dataclasses import replace

import numpy as np
import pytest

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.check import check
from rmentor.core.pairing.pair import check_proposal, pair_up
from rmentor.core.pairing.proposal import Certificate
from rmentor.core.pairing.solving.optimum import certificate, choose
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Ints
from support.cohorts import mentee, mentor, names, person, settings
from support.matrices import Matrix, by_brute_force, program, room, worth

GRADES = ("A", "B", "C")
PEOPLE = (
    mentor("jo", grade="A", topics_to_share=("AI",)),
    person(
        "eva",
        grade="B",
        topics_to_share=("SQL",),
        topics_to_learn=("AI",),
        preferred=("jo",),
    ),
    mentee("sam", grade="C", topics_to_learn=("SQL",)),
    mentee("tom", grade="C", topics_to_learn=("AI",)),
)
"""Jo would rather have Eva, who can mentor Sam; Tom can have nobody but Jo."""


@pytest.mark.parametrize("objective", Objective)
def test_nobody_is_mentor_and_mentee_while_another_has_nobody(
    objective: Objective,
) -> None:
    options = settings(objective, grades=GRADES)
    assert names(pair_up(PEOPLE[:3], options)) == [("eva", "sam"), ("jo", "eva")]
    proposal = pair_up(PEOPLE, options)
    assert names(proposal) == [("eva", "sam"), ("jo", "tom")]
    assert not proposal.left_over
    assert proposal.proven


def test_the_proof_of_a_stored_round_is_checked_with_its_shares() -> None:
    options = settings(grades=GRADES)
    proposal = pair_up(PEOPLE, options)
    proof = proposal.certificate
    assert len(proof.shares) == 1
    assert check_proposal(proposal, PEOPLE, options) == ()
    tampered = replace(proposal, certificate=replace(proof, shares=()))
    assert check_proposal(tampered, PEOPLE, options)


def posed(seed: int, objective: Objective = Objective.FAIR) -> Program:
    """Invent a program in which the first few of either side are the same people."""
    random = np.random.default_rng(seed)
    height, width, either = 4, 4, 3
    scores = random.integers(-6, 6, (height, width)).clip(-1)
    people = np.arange(either)
    scores[people, people] = -1
    one = room(random.integers(1, 3, height).tolist(), [1] * width)
    return replace(program(Matrix(scores), one, objective), either=(people, people))


def solved(problem: Program) -> tuple[tuple[Ints, Ints], Certificate]:
    choice = choose(problem)
    return (choice.rows, choice.columns), certificate(choice)


@pytest.mark.parametrize("seed", range(60))
def test_with_leximin_as_many_people_are_placed(seed: int) -> None:
    problem = posed(seed, Objective.LEXIMIN)
    pairs, proof = solved(problem)
    chosen = tuple(zip(*(ends.tolist() for ends in pairs), strict=True))
    assert worth(problem, chosen)[:4] == by_brute_force(problem)[0][:4]
    assert check(problem, pairs, proof).findings == ()


@pytest.mark.parametrize("seed", range(60))
def test_changed_shares_never_prove_too_much(seed: int) -> None:
    problem = posed(seed, Objective.BEST)
    pairs, proof = solved(problem)
    fewer = pairs[0][:-1], pairs[1][:-1]
    for twin in range(len(proof.shares)):
        for change in (-1, 1, -proof.shares[twin], 2**40):
            shares = list(proof.shares)
            shares[twin] += change
            assert check(problem, fewer, replace(proof, shares=tuple(shares))).findings


def test_shares_that_are_nobodys_are_refused() -> None:
    problem = posed(0)
    pairs, proof = solved(problem)
    for shares in ((0,), (-1, 0, 0), (2**60, 0, 0)):
        found = check(problem, pairs, replace(proof, shares=shares))
        assert found.findings == ("A share is nobody's, or beyond what it is part of.",)


def test_the_sides_of_leximin_are_needed_and_place_as_many() -> None:
    for seed in range(60):
        problem = posed(seed, Objective.LEXIMIN)
        pairs, proof = solved(problem)
        for sides in ((), (3, 0, 0)):
            found = check(problem, pairs, replace(proof, sides=sides))
            assert found.findings[0].startswith("It is not said on which side")
        without = replace(proof, full_mentors=(), full_mentees=(), full_shares=())
        if len(pairs[0]):
            assert check(problem, pairs, without).findings
