"""The headline: the latest satisfaction, safety and recommendation of everyone."""

from collections.abc import Sequence

from rmentor.core.model.choices import Checkpoint
from rmentor.core.report.groups import EVERYONE
from rmentor.core.report.tables import Figure, ReportTable, Unit, Value

_WANTED = (
    ("satisfaction", "Satisfaction", Unit.RATING, "mean"),
    ("safety", "Could speak openly", Unit.RATING, "mean"),
    ("recommendation", "Recommendation", Unit.SCORE, "score"),
)


def headline(tables: Sequence[ReportTable]) -> tuple[Figure, ...]:
    """Take the figures out of their tables, so that both say the same."""
    by_code = {table.code: table for table in tables}
    figures: list[Figure] = []
    for code, label, unit, column in _WANTED:
        row = _latest(by_code[code]) if code in by_code else None
        if row is not None:
            places = [c.code for c in by_code[code].columns]
            value, n = row[places.index(column)], row[places.index("n")]
            if not isinstance(value, str) and not isinstance(n, str):
                figures.append(Figure(code, f"{label} ({row[0]})", value, unit, n))
    return tuple(figures)


def _latest(table: ReportTable) -> tuple[Value, ...] | None:
    """Find everyone's row of the latest checkpoint; exits aside."""
    rows = [row for row in table.rows if row[1] == EVERYONE]
    stayed = [row for row in rows if row[0] != Checkpoint.EXIT]
    found = stayed or rows
    return found[-1] if found else None
