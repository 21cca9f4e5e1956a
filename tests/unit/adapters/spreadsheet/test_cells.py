"""Column names and the values that no workbook of the other tests holds."""

from datetime import UTC, date, datetime, timedelta

import pytest

from rmentor.adapters.spreadsheet.cells import (
    Value,
    column_number,
    text_of,
    trim,
)
from rmentor.core.model.tables import column_letter


def moment(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC).replace(tzinfo=None)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (7, "7"),
        (7.0, "7"),
        (float("nan"), "nan"),
        (float("inf"), "inf"),
        (date(2026, 2, 1), "2026-02-01"),
        (moment(2026, 2, 1, 9, 59, 59, 999_600), "2026-02-01 10:00:00"),
        (moment(2026, 2, 1, 23, 59, 59, 999_600), "2026-02-02"),
        (moment(9999, 12, 31, 23, 59, 59, 999_600), "9999-12-31 23:59:59"),
        (timedelta(hours=1, minutes=2, seconds=3), "01:02:03"),
        (-timedelta(minutes=90), "-01:30"),
    ],
)
def test_a_value_is_written_as_a_person_reads_it(value: Value, text: str) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("number", "letters"),
    [(1, "A"), (26, "Z"), (27, "AA"), (256, "IV"), (702, "ZZ"), (16384, "XFD")],
)
def test_columns_are_named_as_the_spreadsheet_does(number: int, letters: str) -> None:
    assert column_letter(number) == letters
    assert column_number(letters.lower()) == number


@pytest.mark.parametrize("title", ["", "E-Mail", "Größe"])
def test_a_title_is_no_column_name(title: str) -> None:
    assert column_number(title) == 0


def test_equal_cells_of_a_sheet_are_one_text() -> None:
    first, second = "".join(["Ana", "!"]), "".join(["Ana", "!"])
    assert first is not second
    ((one,), (other,)) = trim([[first], [second]])
    assert one is other
