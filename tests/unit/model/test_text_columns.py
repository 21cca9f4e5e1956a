"""A column that keeps each text once reads as the cells it was made of."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmentor.core.model.tables import Sheet
from rmentor.core.model.text_columns import GrowingColumn, TextColumn

texts = st.sampled_from(("", "a", "A", " a", "b", "ab", "007"))
columns = st.lists(texts, max_size=12) | st.integers(0, 600).map(
    lambda count: [str(number % 300) for number in range(count)]
)


def assert_is(column: TextColumn, cells: Sequence[str]) -> None:
    """Assert that a column holds these cells, and each different one once."""
    assert column == list(cells)
    assert column.texts == tuple(dict.fromkeys(cells))
    assert list(column.times()) == list(Counter(cells).values())


@given(columns)
def test_a_column_reads_as_its_cells(cells: list[str]) -> None:
    column = TextColumn.of(cells)
    assert_is(column, cells)
    assert [column[place] for place in range(len(column))] == cells
    assert TextColumn.of(column) is column


@pytest.mark.parametrize("different", [3, 1500])
def test_a_column_that_grows_is_the_same_column(different: int) -> None:
    cells = [str(number * number % different) for number in range(4000)]
    column = GrowingColumn(blank=2)
    for start in range(0, len(cells), 700):
        column.add(cells[start : start + 700])
    assert_is(column.whole(), ["", "", *cells])


@given(columns, st.integers(0, 12))
def test_rows_can_be_cut_off(cells: list[str], first: int) -> None:
    assert_is(TextColumn.of(cells)[first:], cells[first:])


@given(columns, st.data())
def test_rows_can_be_left_out(cells: list[str], data: st.DataObject) -> None:
    some = st.lists(st.booleans(), min_size=len(cells), max_size=len(cells))
    wanted = data.draw(some) if len(cells) < 20 else [c > "2" for c in cells]
    kept = [cell for cell, want in zip(cells, wanted, strict=True) if want]
    assert_is(TextColumn.of(cells).only(wanted), kept)


@given(columns)
def test_rows_can_be_left_out_by_their_texts(cells: list[str]) -> None:
    column = TextColumn.of(cells)
    assert_is(column.filled(), [cell for cell in cells if cell])
    assert_is(column.without(str.isdecimal), [c for c in cells if not c.isdecimal()])


@given(columns)
def test_texts_can_be_read_and_written_otherwise(cells: list[str]) -> None:
    def other(text: str) -> str:
        return text.strip().casefold()[:1]

    column = TextColumn.of(cells)
    assert column.each(other) == [other(cell) for cell in cells]
    assert_is(column.reworded(map(other, column.texts)), column.each(other))


def test_blank_cells_are_all_alike() -> None:
    assert_is(TextColumn.blank(3), ["", "", ""])
    assert_is(TextColumn.blank(0), [])


def test_a_column_of_many_texts_is_whole() -> None:
    cells = [str(number) for number in range(70_000)] * 2
    assert_is(TextColumn.of(cells), cells)
    assert_is(TextColumn.of(cells)[1:], cells[1:])


def test_the_columns_of_a_sheet_are_as_long_as_it() -> None:
    rows = (("Name", "Site"), (), ("Ana",), ("Bo", "Rome"), ("Cy", "Rome"))
    assert_is(Sheet("", rows).columns[1], ["Site", "", "", "Rome", "Rome"])
