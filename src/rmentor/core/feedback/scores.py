"""Scores: what a group's answers come to, before disclosure control.

A person counts once: who answered two questions about the same dimension at one
checkpoint counts with the mean of both. Sums are exact (`math.fsum`), so the order of
the responses does not matter.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, sqrt

from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Dimension, Response
from rmentor.core.model.people import Role

MIDDLE_OF_SCALE = 3.0
LOWEST_PROMOTER = 9
HIGHEST_DETRACTOR = 6


@dataclass(frozen=True, slots=True)
class Rating:
    """What one person answered on one dimension at one checkpoint.

    Attributes:
        role: MENTOR or MENTEE; None when it cannot be known or is both.
        value: 1 to 5; recommendation 0 to 10.
    """

    person: str
    role: Role | None
    value: float


@dataclass(frozen=True, slots=True)
class Score:
    """Ratings of a group.

    Attributes:
        n: People.
        mean: On the ratings' scale.
        agreement: Share of 4 and 5 ("top two boxes"), 0 to 1. On scales of other
            lengths: of all answers above the middle.
        deviation: Sample standard deviation (n - 1); None for one person.
    """

    n: int
    mean: float
    agreement: float
    deviation: float | None


@dataclass(frozen=True, slots=True)
class Change:
    """End minus baseline over the people who answered both.

    Attributes:
        n: People who answered both.
        before: Their mean at the baseline, 1 to 5.
        after: Their mean at the end, 1 to 5.
        mean: Mean of their changes, -4 to 4.
        deviation: Sample standard deviation of their changes; None for one person.
    """

    n: int
    before: float
    after: float
    mean: float
    deviation: float | None


Ratings = Mapping[tuple[Dimension, Checkpoint], Sequence[Rating]]


def ratings_of(
    responses: Iterable[Response], roles: Mapping[str, Role | None]
) -> Ratings:
    """Collect the ratings per dimension and checkpoint, one per person, by person.

    Args:
        responses: In any order.
        roles: Person -> the role in their pairs; it counts before the response's own.
    """
    found: dict[tuple[Dimension, Checkpoint], dict[str, list[float]]] = {}
    said: dict[str, set[Role]] = {}
    for response in responses:
        if response.role is not None:
            said.setdefault(response.person, set()).add(response.role)
        for answer in response.answers:
            if answer.dimension is not None and answer.value is not None:
                cell = found.setdefault((answer.dimension, response.checkpoint), {})
                cell.setdefault(response.person, []).append(answer.value)
    return {
        key: tuple(
            Rating(person, _role(person, roles, said), mean(values))
            for person, values in sorted(people.items())
        )
        for key, people in sorted(found.items())
    }


def _role(
    person: str, roles: Mapping[str, Role | None], said: Mapping[str, set[Role]]
) -> Role | None:
    if person in roles:
        return roles[person]
    own = said.get(person, set()) - {Role.EITHER}
    return next(iter(own)) if len(own) == 1 else None


def score(ratings: Sequence[Rating]) -> Score | None:
    """Score a group; None when nobody answered."""
    values = [rating.value for rating in ratings]
    if not values:
        return None
    agreeing = sum(value > MIDDLE_OF_SCALE for value in values)
    return Score(len(values), mean(values), agreeing / len(values), deviation(values))


def recommendation_score(ratings: Sequence[Rating]) -> float | None:
    """Give the share of 9-10 minus the share of 0-6, -100 to 100; None without answers.

    Reichheld, "The one number you need to grow", Harvard Business Review, 2003.
    """
    values = [rating.value for rating in ratings]
    if not values:
        return None
    promoters = sum(value >= LOWEST_PROMOTER for value in values)
    detractors = sum(value <= HIGHEST_DETRACTOR for value in values)
    return 100 * (promoters - detractors) / len(values)


def change(baseline: Sequence[Rating], end: Sequence[Rating]) -> Change | None:
    """Compare the same people before and after; None when nobody answered both.

    The paired difference: its spread is that of the changes, not of the two groups.
    """
    before = {rating.person: rating.value for rating in baseline}
    pairs = [(before[r.person], r.value) for r in end if r.person in before]
    if not pairs:
        return None
    steps = [after - first for first, after in pairs]
    return Change(
        n=len(pairs),
        before=mean([first for first, _ in pairs]),
        after=mean([after for _, after in pairs]),
        mean=mean(steps),
        deviation=deviation(steps),
    )


def mean(values: Sequence[float]) -> float:
    """Give the arithmetic mean of at least one value."""
    return fsum(values) / len(values)


def deviation(values: Sequence[float]) -> float | None:
    """Give the sample standard deviation (n - 1); None for fewer than two values."""
    if len(values) < 2:  # noqa: PLR2004 - one value has no spread
        return None
    center = mean(values)
    return sqrt(fsum((value - center) ** 2 for value in values) / (len(values) - 1))
