"""Where the program stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from rmentor.cli.tables.asking import asked_table
from rmentor.cli.tables.cells import cell, plain_table
from rmentor.core.model.words import count
from rmentor.workflows.status import ProgramStatus
from rmentor.workflows.to_do import ToDo

_MOST_ASKED = 30


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
        yield asked_table(status.unanswered[:_MOST_ASKED], "Not answered yet")
    if len(status.unanswered) > _MOST_ASKED:
        more = count(len(status.unanswered) - _MOST_ASKED, "more answer")
        yield Text(f"And {more} to come: 'rmentor status --json' lists all.\n")
    yield from map(_ToDoLine, status.to_do)


@dataclass(frozen=True, slots=True)
class _ToDoLine:
    """One thing to do; its command is on one line, so that it can be copied."""

    item: ToDo

    def __rich_console__(
        self, _console: Console, options: ConsoleOptions
    ) -> RenderResult:
        what, command = f"To do: {self.item.what}", (self.item.command, "bold")
        line = Text.assemble(what, "  ", command)
        if line.cell_len <= options.max_width:
            yield line
        else:
            yield Text(what)
            yield Text.assemble("  ", command)
