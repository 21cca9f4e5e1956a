"""The cells of a table by field, and what is to be said about them."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import compress, count, repeat
from typing import Any, TypeVar

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Record, Records, Table
from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster import values
from rmentor.core.roster.fields import ColumnMapping, Field

Columns = dict[str, Sequence[Any]]
"""By the name of a person's field, what it is in each row."""

V = TypeVar("V")
_SHOWN = 60
_OTHER_SPACE = re.compile(r"[^\S ]")


class TableCells:
    """The rows of a table, asked field by field for all rows at once.

    What many rows say alike is read once: that is what makes long lists quick.

    Attributes:
        records: The rows.
        fields: Which columns fill a field, the best first.
        issues: What was found wrong, in the order of reading.
        lost: By row, title and text of cells that were not understood; kept with the
            person.
    """

    def __init__(
        self, table: Table, fields: Mapping[Field, Sequence[ColumnMapping]]
    ) -> None:
        self.records = Records.of(table.records, len(table.titles))
        self.fields = fields
        self.issues: list[Issue] = []
        self.lost: dict[int, dict[str, str]] = {}
        self._table = table

    def keep(self, wanted: Sequence[object]) -> None:
        """Leave out the rows that are not wanted; one value per row."""
        if all(wanted):
            return
        self.records = Records(
            list(compress(self.records.numbers, wanted)),
            [TextColumn.of(each).only(wanted) for each in self.records.columns],
        )

    def column(self, mapping: ColumnMapping) -> TextColumn:
        """Give the cells of one column."""
        return TextColumn.of(self.records.columns[mapping.position])

    def row(self, place: int) -> "RowCells":
        """Give one row, the first being 0, to be asked field by field."""
        return RowCells(self._table, self.fields, self.records[place])

    def texts(self, field: Field) -> TextColumn:
        """Read texts as they stand, of several columns the first that is filled."""
        columns = [self.column(mapping) for mapping in self.fields.get(field, ())]
        if not columns:
            return TextColumn.blank(len(self.records))
        cells, *others = columns
        for other in others:
            both = zip(cells, other, strict=True)
            cells = TextColumn.of(one or two for one, two in both)
        if _are_lines(cells.texts):
            return cells
        return cells.reworded(map(one_line, cells.texts))

    def said(self, field: Field) -> TextColumn:
        """Read texts in which `n/a` and the like mean nothing."""
        cells = self.texts(field)
        said = ("" if values.says_nothing(text) else text for text in cells.texts)
        return cells.reworded(said)

    def each(
        self, fields: Iterable[Field], read: Callable[["RowCells"], V]
    ) -> Sequence[V]:
        """Read every row by its cells of some fields and nothing else.

        Rows that are alike in them are read once; what is wrong is said of each.
        """
        columns = [m for field in fields for m in self.fields.get(field, ())]
        different, places = self._alike(columns)
        samples = [self._sample(columns, cells) for cells in different]
        meanings = list(map(read, samples))
        unclear = {place: row for place, row in enumerate(samples) if row.issues}
        if unclear:
            for place, number in zip(places, self.records.numbers, strict=True):
                if place in unclear:
                    self.note(unclear[place], number)
        return list(map(meanings.__getitem__, places))

    def _alike(
        self, columns: Sequence[ColumnMapping]
    ) -> tuple[Iterable[Sequence[str]], Sequence[int]]:
        """Give each different row of some columns, and for each row which it is."""
        cells = list(map(self.column, columns))
        if len(cells) == 1:
            return [(text,) for text in cells[0].texts], cells[0].places
        numbers = defaultdict[tuple[str, ...], int](count().__next__)
        rows = zip(*cells, strict=True) if cells else repeat((), len(self.records))
        places = list(map(numbers.__getitem__, rows))
        return numbers, places

    def _sample(
        self, columns: Sequence[ColumnMapping], cells: Sequence[str]
    ) -> "RowCells":
        """Give a row with these cells in some columns; the others are not asked."""
        row = [""] * len(self._table.titles)
        for column, cell in zip(columns, cells, strict=True):
            row[column.position] = cell
        return RowCells(self._table, self.fields, Record(0, tuple(row)))

    def note(self, row: "RowCells", number: int) -> None:
        """Take over what was found wrong in a row, for the row of that number."""
        self.issues += (replace(issue, row=number) for issue in row.issues)
        if row.lost:
            self.lost.setdefault(number, {}).update(row.lost)


class RowCells:
    """One row of a table, asked field by field.

    Attributes:
        record: The row.
        issues: What was found wrong in it.
        lost: Title and text of cells that were not understood; kept with the person.
    """

    def __init__(
        self,
        table: Table,
        fields: Mapping[Field, Sequence[ColumnMapping]],
        record: Record,
    ) -> None:
        self.record = record
        self.issues: list[Issue] = []
        self.lost: dict[str, str] = {}
        self._table = table
        self._fields = fields

    def answers(self, field: Field) -> Sequence[tuple[ColumnMapping, str]]:
        """Give the filled cells of a field, the best first."""
        return [
            (m, cell)
            for m in self._fields.get(field, ())
            if (cell := self.record.cells[m.position])
        ]

    def value(
        self, field: Field, read: Callable[[str], V | None], hint: str
    ) -> V | None:
        """Read one value; what is not understood is reported with the hint."""
        for column, cell in self.answers(field):
            value = read(cell)
            if value is not None:
                return value
            if not values.says_nothing(cell):
                self.not_understood(column, cell, hint)
        return None

    def several(
        self, field: Field, read: Callable[[str], tuple[str, ...]]
    ) -> tuple[str, ...]:
        """Read what all columns of a field list, each once."""
        return tuple(
            dict.fromkeys(one for _, cell in self.answers(field) for one in read(cell))
        )

    def not_understood(self, column: ColumnMapping, cell: str, hint: str) -> None:
        """Report a cell and keep its text with the person."""
        self.lost[one_line(column.title)] = cell
        message = (
            f"'{shortened(cell)}' under '{shortened(column.title)}' is not understood "
            "and counts as not answered."
        )
        self.report("answer-not-understood", message, hint, about=(column, cell))

    def report(
        self,
        code: str,
        message: str,
        hint: str,
        *,
        severity: Severity = Severity.WARNING,
        about: tuple[ColumnMapping, str] | None = None,
    ) -> None:
        """Say something about this row, or about one of its cells."""
        self.issues.append(
            Issue(
                code,
                message,
                severity,
                hint,
                self._table.file,
                self._table.sheet,
                self.record.row,
                one_line(about[0].title) if about else "",
                about[1] if about else "",
            )
        )


def _are_lines(texts: Iterable[str]) -> bool:
    """Tell, quickly for many, whether each text is on one line with single spaces."""
    together = "\0".join(("", *texts, ""))
    odd = any(spaces in together for spaces in ("  ", "\0 ", " \0"))
    return not odd and not _OTHER_SPACE.search(together)


def one_line(text: str) -> str:
    """Write a text on one line, with single spaces."""
    return " ".join(text.split())


def shortened(text: str) -> str:
    """Cut a text to the length that a message can bear."""
    line = one_line(text)
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}..."
