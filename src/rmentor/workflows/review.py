"""The workbook in which a coordinator looks at a proposal."""

from collections.abc import Sequence
from dataclasses import replace

from rmentor.adapters.spreadsheet.charts import Chart
from rmentor.adapters.spreadsheet.write import Column, ColumnKind, WorkbookSheet
from rmentor.core.pairing.explaining.quality import BANDS
from rmentor.core.roster.review import CHOICES, DECISION, MENTEE, MENTOR, ROUND, SWAP
from rmentor.workflows.proposal_view import (
    AlternativeRow,
    LeftOverRow,
    PairRow,
    ProposalView,
)


def review_sheets(view: ProposalView) -> tuple[WorkbookSheet, ...]:
    """Lay out the pairs, who is left over, how good it is, and what figures mean."""
    pairs = sorted(view.pairs, key=lambda pair: (-pair.score, pair.mentor, pair.mentee))
    departments = [
        (one.department or "(not said)", one.people, one.placed)
        for one in view.quality.departments
    ]
    return (
        _pairs_sheet(view, pairs),
        WorkbookSheet("Left over", _LEFT_OVER, [_left(row) for row in view.left_over]),
        *_alternatives(pairs),
        WorkbookSheet("Scores", _SCORES, _bands(view), charts=(_SPREAD,)),
        WorkbookSheet("Topics", _TOPICS, _topics(view)),
        WorkbookSheet("Departments", _DEPARTMENTS, departments, charts=(_REACHED,)),
        WorkbookSheet("Rules", _RULES, _rules(view)),
        WorkbookSheet("Notes", _NOTES, _notes(view)),
    )


_DECISION_NOTE = """\
approve: stays as it is. decline: not proposed again. pin: fixed, whatever else is \
best. never: these two are never to meet. Blank: not decided yet."""
_SWAP_NOTE = """\
Another partner for one of the two: choose from the list, or write an email. The pair \
in this row is then declined, and the other one pinned."""
_KEEP_NOTE = "By this the row is known when it comes back; please leave it as it is."
_COLORS = (
    ("approve", "#D5EBD5"),
    ("decline", "#F4DCD6"),
    ("pin", "#DDE7F0"),
    ("never", "#E8C4BC"),
)
_LOSS_NOTE = "What the total loses if this pair is made instead."
_PAIRS = (
    Column("Score", 9, ColumnKind.SCORE, note="0 to 100, see Notes."),
    Column("Mentor (junior)", 26),
    Column("Mentee (senior)", 26),
    Column(DECISION, 12, choices=tuple(CHOICES), note=_DECISION_NOTE, colors=_COLORS),
    Column(SWAP, 30, note=_SWAP_NOTE),
    Column("Why", 60),
    Column("Mentee learns", 34),
    Column("Mentor learns", 34),
    Column("Mentor's runner-up", 26, note="The best other mentee for the mentor."),
    Column("Loss", 8, ColumnKind.NUMBER, note=_LOSS_NOTE),
    Column("Mentee's runner-up", 26, note="The best other mentor for the mentee."),
    Column("Loss ", 8, ColumnKind.NUMBER, note=_LOSS_NOTE),
    Column(MENTOR, 30, note=_KEEP_NOTE),
    Column(MENTEE, 30, note=_KEEP_NOTE),
    Column(ROUND, 8, ColumnKind.NUMBER, note=_KEEP_NOTE),
)
_LEFT_OVER = (
    Column("Name", 26),
    Column("Role", 12),
    Column("Why", 60),
    Column("What would help", 60),
    Column("In someone's place", 26, note="The best partner, were someone else left."),
    Column("Loss", 8, ColumnKind.NUMBER, note=_LOSS_NOTE),
    Column("Email", 30),
)
_ALTERNATIVES = (
    Column("For", 26),
    Column("Role", 10),
    Column("Now with", 26),
    Column("Place", 8, ColumnKind.NUMBER),
    Column("Other partner", 26),
    Column("Score", 9, ColumnKind.SCORE),
    Column("Loss", 8, ColumnKind.NUMBER, note=_LOSS_NOTE),
    Column("Email", 30),
    Column("Other email", 30),
)
_SCORES = (Column("Score", 12), Column("Pairs", 10, ColumnKind.NUMBER))
_SPREAD = Chart("How the scores spread", categories=0, values=(1,), at="D2")
_TOPICS = (
    Column("Wanted by", 12),
    Column("Topic", 40),
    Column("Want it", 10, ColumnKind.NUMBER),
    Column("Can share it", 12, ColumnKind.NUMBER, note="Of the other side."),
    Column("Get it", 10, ColumnKind.NUMBER, note="Have a partner who shares it."),
    Column("From", 60),
)
_DEPARTMENTS = (
    Column("Department", 34),
    Column("People", 10, ColumnKind.NUMBER),
    Column("In a pair", 10, ColumnKind.NUMBER),
)
_REACHED = Chart("Departments", categories=0, values=(1, 2), at="E2", lying=True)
_RULES = (
    Column("Rule", 24),
    Column("In words", 36),
    Column("Pairs it blocks", 16, ColumnKind.NUMBER),
    Column("More people without it", 22, ColumnKind.NUMBER),
)
_NOTES = (Column("What", 26), Column("Figure", 16), Column("What it means", 80))


