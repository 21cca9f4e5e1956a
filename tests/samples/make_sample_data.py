"""Write `sample_data/*.xlsx` from the answers beside this file, as a form exports them.

Run it after editing one of them::

    python tests/samples/make_sample_data.py

Everybody in these files is invented. A cell becomes what Microsoft Forms would write:
times as real dates, whole numbers as numbers, everything else as text.
"""

import csv
import sys
from datetime import datetime
from pathlib import Path

import xlsxwriter

SAMPLES = Path(__file__).parent
SAMPLE_DATA = SAMPLES.parent.parent / "sample_data"
WORKBOOKS = ("sign-ups", "feedback", "meetings")

DAYS = ("When did you meet?", "When do you meet next?")

# Without it XlsxWriter writes the time of the run, and no two files are the same.
CREATED = datetime(2026, 1, 1)  # noqa: DTZ001 - workbook times have no zone


def main(folder: Path = SAMPLE_DATA) -> None:
    """Write the workbooks into `folder`."""
    for name in WORKBOOKS:
        write_workbook(SAMPLES / f"{name}.csv", folder / f"{name}.xlsx")


def write_workbook(answers: Path, workbook: Path) -> None:
    """Write one file of answers as the workbook that the form would export."""
    with answers.open(encoding="utf-8", newline="") as file:
        titles, *rows = list(csv.reader(file))
    with xlsxwriter.Workbook(workbook) as book:
        book.set_properties({"created": CREATED})
        sheet = book.add_worksheet("Sheet1")
        moment = book.add_format({"num_format": "m/d/yy h:mm:ss"})
        day = book.add_format({"num_format": "m/d/yyyy"})
        sheet.add_table(
            0,
            0,
            len(rows),
            len(titles) - 1,
            {"name": "Table1", "columns": [{"header": title} for title in titles]},
        )
        sheet.set_column(0, len(titles) - 1, 22)
        for number, row in enumerate(rows, start=1):
            for column, text in enumerate(row):
                if titles[column] in ("Start time", "Completion time"):
                    when = datetime.fromisoformat(text)
                    sheet.write_datetime(number, column, when, moment)
                elif titles[column] in DAYS and text[:1].isdecimal():
                    sheet.write_datetime(
                        number, column, datetime.fromisoformat(text), day
                    )
                elif text.isdecimal():
                    sheet.write_number(number, column, int(text))
                elif text:
                    sheet.write_string(number, column, text)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
