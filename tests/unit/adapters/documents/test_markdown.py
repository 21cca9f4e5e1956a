"""A rendered text, parsed once."""

import pytest

from rmentor.adapters.documents.markdown import Head, parse
from rmentor.adapters.documents.templates import TemplateError


def test_the_head_is_read_as_plain_text_and_taken_off() -> None:
    document = parse("---\ntitle: Ana \\<b\\>: x\nlanguage: de\n---\n\n# A\n", "t")
    assert document.head == Head(title="Ana <b>: x", language="de")
    assert document.text == "# A\n"


def test_a_text_without_a_head_has_defaults() -> None:
    document = parse("\n# A\n\n\n\nB\n", "t")
    assert document.head == Head()
    assert document.text == "# A\n\nB\n"


def test_a_misspelt_line_of_the_head_names_the_nearest() -> None:
    with pytest.raises(TemplateError, match="its head has 'titel: x'") as caught:
        parse("---\ntitel: x\n---\n", "full")
    assert caught.value.hint == "Did you mean 'title'?"


def test_an_unknown_layout_is_refused() -> None:
    with pytest.raises(TemplateError, match="layout 'wide'"):
        parse("---\nlayout: wide\n---\n", "full")


def test_dashes_give_columns_widths_and_an_empty_cell_makes_a_row_to_fill_in() -> None:
    document = parse("| | b |\n|-|:---|\n| c | d |\n| e | |\n", "t")
    table = next(t for t in document.tokens if t.type == "table_open")
    rows = [t.attrs for t in document.tokens if t.type == "tr_open"]
    assert table.meta["shares"] == (1, 3)
    assert rows == [{}, {}, {"class": "fill"}]


def test_a_text_is_split_at_second_level_headings() -> None:
    document = parse("# A\n\nx\n\n## B\n\n> ## no\n\n## C\n", "t")
    assert [section[0].tag for section in document.sections()] == ["h1", "h2", "h2"]
