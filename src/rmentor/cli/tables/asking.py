"""Who is asked whether they accept a proposed pair."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.table import Table

from rmentor.cli.tables.cells import cell, labels, plain_table
from rmentor.core.model.words import count
from rmentor.workflows.asked import AskedRow


def asked_tables(rows: Sequence[AskedRow]) -> Iterable[RenderableType]:
    """Show everyone to whom a draft was written."""
    yield asked_table(rows, f"{count(len(rows), 'person', 'people')} to ask")


def asked_table(rows: Sequence[AskedRow], title: str) -> Table:
    """Show who is asked, with whom, and since when."""
    table = plain_table(title, "Name", "As", "With", "Asked")
    named = labels(
        [(row.person, row.name) for row in rows]
        + [(row.partner, row.partner_name) for row in rows]
    )
    for row in rows:
        day = row.asked.isoformat()
        table.add_row(cell(named[row.person]), row.role, cell(named[row.partner]), day)
    return table
