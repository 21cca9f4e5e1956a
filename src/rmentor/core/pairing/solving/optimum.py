"""The objective, level by level; each level keeps what the levels above reached.

1. as many people placed as the rules allow, then the minimum numbers of partners, then
   those who waited, then as many pairs as there are places;
2. `fair` and `leximin`: the lowest score as high as possible; `leximin` then the second
   lowest, and so on, which leaves the other levels to nobody's choice but the last;
3. the highest total, with a bonus for pairs to be kept;
4. among choices equal so far, the one with the highest sum of a fixed hash of the
   pairs' keys: the order of rows, the machine and the solver's version do not matter.
"""

from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.proposal import HIGHEST_SCORE, Certificate, Level
from rmentor.core.pairing.solving.floor import Floor, highest_floor, limit_by_best
from rmentor.core.pairing.solving.goal import Total
from rmentor.core.pairing.solving.pool import Pool
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scan import FirstLook, first_look, look
from rmentor.core.pairing.solving.scores import Ints, Sparse
from rmentor.core.pairing.solving.solve import (
    Enough,
    Known,
    Optimum,
    Progress,
    Search,
    Tell,
    maximize,
    silent,
)
from rmentor.core.pairing.solving.ties import canonical


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen pairs and what proves them.

    Attributes:
        rows: Mentors.
        columns: Their mentees.
        floor: Pairs that score less were left out for fairness.
        prices: Of mentors and mentees; they prove that nothing above the floor is
            worth more.
        floor_prices: They prove that a higher floor places fewer; None without floor.
        gap: By how much the worth could be more at most; 0 when proven best.
        best_total: The total without the floor.
        pool: All pairs looked at, as a start for a program like this one.
        rounds: How often all pairs were looked at.
        is_proven: Whether nothing is better, and no floor that was wanted is higher.
        levels: Prove `leximin`; the prices then prove that nobody else can be placed.
    """

    rows: Ints
    columns: Ints
    floor: int
    prices: tuple[Ints, Ints]
    floor_prices: tuple[Ints, Ints] | None
    gap: int
    best_total: int
    pool: Pool
    rounds: int
    is_proven: bool
    levels: tuple[Level, ...] = ()


def choose(program: Program, start: Known | None = None, tell: Tell = silent) -> Choice:
    """Choose the best pairs.

    Args:
        program: What is to be solved.
        start: From a program like this one, which saves most of the work (see
            `rmentor.core.pairing.solving.start`).
        tell: Told how far it is; raises `Enough` to end the search with the best so
            far, as Ctrl-C does.

    Raises:
        KeyboardInterrupt: Before there was anything to give.
    """
    first = _first_look(program, start, tell)
    pool = Pool.empty(program.scores).joined(first.codes, program.scores)
    if program.bonus is not None:
        kept = program.bonus.rows * pool.width + program.bonus.columns
        pool = pool.joined(kept, program.scores)
    goal = program.goal
    best = maximize(goal, pool, Search("best", tell, _most(goal, first)), first.near)
    total = int(best.scores.sum())
    optimum, floor = best, Floor(0, None, best.pool)
    wants_floor = program.objective is not Objective.BEST and len(best.rows) > 0
    if wants_floor and _is_proven(best):
        goal, floor, optimum = _fairest(program, best, first, tell)
    rows, columns = optimum.rows, optimum.columns
    if _is_proven(optimum):
        rows, columns = canonical(goal, optimum, program.hashes, Search("ties", tell))
    choice = Choice(
        *(rows, columns, floor.score),
        optimum.prices,
        floor.prices,
        optimum.bound - optimum.worth,
        total,
        optimum.pool,
        best.rounds + (optimum.rounds if optimum is not best else 0),
        _is_proven(optimum) and (not wants_floor or floor.prices is not None),
    )
    return _leveled(program, choice, optimum, tell)


def _leveled(program: Program, fair: Choice, found: Optimum, tell: Tell) -> Choice:
    """Go on from the fair choice to the one that is best level by level, if wanted."""
    if program.objective is not Objective.LEXIMIN or not len(fair.rows):
        return fair
    from rmentor.core.pairing.solving.leximin import leximin

    better = leximin(program, found, tell) if fair.is_proven else None
    if better is None:
        return replace(fair, is_proven=False)
    return replace(
        fair,
        rows=better.rows,
        columns=better.columns,
        prices=better.prices,
        floor_prices=None,
        levels=better.levels,
    )


def _is_proven(found: Optimum) -> bool:
    return found.worth == found.bound


def _first_look(program: Program, start: Known | None, tell: Tell) -> FirstLook:
    """Look at all pairs once; there is nothing yet that could be given instead."""
    scores = program.scores

    def seen(done: int, cuts: int) -> None:
        try:
            tell(Progress("first look", done, cuts, None))
        except Enough:
            return

    if start is None:
        return first_look(replace(program.goal, bonus=None), seen)
    none = np.empty(0, np.int64)
    goal = program.goal
    saw = look(goal, start.prices, Sparse(none, none, none), seen, goal)
    mentors, mentees = (np.full(side, HIGHEST_SCORE) for side in scores.shape)
    return FirstLook(np.append(start.codes, saw.codes), mentors, mentees, saw.near)


def _most(goal: Total, first: FirstLook) -> int:
    """Give what no choice gains more than: everyone's best pair in every place."""
    mentors, mentees = goal.sides
    bonus = 0 if goal.bonus is None else int(goal.bonus.values.sum())
    by_side = [
        int((np.maximum(best, 0) * side.room).sum())
        for best, side in ((first.mentors, mentors), (first.mentees, mentees))
    ]
    return (
        min(by_side)
        + bonus
        + mentors.filled(mentors.room)
        + mentees.filled(mentees.room)
    )


def _fairest(
    program: Program, best: Optimum, first: FirstLook, tell: Tell
) -> tuple[Total, Floor, Optimum]:
    """Raise the floor, then choose the best above it."""
    room = program.room
    limit = partial(
        limit_by_best, (first.mentors, first.mentees), (room.mentors, room.mentees)
    )
    floor = highest_floor(program.placing, best, limit, tell)
    goal = program.goal.above(floor.score)
    if floor.score <= int(best.scores.min()):
        return goal, floor, best
    search = Search("fair", tell, best.bound)
    found = maximize(goal, floor.pool, search, best.near)
    return goal, floor, found


def certificate(choice: Choice) -> Certificate:
    """Write down what proves a choice."""
    prices = (*choice.prices, *(choice.floor_prices or ()))
    listed = (tuple(side.tolist()) for side in prices)
    return replace(Certificate(choice.floor, *listed), levels=choice.levels)
