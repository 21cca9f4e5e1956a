"""The answers in a table's question columns, with the scale of each column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rmentor.core.feedback.columns import ColumnMeaning, Part
from rmentor.core.feedback.questions import KINDS, Kind
from rmentor.core.feedback.recognize import stem, turned
from rmentor.core.feedback.rows import Rows
from rmentor.core.feedback.scales import (
    Column,
    Scale,
    Unreadable,
    is_missing,
    read_answer,
    scales_of,
)
from rmentor.core.model.feedback import Answer, Dimension
from rmentor.core.model.issues import Issue, Severity

_CODE = re.compile(r"[A-Z]{1,3}_?\d{1,3}")  # LimeSurvey's `A1`, `AO01`


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered.

    Attributes:
        columns: All columns of the table, with the scale that was found.
        of_rows: Per record, in column order; a blank cell is no answer.
    """

    columns: tuple[ColumnMeaning, ...]
    of_rows: tuple[tuple[Answer, ...], ...]
    issues: tuple[Issue, ...]


def read_answers(rows: Rows) -> Answers:
    """Read every question column; an answer that is not understood is an issue."""
    rated = [c for c in rows.columns if _kind(c) not in (None, Kind.TEXT)]
    scales = scales_of([_column(rows, column) for column in rated])
    by_position = {c.position: s for c, s in zip(rated, scales, strict=True)}
    columns = tuple(
        _with_scale(column, by_position.get(column.position)) for column in rows.columns
    )
    issues: list[Issue] = []
    answered: list[list[Answer]] = [[] for _ in rows.table.records]
    for column in columns:
        if column.meaning is Part.OTHER or isinstance(column.meaning, Dimension):
            reader = _ColumnReader(rows, column, by_position.get(column.position))
            for record, answer in reader.answers():
                answered[record].append(answer)
            issues.extend(reader.issues)
    return Answers(columns, tuple(map(tuple, answered)), tuple(issues))


def _kind(column: ColumnMeaning) -> Kind | None:
    meaning = column.meaning
    return KINDS[meaning] if isinstance(meaning, Dimension) else None


def _column(rows: Rows, column: ColumnMeaning) -> Column:
    kind = _kind(column) or Kind.TEXT
    return Column(column.title, kind, stem(column.title), rows.cells(column.position))


def _with_scale(column: ColumnMeaning, scale: Scale | None) -> ColumnMeaning:
    return replace(column, scale=scale.name) if scale else column


class _ColumnReader:
    """Reads one question's answers."""

    def __init__(self, rows: Rows, column: ColumnMeaning, scale: Scale | None) -> None:
        self._rows = rows
        self._column = column
        self._scale = scale
        self.issues: list[Issue] = []

    def answers(self) -> Iterator[tuple[int, Answer]]:
        """Give (place of the record, answer) for each cell that holds one."""
        kind = _kind(self._column)
        cells = self._rows.cells(self._column.position)
        if kind is None:
            self._warn_if_turned()
        if kind in (None, Kind.TEXT):
            dimension = None if kind is None else Dimension.COMMENT
            yield from self._texts(cells, dimension)
        elif self._scale is None:
            self._warn_no_scale(cells)
            yield from self._texts(cells, None)
        else:
            yield from self._values(cells, self._scale)

    def _texts(
        self, cells: tuple[str, ...], dimension: Dimension | None
    ) -> Iterator[tuple[int, Answer]]:
        for i, cell in enumerate(cells):
            if cell:
                yield i, Answer(self._column.title, dimension, None, cell)

    def _values(
        self, cells: tuple[str, ...], scale: Scale
    ) -> Iterator[tuple[int, Answer]]:
        meaning = self._column.meaning
        dimension = meaning if isinstance(meaning, Dimension) else None
        values = {cell: read_answer(scale, cell) for cell in set(cells)}
        if self._column.reversed:
            ends = 0 + 10 if _kind(self._column) is Kind.RECOMMENDATION else 1 + 5
            values = {
                cell: ends - value if isinstance(value, float) else value
                for cell, value in values.items()
            }
        for i, cell in enumerate(cells):
            value = values[cell]
            if isinstance(value, Unreadable):
                self._report(i, cell, scale)
            elif cell:
                yield i, Answer(self._column.title, dimension, value, cell)

    def _report(self, i: int, cell: str, scale: Scale) -> None:
        issue = self._rows.issue(
            "unknown-answer",
            f"'{cell}' is not on the scale of the other answers ({scale.name}); this "
            "answer does not count.",
            "Correct the cell, or leave it blank. If the scale is another, write it "
            "into the title, such as (0-10).",
        )
        self.issues.append(
            replace(
                issue,
                severity=Severity.ERROR,
                row=self._rows.table.records[i].row,
                column=self._column.title,
                text=cell,
            )
        )

    def _warn_no_scale(self, cells: tuple[str, ...]) -> None:
        given = [cell for cell in cells if not is_missing(cell)]
        if not given:
            return
        if all(map(_CODE.fullmatch, given)):
            wanted = (
                "These are codes of the survey service, and nothing says which is the "
                "best: export again with the answers in full words."
            )
        elif self._column.meaning is Dimension.RECOMMENDATION:
            wanted = "Recommendation is scored from answers of 0 to 10 only."
        else:
            wanted = (
                "Map it to TEXT if it holds comments: --map "
                f"'{self._column.title}=TEXT'."
            )
        self._about_column(
            "unknown-scale",
            f"The answers to '{self._column.title}', such as '{given[0]}', are on no "
            "scale that rmentor can score; they are kept, but not counted.",
            wanted,
        )

    def _warn_if_turned(self) -> None:
        if dimension := turned(self._column.title):
            self._about_column(
                "turned-question",
                f"'{self._column.title}' asks the other way round (agreeing is bad); "
                "its answers are kept, but not counted.",
                "To count them turned round, say what it measures: --map "
                f"'{self._column.title}={dimension} reversed'.",
            )

    def _about_column(self, code: str, message: str, hint: str) -> None:
        issue = self._rows.issue(code, message, hint)
        self.issues.append(
            replace(
                issue,
                row=self._rows.table.header_row,
                column=self._column.title,
                text=self._column.title,
            )
        )
