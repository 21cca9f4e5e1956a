"""What it costs to leave pairs under way as they are, instead of pairing anew."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from rmentor.core.model.people import Person
from rmentor.core.pairing.cohort.assemble import Assembly, assemble
from rmentor.core.pairing.cohort.relations import History
from rmentor.core.pairing.explaining.losses import can_list_all
from rmentor.core.pairing.posed import program_of
from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.pairing.scoring.rating import score
from rmentor.core.pairing.solving.optimum import choose
from rmentor.core.pairing.told import Anew
from rmentor.core.settings import PairingSettings


def anew(
    people: Sequence[Person], settings: PairingSettings, history: History
) -> Anew | None:
    """Pair everyone as if no pair were under way; pins and pairs that ended stay.

    Pairs under way whose people take no part now count on both sides with the score
    that they had.

    Returns:
        None for a program too large to be paired twice in a moment.
    """
    free = assemble(people, settings, replace(history, open=()))
    board = Board(free.cohort)
    if not can_list_all(board.shape):
        return None
    rows, columns = free.cohort.by_key
    here = [p for p in history.open if p.mentor in rows and p.mentee in columns]
    away = [pair for pair in history.open if pair not in here]
    absent = sum(pair.score for pair in away)
    kept = _total(free, [(rows[p.mentor], columns[p.mentee]) for p in here])
    choice = choose(program_of(board)) if all(board.shape) else None
    total = int(board.at(choice.rows, choice.columns).sum()) if choice else 0
    number = len(choice.rows) if choice else 0
    return Anew(
        kept=kept + absent,
        pairs=number + len(free.pins) + len(away),
        total=total + _total(free, free.pins) + absent,
    )


def _total(assembly: Assembly, pairs: Sequence[tuple[int, int]]) -> int:
    """Add up what pairs score today, by row and column."""
    places = np.array(pairs, np.int64).reshape(-1, 2)
    frame = Frame.listed(assembly.cohort, places[:, 0], places[:, 1])
    return int(score(frame).sum())
