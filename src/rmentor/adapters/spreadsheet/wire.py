"""What goes through the fence: options on the way in, a book or a refusal back.

A book travels by `marshal`, the quickest way for millions of short texts; both ends
are the same interpreter.
"""

import gc
import marshal
from array import array
from dataclasses import dataclass, fields
from typing import Any

from rmentor.adapters.spreadsheet.refusals import Refusal, UnreadableError
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Book, Grid, Sheet
from rmentor.core.model.text_columns import TextColumn


@dataclass(frozen=True, slots=True)
class TextOptions:
    """What is known about a file beforehand; empty means "find out".

    Attributes:
        encoding: As Python or people name it: `latin2`, `cp1252`, `UTF-8`.
        separator: One character, or `tab`.
        careful: Look for cells far out first: a reading without has ended badly.
    """

    encoding: str = ""
    separator: str = ""
    careful: bool = False


def pack(book: Book) -> bytes:
    """Pack a book that was read."""
    sheets = [
        (sheet.name, [_packed(column) for column in sheet.columns], sheet.hidden)
        for sheet in book.sheets
    ]
    issues = [_plain(issue) for issue in book.issues]
    return marshal.dumps((book.file, book.kind, sheets, book.dialect, issues))


def pack_refusal(error: UnreadableError) -> bytes:
    """Pack the reason why there is no book."""
    return marshal.dumps((error.refusal.name, error.details))


def unpack(packed: bytes) -> Book:
    """Give the book that was packed.

    Raises:
        UnreadableError: A refusal was packed.
    """
    first, *rest = _loads(packed)
    if len(rest) == 1:
        raise UnreadableError(Refusal[first], **rest[0])
    kind, sheets, dialect, issues = rest
    return Book(
        file=first,
        kind=kind,
        sheets=tuple(
            Sheet(name, Grid(tuple(map(_unpacked, columns))), hidden)
            for name, columns, hidden in sheets
        ),
        dialect=dialect,
        issues=tuple(_issue(issue) for issue in issues),
    )


def _packed(column: TextColumn) -> tuple[tuple[str, ...], str, bytes]:
    return column.texts, column.places.typecode, column.places.tobytes()


def _unpacked(packed: tuple[tuple[str, ...], str, bytes]) -> TextColumn:
    texts, typecode, places = packed
    return TextColumn(texts, array(typecode, places))


def _loads(packed: bytes) -> tuple[Any, ...]:
    """Load without the collector, which would walk over the growing rows each time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        loaded: tuple[Any, ...] = marshal.loads(packed)  # noqa: S302 -- our child's
    finally:
        if collecting:
            gc.enable()
    return loaded


def _plain(issue: Issue) -> dict[str, Any]:
    """Give an issue as plain values; marshal knows no classes."""
    values = {field.name: getattr(issue, field.name) for field in fields(issue)}
    return values | {"severity": issue.severity.value}


def _issue(values: dict[str, Any]) -> Issue:
    return Issue(**values | {"severity": Severity(values["severity"])})
