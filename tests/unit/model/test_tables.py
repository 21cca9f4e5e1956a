"""Sheets and tables kept by columns read as the rows they were made of."""

from rmentor.core.model.tables import Grid, Record, Records

ROWS = (("Name", "Site"), (), ("Ana",), ("Bo", "Rome"), ("Cy", "Rome"))


def test_a_grid_reads_as_the_rows_it_was_made_of() -> None:
    grid = Grid.of(ROWS)
    assert (len(grid), grid[3], grid[1:3]) == (5, ("Bo", "Rome"), ((), ("Ana",)))
    assert list(grid) == list(ROWS)
    assert grid == ROWS
    assert grid != ROWS[:-1]


def test_rows_of_a_grid_may_come_one_by_one_and_get_longer() -> None:
    rows = [("a",)] * 250 + [("b", "c")] + [("d", "", "e")] * 250
    grid = Grid.of(iter(rows))
    assert grid == rows
    assert [len(column) for column in grid.columns] == [501, 501, 501]


def test_a_grid_without_columns_has_no_rows() -> None:
    assert (list(Grid(())), len(Grid(()))) == ([], 0)


def test_records_by_column_are_the_same_records() -> None:
    rows = (Record(2, ("Ana", "Rome")), Record(4, ("Bo", "")))
    records = Records.of(rows, 2)
    assert records.columns == (("Ana", "Bo"), ("Rome", ""))
    assert (tuple(records), records[1], records[:1]) == (rows, rows[1], rows[:1])
    assert Records.of((), 2).columns == ((), ())
