"""What is said about rules and people left over, held against solving again."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from property.test_pairing_laws import COHORTS, Cohort
from property.test_pairing_solver import problems
from rmentor.core.model.program import Pair
from rmentor.core.pairing.explaining.reach import who_can_make_room
from rmentor.core.pairing.pair import Proposal, pair_up
from rmentor.core.pairing.solving.optimum import choose
from rmentor.core.pairing.solving.places import Precedence
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Bools
from rmentor.core.settings import RULES
from support.cohorts import still_open
from support.matrices import Matrix, choices, program, room, whole, worth


@given(problems(), st.sampled_from((0, 1)))
def test_who_can_make_room_is_who_takes_a_guest_without_anyone_left_alone(
    problem: Program, side: int
) -> None:
    choice = choose(problem)
    chosen = choice.rows, choice.columns
    found = who_can_make_room(problem, chosen, side)
    pairs = zip(choice.rows.tolist(), choice.columns.tolist(), strict=True)
    before = worth(problem, tuple(pairs))[0]
    for person, can in enumerate(found.tolist()):
        assert can == (most_with_guest(problem, side, person) > before)


def had_partners(problem: Program) -> tuple[Bools, Bools]:
    """Tell who of both sides has a partner already."""
    return problem.first.placed


def most_with_guest(problem: Program, side: int, person: int) -> int:
    """Give the most people who have a partner when a guest does, with that person."""
    scores = whole(problem.scores)
    values = scores.T if side else scores
    guest = np.where(np.arange(len(values)) == person, 0, -1)[:, None]
    wider = np.hstack([values, guest])
    rooms = [problem.room.mentors.tolist(), problem.room.mentees.tolist()]
    rooms[1 - side].append(1)
    posed = program(Matrix(wider.T if side else wider), room(*rooms))
    had = [one.copy() for one in had_partners(problem)]
    had[1 - side] = np.append(had[1 - side], False)
    first = replace(Precedence.nobody(posed.room), placed=(had[0], had[1]))
    posed = replace(posed, precedence=first, either=problem.either)
    pair = (values.shape[1], person) if side else (person, values.shape[1])
    return max(
        (worth(posed, all_)[0] for all_ in choices(posed) if pair in all_), default=0
    )


@settings(max_examples=40)
@given(COHORTS, st.sampled_from(list(RULES)))
def test_a_rule_costs_as_many_people_as_there_are_more_without_it(
    cohort: Cohort, rule: str
) -> None:
    people, options, known, under_way = cohort
    strict = replace(options, rules={**options.rules, rule: True})
    loose = replace(options, rules={**options.rules, rule: False})
    proposal = pair_up(people, strict, known, under_way)
    without = pair_up(people, loose, known, under_way)
    (effect,) = [one for one in proposal.rules if one.rule == rule]
    assert effect.people is not None
    assert effect.people <= len(proposal.left_over)
    if effect.people or not any(
        one.may_mentor and one.may_be_mentored for one in people
    ):
        assert effect.people == placed(without, under_way) - placed(proposal, under_way)


def placed(proposal: Proposal, under_way: Sequence[Pair]) -> int:
    """Count the people with a partner, whichever side they stand on."""
    pairs = (*still_open(under_way), *proposal.pairs)
    return len({key for pair in pairs for key in pair.people})
