"""What an OpenDocument sheet shows, read from its XML where calamine leaves it out.

Numbers with leading zeros, percentages, errors, cells merged downwards, hidden rows.
"""

import re
from collections.abc import Iterator
from html import unescape

from rmentor.adapters.spreadsheet.archive import Archive
from rmentor.adapters.spreadsheet.facts import Address, Merge, SheetFacts
from rmentor.adapters.spreadsheet.limits import MAX_COLUMNS, MAX_ROWS

CONTENT = "content.xml"
# Without one of these no cell is shown otherwise than calamine reads it.
TELLTALES = (
    *(b"<text:p>0", b'"percentage"', b'="error"', b"rows-spanned=", b"<text:p>#"),
    *(b'visibility="filter"', b'visibility="collapse"'),
)

_TABLE = re.compile(rb"<table:table\s([^>]*)>(.*?)</table:table>", re.DOTALL)
_NAME = re.compile(rb'table:name="([^"]*)"')
_ROW = re.compile(
    rb"<table:table-row\b([^>]*?)(?:/>|>(.*?)</table:table-row>)", re.DOTALL
)
_CELL = re.compile(
    rb"<table:(?:covered-)?table-cell\b([^>]*?)(?:/>|>(.*?)</table:(?:covered-)?"
    rb"table-cell>)",
    re.DOTALL,
)
_ROWS_REPEATED = re.compile(rb'number-rows-repeated="(\d{1,9})"')
_COLUMNS_REPEATED = re.compile(rb'number-columns-repeated="(\d{1,9})"')
_ROWS_SPANNED = re.compile(rb'number-rows-spanned="(\d{1,9})"')
_HIDDEN = re.compile(rb' table:visibility="(?:filter|collapse)"')
_TYPE = re.compile(rb' office:value-type="(\w+)"')
_SHOWN = re.compile(rb"<text:p[^>]*>([^<]*)</text:p>")
_LEADING_ZERO = re.compile(r"0\d+")
_ERROR = re.compile(r"#[A-Z][A-Z0-9/!?]+|Err:\d+")


def shown_facts(archive: Archive) -> dict[str, SheetFacts]:
    """Give each sheet's facts by its name."""
    if CONTENT not in archive.marked:
        return {}
    xml = archive.read(CONTENT)
    return {
        unescape(name[1].decode("utf-8", errors="replace")): _facts(table[2])
        for table in _TABLE.finditer(xml)
        if (name := _NAME.search(table[1]))
    }


def _facts(table: bytes) -> SheetFacts:
    errors: dict[Address, str] = {}
    texts: dict[Address, str] = {}
    merges: list[Merge] = []
    for (row, column), attributes, content in _cells(table):
        found = _SHOWN.search(content)
        shown = unescape(found[1].decode("utf-8", errors="replace")) if found else ""
        kind = _TYPE.search(attributes)
        spanned = _ROWS_SPANNED.search(attributes)
        if spanned and int(spanned[1]) > 1:
            merges.append((row, row + int(spanned[1]) - 1, column))
        if b'="error"' in attributes or (
            b"table:formula=" in attributes and _ERROR.fullmatch(shown)
        ):
            errors[row, column] = shown
        elif _is_shown_otherwise(kind[1] if kind else b"", shown):
            texts[row, column] = shown
    hidden = tuple(_hidden_rows(table))
    return SheetFacts(errors, texts=texts, merges=tuple(merges), hidden=hidden)


def _hidden_rows(table: bytes) -> Iterator[int]:
    """Give the rows that are hidden, by a filter or by hand, and hold something."""
    for row, times, found in _rows(table):
        if _HIDDEN.search(found[1]) and b"<text:p" in (found[2] or b""):
            yield from range(row, row + times)


def _is_shown_otherwise(kind: bytes, shown: str) -> bool:
    if kind == b"percentage":
        return bool(shown)
    return kind == b"float" and bool(_LEADING_ZERO.fullmatch(shown))


def _cells(table: bytes) -> Iterator[tuple[Address, bytes, bytes]]:
    """Give cells with content; a row or cell that is repeated comes once for each."""
    for row, times, found in _rows(table):
        cells = list(_cells_of(found[2] or b""))
        for place in range(row, row + times if cells else row):
            for column, attributes, content in cells:
                yield (place, column), attributes, content


def _rows(table: bytes) -> Iterator[tuple[int, int, re.Match[bytes]]]:
    """Give each row's number, how often it is repeated, and itself."""
    row = 1
    for found in _ROW.finditer(table):
        times = _times(_ROWS_REPEATED, found[1])
        if row > MAX_ROWS:
            return
        yield row, min(times, MAX_ROWS + 1 - row), found
        row += times


def _cells_of(row: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    column = 1
    for found in _CELL.finditer(row):
        times = _times(_COLUMNS_REPEATED, found[1])
        last = min(column + times, MAX_COLUMNS + 1)
        for place in range(column, last) if found[2] else ():
            yield place, found[1], found[2]
        column += times


def _times(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found[1]) if found else 1
