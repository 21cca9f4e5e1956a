"""What a report may print: a figure, a band, or that it is hidden."""

from dataclasses import dataclass
from fractions import Fraction

from rmentor.core.settings import FeedbackSettings

FLOOR = 3
"""No threshold is ever lower, whatever the settings say."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure that may be published; only `disclosure` makes one.

    Attributes:
        value: In the unit of its column; exact.
    """

    value: Fraction | int


@dataclass(frozen=True, slots=True)
class Banded:
    """A figure that would say what (nearly) everyone of a group answered, told roughly.

    Attributes:
        low: It is this or more; None when `high` says what it is at most.
        high: It is this or less; None when `low` says what it is at least.
    """

    low: Fraction | None = None
    high: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Hidden:
    """A figure that may not be told; the same for a small group and what protects it.

    Attributes:
        threshold: How many answers the figure would need.
    """

    threshold: int

    def __str__(self) -> str:
        """Say it as every output prints it, never as 0."""
        return f"– (<{self.threshold})"  # noqa: RUF001 - the customer's wording


Published = Shown | Banded | Hidden
Cell = Published | None
"""A published figure; None when nobody answered, or nobody was asked."""


def open_count(number: Fraction | int) -> Shown:
    """Publish a figure that is about no answers: people signed up, days of a pair."""
    return Shown(number)


def open_share(part: int, whole: int) -> Shown | None:
    """Publish a share that is about no answers; None where there is no whole."""
    return open_count(Fraction(part, whole)) if whole else None


def difference(first: Cell, second: Cell) -> Cell:
    """Give what anybody can subtract: second minus first, where both are shown."""
    if isinstance(first, Shown) and isinstance(second, Shown):
        return Shown(second.value - first.value)
    hidden = [cell.threshold for cell in (first, second) if isinstance(cell, Hidden)]
    return Hidden(max(hidden)) if hidden else None


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How many people must stand behind a figure.

    Attributes:
        figures: Means and shares.
        distributions: Counts or shares of every answer, spread, response rates of a
            group: from these and a mean the answers themselves could be worked out.
        comments: People who answered at the checkpoint of a comment.
    """

    figures: int
    distributions: int
    comments: int


def thresholds_from(settings: FeedbackSettings) -> Thresholds:
    """Take the thresholds of the settings, none below the floor."""
    return Thresholds(
        figures=max(FLOOR, settings.min_answers),
        distributions=max(FLOOR, settings.min_answers, settings.min_distribution),
        comments=max(FLOOR, settings.min_answers, settings.min_comments),
    )


def stricter(kept: Thresholds, wanted: Thresholds) -> Thresholds:
    """Give the higher of each: once answers exist, thresholds only ever rise."""
    return Thresholds(
        max(kept.figures, wanted.figures),
        max(kept.distributions, wanted.distributions),
        max(kept.comments, wanted.comments),
    )
