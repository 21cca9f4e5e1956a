"""Who is left over by a proposal, and what would help them."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.text import Text

from rmentor.cli.tables.cells import cell, labels, plain_table
from rmentor.core.model.words import count
from rmentor.workflows.proposal_view import LeftOverRow, ProposalView

_MOST = 20


def left_over_tables(view: ProposalView, rest: str) -> Iterable[RenderableType]:
    """Show the people, and how far all that would help reaches together.

    Args:
        view: The proposal.
        rest: Says where those are whom the table has no room for.
    """
    if not view.left_over:
        return
    yield _left_over(view)
    if len(view.left_over) > _MOST:
        more = count(len(view.left_over) - _MOST, "more person", "more people")
        yield Text(f"And {more}. {rest}\n")
    if view.together:
        yield Text(f"{_together(view.together, len(view.left_over))}\n")


def _left_over(view: ProposalView) -> RenderableType:
    title = f"Left over: {count(len(view.left_over), 'person', 'people')}"
    table = plain_table(title, "Name", "Role", "Allowed", "What would help")
    shown = view.left_over[:_MOST]
    names = labels((left.person, left.name) for left in shown)
    for left in shown:
        said = cell(left.remedy or left.reason)
        table.add_row(cell(names[left.person]), cell(left.role), _allowed(left), said)
    return table


def _together(placed: int, left_over: int) -> str:
    """Say how far all remedies reach together: some need the same place."""
    whom = (
        f"all {left_over:,}" if placed == left_over else f"{placed:,} of these people"
    )
    return (
        "What would help is told for each alone. All of it at once could place "
        f"{whom}, with nobody taking more than one extra partner."
    )


def _allowed(left: LeftOverRow) -> Text:
    """Say how many of the possible partners the rules allow."""
    blocked = sum(rule.pairs for rule in left.blocked)
    return cell(f"{left.possible - blocked} of {left.possible}")
