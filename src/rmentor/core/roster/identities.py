"""Who the rows of a table are about: names, addresses and staff ids."""

from collections.abc import Mapping, Sequence

from rmentor.core.model.issues import Severity
from rmentor.core.model.tables import Table
from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster import values
from rmentor.core.roster.cells import (
    Columns,
    RowCells,
    TableCells,
    one_line,
    shortened,
)
from rmentor.core.roster.fields import NAMES, ColumnMapping, Field
from rmentor.core.roster.person_names import may_be_name
from rmentor.core.roster.text import fold


def identities(cells: TableCells) -> Columns:
    """Read who the rows are about; a row without any of them is of nobody."""
    names = _names(cells)
    staff_ids = cells.said(Field.STAFF_ID)
    emails = _emails(cells, names, staff_ids)
    return {"name": names, "email": emails, "staff_id": staff_ids}


def _names(cells: TableCells) -> TextColumn:
    if cells.fields.keys().isdisjoint(NAMES):
        return _instead_of_addresses(cells)
    if cells.fields.keys().isdisjoint((Field.FIRST_NAME, Field.LAST_NAME)):
        return cells.texts(Field.NAME)
    parts = zip(
        cells.texts(Field.FIRST_NAME),
        cells.texts(Field.LAST_NAME),
        cells.texts(Field.NAME),
        strict=True,
    )
    return TextColumn.of(
        f"{first} {last}".strip() or whole for first, last, whole in parts
    )


def _instead_of_addresses(cells: TableCells) -> TextColumn:
    """Read the names that people wrote where only an address was asked for."""
    said = cells.texts(Field.EMAIL)
    return TextColumn.of(cell if may_be_name(cell) else "" for cell in said)


def _emails(
    cells: TableCells, names: Sequence[str], staff_ids: Sequence[str]
) -> Sequence[str]:
    """Read the addresses, those in doubt row by row."""
    plain: Mapping[str, str] = {}
    first = TextColumn.blank(len(names))
    if columns := cells.fields.get(Field.EMAIL):
        first = cells.column(columns[0])
        if values.are_addresses(first.texts):
            return first
        found = ((cell, values.addresses(cell)) for cell in first.texts)
        plain = {cell: emails[0] for cell, emails in found if len(emails) == 1}
    read = []
    who = zip(first, names, staff_ids, strict=True)
    for place, (cell, name, mark) in enumerate(who):
        if email := plain.get(cell):
            read.append(email)
            continue
        row = cells.row(place)
        read.append(_email(row, named=bool(name or mark)))
        cells.note(row, row.record.row)
    return read


def _email(row: RowCells, *, named: bool) -> str:
    """Read the address; without any other identity a bad one costs the row."""
    bad: tuple[ColumnMapping, str] | None = None
    for column, cell in row.answers(Field.EMAIL):
        found = values.addresses(cell)
        if len(found) > 1:
            message = (
                f"'{shortened(cell)}' holds several addresses; {found[0]} is used."
            )
            hint = "Leave one address in the cell."
            row.report("several-emails", message, hint, about=(column, cell))
        if found:
            return found[0]
        if bad is None and not values.says_nothing(cell):
            bad = (column, cell)
    if bad:
        _report_bad_email(row, bad, named=named)
    elif not named:
        row.report(
            "row-without-person",
            "The row has no name, no email and no staff id; it is left out.",
            "Fill one of them in and import again, or delete the row.",
            severity=Severity.ERROR,
        )
    return ""


def _report_bad_email(
    row: RowCells, bad: tuple[ColumnMapping, str], *, named: bool
) -> None:
    cost = "the row is left out"
    if named:
        cost = "the person is kept without it"
        row.lost[one_line(bad[0].title)] = bad[1]
    row.report(
        "email-unusable",
        f"'{shortened(bad[1])}' is no email address; {cost}.",
        "Correct the address and import again.",
        severity=Severity.WARNING if named else Severity.ERROR,
        about=bad,
    )


def told_apart(table: Table, mapping: Sequence[ColumnMapping]) -> set[str]:
    """Give what tells the people of a table apart: names and addresses, else ids."""
    found = {column.field: table.columns[column.position] for column in mapping}
    parts = [found[f] for f in (Field.FIRST_NAME, Field.LAST_NAME) if f in found]
    names = [
        *found.get(Field.NAME, ()),
        *found.get(Field.EMAIL, ()),
        *map(" ".join, zip(*parts, strict=True)),
    ]
    said = set(map(fold, names)) - {""}
    return said or set(map(fold, found.get(Field.STAFF_ID, ()))) - {""}
