"""What calamine does not tell about an xlsx sheet, read from its XML.

Error cells, formulas that were never calculated, number formats such as 00000, and
hidden rows.
Cells are only looked at one by one in sheets that hold such a thing at all.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape

from rmentor.adapters.spreadsheet.archive import Archive
from rmentor.adapters.spreadsheet.cells import column_number
from rmentor.adapters.spreadsheet.facts import Address, Format, SheetFacts
from rmentor.adapters.spreadsheet.limits import (
    MAX_COLUMNS,
    MAX_ROWS,
    beyond_limits,
)

_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_REFERENCE = re.compile(rb"""\br\s*=\s*["']\$?([A-Za-z]+)\$?(\d+)["']""")
_TYPE = re.compile(rb"""\bt\s*=\s*["'](\w+)["']""")
_STYLE = re.compile(rb"""\bs\s*=\s*["'](\d+)["']""")
_FORMULA = re.compile(rb"<(?:\w+:)?f\b")
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>/]*>([^<]+)<")
# Without one of these, no cell is an error or a formula, and no row hidden (bytes are
# found at once).
TELLTALES = (b'"e"', b"'e'", b"<f", b":f", b" hidden=")
# Two patterns that begin with fixed bytes: a search runs at the speed of memory.
_FAR_CELL = tuple(
    re.compile(
        rb" r=" + quote + rb"((?:[A-Za-z]{3,}|I[W-Z]|[J-Z][A-Z])\d+"
        rb"|[A-Z]{1,2}(?:[2-9]\d{5}|\d{7,}))" + quote
    )
    for quote in (b'"', b"'")
)
_HIDDEN_ROW = re.compile(
    rb"""<(?:\w+:)?row\s(?=[^>]*\shidden\s*=\s*["'](?:1|true)["'])"""
    rb"""[^>]*?\br\s*=\s*["'](\d{1,7})["'][^>]*(?<!/)>"""
)
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*["']([^"']*)["']""")
_ZEROS = re.compile(r"0{2,}")
_PERCENT = re.compile(r"0(?:\.(0+))?%")
# Formats that every workbook has without saying so.
_BUILT_IN = {"9": Format(percent=True), "10": Format(percent=True, decimals=2)}


def sheet_parts(archive: Archive) -> dict[str, str]:
    """Map the sheets' names to their XML parts."""
    relations = _elements(archive.read("xl/_rels/workbook.xml.rels"), "Relationship")
    targets = {about.get("Id", ""): about.get("Target", "") for about in relations}
    return {
        sheet.get("name", ""): _part(targets.get(_relation_id(sheet), ""))
        for sheet in _elements(archive.read("xl/workbook.xml"), "sheet")
    }


def number_formats(archive: Archive) -> dict[int, Format]:
    """Map cell styles that show leading zeros (`00000`) or percentages to how."""
    styles = archive.read("xl/styles.xml")
    formats = dict(_BUILT_IN)
    for style in _elements(styles, "numFmt"):
        code = style.get("formatCode", "")
        percent = _PERCENT.fullmatch(code)
        if percent:
            decimals = len(percent[1] or "")
            formats[style.get("numFmtId", "")] = Format(percent=True, decimals=decimals)
        elif _ZEROS.fullmatch(code):
            formats[style.get("numFmtId", "")] = Format(digits=len(code))
    _, _, cell_formats = styles.partition(b"cellXfs")
    cell_formats, _, _ = cell_formats.partition(b"cellXfs>")
    return {
        number: formats[style.get("numFmtId", "")]
        for number, style in enumerate(_elements(cell_formats, "xf"))
        if style.get("numFmtId") in formats
    }


def sheet_facts(xml: bytes, formats: Mapping[int, Format]) -> SheetFacts:
    """Read a sheet's facts; `formats` as from `number_formats`."""
    errors: dict[Address, str] = {}
    uncalculated: list[Address] = []
    shown: dict[Address, Format] = {}
    for address, attributes, content in _cells(xml):
        value = _VALUE.search(content)
        kind = _TYPE.search(attributes)
        if kind and kind[1] == b"e" and value:
            errors[address] = unescape(value[1].decode("utf-8", errors="replace"))
        elif (
            _FORMULA.search(content) and not value and not (kind and kind[1] == b"str")
        ):
            # A calculated formula may give an empty text: t="str" says so.
            uncalculated.append(address)
        style = _STYLE.search(attributes)
        if style and int(style[1]) in formats:
            shown[address] = formats[int(style[1])]
    return SheetFacts(errors, tuple(uncalculated), shown, hidden=_hidden_rows(xml))


def _hidden_rows(xml: bytes) -> tuple[int, ...]:
    """Give the rows that are hidden, by a filter or by hand, and hold something."""
    rows = []
    for found in _HIDDEN_ROW.finditer(xml):
        content = xml[found.end() : xml.find(b"row>", found.end())]
        if any(mark in content for mark in (b"v>", b"is>")):
            rows.append(int(found[1]))
    return tuple(rows)


def _cells(xml: bytes) -> Iterator[tuple[Address, bytes, bytes]]:
    for found in _CELL.finditer(xml):
        attributes, content = found[1], found[2] or b""
        reference = _REFERENCE.search(attributes)
        if content and reference:
            column = column_number(reference[1].decode("ascii"))
            yield (int(reference[2]), column), attributes, content


def refuse_far_cells(archive: Archive) -> None:
    """Name a cell beyond the limits, for which calamine took too much memory.

    Only asked when reading went wrong: looking takes a quarter of the reading's time.

    Raises:
        UnreadableError: A cell with content lies beyond the limits.
    """
    for part in sheet_parts(archive).values():
        _refuse_far_cells(archive.read(part))


def _refuse_far_cells(xml: bytes) -> None:
    for pattern in _FAR_CELL:
        for found in pattern.finditer(xml):
            end = xml.find(b">", found.end())
            # Colored but empty cells out there are common and harmless.
            if xml[end - 1 : end] == b"/" or xml[end + 1 : end + 3] == b"</":
                continue
            address = found[1].decode("ascii")
            letters = address.rstrip("0123456789")
            row = int(address[len(letters) :])
            if column_number(letters) > MAX_COLUMNS or row > MAX_ROWS:
                where = f"the cell {address}"
                raise beyond_limits(where)


def _elements(xml: bytes, name: str) -> Iterator[dict[str, str]]:
    """Give the attributes of every element of a name; enough for these flat parts."""
    text = xml.decode("utf-8", errors="replace")
    for found in re.finditer(rf"<(?:\w+:)?{name}\b([^>]*)>", text):
        yield {key: unescape(value) for key, value in _ATTRIBUTE.findall(found[1])}


def _relation_id(sheet: Mapping[str, str]) -> str:
    return next((v for key, v in sheet.items() if key.endswith(":id")), "")


def _part(target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
