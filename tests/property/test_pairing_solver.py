"""The solver on small programs of every kind, held against trying every choice."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.check import check
from rmentor.core.pairing.proposal import Level
from rmentor.core.pairing.solving.optimum import certificate, choose
from rmentor.core.pairing.solving.places import Precedence
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Ints, Room, Sparse
from support.matrices import (
    Matrix,
    by_brute_force,
    choices,
    pairs_of,
    program,
    room,
    whole,
    with_either,
    worth,
)

SIZES = st.integers(1, 4)
PLACES = st.sampled_from([0, 1, 1, 1, 2, 3])
LEAST = st.sampled_from([0, 0, 1, 2])


@st.composite
def problems(
    draw: st.DrawFn, objectives: Sequence[Objective] = tuple(Objective)
) -> Program:
    """Draw up to 4 x 4 scores, many equal, who takes how many, and who comes first."""
    height, width = draw(SIZES), draw(SIZES)

    def listed(values: st.SearchStrategy[int], length: int) -> list[int]:
        return draw(st.lists(values, min_size=length, max_size=length))

    score = draw(
        st.sampled_from(
            [st.integers(-1, 1), st.integers(-1, 5), st.integers(-3, 10_000)]
        )
    )
    cells = np.maximum(np.array(listed(score, height * width), np.int64), -1)
    posed = program(
        Matrix(cells.reshape(height, width)),
        room(listed(PLACES, height), listed(PLACES, width)),
        draw(st.sampled_from(objectives)),
    )
    if draw(st.booleans()):
        waited, placed = (
            (
                np.array(listed(st.integers(0, 1), height)) > 0,
                np.array(listed(st.integers(0, 1), width)) > 0,
            )
            for _ in range(2)
        )
        least = room(listed(LEAST, height), listed(LEAST, width))
        posed = replace(posed, precedence=Precedence(least, waited, placed))
    if draw(st.booleans()):
        extra = np.array(listed(st.sampled_from([-1, -1, 0, 1, 3000]), height * width))
        rows, columns = np.nonzero(extra.reshape(height, width) >= 0)
        posed = replace(posed, bonus=Sparse.of(rows, columns, extra[extra >= 0]))
    if draw(st.booleans()):
        posed = with_either(posed, listed(st.integers(0, 1), min(height, width)))
    return posed


@settings(max_examples=400)
@given(problems())
def test_no_choice_is_better(problem: Program) -> None:
    choice = choose(problem)
    best, equals = by_brute_force(problem)
    assert worth(problem, pairs_of(choice)) == best
    assert pairs_of(choice) in equals
    assert choice.gap == 0
    highest, _ = by_brute_force(replace(problem, objective=Objective.BEST))
    scores = problem.scores.at(choice.rows, choice.columns)
    assert choice.best_total >= scores.sum() or problem.bonus is not None
    if problem.bonus is None:
        assert choice.best_total == highest[-1]


@given(problems())
def test_the_checker_accepts_what_the_solver_makes(problem: Program) -> None:
    choice = choose(problem)
    found = check(problem, (choice.rows, choice.columns), certificate(choice))
    assert found.findings == ()
    assert found.gap == 0


@given(problems(), st.data())
def test_the_checker_rejects_a_weaker_choice(
    problem: Program, data: st.DataObject
) -> None:
    choice = choose(problem)
    pairs = pairs_of(choice)
    if not pairs:
        return
    fewer = list(pairs)
    fewer.remove(data.draw(st.sampled_from(pairs)))
    listed = np.array(fewer, np.int64).reshape(-1, 2)
    weaker = (listed[:, 0], listed[:, 1])
    assert check(problem, weaker, certificate(choice)).findings


@settings(max_examples=300)
@given(problems([Objective.BEST, Objective.FAIR]), st.data())
def test_no_floor_hides_a_better_choice(problem: Program, data: st.DataObject) -> None:
    """What is best of the pairs above a floor may be worse than others."""
    scores = whole(problem.scores)
    floor = data.draw(st.sampled_from([*scores[scores >= 0].tolist(), 10_001]))
    above = replace(problem, scores=Matrix(np.where(scores >= floor, scores, -1)))
    if problem.bonus is not None:
        above = replace(above, bonus=None)
    choice = choose(replace(above, objective=Objective.FAIR))
    proof = replace(certificate(choice), floor=floor)
    found = check(problem, (choice.rows, choice.columns), proof)
    best, _ = by_brute_force(problem)
    assert found.findings or worth(problem, pairs_of(choice)) == best


@given(problems(), st.integers(-3, 3).filter(bool), st.data())
def test_a_changed_price_never_proves_too_much(
    problem: Program, change: int, data: st.DataObject
) -> None:
    problem = replace(problem, objective=Objective.BEST)
    choice = choose(problem)
    proof = certificate(choice)
    at = data.draw(st.integers(0, len(proof.mentors) - 1))
    changed = list(proof.mentors)
    changed[at] += change
    tampered = replace(proof, mentors=tuple(changed))
    found = check(problem, (choice.rows, choice.columns), tampered)
    assert found.gap is not None
    assert found.gap >= 0
    assert bool(found.findings) == (found.gap > 0)


@given(problems(), st.data())
def test_a_changed_proof_of_fairness_never_proves_too_much(
    problem: Program, data: st.DataObject
) -> None:
    """Whatever the prices: a floor that could be higher is not proven the highest."""
    problem = replace(problem, objective=Objective.FAIR)
    choice = choose(problem)
    if choice.floor < 1:
        return
    proof = certificate(choice)
    price = st.integers(-60, 60)
    height, width = problem.scores.shape
    lower = replace(
        proof,
        floor=choice.floor - 1,
        floor_mentors=tuple(
            data.draw(st.lists(price, min_size=height, max_size=height))
        ),
        floor_mentees=tuple(data.draw(st.lists(price, min_size=width, max_size=width))),
    )
    found = check(problem, (choice.rows, choice.columns), lower)
    assert "The prices do not prove that the worst pair is best off." in found.findings


@settings(max_examples=300)
@given(problems([Objective.LEXIMIN]), st.data())
def test_no_other_choice_is_proven_best_level_by_level(
    problem: Program, data: st.DataObject
) -> None:
    """Prices that prove one choice prove no other that is worse, nor changed ones."""
    choice = choose(problem)
    others = [chosen for chosen in choices(problem) if chosen]
    if not others:
        return
    other = data.draw(st.sampled_from(others))
    listed = np.array(other, np.int64)
    pairs = listed[:, 0], listed[:, 1]
    proof = certificate(choice)
    scores = sorted(set(problem.scores.at(*pairs).tolist()))
    known = {level.score: level for level in proof.levels}
    levels = [known.get(score, Level(score)) for score in scores]
    if data.draw(st.booleans()):
        changed = data.draw(st.integers(0, len(levels) - 1))
        price = data.draw(st.integers(-2, 2))
        levels[changed] = replace(levels[changed], mentors=((other[0][0], price),))
    tried = replace(proof, floor=0, levels=tuple(levels))
    found = check(problem, pairs, tried)
    is_best = worth(problem, other) == worth(problem, pairs_of(choice))
    assert is_best or found.findings


def test_levels_are_those_of_the_chosen_pairs_and_their_prices_somebodys() -> None:
    problem = program(
        Matrix.of([[5, 9], [9, 7]]), room([1, 1], [1, 1]), Objective.LEXIMIN
    )
    choice = choose(problem)
    pairs = choice.rows, choice.columns
    proof = certificate(choice)
    assert [level.score for level in proof.levels] == [9]
    wrong = "The levels are not the scores of the chosen pairs."
    more = replace(proof, levels=(Level(5), *proof.levels))
    assert check(problem, pairs, more).findings == (wrong,)
    for nobody in (((2, 1),), ((-1, 1),), ((0, 1), (0, 1)), ((0, 2**50),)):
        level = replace(proof.levels[0], mentors=nobody)
        assert check(problem, pairs, replace(proof, levels=(level,))).findings


@settings(max_examples=60)
@given(problems(), st.data())
def test_the_order_of_people_changes_nothing(
    problem: Program, data: st.DataObject
) -> None:
    height, width = problem.scores.shape
    rows = np.array(data.draw(st.permutations(range(height))), np.int64)
    columns = np.array(data.draw(st.permutations(range(width))), np.int64)
    moved = _moved(problem, rows, columns)
    choice, again = choose(problem), choose(moved)
    pairs = zip(rows[again.rows].tolist(), columns[again.columns].tolist(), strict=True)
    assert tuple(sorted(pairs)) == pairs_of(choice)


def _moved(problem: Program, rows: Ints, columns: Ints) -> Program:
    """Put the same people in another order."""
    first, bonus = problem.precedence, problem.bonus
    if first is not None:
        first = Precedence(
            Room(first.least.mentors[rows], first.least.mentees[columns]),
            (first.waited[0][rows], first.waited[1][columns]),
            (first.placed[0][rows], first.placed[1][columns]),
        )
    if bonus is not None:
        bonus = Sparse.of(
            np.argsort(rows)[bonus.rows],
            np.argsort(columns)[bonus.columns],
            bonus.values,
        )
    either = problem.either
    if either is not None:
        either = np.argsort(rows)[either[0]], np.argsort(columns)[either[1]]
    return Program(
        Matrix(whole(problem.scores)[rows][:, columns]),
        Room(problem.room.mentors[rows], problem.room.mentees[columns]),
        (problem.hashes[0][rows], problem.hashes[1][columns]),
        problem.objective,
        first,
        bonus,
        either,
    )
