"""The best choice among listed pairs, by min-cost flow (OR-tools)."""

from typing import TYPE_CHECKING

import numpy as np

from rmentor.core.pairing.solving.places import Places
from rmentor.core.pairing.solving.prices import Edges
from rmentor.core.pairing.solving.scores import Bools, Ints

if TYPE_CHECKING:
    from ortools.graph.python.max_flow import SimpleMaxFlow
    from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

Cut = tuple[Bools, Bools]
"""Which mentors and mentees are on the source's side; what is between them is full."""


def best_of(
    rows: Ints, columns: Ints, gains: Ints, sides: tuple[Places, Places]
) -> Edges:
    """Find the choice of pairs that gains most, the worth of places included.

    The nodes are a source, the mentors, the mentees and a sink; a way from the source
    straight to the sink lets places stay free.

    Args:
        rows: Mentors of the pairs that may be chosen.
        columns: Their mentees.
        gains: Of each pair.
        sides: What the places of mentors and of mentees are worth.

    Raises:
        ArithmeticError: If the solver cannot take the numbers.
    """
    from ortools.graph.python import min_cost_flow

    mentors, mentees = sides
    height, width = len(mentors.counts), len(mentees.counts)
    source, sink = 0, height + width + 1
    most = int(min(mentors.room.sum(), mentees.room.sum()))
    flow = min_cost_flow.SimpleMinCostFlow()
    edges = _add_arcs(flow, (rows + 1, columns + 1 + height), -gains, 1)
    for kind in range(mentors.counts.shape[1]):
        heads = np.arange(1, height + 1)
        places = mentors.counts[:, kind], -mentors.worth[:, kind]
        _add_arcs(flow, (np.full(height, source), heads), places[1], places[0])
    for kind in range(mentees.counts.shape[1]):
        tails = np.arange(height + 1, sink)
        places = mentees.counts[:, kind], -mentees.worth[:, kind]
        _add_arcs(flow, (tails, np.full(width, sink)), places[1], places[0])
    _add_arcs(flow, (np.array([source]), np.array([sink])), np.array([0]), most)
    flow.set_nodes_supplies(np.array([source, sink]), np.array([most, -most]))
    see_solved(flow.solve())
    return Edges(rows, columns, gains, flow.flows(edges) > 0)


def see_solved(status: "SimpleMinCostFlow.Status | SimpleMaxFlow.Status") -> None:
    """See that a flow was found.

    Raises:
        ArithmeticError: The solver could not take the numbers.
    """
    if status.name != "OPTIMAL":
        message = f"the flow solver gave up: {status.name}"
        raise ArithmeticError(message)


def _add_arcs(
    flow: "SimpleMinCostFlow", ends: tuple[Ints, Ints], costs: Ints, room: Ints | int
) -> Ints:
    """Add arcs in bulk and give their numbers; arcs without room are left out."""
    room = np.broadcast_to(np.asarray(room, np.int64), costs.shape)
    open_ = room > 0
    tails, heads = (end[open_].astype(np.int32) for end in ends)
    added: Ints = flow.add_arcs_with_capacity_and_unit_cost(
        tails, heads, room[open_], costs[open_]
    )
    return added


def most_pairs(
    rows: Ints, columns: Ints, rooms: tuple[Ints, Ints]
) -> tuple[Bools, Cut, Cut]:
    """Find as many pairs as can be, by maximum flow: far faster than at lowest cost.

    Args:
        rows: Mentors of the pairs that may be chosen.
        columns: Their mentees.
        rooms: How many partners mentors and mentees take at most.

    Returns:
        Which pairs are chosen, and the smallest cuts that are nearest to the source and
        to the sink.

    Raises:
        ArithmeticError: If the solver cannot take the numbers.
    """
    from ortools.graph.python import max_flow

    height, width = len(rooms[0]), len(rooms[1])
    source, sink = 0, height + width + 1
    mentors, mentees = np.arange(1, height + 1), np.arange(height + 1, sink)
    flow = max_flow.SimpleMaxFlow()
    tails = [rows + 1, np.full(height, source), mentees]
    heads = [columns + 1 + height, mentors, np.full(width, sink)]
    room = [np.ones(len(rows), np.int64), *rooms]
    edges = flow.add_arcs_with_capacity(
        np.concatenate(tails).astype(np.int32),
        np.concatenate(heads).astype(np.int32),
        np.concatenate(room),
    )
    see_solved(flow.solve(source, sink))
    near, nearer = np.zeros(sink + 1, np.bool_), np.ones(sink + 1, np.bool_)
    near[flow.get_source_side_min_cut()] = True
    nearer[flow.get_sink_side_min_cut()] = False
    used = flow.flows(edges[: len(rows)]) > 0
    return used, (near[mentors], near[mentees]), (nearer[mentors], nearer[mentees])
