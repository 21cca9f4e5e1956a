"""Who could be placed if only one pair more were allowed: alternating paths.

Someone left over finds a place exactly when a chain of moves ends at a free one: they
take somebody's partner, who takes somebody else's, and so on (Berge 1957). Who stands
at the end of such chains is found in one go over the pairs they may choose.
"""

import numpy as np

from rmentor.core.pairing.solving.scores import Bools, Ints, Room, Scores, Sparse


def who_can_make_room(
    scores: Scores,
    room: Room,
    before: tuple[Bools, Bools],
    chosen: tuple[Ints, Ints],
    side: int,
) -> Bools:
    """Tell who of a side can take one partner more without anyone losing their last.

    Args:
        scores: Of all pairs, -1 where a rule forbids the pair.
        room: How many partners each takes.
        before: Who of mentors and mentees has a partner already, besides the chosen.
        chosen: Rows and columns of a choice that places as many people as possible.
        side: 0 for mentors, 1 for mentees.
    """
    mine, theirs = chosen[side], chosen[1 - side]
    places = (room.mentors, room.mentees)[side]
    can = np.bincount(mine, minlength=len(places)) < places
    partners = np.bincount(theirs, minlength=scores.shape[1 - side])
    partners += before[1 - side]
    can[mine[partners[theirs] > 1]] = True
    pairs = Sparse.of(*chosen, np.ones(len(mine), np.int64))
    new = can.copy()
    while new.any():
        moving = _may_choose(scores, new, pairs, side)[theirs]
        new = np.zeros_like(can)
        new[mine[moving]] = True
        new &= ~can
        can |= new
    return can


def _may_choose(scores: Scores, whom: Bools, chosen: Sparse, side: int) -> Bools:
    """Tell who of the other side may be paired with one of these and is not yet."""
    may = np.zeros(scores.shape[1 - side], np.bool_)
    cuts = (scores.rows, scores.columns)
    for mine in cuts[side]:
        if not whom[mine].any():
            continue
        for theirs in cuts[1 - side]:
            rows, columns = (theirs, mine) if side else (mine, theirs)
            allowed = scores.tile(rows, columns) >= 0
            row, column, _ = chosen.within(rows, columns)
            allowed[row, column] = False
            found = allowed[:, whom[mine]].T if side else allowed[whom[mine]]
            may[theirs] |= found.any(axis=0)
    return may
