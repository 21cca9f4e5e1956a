"""Which version of each agreement counts, and who signed it."""

from collections.abc import Iterable, Sequence
from datetime import date

from rich.console import RenderableType
from rich.text import Text

from rmentor.cli.tables.cells import cell, labels_of_both, plain_table
from rmentor.core.model.words import count
from rmentor.workflows.signatures import StandingRow


def signatures_table(rows: Sequence[StandingRow]) -> Iterable[RenderableType]:
    """Show one line per pair; `open` is a signature still to come."""
    days = ("Issued", "By mentor", "By mentee")
    columns = ("Mentor (junior)", "Mentee (senior)", "Version", *days)
    title = f"{count(len(rows), 'agreement')}, signed by mentor and by mentee"
    table = plain_table(title, *columns, numbers=("Version", *days))
    names = labels_of_both(rows)
    for row in rows:
        table.add_row(
            cell(names[row.mentor]),
            cell(names[row.mentee]),
            str(row.version),
            row.issued.isoformat(),
            _day(row.mentor_signed),
            _day(row.mentee_signed),
        )
    yield table


def _day(signed: date | None) -> Text:
    return cell(signed.isoformat()) if signed else cell("open", "dim")
