"""Only disclosure control makes figures that can be printed."""

import ast
import re

from support.run import PROJECT

ROOM = "core/feedback/disclosure/"
FIGURES = {"Shown", "Banded"}


def test_nothing_outside_of_the_room_makes_a_figure() -> None:
    found = [
        f"{path}:{call.lineno}"
        for file in sorted((PROJECT / "src").rglob("*.py"))
        if ROOM not in (path := file.as_posix())
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and ast.unparse(call.func).rpartition(".")[2] in FIGURES
    ]

    assert found == []


def test_counts_that_need_no_protection_are_made_in_few_places() -> None:
    using = {
        file.name
        for file in (PROJECT / "src").rglob("*.py")
        if ROOM not in file.as_posix()
        and re.search(r"open_(count|share)\(", file.read_text("utf-8"))
    }

    assert using == {
        *("attention.py", "exits.py", "measures.py", "meetings.py", "topics.py")
    }
