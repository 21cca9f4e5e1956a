"""Why no pair is possible at all: the fewest rules that together leave none."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.pairing.solving.scores import Ints, distinct
from rmentor.core.pairing.told import Contradiction

_AT_ONCE = 1 << 18


def contradiction(board: Board) -> Contradiction | None:
    """Find the fewest rules that forbid all pairs; None when one is allowed.

    Of equally few, those that come first in the order of the rules are given.
    """
    masks, numbers = _masks(board)
    if not len(masks) or not masks.all():
        return None
    for size in range(1, len(board.rules) + 1):
        for places in combinations(range(len(board.rules)), size):
            bits = sum(1 << place for place in places)
            if (masks & bits).all():
                return _told(board, places, masks, numbers)
    return None


def _told(
    board: Board, places: Sequence[int], masks: Ints, numbers: Ints
) -> Contradiction:
    """Name the rules, and how many pairs each alone keeps from being possible."""
    rules = tuple(board.rules[place] for place in places)
    freed = tuple(int(numbers[masks == 1 << place].sum()) for place in places)
    return Contradiction(
        tuple(rule.code for rule in rules),
        tuple(rule.name for rule in rules),
        freed,
        int(numbers.sum()),
    )


def _masks(board: Board) -> tuple[Ints, Ints]:
    """Give which sets of rules forbid pairs, as bits, and how many pairs each."""
    height, width = board.shape
    taken = board.cohort.marks["taken"].codes
    seen = np.zeros(0, np.int64)
    counts: dict[int, int] = {}
    for start in range(0, height * width, _AT_ONCE):
        codes = np.arange(start, min(start + _AT_ONCE, height * width))
        codes = codes[~_among(codes, taken)]
        frame = Frame.listed(board.cohort, *np.divmod(codes, width))
        masks = np.zeros(len(codes), np.int64)
        for place, rule in enumerate(board.rules):
            masks |= rule.blocks(frame).astype(np.int64) << place
        seen = distinct(np.append(seen, masks))
        for mask in seen.tolist():
            counts[mask] = counts.get(mask, 0) + int((masks == mask).sum())
    return seen, np.array([counts[mask] for mask in seen.tolist()], np.int64)


def _among(codes: Ints, some: Ints) -> Ints:
    place = np.minimum(np.searchsorted(some, codes), max(0, len(some) - 1))
    found: Ints = some[place] == codes if len(some) else np.zeros(len(codes), np.bool_)
    return found
