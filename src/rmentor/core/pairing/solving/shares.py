"""The shares of what it is worth to be placed that bound a choice best (see `Twins`).

They are the dual values of the linear program of fractional choices. That is a flow in
the network laid out twice, the second time from the mentees to the mentors, where both
copies share each bonus, once where places begin and once where they end: the mean of
the copies is a fractional choice (the double cover of a graph; Nemhauser and Trotter:
Vertex packings, 1975).
"""

import numpy as np

from rmentor.core.pairing.solving.flow import see_solved
from rmentor.core.pairing.solving.places import Places
from rmentor.core.pairing.solving.prices import Arcs
from rmentor.core.pairing.solving.scores import Ints
from rmentor.core.pairing.solving.twins import Twins


class _Network:
    """Arcs with costs and room."""

    def __init__(self) -> None:
        self._arcs: list[tuple[Ints, Ints, Ints, Ints]] = []
        self._turned = False
        self._nodes = 0

    def nodes(self, many: int) -> Ints:
        """Number so many more nodes."""
        self._nodes += many
        return np.arange(self._nodes - many, self._nodes)

    def turn(self) -> None:
        """Let arcs that are added point the other way from now on."""
        self._turned = not self._turned

    def add(self, tails: Ints, heads: Ints, costs: Ints, room: Ints | int = 1) -> None:
        """Add arcs; those without room are left out."""
        places = np.broadcast_to(np.asarray(room, np.int64), costs.shape)
        ends = (heads, tails) if self._turned else (tails, heads)
        some = places > 0
        self._arcs.append((ends[0][some], ends[1][some], costs[some], places[some]))

    def add_places(
        self, side: Places, people: Ints, nodes: Ints, ends: tuple[Ints, Ints]
    ) -> None:
        """Add the places of a side, from where they begin.

        Args:
            side: What they are worth, without what twins count once.
            people: Of the twins, on this side.
            nodes: Of everyone on it.
            ends: Where places begin, and where each twin's bonus is.
        """
        start, bonus = ends
        first = self.nodes(len(people))  # filled with the bonus or without
        counts = side.counts.copy()
        counts[people, 0] = 0
        for kind in range(counts.shape[1]):
            tails = np.repeat(start, len(nodes))
            self.add(tails, nodes, -side.worth[:, kind], counts[:, kind])
        self.add(first, nodes[people], -side.worth[people, 0])
        nothing = np.zeros(len(people), np.int64)
        self.add(np.repeat(start, len(people)), first, nothing)
        self.add(bonus, first, nothing)

    def distances(self, ends: tuple[int, int], most: int) -> Ints:
        """Send as much as is best; give distances in what is left of the network.

        Raises:
            ArithmeticError: If the solver cannot take the numbers.
        """
        from ortools.graph.python import min_cost_flow

        tails, heads, costs, room = map(np.concatenate, zip(*self._arcs, strict=True))
        flow = min_cost_flow.SimpleMinCostFlow()
        arcs = flow.add_arcs_with_capacity_and_unit_cost(
            tails.astype(np.int32), heads.astype(np.int32), room, costs
        )
        flow.set_nodes_supplies(np.array(ends), np.array([most, -most]))
        see_solved(flow.solve())
        sent = flow.flows(arcs)
        on, back = sent < room, sent > 0
        tails, heads, lengths = (
            np.concatenate(one)
            for one in (
                (tails[on], heads[back]),
                (heads[on], tails[back]),
                (-costs[on], costs[back]),
            )
        )
        steps = Arcs.along(tails, heads, lengths, np.ones(len(tails), np.bool_))
        longest, changed = np.zeros(self._nodes, np.int64), np.arange(self._nodes)
        while len(changed):
            changed = steps.push(changed, longest, longest)
        return -longest


def lowest_shares(
    edges: tuple[Ints, Ints, Ints], sides: tuple[Places, Places], twins: Twins
) -> Ints:
    """Give the shares with the lowest bound, one per twin.

    Args:
        edges: Rows, columns and gains of the pairs that may be chosen.
        sides: What places are worth, first places of twins with the whole bonus.
        twins: People who count once.
    """
    rows, columns, gains = edges
    height, width, number = len(sides[0].room), len(sides[1].room), len(twins.bonus)
    mentors, mentees = twins.shared(sides, np.zeros(number, np.int64))
    network = _Network()
    source, sink, mentor, mentee, mentee_too, mentor_too, begun, ended = (
        network.nodes(many)
        for many in (1, 1, height, width, width, height, number, number)
    )
    network.add(mentor[rows], mentee[columns], -gains)
    network.add(mentee_too[columns], mentor_too[rows], -gains)
    network.add_places(mentors, twins.rows, mentor, (source, begun))
    network.add_places(mentees, twins.columns, mentee_too, (source, begun))
    network.add(np.repeat(source, number), begun, -twins.bonus)
    network.turn()
    network.add_places(mentees, twins.columns, mentee, (sink, ended))
    network.add_places(mentors, twins.rows, mentor_too, (sink, ended))
    network.add(np.repeat(sink, number), ended, -twins.bonus)
    network.turn()
    most = int(sides[0].room.sum() + sides[1].room.sum())
    network.add(source, sink, np.array([0]), most)
    away = network.distances((int(source[0]), int(sink[0])), most)
    first = np.clip(away[source] - away[begun], 0, twins.bonus)
    last = np.clip(away[ended] - away[sink], 0, twins.bonus)
    shares: Ints = (first + last) // 2
    return shares
