"""Delimited text to rows: which letters, which separator, which cells.

The standard library's reader in strict mode is used rather than pandas: measured on
100,000 x 20 cells it takes half the time and needs no half second of import, and
where a quotation mark is not closed pandas swallows the rows that follow in silence.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from rmentor.adapters.spreadsheet import cards, fixed_width
from rmentor.adapters.spreadsheet.cells import trim
from rmentor.adapters.spreadsheet.even import even_grid, has_lines, rows_of
from rmentor.adapters.spreadsheet.kinds import refuse_markup
from rmentor.adapters.spreadsheet.letters import decode
from rmentor.adapters.spreadsheet.limits import (
    MAX_COLUMNS,
    MAX_ROWS,
    beyond_limits,
)
from rmentor.adapters.spreadsheet.quotes import (
    SWAPPED,
    double_inner_quotes,
    freed_quotes,
    in_single_quotes,
    is_even,
    swallowed_at,
)
from rmentor.adapters.spreadsheet.ragged import odd_rows
from rmentor.adapters.spreadsheet.refusals import Refusal, UnreadableError
from rmentor.adapters.spreadsheet.separators import separate
from rmentor.adapters.spreadsheet.text_cells import unguarded
from rmentor.adapters.spreadsheet.wire import TextOptions
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Grid

Rows = list[list[str]]
# Of text in which nothing else ends a line.
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
# What every cell with a guard holds; most files hold none, which is soon seen.
_GUARDED = re.compile(r"'['=+\-@\t\r]")


@dataclass(frozen=True, slots=True)
class Delimited:
    """A text file as rows.

    Attributes:
        rows: From the file's first row on; trailing blank rows are left out.
        dialect: For people: "UTF-8, separated by ;".
    """

    rows: Grid
    dialect: str
    issues: tuple[Issue, ...]


def read_delimited(file: str, data: bytes, options: TextOptions) -> Delimited:
    """Read delimited text.

    Raises:
        UnreadableError: It is no text, in unknown letters, or its quotation marks do
            not close.
    """
    text, alphabet, issues = decode(file, data, options.encoding)
    refuse_markup(text)
    text = _with_lines(text)
    single = in_single_quotes(text)
    if single:
        text = text.translate(SWAPPED)
    guarded = bool(_GUARDED.search(text))
    read = None
    if not options.separator and not (read := _cards(file, text)):
        text = fixed_width.without_rules(text)
        read = _fixed_width(text)
    if not read:
        separator, content = separate(text, options.separator)
        del text  # the rows of a large file need the room
        read = _divided(file, content, separator, guarded=guarded)
    letters = f"{alphabet}, in single quotes" if single else alphabet
    rows = _swapped_back(read.rows) if single else read.rows
    return Delimited(rows, f"{letters}, {read.dialect}", issues + read.issues)


def _cards(file: str, text: str) -> Delimited | None:
    deck = cards.cards_of_text(text)
    return Delimited(deck.grid, cards.SAID, deck.said(file)) if deck else None


def _fixed_width(text: str) -> Delimited | None:
    grid = fixed_width.fixed_width_grid(text)
    return Delimited(grid, fixed_width.SAID, ()) if grid else None


def _divided(file: str, content: bytes, separator: str, *, guarded: bool) -> Delimited:
    """Read the cells between separators."""
    name = "tabs" if separator == "\t" else separator
    dialect = f"separated by {name}"
    if not guarded and (grid := even_grid(content, separator)):
        return Delimited(grid, dialect, ())
    rows, freed = _parse(content, separator)
    _refuse_swallowed(rows, content, separator)
    issues = freed_quotes(freed, file) + odd_rows(rows, file)
    if guarded:
        issues += _take_guards_off(rows, file)
    return Delimited(trim(rows), dialect, issues)


def _swapped_back(grid: Grid) -> Grid:
    columns = (
        column.reworded(cell.translate(SWAPPED) for cell in column.texts)
        for column in grid.columns
    )
    return Grid(tuple(columns))


def _with_lines(text: str) -> str:
    """End lines as spreadsheets do, and without the mark of old systems for the end."""
    if "\n" not in text and "\r" not in text:
        text = _LINE_ENDS.sub("\n", text)
    return text.rstrip("\x1a")


# --- cells ---------------------------------------------------------------------------


def _parse(content: bytes, separator: str) -> tuple[Rows, int]:
    """Split into rows; say in how many cells a quotation mark was left as it stood."""
    try:
        return _spaced(content, separator), 0
    except UnreadableError as error:
        if error.refusal is not Refusal.OPEN_QUOTE:
            raise
        return _freed(content, separator, error)


def _freed(content: bytes, separator: str, error: UnreadableError) -> tuple[Rows, int]:
    """Read quotation marks that are not doubled, or stand behind a backslash.

    Raises:
        UnreadableError: The given one, where the rows come out uneven.
    """
    mark = separator.encode()
    content = _close_to_quotes(content, mark)
    if b'\\"' in content:
        with suppress(UnreadableError):
            rows = _rows(content.replace(b'\\"', b'""'), separator)
            if is_even(rows):
                return rows, 0
    doubled, cells = double_inner_quotes(content, mark)
    rows = _rows(doubled, separator)
    if not is_even(rows):
        raise error
    return rows, cells


def _refuse_swallowed(rows: Rows, content: bytes, separator: str) -> None:
    """Refuse a file in which a stray quotation mark made one cell of whole rows."""
    lines = has_lines(content, len(rows))
    if lines and (number := swallowed_at(rows, separator)):
        raise UnreadableError(Refusal.OPEN_QUOTE, row=number)


def _spaced(content: bytes, separator: str) -> Rows:
    """Split into rows, also where spaces stand around quoted cells: `a, "b, c" ,d`."""
    mark = separator.encode()
    before = mark + b' "' in content
    if not before and b'" ' + mark not in content:
        return _rows(content, separator)
    try:
        rows = _rows(content, separator)
    except UnreadableError:
        return _rows(_close_to_quotes(content, mark), separator)
    if not before or not any(cell[:2] == ' "' for row in rows for cell in row):
        return rows
    return _rows(_close_to_quotes(content, mark), separator)


def _close_to_quotes(content: bytes, mark: bytes) -> bytes:
    """Take the spaces between quotation marks and separators, or line ends, away."""
    after = re.sub(rb'" +(?=[\r\n]|\Z|' + re.escape(mark) + rb")", b'"', content)
    return re.sub(re.escape(mark) + rb' +"', mark + b'"', after)


def _rows(content: bytes, separator: str) -> Rows:
    """Split strictly; a row's number is its place, as every spreadsheet counts."""
    rows: list[list[str]] = []
    try:
        # `extend` keeps what came before an error, which is how the row is known
        rows.extend(_within_limits(rows_of(content, separator)))
    except csv.Error as error:
        raise _bad_quotes(len(rows) + 1, str(error)) from error
    return rows


