"""A spreadsheet as the core sees it: sheets of text cells.

Adapters make these. Every cell is text as a person would read it in the sheet:
whole numbers without a decimal point, dates as ISO (`2026-02-01`, or
`2026-02-01 10:39:41`), an empty cell as "". Row numbers are the spreadsheet's own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rmentor.core.model.issues import Issue

Row = Sequence[str]


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
    records: tuple[Record, ...]
    header_row: int
    export: Export
    places: tuple[int, ...] = ()
