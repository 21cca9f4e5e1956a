"""Write csv files that Excel opens as they are."""

import csv
import io
from collections.abc import Sequence

from rmentor.adapters.spreadsheet.cells import text_of
from rmentor.adapters.spreadsheet.sheet_rows import Cell
from rmentor.adapters.spreadsheet.text_cells import guarded, writable


def csv_bytes(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    """Write a csv file that Excel opens as it is: UTF-8 with its mark, CRLF.

    Every cell is in quotation marks, so that no reader can mistake the separator;
    what a spreadsheet would calculate begins with an apostrophe, see `guarded`.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([guarded(writable(title)) for title in columns])
    writer.writerows([_csv_cell(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    return guarded(writable(cell)) if isinstance(cell, str) else text_of(cell)
