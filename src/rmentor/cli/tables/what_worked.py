"""What went with good answers, and the weights that follow."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.text import Text

from rmentor.cli.tables.cells import cell, plain_table
from rmentor.core.model.words import count
from rmentor.workflows.what_worked import EffectRow, WhatWorkedView

_STYLES = {"goes with good answers": "bold", "goes with poor answers": "bold red"}
_DEFINITION = """\
For you alone. Over the pairs of all rounds of which somebody has answered. Answers: \
satisfaction, fit, safety, goals, and how far the five benefits rose; each counts the \
same. Effect: by how many standard deviations answers are better where a pair reaches \
more of a criterion by one standard deviation, all other criteria staying; between the \
two numbers with 95% for all criteria together. What goes with good answers need not \
cause them. A weight is proposed only where the effect is clear, and never less than \
half or more than double the present one."""


def what_worked_tables(view: WhatWorkedView) -> Iterable[RenderableType]:
    """Show each criterion, or that there are too few pairs."""
    answered = f"{count(view.pairs, 'pair has', 'pairs have')} answered"
    if not view.criteria:
        yield Text(
            f"Not enough to tell what worked: {answered}, and it takes {view.needed} "
            "that differ in their answers."
        )
        return
    table = plain_table(
        f"What went with good answers: {answered}",
        *("Criterion", "Pairs", "Effect", "Between", "It goes", "Weight"),
        numbers=("Pairs", "Effect"),
    )
    for row in view.criteria:
        table.add_row(
            cell(row.criterion.replace("_", " ")),
            str(row.pairs),
            _signed(row.effect),
            _between(row),
            cell(row.says.removeprefix("goes "), _STYLES.get(row.says, "dim")),
            _weight(row),
        )
    yield table
    if not view.clear:
        yield Text("No criterion has a clear effect: no other weights are proposed.\n")
    yield Text(f"{_DEFINITION}\n", "dim")


def _weight(row: EffectRow) -> Text:
    if row.proposed == row.weight:
        return Text(str(row.weight))
    return Text(f"{row.weight} → {row.proposed}", "bold")


def _between(row: EffectRow) -> str:
    if row.low is None:
        return ""
    return f"{_signed(row.low)} to {_signed(row.high)}"


def _signed(number: float | None) -> str:
    return "" if number is None else f"{number:+.1f}"
