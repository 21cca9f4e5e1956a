"""What people answered: a table per dimension, per checkpoint and group."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from rmentor.core.feedback.disclosure.change import STEP
from rmentor.core.feedback.disclosure.control import Asked, Control, Statistic
from rmentor.core.feedback.disclosure.ledger import Ledger
from rmentor.core.feedback.disclosure.members import Members, Register, bits
from rmentor.core.feedback.scores import (
    MIDDLE_OF_SCALE,
    Answers,
    Tally,
    agreement_of,
    mean_of,
    recommendation_of,
    share_of,
    spread_of,
)
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Dimension
from rmentor.core.report.groups import Breakdown
from rmentor.core.report.program import Scope
from rmentor.core.report.tables import Column, ReportTable, Unit, Value

FEW_ANSWERS = 10
"""Under this many answers a recommendation score swings too much to be trusted."""

Key = tuple[Dimension, Checkpoint]


class Findings:
    """All answers of a report, with what disclosure control has to know about each.

    Attributes:
        kind: Tells groups of this report's period from those of another.
    """

    def __init__(
        self,
        answers: Mapping[Key, Answers],
        ledger: Ledger,
        register: Register,
        kind: str = "",
    ) -> None:
        self.answers = answers
        self.kind = kind
        self.register = register
        versions: dict[tuple[str, str], dict[int, list[int]]] = {}
        for (person, checkpoint, dimension), times in sorted(ledger.changed.items()):
            if person in register.numbers:
                changed = versions.setdefault((dimension, checkpoint), {})
                changed.setdefault(times, []).append(register.numbers[person])
        self._changed = {
            key: {version: bits(numbers) for version, numbers in changed.items()}
            for key, changed in versions.items()
        }

    def __contains__(self, key: Key) -> bool:
        return key in self.answers

    def asked(self, key: Key, answered: Members | None = None) -> Asked:
        """Describe a question for disclosure control."""
        if answered is None:
            answered = self.answers[key].people
        dimension, checkpoint = key
        changed = self._changed.get((dimension, checkpoint), {})
        return Asked(f"{dimension}/{checkpoint}", answered, changed)


@dataclass(frozen=True, slots=True)
class Measured:
    """A column with how it is calculated from a tally of answers.

    Attributes:
        ends: Values reached only when everyone answered the same; None for no such.
        band: How far from such a value the column tells it.
        step: See `Statistic`.
    """

    column: Column
    of: Callable[[Tally], Fraction | None]
    whole_distribution: bool = False
    ends: tuple[int | None, int | None] = (None, None)
    band: Fraction = Fraction(0)
    step: Fraction = Fraction(1)

    def over(self, answers: Answers) -> Statistic:
        """Give the statistic over these answers."""
        lowest, highest = (None if e is None else Fraction(e) for e in self.ends)
        return Statistic(
            self.column.code,
            lambda who: self.of(answers.tally(who)),
            self.whole_distribution,
            lowest,
            highest,
            self.band,
            self.step,
            is_spread=self.column.unit is Unit.SPREAD,
        )


def _still_deciding(tally: Tally) -> Fraction | None:
    return share_of(tally, lambda value: value == MIDDLE_OF_SCALE)


def _no_fit(tally: Tally) -> Fraction | None:
    return share_of(tally, lambda value: value < MIDDLE_OF_SCALE)


_FIFTH, _HALF, _SHARES = Fraction(1, 5), Fraction(1, 2), (0, 1)
_N = Column("n", "Answers", Unit.COUNT)
MEAN = Measured(
    Column("mean", "Mean (1-5)", Unit.RATING),
    mean_of,
    ends=(1, 5),
    band=_HALF,
    step=STEP,
)
AGREEMENT = Measured(
    Column("share", "4 or 5", Unit.SHARE), agreement_of, ends=_SHARES, band=_FIFTH
)
_SPREAD = Measured(
    Column("spread", "Spread", Unit.SPREAD),
    spread_of,
    whole_distribution=True,
    ends=(0, None),
    band=_HALF,
    step=STEP,
)
_RATED = (MEAN, AGREEMENT, _SPREAD)
_FITTED = (
    Measured(
        Column("good", "Good fit", Unit.SHARE), agreement_of, ends=_SHARES, band=_FIFTH
    ),
    Measured(
        Column("deciding", "Still deciding", Unit.SHARE),
        _still_deciding,
        whole_distribution=True,
        ends=_SHARES,
        band=_FIFTH,
    ),
    Measured(
        Column("no-fit", "Not a good fit", Unit.SHARE),
        _no_fit,
        whole_distribution=True,
        ends=_SHARES,
        band=_FIFTH,
    ),
)
_RECOMMENDED = (
    Measured(
        Column("score", "Score", Unit.SCORE),
        recommendation_of,
        ends=(-100, 100),
        band=Fraction(20),
        step=Fraction(100),
    ),
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
_TABLES: tuple[tuple[Dimension, str, str, tuple[Measured, ...], str], ...] = (
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
MEASURES = {
    dimension: (title, measured) for dimension, _, title, measured, _ in _TABLES
}
"""Each dimension's title and columns, the benefits aside."""


def rating_tables(
    findings: Findings, scope: Scope, breakdown: Breakdown, control: Control
) -> tuple[ReportTable, ...]:
    """Give a table for each dimension that somebody answered, the benefits aside."""
    tables: list[ReportTable] = []
    for dimension, code, title, measured, definition in _TABLES:
        rows: list[tuple[Value, ...]] = []
        for checkpoint in filter(scope.covers, Checkpoint):
            if (dimension, checkpoint) in findings:
                key = (dimension, checkpoint)
                rows += _rows(findings, key, measured, breakdown, control)
        if rows:
            labels = (Column("checkpoint", "Checkpoint"), Column("who", "Who"))
            columns = (*labels, _N, *(m.column for m in measured))
            tables.append(ReportTable(code, title, columns, tuple(rows), definition))
    return tuple(tables)


def _rows(
    findings: Findings,
    key: Key,
    measured: tuple[Measured, ...],
    breakdown: Breakdown,
    control: Control,
) -> list[tuple[Value, ...]]:
    answers, asked = findings.answers[key], findings.asked(key)
    statistics = [m.over(answers) for m in measured]
    published = control.table(asked, breakdown.rows, statistics)
    return [
        (key[1], group.label, row.n, *row.cells)
        for group, row in zip(breakdown.rows, published, strict=True)
        if breakdown.says_more(group, asked.answered)
    ]
