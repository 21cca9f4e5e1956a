"""How a pair turned out: what its two people answered, as one number.

Five measures count the same: satisfaction, fit, safety, goals, and how far the promised
benefits rose from the baseline. Each is compared with those of the same role, since
mentors and mentees are asked about different things.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import sqrt

from rmentor.core.feedback.scores import mean
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import BENEFITS, Dimension, Response
from rmentor.core.model.people import Role
from rmentor.core.model.program import Pair, PairState

_LEVELS = (
    Dimension.SATISFACTION,
    Dimension.FIT,
    Dimension.SAFETY,
    Dimension.GOALS,
)
_AFTER = tuple(c for c in Checkpoint if c is not Checkpoint.BASELINE)
_CHANGE = "change"

PairKey = tuple[str, str, int]
"""Mentor, mentee and round."""
_Turn = tuple[str, int]
"""A person in a round."""


def outcomes_of(
    pairs: Iterable[Pair], responses: Iterable[Response]
) -> dict[PairKey, float]:
    """Say how each pair turned out of which somebody has answered.

    Who is in several pairs of a round says the same of all; it counts in each by so
    much less.

    Args:
        pairs: Of the program; those only proposed are left out.
        responses: Of the whole program; they belong to the round that had begun.

    Returns:
        Higher is better; 0 is usual, 1 a standard deviation of people above it.
    """
    begun = [pair for pair in pairs if pair.state is not PairState.PROPOSED]
    turns: dict[_Turn, list[tuple[Pair, Role]]] = {}
    for pair in begun:
        turns.setdefault((pair.mentor, pair.round), []).append((pair, Role.MENTOR))
        turns.setdefault((pair.mentee, pair.round), []).append((pair, Role.MENTEE))
    answered = _by_turn(turns, responses)
    standard = _standardized(
        {turn: (turns[turn][0][1], _measures(r)) for turn, r in answered.items()}
    )
    told: dict[PairKey, list[tuple[float, float]]] = {}
    for turn, value in standard.items():
        for pair, _ in turns[turn]:
            key = (pair.mentor, pair.mentee, pair.round)
            told.setdefault(key, []).append((value, 1 / len(turns[turn])))
    return {
        key: sum(v * weight for v, weight in said) / sum(weight for _, weight in said)
        for key, said in told.items()
    }


def _by_turn(
    turns: Mapping[_Turn, Sequence[tuple[Pair, Role]]], responses: Iterable[Response]
) -> dict[_Turn, list[Response]]:
    """Give each person's responses to the round in which they were given."""
    rounds: dict[str, list[tuple[int, date | None]]] = {}
    for person, number in sorted(turns):
        days = [pair.started for pair, _ in turns[person, number] if pair.started]
        rounds.setdefault(person, []).append((number, min(days, default=None)))
    found: dict[_Turn, list[Response]] = {}
    for response in responses:
        if response.person in rounds:
            number = _round_of(response, rounds[response.person])
            found.setdefault((response.person, number), []).append(response)
    return found


def _round_of(response: Response, rounds: Sequence[tuple[int, date | None]]) -> int:
    """Choose the last round that had begun; the baseline may come before its own."""
    day = response.submitted
    if day is None or response.checkpoint is Checkpoint.BASELINE:
        return rounds[-1][0]
    begun = [number for number, start in rounds if start is None or start <= day]
    return begun[-1] if begun else rounds[0][0]


def _measures(responses: Sequence[Response]) -> dict[str, float]:
    """Take what one person answered: the latest levels, and the mean rise."""
    values: dict[tuple[Dimension, Checkpoint], list[float]] = {}
    for response in responses:
        for answer in response.answers:
            if answer.dimension and answer.value is not None:
                key = (answer.dimension, response.checkpoint)
                values.setdefault(key, []).append(answer.value)
    found = {
        str(dimension): level
        for dimension in _LEVELS
        if (level := _latest(values, dimension)) is not None
    }
    rises = list(_rises(values))
    return found | ({_CHANGE: mean(rises)} if rises else {})


def _latest(
    values: Mapping[tuple[Dimension, Checkpoint], Sequence[float]],
    dimension: Dimension,
) -> float | None:
    given = [values[dimension, c] for c in _AFTER if (dimension, c) in values]
    return mean(given[-1]) if given else None


def _rises(
    values: Mapping[tuple[Dimension, Checkpoint], Sequence[float]],
) -> Iterator[float]:
    for benefit in BENEFITS:
        before = values.get((benefit, Checkpoint.BASELINE))
        after = _latest(values, benefit)
        if before and after is not None:
            yield after - mean(before)


def _standardized(
    told: Mapping[_Turn, tuple[Role, Mapping[str, float]]],
) -> dict[_Turn, float]:
    """Compare each measure within its role, and give everybody the mean of theirs."""
    spread: dict[tuple[Role, str], list[float]] = {}
    for role, measures in told.values():
        for name, value in measures.items():
            spread.setdefault((role, name), []).append(value)
    scales = {key: _scale(values) for key, values in spread.items()}
    found = {}
    for turn, (role, measures) in told.items():
        steps = [
            (value - middle) / width
            for name, value in measures.items()
            for middle, width in (scales[role, name],)
            if width
        ]
        if steps:
            found[turn] = mean(steps)
    return found


def _scale(values: Sequence[float]) -> tuple[float, float]:
    """Give mean and standard deviation (n)."""
    middle = mean(values)
    return middle, sqrt(mean((value - middle) ** 2 for value in values))
