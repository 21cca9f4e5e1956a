"""The cells of one row by field, and what is to be said about them."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Record, Table
from rmentor.core.roster import values
from rmentor.core.roster.fields import ColumnMapping, Field

V = TypeVar("V")
_SHOWN = 60


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

    def text(self, field: Field) -> str:
        """Read a text as it stands."""
        for column in self._fields.get(field, ()):
            if cell := self.record.cells[column.position]:
                return one_line(cell)
        return ""

    def said(self, field: Field) -> str:
        """Read a text in which `n/a` and the like mean nothing."""
        text = self.text(field)
        return "" if values.says_nothing(text) else text

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


def one_line(text: str) -> str:
    """Write a text on one line, with single spaces."""
    return " ".join(text.split())


def shortened(text: str) -> str:
    """Cut a text to the length that a message can bear."""
    line = one_line(text)
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}..."
