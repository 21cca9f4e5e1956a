"""The data blocks of titles."""

from collections import Counter

import pytest

from rmentor.core.roster.fields import Field
from rmentor.core.roster.more_titles import MORE_TITLES
from rmentor.core.roster.text import fold_title, listed
from rmentor.core.roster.titles import _BLOCKS as BLOCKS
from rmentor.core.roster.titles import STRENGTH, TITLES


@pytest.mark.parametrize(("field", "block"), BLOCKS)
def test_each_title_of_a_field_is_folded_and_stands_once(
    field: Field, block: str
) -> None:
    titles = listed(block + MORE_TITLES.get(field, ""))
    assert [title for title, times in Counter(titles).items() if times > 1] == []
    assert [title for title in titles if fold_title(title) != title] == []


def test_what_tells_more_stands_first() -> None:
    assert STRENGTH["full name"] < STRENGTH["preferred name"]
    assert STRENGTH["submit date utc"] > STRENGTH["completion time"]
    assert all(TITLES[title] for title in STRENGTH)
