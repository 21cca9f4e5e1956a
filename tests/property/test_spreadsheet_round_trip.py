"""Rows of text come back from a workbook and from a csv file as they were."""

from datetime import UTC, datetime

from hypothesis import example, given, settings
from hypothesis import strategies as st

from rmentor.adapters.spreadsheet.content import open_content
from rmentor.adapters.spreadsheet.doubled import mend
from rmentor.adapters.spreadsheet.text_cells import guarded, unguarded, writable
from rmentor.adapters.spreadsheet.wire import TextOptions
from rmentor.adapters.spreadsheet.write import (
    Column,
    WorkbookSheet,
    workbook_bytes,
)
from rmentor.adapters.spreadsheet.write_csv import csv_bytes

CREATED = datetime(2026, 3, 2, tzinfo=UTC)
Rows = tuple[tuple[str, ...], ...]

# What people are called, and what libraries make of it.
NAMES = (
    *("NA", "N/A", "null", "None", "nan", "TRUE", "007", "1e5", "2026-02-01", "#N/A"),
    *("=1+1", "'=1+1", "-", "+", "@x", "'", "''-", "'\t", '"', '""', "_x0041_"),
    *("sep=;", "a;b;", "a,b", "a|b", "a\tb", "a\nb", "a\r\nb", "\r", " x "),
    *("<b>&amp;", "https://corp.test", "\U0001f469\U0001f3fd\u200d\U0001f4bb"),
    *("עברית", "\u202egnp.exe", "e\u0301", "é", "\ufeff", "\u200b", "\u2028", "\x85"),
)
CELLS = st.sampled_from(NAMES) | st.text(max_size=12)


@st.composite
def tables(draw: st.DrawFn) -> Rows:
    """Draw a table of 1 to 5 columns whose first cell is never empty."""
    width = draw(st.integers(1, 5))
    row = st.tuples(*[CELLS] * width)
    first, *rest = draw(st.lists(row, min_size=1, max_size=6))
    return (("Name" + first[0], *first[1:]), *rest)


def as_read(rows: Rows) -> Rows:
    """Leave out what no workbook can hold and what reading may leave out.

    What looks as if it had been taken for other letters before is read as it was.
    """
    clean = [[mend(writable(cell)) for cell in row] for row in rows]
    for row in clean:
        while row and not row[-1]:
            row.pop()
    while clean and not clean[-1]:
        clean.pop()
    return tuple(map(tuple, clean))


def read(file: str, data: bytes) -> Rows:
    (sheet,) = open_content(file, data, TextOptions()).sheets
    return tuple(tuple(row) for row in sheet.rows)


@given(tables())
@settings(deadline=None)
@example((("Name",), *((name,) for name in NAMES)))
@example((("Name", *NAMES), ("x", *reversed(NAMES))))
@example((("Name007", "NA"), ("NA", "NA"), ("", ""), ("NA", "NA"), ("-", "NA")))
def test_a_workbook_is_read_as_it_was_written(rows: Rows) -> None:
    sheet = WorkbookSheet("People", tuple(map(Column, rows[0])), rows[1:])

    assert read("a.xlsx", workbook_bytes([sheet], CREATED)) == as_read(rows)


@given(tables())
@settings(deadline=None)
@example((("Name",), *((name,) for name in NAMES)))
@example((("Name", *NAMES), ("x", *reversed(NAMES))))
@example((("Nameá\x80\x80",),))
def test_a_csv_file_is_read_as_it_was_written(rows: Rows) -> None:
    assert read("a.csv", csv_bytes(rows[0], rows[1:])) == as_read(rows)


@given(CELLS)
def test_a_guard_comes_off_as_it_was_put_on(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in tuple("=+-@\t\r")
