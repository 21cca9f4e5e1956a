"""The answers since a day, beside those before it."""

from datetime import date
from itertools import product

from rmentor.core.feedback.disclosure.control import Control, Group
from rmentor.core.feedback.disclosure.figures import difference
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Dimension
from rmentor.core.report.benefits import TITLES
from rmentor.core.report.program import Scope
from rmentor.core.report.ratings import MEAN, MEASURES, Findings, Measured
from rmentor.core.report.tables import Column, ReportTable, Unit, Value


def comparison(
    late: Findings, everything: Findings, scope: Scope, control: Control
) -> tuple[ReportTable, ...]:
    """Compare the main figure of each question that was answered in both periods.

    Args:
        late: Answers since the day that the scope names.
        everything: All answers.
        scope: With a day.
        control: Of the report.
    """
    if scope.since is None:
        return ()
    ratings: list[tuple[Value, ...]] = []
    scores: list[tuple[Value, ...]] = []
    for dimension, checkpoint in product(Dimension, Checkpoint):
        key = (dimension, checkpoint)
        measured = _main_figure(dimension)
        if not scope.covers(checkpoint) or key not in late:
            continue
        if measured and late.answers[key] != everything.answers[key]:
            is_score = measured.column.unit is Unit.SCORE
            rows = scores if is_score else ratings
            rows.append(_row(late, everything, key, measured, control))
    made = (
        _table("compared", "Compared with before", Unit.RATING, scope.since, ratings),
        _table(
            "compared-score", "Recommendation before", Unit.SCORE, scope.since, scores
        ),
    )
    return tuple(table for table in made if table.rows)


def _main_figure(dimension: Dimension) -> Measured | None:
    if dimension in TITLES or dimension is Dimension.FIT:
        return MEAN
    return MEASURES[dimension][1][0] if dimension in MEASURES else None


def _row(
    late: Findings,
    everything: Findings,
    key: tuple[Dimension, Checkpoint],
    measured: Measured,
    control: Control,
) -> tuple[Value, ...]:
    answers = everything.answers[key]
    since = late.answers[key].people
    groups = [
        Group("Since", since, late.kind),
        Group("Before", answers.people & ~since, late.kind),
    ]
    statistic = measured.over(answers)
    now, before = control.table(everything.asked(key), groups, [statistic])
    (second,), (first,) = now.cells, before.cells
    title = TITLES[key[0]] if key[0] in TITLES else MEASURES[key[0]][0]
    return (title, key[1], before.n, first, now.n, second, difference(first, second))


def _table(
    code: str,
    title: str,
    unit: Unit,
    since: date,
    rows: list[tuple[Value, ...]],
) -> ReportTable:
    change = Unit.SCORE if unit is Unit.SCORE else Unit.CHANGE
    return ReportTable(
        code,
        title,
        (
            Column("question", "Question"),
            Column("checkpoint", "Checkpoint"),
            Column("n-before", "Answers before", Unit.COUNT),
            Column("before", "Before", unit),
            Column("n-since", "Answers since", Unit.COUNT),
            Column("since", "Since", unit),
            Column("difference", "Difference", change),
        ),
        tuple(rows),
        f"Since: answers given on {since:%Y-%m-%d} or later. Before: all others, also "
        "those whose day is not known. Means of 1 to 5, recommendation from -100 to "
        "100; these are different people, so a difference says less than a change of "
        "the same people.",
    )
