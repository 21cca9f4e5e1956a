"""The workbook in which a coordinator looks at a proposal."""

from rmentor.adapters.spreadsheet.write import Column, ColumnKind, WorkbookSheet
from rmentor.workflows.pair import LeftOverRow, PairRow, ProposalView


def review_sheets(view: ProposalView) -> tuple[WorkbookSheet, ...]:
    """Lay out the pairs, who is left over, and what the figures mean."""
    pairs = sorted(view.pairs, key=lambda pair: (-pair.score, pair.mentor, pair.mentee))
    return (
        WorkbookSheet("Pairs", _PAIRS, [_pair_cells(pair) for pair in pairs]),
        WorkbookSheet("Left over", _LEFT_OVER, [_left(row) for row in view.left_over]),
        WorkbookSheet("Rules", _RULES, [(c.rule, c.pairs) for c in view.blocked]),
        WorkbookSheet("Notes", _NOTES, _notes(view)),
    )


_PAIRS = (
    Column("Score", 9, ColumnKind.SCORE, note="0 to 100, see Notes."),
    Column("Mentor (junior)", 26),
    Column("Mentee (senior)", 26),
    Column("Why", 60),
    Column("Mentee learns", 34),
    Column("Mentor learns", 34),
    Column("Pinned", 9),
    Column("Mentor email", 30),
    Column("Mentee email", 30),
)
_LEFT_OVER = (
    Column("Name", 26),
    Column("Role", 12),
    Column("Why", 80),
    Column("Email", 30),
)
_RULES = (
    Column("Rule", 24),
    Column("Pairs it blocks", 16, ColumnKind.NUMBER),
)
_NOTES = (Column("What", 26), Column("Figure", 16), Column("What it means", 80))


def _pair_cells(pair: PairRow) -> tuple[str | float, ...]:
    return (
        round(pair.score, 2),
        pair.mentor_name,
        pair.mentee_name,
        pair.why,
        "; ".join(pair.topics_wanted),
        "; ".join(pair.topics_back),
        "yes" if pair.pinned else "",
        pair.mentor,
        pair.mentee,
    )


def _left(row: LeftOverRow) -> tuple[str, ...]:
    return row.name, row.role, row.reason, row.person


_SCORE = """\
Points reached, over the most that these two people's answers could have reached. \
What either left unanswered counts for neither."""
_WORST = "The lowest score. With the objective 'fair' it is as high as it can be."
_PRICE = "What the total gives up so that the worst-served pair fares better."


def _notes(view: ProposalView) -> tuple[tuple[str, str, str], ...]:
    """Say what the proposal's figures are."""
    sides = f"{view.mentors:,} mentors and {view.mentees:,} mentees"
    bound = f"Sum of the scores. No other choice can reach more than {view.bound:,.1f}."
    worst = "" if view.worst is None else f"{view.worst:.1f}"
    allowed = f"Of {view.allowed:,} that the rules allow, between {sides}."
    return (
        ("Score", "0-100", _SCORE),
        ("Pairs", f"{len(view.pairs):,}", allowed),
        ("Total", f"{view.total:,.1f}", bound),
        ("Worst pair", worst, _WORST),
        ("Price of fairness", f"{view.price_of_fairness:,.1f}", _PRICE),
    )
