"""From sheets to tables: titles, rows, and which service exported them."""

from collections.abc import Sequence
from dataclasses import dataclass

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import (
    Book,
    Export,
    Records,
    Sheet,
    Table,
)
from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster.codes import find_codes, translated
from rmentor.core.roster.dividers import with_roles
from rmentor.core.roster.error_values import errors_said, without_errors
from rmentor.core.roster.exports import export_of
from rmentor.core.roster.fields import NAMES, Field
from rmentor.core.roster.headers import Header, find_header
from rmentor.core.roster.headless import has_no_titles
from rmentor.core.roster.refusals import NoSuchSheetError, NoTableError
from rmentor.core.roster.side_by_side import one_below_the_other
from rmentor.core.roster.sift import Sifted, sift
from rmentor.core.roster.text import clean, clean_all, fold_title
from rmentor.core.roster.turned import upright
from rmentor.core.roster.values import addresses
from rmentor.core.roster.wording import guess

_FEW = 3
_MOST_TITLES = 1000
_WHO = frozenset((*NAMES, Field.EMAIL))


def find_tables(
    book: Book, *, sheet: str = "", header_row: int | None = None
) -> tuple[tuple[Table, ...], tuple[Issue, ...]]:
    """Find the table in each useful sheet of a file.

    Blank rows, titles repeated in the middle and unfinished answers are left out; so
    are hidden sheets and look-up lists beside sheets that hold people.

    Args:
        book: As read.
        sheet: The only one to look at; "" for all.
        header_row: Of the titles, counted from 1; 0: there are none; None: find them.

    Returns:
        The tables, possibly without rows, in the workbook's order, and what is to be
        said about what was left out.

    Raises:
        NoSuchSheetError: When there is no such sheet.
        NoTableError: When no sheet has titles, or not in `header_row`.
    """
    sheets = _chosen(book, sheet)
    found = [finding for each in sheets if (finding := _read(book, each, header_row))]
    if not found:
        raise NoTableError(book.file, header_row or 0)
    explaining = [f for f in found if find_codes(f.table)]
    people = [f for f in found if not any(f is other for other in explaining)]
    if people:
        found, explaining = people, explaining + _beside(book, sheets)
    codes = [c for f in explaining for c in find_codes(f.table) if people]
    useful = found if sheet else _useful(found)
    skipped = [finding for finding in found if finding not in useful]
    issues = [issue for finding in useful for issue in finding.issues]
    issues += [_skipped(finding) for finding in skipped]
    tables: list[Table] = []
    for finding in useful:
        table, said = translated(finding.table, codes)
        tables.append(table)
        issues += said
    return tuple(tables), tuple(issues)


def _beside(book: Book, chosen: Sequence[Sheet]) -> list["_Finding"]:
    """Read the sheets beside the one that was asked for: they may explain its codes."""
    names = {sheet.name for sheet in chosen}
    others = (sheet for sheet in book.sheets if sheet.name not in names)
    return [found for sheet in others if (found := _read(book, sheet, None))]


@dataclass(frozen=True, slots=True)
class _Finding:
    """A sheet's table and what was left out of it."""

    table: Table
    hidden: bool
    issues: tuple[Issue, ...]


def _chosen(book: Book, name: str) -> tuple[Sheet, ...]:
    if not name:
        return book.sheets
    exact = tuple(s for s in book.sheets if s.name == name)
    alike = tuple(s for s in book.sheets if fold_title(s.name) == fold_title(name))
    if not (exact or alike):
        raise NoSuchSheetError(book.file, name, [s.name for s in book.sheets])
    return (exact or alike)[:1]


def _useful(found: Sequence[_Finding]) -> Sequence[_Finding]:
    """Choose what people see, and of that what says who the rows are about."""
    shown = [f for f in found if not f.hidden and f.table.records]
    shown = shown or [f for f in found if f.table.records] or list(found)
    about_people = [
        f for f in shown if _names_people(f.table) and not _explains(f.table, shown)
    ]
    if not about_people:
        return shown
    return [f for f in shown if f in about_people or f.table.export is not Export.LIST]


def _explains(table: Table, beside: Sequence[_Finding]) -> bool:
    """Tell whether a sheet lists the titles of another, to say what they mean."""
    others = [set(map(fold_title, f.table.titles)) for f in beside if f.table != table]
    if not others or len(table.records) > _MOST_TITLES:
        return False
    listed_titles = [
        frozenset(map(fold_title, (title, *cells)))
        for title, cells in zip(table.titles, table.columns, strict=True)
    ]
    return any(
        len(titles) >= _FEW and 2 * len(titles & cells) > len(titles)
        for titles in others
        for cells in listed_titles
    )


