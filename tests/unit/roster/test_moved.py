"""Rows whose cells stand a column beside their titles."""

from collections.abc import Callable, Sequence

import pytest

from rmentor.core.model.issues import Severity
from rmentor.core.model.tables import Table
from rmentor.core.roster.moved import without_moved

MakeTable = Callable[[Sequence[Sequence[str]]], Table]

TITLES = ("Name", "Email", "Role", "Department", "Notes")
PEOPLE = [
    (f"{name} Example", f"{name.casefold()}@corp.test", "mentor", "IT", "")
    for name in ("Ana", "Bo", "Cy", "Di", "Ed", "Fe")
]
LEFT = [(*row[1:], "") for row in PEOPLE]
RIGHT = [("", *row[:-1]) for row in PEOPLE]
INSERTED = [(row[0], "", *row[1:-1]) for row in PEOPLE]


@pytest.mark.parametrize(
    ("moved", "under"), [(LEFT, "Name"), (RIGHT, "Role"), (INSERTED, "Role")]
)
def test_a_run_of_moved_rows_is_left_out_with_one_error(
    table: MakeTable, moved: list[tuple[str, ...]], under: str
) -> None:
    nameless = ("", "", "", "mentor", "")
    rows = [TITLES, *PEOPLE[:2], *moved[2:4], nameless, moved[4], PEOPLE[5]]
    kept, (issue,) = without_moved(table(rows))
    assert [record.row for record in kept.records] == [2, 3, 8]
    assert (issue.code, issue.severity) == ("cells-moved", Severity.ERROR)
    assert issue.row == 4
    assert f"From row 4 to row 7 the email stands under '{under}'" in issue.message


@pytest.mark.parametrize(
    "rows",
    [
        [TITLES, *PEOPLE],
        [TITLES, *PEOPLE[:4], *LEFT[4:]],  # two rows are a slip, named cell by cell
        [TITLES, *LEFT],  # the titles are wrong, not the rows
        [TITLES, *PEOPLE[:3], *((row[1], "", *row[2:]) for row in PEOPLE[3:])],
        [
            ("Name", "Email", "Contact"),
            *(row[:2] for row in PEOPLE[:3]),
            *((row[0], "", row[1]) for row in PEOPLE[3:]),
        ],
        [
            ("Email", "Manager", "Role"),
            *((row[1], "Zoe Example", "mentor") for row in PEOPLE[:3]),
            *(("", row[1], "mentor") for row in PEOPLE[3:]),
        ],
    ],
)
def test_addresses_elsewhere_are_no_moved_rows(
    table: MakeTable, rows: list[tuple[str, ...]]
) -> None:
    whole = table(rows)
    assert without_moved(whole) == (whole, ())
