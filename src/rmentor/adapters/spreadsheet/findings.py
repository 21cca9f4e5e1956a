"""What is said about cells of a workbook, one finding per column."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from rmentor.adapters.spreadsheet.facts import Address, Merge, SheetFacts
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import column_letter


def fact_findings(file: str, sheet: str, facts: SheetFacts) -> Iterable[Issue]:
    """Report columns with lost values, one finding per column, and hidden rows."""
    if facts.hidden:
        yield _hidden_rows(file, sheet, facts.hidden)
    for column, rows in _by_column(facts.uncalculated):
        yield Issue(
            code="formula-without-value",
            message=f"{_cells(column, rows)} a formula that was never calculated, "
            "so it was read as empty.",
            hint="Open the file in Excel or LibreOffice, save it there and import it "
            "again.",
            file=file,
            sheet=sheet,
            row=rows[0],
            column=column_letter(column),
        )
    for column, rows in _by_column(facts.errors):
        text = facts.errors[rows[0], column]
        yield Issue(
            code="error-cell",
            message=f"{_cells(column, rows)} the error {text} instead of a value.",
            hint="Correct the formula, or type the value itself.",
            file=file,
            sheet=sheet,
            row=rows[0],
            column=column_letter(column),
            text=text,
        )


def _hidden_rows(file: str, sheet: str, rows: Sequence[int]) -> Issue:
    are = "1 row is" if len(rows) == 1 else f"{len(rows)} rows are"
    return Issue(
        code="hidden-rows",
        message=f"{are} hidden, by a filter or by hand (first row {rows[0]}); what "
        "stands there was read too.",
        hint="If these people are not to take part, delete the rows.",
        file=file,
        sheet=sheet,
        row=rows[0],
    )


def merge_findings(file: str, sheet: str, filled: Sequence[Merge]) -> Iterable[Issue]:
    """Say that the value of merged cells was taken for each of their rows."""
    by_column = groupby(sorted(filled, key=_column_of), key=_column_of)
    for column, merges in by_column:
        first, last, _ = min(merges)
        letter = column_letter(column)
        yield Issue(
            code="merged-cells",
            message=f"Cells of column {letter} are merged downwards (first {letter}"
            f"{first}:{letter}{last}); their value was taken for each of these rows.",
            severity=Severity.INFO,
            file=file,
            sheet=sheet,
            row=first,
            column=letter,
        )


def no_formats(file: str, kind: str) -> Issue:
    """Say that an old or binary workbook may have shown more than can be read."""
    return Issue(
        code="formats-unknown",
        message=f"{file} is {kind}: of its cells the values can be read, but not how "
        "they are shown, so leading zeros (00042) and errors may be lost.",
        hint='If it has staff ids, import it saved as "Excel workbook (.xlsx)".',
        file=file,
    )


def _column_of(merge: Merge) -> int:
    return merge[2]


def _by_column(addresses: Iterable[Address]) -> Iterable[tuple[int, list[int]]]:
    ordered = sorted(addresses, key=lambda address: address[::-1])
    for column, cells in groupby(ordered, key=lambda address: address[1]):
        yield column, [row for row, _ in cells]


def _cells(column: int, rows: list[int]) -> str:
    first = f"{column_letter(column)}{rows[0]}"
    if len(rows) == 1:
        return f"Cell {first} holds"
    last = f"{column_letter(column)}{rows[-1]}"
    return f"{len(rows)} cells from {first} to {last} hold"
