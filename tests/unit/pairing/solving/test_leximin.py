"""Choices that are best level by level, beyond what trying every choice can reach."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment

from rmentor.core.model.choices import Objective
from rmentor.core.pairing import posed as posed_program
from rmentor.core.pairing.check import Verdict, check
from rmentor.core.pairing.pair import check_proposal, pair_up
from rmentor.core.pairing.solving.optimum import Choice, certificate, choose
from rmentor.core.pairing.solving.places import Precedence
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Ints
from rmentor.core.pairing.solving.solve import Enough, Progress
from support.cohorts import issue, mentee, mentor, settings
from support.matrices import Matrix, program, room


def posed(values: Ints, objective: Objective = Objective.LEXIMIN) -> Program:
    height, width = values.shape
    return program(Matrix(values), room([1] * height, [1] * width), objective)


def scores_of(problem: Program, choice: Choice) -> list[int]:
    return sorted(problem.scores.at(choice.rows, choice.columns).tolist())


def test_the_second_worst_counts_where_the_worst_cannot_be_better() -> None:
    values = np.array([[1, -1, -1], [-1, 7, 90], [-1, 6, 7]])
    fair, level = (
        scores_of(one, choose(one))
        for one in (posed(values, Objective.FAIR), posed(values))
    )
    assert fair == [1, 6, 90]
    assert level == [1, 7, 7]


@pytest.mark.parametrize("seed", range(5))
def test_weights_that_put_each_level_far_above_the_next_say_the_same(seed: int) -> None:
    """With few levels, one assignment with a number system's weights is leximin."""
    numbers = np.random.default_rng(seed)
    size, levels = 40, 6
    values = numbers.integers(0, levels, (size, size))
    weights = -(float(size + 1) ** (levels - 1 - values))
    rows, columns = linear_sum_assignment(weights, maximize=True)
    problem = posed(values * 1000)
    choice = choose(problem)
    assert scores_of(problem, choice) == sorted((values[rows, columns] * 1000).tolist())


@pytest.mark.parametrize("highest", [6, 10_000])
def test_the_order_of_rows_and_columns_does_not_matter(highest: int) -> None:
    numbers = np.random.default_rng(highest)
    values = numbers.integers(-2, highest, (50, 40)).clip(-1)
    rows, columns = numbers.permutation(50), numbers.permutation(40)
    straight = posed(values)
    hashes = straight.hashes[0][rows], straight.hashes[1][columns]
    matrix = Matrix(values[rows][:, columns])
    moved = Program(matrix, straight.room, hashes, Objective.LEXIMIN)
    choice, again = choose(straight), choose(moved)
    pairs = zip(rows[again.rows], columns[again.columns], strict=True)
    assert sorted(zip(choice.rows, choice.columns, strict=True)) == sorted(pairs)
    found = check(straight, (choice.rows, choice.columns), certificate(choice))
    assert found == Verdict((), 0)


@pytest.mark.parametrize("seed", [97, 417, *range(15)])
def test_with_several_partners_each_every_level_is_proven(seed: int) -> None:
    numbers = np.random.default_rng(seed)
    height, width = numbers.integers(2, 14, 2)
    steps = int(numbers.choice([2, 4, 30, 10_001]))
    values = numbers.integers(0, steps, (height, width)) * (10_000 // (steps - 1))
    values[numbers.random((height, width)) < numbers.choice([0, 0.4, 0.8])] = -1
    places = [numbers.integers(0, 4, side).tolist() for side in (height, width)]
    problem = program(Matrix(values), room(*places), Objective.LEXIMIN)
    if numbers.random() < 0.5:
        least = room(
            *(numbers.integers(0, 3, side).tolist() for side in (height, width))
        )
        waited, placed = (
            (numbers.random(height) < 0.3, numbers.random(width) < 0.3)
            for _ in range(2)
        )
        problem = replace(problem, precedence=Precedence(least, waited, placed))
    choice = choose(problem)
    found = check(problem, (choice.rows, choice.columns), certificate(choice))
    assert found == Verdict((), 0)


@pytest.mark.parametrize("other", [Objective.BEST, Objective.FAIR])
def test_levels_prove_nothing_for_another_objective(other: Objective) -> None:
    values = np.random.default_rng(3).integers(1, 10_000, (20, 20))
    problem = posed(values)
    choice = choose(problem)
    pairs, proof = (choice.rows, choice.columns), certificate(choice)
    assert not check(problem, pairs, proof).findings
    assert check(replace(problem, objective=other), pairs, proof).findings


def stop_at(stage: str, ending: BaseException) -> Callable[[Progress], None]:
    def tell(progress: Progress) -> None:
        if progress.stage == stage and progress.best:
            raise ending

    return tell


@pytest.mark.parametrize("ending", [Enough(), KeyboardInterrupt()])
def test_ended_early_the_fair_choice_is_given_and_not_called_proven(
    ending: BaseException,
) -> None:
    values = np.random.default_rng(1).integers(0, 10_000, (30, 30))
    fair = choose(posed(values, Objective.FAIR))
    problem = posed(values)
    early = choose(problem, tell=stop_at("leximin", ending))
    assert scores_of(problem, early) == scores_of(problem, fair)
    assert not early.is_proven
    found = check(problem, (early.rows, early.columns), certificate(early))
    assert found.findings == ("There are no prices for the levels of the scores.",)
    assert found.gap == 0


def test_a_program_too_large_for_it_is_paired_by_fair_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    people = [
        *(mentor(f"m{n}", topics_to_share=("AI",)) for n in range(3)),
        *(mentee(f"s{n}", topics_to_learn=("AI",)) for n in range(3)),
    ]
    options = settings(Objective.LEXIMIN)
    small = pair_up(people, options)
    assert small.objective is Objective.LEXIMIN
    monkeypatch.setattr(posed_program, "MOST_PAIRS", 8)
    large = pair_up(people, options)
    assert large.objective is Objective.FAIR
    assert "too many people" in issue(large, "leximin-too-large").message
    assert check_proposal(large, people, options) == ()
