"""Tables of very many rows look as Rich would make them, and lose nothing."""

import io

import pytest
from rich.console import Console, RenderableType

from rmentor.cli.tables.long import long_table

COLUMNS = ("Name", "Role", "Topics to share")
ROWS = [
    (
        "dim" if n % 7 == 0 else "",
        f"Person {n}",
        "mentor",
        "Cloud, \u65e5\u672c, \x1b[1m",
    )
    for n in range(300)
]


def shown(table: RenderableType, width: int) -> list[str]:
    out = Console(file=io.StringIO(), width=width, markup=False, highlight=False)
    with out.capture() as captured:
        out.print(table)
    return [line.rstrip() for line in captured.get().splitlines()]


def test_many_rows_look_like_few() -> None:
    few = shown(long_table("People", COLUMNS, ROWS, 2), 100)
    many = shown(long_table("People", COLUMNS, ROWS * 4, 2), 100)
    assert many[:4] == few[:4]
    assert many[4:-1] == few[4:-1] * 4


@pytest.mark.parametrize("width", [24, 33, 40])
def test_what_does_not_fit_goes_on_below(width: int) -> None:
    few = shown(long_table("", COLUMNS, ROWS, 2), width)
    many = shown(long_table("", COLUMNS, ROWS * 4, 2), width)
    assert sorted(letters(many)) == sorted(letters(few) * 4)
    assert max(map(len, many)) <= width


def letters(lines: list[str]) -> str:
    """Give what stands below the head, without spaces."""
    rule = next(place for place, line in enumerate(lines) if "\u2500" in line)
    return "".join("".join(lines[rule + 1 :]).split())
