"""Where the program stands."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.text import Text

from rmentor.cli.tables.asking import asked_table
from rmentor.cli.tables.cells import cell, plain_table
from rmentor.core.model.words import count
from rmentor.workflows.status import ProgramStatus


def status_table(status: ProgramStatus) -> Iterable[RenderableType]:
    """Show the counts, then what to do in order."""
    table = plain_table(status.program, "", "Count", "", numbers=("Count",))
    people = f"{count(status.mentors, 'mentor')}, {count(status.mentees, 'mentee')}"
    people += f", {status.either} either" if status.either else ""
    people += f", {status.inactive} not active" if status.inactive else ""
    pairs = f"{status.pairs_proposed} proposed, {status.pairs_open} open"
    signed = f"{status.agreements_signed} signed by both"
    for label, number, detail in (
        ("People", status.people, people),
        ("Pairs", status.pairs, pairs),
        ("Without a pair", status.unpaired, "active people"),
        ("Agreements", status.agreements, signed),
        ("Responses", status.responses, "to feedback surveys"),
    ):
        table.add_row(label, f"{number:,}", cell(detail, "dim"))
    yield table
    if status.unanswered:
        yield asked_table(status.unanswered, "Not answered yet")
    for item in status.to_do:
        yield Text.assemble("To do: ", item.what, "  ", (item.command, "bold"))
