"""From sheets to tables: titles, rows, and which service exported them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Book, Export, Record, Sheet, Table
from rmentor.core.roster.codes import find_codes, translated
from rmentor.core.roster.dividers import Divider, with_roles
from rmentor.core.roster.fields import Field
from rmentor.core.roster.headers import Header, find_header
from rmentor.core.roster.not_people import why_nobody
from rmentor.core.roster.refusals import NoSuchSheetError, NoTableError
from rmentor.core.roster.side_by_side import one_below_the_other
from rmentor.core.roster.text import clean, clean_all, fold_title, listed
from rmentor.core.roster.values import addresses
from rmentor.core.roster.wording import guess

_TIMESTAMPS = frozenset(
    listed("""timestamp; zeitstempel; horodateur; marca temporal; carimbo de data hora
    tijdstempel; informazioni cronologiche; sygnatura czasowa""")
)
_STARTED = frozenset(
    listed("""start time; startzeit; heure de debut; hora de inicio; begintijd
    ora di inizio; godzina rozpoczecia""")
)
_COMPLETED = frozenset(
    listed("""completion time; fertigstellungszeit; heure de fin; hora de finalizacion
    hora de conclusao; tijd van voltooien; ora di completamento; godzina ukonczenia""")
)
_GOOGLE_DOWNLOAD = re.compile(r"\d{4}/\d{2}/\d{2} .*(?:AM|PM)? (?:GMT|UTC)\S*")
_WHO = frozenset((Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL))

# Qualtrics' response types, in words and in its numeric export, that are no answers.
_NOT_MEANT = frozenset(
    ("survey preview", "survey test", "spam", "1", "2", "8", "9", "12", "17", "40")
)
_UNFINISHED = frozenset(("false", "0", "no"))


def find_tables(
    book: Book, *, sheet: str = "", header_row: int = 0
) -> tuple[tuple[Table, ...], tuple[Issue, ...]]:
    """Find the table in each useful sheet of a file.

    Blank rows, titles repeated in the middle and unfinished answers are left out; so
    are hidden sheets and look-up lists beside sheets that hold people.

    Args:
        book: As read.
        sheet: The only one to look at; "" for all.
        header_row: Where the titles stand, counted from 1; 0 to find them.

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
        raise NoTableError(book.file, header_row)
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
    return [found for sheet in others if (found := _read(book, sheet, 0))]


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
    about_people = [f for f in shown if _names_people(f.table)]
    if not about_people:
        return shown
    return [f for f in shown if f in about_people or f.table.export is not Export.LIST]


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
        why = "has no column with names or emails"
    return Issue(
        "sheet-skipped",
        f"Sheet '{table.sheet}' {why} and was left out.",
        Severity.INFO,
        f"If it is needed, name it: --sheet '{table.sheet}'.",
        table.file,
        table.sheet,
    )


def _read(book: Book, sheet: Sheet, header_row: int) -> _Finding | None:
    """Read one sheet; None when it is blank or has no titles."""
    if header_row > len(sheet.rows):
        return None
    header = find_header(sheet.rows, header_row)
    if header is None or not any(header.titles):
        return None
    below = zip_longest(*sheet.rows[header.first - 1 :], fillvalue="")
    columns = [clean_all(cells) for cells in below]
    titles, places = _columns(header.titles, columns)
    issues: list[Issue] = []
    records: list[Record] = []
    roles: list[str] = []
    repeated = frozenset(("", *map(clean, sheet.rows[header.row - 1])))
    divider = Divider(sheet.rows[: header.row - 1])
    for nth, (row, cells) in enumerate(_filled_rows(columns, header.first)):
        reason = _no_answer(cells, header, repeated)
        reason = reason or why_nobody(cells, nth, len(places))
        if not reason and cells.count("") == len(cells) - 1:
            reason = divider.read(cells)
        if reason:
            issues.append(_left_out(book.file, sheet.name, row, reason))
        else:
            records.append(Record(row, _under(titles, places, cells)))
            roles.append(divider.role)
    kept = tuple(titles[place] for place in places)
    export = _export(kept, header, records)
    table = Table(
        book.file,
        sheet.name,
        kept,
        tuple(records),
        header.row,
        export,
        tuple(place + 1 for place in places),
    )
    if divider.found:
        table = with_roles(table, roles)
    table = one_below_the_other(table, sheet.rows[: header.row - 1], places)
    return _Finding(table, sheet.hidden, tuple(issues))


def _under(
    titles: Sequence[str], places: Sequence[int], cells: tuple[str, ...]
) -> tuple[str, ...]:
    """Give a row a cell for each title that is kept."""
    if len(cells) == len(titles) == len(places):
        return cells
    padded = (*cells, *("",) * (len(titles) - len(cells)))
    if len(places) == len(titles):
        return padded
    return tuple(map(padded.__getitem__, places))


def _filled_rows(
    columns: Sequence[Sequence[str]], first: int
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Number the rows from `first` on; blank ones are left out."""
    numbered = enumerate(zip(*columns, strict=True), start=first)
    return ((row, cells) for row, cells in numbered if any(cells))


def _columns(
    titles: Sequence[str], columns: Sequence[Sequence[str]]
) -> tuple[list[str], list[int]]:
    """Give every column that has a title or data a title, and say which these are."""
    filled = {place for place, cells in enumerate(columns) if any(cells)}
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


def _no_answer(cells: Sequence[str], header: Header, repeated: frozenset[str]) -> str:
    """Say why a row is none of a person; "" when it may be one."""
    if repeated.issuperset(cells) and sum(map(bool, set(cells))) > 1:
        return "repeats the titles"
    if not header.ids:
        return ""
    by_id = dict(zip(header.ids, cells, strict=False))
    if by_id.get("status", "").casefold() in _NOT_MEANT:
        return f"is no answer ({by_id['status']})"
    if by_id.get("finished", "").casefold() in _UNFINISHED:
        return "was not finished"
    return ""


def _left_out(file: str, sheet: str, row: int, reason: str) -> Issue:
    message = f"Row {row} {reason} and was left out."
    return Issue(
        "row-skipped", message, Severity.INFO, "", file=file, sheet=sheet, row=row
    )


def _export(titles: Sequence[str], header: Header, records: Sequence[Record]) -> Export:
    """Recognize the service by its signature (domain: what exports look like)."""
    folded = [fold_title(title) for title in titles]
    if header.ids:
        return Export.QUALTRICS
    if {"respondent id", "collector id"} <= set(folded):
        return Export.SURVEYMONKEY
    if _STARTED & set(folded) and _COMPLETED & set(folded):
        return Export.MICROSOFT_FORMS
    return _google(records) if folded[0] in _TIMESTAMPS else Export.LIST


def _google(records: Sequence[Record]) -> Export:
    """Tell a linked sheet from a download, which says the zone with each time."""
    stamps = [record.cells[0] for record in records if record.cells[0]]
    if stamps and all(_GOOGLE_DOWNLOAD.match(stamp) for stamp in stamps):
        return Export.GOOGLE_DOWNLOAD
    return Export.GOOGLE_SHEET
