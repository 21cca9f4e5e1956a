"""What the program knows of one person."""

from collections.abc import Iterable

from rich.console import RenderableType

from rmentor.cli.tables.cells import cell, plain_table
from rmentor.workflows.own_data import OwnData


def own_data_table(data: OwnData) -> Iterable[RenderableType]:
    """Show one thing a line, in the order of what it is about."""
    title = f"What the program knows of {data.name or data.person}"
    table = plain_table(title, "About", "What", "Value", "Day")
    for fact in data.facts:
        day = fact.day.isoformat() if fact.day else ""
        table.add_row(*map(cell, (fact.about, fact.what, fact.value, day)))
    yield table
