"""What rules cost in people, where some may be mentor and mentee.

Such people count on both sides in a search, and a first partner on their other side is
no more people with a partner. How many there would be, only pairing anew tells.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from rmentor.core.pairing.posed import program_of
from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.solving.optimum import choose
from rmentor.core.pairing.told import RuleEffect
from rmentor.core.settings import PairingSettings

_MOST_PAIRS = 1 << 18
"""Of more, each rule would take a tenth of a second."""


def recounted(
    board: Board,
    effects: Sequence[RuleEffect],
    placed: tuple[Collection[str], Collection[str]],
    proposed: Collection[tuple[str, str]],
) -> tuple[RuleEffect, ...]:
    """Count people instead of sides, by pairing without the rules that cost any.

    Args:
        board: The cohort and its rules.
        effects: What the rules do.
        placed: Keys of everyone who has a partner, and of those among them who have
            one whatever is chosen.
        proposed: Keys of pairs that should stay.
    """
    cohort = board.cohort
    sides = (
        {person.key for person in side} for side in (cohort.mentors, cohort.mentees)
    )
    few = board.shape[0] * board.shape[1] <= _MOST_PAIRS
    if set.isdisjoint(*sides) or not few:
        return tuple(effects)
    return tuple(_recounted(board, effects, placed, proposed))


def _recounted(
    board: Board,
    effects: Sequence[RuleEffect],
    placed: tuple[Collection[str], Collection[str]],
    proposed: Collection[tuple[str, str]],
) -> Iterator[RuleEffect]:
    cohort = board.cohort
    now, anyway = placed
    always = {rule.code for rule in board.rules if rule.always}
    for effect in effects:
        if not effect.people or effect.rule in always:
            yield effect
            continue
        settings = _without(cohort.settings, effect.rule)
        chosen = choose(program_of(Board(replace(cohort, settings=settings)), proposed))
        then = {cohort.mentors[row].key for row in chosen.rows.tolist()}
        then |= {cohort.mentees[column].key for column in chosen.columns.tolist()}
        yield replace(effect, people=max(0, len(then.union(anyway)) - len(now)))


def _without(settings: PairingSettings, code: str) -> PairingSettings:
    """Give the settings with one rule off."""
    own = tuple(one for one in settings.criteria if one.code != code or not one.rule)
    return replace(settings, rules={**settings.rules, code: False}, criteria=own)
