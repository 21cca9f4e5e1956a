"""The worklist: which pair needs the coordinator, and why."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.text import Text

from rmentor.cli.tables.cells import cell, labels_of_both, plain_table
from rmentor.core.model.words import count
from rmentor.workflows.health import HealthRow

_STYLES = {
    "at risk": "bold red",
    "watch": "yellow",
    "too early": "dim",
    "paused": "dim",
}
_DEFINITION = """\
For you alone: it rests on named check-ins (fit, satisfaction and safety, after \
meeting 1 and in the middle), on signatures and on meeting logs. Never tell anybody \
about a private answer of their partner. Days: since the pair began."""


def health_tables(rows: Sequence[HealthRow]) -> Iterable[RenderableType]:
    """Show every open pair, the most urgent first, with what to do."""
    if not rows:
        yield Text("No pair is open.")
        return
    title = count(len(rows), "open pair")
    table = plain_table(
        title, "State", "Days", "Pair", "Why, and what to do", numbers=("Days",)
    )
    names = labels_of_both(rows)
    for row in rows:
        days = "" if row.days is None else f"{row.days:,}"
        pair = f"{names[row.mentor]} and {names[row.mentee]}"
        table.add_row(
            cell(row.state, _STYLES.get(row.state, "")), days, cell(pair), _why(row)
        )
    yield table
    yield Text(f"{_DEFINITION}\n", "dim")


def _why(row: HealthRow) -> Text:
    reasons = "; ".join(
        f"{one.says} (private)" if one.private else one.says for one in row.reasons
    )
    why = cell(reasons)
    return Text.assemble(why, "\n", cell(row.action, "bold")) if row.action else why
