"""The five promised benefits, before and after."""

from rmentor.core.feedback.disclosure import Shown, Thresholds, publish
from rmentor.core.feedback.scores import Ratings, change, score
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import BENEFITS, Dimension
from rmentor.core.report.tables import Column, ReportTable, Unit, Value

TITLES = {
    Dimension.RELEVANCE: ("Staying relevant", "mentee"),
    Dimension.CULTURE: ("Cultural competence", "mentee"),
    Dimension.COMMUNICATION: ("Improved communication", "both"),
    Dimension.LEADERSHIP: ("Leadership development", "mentor"),
    Dimension.INNOVATION: ("Innovation and agility", "organization"),
}
"""Each benefit's name and who gains (domain: the five benefits)."""

_ENDS = (Checkpoint.BASELINE, Checkpoint.END)


def benefit_tables(ratings: Ratings, thresholds: Thresholds) -> tuple[ReportTable, ...]:
    """Give the changes, and what else was answered about the benefits.

    Where a change is shown, the baseline and end of *all* who answered are not: with
    the same figure over those who answered both, they would tell about the few who
    answered only one.
    """
    if not any(dimension in BENEFITS for dimension, _ in ratings):
        return ()
    changes = tuple(_change_row(ratings, b, thresholds) for b in BENEFITS)
    shown = {
        benefit
        for benefit, row in zip(BENEFITS, changes, strict=True)
        if any(isinstance(value, Shown) for value in row)
    }
    levels = tuple(
        _level_row(ratings, benefit, checkpoint, thresholds)
        for benefit in BENEFITS
        for checkpoint in Checkpoint
        if (benefit, checkpoint) in ratings
        and not (benefit in shown and checkpoint in _ENDS)
    )
    tables = (_changes_table(changes), _levels_table(levels))
    return tuple(table for table in tables if table.rows)


def _change_row(
    ratings: Ratings, benefit: Dimension, thresholds: Thresholds
) -> tuple[Value, ...]:
    name, gains = TITLES[benefit]
    baseline, end = (ratings.get((benefit, checkpoint), ()) for checkpoint in _ENDS)
    found = change(baseline, end)
    if found is None:
        return (name, gains, None, None, None, None, None)
    n, few, many = found.n, thresholds.figures, thresholds.distributions
    return (
        name,
        gains,
        publish(n, n, few),
        publish(found.before, n, few),
        publish(found.after, n, few),
        publish(found.mean, n, few),
        publish(found.deviation, n, many),
    )


def _level_row(
    ratings: Ratings, benefit: Dimension, checkpoint: Checkpoint, thresholds: Thresholds
) -> tuple[Value, ...]:
    found = score(ratings[benefit, checkpoint])
    n = found.n if found else 0
    few = thresholds.figures
    return (
        TITLES[benefit][0],
        checkpoint,
        publish(n, n, few),
        publish(found.mean if found else None, n, few),
        publish(found.agreement if found else None, n, few),
    )


def _changes_table(rows: tuple[tuple[Value, ...], ...]) -> ReportTable:
    return ReportTable(
        "benefits",
        "The five benefits, before and after",
        (
            Column("benefit", "Benefit"),
            Column("gains", "Who gains"),
            Column("n", "Same people", Unit.COUNT),
            Column("before", "Before", Unit.RATING),
            Column("after", "After", Unit.RATING),
            Column("change", "Change", Unit.CHANGE),
            Column("spread", "Spread", Unit.SPREAD),
        ),
        rows,
        "Before: mean at the baseline. After: mean at the end. Both run from 1 to 5, "
        "over the same people only, mentors and "
        "mentees alike. Change: after minus before. Spread: the standard "
        "deviation (n - 1) of these people's changes.",
    )


def _levels_table(rows: tuple[tuple[Value, ...], ...]) -> ReportTable:
    return ReportTable(
        "benefit-levels",
        "The five benefits at each checkpoint",
        (
            Column("benefit", "Benefit"),
            Column("checkpoint", "Checkpoint"),
            Column("n", "Answers", Unit.COUNT),
            Column("mean", "Mean (1-5)", Unit.RATING),
            Column("share", "4 or 5", Unit.SHARE),
        ),
        rows,
        "Everybody who answered at the checkpoint. Baseline and end are left out "
        "where the change is shown, so that nobody's answer can be worked out.",
    )
