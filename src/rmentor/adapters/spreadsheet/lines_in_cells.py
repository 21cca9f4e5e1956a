"""Sheets of which a cell holds a whole row, one row a whole list, or rows one answer.

Excel makes the first where a list comes with other separators than it expects, and puts
quotation marks round every line when it saves that as CSV; a mail program the second,
when its recipients are copied; the third is pasted from forms, or kept by hand.
"""

import re
from dataclasses import replace
from itertools import chain

from rmentor.adapters.spreadsheet import cards
from rmentor.adapters.spreadsheet.cards import Cards, cards_of_rows, cards_of_text
from rmentor.adapters.spreadsheet.even import even_grid
from rmentor.adapters.spreadsheet.separators import SEPARATORS, likeliest_separator
from rmentor.core.model.tables import Book, Grid, Sheet

_ADDRESS = re.compile(r"\S@\S+\.\w")
# Two would also be the names in a column `Last name, first name`.
_FEWEST = 3


def spread_out(book: Book) -> Book:
    """Give the cells of such rows and the rows of such lists their own places."""
    found: dict[str, None] = {}
    issues = list(book.issues)
    sheets = []
    for sheet in book.sheets:
        if deck := _deck(sheet):
            found[cards.SAID] = None
            issues += deck.said(book.file, sheet.name)
            sheets.append(replace(sheet, rows=deck.grid))
        else:
            sheets.append(_spread(sheet, found))
    dialect = "; ".join(found) or book.dialect
    return replace(book, sheets=tuple(sheets), dialect=dialect, issues=tuple(issues))


def _deck(sheet: Sheet) -> Cards | None:
    if len(sheet.columns) == 2:  # noqa: PLR2004
        return cards_of_rows(sheet.rows)
    if len(sheet.columns) == 1:
        return cards_of_text("\n".join(chain.from_iterable(sheet.columns)))
    return None


def _spread(sheet: Sheet, found: dict[str, None]) -> Sheet:
    if len(sheet.rows) == 1 or len(sheet.columns) > 1:
        return _one_below_another(sheet)
    content = "\n".join(cell for column in sheet.columns for cell in column)
    packed = content.encode("utf-8", errors="surrogatepass")
    separator = likeliest_separator(packed)
    grid = even_grid(packed, separator) if separator in SEPARATORS else None
    if grid is None or len(grid.columns) < _FEWEST:
        return sheet
    name = "tabs" if separator == "\t" else separator
    found[f"whole rows in single cells, separated by {name}"] = None
    return replace(sheet, rows=grid)


def _one_below_another(sheet: Sheet) -> Sheet:
    """Make a row of every address, where a single row holds nothing but addresses."""
    cells = [cell for row in sheet.rows for cell in row] if len(sheet.rows) == 1 else []
    if not cells or not all(map(_ADDRESS.search, filter(str.strip, cells))):
        return sheet
    return replace(sheet, rows=Grid.of([cell] for cell in cells if cell.strip()))
