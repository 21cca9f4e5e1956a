"""Which agreements were written."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType

from rmentor.cli.tables.cells import cell, count, plain_table, several
from rmentor.workflows.agreement import AgreementRow


def agreement_table(rows: Sequence[AgreementRow]) -> Iterable[RenderableType]:
    """Show one line per pair with its files."""
    table = plain_table(
        count(len(rows), "agreement"), "Mentor (junior)", "Mentee (senior)",
        "Version", "Issued", "Files", numbers=("Version",),
    )  # fmt: skip
    for row in rows:
        table.add_row(
            cell(row.mentor_name),
            cell(row.mentee_name),
            str(row.version),
            row.issued.isoformat(),
            several(row.files),
        )
    yield table
