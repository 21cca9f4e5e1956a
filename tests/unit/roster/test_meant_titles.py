from collections.abc import Callable
from typing import Any

import pytest

from rmentor.core.model.tables import Table
from rmentor.core.roster.meant_titles import whole_titles
from rmentor.core.roster.refusals import UnknownTitleError

MakeTable = Callable[[Any], Table]
GOAL = "Mentees\\n\\nMentee goal\\nWhat do you want to work on?"
TITLES = ["Full name", "Grade", "Topics? [AI]", "Topics? [Video]", GOAL]


@pytest.fixture(name="tables")
def _tables(table: MakeTable) -> list[Table]:
    return [table([TITLES, ["Ana", "B2", "x", "", "Budgets"]])]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("full  NAME", ["full  NAME"]),
        ("Topics?", ["Topics? [AI]", "Topics? [Video]"]),
        ("What do you want", [GOAL]),
    ],
)
def test_a_title_may_be_typed_whole_without_its_options_or_in_part(
    tables: list[Table], typed: str, meant: list[str]
) -> None:
    assert whole_titles({typed: "x"}, tables) == tuple((t, "x") for t in meant)


def test_an_unknown_title_is_refused_with_the_nearest(tables: list[Table]) -> None:
    with pytest.raises(UnknownTitleError) as error:
        whole_titles({"Grades": "grade"}, tables)
    assert "Did you mean 'Grade'?" in error.value.hint


def test_a_word_alone_is_no_part_that_tells_a_column(tables: list[Table]) -> None:
    with pytest.raises(UnknownTitleError, match="No column is called 'name'"):
        whole_titles({"name": "name"}, tables)


def test_a_part_that_several_columns_have_is_refused_with_them(
    table: MakeTable,
) -> None:
    titles = ["What do you want to learn?", "Why do you want to learn?"]
    with pytest.raises(UnknownTitleError, match="Several columns") as error:
        whole_titles({"do you want": "interests"}, [table([titles, ["AI", "Fun"]])])
    assert "Why do you want to learn?" in error.value.hint
