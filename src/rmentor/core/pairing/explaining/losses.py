"""What the total loses when a pair is forced: for all pairs of a small program at once.

Exact: all shortest paths of the residual network (Floyd 1962, Warshall 1962), in whole
numbers of 16 bits, eight or more at a time. One person of a large program is a matter
for `rmentor.core.pairing.explaining.detours`.
"""

import numpy as np
import numpy.typing as npt

from rmentor.core.pairing.explaining.residual import Residual, layers
from rmentor.core.pairing.solving.scores import Ints, Points, Scores, run_starts

Short = npt.NDArray[np.int16]
TOO_FAR = np.int16(2**14 - 1)
"""Losses from here on, more than one pair and a half, are not told apart."""
_MOST_NODES = 1200
_MOST_CELLS = 1 << 22
_MANY = 0.05
"""From this share of pairs without loss on it pays to make one node of several."""
_ROWS = 128
"""So many rows of ways at a time stay in the processor's cache."""


def can_list_all(shape: tuple[int, int]) -> bool:
    """Tell whether the losses of all pairs are a matter of a second."""
    return min(shape) <= _MOST_NODES and shape[0] * shape[1] <= _MOST_CELLS


def all_losses(residual: Residual) -> Short:
    """Give what the total loses when each pair is forced, as many people placed.

    The forced pair may score less than the floor, like a pinned one, no other pair. A
    loss below 0 is a gain: what the floor costs.

    Returns:
        mentors x mentees; 0 for chosen pairs, `TOO_FAR` for those that a rule forbids,
        that cost a person's place, or lose more than that, and for pairs below the
        floor that stand in for places by its prices, whatever they lose.
    """
    shape = residual.scores.shape
    scores = scores_of_all(residual.scores)
    everyone = slice(0, shape[0]), slice(0, shape[1])
    forced = residual.lengths(scores, *everyone, floor=0)
    taken = residual.lengths(scores, *everyone, floor=residual.floor)
    taken[residual.rows, residual.columns] = TOO_FAR
    limit = limit_of(residual)
    if shape[0] <= shape[1]:
        ways = _ways_back(residual, _short(taken, limit), limit, first=0)
    else:
        ways = _ways_back(residual, _short(taken.T, limit), limit, first=1).T
    losses = np.where(ways < limit, forced + ways, TOO_FAR)
    losses[residual.rows, residual.columns] = 0
    short: Short = np.where(losses < limit, losses, TOO_FAR).astype(np.int16)
    return short


def scores_of_all(scores: Scores) -> Points:
    """Give the scores of all pairs of a small program, mentors x mentees."""
    found = np.empty(scores.shape, np.int32)
    for rows in scores.rows:
        for columns in scores.columns:
            found[rows, columns] = scores.tile(rows, columns)
    return found


def limit_of(residual: Residual) -> int:
    """Give the shortest length that is not told as a loss of the total."""
    return min(int(TOO_FAR), residual.step)


def _ways_back(residual: Residual, taken: Short, limit: int, first: int) -> Short:
    """Give the shortest ways from people of the second side to those of the first.

    Seen from the mentees the network is the same with all arrows turned round.

    Args:
        residual: The network.
        taken: first x second side, lengths of taking a pair.
        limit: Longer ways are not told apart.
        first: 0 when the mentors are the first side.

    Returns:
        first x second side.
    """
    one, other = residual.sides[first], residual.sides[1 - first]
    ends = (residual.rows, residual.columns)
    mine, theirs = ends[first], ends[1 - first]
    nobody = len(one.prices)
    steps = np.vstack([taken, _short(other.give_up, limit)])
    drops = layers(theirs)
    ways = np.full((nobody + 1, nobody + 1), TOO_FAR, np.int16)
    back = _short(residual.back, limit)
    for layer in layers(mine):
        through = np.minimum(steps[:, theirs[layer]] + back[layer], TOO_FAR)
        ways[:, mine[layer]] = np.minimum(ways[:, mine[layer]], through)
    extra = np.minimum(steps + _short(other.take, limit), TOO_FAR)
    ways[:, nobody] = extra.min(axis=1, initial=TOO_FAR)
    ways[:-1, nobody] = np.minimum(ways[:-1, nobody], _short(one.give_up, limit))
    ways[nobody, :-1] = np.minimum(ways[nobody, :-1], _short(one.take, limit))
    np.fill_diagonal(ways, 0)
    _close(ways)
    found = np.minimum(_short(other.take, limit)[:, None] + ways[nobody], TOO_FAR)
    for layer in drops:
        through = np.minimum(back[layer, None] + ways[mine[layer]], TOO_FAR)
        found[theirs[layer]] = np.minimum(found[theirs[layer]], through)
    reached: Short = found[:, :-1].T
    return reached


def _close(ways: Short) -> None:
    """Let every way go through every node where that is shorter.

    Nodes that lead to one another without loss are one node on any way: where many
    pairs score alike, as without topics, few are left.
    """
    if np.count_nonzero(ways == 0) < _MANY * ways.size:
        _go_through_all(ways)
        return
    _, node = np.unique(_firsts_at_no_loss(ways), return_inverse=True)
    order = np.argsort(node, kind="stable")
    starts = run_starts(node[order])
    rows = np.minimum.reduceat(ways[order], starts, axis=0)
    few = np.minimum.reduceat(rows[:, order], starts, axis=1)
    _go_through_all(few)
    ways[:] = few[np.ix_(node, node)]


def _go_through_all(ways: Short) -> None:
    through = np.empty((_ROWS, ways.shape[1]), ways.dtype)
    for node in range(len(ways)):
        on = ways[node].copy()
        for start in range(0, len(ways), _ROWS):
            part = ways[start : start + _ROWS]
            longer = np.add(part[:, node, None], on, out=through[: len(part)])
            np.minimum(part, longer, out=part)


def _firsts_at_no_loss(ways: Short) -> Ints:
    """Give for each node the first that leads to it and back without loss.

    What leads where is kept in bits, the nodes of a row packed into few words.
    """
    packed = np.packbits(ways == 0, axis=1)
    reached = np.pad(packed, ((0, 0), (0, -packed.shape[1] % 8)))
    words = reached.view(np.uint64)
    for node in range(len(ways)):
        through = np.flatnonzero(reached[:, node // 8] & (128 >> node % 8))
        words[through] |= words[node]
    to = np.unpackbits(reached, axis=1, count=len(ways)).astype(np.bool_)
    firsts: Ints = (to & to.T).argmax(axis=1)
    return firsts


def _short(lengths: Ints, limit: int) -> Short:
    short: Short = np.where(lengths < limit, lengths, TOO_FAR).astype(np.int16)
    return short
