"""The workbook in which a coordinator looks at a proposal."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rmentor.adapters.spreadsheet.charts import Chart
from rmentor.adapters.spreadsheet.write import Column, ColumnKind, WorkbookSheet
from rmentor.core.model.people import Role
from rmentor.core.pairing.explaining.quality import BANDS
from rmentor.core.pairing.pair import Partner
from rmentor.core.roster.review_columns import (
    CHOICES,
    DECISION,
    MENTEE,
    MENTEE_NAME,
    MENTEES_NEXT,
    MENTOR,
    MENTOR_NAME,
    MENTORS_NEXT,
    ROUND,
    SWAP,
    WOULD_MEAN,
)
from rmentor.core.settings import RULES
from rmentor.workflows.may_meet import Meetings, Named
from rmentor.workflows.proposal_view import (
    AlternativeRow,
    LeftOverRow,
    PairRow,
    ProposalView,
)
from rmentor.workflows.review_notes import (
    DECIDING,
    KEEP,
    LOSS,
    NOTES,
    SCORE,
    SWAPPING,
    SWITCH,
    WITHOUT,
    notes,
)


def review_sheets(
    view: ProposalView, meetings: Meetings, file: str
) -> tuple[WorkbookSheet, ...]:
    """Lay out the pairs, who is left over, who may meet whom, and how good it is.

    Args:
        view: The proposal.
        meetings: Whom each person may meet.
        file: The workbook's name, by which it is taken back.
    """
    pairs = sorted(view.pairs, key=lambda pair: (-pair.score, pair.mentor, pair.mentee))
    named = meetings.by_address
    left = [_left(row, named[row.person]) for row in view.left_over]
    sheets = (
        _pairs_sheet(view, pairs, meetings),
        WorkbookSheet("Left over", _LEFT_OVER, left, frozen=1, printed=6),
        WorkbookSheet("May meet", _MAY_MEET, _may_meet(meetings), frozen=1, printed=6),
        WorkbookSheet("Notes", NOTES, notes(view, file, listed=bool(meetings.people))),
        WorkbookSheet("Scores", _SCORES, _bands(view), charts=(_SPREAD,)),
        WorkbookSheet("Topics", _TOPICS, _topics(view, named)),
        WorkbookSheet("Departments", _DEPARTMENTS, _reach(view), charts=(_REACHED,)),
        WorkbookSheet("Rules", _RULES, _rules(view)),
    )
    # An empty sheet looks like one that was not made; that of pairs is always there.
    return (sheets[0], *(sheet for sheet in sheets[1:] if sheet.rows))


_COLORS = (
    ("approve", "#D5EBD5"),
    ("decline", "#F4DCD6"),
    ("pin", "#DDE7F0"),
    ("never", "#E8C4BC"),
)
_PAIRS = (
    Column("Score", 9, ColumnKind.SCORE, note=SCORE),
    Column(MENTOR_NAME, 22),
    Column(MENTEE_NAME, 22),
    Column(
        DECISION,
        *(12, ColumnKind.TEXT, tuple(CHOICES), DECIDING),
        colors=_COLORS,
        to_fill_in=True,
    ),
    Column(SWAP, 24, note=SWAPPING, to_fill_in=True),
    Column("Why", 52),
    Column(MENTORS_NEXT, 19, note="The best other mentee for the mentor."),
    Column("Loss", 9, ColumnKind.POINTS, note=LOSS),
    Column(MENTEES_NEXT, 19, note="The best other mentor for the mentee."),
    Column("Loss ", 9, ColumnKind.POINTS, note=LOSS),
    Column("Mentee learns", 34),
    Column("Mentor learns", 34),
    Column(MENTOR, 30, note=KEEP),
    Column(MENTEE, 30, note=KEEP),
    Column(ROUND, 8, ColumnKind.NUMBER, note=KEEP),
)
_PRINTED = 10
"""The columns up to the emails: with all of them, nobody could read the print."""
_LEFT_OVER = (
    Column("Name", 24),
    Column("Role", 10),
    Column("Why", 56),
    Column("What would help", 50),
    Column("In someone's place", 22, note="The best partner, were someone else left."),
    Column("Loss", 9, ColumnKind.POINTS, note=LOSS),
    Column("Email", 30),
)
_MAY_MEET = (
    Column("Name", 24),
    Column("Role", 10),
    Column("May meet", 24),
    Column("Score", 9, ColumnKind.SCORE, note=SCORE),
    Column("Loss", 9, ColumnKind.POINTS, note=LOSS),
    Column(WOULD_MEAN, 28),
    Column("Email", 30),
    Column("Their email", 30),
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
    Column("Rule", 36, note="Why a pair is ruled out."),
    Column("Pairs it blocks", 16, ColumnKind.NUMBER),
    Column("More people without it", 22, ColumnKind.NUMBER, note=WITHOUT),
    Column("In rmentor.toml", 24, note=SWITCH),
)


def _pair_cells(
    pair: PairRow, named: Mapping[str, Named], round_number: int
) -> tuple[str | float | None, ...]:
    mentor, mentee = named[pair.mentor], named[pair.mentee]
    return (
        round(pair.score, 2),
        mentor.name,
        mentee.name,
        pair.decision,
        "",
        pair.why,
        *_first(pair.mentor_instead),
        *_first(pair.mentee_instead),
        "; ".join(pair.topics_wanted),
        "; ".join(pair.topics_back),
        mentor.written,
        mentee.written,
        round_number,
    )


def _pairs_sheet(
    view: ProposalView, pairs: Sequence[PairRow], meetings: Meetings
) -> WorkbookSheet:
    """Lay out the pairs, each with the partners that either could have instead."""
    others = _others(meetings)
    swaps = tuple(_swaps(pair, others) for pair in pairs)
    columns = tuple(
        replace(column, row_choices=swaps) if column.title == SWAP else column
        for column in _PAIRS
    )
    named = meetings.by_address
    rows = [_pair_cells(pair, named, view.round) for pair in pairs]
    return WorkbookSheet("Pairs", columns, rows, frozen=3, printed=_PRINTED)


def _others(meetings: Meetings) -> Mapping[tuple[Role, str], Sequence[str]]:
    """Name everyone's other partners as the cell of a swap does, by role and email."""
    named = meetings.named
    texts = {
        role: {key: f"{other} {_full(one)}" for key, one in named.items()}
        for role, other in ((Role.MENTOR, Role.MENTEE), (Role.MENTEE, Role.MENTOR))
    }
    return {
        (one.role, named[one.person].address): [
            texts[one.role][partner.other]
            for partner in one.partners
            if not partner.chosen
        ]
        for one in meetings.people
    }


