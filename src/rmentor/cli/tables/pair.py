"""A proposal: the pairs, who is left over and what would help, and how good it is."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from rmentor.cli.tables.cells import cell, labels_of_both, plain_table
from rmentor.cli.tables.pair_left_over import left_over_tables
from rmentor.cli.tables.pair_quality import quality_tables
from rmentor.cli.tables.pair_summary import summary
from rmentor.core.model.choices import Objective
from rmentor.core.model.words import count
from rmentor.workflows.proposal_view import (
    AlternativeRow,
    PairRow,
    ProposalView,
)
from rmentor.workflows.proposal_words import STAYING, fixed

MOST_PAIRS = 60
"""So many pairs are all shown, of more only some."""
_BEST, _WEAKEST = 5, 15
_WIDE = 140
_MEDIUM = 110
_SHEET = 1_000
"""Beyond this it is no terminal, and nothing is cut."""
_NAMES = 20, 26
_FEWEST_LETTERS = 15
"""The titles of the columns with names have so many."""
_NUMBERS, _GAP = 10, 3
_ALL = "The workbook lists all of them ('-o pairs.xlsx')."


def proposal_tables(view: ProposalView) -> Iterable[RenderableType]:
    """Show pairs from the best to the weakest, then everyone left over."""
    if view.pairs:
        yield _Pairs(view)
    if len(view.pairs) > MOST_PAIRS:
        shown = f"The best {_BEST} and the weakest {_WEAKEST} pairs are shown. {_ALL}"
        yield Text(f"{shown}\n")
    yield from left_over_tables(view, _ALL)
    yield from quality_tables(view)
    yield summary(view)


class _Pairs:
    """The table of pairs, with as much beside the names as there is room for."""

    def __init__(self, view: ProposalView) -> None:
        self._view = view
        ordered = sorted(view.pairs, key=lambda p: (-p.score, p.mentor, p.mentee))
        self._shown: Sequence[PairRow] = ordered
        if len(ordered) > MOST_PAIRS:
            self._shown = [*ordered[:_BEST], *ordered[-_WEAKEST:]]
        self._names = labels_of_both(view.pairs)

    def __rich_console__(
        self, _console: Console, options: ConsoleOptions
    ) -> RenderResult:
        view, width = self._view, options.max_width
        topics = any(pair.topics_wanted for pair in view.pairs)
        beside = {"Mentee learns": _learns} if topics else {"Why": _why}
        if topics and width >= _MEDIUM:
            beside["Mentor learns"] = _learns_back
        told = any(pair.mentor_instead or pair.mentee_instead for pair in self._shown)
        if told and width >= _WIDE:
            beside["Mentor's runner-up"] = _mentor_instead
            beside["Mentee's runner-up"] = _mentee_instead
        title = f"Round {view.round}: {count(len(view.pairs), 'proposed pair')}"
        people = "Mentor (junior)", "Mentee (senior)"
        table = plain_table(title, "Score", *people, *beside, numbers=("Score",))
        _fit(table, width, self._longest_name())
        for pair in self._shown:
            two = cell(self._names[pair.mentor]), cell(self._names[pair.mentee])
            more = [cell(tell(pair)) for tell in beside.values()]
            table.add_row(f"{pair.score:.1f}", *two, *more)
        yield table
        if told and width >= _WIDE:
            yield Text(f"{_runners_up(view)}\n")

    def _longest_name(self) -> int:
        shown = {key for pair in self._shown for key in (pair.mentor, pair.mentee)}
        return max(cell_len(self._names[key]) for key in shown)


def _fit(table: Table, width: int, longest: int) -> None:
    """Give names their room, and cut what stands beside them to one line."""
    _score, mentor, mentee, *beside = table.columns
    if width > _SHEET:
        return
    most = min(max(width // 5, _NAMES[0]), _NAMES[1])
    mentor.max_width = mentee.max_width = min(most, max(longest, _FEWEST_LETTERS))
    rest = width - _NUMBERS - 2 * mentor.max_width
    for column in beside:
        column.no_wrap, column.overflow = True, "ellipsis"
        column.max_width = rest // len(beside) - _GAP


def _runners_up(view: ProposalView) -> str:
    """Say what the runners-up are, and where there are none."""
    staying = f", while {STAYING}" if view.either else ""
    blank = f"for {held}, and " if (held := fixed(view)) else ""
    worst = "" if view.objective is Objective.BEST else "be the worst pair or "
    return (
        "Runner-up: the best other partner, and what the total loses with that pair "
        f"instead{staying}.\n"
        f"Blank {blank}where any other would {worst}leave somebody without."
    )


def _learns(pair: PairRow) -> str:
    topics = ", ".join(pair.topics_wanted) or "no topic they asked for"
    return f"{_held(pair)}{topics}"


def _why(pair: PairRow) -> str:
    return f"{_held(pair)}{pair.why}"


def _held(pair: PairRow) -> str:
    """Say that a pair was settled before, not chosen."""
    if not pair.pinned:
        return ""
    return "(approved) " if pair.decision == "approve" else "(pinned) "


def _learns_back(pair: PairRow) -> str:
    return ", ".join(pair.topics_back)


def _mentor_instead(pair: PairRow) -> str:
    return _instead(pair.mentor_instead)


def _mentee_instead(pair: PairRow) -> str:
    return _instead(pair.mentee_instead)


def _instead(rows: Sequence[AlternativeRow]) -> str:
    if not rows:
        return ""
    lost = f"{rows[0].loss:.1f}"
    return f"{'' if lost == '0.0' else '-'}{lost} {rows[0].name}"
