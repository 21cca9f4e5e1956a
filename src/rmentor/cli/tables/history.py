"""What changed, and the backups from before."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.text import Text

from rmentor.cli.tables.cells import cell, plain_table
from rmentor.workflows.history import BackupRow, ChangeRow


def history_table(changes: Sequence[ChangeRow]) -> Iterable[RenderableType]:
    """Show the changes, the newest first; those taken back are dim."""
    table = plain_table(
        "", "No.", "When (UTC)", "Who", "Command", "What", numbers=("No.",)
    )
    for one in changes:
        style = "dim" if one.undone else ""
        what = f"(taken back) {one.what}" if one.undone else one.what
        words = (_moment(one.moment), one.who, one.command, what)
        table.add_row(str(one.number), *(cell(word, style) for word in words))
    yield table


def backups_table(rows: Sequence[BackupRow]) -> Iterable[RenderableType]:
    """Show the backups, the newest first."""
    if not rows:
        yield Text("There are no backups yet; one is made before each change.")
        return
    table = plain_table("", "No.", "From before", "When (UTC)", "", numbers=("No.",))
    for one in rows:
        state = "" if one.good else "damaged"
        table.add_row(
            str(one.number), one.command, _moment(one.moment), cell(state, "red")
        )
    yield table


def _moment(text: str) -> str:
    return text[:19].replace("T", " ")