def _full(one: Named) -> str:
    """Write a name and what the import knows it by, each once."""
    known = f"<{one.written}>"
    is_told = one.written == one.name or one.name.endswith(known)
    return one.name if is_told else f"{one.name} {known}"


def _swaps(
    pair: PairRow, others: Mapping[tuple[Role, str], Sequence[str]]
) -> tuple[str, ...]:
    """Offer other partners: another mentor for the mentee, another mentee."""
    mentors = others.get((Role.MENTEE, pair.mentee), ())
    mentees = others.get((Role.MENTOR, pair.mentor), ())
    return (*mentors, *mentees)


def _first(rows: tuple[AlternativeRow, ...]) -> tuple[str, float | None]:
    return (rows[0].name, round(rows[0].loss, 2)) if rows else ("", None)


def _left(row: LeftOverRow, one: Named) -> tuple[str | float | None, ...]:
    place = _first(row.instead)
    return one.name, row.role, row.reason, row.remedy, *place, one.written


def _few(people: Sequence[str]) -> str:
    """List the first few people."""
    more = len(people) - _NAMED
    return ", ".join(people[:_NAMED]) + (f" and {more} more" if more > 0 else "")


_NAMED = 10


def _may_meet(meetings: Meetings) -> list[tuple[str | float | None, ...]]:
    """List the best few partners of everyone, if they are known."""
    rows: list[tuple[str | float | None, ...]] = []
    for one in meetings.people:
        me = meetings.named[one.person]
        for partner in one.partners[: meetings.listed]:
            other, score = meetings.named[partner.other], partner.score / 100
            loss = None if partner.chosen else partner.loss
            cost = None if loss is None else loss / 100
            told = other.name, score, cost, _remark(partner)
            rows.append((me.name, one.role, *told, me.written, other.written))
    return rows


def _remark(partner: Partner) -> str:
    if partner.chosen:
        return "proposed"
    if partner.below_floor:
        return "would be the worst pair"
    unknown = partner.loss is None and partner.is_loss_known
    return "others would go without or fare far worse" if unknown else ""


def _bands(view: ProposalView) -> list[tuple[str, int]]:
    """Give the number of pairs in each band of scores, the lowest first."""
    highest = BANDS - 1
    return [
        (f"{10 * band} to {100 if band == highest else 10 * band + 9}", pairs)
        for band, pairs in enumerate(view.quality.bands)
        if view.pairs
    ]


def _reach(view: ProposalView) -> list[tuple[str, int, int]]:
    """Give the departments, if anybody named one."""
    reached = view.quality.departments
    return [
        (one.department or "(not said)", one.people, one.placed)
        for one in reached
        if any(each.department for each in reached)
    ]


def _topics(
    view: ProposalView, named: Mapping[str, Named]
) -> list[tuple[str | int, ...]]:
    return [
        (f"{one.role}s", one.topic, one.wanted, one.offered, one.served, from_whom)
        for one in view.quality.topics
        for from_whom in [_few([named[each].name for each in one.served_by])]
    ]


def _rules(view: ProposalView) -> list[tuple[str | int | None, ...]]:
    return [
        (rule.name, rule.pairs, rule.people, rule.rule if rule.rule in RULES else "")
        for rule in view.rules
    ]
