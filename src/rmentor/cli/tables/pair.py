"""A proposal: the pairs, who is left over and what would help, and how good it is."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from rmentor.cli.tables.cells import cell, labels_of_both, plain_table
from rmentor.cli.tables.pair_left_over import left_over_tables
from rmentor.cli.tables.pair_quality import quality_tables
from rmentor.core.model.choices import Objective
from rmentor.core.model.words import count, joined
from rmentor.workflows.proposal_view import (
    AlternativeRow,
    PairRow,
    ProposalView,
)

if TYPE_CHECKING:
    from rmentor.workflows.rematch import Cost

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
_RUNNER_UP = """\
Runner-up: the best other partner, and what the total loses with that pair instead.
Blank for pins, and where any other would be the worst pair or leave somebody without.
"""
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
    yield _summary(view)


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
        if width >= _WIDE:
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
        if width >= _WIDE and any(pair.mentor_instead for pair in self._shown):
            yield Text(_RUNNER_UP)

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


def _learns(pair: PairRow) -> str:
    topics = ", ".join(pair.topics_wanted) or "no topic they asked for"
    return f"(pinned) {topics}" if pair.pinned else topics


def _why(pair: PairRow) -> str:
    return f"(pinned) {pair.why}" if pair.pinned else pair.why


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


def _summary(view: ProposalView) -> RenderableType:
    """Say in a few lines how good this is and how that is known."""
    if not view.pairs:
        return Text("\n".join((*_nothing(view), *_rematch(view.rematch))))
    sides = f"{count(view.mentors, 'mentor')} and {count(view.mentees, 'mentee')}"
    made = f"{count(len(view.pairs), 'pair')} of {count(view.allowed, 'allowed pair')}"
    lines = [
        f"{made} between {sides}. Worst pair {view.worst:.1f} of 100.",
        f"Total {view.total:,.1f} points ({view.objective}; {_proof(view)}).",
    ]
    if view.price_of_fairness > 0:
        price = f"Price of fairness: {view.price_of_fairness:,.1f} points of the total,"
        whom = _FOR[view.objective] if view.proven else "the worst-served fare better"
        so = "so that, pins apart," if _is_worst_pinned(view) else "so that"
        lines.append(f"{price} {so} {whom}.")
    lines += (*_kept(view), *_pins(view))
    lines += (*_rematch(view.rematch), *_rules(view))
    return Text("\n".join(lines))


_FOR = {
    Objective.BEST: "no more is lost",
    Objective.FAIR: "the worst-served pair is as good as it can be",
    Objective.LEXIMIN: "each pair, from the worst-served up, is as good as it can be",
}


def _is_worst_pinned(view: ProposalView) -> bool:
    """Tell whether only pins are as low as the worst pair: no search can lift them."""
    chosen = [pair.score for pair in view.pairs if not pair.pinned]
    return view.worst is not None and bool(chosen) and view.worst < min(chosen)


def _kept(view: ProposalView) -> list[str]:
    """Say how many of the pairs proposed before are proposed again."""
    if view.stay == view.before:
        return []
    verb = "stays" if view.stay == 1 else "stay"
    stay = f"Of {count(view.before, 'pair')} proposed before, {view.stay:,} {verb}"
    if not view.price_of_keeping:
        return [f"{stay}."]
    return [f"{stay}; that costs {view.price_of_keeping:,.1f} points of the total."]


def _rematch(cost: "Cost | None") -> list[str]:
    """Say what a rematch changes, and what it costs not to pair everyone anew."""
    if cost is None:
        return []
    if cost.kept == cost.before:
        lines = ["No pair is at risk or left by one of the two: none ends."]
    else:
        before = f"{count(cost.before, 'pair')} with {cost.before_total:,.1f} points"
        then = f"{count(cost.then, 'pair')} with {cost.then_total:,.1f} points"
        new = f"{cost.kept:,} of before, {cost.then - cost.kept:,} new"
        lines = [f"Under way before: {before}. Then: {then} ({new})."]
    if cost.anew is not None and cost.anew_total is not None:
        anew = f"{count(cost.anew, 'pair')} with {cost.anew_total:,.1f} points"
        fewer, price = cost.anew - cost.then, cost.anew_total - cost.then_total
        lost = [count(fewer, "pair")] if fewer > 0 else []
        lost += [f"{price:,.1f} points"] if price > 0 else []
        what = f"leaving the others as they are costs {joined(lost or ['nothing'])}"
        lines.append(f"Paired anew, all could have {anew}: {what}.")
    return lines


def _proof(view: ProposalView) -> str:
    if view.proven:
        return "proven best: no other assignment of as many people does better"
    if not view.certificate.settled:
        return "stopped early: the best found so far; perhaps more people can be placed"
    gap = view.certificate.gap
    if not gap and view.objective is Objective.LEXIMIN:
        return "stopped early: perhaps the weaker pairs could be better"
    if not gap:
        return "stopped early: the best total; perhaps the worst pair could be better"
    said = f"stopped early: the best so far, at most {gap:,.1f} points below the best"
    fair = view.objective is not Objective.BEST
    return f"{said}; perhaps the worst pair could be better" if fair else said


def _pins(view: ProposalView) -> list[str]:
    """Say what the pins cost."""
    price = view.price_of_pins
    if price is None:
        return []
    if price.pairs < 0:
        more = "is 1 pair" if price.pairs == -1 else f"are {-price.pairs:,} pairs"
        return [f"With the pins there {more} more than rules and capacities allow."]
    lost = [count(price.pairs, "pair")] if price.pairs else []
    lost += [f"{price.total:,.1f} points of the total"] if price.total > 0 else []
    return [f"Price of the pins: {joined(lost or ['nothing'])}."]


def _rules(view: ProposalView) -> list[str]:
    """Name the rules without which more people would be placed."""
    costly = [rule for rule in view.rules if rule.people]
    if not costly:
        return []
    costly.sort(key=lambda rule: -(rule.people or 0))
    return [
        f"Without the rule '{rule.name}' there could be "
        f"{count(rule.people or 0, 'more person', 'more people')} with a partner."
        for rule in costly
    ]


def _nobody_waits(view: ProposalView) -> str:
    """Say why there are neither pairs nor people left over."""
    if view.mentors or view.mentees:
        return "No new pair is needed: everyone who takes part is in a pair already."
    return (
        "No pair is possible: nobody on the roster takes part now. Each has paused, "
        "left or not agreed to the use of their answers."
    )


def _nothing(view: ProposalView) -> list[str]:
    """Say why no pair is possible."""
    found = view.contradiction
    if not view.left_over:
        return [_nobody_waits(view)]
    if found is None:
        new = "new pair" if view.open_pairs else "pair"
        return [f"No {new} is possible; the reasons are above."]
    if len(found.names) == 1:
        rule = f"the rule '{found.names[0]}' forbids every one of them"
        return [f"No pair is possible: of {found.pairs:,} there might be, {rule}."]
    named = " and ".join(f"'{name}'" for name in found.names)
    lines = [
        f"No pair is possible: the rules {named} together forbid all {found.pairs:,}."
    ]
    for name, freed in zip(found.names, found.freed, strict=True):
        pairs = count(freed, "pair")
        lines.append(f"Without '{name}' alone there would be {pairs} to choose from.")
    return lines
