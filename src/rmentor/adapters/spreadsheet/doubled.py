"""Letters that were taken for others before the file came here: `MÃ¼ller` for `Müller`.

A list in UTF-8 that is opened as Windows-1252 and saved again, in whatever format, has
two or three letters for each that is not plain; read as bytes once more they are UTF-8.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from rmentor.adapters.spreadsheet.alphabets import ALPHABETS
from rmentor.core.model.issues import Issue
from rmentor.core.model.tables import Book, Grid, Sheet
from rmentor.core.model.text_columns import TextColumn

_SHOWN = 5
# So few, with no plain letter beside them, may be what somebody wrote.
_TOO_FEW = 2
_PLAIN = re.compile("[A-Za-z]")
_TIMES = 3
# Windows-1252 leaves five bytes without a letter, which programs pass on as they are.
_BYTES = {
    ord(letter): byte
    for byte in range(0x80, 0xA0)
    if (letter := bytes([byte]).decode("cp1252", errors="ignore"))
}
_SECOND = "".join(map(chr, [*range(0x80, 0xC0), *_BYTES]))
# How every letter of two or three bytes begins; one by itself is a letter of its own.
_DOUBLED = re.compile(f"[\xc2-\xf4][{re.escape(_SECOND)}]")
# É and an apostrophe would be an `ɒ`: two bytes have to give a letter of a language
# we know, or, in what was doubled twice, the letter of a byte.
_KNOWN = {letter for known in ALPHABETS for each in known.languages for letter in each}
_LIKELY = frozenset(_KNOWN | {chr(number) for number in (*range(0x100), *_BYTES)})
_THREE_BYTES = 0x800
_TWO_ALPHABETS = re.compile("[A-Za-z][\u0370-\u04ff]|[\u0370-\u04ff][A-Za-z]")


def mend_doubled(book: Book) -> Book:
    """Read the cells anew that are such, and say so."""
    mended: dict[str, str] = {}
    sheets = tuple(_mend_sheet(sheet, mended) for sheet in book.sheets)
    if not mended:
        return book
    issues = (*book.issues, _said(book.file, mended))
    return replace(book, sheets=sheets, issues=issues)


def _mend_sheet(sheet: Sheet, mended: dict[str, str]) -> Sheet:
    columns = tuple(_mend_column(column, mended) for column in sheet.columns)
    return replace(sheet, rows=Grid(columns))


def _mend_column(column: TextColumn, mended: dict[str, str]) -> TextColumn:
    if all(map(str.isascii, column.texts)):  # most columns, found out quickly
        return column
    found = {text: mend(text) for text in column.texts if not text.isascii()}
    changed = {text: new for text, new in found.items() if new != text}
    mended.update(changed)
    if not changed:
        return column
    return column.reworded(changed.get(text, text) for text in column.texts)


def mend(text: str) -> str:
    """Give the text as it was first written; itself, if nothing speaks for another."""
    for _ in range(_TIMES):
        found = _DOUBLED.findall(text)
        if not found or (len(found) <= _TOO_FEW and not _PLAIN.search(text)):
            break
        try:
            first = text.translate(_BYTES).encode("latin-1").decode("utf-8")
        except UnicodeError:
            break
        if _TWO_ALPHABETS.search(first) or not all(map(_is_likely, first.lower())):
            break
        text = first
    return text


def _is_likely(letter: str) -> bool:
    return letter in _LIKELY or ord(letter) >= _THREE_BYTES


def _said(file: str, mended: Mapping[str, str]) -> Issue:
    words = [
        f'"{new}" for "{old}"'
        for cells in mended.items()
        for old, new in zip(*(cell.split(" ") for cell in cells), strict=True)
        if old != new
    ]
    shown = tuple(dict.fromkeys(words))
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return Issue(
        code="encoding-assumed",
        message="Letters of the file were once taken for Windows-1252 and are read as "
        f"they were first written: {', '.join(shown[:_SHOWN])}{more}.",
        hint='If these words look wrong, export the list anew, as .xlsx or "CSV '
        'UTF-8".',
        file=file,
    )
