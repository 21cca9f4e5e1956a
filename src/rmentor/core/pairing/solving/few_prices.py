"""Prices that prove a level's optimum, 0 for as many people as may be.

They are lengths of shortest ways in the network of all changes (see
`rmentor.core.pairing.explaining.residual`): from a pair that counts at this level to
everyone whom dropping it lets change, or from everyone who could make up for it.
Whoever is on no such way has no price, so that proofs of hundreds of levels stay small.
"""

import numpy as np

from rmentor.core.pairing.solving.prices import Arcs
from rmentor.core.pairing.solving.scores import Bools, Ints
from rmentor.core.pairing.solving.undecided import Both, Undecided


def few_prices(choice: Undecided, counted: Bools) -> Both | None:
    """Give the prices of mentors and mentees.

    Args:
        choice: Among undecided pairs.
        counted: Which of them gain -1; all others gain 0.

    Returns:
        None when fewer counted pairs could be chosen.
    """
    height, people = len(choice.most[0]), sum(map(len, choice.most))
    tails, heads, gains = _steps(choice, counted)
    everything = np.ones(len(tails), np.bool_)
    dropped = choice.used & counted
    onward = Arcs.along(tails, heads, gains, everything)
    lost = _longest(onward, height + choice.columns[dropped], people + 1)
    back = Arcs.along(heads, tails, gains, everything)
    made_up = _longest(back, choice.rows[dropped], people + 1)
    if lost is None or made_up is None:
        return None
    ways = -lost, made_up
    few = min((way - way[-1] for way in ways), key=np.count_nonzero)
    return few[:height], -few[height:-1]


def _steps(choice: Undecided, counted: Bools) -> tuple[Ints, Ints, Ints]:
    """Give the steps by which choices change: from whom, to whom, and what they gain.

    People are numbered, mentors first; nobody comes last, who is left when somebody
    takes a partner fewer, and comes when somebody takes one more.
    """
    height, width = len(choice.most[0]), len(choice.most[1])
    rows, columns = choice.rows, height + choice.columns
    used, lost = choice.used, counted.astype(np.int64)
    nobody = height + width
    partners = [
        np.bincount(ends[used], minlength=len(most))
        for ends, most in zip((rows, choice.columns), choice.most, strict=True)
    ]
    spare = np.append(partners[0] > choice.fewest[0], partners[1] < choice.most[1])
    room = np.append(partners[0] < choice.most[0], partners[1] > choice.fewest[1])
    leave, come = np.flatnonzero(spare), np.flatnonzero(room)
    tails = [np.where(used, columns, rows), leave, np.full(len(come), nobody)]
    heads = [np.where(used, rows, columns), np.full(len(leave), nobody), come]
    gained = [np.where(used, lost, -lost), np.zeros(len(leave) + len(come), np.int64)]
    return np.concatenate(tails), np.concatenate(heads), np.concatenate(gained)


def _longest(steps: Arcs, first: Ints, nodes: int) -> Ints | None:
    """Give the longest ways to everyone, 0 where none is longer.

    Args:
        steps: What each gains.
        first: To whom the first step of every way leads that is longer than 0.
        nodes: People, and nobody.

    Returns:
        None when some way in a circle is longer than 0.
    """
    most = len(first)
    ways = np.zeros(nodes, np.int64)
    while len(first) and ways.max() <= most:
        first = steps.push(first, ways, ways)
    return None if len(first) else ways
