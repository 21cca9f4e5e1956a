"""The list of people."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType

from rmentor.cli.tables.cells import cell, count, plain_table, several
from rmentor.workflows.people import PersonRow


def people_table(people: Sequence[PersonRow]) -> Iterable[RenderableType]:
    """Show one line per person: who, in which role, shares and wants what, with whom."""
    table = plain_table(
        count(len(people), "person", "people"),
        "Name", "Role", "Grade", "Department", "Can share", "Wants to learn", "Partners",
    )  # fmt: skip
    for person in people:
        style = "" if person.status == "active" else "dim"
        role = (
            person.role
            if person.status == "active"
            else f"{person.role}, {person.status}"
        )
        table.add_row(
            cell(person.name, style),
            cell(role, style),
            cell(person.grade),
            cell(person.department),
            several(person.topics_to_share),
            several(person.topics_to_learn),
            several(person.partners),
        )
    yield table
