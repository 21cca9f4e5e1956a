"""A feedback table with what its columns mean."""

from rmentor.core.feedback.columns import ColumnMeaning, Meaning, by_strength
from rmentor.core.model.issues import Issue
from rmentor.core.model.tables import Table


class Rows:
    """One table, asked by meaning."""

    def __init__(self, table: Table, columns: tuple[ColumnMeaning, ...]) -> None:
        self.table = table
        self.columns = columns
        self._by_meaning: dict[Meaning, list[ColumnMeaning]] = {}
        for column in by_strength(columns):
            self._by_meaning.setdefault(column.meaning, []).append(column)

    def all(self, meaning: Meaning) -> list[ColumnMeaning]:
        """Give the columns of a meaning, the most telling title first."""
        return self._by_meaning.get(meaning, [])

    def first(self, meaning: Meaning) -> ColumnMeaning | None:
        """Give the most telling column of a meaning."""
        return next(iter(self.all(meaning)), None)

    def column(self, meaning: Meaning) -> tuple[str, ...]:
        """Give the cells of the most telling column; empty when there is none."""
        column = self.first(meaning)
        return self.cells(column.position) if column else ()

    def cells(self, position: int) -> tuple[str, ...]:
        """Give one cell per record."""
        return tuple(self.table.columns[position])

    def issue(self, code: str, message: str, hint: str = "") -> Issue:
        """Start an issue about this table."""
        return Issue(
            code, message, hint=hint, file=self.table.file, sheet=self.table.sheet
        )
