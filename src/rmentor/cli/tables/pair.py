"""A proposal: the pairs, who is left over and why, and how good it is."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.text import Text

from rmentor.cli.tables.cells import cell, labels, plain_table
from rmentor.core.model.words import count
from rmentor.workflows.pair import ProposalView


def proposal_tables(view: ProposalView) -> Iterable[RenderableType]:
    """Show pairs from the best to the weakest, then everyone left over."""
    yield _pairs(view)
    if view.left_over:
        yield _left_over(view)
    yield _summary(view)


def _pairs(view: ProposalView) -> RenderableType:
    title = f"Round {view.round}: {count(len(view.pairs), 'proposed pair')}"
    table = plain_table(
        title, "Score", "Mentor (junior)", "Mentee (senior)", "Why", numbers=("Score",)
    )
    names = labels(
        named
        for pair in view.pairs
        for named in (
            (pair.mentor, pair.mentor_name),
            (pair.mentee, pair.mentee_name),
        )
    )
    for pair in sorted(view.pairs, key=lambda p: (-p.score, p.mentor, p.mentee)):
        why = f"Pinned. {pair.why}" if pair.pinned else pair.why
        two = cell(names[pair.mentor]), cell(names[pair.mentee])
        table.add_row(f"{pair.score:.1f}", *two, cell(why))
    return table


def _left_over(view: ProposalView) -> RenderableType:
    title = f"Left over: {count(len(view.left_over), 'person', 'people')}"
    table = plain_table(title, "Name", "Role", "Why")
    names = labels((left.person, left.name) for left in view.left_over)
    for left in view.left_over:
        table.add_row(cell(names[left.person]), cell(left.role), cell(left.reason))
    return table


def _summary(view: ProposalView) -> RenderableType:
    """Say in one or two lines how good this is and how that is known."""
    if not view.pairs:
        return Text("No pair is possible; the reasons are above.")
    proof = (
        "proven best: no other assignment of as many people does better"
        if view.proven
        else f"no assignment can reach more than {view.bound:,.1f}"
    )
    sides = f"{count(view.mentors, 'mentor')} and {count(view.mentees, 'mentee')}"
    made = f"{count(len(view.pairs), 'pair')} of {count(view.allowed, 'allowed pair')}"
    lines = [
        f"{made} between {sides}. Worst pair {view.worst:.1f} of 100.",
        f"Total {view.total:,.1f} points ({view.objective}; {proof}).",
    ]
    if view.price_of_fairness:
        price = f"Price of fairness: {view.price_of_fairness:,.1f} points of the total,"
        lines.append(f"{price} so that the worst-served pair is as good as it can be.")
    return Text("\n".join(lines))
