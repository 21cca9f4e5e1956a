"""Drop-downs: the choices stand on a hidden sheet, a column for each list.

Written into the cells' rules, a choice could not hold a comma, and all together no more
than 255 characters.
"""

from collections.abc import Iterable, Mapping
from itertools import zip_longest
from typing import TYPE_CHECKING

from rmentor.adapters.spreadsheet.sheet_rows import SheetRows

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_SHEET = "Choices"
Choices = tuple[str, ...]


class DropDowns:
    """The lists of a workbook, and where they stand.

    Args:
        offered: Every list, in the order of the sheet's columns; empty ones are none.
    """

    def __init__(self, offered: Iterable[Choices]) -> None:
        from xlsxwriter.utility import xl_col_to_name

        lists = dict.fromkeys(filter(None, offered))
        self._ranges: Mapping[Choices, str] = {
            choices: f"={_SHEET}!${letter}$1:${letter}${len(choices)}"
            for place, choices in enumerate(lists)
            for letter in [xl_col_to_name(place)]
        }

    def offer(
        self, worksheet: "Worksheet", choices: Choices, cells: tuple[int, int, int]
    ) -> None:
        """Offer choices in cells, and take nothing else.

        Args:
            worksheet: The cells'.
            choices: One of the lists.
            cells: First row, last row, and column, from 0.
        """
        first, last, column = cells
        rule = {
            "validate": "list",
            "source": self._ranges[choices],
            "error_title": "Not in the list",
            "error_message": "Choose one of the answers that the list offers.",
        }
        worksheet.data_validation(first, column, last, column, rule)

    def suggest(
        self, worksheet: "Worksheet", choices: Choices, cell: tuple[int, int]
    ) -> None:
        """Offer choices in a cell, by row and column, that takes other texts, too."""
        source = self._ranges[choices]
        offer = {"validate": "list", "source": source, "show_error": False}
        worksheet.data_validation(*cell, *cell, offer)

    def write(self, workbook: "Workbook", text: "Format") -> None:
        """Write the lists onto their sheet, if there are any."""
        if not self._ranges:
            return
        worksheet = workbook.add_worksheet(_SHEET)
        rows = list(zip_longest(*self._ranges))
        worksheet.write_below(SheetRows(rows, [text] * len(self._ranges), text))
        worksheet.hide()
