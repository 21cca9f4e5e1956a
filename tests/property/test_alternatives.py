"""What forcing a pair costs, held against trying every choice with it."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from property.test_pairing_solver import problems
from rmentor.core.model.choices import Objective
from rmentor.core.model.people import Person, Role
from rmentor.core.pairing.explaining import detours as detours_module
from rmentor.core.pairing.explaining.alternatives import Instead
from rmentor.core.pairing.explaining.detours import Detours, detours
from rmentor.core.pairing.explaining.losses import TOO_FAR, all_losses, limit_of
from rmentor.core.pairing.explaining.residual import Residual
from rmentor.core.pairing.solving.optimum import choose
from rmentor.core.pairing.solving.program import Program
from support.matrices import Pairs, choices, pairs_of, whole, worth

OF_TOTALS = [Objective.BEST, Objective.FAIR]
"""The objectives with which it is told what the total loses."""
Level = tuple[int, ...]
"""People placed, minimums, people who waited, pairs, total with the bonus."""


def levels(program: Program, chosen: Pairs) -> Level:
    *placing, _floor, total = worth(program, chosen)
    return (*placing, total)


def forced(program: Program, floor: int) -> dict[tuple[int, int], Level]:
    """Give the best there is with each pair in the choice.

    The pair itself may score less than the floor, the others not.
    """
    scores = whole(program.scores)
    best: dict[tuple[int, int], Level] = {}
    for chosen in choices(program):
        low = [pair for pair in chosen if scores[pair] < floor]
        if len(low) < 2:
            reached = levels(program, chosen)
            for pair in low or chosen:
                best[pair] = max(best.get(pair, ()), reached)
    return best


@given(problems(OF_TOTALS))
def test_losses_are_those_of_solving_again_with_the_pair_forced(
    program: Program,
) -> None:
    choice = choose(program)
    residual = Residual.of(program, choice)
    program = program.with_sides(program.sides_of((choice.rows, choice.columns)))
    before, losses = levels(program, pairs_of(choice)), all_losses(residual)
    best, scores = forced(program, choice.floor), whole(program.scores)
    for pair, after in best.items():
        lost = before[-1] - after[-1]
        if pair in pairs_of(choice):
            assert losses[pair] == 0
        elif losses[pair] < TOO_FAR:
            assert (after[:-1], losses[pair]) == (before[:-1], lost)
        else:
            fewer = after[:-1] < before[:-1]
            low = scores[pair] < choice.floor
            assert fewer or low or lost >= limit_of(residual)
    assert np.count_nonzero(losses == TOO_FAR) >= losses.size - len(best)


@settings(max_examples=300)
@given(problems(OF_TOTALS), st.sampled_from((1, 24)))
def test_detours_tell_the_same_of_one_person_and_whom_it_costs_a_place(
    program: Program, near: int
) -> None:
    """However few steps of each person the search begins with."""
    choice = choose(program)
    residual = Residual.of(program, choice)
    program = program.with_sides(program.sides_of((choice.rows, choice.columns)))
    before, best = levels(program, pairs_of(choice)), forced(program, choice.floor)
    for side in (0, 1):
        for person in range(program.scores.shape[side]):
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(detours_module, "_NEAR", near)
                found = detours(residual, person, side)
            for other in range(program.scores.shape[1 - side]):
                pair = (other, person) if side else (person, other)
                told = pair in best and pair not in pairs_of(choice)
                assert found.possible[other] == told
                if told:
                    assert_same(found, other, before, best[pair])
                    if program.bonus is None:
                        assert found.loss[other] == before[-1] - best[pair][-1]


def assert_same(found: Detours, other: int, before: Level, after: Level) -> None:
    assert found.unplaced[other] == before[0] - after[0]
    assert found.fewer[other] == before[3] - after[3]
    levels = before[1:3] != after[1:3]
    same = before[0] == after[0] and before[3] == after[3]
    assert found.outranked[other] == (levels and same)


@given(problems(OF_TOTALS))
def test_partners_are_all_whom_the_rules_allow_those_of_now_first(
    program: Program,
) -> None:
    height, width = program.scores.shape
    assume(height and width)
    choice = choose(program)
    mentors = [Person(f"mentor{row:03}", "") for row in range(height)]
    mentees = [Person(f"mentee{column:03}", "") for column in range(width)]
    both = mentors, mentees
    instead = Instead(choice, Residual.of(program, choice), program.scores, both)
    people = instead.may_meet(most=max(height, width))
    allowed = np.argwhere(whole(program.scores) >= 0).tolist()
    losses: dict[tuple[str, Role, str], int | None] = {}
    for role in (Role.MENTOR, Role.MENTEE):
        turn = 1 if role is Role.MENTOR else -1
        mine = [one for one in people if one.role is role]
        ends = {
            (one.person, partner.other)[::turn]: partner
            for one in mine
            for partner in one.partners
        }
        assert sorted(ends) == sorted(
            (mentors[row].key, mentees[column].key) for row, column in allowed
        )
        now = {both for both, partner in ends.items() if partner.chosen}
        assert now == {(mentors[r].key, mentees[c].key) for r, c in pairs_of(choice)}
        for one in mine:
            losses |= {(one.person, role, p.other): p.loss for p in one.partners}
            for before, after in pairwise(one.partners):
                assert before.chosen >= after.chosen
    for told in instead.alternatives(most=3):
        assert losses[told.person, told.role, told.other] == told.loss
        assert told.score >= choice.floor
