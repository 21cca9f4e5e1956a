"""Lines between the rows that say who stands below them."""

from collections.abc import Sequence
from dataclasses import replace

from rmentor.core.model.tables import Record, Row, Table
from rmentor.core.roster.not_people import role_of_divider


class Divider:
    """Lines such as `Mentors` between the rows, which say who stands below them.

    Attributes:
        role: Of the rows that come next.
        found: Whether there was one between the rows.
    """

    def __init__(self, above: Sequence[Row]) -> None:
        roles = [role for row in above if (role := role_of_divider(row))]
        self.role = str(roles[-1]) if roles else ""
        self.found = False

    def read(self, cells: Sequence[str]) -> str:
        """Take note of a divider; gives why it is nobody, "" for any other row."""
        role = role_of_divider(cells)
        if role is None:
            return ""
        self.role, self.found = str(role), True
        return f"says that {role}s stand below it"


def with_roles(table: Table, roles: Sequence[str]) -> Table:
    """Add what the dividers said as a column."""
    return replace(
        table,
        titles=(*table.titles, "Role (from the line above)"),
        records=tuple(
            Record(record.row, (*record.cells, role))
            for record, role in zip(table.records, roles, strict=True)
        ),
    )