def _names_people(table: Table) -> bool:
    if any(guess(title).field in _WHO for title in table.titles):
        return True
    return any(addresses(cell) for r in table.records[:20] for cell in r.cells)


def _skipped(finding: _Finding) -> Issue:
    table = finding.table
    if finding.hidden:
        why = "is hidden"
    elif not table.records:
        why = "has titles but no rows"
    else:
        why = "is no list of people"
    return Issue(
        "sheet-skipped",
        f"Sheet '{table.sheet}' {why} and was left out.",
        Severity.INFO,
        f"If it is needed, name it: --sheet '{table.sheet}'.",
        table.file,
        table.sheet,
    )


def _read(book: Book, sheet: Sheet, header_row: int | None) -> _Finding | None:
    """Read one sheet; None when it is blank or has no titles."""
    sheet, turned = upright(book, sheet) if header_row is None else (sheet, ())
    header = _header(sheet, header_row)
    if header is None:
        return None
    columns = [_below(column, header.first) for column in sheet.columns]
    titles, places = _columns(header.titles, columns)
    issues = [*turned, *errors_said(book.file, sheet, header.first, titles, columns)]
    columns = list(map(without_errors, columns))
    above = sheet.rows[: max(header.row - 1, 0)]
    repeated = _titles_again(sheet, header)
    sifted = sift(columns, header, above, repeated, len(places))
    kept = tuple(titles[place] for place in places)
    records = Records(
        [header.first + place for place in sifted.kept],
        [_kept(columns[place], sifted) for place in places],
    )
    table = Table(
        book.file,
        sheet.name,
        kept,
        records,
        header.row,
        export_of(kept, header, records),
        tuple(place + 1 for place in places),
    )
    if sifted.roles:
        table = with_roles(table, sifted.roles)
    table = one_below_the_other(table, above, places)
    issues += [] if header.row else [_no_titles(book.file, sheet.name)]
    issues += (
        _left_out(book.file, sheet.name, header.first + place, reason)
        for place, reason in sifted.reasons.items()
        if reason
    )
    return _Finding(table, sheet.hidden, tuple(issues))


def _header(sheet: Sheet, header_row: int | None) -> Header | None:
    """Find the titles; a header without any where the sheet begins with a person."""
    if not any(map(any, sheet.rows)) or (header_row or 0) > len(sheet.rows):
        return None
    header = find_header(sheet.rows, header_row or 0)
    titles = header.titles if header else ()
    if header_row == 0 or (header_row is None and has_no_titles(sheet.rows, titles)):
        return Header(0, 1, ())
    return header if any(titles) else None


def _titles_again(sheet: Sheet, header: Header) -> frozenset[str]:
    """Give the cells of a row that only repeats the titles."""
    titles = sheet.rows[header.row - 1] if header.row else ()
    return frozenset(("", *map(clean, titles)))


def _below(column: TextColumn, first: int) -> TextColumn:
    """Give a column from a row on, each different text cleaned once."""
    return column.reworded(clean_all(column.texts))[first - 1 :]


def _kept(column: TextColumn, sifted: Sifted) -> TextColumn:
    """Give the rows of a column that may be people."""
    if not sifted.reasons:
        return column
    return column.only(place not in sifted.reasons for place in range(len(column)))


def _columns(
    titles: Sequence[str], columns: Sequence[TextColumn]
) -> tuple[list[str], list[int]]:
    """Give every column that has a title or data a title, and say which these are."""
    filled = {place for place, column in enumerate(columns) if any(column.texts)}
    width = max(len(titles), max(filled, default=-1) + 1)
    named = [
        (titles[place] if place < len(titles) else "") or f"Column {_letters(place)}"
        for place in range(width)
    ]
    places = [
        place
        for place in range(width)
        if place in filled or (place < len(titles) and titles[place])
    ]
    return named, places


def _letters(place: int) -> str:
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _no_titles(file: str, sheet: str) -> Issue:
    return Issue(
        "no-titles",
        "There are no column titles: the first row is taken for the first person, and "
        "the columns for what they hold.",
        Severity.WARNING,
        "If the first row has the titles: --header-row 1. Name what is wrong, such as "
        "--map 'Column B=name'.",
        file,
        sheet,
    )


def _left_out(file: str, sheet: str, row: int, reason: str) -> Issue:
    message = f"Row {row} {reason} and was left out."
    return Issue(
        "row-skipped", message, Severity.INFO, "", file=file, sheet=sheet, row=row
    )
