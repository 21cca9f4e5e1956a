"""What people answered: a table per dimension, per checkpoint and role."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rmentor.core.feedback.disclosure import (
    Cell,
    Thresholds,
    publish,
    publish_breakdown,
)
from rmentor.core.feedback.scores import (
    MIDDLE_OF_SCALE,
    Rating,
    Ratings,
    recommendation_score,
    score,
)
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Dimension
from rmentor.core.report.measures import EVERYONE, GROUPS
from rmentor.core.report.tables import Column, ReportTable, Unit, Value

FEW_ANSWERS = 10
"""Under this many answers a recommendation score swings too much to be trusted."""

Group = Sequence[Rating]
Statistic = Callable[[Group], float | None]


@dataclass(frozen=True, slots=True)
class _Measured:
    """A column with how it is calculated.

    Attributes:
        whole_distribution: Whether it tells so much about single answers that it
            needs the threshold of a distribution.
    """

    column: Column
    of: Statistic
    whole_distribution: bool = False

    def needs(self, thresholds: Thresholds) -> int:
        """Give the threshold of this column."""
        strict = self.whole_distribution
        return thresholds.distributions if strict else thresholds.figures


def _mean(group: Group) -> float | None:
    found = score(group)
    return found.mean if found else None


def _agreement(group: Group) -> float | None:
    found = score(group)
    return found.agreement if found else None


def _deviation(group: Group) -> float | None:
    found = score(group)
    return found.deviation if found else None


def _count(group: Group) -> float:
    return len(group)


def _still_deciding(group: Group) -> float | None:
    return _share_where(group, lambda value: value == MIDDLE_OF_SCALE)


def _no_fit(group: Group) -> float | None:
    return _share_where(group, lambda value: value < MIDDLE_OF_SCALE)


def _share_where(group: Group, holds: Callable[[float], bool]) -> float | None:
    return sum(holds(r.value) for r in group) / len(group) if group else None


_N = _Measured(Column("n", "Answers", Unit.COUNT), _count)
_RATED = (
    _N,
    _Measured(Column("mean", "Mean (1-5)", Unit.RATING), _mean),
    _Measured(Column("share", "4 or 5", Unit.SHARE), _agreement),
    _Measured(
        Column("spread", "Spread", Unit.SPREAD), _deviation, whole_distribution=True
    ),
)
_FITTED = (
    _N,
    _Measured(Column("good", "Good fit", Unit.SHARE), _agreement),
    _Measured(
        Column("deciding", "Still deciding", Unit.SHARE),
        _still_deciding,
        whole_distribution=True,
    ),
    _Measured(
        Column("no-fit", "Not a good fit", Unit.SHARE), _no_fit, whole_distribution=True
    ),
)
_RECOMMENDED = (
    _N,
    _Measured(Column("score", "Score", Unit.SCORE), recommendation_score),
)
_HOW_RATED = (
    "Mean of 1 (lowest) to 5 (highest); share of people who answered 4 or 5 (on scales "
    "of other lengths: above the middle); spread is the standard deviation (n - 1). "
    "'Does not apply' does not count."
)
_HOW_FITTED = (
    "Shares of people who said 'good fit', 'still deciding', 'not a good fit'; on a "
    "scale from 1 to 5: above, at and below the middle."
)
_HOW_RECOMMENDED = (
    "Share of 9-10 minus share of 0-6, of answers from 0 to 10; from -100 to 100. "
    f"Under {FEW_ANSWERS} answers one person more moves it by 10 points or more."
)
_TABLES: tuple[tuple[Dimension, str, str, tuple[_Measured, ...], str], ...] = (
    (Dimension.SATISFACTION, "satisfaction", "Satisfaction", _RATED, _HOW_RATED),
    (
        Dimension.SAFETY,
        "safety",
        "Safety: could speak openly",
        _RATED,
        f"Higher is safer. {_HOW_RATED}",
    ),
    (
        Dimension.LOAD,
        "workload",
        "Workload: the time fits",
        _RATED,
        f"Higher is easier to fit in. {_HOW_RATED}",
    ),
    (
        Dimension.GOALS,
        "goals",
        "Progress with goals",
        _RATED,
        f"Not started is 1, done is 5; mostly counts as 4 or 5 too. {_HOW_RATED}",
    ),
    (
        Dimension.FIT,
        "fit",
        "Fit",
        _FITTED,
        _HOW_FITTED,
    ),
    (
        Dimension.RECOMMENDATION,
        "recommendation",
        "Recommendation score",
        _RECOMMENDED,
        _HOW_RECOMMENDED,
    ),
)


def rating_tables(ratings: Ratings, thresholds: Thresholds) -> tuple[ReportTable, ...]:
    """Give a table for each dimension that somebody answered, the benefits aside."""
    return tuple(
        ReportTable(
            code,
            title,
            _columns(measured),
            _rows(ratings, dimension, measured, thresholds),
            definition,
        )
        for dimension, code, title, measured, definition in _TABLES
        if any(found is dimension for found, _ in ratings)
    )


def _columns(measured: tuple[_Measured, ...]) -> tuple[Column, ...]:
    labels = (Column("checkpoint", "Checkpoint"), Column("who", "Who"))
    return (*labels, *(m.column for m in measured))


def _rows(
    ratings: Ratings,
    dimension: Dimension,
    measured: tuple[_Measured, ...],
    thresholds: Thresholds,
) -> tuple[tuple[Value, ...], ...]:
    rows: list[tuple[Value, ...]] = []
    for checkpoint in Checkpoint:
        everyone = ratings.get((dimension, checkpoint), ())
        if everyone:
            groups = [[r for r in everyone if r.role is role] for role, _ in GROUPS]
            published = _published(everyone, groups, measured, thresholds)
            labels = (EVERYONE, *(label for _, label in GROUPS))
            rows.extend(
                (checkpoint, label, *cells)
                for label, group, cells in zip(
                    labels, (everyone, *groups), published, strict=True
                )
                if group
            )
    return tuple(rows)


def _published(
    everyone: Group,
    groups: Sequence[Group],
    measured: tuple[_Measured, ...],
    thresholds: Thresholds,
) -> tuple[tuple[Cell, ...], ...]:
    """Give the cells of everyone's row, then of each group's."""
    columns: list[tuple[Cell, ...]] = []
    for m in measured:
        needed = m.needs(thresholds)
        sizes = [len(group) for group in groups]
        total = publish(m.of(everyone), len(everyone), needed)
        parts = publish_breakdown([m.of(g) for g in groups], sizes, needed)
        columns.append((total, *parts))
    return tuple(zip(*columns, strict=True))
