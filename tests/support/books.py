"""Small spreadsheets for tests, written and read back."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

Cell = str | int | float | bool
Rows = Sequence[Sequence[Cell]]


def write_xlsx(path: Path, rows: Rows, **more_sheets: Rows) -> Path:
    """Write a workbook: `Sheet1` with `rows`, then one sheet per keyword."""
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        for name, content in {"Sheet1": rows, **more_sheets}.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(content):
                sheet.write_row(number, 0, row)
    return path


def write_csv(
    path: Path, rows: Rows, *, delimiter: str = ",", encoding: str = "utf-8"
) -> Path:
    """Write delimited text."""
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


def read_xlsx(path: Path) -> Mapping[str, list[list[object]]]:
    """Read every sheet's cells, by the sheet's name."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(path)
    return {
        name: [list(row) for row in book.get_sheet_by_name(name).to_python()]
        for name in book.sheet_names
    }
