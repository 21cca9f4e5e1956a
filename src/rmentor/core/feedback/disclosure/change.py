"""Publishing a change: two questions answered by the same people."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, TypeVar

from rmentor.core.feedback.disclosure.control import (
    Asked,
    Control,
    Group,
    Question,
    Statistic,
)
from rmentor.core.feedback.disclosure.figures import Cell, Hidden, Shown, difference
from rmentor.core.feedback.disclosure.members import Members

STEP = Fraction(4, 3)
"""From one answer to the next on a scale of four, spread from 1 to 5."""

W = TypeVar("W")


@dataclass(frozen=True, slots=True)
class Step(Generic[W]):
    """A change to be told.

    Attributes:
        before: The question as first asked.
        after: And as asked later.
        level_before: Calculates the level before.
        level_after: And after.
        spread: Of the changes of some people.
        word: Says what a change is worth.
    """

    before: Asked
    after: Asked
    level_before: Statistic
    level_after: Statistic
    spread: Callable[[Members], Fraction | None]
    word: Callable[[Members], W]


@dataclass(frozen=True, slots=True)
class Change(Generic[W]):
    """A published change; the word only where the change is shown."""

    n: Cell
    before: Cell
    after: Cell
    change: Cell
    spread: Cell
    word: W | None = None


def publish_change(
    control: Control, step: Step[W], groups: Sequence[Group]
) -> tuple[Change[W], ...]:
    """Publish the change of each group, all of whose members answered both times."""
    before = Question(control, step.before, groups)
    after = Question(control, step.after, groups)
    first, second = before.column(step.level_before), after.column(step.level_after)
    spread = Statistic(
        "change-spread",
        step.spread,
        whole_distribution=True,
        lowest=Fraction(0),
        band=Fraction(1, 2),
        step=STEP,
        is_spread=True,
    )
    spreads = after.column(spread)
    hidden = Hidden(control.thresholds.figures)
    found: list[Change[W]] = []
    for group in groups:
        who, a, b = before.members(group), first[group], second[group]
        if not who or who != after.members(group):
            found.append(Change(hidden, hidden, hidden, hidden, hidden))
            continue
        change = difference(a, b)
        word = step.word(who) if isinstance(change, Shown) else None
        n = Shown(who.bit_count())
        found.append(Change(n, a, b, change or hidden, spreads[group], word))
    return tuple(found)
