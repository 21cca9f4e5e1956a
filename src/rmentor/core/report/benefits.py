"""The five promised benefits, before and after."""

from collections.abc import Sequence

from rmentor.core.feedback.disclosure.change import Change, Step, publish_change
from rmentor.core.feedback.disclosure.control import Control, Group
from rmentor.core.feedback.noise import LEVEL, Verdict, verdict
from rmentor.core.feedback.scores import changes_of, spread_of
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import BENEFITS, Dimension
from rmentor.core.report.groups import Breakdown
from rmentor.core.report.program import Scope
from rmentor.core.report.ratings import AGREEMENT, MEAN, Findings
from rmentor.core.report.tables import Column, ReportTable, Unit, Value

TITLES = {
    Dimension.RELEVANCE: "Staying relevant",
    Dimension.CULTURE: "Cultural competence",
    Dimension.COMMUNICATION: "Improved communication",
    Dimension.LEADERSHIP: "Leadership development",
    Dimension.INNOVATION: "Innovation and agility",
}
"""Each benefit's name (domain: the five benefits)."""

_WHO_GAINS = (
    "Mentees gain relevance and cultural competence, mentors leadership, both "
    "communication, the organization innovation."
)
_ENDS = (Checkpoint.BASELINE, Checkpoint.END)


def benefit_tables(
    findings: Findings, scope: Scope, breakdown: Breakdown, control: Control
) -> tuple[ReportTable, ...]:
    """Give the changes, and what else was answered about the benefits.

    The changes are asked for first: where the figures of *all* who answered would tell
    about the few who answered only once, those are hidden.
    """
    if not any((b, c) in findings for b in BENEFITS for c in Checkpoint):
        return ()
    tables: list[ReportTable] = []
    if scope.checkpoint is None:
        changes = [
            row
            for benefit in BENEFITS
            for row in _change_rows(findings, benefit, breakdown, control)
        ]
        tables.append(_changes_table(changes, breakdown))
    levels = [
        row
        for benefit in BENEFITS
        for checkpoint in filter(scope.covers, Checkpoint)
        if (benefit, checkpoint) in findings
        for row in _level_rows(findings, benefit, checkpoint, breakdown, control)
    ]
    tables.append(_levels_table(levels))
    return tuple(table for table in tables if table.rows)


def _change_rows(
    findings: Findings, benefit: Dimension, breakdown: Breakdown, control: Control
) -> list[tuple[Value, ...]]:
    keys = [(benefit, checkpoint) for checkpoint in _ENDS]
    if not all(key in findings for key in keys):
        return [(TITLES[benefit], breakdown.everyone.label, *[None] * 5, "")]
    before, after = (findings.answers[key] for key in keys)
    both = before.people & after.people
    groups = [g for g in breakdown.rows if breakdown.says_more(g, both)]
    # Of a kind of their own: these are fewer than the group of that name.
    paired = [Group(g.label, g.members & both, f"{g.kind}both: ") for g in groups]
    first, second = (findings.asked(key) for key in keys)
    step = Step(
        first,
        second,
        MEAN.over(before),
        MEAN.over(after),
        lambda who: spread_of(changes_of(before, after, who)),
        lambda who: verdict(changes_of(before, after, who)),
    )
    rows = publish_change(control, step, paired)
    return [
        (TITLES[benefit], group.label, *_cells(row))
        for group, row in zip(groups, rows, strict=True)
    ]


def _cells(row: Change[Verdict]) -> tuple[Value, ...]:
    return (row.n, row.before, row.after, row.change, row.spread, row.word or "")


def _level_rows(
    findings: Findings,
    benefit: Dimension,
    checkpoint: Checkpoint,
    breakdown: Breakdown,
    control: Control,
) -> list[tuple[Value, ...]]:
    answers = findings.answers[benefit, checkpoint]
    asked = findings.asked((benefit, checkpoint))
    statistics = [MEAN.over(answers), AGREEMENT.over(answers)]
    (row,) = control.table(asked, [breakdown.everyone], statistics)
    return [(TITLES[benefit], checkpoint, row.n, *row.cells)]


def _changes_table(
    rows: Sequence[tuple[Value, ...]], breakdown: Breakdown
) -> ReportTable:
    return ReportTable(
        "benefits",
        "The five benefits, before and after",
        (
            Column("benefit", "Benefit"),
            Column("who", "Who"),
            Column("n", "People", Unit.COUNT),
            Column("before", "Before", Unit.RATING),
            Column("after", "After", Unit.RATING),
            Column("change", "Change", Unit.CHANGE),
            Column("spread", "Spread", Unit.SPREAD),
            Column("word", "Is it real?"),
        ),
        tuple(rows),
        "Before: mean at the baseline. After: mean at the end. Both run from 1 to 5, "
        "over the same people only, those who answered both times. Change: after minus "
        "before. Spread: the standard deviation (n - 1) of their changes. Is it real: "
        "'more than noise' when chance alone gives such a change less than "
        f"{LEVEL:.0%} of the time (exact sign-flip test of the same people's steps); "
        "under 6 people nothing can be told. "
        f"{_WHO_GAINS} {breakdown.says}",
    )


def _levels_table(rows: Sequence[tuple[Value, ...]]) -> ReportTable:
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
        tuple(rows),
        "Everybody who answered at the checkpoint, also those who answered only once. "
        "Hidden where, beside the change, it would tell about few of them.",
    )
