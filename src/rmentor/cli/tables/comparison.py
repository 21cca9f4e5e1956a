"""Two choices of pairs side by side, and who changes."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.text import Text

from rmentor.cli.tables.cells import cell, plain_table
from rmentor.core.model.words import count
from rmentor.workflows.what_if import ComparisonView, Figures

_MOST = 40
_RESCALED = """\
Other weights make other scores: 'Total', 'Worst pair' and 'Weakest tenth' are in the \
points of each side."""


def comparison_tables(view: ComparisonView) -> Iterable[RenderableType]:
    """Show the figures, then everyone whose partners differ."""
    numbers = "Now", "Then", "Change"
    table = plain_table("Side by side", "", *numbers, numbers=numbers)
    for (name, now), (_, then) in zip(_named(view.now), _named(view.then), strict=True):
        table.add_row(name, _figure(now), _figure(then), _change(now, then))
    yield table
    if view.rescaled:
        yield Text(f"{_RESCALED}\n")
    if view.moves:
        yield from _moves(view)
    else:
        yield Text("Nobody's partner changes.\n")
    yield Text(_how(view))


def _named(figures: Figures) -> tuple[tuple[str, float | None], ...]:
    return (
        ("Pairs", figures.pairs),
        ("People with a partner", figures.people),
        ("People left over", figures.left_over),
        ("Total", round(figures.total, 1)),
        ("Worst pair", _rounded(figures.worst)),
        ("Weakest tenth, mean", _rounded(figures.weakest)),
        ("Pairs that are allowed", figures.allowed),
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _figure(value: float | None) -> str:
    if value is None:
        return "none"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"


def _change(now: float | None, then: float | None) -> str:
    if now is None or then is None or now == then:
        return ""
    return ("+" if then > now else "-") + _figure(abs(then - now))


def _moves(view: ComparisonView) -> Iterable[RenderableType]:
    people = count(len(view.moves), "person gets", "people get")
    table = plain_table(f"{people} other partners", "Name", "Role", "Now", "Then")
    for move in view.moves[:_MOST]:
        now, then = (", ".join(names) or "nobody" for names in (move.now, move.then))
        table.add_row(cell(move.name), cell(move.role), cell(now), cell(then))
    yield table
    if len(view.moves) > _MOST:
        yield Text(f"And {len(view.moves) - _MOST:,} more, with --json.\n")


def _how(view: ComparisonView) -> str:
    if not view.lines:
        return "Nothing was written."
    lines = "\n".join(f"  {line}" for line in view.lines)
    return f"Nothing was written. To make it so, set in rmentor.toml:\n{lines}"
