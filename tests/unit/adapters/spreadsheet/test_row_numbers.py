"""Two rows of one number are told from rows that only look like it, however cut up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmentor.adapters.spreadsheet.refusals import UnreadableError
from rmentor.adapters.spreadsheet.row_numbers import RowNumbers

TEXT = b'<c t="inlineStr"><is><t>a row r="1"&gt; </t></is></c>'
TWICE = {
    "rows": b'<row r="1"><c/></row><row r="2"><c/></row><row r="2"><c/></row>',
    "cells": b'<row r="1"><c r="A1"/></row><row r="2"><c r="A1"/></row>',
    "cells alone": b'<row><c r="A1"/></row><row>\n<c s="1" r="B1"/></row>',
    "counted on": b'<row><c/></row><row r="1"><c/></row>',
    "prefixed": b"<x:row spans='1:2' r='7'><x:c r='A7'/></x:row><x:row r='7'><x:c/>",
}
ONCE = {
    "in order": b'<row r="1"><c r="A1"/></row><row r="2"><c r="A2"/></row>',
    "in another order": b'<row r="2"><c r="A2"/></row><row r="1"><c r="A1"/></row>',
    "not numbered": b"<row><c/></row><row><c/></row>",
    "numbered by cells": b'<row r="1"><c r="A1"/></row><row r="1"><c r="A2"/></row>',
    "empty": b'<row r="1"/><row r="1" ht="15"/><row r="1"><c r="A1"/></row>',
    "no rows": b'<rowBreaks r="1"><brk/></rowBreaks><xdr:row>1</xdr:row>',
    "in a text": b'<row r="1">' + TEXT + b'</row><row r="2">' + TEXT + b"</row>",
}


def read(xml: bytes, *, size: int) -> None:
    rows = RowNumbers()
    for start in range(0, len(xml), size):
        rows.add(xml[start : start + size])
    rows.close()


@pytest.mark.parametrize("xml", TWICE.values(), ids=TWICE)
@given(size=st.integers(1, 100), ahead=st.integers(0, 600))
def test_two_rows_of_one_number_are_refused(xml: bytes, size: int, ahead: int) -> None:
    with pytest.raises(UnreadableError, match=r"two rows have the number \d"):
        read(b" " * ahead + xml, size=size)


@pytest.mark.parametrize("xml", ONCE.values(), ids=ONCE)
@given(size=st.integers(1, 100), ahead=st.integers(0, 600))
def test_rows_that_lose_nothing_are_read(xml: bytes, size: int, ahead: int) -> None:
    read(b" " * ahead + xml + b" " * ahead, size=size)
