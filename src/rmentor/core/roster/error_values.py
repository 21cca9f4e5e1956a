"""Errors of a spreadsheet, such as `#REF!`: they are no values, and nobody's name."""

from collections.abc import Iterator, Sequence

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Sheet
from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster.text import listed

_ERRORS = frozenset(
    listed("""#N/A; #REF!; #VALUE!; #NAME?; #DIV/0!; #NULL!; #NUM!; #SPILL!; #CALC!
    #ERROR!; #NV; #BEZUG!; #WERT!; #ZAHL!; #VALEUR!; #NOM?; #NOMBRE!; #VALOR!
    #NOME?""")
)


def without_errors(column: TextColumn) -> TextColumn:
    """Blank the cells that hold an error."""
    if _ERRORS.isdisjoint(column.texts):
        return column
    return column.reworded("" if text in _ERRORS else text for text in column.texts)


def errors_said(
    file: str,
    sheet: Sheet,
    first: int,
    titles: Sequence[str],
    columns: Sequence[TextColumn],
) -> Iterator[Issue]:
    """Name the columns of a text file that hold errors; workbooks name their own.

    Args:
        file: As it is called.
        sheet: Whose name is empty when the file is one of text.
        first: The row of each column's first cell, as the sheet numbers it.
        titles: Of all columns, those without one as they are called instead.
        columns: From below the titles on, as read.
    """
    for title, column in zip(titles, () if sheet.name else columns, strict=False):
        if found := sorted(_ERRORS.intersection(column.texts)):
            rows = [n for n, text in enumerate(column, first) if text in found]
            what = "Cell" if len(rows) == 1 else f"{len(rows)} cells, the first"
            hold = "holds" if len(rows) == 1 else "hold"
            yield Issue(
                "error-cell",
                f"{what} in row {rows[0]}, {hold} the error {' or '.join(found)} "
                "instead of a value.",
                Severity.WARNING,
                "Correct the formula, or type the value itself.",
                file,
                sheet.name,
                rows[0],
                title,
                found[0],
            )
