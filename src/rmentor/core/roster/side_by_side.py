"""Two lists side by side in one sheet, with the same titles twice."""

from collections.abc import Sequence
from dataclasses import replace

from rmentor.core.model.people import Role
from rmentor.core.model.tables import Record, Row, Table
from rmentor.core.roster.fields import IDENTITY
from rmentor.core.roster.not_people import role_of_divider
from rmentor.core.roster.text import clean, fold_title
from rmentor.core.roster.wording import guess

_MOST = 3
_ROLE_TITLE = "Role (from the line above)"


def one_below_the_other(table: Table, above: Sequence[Row], places: list[int]) -> Table:
    """Put lists that stand side by side one below the other.

    Args:
        table: As read, possibly with the same titles two or three times.
        above: The sheet's rows above the titles, which may say `Mentors`, `Mentees`.
        places: Where in the sheet each of the table's columns stands, from 0.

    Returns:
        The table itself when its titles do not repeat as a whole.
    """
    folded = [fold_title(title) for title in table.titles]
    size = next((s for n in (2, _MOST) if (s := _size(folded, n))), 0)
    if not size or not any(guess(t).field in IDENTITY for t in table.titles[:size]):
        return table
    starts = range(0, len(folded), size)
    roles = [_role_above(above, places[start]) for start in starts]
    records = tuple(
        Record(record.row, (*cells, str(role or "")))
        for start, role in zip(starts, roles, strict=True)
        for record in table.records
        if any(cells := record.cells[start : start + size])
    )
    titles = (*table.titles[:size], _ROLE_TITLE)
    # A column stands for several of the sheet now, so none can be named.
    return replace(table, titles=titles, records=records, places=())


def _size(titles: Sequence[str], times: int) -> int:
    """Give the width of a block that makes up all titles; 0 when none does."""
    size, rest = divmod(len(titles), times)
    if size < 2 or rest:  # noqa: PLR2004
        return 0
    alike = all(titles[i] == titles[i % size] for i in range(size, len(titles)))
    return size if alike else 0


def _role_above(above: Sequence[Row], place: int) -> Role | None:
    cells = (clean(row[place]) for row in above if place < len(row) and row[place])
    roles = [role for cell in cells if (role := role_of_divider([cell]))]
    return roles[-1] if roles else None
