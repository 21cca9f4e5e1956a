from rmentor.core.model.tables import Export, Record, Table
from rmentor.core.roster.cells import RowCells, TableCells
from rmentor.core.roster.fields import ColumnMapping, Confidence, Field
from rmentor.core.roster.text import clean, clean_all
from rmentor.core.roster.values import capacity


def cells_of(*capacities: str) -> TableCells:
    title = "How many?"
    records = tuple(Record(n, (text,)) for n, text in enumerate(capacities, start=2))
    table = Table("a.csv", "", (title,), records, 1, Export.LIST)
    column = ColumnMapping(
        "a.csv", "", 0, title, Field.CAPACITY, Confidence.SURE, "the title"
    )
    return TableCells(table, {Field.CAPACITY: (column,)})


def test_rows_that_say_the_same_are_read_once() -> None:
    cells = cells_of("2", "two", "2", "", "2")
    asked: list[str] = []

    def read(row: RowCells) -> int | None:
        asked.append(row.record.cells[0])
        return row.value(Field.CAPACITY, capacity, "")

    assert cells.each((Field.CAPACITY,), read) == [2, 2, 2, None, 2]
    assert sorted(asked) == ["", "2", "two"]


def test_what_is_wrong_is_said_of_every_row() -> None:
    cells = cells_of("lots", "2", "lots")
    cells.each(
        (Field.CAPACITY,), lambda row: row.value(Field.CAPACITY, capacity, "A number.")
    )
    assert [(issue.row, issue.text) for issue in cells.issues] == [
        (2, "lots"),
        (4, "lots"),
    ]
    assert cells.lost == {2: {"How many?": "lots"}, 4: {"How many?": "lots"}}


def test_a_field_without_columns_says_nothing() -> None:
    cells = cells_of("1", "2")
    assert list(cells.texts(Field.TEAM)) == ["", ""]
    assert cells.each((Field.TEAM,), lambda row: row.answers(Field.TEAM)) == [[], []]


def test_rows_left_out_are_not_read_any_more() -> None:
    cells = cells_of("1", "2", "3")
    cells.keep((True, False, True))
    assert [record.row for record in cells.records] == [2, 4]
    assert list(cells.texts(Field.CAPACITY)) == ["1", "3"]


def test_a_column_is_cleaned_as_its_cells_are() -> None:
    plain = ["a ", "\tb", "a ", ""]
    odd = ["mailto:a@corp.test", "a  b", "Zo\u00eb\u200b", " \u00a0x", "\u202ab\u202c"]
    for cells in (plain, odd, plain + odd):
        assert list(clean_all(cells)) == [clean(cell) for cell in cells]


def test_marks_of_direction_are_taken_off_in_pairs_alone() -> None:
    assert clean("\u202ab@corp.test\u202c") == "b@corp.test"
    assert clean("\u202egnp") == "\u202egnp"
