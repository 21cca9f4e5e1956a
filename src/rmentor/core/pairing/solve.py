"""The best choice of pairs, exactly, without holding all pairs.

The optimum is found among a few candidates per person by min-cost flow (OR-tools),
priced (`rmentor.core.pairing.prices`), and every pair is held against the prices,
block by block. Pairs that would be better join the candidates, until there are none:
then the choice is optimal over all pairs, and the prices prove it.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from ortools.graph.python import min_cost_flow

from rmentor.core.pairing.prices import Edges, prices
from rmentor.core.pairing.scores import Ints, Room, Scores, distinct, stripe

Floats = npt.NDArray[np.float64] | Ints

_GROUPS = 4
_PER_PERSON = 16
"""Candidates kept per person and round (measured: fewer mean more rounds)."""


@dataclass(frozen=True, slots=True)
class Gains:
    """What a pair adds to the goal, from its score; -1 where it may not be chosen.

    Attributes:
        scores: Of all pairs.
        of: Takes scores, rows and columns, which broadcast; gives gains.
    """

    scores: Scores
    of: Callable[[Ints, Ints, Ints], Ints]

    def block(self, rows: slice, room: Room) -> Ints:
        """Give gains of mentors x all mentees; nobody without room has any."""
        row = np.arange(rows.start, rows.stop)[:, None]
        column = np.arange(self.scores.shape[1])[None, :]
        gains = self.of(stripe(self.scores, rows), row, column)
        gains[room.mentors[rows] == 0] = -1
        gains[:, room.mentees == 0] = -1
        return gains

    def at(self, rows: Ints, columns: Ints, room: Room) -> Ints:
        """Give the gains of a list of pairs; nobody without room has any."""
        gains = self.of(self.scores.at(rows, columns), rows, columns)
        gains[(room.mentors[rows] == 0) | (room.mentees[columns] == 0)] = -1
        return gains


@dataclass(frozen=True, slots=True)
class Optimum:
    """The best choice.

    Attributes:
        rows: Mentors of the chosen pairs.
        columns: Their mentees, in the same order.
        gain: The sum of the chosen pairs' gains.
        mentors: Prices; with those of the mentees they prove the optimum.
        mentees: Prices.
        bound: No choice gains more; `gain` itself when the search reached its goal.
        pool: Codes (row * columns + column) of all pairs looked at, as a start for
            a search like this one.
    """

    rows: Ints
    columns: Ints
    gain: int
    mentors: Ints
    mentees: Ints
    bound: int
    pool: Ints


def maximize(
    gains: Gains, room: Room, pool: Ints | None = None, goal: int | None = None
) -> Optimum:
    """Choose the pairs that gain most.

    Args:
        gains: Of every pair.
        room: Nobody takes more.
        pool: Pairs to begin with; by default the best few of each person.
        goal: Stop as soon as the gain reaches it, or cannot.

    Raises:
        ArithmeticError: The prices contradict themselves: a bug, never the data.
    """
    width = max(1, gains.scores.shape[1])
    pool = _candidates(gains, room) if pool is None else pool
    while True:
        edges = _best_of(gains, room, pool)
        mentors, mentees = prices(edges, (room.mentors, room.mentees))
        rows, columns = edges.rows[edges.used], edges.columns[edges.used]
        gain = int(edges.gains[edges.used].sum())
        better, bound = pool, gain
        if goal is None or gain < goal:
            chosen = np.sort(rows * width + columns)
            better, excess = _violators(gains, room, (mentors, mentees), chosen)
            bound += excess
        if bound == gain or (goal is not None and not gain < goal <= bound):
            return Optimum(rows, columns, gain, mentors, mentees, bound, pool)
        known, pool = len(pool), distinct(np.append(pool, better))
        if len(pool) == known:
            message = "a pair that was looked at is better than its prices"
            raise ArithmeticError(message)


def _candidates(gains: Gains, room: Room) -> Ints:
    """Pick the best few of each mentor, and of each mentee one per group of mentors."""
    height, width = gains.scores.shape
    column = np.arange(width)
    best_row = np.zeros((_GROUPS, width), np.int64)
    best_key = np.full((_GROUPS, width), -1.0)
    found = [np.empty(0, np.int64)]
    for rows in gains.scores.rows:
        gain = gains.block(rows, room)
        key = gain + _spread(rows, width)
        found.append(_best_codes(gain, key, _PER_PERSON, rows.start))
        group = rows.start * _GROUPS // height
        row = key.argmax(axis=0)
        better = key[row, column] > best_key[group]
        best_key[group, better] = key[row[better], column[better]]
        best_row[group, better] = row[better] + rows.start
    found += [
        (row * width + column)[key >= 0]
        for row, key in zip(best_row, best_key, strict=True)
    ]
    return distinct(np.concatenate(found))


def _spread(rows: slice, width: int) -> Floats:
    """Give numbers in [0, 1) that differ from row to row, to part equal gains."""
    row = np.arange(rows.start, rows.stop, dtype=np.uint32)[:, None]
    column = np.arange(width, dtype=np.uint32)[None, :]
    mixed = row * np.uint32(2654435761) + column * np.uint32(2246822519)
    spread: Floats = mixed / np.float64(2**32)
    return spread


def _best_codes(gain: Ints, key: Floats, count: int, first: int) -> Ints:
    """Give the codes of the `count` highest keys per row whose gain is not -1.

    When there are no more of them than that on average, all are given.
    """
    height, width = gain.shape
    row, column = np.nonzero(gain >= 0)
    if len(row) > count * height:
        best = np.argpartition(key, width - count, axis=1)[:, width - count :]
        row = np.repeat(np.arange(height), count)
        good = gain[row, best.ravel()] >= 0
        row, column = row[good], best.ravel()[good]
    codes: Ints = (row + first) * width + column
    return codes


def _best_of(gains: Gains, room: Room, pool: Ints) -> Edges:
    """Find the best choice among the pool's pairs, by min-cost flow.

    The nodes are a source, the mentors, the mentees and a sink; a way from the source
    straight to the sink lets places stay free.

    Raises:
        ArithmeticError: If the solver cannot take the numbers.
    """
    height, width = gains.scores.shape
    rows, columns = np.divmod(pool, max(1, width))
    gain = gains.at(rows, columns, room)
    good = gain >= 0
    rows, columns, gain = rows[good], columns[good], gain[good]
    source, sink = 0, height + width + 1
    places = room.places
    flow = min_cost_flow.SimpleMinCostFlow()
    edges = _add_arcs(flow, rows + 1, columns + 1 + height, -gain)
    _add_arcs(flow, source, np.arange(1, height + 1), 0, room.mentors)
    _add_arcs(flow, np.arange(height + 1, sink), sink, 0, room.mentees)
    _add_arcs(flow, source, np.array([sink]), 0, places)
    flow.set_nodes_supplies(np.array([source, sink]), np.array([places, -places]))
    status = flow.solve()
    if status != flow.OPTIMAL:
        message = f"the flow solver gave up: {status.name}"
        raise ArithmeticError(message)
    return Edges(rows, columns, gain, flow.flows(edges) > 0)


def _add_arcs(
    flow: min_cost_flow.SimpleMinCostFlow,
    tails: Ints | int,
    heads: Ints | int,
    costs: Ints | int,
    room: Ints | int = 1,
) -> Ints:
    """Add arcs in bulk and give their numbers."""
    tails, heads, costs, room = np.broadcast_arrays(tails, heads, costs, room)
    added: Ints = flow.add_arcs_with_capacity_and_unit_cost(
        tails.astype(np.int32), heads.astype(np.int32), room, costs
    )
    return added


def _violators(
    gains: Gains, room: Room, priced: tuple[Ints, Ints], chosen: Ints
) -> tuple[Ints, int]:
    """Find pairs that gain more than their prices: the best few of each mentor.

    Args:
        gains: Of every pair.
        room: For the bound.
        priced: Of mentors and mentees.
        chosen: Codes of the chosen pairs, sorted; these may gain more.

    Returns:
        The codes, and by how much all other choices together could at most gain more.
    """
    mentors, mentees = priced
    found = [np.empty(0, np.int64)]
    excess = 0
    for rows in gains.scores.rows:
        over = gains.block(rows, room)
        over -= mentors[rows, None] + mentees
        width = over.shape[1]
        low, high = np.searchsorted(chosen, (rows.start * width, rows.stop * width))
        over.ravel()[chosen[low:high] - rows.start * width] = -1
        worst = np.maximum(over.max(axis=1, initial=0), 0)
        excess += int((worst * room.mentors[rows]).sum())
        late = np.flatnonzero(worst)
        if len(late):
            over = over[late] - 1  # 0 and more: better than its price
            codes = _best_codes(over, over, _PER_PERSON, 0)
            row, column = np.divmod(codes, width)
            found.append((late[row] + rows.start) * width + column)
    return np.concatenate(found), excess
