"""The objective, level by level; each level keeps what the levels above reached.

1. as many people placed as the rules allow, then the minimum numbers of partners, then
   those who waited, then as many pairs as there are places;
2. `fair` and `leximin`: the lowest score as high as possible; `leximin` then the second
   lowest, and so on, which leaves the other levels to nobody's choice but the last;
3. the highest total, with a bonus for pairs to be kept;
4. among choices equal so far, the one that keeps most of the pairs to be kept;
5. among these, the one with the highest sum of a fixed hash of the pairs' keys: the
   order of rows, the machine and the solver's version do not matter.
"""

from contextlib import suppress
from dataclasses import dataclass, replace

import numpy as np

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.proposal import HIGHEST_SCORE, Certificate, Level
from rmentor.core.pairing.solving.either import maximize_once
from rmentor.core.pairing.solving.filling import Filling, enough
from rmentor.core.pairing.solving.floor import Floor, highest_floor
from rmentor.core.pairing.solving.goal import Total
from rmentor.core.pairing.solving.near import Near
from rmentor.core.pairing.solving.pool import Pool
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scan import first_look
from rmentor.core.pairing.solving.scores import Ints
from rmentor.core.pairing.solving.solve import (
    Enough,
    Optimum,
    Progress,
    Search,
    Tell,
    silent,
)
from rmentor.core.pairing.solving.start import Known
from rmentor.core.pairing.solving.threads import Seen
from rmentor.core.pairing.solving.ties import canonical
from rmentor.core.pairing.solving.twins import no_shares


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
        full_prices: They prove that nobody else can be placed, whatever the floor.
        shares: For which the prices are: of people who may be either, see `Twins`;
            empty without any, like the next two.
        floor_shares: For which the floor's prices are.
        full_shares: For which those of all places are.
        gap: By how much the worth could be more at most; 0 when proven best.
        best_total: The total without the floor.
        pool: All pairs looked at.
        best_prices: Of mentors and mentees; they prove the total without the floor.
        near: Pairs that nearly gained these, as a start for a program like this one;
            None when they are not known.
        rounds: How often all pairs were looked at.
        is_proven: Whether nothing is better, and no floor that was wanted is higher.
        levels: Prove `leximin`; the prices then prove that nobody else can be placed.
        sides: On which people who may be either count there, see `Program.sides_of`.
    """

    rows: Ints
    columns: Ints
    floor: int
    prices: tuple[Ints, Ints]
    floor_prices: tuple[Ints, Ints] | None
    full_prices: tuple[Ints, Ints]
    shares: Ints
    floor_shares: Ints
    full_shares: Ints
    gap: int
    best_total: int
    pool: Pool
    best_prices: tuple[Ints, Ints]
    near: Near | None
    rounds: int
    is_proven: bool
    levels: tuple[Level, ...] = ()
    sides: tuple[int, ...] = ()


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
    first = _begun(program, start, tell)
    goal = program.goal
    search = Search("best", tell, _most(goal, first))
    best = maximize_once(goal, first.pool, search, first.near)
    optimum, floor = best, Floor(0, None, no_shares(), best.pool)
    wants_floor = program.objective is not Objective.BEST and len(best.rows) > 0
    if wants_floor and best.holds:
        goal, floor, optimum = _fairest(program, best, tell)
    has_floor = not wants_floor or floor.prices is not None
    choice = Choice(
        *_canonical(program, goal, optimum, tell),
        floor=floor.score,
        prices=optimum.prices,
        floor_prices=floor.prices,
        full_prices=first.full.prices,
        shares=optimum.shares,
        floor_shares=floor.shares,
        full_shares=first.full.shares,
        gap=optimum.gap,
        best_total=int(best.scores.sum()),
        pool=optimum.pool,
        best_prices=best.prices,
        near=best.near,
        rounds=best.rounds + (optimum.rounds if optimum is not best else 0),
        is_proven=optimum.holds and not optimum.gap and has_floor,
    )
    return _leveled(program, choice, optimum, tell)


def _canonical(
    program: Program, goal: Total, optimum: Optimum, tell: Tell
) -> tuple[Ints, Ints]:
    """Give the one choice among all that gain as much, if that is known and wanted."""
    if optimum.holds:
        with suppress(Enough, KeyboardInterrupt):
            return canonical(program, goal, optimum, Search("ties", tell))
    return optimum.rows, optimum.columns


def _leveled(program: Program, fair: Choice, found: Optimum, tell: Tell) -> Choice:
    """Go on from the fair choice to the one that is best level by level, if wanted."""
    if program.objective is not Objective.LEXIMIN or not len(fair.rows):
        return fair
    from rmentor.core.pairing.solving.leximin import leximin

    rows, columns = fair.rows, fair.columns
    sides = program.sides_of((rows, columns))
    begun = replace(
        found, rows=rows, columns=columns, scores=program.scores.at(rows, columns)
    )
    sided = program.with_sides(sides)
    better = leximin(sided, begun, tell) if fair.is_proven else None
    if better is None:
        return replace(fair, is_proven=False)
    return replace(
        fair,
        rows=better.rows,
        columns=better.columns,
        prices=better.prices,
        floor_prices=None,
        levels=better.levels,
        sides=tuple(sides.tolist()),
    )


@dataclass(frozen=True, slots=True)
class _Beginning:
    """What a search begins with.

    Attributes:
        pool: Pairs to choose from.
        mentors: What each mentor's best pair scores at most.
        mentees: What each mentee's best pair scores at most.
        full: Proves that no choice fills places better than the pool can.
        near: For later looks; None when nothing is known.
    """

    pool: Pool
    mentors: Ints
    mentees: Ints
    full: Filling
    near: Near | None


def _begun(program: Program, start: Known | None, tell: Tell) -> _Beginning:
    """Begin with what is known, or else with a look at all pairs."""
    near = start.near.renewed(program.goal, start.prices) if start else None
    if start and near:
        mentors, mentees = (
            np.full(side, HIGHEST_SCORE) for side in program.scores.shape
        )
        pool, full = _with_enough(program, start.close(near), tell)
        return _Beginning(pool, mentors, mentees, full, near)
    goal = replace(program.goal, bonus=None)
    first = first_look(goal, _patient(tell, "first look"))
    pool, full = _with_enough(program, first.codes, tell)
    return _Beginning(pool, first.mentors, first.mentees, full, None)


def _with_enough(program: Program, codes: Ints, tell: Tell) -> tuple[Pool, Filling]:
    """Add to pairs those that it takes to fill all places, and those to be kept.

    Returns:
        The pool, and what proves that no choice fills places better.
    """
    pool = Pool.empty(program.scores).joined(codes, program.scores)
    pool, full = enough(program.placing, pool, _patient(tell, "places"))
    if program.bonus is None:
        return pool, full
    kept = program.bonus.rows * pool.width + program.bonus.columns
    return pool.joined(kept, program.scores), full


def _patient(tell: Tell, stage: str) -> Seen:
    """Tell how far it is while there is nothing yet that could be given instead."""

    def seen(done: int, cuts: int) -> None:
        try:
            tell(Progress(stage, done, cuts, None))
        except Enough:
            return

    return seen


def _most(goal: Total, first: _Beginning) -> int:
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
    program: Program, best: Optimum, tell: Tell
) -> tuple[Total, Floor, Optimum]:
    """Raise the floor, then choose the best above it."""
    floor = highest_floor(program.placing, best, tell)
    goal = program.goal.above(floor.score)
    if floor.score <= int(best.scores.min()):
        return goal, floor, best
    search = Search("fair", tell, best.bound)
    try:
        found = maximize_once(goal, floor.pool, search, best.near)
    except (Enough, KeyboardInterrupt):
        # Nothing is chosen above the floor yet: the highest total is there to give.
        return program.goal, Floor(0, None, no_shares(), best.pool), best
    return goal, floor, found


def certificate(choice: Choice) -> Certificate:
    """Write down what proves a choice."""
    by_floor = choice.floor > 0 and not choice.levels
    counts_once = len(choice.sides) > 0
    return Certificate(
        choice.floor,
        *_listed(choice.prices),
        *_listed(choice.floor_prices),
        *_listed(choice.full_prices if by_floor or counts_once else None),
        levels=choice.levels,
        shares=tuple(choice.shares.tolist()),
        floor_shares=tuple(choice.floor_shares.tolist()),
        full_shares=tuple(choice.full_shares.tolist()),
        sides=choice.sides,
    )


def _listed(
    prices: tuple[Ints, Ints] | None,
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Write prices of mentors and mentees down; none as empty."""
    if prices is None:
        return (), ()
    return tuple(prices[0].tolist()), tuple(prices[1].tolist())
