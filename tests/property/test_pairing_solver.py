"""The solver on small matrices of every kind, held against trying every choice."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.check import check
from rmentor.core.pairing.optimum import Choice, choose, key_hashes
from rmentor.core.pairing.proposal import Certificate
from rmentor.core.pairing.scores import Room
from support.matrices import Matrix, Pairs, by_brute_force, room

SIZES = st.integers(1, 4)
PLACES = st.sampled_from([0, 1, 1, 1, 2])


@st.composite
def problems(draw: st.DrawFn) -> tuple[Matrix, Room]:
    """Draw up to 4 x 4 scores, many of them equal, and who takes how many."""
    height, width = draw(SIZES), draw(SIZES)
    score = draw(
        st.sampled_from(
            [st.integers(-1, 1), st.integers(-1, 5), st.integers(-3, 10_000)]
        )
    )
    cells = draw(st.lists(score, min_size=height * width, max_size=height * width))
    values = np.maximum(np.array(cells, np.int64).reshape(height, width), -1)
    mentors = draw(st.lists(PLACES, min_size=height, max_size=height))
    mentees = draw(st.lists(PLACES, min_size=width, max_size=width))
    return Matrix(values), room(mentors, mentees)


def solved(matrix: Matrix, places: Room, objective: Objective) -> Choice:
    hashes = (
        key_hashes("mentor", [str(row) for row in range(matrix.shape[0])]),
        key_hashes("mentee", [str(column) for column in range(matrix.shape[1])]),
    )
    return choose(matrix, places, objective, hashes)


def pairs_of(choice: Choice) -> Pairs:
    pairs = zip(choice.rows.tolist(), choice.columns.tolist(), strict=True)
    return tuple(sorted(pairs))


def proof_of(choice: Choice) -> Certificate:
    return Certificate(
        choice.floor,
        choice.per_pair,
        tuple(choice.mentors.tolist()),
        tuple(choice.mentees.tolist()),
    )


@given(problems(), st.sampled_from(Objective))
def test_no_choice_is_better(
    problem: tuple[Matrix, Room], objective: Objective
) -> None:
    matrix, places = problem
    fair = objective is Objective.FAIR
    choice = solved(matrix, places, objective)
    best, equals = by_brute_force(matrix, places, fair=fair)
    assert pairs_of(choice) in equals
    assert choice.floor == best[1]
    highest, _ = by_brute_force(matrix, places, fair=False)
    assert choice.best_total == highest[2]


@given(problems(), st.sampled_from(Objective))
def test_the_checker_accepts_what_the_solver_makes(
    problem: tuple[Matrix, Room], objective: Objective
) -> None:
    matrix, places = problem
    choice = solved(matrix, places, objective)
    found = check(matrix, places, (choice.rows, choice.columns), proof_of(choice))
    assert found.findings == ()
    assert found.bound == int(matrix.at(choice.rows, choice.columns).sum())


@given(problems(), st.data())
def test_the_checker_rejects_a_weaker_choice(
    problem: tuple[Matrix, Room], data: st.DataObject
) -> None:
    matrix, places = problem
    choice = solved(matrix, places, Objective.BEST)
    pairs = pairs_of(choice)
    if not pairs:
        return
    fewer = list(pairs)
    fewer.remove(data.draw(st.sampled_from(pairs)))
    listed = np.array(fewer, np.int64).reshape(-1, 2)
    weaker = (listed[:, 0], listed[:, 1])
    assert check(matrix, places, weaker, proof_of(choice)).findings


@given(problems(), st.integers(-3, 3).filter(bool), st.data())
def test_a_changed_price_never_proves_too_much(
    problem: tuple[Matrix, Room], change: int, data: st.DataObject
) -> None:
    matrix, places = problem
    choice = solved(matrix, places, Objective.BEST)
    proof = proof_of(choice)
    at = data.draw(st.integers(0, len(proof.mentors) - 1))
    changed = list(proof.mentors)
    changed[at] += change
    tampered = replace(proof, mentors=tuple(changed))
    found = check(matrix, places, (choice.rows, choice.columns), tampered)
    total = int(matrix.at(choice.rows, choice.columns).sum())
    assert found.bound is None or found.bound >= total
    assert bool(found.findings) == (found.bound != total)
