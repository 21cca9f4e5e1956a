"""Rows that are longer than the others, and lines that are none."""

from rmentor.adapters.spreadsheet.ragged import odd_rows


def rows(text: str) -> list[list[str]]:
    return [line.split(",") if line else [] for line in text.splitlines()]


def test_cells_beyond_the_titles_are_named() -> None:
    table = rows("Name,Note\nAna,x\nBerg, Bo,y,z\nCy,x\n")

    (issue,) = odd_rows(table, "a.csv")

    assert (issue.code, issue.row, issue.column) == ("extra-cells", 3, "C")
    assert '"y | z" stands in C3' in issue.message
    assert table[2] == ["Berg", " Bo", "y", "z"]


def test_blank_cells_beyond_and_longer_titles_are_nothing() -> None:
    assert not odd_rows(rows("Name,Note\nAna,x,,\nBo,y\n"), "a.csv")
    assert not odd_rows(rows("Name,Note,Last\nAna,x\nBo,y\n"), "a.csv")
    assert not odd_rows(rows("A title\n\nName,Note\nAna,x\nBo,y\n"), "a.csv")


def test_comment_lines_are_left_out_and_said() -> None:
    table = rows("# made today\nName,Note\nAna,x\n#1,y\nBo,y\n# end, of, file\n")

    first, last = odd_rows(table, "a.csv")

    assert (first.code, first.row, last.row) == ("comment-line", 1, 6)
    assert table[0] == table[5] == []
    assert table[3] == ["#1", "y"]


def test_rows_that_all_go_on_where_the_titles_end_are_said() -> None:
    table = rows("Name,Degree,Topic\nAna,BA, BS,AI\nBo,MA, MSc,Data\n")
    (issue,) = odd_rows(table, "a.csv")
    assert (issue.code, issue.row, issue.column) == ("extra-cells", 0, "D")
    assert len(table[0]) == 3
    assert not odd_rows(rows("Round,2026\nName,Note,Topic\nAna,x,AI\n"), "a.csv")


def test_row_numbers_without_a_title_get_an_empty_one() -> None:
    table = rows("name,email\n1,Ana,ana@corp.test\n2,Bo,bo@corp.test\n")
    assert not odd_rows(table, "a.csv")
    assert table[0] == ["", "name", "email"]
