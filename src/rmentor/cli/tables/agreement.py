"""Which agreements were written."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType

from rmentor.cli.tables.cells import cell, labels_of_both, plain_table
from rmentor.core.model.words import count
from rmentor.workflows.agreement import AgreementRow


def agreement_table(rows: Sequence[AgreementRow]) -> Iterable[RenderableType]:
    """Show one line per pair; the names of the files are in the JSON."""
    table = plain_table(
        count(len(rows), "agreement"),
        "Mentor (junior)",
        "Mentee (senior)",
        "Version",
        "Issued",
        numbers=("Version",),
    )
    names = labels_of_both(rows)
    for row in rows:
        table.add_row(
            cell(names[row.mentor]),
            cell(names[row.mentee]),
            str(row.version),
            row.issued.isoformat(),
        )
    yield table
