"""Even text files, read in one go, are read as those that are looked at row by row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmentor.adapters.spreadsheet import delimited
from rmentor.adapters.spreadsheet.delimited import read_delimited
from rmentor.adapters.spreadsheet.even import even_grid
from rmentor.adapters.spreadsheet.refusals import UnreadableError
from rmentor.adapters.spreadsheet.wire import TextOptions

cells = st.sampled_from(("", "Ana", "Bo, Cy", '"', "two\nlines", "\u00e9", " x "))
lines = st.lists(cells, min_size=1, max_size=4).map(
    lambda row: ",".join(
        '"{}"'.format(c.replace('"', '""')) if set(c) & set('",\n') else c for c in row
    )
)
texts = st.lists(lines, min_size=1, max_size=6).map("\n".join)


def test_rows_of_one_length_are_even() -> None:
    grid = even_grid(b"Name,Site,\nAna,Rome,\n,Oslo,\n", ",")
    assert grid == [("Name", "Site"), ("Ana", "Rome"), ("", "Oslo")]


@pytest.mark.parametrize(
    "content",
    [
        b"Name,Site\nAna\n",
        b"Name,Site\nAna,Rome,x\n",
        b"Name,Site\n\nAna,Rome\n",
        b'Name,Site\n"Ana,Rome\n',
        b'Name,Site\n"Ana\nLima",Rome\n',
        b'Name, "Site"\nAna,Rome\n',
        b"Name,Site\nAna,Rome\n,\n",
    ],
)
def test_what_needs_a_closer_look_is_not_even(content: bytes) -> None:
    assert even_grid(content, ",") is None


@given(texts)
def test_even_files_are_read_as_all_others(text: str) -> None:
    def read() -> object:
        try:
            return read_delimited("a.csv", text.encode(), TextOptions("", ","))
        except UnreadableError as error:
            return error.refusal, error.details

    at_once = read()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(delimited, "even_grid", lambda *_: None)
        assert read() == at_once
