"""What separates the cells is told also where quotation marks are broken."""

import pytest

from rmentor.adapters.spreadsheet.delimited import read_delimited
from rmentor.adapters.spreadsheet.refusals import UnreadableError
from rmentor.adapters.spreadsheet.separators import likeliest_separator
from rmentor.adapters.spreadsheet.wire import TextOptions

TEXT = (
    "Name,Email,Share,Learn\n"
    "Ana Lima,ana@corp.test,AI; Video,Law\n"
    "Bo Sand,bo@corp.test,Law; Tax,AI\n"
    "Cy Young,cy@corp.test,AI; Law,Tax\n"
)


@pytest.mark.parametrize("place", ["Name", "Share", "Bo Sand", "AI; Law", "Tax\n"])
def test_a_mark_that_is_not_closed_does_not_choose_another(place: str) -> None:
    text = TEXT.replace(place, f'"{place}', 1)

    assert likeliest_separator(text.encode()) == ","
    with pytest.raises(UnreadableError, match="quotation mark is opened"):
        read_delimited("a.csv", text.encode(), TextOptions())


@pytest.mark.parametrize("sign", ["^", "~", "\u00a6", "\uff0c"])
def test_signs_that_divide_every_row_alike_separate(sign: str) -> None:
    assert likeliest_separator(TEXT.replace(",", sign).encode()) == sign


def test_what_divides_only_some_answers_does_not_separate() -> None:
    text = "Name,Times\nAna,10:00\nBo,11:00,x\n"

    assert likeliest_separator(text.encode()) == ","


def test_a_line_for_excel_that_lies_is_not_believed() -> None:
    found = read_delimited("a.csv", ("sep=;\n" + TEXT).encode(), TextOptions())

    assert found.rows[0] == ("Name", "Email", "Share", "Learn")


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85"])
def test_lines_may_end_as_nowhere_else(end: str) -> None:
    text = TEXT.replace("\n", end)

    assert len(read_delimited("a.csv", text.encode(), TextOptions()).rows) == 4


def test_the_mark_of_old_systems_for_the_end_is_no_row() -> None:
    found = read_delimited("a.csv", (TEXT + "\x1a").encode(), TextOptions())

    assert len(found.rows) == 4
