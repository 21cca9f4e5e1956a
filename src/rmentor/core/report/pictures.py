"""What of a report is drawn, whatever draws it: always figures that a table has too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from rmentor.core.feedback.disclosure.figures import Shown
from rmentor.core.report.groups import EVERYONE
from rmentor.core.report.tables import Report, ReportTable, Unit, Value, text_of


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure of a picture.

    Attributes:
        value: None where the figure is hidden or told as a band.
        text: As printed.
    """

    value: Fraction | int | None
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: a row per label, a mark per series.

    Attributes:
        code: Of the table it shows.
        series: One for bars, two for a change.
        unit: Of the marks.
        ends: Of the scale.
    """

    code: str
    title: str
    series: tuple[str, ...]
    unit: Unit
    ends: tuple[Fraction | int, Fraction | int]
    rows: tuple[tuple[str, tuple[Mark, ...]], ...]

    @property
    def in_words(self) -> str:
        """Say everything that the picture shows."""
        return " ".join(
            f"{label}: {' to '.join(mark.text for mark in marks)}."
            for label, marks in self.rows
        )


_ENDS: dict[Unit, tuple[int, int]] = {
    Unit.RATING: (1, 5),
    Unit.SHARE: (0, 1),
    Unit.SCORE: (-100, 100),
}
_DRAWN = (
    ("participation", "step", ("people",)),
    ("health", "state", ("pairs",)),
    ("benefits", "benefit", ("before", "after")),
    ("satisfaction", "checkpoint", ("mean",)),
    ("safety", "checkpoint", ("mean",)),
    ("recommendation", "checkpoint", ("score",)),
    ("topics", "topic", ("wanted",)),
)


def pictures(report: Report) -> tuple[Picture, ...]:
    """Draw the funnel, pairs, the benefits, and everyone's answers at checkpoints."""
    return tuple(
        picture
        for code, label, series in _DRAWN
        if (table := report.table(code))
        for picture in _picture(table, label, series)
    )


def _picture(
    table: ReportTable, label: str, series: Sequence[str]
) -> Iterator[Picture]:
    places = {column.code: i for i, column in enumerate(table.columns)}
    columns = [table.columns[places[code]] for code in series]
    unit = columns[0].unit
    rows = tuple(
        (str(row[places[label]]), tuple(_mark(row[places[c]], unit) for c in series))
        for row in table.rows
        if "who" not in places or row[places["who"]] == EVERYONE
    )
    shown = [m.value for _, marks in rows for m in marks if m.value is not None]
    if shown:
        ends = _ENDS.get(unit, (0, max(shown)))
        titles = tuple(column.title for column in columns)
        yield Picture(table.code, table.title, titles, unit, ends, rows)


def _mark(value: Value, unit: Unit) -> Mark:
    exact = value.value if isinstance(value, Shown) else None
    return Mark(exact, text_of(value, unit) or "no answers")
