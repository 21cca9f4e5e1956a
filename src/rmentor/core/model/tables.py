"""A spreadsheet as the core sees it: sheets of text cells.

Adapters make these. Every cell is text as a person would read it in the sheet:
whole numbers without a decimal point, dates as ISO (`2026-02-01`, or
`2026-02-01 10:39:41`), an empty cell as "". Row numbers are the spreadsheet's own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, islice, zip_longest
from typing import overload

from rmentor.core.model.issues import Issue
from rmentor.core.model.text_columns import GrowingColumn, TextColumn

Row = Sequence[str]
_AT_ONCE = 100
"""Rows of which the cells are still at hand in the processor's cache."""


@dataclass(frozen=True, slots=True, eq=False)
class Grid(Sequence[Row]):
    """The rows of a sheet, kept column by column.

    Attributes:
        columns: All of one length.
    """

    columns: tuple[TextColumn, ...]

    @classmethod
    def of(cls, rows: Iterable[Row]) -> "Grid":
        """Take rows apart, some at a time; what the shorter ones lack is blank."""
        columns: list[GrowingColumn] = []
        done, rest = 0, iter(rows)
        while some := list(islice(rest, _AT_ONCE)):
            cells = list(zip_longest(*some, fillvalue=""))
            columns += (GrowingColumn(done) for _ in cells[len(columns) :])
            blank = [("",) * len(some)] * (len(columns) - len(cells))
            for column, more in zip(columns, chain(cells, blank), strict=True):
                column.add(more)
            done += len(some)
        return cls(tuple(column.whole() for column in columns))

    def __len__(self) -> int:
        return len(self.columns[0].places) if self.columns else 0

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        if isinstance(place, slice):
            return tuple(map(self.__getitem__, range(len(self))[place]))
        cells = [column.texts[column.places[place]] for column in self.columns]
        while cells and not cells[-1]:
            cells.pop()
        return tuple(cells)

    def __iter__(self) -> Iterator[Row]:
        return map(self.__getitem__, range(len(self)))

    __hash__ = None  # type: ignore[assignment]  # as of every sequence that may grow

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self[:] == tuple(map(tuple, other))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, from its first row on, nothing skipped.

    Attributes:
        name: The tab's name; empty for text files.
        rows: rows x cells; rows may differ in length; `rows[0]` is row 1.
        hidden: Whether the workbook hides it.
    """

    name: str
    rows: Sequence[Row]
    hidden: bool = False

    @property
    def columns(self) -> Sequence[TextColumn]:
        """Give the sheet's columns, all as long as the sheet."""
        grid = self.rows if isinstance(self.rows, Grid) else Grid.of(self.rows)
        return grid.columns


@dataclass(frozen=True, slots=True)
class Book:
    """A file that was read.

    Attributes:
        file: Its name without folders, for messages.
        kind: What it really is: `xlsx`, `csv` and so on.
        sheets: In the workbook's order, at least one.
        dialect: For people: "UTF-8, separated by ;". Empty for workbooks.
        issues: Findings made while reading.
    """

    file: str
    kind: str
    sheets: tuple[Sheet, ...]
    dialect: str = ""
    issues: tuple[Issue, ...] = ()


class Export(StrEnum):
    """Which service wrote a table; it decides how multi-selects are joined."""

    MICROSOFT_FORMS = "Microsoft Forms"
    GOOGLE_SHEET = "Google Forms (sheet)"
    GOOGLE_DOWNLOAD = "Google Forms (download)"
    SURVEYMONKEY = "SurveyMonkey"
    QUALTRICS = "Qualtrics"
    LIST = "a list"


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table below its header.

    Attributes:
        row: As the spreadsheet numbers it.
        cells: As many as the table has titles, stripped of spaces around.
    """

    row: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Records(Sequence[Record]):
    """The rows of a table, kept column by column.

    Attributes:
        numbers: Of the rows, as the spreadsheet numbers them.
        columns: For each title the cells of all rows.
    """

    numbers: Sequence[int]
    columns: Sequence[Sequence[str]]

    @classmethod
    def of(cls, records: Sequence[Record], width: int) -> "Records":
        """Take rows apart that have `width` cells each."""
        if isinstance(records, Records):
            return records
        columns = tuple(zip(*(record.cells for record in records), strict=True))
        return cls([record.row for record in records], columns or ((),) * width)

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, place: int) -> Record: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Record]: ...
    def __getitem__(self, place: int | slice) -> Record | Sequence[Record]:
        if isinstance(place, slice):
            return tuple(map(self.__getitem__, range(len(self))[place]))
        cells = [column[place] for column in self.columns]
        return Record(self.numbers[place], tuple(cells))

    def __iter__(self) -> Iterator[Record]:
        return map(Record, self.numbers, zip(*self.columns, strict=True))


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a sheet under their titles; blank rows are left out.

    Attributes:
        file: The file's name.
        sheet: The sheet's name; empty for text files.
        titles: One per column; two-row headers joined as `question [statement]`.
        header_row: Where the titles stand, as the spreadsheet numbers it.
        export: Which service wrote it.
        places: Each title's column in the sheet, from 1; empty when not known.
    """

    file: str
    sheet: str
    titles: tuple[str, ...]
    records: Sequence[Record]
    header_row: int
    export: Export
    places: tuple[int, ...] = ()

    @property
    def columns(self) -> Sequence[Sequence[str]]:
        """Give for each title the cells of all rows."""
        return Records.of(self.records, len(self.titles)).columns


def column_letter(number: int) -> str:
    """Name a column as the spreadsheet does; the first is 1, `A`."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
