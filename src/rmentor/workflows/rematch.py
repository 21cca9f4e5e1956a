"""Pairs that do not work end, and their people are placed again; the rest stays."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from rmentor.core.feedback.health import State as HealthState
from rmentor.core.feedback.health import pair_health
from rmentor.core.model.feedback import Response
from rmentor.core.model.program import FIXED, Pair, PairState
from rmentor.core.model.words import count
from rmentor.workflows.outcome import Action
from rmentor.workflows.state import State


def at_risk(state: State, today: date) -> tuple[Pair, ...]:
    """Give the open pairs that are at risk: by what the two answered."""
    answers: dict[str, list[Response]] = {}
    for response in state.responses:
        answers.setdefault(response.person, []).append(response)

    def is_at_risk(pair: Pair) -> bool:
        said = _of(pair, answers)
        if not said:
            return False
        return pair_health(pair, said, today).state is HealthState.AT_RISK

    return tuple(filter(is_at_risk, state.in_state(PairState.OPEN)))


def without_risks(state: State, today: date) -> State:
    """Give the state in which the open pairs that are at risk have ended."""
    ending = set(at_risk(state, today))
    pairs = tuple(
        replace(pair, state=PairState.ENDED) if pair in ending else pair
        for pair in state.pairs
    )
    ended = {(pair.mentor, pair.mentee) for pair in ending}
    # A pin of what does not work would bring it back.
    known = tuple(
        pair
        for pair in state.known_pairs
        if (pair.mentor, pair.mentee) not in ended or pair.decision not in FIXED
    )
    return replace(state, pairs=pairs, known_pairs=known)


def _of(pair: Pair, answers: Mapping[str, list[Response]]) -> list[Response]:
    return [*answers.get(pair.mentor, ()), *answers.get(pair.mentee, ())]


def ended_actions(before: State, after: State, *, dry_run: bool) -> tuple[Action, ...]:
    """Name the pairs that end now, for the coordinator; the reason is in the report."""
    known = set(before.pairs)
    ended = [pair for pair in after.pairs if pair not in known]
    would = "would be " if dry_run else ""
    named = (f"{after.name(p.mentor)} and {after.name(p.mentee)}" for p in ended)
    total = (Action(f"{would}ended", count(len(ended), "pair") + " at risk"),)
    return (*(total if ended else ()), *(Action(f"{would}ended", n) for n in named))
