"""One person's story, and what a check of a round found."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.text import Text

from rmentor.cli.tables.cells import cell, labels, plain_table
from rmentor.core.model.words import count
from rmentor.workflows.explain import CandidateRow, StoryView
from rmentor.workflows.proposal_words import STAYING
from rmentor.workflows.verify import VerifyView

_MOST = 20


def story_tables(view: StoryView) -> Iterable[RenderableType]:
    """Tell with whom someone is paired, then every candidate, the nearest first."""
    yield cell("\n".join(view.summary) + "\n")
    if not view.candidates:
        return
    everyone = count(len(view.candidates), "person", "people")
    title = f"Everyone on the other side: {everyone}"
    costs = view.losses_known and any(map(_cost, view.candidates))
    cost = ("Cost",) if costs else ()
    columns = "Score", "Name", *cost, "What became of it"
    table = plain_table(title, *columns, numbers=("Score", *cost))
    shown = view.candidates[:_MOST]
    names = labels((row.person, row.name) for row in shown)
    both = len({row.role for row in view.candidates}) > 1
    for row in shown:
        role = f"as {row.role}: " if both else ""
        told = [_cost(row)] if cost else []
        named = f"{row.score:.1f}", cell(names[row.person])
        table.add_row(*named, *told, cell(role + row.verdict))
    yield table
    rest = len(view.candidates) - len(shown)
    more = [f"And {rest:,} more, with --json."] if rest else []
    why = [_cost_in_words(view)] if cost else [] if view.losses_known else [_NO_COST]
    if more or why:
        yield Text("\n".join((*more, *why, "")))


def _cost_in_words(view: StoryView) -> str:
    staying = f" In this, {STAYING}." if view.either else ""
    return (
        "Cost: what the total of all pairs loses if this pair is made and everyone "
        "else is paired again in the best way, with no other pair under the worst one; "
        f"or how many fewer are paired then.{staying} What comes of it where others "
        "may fare worse: rmentor pair --pin MENTOR=MENTEE --compare"
    )


_NO_COST = """\
What another pair would cost is not told with the objective 'leximin', which would \
rather lose from the total than from a weak pair; with '--objective fair' it is."""


def _cost(row: CandidateRow) -> str:
    if row.unplaced:
        return count(row.unplaced, "person", "people")
    if row.fewer:
        return count(row.fewer, "pair")
    return "" if row.loss is None or row.chosen else f"{row.loss:,.1f}"


def verdict_text(view: VerifyView) -> Iterable[RenderableType]:
    """Say what was checked and whether it holds."""
    yield Text(_holds(view) if view.holds else _broken(view))


def _holds(view: VerifyView) -> str:
    """List what was checked, in the words of a coordinator."""
    best = "no other assignment of as many people does better"
    if not view.proven:
        best = "no other assignment without a worse pair totals more"
        best += f" by more than {view.gap:,.1f} points" if view.gap else ""
    worst = "" if view.worst is None else f", worst {view.worst:.1f}"
    pairs = count(view.pairs, "pair")
    each = "it obeys" if view.pairs == 1 else "each obeys"
    possible = f"all {view.possible:,} possible pairs"
    if view.possible == 1:
        possible = "the only possible pair"
    prices = count(view.prices, "price")
    if view.levels:
        best += ", from the worst pair up"
        prices += f" and more for {count(view.levels, 'level')} of the scores"
    return f"""\
Round {view.round} was checked from the beginning, without the solver.
- {pairs}: {each} the rules, and nobody has more partners than places.
- The scores are what the answers give: total {view.total:,.1f}{worst}.
- {prices}, held against {possible}, prove that {best}.
Everything holds."""


def _broken(view: VerifyView) -> str:
    what = "one thing does" if len(view.findings) == 1 else "several things do"
    return f"Round {view.round} was checked from the beginning, and {what} not hold."
