"""What pins cost, and pairs that are to stay: solved once more without them."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from rmentor.core.model.people import Person
from rmentor.core.model.program import Pair
from rmentor.core.pairing.cohort.assemble import assemble
from rmentor.core.pairing.cohort.cohort import Cohort
from rmentor.core.pairing.cohort.relations import History
from rmentor.core.pairing.posed import program_of
from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.solving.optimum import Choice, choose
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.start import Known, Start
from rmentor.core.pairing.told import PriceOfPins
from rmentor.core.settings import PairingSettings

_MOST_PAIRS = 1 << 26
"""Larger programs are solved once: it takes seconds."""


def price_of_keeping(program: Program, choice: Choice) -> int | None:
    """Give what the total loses by points for pairs that were proposed before.

    Returns:
        None without such points, or when not tried.
    """
    if program.goal.bonus is None or _is_large(program.scores.shape):
        return None
    free = choose(replace(program, bonus=None), _all_known(program, choice))
    return max(0, _total(program, free) - _total(program, choice))


def _all_known(program: Program, choice: Choice) -> Known | None:
    """Say what is known where nobody is new."""
    if choice.near is None:
        return None
    mentors, mentees = (np.zeros(people, np.bool_) for people in program.scores.shape)
    return Known(choice.near, choice.best_prices, (mentors, mentees))


def _total(program: Program, choice: Choice) -> int:
    return int(program.scores.at(choice.rows, choice.columns).sum())


def price_of_pins(
    people: Sequence[Person],
    settings: PairingSettings,
    history: History,
    found: tuple[Cohort, Choice, Sequence[Pair]],
) -> PriceOfPins | None:
    """Give what pins cost.

    Args:
        people: Everyone.
        settings: Rules and weights.
        history: What was settled before, the pins among it.
        found: What was solved, the choice, and all pairs with the pins.

    Returns:
        None without pins, or when not tried.
    """
    cohort, choice, pairs = found
    pinned = {key for pair in pairs if pair.pinned for key in pair.people}
    if not pinned or _is_large(cohort.shape):
        return None
    board = Board(assemble(people, settings, history.without_pins()).cohort)
    program = program_of(board)
    free = choose(program, _known(cohort, choice, board.cohort, pinned))
    total = _total(program, free) - sum(pair.score for pair in pairs)
    return PriceOfPins(len(free.rows) - len(pairs), total)


def _known(
    cohort: Cohort, choice: Choice, free: Cohort, pinned: Collection[str]
) -> Known | None:
    """Say what is known of the program without pins: whom they take is new to it."""
    if choice.near is None:
        return None
    before = [_keys(side, pinned) for side in (cohort.mentors, cohort.mentees)]
    start = Start(before[0], before[1], choice.near, choice.best_prices)
    return start.among(_keys(free.mentors), _keys(free.mentees))


def _keys(people: Sequence[Person], without: Collection[str] = ()) -> list[str]:
    return ["" if person.key in without else person.key for person in people]


def _is_large(shape: tuple[int, int]) -> bool:
    return shape[0] * shape[1] > _MOST_PAIRS
