"""Pairs that do not work end, and their people are placed again; the rest stays."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rmentor.core.feedback.health import Signs, judged
from rmentor.core.feedback.health import State as HealthState
from rmentor.core.model.people import Status
from rmentor.core.model.program import FIXED, Pair, PairState
from rmentor.core.model.words import count
from rmentor.core.pairing.pair import Proposal, pair_anew
from rmentor.core.settings import PairingSettings
from rmentor.workflows.files import in_dry_run
from rmentor.workflows.outcome import Action
from rmentor.workflows.state import State


@dataclass(frozen=True, slots=True)
class Ending:
    """A pair that a rematch ends, and why, for the coordinator alone."""

    pair: Pair
    why: str


def endings(state: State, today: date) -> tuple[Ending, ...]:
    """Give the open pairs that a rematch ends: at risk, or left by one of the two.

    At risk by what the two answered: a pair that does not meet is asked first.
    """
    by_answers = judged(state.pairs, Signs(state.responses), today)
    risks = {p for p, health in by_answers if health.state is HealthState.AT_RISK}
    found = []
    for pair in state.in_state(PairState.OPEN):
        why = _left_by(pair, state) or ("at risk" if pair in risks else "")
        found += [Ending(pair, why)] if why else []
    return tuple(found)


def _left_by(pair: Pair, state: State) -> str:
    """Say who of a pair takes no part any more; who comes back on a day does."""
    for key in pair.people:
        person = state.people[key]
        paused = person.status is Status.PAUSED and person.consent is not False
        if not (person.is_active or (paused and person.paused_until)):
            return f"{state.name(key)} {'pauses' if paused else 'has left'}"
    return ""


def without(state: State, endings: Sequence[Ending]) -> State:
    """Give the state in which these pairs have ended."""
    ending = {one.pair for one in endings}
    pairs = tuple(
        replace(pair, state=PairState.ENDED) if pair in ending else pair
        for pair in state.pairs
    )
    ended = {pair.people for pair in ending}
    # A pin of what does not work would bring it back.
    known = tuple(
        pair
        for pair in state.known_pairs
        if pair.people not in ended or pair.decision not in FIXED
    )
    return replace(state, pairs=pairs, known_pairs=known)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a rematch changes, and what it costs not to pair everyone anew.

    Attributes:
        before: Pairs under way before.
        before_total: What they scored, 0 to 100 each.
        kept: Pairs that go on.
        kept_total: What they score today.
        then: Pairs with the new ones.
        then_total: What these score.
        anew: Pairs there would be, were everyone paired anew; None for a large program.
        anew_total: What these would score.
    """

    before: int
    before_total: float
    kept: int
    kept_total: float
    then: int
    then_total: float
    anew: int | None
    anew_total: float | None


def cost(
    before: State, after: State, proposal: Proposal, settings: PairingSettings
) -> Cost:
    """Add up a rematch.

    Args:
        before: With all pairs under way.
        after: Without those that end.
        proposal: Made after it.
        settings: As it was made with.
    """
    begun = before.in_state(PairState.OPEN)
    kept = after.in_state(PairState.OPEN)
    ended = after.in_state(PairState.ENDED)
    people = tuple(after.people.values())
    anew = pair_anew(people, settings, after.known_pairs, (*kept, *ended))
    stays = anew.kept if anew else sum(pair.score for pair in kept)
    return Cost(
        before=len(begun),
        before_total=sum(pair.score for pair in begun) / 100,
        kept=len(kept),
        kept_total=stays / 100,
        then=len(kept) + len(proposal.pairs),
        then_total=(stays + proposal.total) / 100,
        anew=anew.pairs if anew else None,
        anew_total=anew.total / 100 if anew else None,
    )


def ended_in_all(ended: Sequence[Ending], *, dry_run: bool) -> tuple[Action, ...]:
    """Count the pairs that end now; the history tells this, as it names nobody."""
    verb = in_dry_run("ended", dry_run=dry_run)
    return (Action(verb, count(len(ended), "pair")),) if ended else ()


def ended_each(
    ended: Sequence[Ending], state: State, *, dry_run: bool
) -> tuple[Action, ...]:
    """Name the pairs that end now, and why, for the coordinator."""
    verb = in_dry_run("ended", dry_run=dry_run)
    return tuple(
        Action(
            verb,
            f"{state.name(one.pair.mentor)} and {state.name(one.pair.mentee)}"
            f" ({one.why})",
        )
        for one in ended
    )
