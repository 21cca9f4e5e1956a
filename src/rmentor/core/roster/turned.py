"""Sheets in which people stand side by side, and their answers below one another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Book, Grid, Row, Sheet
from rmentor.core.roster.asked import field_of
from rmentor.core.roster.fields import IDENTITY, Field
from rmentor.core.roster.roles import role_in_words
from rmentor.core.roster.text import clean, fold_title
from rmentor.core.roster.values import are_addresses

_MOST_ANSWERS = 200
_FEWEST = 3
"""Fields that the first column has to name, and twice as many as any row."""


def upright(book: Book, sheet: Sheet) -> tuple[Sheet, tuple[Issue, ...]]:
    """Give each person of such a sheet a row, and say so."""
    if not (len(sheet.columns) > 1 < len(sheet.rows) <= _MOST_ANSWERS):
        return sheet, ()
    held = _from_titles_on(sheet)
    asked = [field_of(clean(row[0])) if row else None for row in held.rows]
    known = set(asked) - {None}
    if len(known) < _FEWEST or not known & IDENTITY or not _tells_people(asked, held):
        return sheet, ()
    if _asks_again(asked, held.rows) or any(
        2 * len(_fields(row[1:])) > len(known) for row in _but_roles(asked, held)
    ):
        return sheet, ()
    turned = Grid.of([list(column) for column in held.columns])
    return replace(sheet, rows=turned), (_said(book.file, sheet.name),)


def _from_titles_on(sheet: Sheet) -> Sheet:
    """Leave blank columns before the titles out, and a headline above them."""
    rows = [list(row) for row in sheet.rows]
    while any(rows) and sum(bool(row and row[0]) for row in rows) <= 1:
        rows = [row[1:] for row in rows]
    return replace(sheet, rows=rows)


def _asks_again(asked: Sequence[Field | None], rows: Sequence[Row]) -> bool:
    """Tell people one below another: the same title asks for each of them."""
    who = [
        fold_title(row[0])
        for field, row in zip(asked, rows, strict=True)
        if field in IDENTITY
    ]
    return len(set(who)) < len(who)


def _tells_people(asked: Sequence[Field | None], sheet: Sheet) -> bool:
    """Tell people from notes on titles: they have addresses, or else roles."""
    answers = {
        field: [clean(cell) for cell in row[1:] if cell]
        for field, row in zip(asked, sheet.rows, strict=True)
        if field in (Field.EMAIL, Field.ROLE)
    }
    roles = answers.get(Field.ROLE, ())
    are_roles = all(map(role_in_words, roles))
    if Field.EMAIL in answers:
        # of one person alone: settings have a name, an address and a role too
        return are_addresses(answers[Field.EMAIL]) and (are_roles or len(roles) > 1)
    return len(roles) > 1 and are_roles


def _but_roles(asked: Sequence[Field | None], sheet: Sheet) -> Iterator[Row]:
    """Leave out the row of roles: `mentor` may be a title too."""
    for field, row in zip(asked, sheet.rows, strict=True):
        if field is not Field.ROLE:
            yield row


def _fields(row: Row) -> set[Field]:
    return {field for cell in set(row) if (field := field_of(clean(cell)))}


def _said(file: str, sheet: str) -> Issue:
    return Issue(
        "people-in-columns",
        "People stand side by side, a column each: the sheet was turned. Row 2 is what "
        "its column B holds.",
        Severity.INFO,
        file=file,
        sheet=sheet,
    )
