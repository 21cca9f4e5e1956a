"""The best choice where people who may be either count once.

The shares of what it is worth that they are placed (see `Twins`) are found among the
pairs of a pool; at these shares the best choice is found and proven as any other. Most
often it `fits` them: then nothing gains more. Else other choices gain as much, and one
of those that fits is looked for, by deciding for one person after another on which side
they are placed (no more than a handful of decisions were ever needed).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from rmentor.core.pairing.solving.flow import best_of
from rmentor.core.pairing.solving.goal import Total
from rmentor.core.pairing.solving.hashing import mix
from rmentor.core.pairing.solving.near import Near
from rmentor.core.pairing.solving.places import NO_LIMIT, Places, must_fill
from rmentor.core.pairing.solving.pool import Pool
from rmentor.core.pairing.solving.prices import prices
from rmentor.core.pairing.solving.scores import Ints
from rmentor.core.pairing.solving.shares import lowest_shares
from rmentor.core.pairing.solving.solve import Optimum, Search, maximize, open_edges
from rmentor.core.pairing.solving.twins import Pairs, Twins, no_shares

_LITTLE = 1 << 14
_MOST_WORTH = 1 << 59
"""OR-tools multiplies costs by the number of nodes, which is below eight per person."""
_MOST_TRIED = 500
"""So many ways to decide are tried."""
Sides = tuple[Places, Places]
Choose = Callable[[Sides], tuple[Ints, Ints, int]]
"""Gives the best pairs for places, some of which must be filled, and their gain."""


def shares_of(goal: Total, pool: Pool) -> Ints:
    """Give the shares with the lowest bound among the pairs of a pool."""
    if goal.twins is None:
        return no_shares()
    rows, columns, gains, _ = open_edges(goal, pool)
    return lowest_shares((rows, columns, gains), goal.sides, goal.twins)


def maximize_once(
    goal: Total, pool: Pool, search: Search, near: Near | None = None
) -> Optimum:
    """Choose the pairs that gain most, twins counted once, see `maximize`."""
    if goal.twins is None:
        return maximize(goal, pool, search, near)
    within = replace(search, bound=int(NO_LIMIT))  # its bound is at other shares
    while True:
        shares = shares_of(goal, pool)
        shared = goal.shared(shares)
        found = maximize(shared, pool, within, near)
        chosen = (found.rows, found.columns), found.prices
        pairs = fitting_pairs(goal, found.pool, chosen, shares) if found.holds else None
        grown = len(found.pool.codes) > len(pool.codes)
        if pairs is not None or not found.holds or not grown:
            break
        pool, near = found.pool, found.near or near
    return _once(goal, found, shares, pairs, search.bound)


def _once(
    goal: Total, found: Optimum, shares: Ints, pairs: Pairs | None, bound: int
) -> Optimum:
    """Say what a choice at shares is when twins count once."""
    rows, columns = (found.rows, found.columns) if pairs is None else pairs
    scores = goal.scores.at(rows, columns)
    gains = int(goal.gains(scores, rows, columns).sum())
    return replace(
        found,
        rows=rows,
        columns=columns,
        scores=scores,
        worth=gains + goal.filled((rows, columns)),
        bound=min(bound, found.bound + goal.rest(shares)),
        shares=shares,
    )


def fitting_pairs(
    goal: Total, pool: Pool, best: tuple[Pairs, Pairs], shares: Ints
) -> Pairs | None:
    """Find among the choices from a pool that gain most one that fits the shares.

    Args:
        goal: With twins.
        pool: Pairs to choose from.
        best: A choice that gains most at the shares, and prices that prove it.
        shares: Of the twins.

    Returns:
        Rows and columns; None when there is none.
    """
    chosen, priced = best
    if goal.twins is None or goal.twins.fits(chosen, shares).all():
        return chosen
    rows, columns, gains, _ = open_edges(goal, pool)
    if not goal.counted:
        pairs = _parted((rows, columns), goal.sides, goal.twins)
        if pairs is not None:
            return pairs
    sides = goal.shared(shares).sides
    return _searched((rows, columns, gains), sides, priced, (goal.twins, shares))


def _parted(edges: Pairs, sides: Sides, twins: Twins) -> Pairs | None:
    """Find pairs that fill places best, letting each gain a little that parts them.

    Where all gain alike there are so many choices that hardly one fits, and it takes
    long to find one that does; of others hardly ever more than a few are best.
    """
    rows, columns = edges
    people = [len(side.room) for side in sides]
    codes = (rows * people[1] + columns).astype(np.uint64)
    little = 2 * (mix(codes) % np.uint64(_LITTLE)).astype(np.int64)
    much = 2 * _LITTLE * (min(people) + 1)
    dearest = int(max(side.worth.max(initial=0) for side in sides))
    if dearest * much * sum(people) > _MOST_WORTH:
        return None
    worthy = (
        Places(sides[0].counts, sides[0].worth * much),
        Places(sides[1].counts, sides[1].worth * much),
    )
    dear = replace(twins, bonus=twins.bonus * much)
    shares = lowest_shares((rows, columns, little), worthy, dear)
    shared = dear.shared(worthy, shares)
    found = best_of(rows, columns, little, shared)
    pairs = found.rows[found.used], found.columns[found.used]
    if dear.fits(pairs, shares).all():
        return pairs
    priced = prices(found, shared)
    return _searched((rows, columns, little), shared, priced, (dear, shares))


def _searched(
    edges: tuple[Ints, Ints, Ints],
    sides: Sides,
    priced: Pairs,
    counted: tuple[Twins, Ints],
) -> Pairs | None:
    """Search the choices that are best at prices for one that fits the shares."""
    rows, columns, gains = edges
    over = gains - priced[0][rows] - priced[1][columns]
    forced = rows[over > 0], columns[over > 0]
    rows, columns = rows[over == 0], columns[over == 0]

    def choose(sides: Sides) -> tuple[Ints, Ints, int]:
        chosen = best_of(rows, columns, np.zeros_like(rows), sides)
        return chosen.rows[chosen.used], chosen.columns[chosen.used], 0

    return decided(*counted, forced, places_left(sides, priced, forced, 1), choose)


def places_left(sides: Sides, prices: Pairs, forced: Pairs, worth: int) -> Sides:
    """Give the places that forced pairs leave, and those that must be filled.

    Args:
        sides: What places are worth.
        prices: Of mentors and mentees.
        forced: Pairs that all best choices have.
        worth: Of a place that must be filled.
    """
    found = []
    for side, priced, ends in zip(sides, prices, forced, strict=True):
        taken = np.bincount(ends, minlength=len(priced))
        fewest, most = side.best_numbers(priced)
        fewest = np.maximum(fewest - taken, 0)
        found.append(must_fill(fewest, np.maximum(most - taken, fewest), worth))
    return found[0], found[1]


@dataclass(frozen=True, slots=True)
class _Decision:
    """Where somebody must be placed, and where not: 0 as a mentor, 1 as a mentee."""

    twin: int
    fill: int | None
    close: int | None


def decided(
    twins: Twins, shares: Ints, forced: Pairs, sides: Sides, choose: Choose
) -> Pairs | None:
    """Choose the best pairs that fit the shares.

    Args:
        twins: People who count once.
        shares: Of each.
        forced: Pairs that are chosen in any case.
        sides: The places that are left; those of value must be filled.
        choose: Gives the best pairs for places.

    Returns:
        Rows and columns with the forced ones; None when no choice fits.
    """
    best: tuple[int, Pairs] | None = None
    waiting: list[tuple[int | None, tuple[_Decision, ...]]] = [(None, ())]
    for _ in range(_MOST_TRIED):
        if not waiting:
            break
        most, decisions = waiting.pop()
        places = _with(twins, sides, forced, decisions)
        if places is None or (best and most is not None and most <= best[0]):
            continue
        rows, columns, gain = choose(places)
        if not _is_filled(places, (rows, columns)) or (best and gain <= best[0]):
            continue
        pairs = np.append(forced[0], rows), np.append(forced[1], columns)
        misfits = np.flatnonzero(~twins.fits(pairs, shares))
        if not len(misfits):
            best = gain, pairs
            continue
        twin = int(misfits[0])
        ways = _ways(twin, int(shares[twin]), int(twins.bonus[twin]))
        waiting.extend((gain, (*decisions, one)) for one in ways)
    return best[1] if best else None


def _ways(twin: int, share: int, bonus: int) -> Iterator[_Decision]:
    """Give the ways in which somebody fits their share."""
    for side in (0, 1):
        yield _Decision(
            twin,
            fill=None if share == bonus else side,
            close=None if share == 0 else 1 - side,
        )


def _with(
    twins: Twins, sides: Sides, forced: Pairs, decisions: Sequence[_Decision]
) -> Sides | None:
    """Give the places that decisions leave; None where these contradict the rest."""
    counts = sides[0].counts.copy(), sides[1].counts.copy()
    for one in decisions:
        at = int(twins.rows[one.twin]), int(twins.columns[one.twin])
        if one.close is not None:
            person = at[one.close]
            if counts[one.close][person, 0] or person in forced[one.close]:
                return None
            counts[one.close][person] = 0
        if one.fill is not None:
            person = at[one.fill]
            has = counts[one.fill][person, 0] or person in forced[one.fill]
            if not has and not counts[one.fill][person, 1]:
                return None
            if not has:
                counts[one.fill][person] += (1, -1)
    return Places(counts[0], sides[0].worth), Places(counts[1], sides[1].worth)


def _is_filled(sides: Sides, pairs: Pairs) -> bool:
    """Tell whether all places are filled that must be."""
    return all(
        (np.bincount(ends, minlength=len(side.counts)) >= side.counts[:, 0]).all()
        for side, ends in zip(sides, pairs, strict=True)
    )