def _pair_cells(pair: PairRow, round_number: int) -> tuple[str | float | None, ...]:
    return (
        round(pair.score, 2),
        pair.mentor_name,
        pair.mentee_name,
        pair.decision,
        "",
        pair.why,
        "; ".join(pair.topics_wanted),
        "; ".join(pair.topics_back),
        *_first(pair.mentor_instead),
        *_first(pair.mentee_instead),
        pair.mentor,
        pair.mentee,
        round_number,
    )


def _pairs_sheet(view: ProposalView, pairs: Sequence[PairRow]) -> WorkbookSheet:
    """Lay out the pairs, each with the partners that either could have instead."""
    swaps = tuple(map(_swaps, pairs))
    columns = tuple(
        replace(column, row_choices=swaps) if column.title == SWAP else column
        for column in _PAIRS
    )
    return WorkbookSheet(
        "Pairs", columns, [_pair_cells(pair, view.round) for pair in pairs]
    )


def _swaps(pair: PairRow) -> tuple[str, ...]:
    """Offer other partners: another mentor for the mentee, another mentee."""
    return tuple(
        f"{role} {one.name} <{one.person}>"
        for role, others in (
            ("mentor", pair.mentee_instead),
            ("mentee", pair.mentor_instead),
        )
        for one in others
    )


def _first(rows: tuple[AlternativeRow, ...]) -> tuple[str, float | None]:
    return (rows[0].name, round(rows[0].loss, 2)) if rows else ("", None)


def _left(row: LeftOverRow) -> tuple[str | float | None, ...]:
    place = _first(row.instead)
    return row.name, row.role, row.reason, row.remedy, *place, row.person


def _few(people: tuple[str, ...]) -> str:
    """List the first few people."""
    more = len(people) - _NAMED
    return ", ".join(people[:_NAMED]) + (f" and {more} more" if more > 0 else "")


_NAMED = 10


def _alternatives(pairs: list[PairRow]) -> tuple[WorkbookSheet, ...]:
    """List further partners, if more than one was asked for."""
    rows: list[tuple[str | float, ...]] = []
    for pair in pairs:
        mentor, mentee = pair.mentor_name, pair.mentee_name
        for who, role, now, email, instead in (
            (mentor, "mentor", mentee, pair.mentor, pair.mentor_instead),
            (mentee, "mentee", mentor, pair.mentee, pair.mentee_instead),
        ):
            for place, one in enumerate(instead, start=1):
                other = one.name, round(one.score, 2), round(one.loss, 2)
                rows.append((who, role, now, place, *other, email, one.person))
    if not any(row[3] != 1 for row in rows):
        return ()
    return (WorkbookSheet("Alternatives", _ALTERNATIVES, rows),)


def _bands(view: ProposalView) -> list[tuple[str, int]]:
    """Give the number of pairs in each band of scores, the lowest first."""
    highest = BANDS - 1
    return [
        (f"{10 * band} to {100 if band == highest else 10 * band + 9}", pairs)
        for band, pairs in enumerate(view.quality.bands)
    ]


def _topics(view: ProposalView) -> list[tuple[str | int, ...]]:
    return [
        (f"{one.role}s", one.topic, one.wanted, one.offered, one.served, from_whom)
        for one in view.quality.topics
        for from_whom in [_few(one.served_by)]
    ]


def _rules(view: ProposalView) -> list[tuple[str | int | None, ...]]:
    return [(rule.rule, rule.name, rule.pairs, rule.people) for rule in view.rules]


_SCORE = """\
Points reached, over the most that these two people's answers could have reached. \
What either left unanswered counts for neither."""
_WORST = "The lowest score. With the objective 'fair' it is as high as it can be."
_PRICE = "What the total gives up so that the worst-served pair fares better."
_LOSS = """\
What the total loses if the other pair is made instead and everyone else is paired \
again in the best way. Partners who would cost somebody their place are left out."""


def _notes(view: ProposalView) -> tuple[tuple[str, str, str], ...]:
    """Say what the proposal's figures are."""
    sides = f"{view.mentors:,} mentors and {view.mentees:,} mentees"
    bound = f"Sum of the scores. No other choice can reach more than {view.bound:,.1f}."
    worst = "" if view.worst is None else f"{view.worst:.1f}"
    allowed = f"Of {view.allowed:,} that the rules allow, between {sides}."
    told = any(pair.mentor_instead or pair.mentee_instead for pair in view.pairs)
    return (
        ("Score", "0-100", _SCORE),
        ("Pairs", f"{len(view.pairs):,}", allowed),
        ("Total", f"{view.total:,.1f}", bound),
        ("Worst pair", worst, _WORST),
        ("Price of fairness", f"{view.price_of_fairness:,.1f}", _PRICE),
        ("Runner-up, loss", "", _LOSS if told else _TOO_MANY),
    )


_TOO_MANY = """\
Not listed in a program of this size. For one person: rmentor pair --explain PERSON."""
