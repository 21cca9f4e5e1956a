"""A search that is ended early gives the best so far, and never claims too much."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.check import check
from rmentor.core.pairing.solving import best_pairs, either, ties
from rmentor.core.pairing.solving.goal import Goal
from rmentor.core.pairing.solving.optimum import certificate, choose
from rmentor.core.pairing.solving.pool import Pool
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.solve import Enough, Progress, Search, Tell, maximize
from support.matrices import Matrix, program, room


@pytest.fixture
def posed(monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.setattr(best_pairs, "PER_PERSON", 1)
    values = np.random.default_rng(1).integers(-9000, 10_000, (60, 60)).clip(-1)
    return program(Matrix(values), room([1] * 60, [1] * 60), Objective.FAIR)


def after(times: int, ending: BaseException) -> Tell:
    """Raise when told so often about a search that has something to give."""
    told = []

    def tell(progress: Progress) -> None:
        if progress.best is not None:
            told.append(progress)
        if len(told) > times:
            raise ending

    return tell


@pytest.mark.parametrize("ending", [Enough(), KeyboardInterrupt()])
@pytest.mark.parametrize("times", [0, 1, 30, 45, 100, 200])
def test_the_best_so_far_is_given_with_a_gap_that_holds(
    posed: Program, times: int, ending: BaseException
) -> None:
    best = choose(posed)
    early = choose(posed, tell=after(times, ending))
    pairs = early.rows, early.columns
    found = check(posed, pairs, certificate(early))
    assert found.gap is not None
    free = replace(posed, objective=Objective.BEST)
    most = choose(free)
    gained = [
        solved.goal.gains(
            solved.scores.at(one.rows, one.columns), one.rows, one.columns
        )
        for solved, one in ((free, most), (posed, early))
    ]
    # What the floor costs is no part of the gap: it is told apart.
    missing = posed.step * 2 * (len(most.rows) - len(early.rows))
    missing += int(gained[0].sum() - gained[1].sum())
    assert early.floor > 0 or missing <= min(early.gap, found.gap)
    assert early.is_proven == (found.findings == ())
    if early.is_proven:
        assert sorted(zip(*pairs, strict=True)) == sorted(
            zip(best.rows, best.columns, strict=True)
        )


@pytest.mark.parametrize("stage", ["fair", "ties"])
def test_a_stage_that_is_stopped_at_once_leaves_what_was_found_before(
    posed: Program, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    """Ctrl-C comes at any time, also before a stage has told anything."""

    def interrupted(goal: Goal, pool: Pool, search: Search, near: Any = None) -> Any:
        if search.stage == stage:
            raise KeyboardInterrupt
        return maximize(goal, pool, search, near)

    for module in (either, ties):
        monkeypatch.setattr(module, "maximize", interrupted)
    early = choose(posed)
    found = check(posed, (early.rows, early.columns), certificate(early))
    assert len(early.rows) > 0
    assert found.gap == 0
    assert early.is_proven == (stage == "ties") == (found.findings == ())


def test_a_search_that_has_nothing_yet_goes_on_until_it_has(posed: Program) -> None:
    def tell(_progress: Progress) -> None:
        raise Enough

    early = choose(posed, tell=tell)
    assert len(early.rows) > 0
    assert not early.is_proven


def test_how_far_it_is_is_told_stage_by_stage(posed: Program) -> None:
    told: list[Progress] = []
    choose(posed, tell=told.append)
    stages = list(dict.fromkeys(progress.stage for progress in told))
    assert stages[:3] == ["first look", "best", "floor"]
    assert all(0 < progress.done <= progress.cuts for progress in told)
