"""How good a proposal is, and how that is known, in a few lines."""

from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text

from rmentor.core.model.choices import Objective
from rmentor.core.model.words import count, joined
from rmentor.workflows.proposal_view import ProposalView
from rmentor.workflows.proposal_words import between, fixed, switch

if TYPE_CHECKING:
    from rmentor.workflows.rematch import Cost


def summary(view: ProposalView) -> RenderableType:
    """Say in a few lines how good this is and how that is known."""
    if not view.pairs:
        return Text("\n".join((*_nothing(view), *_rematch(view.rematch))))
    made = f"{count(len(view.pairs), 'pair')} of {count(view.allowed, 'allowed pair')}"
    lines = [
        f"{made} between {between(view)}. Worst pair {view.worst:.1f} of 100.",
        *([] if view.left_over else ["Nobody is left over."]),
        f"Total {view.total:,.1f} points ({view.objective}; {_proof(view)}).",
    ]
    if _is_told(view.price_of_fairness):
        price = f"Price of fairness: {view.price_of_fairness:,.1f} points of the total,"
        whom = _FOR[view.objective] if view.proven else "the worst-served fare better"
        apart = f", {fixed(view)} apart," if _is_worst_pinned(view) else ""
        so = f"so that{apart}"
        lines.append(f"{price} {so} {whom}.")
    lines += (*_kept(view), *_pins(view))
    lines += (*_rematch(view.rematch), *_rules(view))
    return Text("\n".join(lines))


_LEAST = 0.05
_BETTER = "does better"
_MORE = {
    Objective.BEST: _BETTER,
    Objective.FAIR: "with no weaker pair totals more",
    Objective.LEXIMIN: "that is as good from the worst pair up totals more",
}
"""Said beside a price of fairness: others would total more."""
_FOR = {
    Objective.BEST: "no more is lost",
    Objective.FAIR: "the worst-served pair is as good as it can be",
    Objective.LEXIMIN: "each pair, from the worst-served up, is as good as it can be",
}


def _is_told(points: float) -> bool:
    """Tell whether points are any with one decimal: nobody pays 0.0."""
    return points >= _LEAST


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
    if not _is_told(view.price_of_keeping or 0):
        return [f"{stay}."]
    return [f"{stay}; that costs {view.price_of_keeping:,.1f} points of the total."]


def _rematch(cost: "Cost | None") -> list[str]:
    """Say what a rematch changes, and what it costs not to pair everyone anew."""
    if cost is None:
        return []
    if not cost.before:
        return ["No pair is under way, so none ends."]
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
        lost += [f"{price:,.1f} points"] if _is_told(price) else []
        what = f"leaving the others as they are costs {joined(lost or ['nothing'])}"
        lines.append(f"Paired anew, all could have {anew}: {what}.")
    return lines


def _proof(view: ProposalView) -> str:
    if view.proven:
        more = _MORE[view.objective] if _is_told(view.price_of_fairness) else _BETTER
        return f"proven best: no other assignment of as many people {more}"
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
    """Say what pins and approvals cost."""
    price, held = view.price_of_pins, fixed(view) or "pins"
    if price is None:
        return []
    if price.pairs < 0:
        more = "is 1 pair" if price.pairs == -1 else f"are {-price.pairs:,} pairs"
        return [f"With the {held} there {more} more than rules and capacities allow."]
    lost = [count(price.pairs, "pair")] if price.pairs else []
    told = _is_told(price.total)
    lost += [f"{price.total:,.1f} points of the total"] if told else []
    return [f"Price of the {held}: {joined(lost or ['nothing of the total'])}."]


def _rules(view: ProposalView) -> list[str]:
    """Name the rules without which more people would be placed."""
    costly = [rule for rule in view.rules if rule.people]
    if not costly:
        return []
    costly.sort(key=lambda rule: -(rule.people or 0))
    lines = [
        f"Without the rule '{rule.name}' there could be "
        f"{count(rule.people or 0, 'more person', 'more people')} with a partner."
        for rule in costly
    ]
    tried = [key for rule in costly if (key := switch(rule.rule))]
    if tried:
        what = f"rmentor pair --what-if {tried[0]}=false"
        lines.append(f"See what that would change: {what}")
    return lines


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
