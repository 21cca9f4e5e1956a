"""Rows in which all cells have moved by a column, as copying sometimes leaves them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Records, Table
from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster.cells import one_line, shortened
from rmentor.core.roster.fields import Field
from rmentor.core.roster.values import addresses, are_addresses
from rmentor.core.roster.wording import guess

_FEWEST = 3
_MAY_HOLD_ADDRESSES = (
    *(None, Field.EMAIL, Field.MANAGER, Field.PREFERRED),
    *(Field.NOT_WANTED, Field.EARLIER_PARTNERS),
)
"""What columns are of; None of those whose titles do not say."""


def without_moved(table: Table) -> tuple[Table, tuple[Issue, ...]]:
    """Leave out rows whose addresses stand beside their column, in a run of such.

    Nothing in them stands under its title: the address would be taken for the name,
    the department for the role.

    Returns:
        The table, and an issue of severity ERROR for each run.
    """
    issues: list[Issue] = []
    wanted = [True] * len(table.records)
    for email, beside in _beside(table.titles):
        for first, last in _runs(table, email, beside):
            issues.append(_moved(table, (first, last), email, beside))
            wanted[first : last + 1] = [False] * (last + 1 - first)
    if not issues:
        return table, ()
    records = Records.of(table.records, len(table.titles))
    kept = Records(
        [n for n, is_wanted in zip(records.numbers, wanted, strict=True) if is_wanted],
        [TextColumn.of(column).only(wanted) for column in records.columns],
    )
    return replace(table, records=kept), tuple(issues)


def _beside(titles: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give the column of emails, and each beside it under which none belongs."""
    fields = [guess(title).field for title in titles]
    if Field.EMAIL in fields:
        email = fields.index(Field.EMAIL)
        for beside in (email - 1, email + 1):
            if 0 <= beside < len(fields) and fields[beside] not in _MAY_HOLD_ADDRESSES:
                yield email, beside


def _runs(table: Table, email: int, beside: int) -> Iterator[tuple[int, int]]:
    """Find the first and the last row of runs with the address in the other column.

    There are none where some row has an address in both, or none has one in its own
    column: the title is wrong then, not the rows. Who gives an address for a name and
    nothing under email has moved nothing.
    """
    cells = TextColumn.of(table.columns[email])
    if are_addresses(cells.texts):
        return
    here = cells.each(addresses)
    there = TextColumn.of(table.columns[beside]).each(addresses)
    both = list(zip(here, there, strict=True))
    if not any(here) or any(one and other for one, other in both):
        return
    told = [place for place, found in enumerate(both) if any(found)]
    moved = [
        bool(found and (cell or beside > email))
        for found, cell in zip(there, cells, strict=True)
    ]
    for is_moved, run in groupby(told, moved.__getitem__):
        places = list(run)
        if is_moved and len(places) >= _FEWEST:
            yield places[0], places[-1]


def _moved(table: Table, run: tuple[int, int], email: int, beside: int) -> Issue:
    first, last = (table.records[place].row for place in run)
    under, title = shortened(table.titles[beside]), shortened(table.titles[email])
    return Issue(
        "cells-moved",
        f"From row {first} to row {last} the email stands under '{under}' instead of "
        f"'{title}': the cells have moved by a column. These rows are left out.",
        Severity.ERROR,
        "Move the cells back under their titles and import again.",
        table.file,
        table.sheet,
        first,
        one_line(table.titles[email]),
        table.columns[email][run[0]],
    )
