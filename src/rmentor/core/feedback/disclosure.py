"""Disclosure control: which figures may be shown, so that no answer can be traced.

Every figure of a report passes through here. A figure about a group of fewer people
than its threshold is hidden, and so is whatever would give it away: the smallest other
groups of the same breakdown, since its total is shown (complementary suppression;
Willenborg and de Waal, *Elements of Statistical Disclosure Control*, 2001, chapter 6).

A breakdown splits the people behind one total into groups that do not overlap. Reports
keep to one breakdown per total and never show a figure over some of those people beside
the same figure over all of them (see `rmentor.core.report.ratings` for the benefits);
within that, what is hidden here cannot be calculated.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rmentor.core.settings import FeedbackSettings

FLOOR = 3
"""No threshold is ever lower, whatever the settings say."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure that may be published.

    Attributes:
        value: In the unit of its column; at full precision.
    """

    value: float


@dataclass(frozen=True, slots=True)
class Hidden:
    """A figure that may not; the same for the small group and what protects it.

    Attributes:
        threshold: How many answers the figure would need.
    """

    threshold: int

    def __str__(self) -> str:
        """Say it as every output prints it, never as 0."""
        return f"– (<{self.threshold})"  # noqa: RUF001 - the customer's wording


Cell = Shown | Hidden | None
"""A published figure; None when nobody answered, or nobody was asked."""


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


def publish(value: float | None, people: int, threshold: int) -> Cell:
    """Show a figure about `people` if they are enough, hide it if they are few."""
    if value is None or people == 0:
        return None
    return Shown(value) if people >= threshold else Hidden(threshold)


def groups_to_hide(
    sizes: Sequence[int], threshold: int, unsafe: Sequence[bool] = ()
) -> tuple[bool, ...]:
    """Decide which groups of a breakdown to hide when its total is shown.

    Hidden are the groups below the threshold; then, until the hidden ones together
    reach the threshold and are at least two, the smallest other group. So total minus
    any shown groups is never about fewer people than the threshold: groups of 9, 6
    and 3 hide the 3 and the 6; of 9 and 3 both; of 9, 2 and 2 all.

    Args:
        sizes: People per group; an empty group needs no hiding and hides nothing.
        threshold: Fewest people that a figure may be about.
        unsafe: Groups to hide for another reason, in the order of `sizes`.

    Returns:
        In the order of `sizes`, whether the group is hidden.
    """
    flags = unsafe or (False,) * len(sizes)
    hidden = {
        i
        for i, (size, flag) in enumerate(zip(sizes, flags, strict=True))
        if size and (size < threshold or flag)
    }
    others = sorted(
        (i for i, size in enumerate(sizes) if size and i not in hidden),
        key=lambda i: (sizes[i], i),
    )
    while hidden and others and _gives_away(hidden, sizes, threshold):
        hidden.add(others.pop(0))
    return tuple(i in hidden for i in range(len(sizes)))


def _gives_away(hidden: set[int], sizes: Sequence[int], threshold: int) -> bool:
    return len(hidden) == 1 or sum(sizes[i] for i in hidden) < threshold


def publish_breakdown(
    values: Sequence[float | None], sizes: Sequence[int], threshold: int
) -> tuple[Cell, ...]:
    """Publish a figure for each group of a breakdown whose total is shown as well."""
    hidden = groups_to_hide(sizes, threshold)
    return tuple(
        Hidden(threshold) if hide else publish(value, size, threshold)
        for value, size, hide in zip(values, sizes, hidden, strict=True)
    )