def _within_limits(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    """Pass rows on; blank ones and blank cells beyond the limits are no content."""
    for number, row in enumerate(rows, start=1):
        too_wide = len(row) > MAX_COLUMNS and any(row[MAX_COLUMNS:])
        if too_wide or (number > MAX_ROWS and any(row)):
            where = f"row {number}"
            raise beyond_limits(where)
        if number <= MAX_ROWS:
            yield row[:MAX_COLUMNS] if len(row) > MAX_COLUMNS else row


def _bad_quotes(row: int, error: str) -> UnreadableError:
    if "limit" in error:
        return UnreadableError(
            Refusal.LONG_CELL, row=row, letters=csv.field_size_limit()
        )
    return UnreadableError(Refusal.OPEN_QUOTE, row=row)


def _take_guards_off(rows: list[list[str]], file: str) -> tuple[Issue, ...]:
    """Take off the apostrophe that keeps a spreadsheet from calculating a cell.

    Other tools guard their exports the same way.
    """
    found = 0
    first = (0, "")
    for number, row in enumerate(rows, start=1):
        if "'" not in "".join(row):
            continue
        for place, cell in enumerate(row):
            plain = unguarded(cell)
            if plain is not cell:
                row[place] = plain
                found, first = found + 1, first if found else (number, cell)
    return (_guards_removed(file, found, *first),) if found else ()


def _guards_removed(file: str, found: int, row: int, text: str) -> Issue:
    cells = "1 cell begins" if found == 1 else f"{found} cells begin"
    return Issue(
        code="guard-removed",
        message=f"{cells} with an apostrophe that keeps a spreadsheet from calculating "
        f"(first in row {row}); it was left out.",
        severity=Severity.INFO,
        file=file,
        row=row,
        text=text,
    )
