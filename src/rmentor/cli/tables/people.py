"""The list of people."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType

from rmentor.cli.tables.cells import cell, plain_table, several
from rmentor.core.model.words import count
from rmentor.workflows.people import PersonRow

_COLUMNS = (
    "Name",
    "Role",
    "Grade",
    "Department",
    "Can share",
    "Wants to learn",
    "Partners",
)


def people_table(people: Sequence[PersonRow]) -> Iterable[RenderableType]:
    """Show one line per person: who, in which role, shares and wants what."""
    table = plain_table(count(len(people), "person", "people"), *_COLUMNS)
    for person in people:
        active = person.status == "active"
        style = "" if active else "dim"
        role = person.role if active else f"{person.role}, {person.status}"
        table.add_row(
            cell(person.name or person.key, style),
            cell(role, style),
            cell(person.grade),
            cell(person.department),
            several(person.topics_to_share),
            several(person.topics_to_learn),
            several(person.partners),
        )
    yield table
