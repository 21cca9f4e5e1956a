"""Who could be placed if only one pair more were allowed: alternating paths.

Someone left over finds a place exactly when a chain of moves ends at a free one: they
take somebody's partner, who takes somebody else's, and so on (Berge 1957). Who stands
at the end of such chains is found in one go over the pairs they may choose.
"""

import numpy as np

from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Bools, Ints, Scores, Sparse


def who_has_one(program: Program, chosen: tuple[Ints, Ints]) -> tuple[Bools, Bools]:
    """Tell who of mentors and mentees has a partner besides those of their side.

    Pairs under way and pins count, and who may be either can be placed on the other.
    """
    mentors, mentees = (placed.copy() for placed in program.first.placed)
    if program.either is not None:
        rows, columns = program.either
        mentors[rows] |= np.isin(columns, chosen[1])
        mentees[columns] |= np.isin(rows, chosen[0])
    return mentors, mentees


def who_can_make_room(program: Program, chosen: tuple[Ints, Ints], side: int) -> Bools:
    """Tell who of a side can take one partner more without anyone losing their last.

    Args:
        program: What was to be solved.
        chosen: Rows and columns of a choice that places as many people as possible.
        side: 0 for mentors, 1 for mentees.
    """
    scores, room, before = program.scores, program.room, who_has_one(program, chosen)
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
