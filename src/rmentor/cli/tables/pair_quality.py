"""How well a cohort fares, as a small picture: scores, and topics in short supply."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.text import Text

from rmentor.cli.tables.cells import cell, plain_table
from rmentor.core.model.people import Role
from rmentor.core.pairing.explaining.quality import BANDS, TopicDemand
from rmentor.workflows.proposal_view import ProposalView

_BAR = 40
_FEW_PAIRS = 5
"""With fewer pairs a picture says less than the table above."""
_MOST_TOPICS = 5


def quality_tables(view: ProposalView) -> Iterable[RenderableType]:
    """Show how scores spread, and what people want that few or nobody can share."""
    if len(view.pairs) >= _FEW_PAIRS:
        yield _scores(view)
    if in_vain := _in_vain(view):
        yield _short(in_vain)
    missing = [f"{one.topic} ({one.wanted})" for one in view.quality.missing]
    if missing:
        yield cell(f"Nobody can share, recruit for these: {', '.join(missing)}.\n")


def _scores(view: ProposalView) -> RenderableType:
    """Draw a bar for each band of scores between the lowest and the highest."""
    bands = view.quality.bands
    used = [band for band, pairs in enumerate(bands) if pairs]
    most = max(bands)
    table = plain_table(
        "How the scores spread", "Score", "Pairs", "", numbers=("Pairs",)
    )
    for band in range(max(used), min(used) - 1, -1):
        bar = "█" * round(_BAR * bands[band] / most) or ("▏" if bands[band] else "")
        high = 100 if band == BANDS - 1 else 10 * band + 9
        table.add_row(f"{10 * band}-{high}", f"{bands[band]:,}", Text(bar, "cyan"))
    return table


def _in_vain(view: ProposalView) -> Sequence[TopicDemand]:
    """Give the topics, of those that mentors share, whose wishes are met least."""
    short = [
        one
        for one in view.quality.topics
        if one.role is Role.MENTEE and one.offered and one.wanted > one.served
    ]
    return sorted(short, key=lambda one: (one.served - one.wanted, one.topic))


def _short(topics: Sequence[TopicDemand]) -> RenderableType:
    table = plain_table(
        "Topics that not every mentee gets",
        "Topic",
        "Mentees want it",
        "Mentors share it",
        "Mentees get it",
        numbers=("Mentees want it", "Mentors share it", "Mentees get it"),
    )
    for one in topics[:_MOST_TOPICS]:
        numbers = f"{one.wanted:,}", f"{one.offered:,}", f"{one.served:,}"
        table.add_row(cell(one.topic), *numbers)
    return table
