"""`rmentor report --what-worked`: which criteria go with good answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rmentor.adapters.settings_file import read_settings
from rmentor.core.feedback.outcomes import outcomes_of
from rmentor.core.pairing.learning import Effect, Evidence, Lesson, learn
from rmentor.core.settings import PairingSettings
from rmentor.errors import StateError
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.state import State, load_state

_DECIMALS = 1
"""So rough that no pair's answers can be worked out from two looks."""
_OWN = "own:"


class NothingLearnedError(StateError):
    """Weights are to be learned, and the answers do not speak for any."""

    code = "nothing-learned"

    def __init__(self, lesson: Lesson) -> None:
        few = f"{lesson.pairs} pairs have answered, and {lesson.needed} are needed"
        same = "no effect is clear enough to change a weight"
        super().__init__(
            f"There are no learned weights: {same if lesson.effects else few}.",
            "'rmentor report --what-worked' says more; without --weights learned the "
            "weights of rmentor.toml are used.",
        )


@dataclass(frozen=True, slots=True)
class EffectRow:
    """What one criterion goes with, rounded.

    Attributes:
        pairs: Whose answers say anything about it.
        effect: In standard deviations; None when it cannot be told.
        proposed: The weight that follows; criteria of your own keep theirs.
    """

    criterion: str
    pairs: int
    effect: float | None
    low: float | None
    high: float | None
    says: str
    weight: int
    proposed: int


@dataclass(frozen=True, slots=True)
class WhatWorkedView:
    """What the program's pairs teach.

    Attributes:
        pairs: Of which somebody has answered.
        needed: How many are needed to tell.
        clear: Whether any criterion has a clear effect.
        criteria: Empty while there are too few pairs.
        lines: What `rmentor.toml` would have to say.
    """

    pairs: int
    needed: int
    clear: bool
    criteria: tuple[EffectRow, ...]
    lines: tuple[str, ...]


def what_worked(folder: Path) -> Outcome[WhatWorkedView]:
    """Tell what goes with good answers over all rounds; nothing is written.

    Raises:
        StateError: There is no program, or its state cannot be read.
        SettingsRefusedError: `rmentor.toml` is wrong.
    """
    settings = read_settings(folder).pairing
    lesson = _lesson(load_state(folder), settings)
    weights = _changing(lesson)
    lines = (f"{code} = {weight}" for code, weight in weights.items())
    view = WhatWorkedView(
        lesson.pairs,
        lesson.needed,
        lesson.is_clear,
        tuple(map(_row, lesson.effects)),
        ("[pairing.weights]", *lines) if weights else (),
    )
    return Outcome(view, next=("rmentor pair --weights learned -n",) if weights else ())


def learned_weights(state: State, settings: PairingSettings) -> Mapping[str, int]:
    """Give the weights that would change.

    Raises:
        NothingLearnedError: There are none.
    """
    lesson = _lesson(state, settings)
    if not (weights := _changing(lesson)):
        raise NothingLearnedError(lesson)
    return weights


def _lesson(state: State, settings: PairingSettings) -> Lesson:
    outcomes = outcomes_of(state.pairs, state.responses)
    own = {each.code: each.weight for each in settings.criteria if not each.rule}
    weights = {**settings.weights, **own}
    reached = {
        (pair.mentor, pair.mentee, pair.round): {
            part.criterion: part.points / part.possible
            for part in pair.parts
            if part.possible
        }
        for pair in state.pairs
    }
    told = [key for key in sorted(outcomes) if reached[key]]
    evidence = Evidence(
        tuple(weights),
        [[reached[key].get(code) for code in weights] for key in told],
        [outcomes[key] for key in told],
    )
    return learn(evidence, weights)


def _changing(lesson: Lesson) -> dict[str, int]:
    """Leave criteria of the coordinator's own as they are."""
    return {c: w for c, w in lesson.proposed.items() if not c.startswith(_OWN)}


def _row(effect: Effect) -> EffectRow:
    own = effect.criterion.startswith(_OWN)
    return EffectRow(
        effect.criterion.removeprefix(_OWN),
        effect.pairs,
        _rounded(effect.size),
        _rounded(effect.low),
        _rounded(effect.high),
        effect.verdict,
        effect.weight,
        effect.weight if own else effect.proposed,
    )


def _rounded(number: float | None) -> float | None:
    # Not -0.0, which would be printed with its sign.
    return None if number is None else round(number, _DECIMALS) + 0.0
