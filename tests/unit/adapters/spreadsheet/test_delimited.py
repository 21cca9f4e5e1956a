"""Delimited text: letters, separators, quotation marks and row numbers."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rmentor.adapters.spreadsheet.delimited import Delimited, read_delimited
from rmentor.adapters.spreadsheet.limits import MAX_COLUMNS
from rmentor.adapters.spreadsheet.read import read_book
from rmentor.adapters.spreadsheet.refusals import UnreadableError
from rmentor.adapters.spreadsheet.wire import TextOptions
from rmentor.core.model.issues import Severity

HEADER = "Name,Topics,Site\r\n"


def read(content: str | bytes, encoding: str = "", separator: str = "") -> Delimited:
    data = content.encode() if isinstance(content, str) else content
    return read_delimited("a.csv", data, TextOptions(encoding, separator))


@pytest.mark.parametrize(
    ("encode", "dialect"),
    [
        (lambda text: text.encode(), "UTF-8, separated by ,"),
        (lambda text: text.encode("utf-8-sig"), "UTF-8, separated by ,"),
        (lambda text: text.encode("utf-16"), "UTF-16, separated by ,"),
        (lambda text: text.encode("utf-16-le"), "UTF-16, separated by ,"),
        (lambda text: text.encode("utf-16-be"), "UTF-16, separated by ,"),
        (lambda text: text.encode("utf-32"), "UTF-32, separated by ,"),
    ],
)
def test_letters_that_are_certain_are_read_without_a_word(
    encode: Callable[[str], bytes], dialect: str
) -> None:
    found = read(encode("Name,City\nZoë,Łódź\nAna,Nice\n"))

    assert found.rows == (("Name", "City"), ("Zoë", "Łódź"), ("Ana", "Nice"))
    assert (found.dialect, found.issues) == (dialect, ())


def test_windows_letters_are_read_and_shown() -> None:
    found = read("Name,City\nJosé Lima,Köln\nJosé Lima,Rome\n".encode("cp1252"))

    assert found.rows[1] == ("José Lima", "Köln")
    (issue,) = found.issues
    assert issue.code == "encoding-assumed"
    assert issue.severity is Severity.WARNING
    assert '"José Lima", "Köln".' in issue.message
    assert "--encoding latin2" in issue.hint


def test_of_many_odd_words_ten_are_shown_and_the_rest_counted() -> None:
    words = "\n".join(f"é{number}" for number in range(12))

    (issue,) = read(f"Name\n{words}".encode("cp1252")).issues

    assert '"é9" and 2 more.' in issue.message


def test_an_encoding_that_is_named_is_used() -> None:
    found = read("Name\nŁódź\n".encode("latin2"), encoding="latin2")

    assert found.rows == (("Name",), ("Łódź",))
    assert not found.issues


@pytest.mark.parametrize(
    ("encoding", "reason"),
    [("klingon", 'no encoding named "klingon"'), ("ascii", "letters are not ascii")],
)
def test_an_encoding_that_does_not_fit_is_refused(encoding: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read("Name\nZoë\n", encoding=encoding)


@pytest.mark.parametrize(
    ("separator", "text"),
    [
        (",", 'Name,Topics\nAna,"AI; Data"\nBo,"Law; Tax"\n'),
        (",", "Name,Topics,Site\nAna,AI;Data;,Rome\nBo,Law;Tax;,Bonn\n"),
        (";", "Name;Teach;Learn\nAna;AI, Law, Tax;Data\nBo;AI, Tax, Art;Law\n"),
        (";", "Our program 2026;;\n;;\nName;Teach;Learn\nAna;AI;Law\n"),
        (";", "Name;Rate;Load\nAna;1,5;2,5\nBo;3,5;1,0\n"),
        ("\t", "Name\tTopics\nAna\tAI, Law\nBo\tArt, Tax\n"),
        ("|", "Name|Topics|Site\nAna|AI|Rome\n"),
        (",", "Our program 2026\n\nName,Teach,Learn\nAna,AI,Law\nBo,AI\n"),
        (",", "Name\nAna\n"),
    ],
)
def test_the_separator_is_what_divides_the_rows_evenly(
    separator: str, text: str
) -> None:
    name = "tabs" if separator == "\t" else separator
    assert read(text).dialect == f"UTF-8, separated by {name}"


def test_a_separator_that_is_named_is_used() -> None:
    assert read("a,b;c\n", separator=";").rows == (("a,b", "c"),)
    assert read("a,b\tc\n", separator="TAB").rows == (("a,b", "c"),)


@pytest.mark.parametrize("separator", [";;", '"', "\n"])
def test_what_cannot_separate_is_refused(separator: str) -> None:
    with pytest.raises(UnreadableError, match="cannot be a separator"):
        read("a,b\n", separator=separator)


def test_the_separator_line_of_excel_is_no_row() -> None:
    assert read("sep=;\r\na,b;c,d\r\n").rows == (("a,b", "c,d"),)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_are_numbered_as_a_spreadsheet_shows_them(end: str) -> None:
    text = end.join(["Name,Note", "", 'Ana,"two', 'lines"', "", "Bo,x", "", ",", ""])

    rows = read(text).rows

    assert rows == (("Name", "Note"), (), ("Ana", f"two{end}lines"), (), ("Bo", "x"))


def test_ragged_rows_keep_all_of_their_cells() -> None:
    rows = read("Name,Site\nAna\nBo,Rome,x,y\n").rows

    assert rows == (("Name", "Site"), ("Ana",), ("Bo", "Rome", "x", "y"))


def test_blank_cells_beyond_the_last_column_are_no_content() -> None:
    found = read(f"Name,City\nAna,Nice{',' * MAX_COLUMNS}\n")
    assert found.rows == (("Name", "City"), ("Ana", "Nice"))


def test_words_that_libraries_take_for_missing_values_stay_words() -> None:
    rows = read('Name,Id\nNA,007\nnull,1e5\n"",nan\n').rows

    assert rows[1:] == (("NA", "007"), ("null", "1e5"), ("", "nan"))


def test_an_apostrophe_guard_is_taken_off_and_said() -> None:
    found = read("Name,Phone\n'=1+1,'+44 20\n'tHooft,''-\n")

    assert found.rows[1:] == (("=1+1", "+44 20"), ("'tHooft", "'-"))
    (issue,) = found.issues
    assert issue.message.startswith("3 cells begin with an apostrophe")
    assert (issue.code, issue.severity) == ("guard-removed", Severity.INFO)
    assert (issue.row, issue.text) == (2, "'=1+1")


def test_a_control_character_in_a_name_is_kept() -> None:
    assert read(HEADER + "A\x07na" + "x" * 200).rows[1][0].startswith("A\x07na")


def test_csv_named_as_a_workbook_is_read_and_warned_of(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    path.write_text("Name;Site\nAna;Rome\n", encoding="utf-8")

    book = read_book(path)

    assert book.sheets[0].rows == (("Name", "Site"), ("Ana", "Rome"))
    assert (book.kind, book.dialect) == ("csv", "UTF-8, separated by ;")
    assert [issue.code for issue in book.issues] == ["wrong-suffix"]


@pytest.mark.parametrize(
    "text",
    [
        'Name, Email, Note\nAna, "a@x.test", "one, two"\n',
        '"Name" ,"Email" ,"Note"\n"Ana" ,"a@x.test" ,"one, two"\n',
    ],
)
def test_spaces_around_quoted_cells_are_no_text(text: str) -> None:
    rows = read_delimited("a.csv", text.encode(), TextOptions()).rows
    assert [cell.strip() for cell in rows[1]] == ["Ana", "a@x.test", "one, two"]


def test_blank_cells_after_a_quoted_one_stay() -> None:
    rows = read_delimited("a.tsv", b'"a"\t\t"b"\n"c" \t\t"d"\n', TextOptions()).rows
    assert rows == (("a", "", "b"), ("c", "", "d"))
