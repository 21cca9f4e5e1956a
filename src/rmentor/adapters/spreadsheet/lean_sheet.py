"""A worksheet of XlsxWriter that takes all rows at once.

Half the time of writing a large workbook went into keeping cells one by one, and into
what no sheet of ours has a use for.
"""

from collections.abc import Iterator
from datetime import date

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from rmentor.adapters.spreadsheet.sheet_rows import SheetRows
from rmentor.adapters.spreadsheet.text_cells import writable


class LeanSheet(Worksheet):  # type: ignore[misc]  # XlsxWriter has no types
    """Its formulas are ranges; below what is written otherwise stand rows."""

    _below = ""

    @property
    def is_written(self) -> bool:
        """Whether the rows below are in the file: a later XlsxWriter may pass by."""
        return not self._below

    def write_below(self, content: SheetRows) -> None:
        """Write rows below all others."""
        if content.rows:
            last = content.first + len(content.rows) - 2
            self._check_dimensions(content.first - 1, 0)
            self._check_dimensions(last, len(content.looks) - 1)
        self._below = "".join(self._rendered(content))

    def _rendered(self, content: SheetRows) -> Iterator[str]:
        columns = [
            (xl_col_to_name(place), look._get_xf_index())  # noqa: SLF001
            for place, look in enumerate(content.looks)
        ]
        text = content.text._get_xf_index()  # noqa: SLF001
        shared = self.str_table._get_shared_string_index  # noqa: SLF001
        for place, row in enumerate(content.rows):
            number = content.first + place
            yield _row_tag(number, content.heights.get(place))
            for (letter, look), cell in zip(columns, row, strict=True):
                if cell is None or cell == "":
                    continue
                if isinstance(cell, str):
                    index = shared(writable(cell))
                    yield f'<c r="{letter}{number}" s="{text}" t="s"><v>{index}</v></c>'
                else:
                    value = self._number(cell)
                    yield f'<c r="{letter}{number}" s="{look}"><v>{value:.16G}</v></c>'
            yield "</row>"

    def _number(self, value: float | date) -> float:
        if isinstance(value, date):
            days: float = self._convert_date_time(value)
            return days
        return value

    def _write_rows(self) -> None:
        """Write the rows that XlsxWriter keeps, then those below."""
        super()._write_rows()
        self.fh.write(self._below)
        self._below = ""

    def _calculate_spans(self) -> None:
        """Leave out how wide rows are: no reader has to be told."""

    def _prepare_formula(self, formula: str, *_: object) -> str:
        """Leave a range as it is: none of 150 functions is in it."""
        return formula.removeprefix("=")


def _row_tag(number: int, height: int | None) -> str:
    high = f' ht="{height}" customHeight="1"' if height else ""
    return f'<row r="{number}"{high}>'
