"""Quotation marks inside quoted cells that nobody doubled."""

import pytest

from rmentor.adapters.spreadsheet.delimited import Delimited, read_delimited
from rmentor.adapters.spreadsheet.refusals import UnreadableError
from rmentor.adapters.spreadsheet.wire import TextOptions


def read(text: str) -> Delimited:
    return read_delimited("a.csv", text.encode(), TextOptions("", ""))


def test_marks_within_a_quoted_text_are_part_of_it_and_reported() -> None:
    found = read(
        'Name,About,Site\r\n"Ana","She calls it "the plan" and smiles",North\r\n'
        'Bo,"He said ""no"", twice",South\r\n'
    )
    assert found.rows == (
        ("Name", "About", "Site"),
        ("Ana", 'She calls it "the plan" and smiles', "North"),
        ("Bo", 'He said "no", twice', "South"),
    )
    assert [issue.code for issue in found.issues] == ["quotes-inside"]
    assert found.issues[0].message.startswith("In 1 cell ")


def test_text_with_doubled_marks_is_read_as_written_and_without_a_word() -> None:
    found = read('Name,About\nAna,"a ""b"" c"\nBo,6" of rain\n')
    assert found.rows[1:] == (("Ana", 'a "b" c'), ("Bo", '6" of rain'))
    assert not found.issues


@pytest.mark.parametrize(
    "broken",
    [
        'Name,About\n"Ana,x\nBo,y\n',  # never closed
        'Name,About\nAna,"a "b", c" d"\nBo,y\n',  # two ways to read it
        'Name,About\nAna,"a "b" c"\nBo\n',  # rows differ, so nothing is certain
    ],
)
def test_where_rows_would_differ_the_file_is_refused(broken: str) -> None:
    with pytest.raises(UnreadableError, match="quotation mark"):
        read(broken)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_cells_in_single_quotes_lose_them(separator: str) -> None:
    rows = (
        ("Name", "Email", "Topics"),
        ("Bo O'Berg", "bo@corp.test", f"AI{separator} Excel"),
        ("Ana", "", "it's"),
    )
    quoted = [
        separator.join("'" + cell.replace("'", "''") + "'" for cell in row)
        for row in rows[:2]
    ]
    found = read("\n".join((*quoted, separator.join(("'Ana'", "", "it's")))))
    assert found.rows == rows
    assert found.dialect.startswith("UTF-8, in single quotes, separated by")


def test_single_quotes_in_texts_stay() -> None:
    rows = (("Name", "Topics"), ("Ana", "'AI'"), ("'Bo'", "it's"))
    assert read("\n".join(",".join(row) for row in rows)).rows == rows
