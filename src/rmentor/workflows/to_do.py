"""What a coordinator has to do today, the most urgent first."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rmentor.core.agreement.asking import next_to_ask, unanswered
from rmentor.core.agreement.schedule import plan_meetings
from rmentor.core.agreement.signatures import Standing
from rmentor.core.feedback.health import Signs, State, judged
from rmentor.core.feedback.meetings.rhythm import Logs
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.program import TURNED_DOWN, PairState
from rmentor.core.model.words import count
from rmentor.core.settings import Settings
from rmentor.workflows.agreement_pairs import DECIDE, number_undecided
from rmentor.workflows.glance import Glance
from rmentor.workflows.state import State as ProgramState


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do and the command for it."""

    what: str
    command: str


def things_to_do(glance: Glance, settings: Settings, today: date) -> tuple[ToDo, ...]:
    """Give what cannot wait, then the next steps of the road, then what can wait."""
    return (
        *_urgent(glance, settings, today),
        *_due(glance, settings, today),
        *_road(glance),
        *_waiting(glance),
    )


def _urgent(glance: Glance, settings: Settings, today: date) -> Iterator[ToDo]:
    risks = _at_risk(glance, settings, today)
    if risks:
        what = f"Look after {count(risks, 'pair')} at risk."
        yield ToDo(what, "rmentor report --health")


def _at_risk(glance: Glance, settings: Settings, today: date) -> int:
    """Count the pairs at risk, looking only at those that can be."""
    responses = glance.state.responses
    logs = Logs.of(glance.state.meetings, settings)
    answered = {response.person for response in responses}
    pairs = (
        pair
        for pair in glance.state.in_state(PairState.OPEN)
        if not answered.isdisjoint(pair.people)
        or (logs and logs.met(pair, today).is_long_ago)
    )
    signs = Signs(responses, logs=logs, paused=glance.paused)
    return sum(h.state is State.AT_RISK for _, h in judged(pairs, signs, today))


def _due(glance: Glance, settings: Settings, today: date) -> Iterator[ToDo]:
    """Name the survey that should be out by now, if nobody has answered it."""
    due = _due_pairs(glance, settings, today)
    if not due:
        return
    checkpoint = max(due, key=list(Checkpoint).index)
    if checkpoint not in glance.answered:
        pairs = count(due[checkpoint], "pair")
        yield ToDo(f"Ask {pairs} how it goes.", f"rmentor survey {checkpoint}")


def _due_pairs(glance: Glance, settings: Settings, today: date) -> Counter[Checkpoint]:
    """Count the open pairs that have come to each checkpoint of their agreements."""
    opened = glance.state.in_state(PairState.OPEN)
    due: Counter[Checkpoint] = Counter()
    for started, number in Counter(pair.started for pair in opened).items():
        if started:
            start = max(settings.program.start or started, started)
            plan = plan_meetings(start, settings.agreement)
            days = {point.checkpoint: point.day for point in plan.feedback}
            due += Counter({c: number for c, day in days.items() if day <= today})
    return due


def _road(glance: Glance) -> tuple[ToDo, ...]:
    """Give the next steps of the road, the first one first."""
    state = glance.state
    proposed = state.in_state(PairState.PROPOSED)
    if not glance.groups:
        return (ToDo("Import the sign-ups.", "rmentor import FILE"),)
    if proposed:
        return tuple(_proposed(state))
    if not state.in_state(PairState.OPEN):
        return (ToDo("Propose the pairs.", "rmentor pair"),)
    # Once feedback comes in, signatures still to come are no longer what is next.
    steps = (*_signatures(glance.standings), _feedback(glance))
    return steps[::-1] if glance.answered else steps


def _proposed(state: ProgramState) -> Iterator[ToDo]:
    """Give what proposals wait for: a new partner, an answer, an agreement."""
    asked, approved, decisions = state.asked, state.approved, state.decisions
    proposed = state.in_state(PairState.PROPOSED)
    declined = sum(decisions.get(p.people) in TURNED_DOWN for p in proposed)
    if declined:
        pairs = count(declined, "proposed pair")
        what = f"Pair the people of {pairs} anew that were turned down."
        yield ToDo(what, "rmentor pair")
    if not asked:
        pairs = count(len(proposed), "proposed pair")
        what = f"Look at {pairs}, then write agreements."
        yield ToDo(what, "rmentor agreement")
        return
    waiting = [pair for pair in approved if next_to_ask(pair, asked)]
    silent = unanswered(waiting, asked)
    if new := len(waiting) - len({one.people for one in silent}):
        what = f"Ask {count(new, 'person', 'people')} whose turn it is."
        yield ToDo(what, "rmentor pair --stage mentee-first")
    if silent:
        number = len({one.person for one in silent})
        what = f"Hear from {count(number, 'person', 'people')} who were asked."
        yield ToDo(what, "rmentor pair --accepted PERSON")
    if ready := len(approved) - len(waiting):
        what = f"Write agreements for {count(ready, 'pair')} that both accepted."
        yield ToDo(what, "rmentor agreement")
    if undecided := number_undecided(state):
        what = f"Decide about {count(undecided, 'other proposed pair')}."
        yield ToDo(what, DECIDE)


def _signatures(standings: Sequence[Standing]) -> Iterator[ToDo]:
    missing = open_signatures(standings)
    if missing:
        what = f"Collect {count(missing, 'signature')} and record each."
        yield ToDo(what, "rmentor agreement --signed PERSON")


def _feedback(glance: Glance) -> ToDo:
    if not glance.answered:
        what = "Collect feedback and import the answers."
        return ToDo(what, "rmentor import ANSWERS --as feedback")
    return ToDo("Look at what the feedback says.", "rmentor report")


def open_signatures(standings: Sequence[Standing]) -> int:
    """Count the signatures still to come."""
    return sum(len(standing.missing) for standing in standings)


def _waiting(glance: Glance) -> Iterator[ToDo]:
    """Give what can still be done for people without a pair in a running round."""
    state = glance.state
    if not state.in_state(PairState.OPEN) or state.in_state(PairState.PROPOSED):
        return
    left = [g for g in glance.groups if g.like.is_active and not g.paired]
    number = sum(group.number for group in left)
    mentors = any(group.like.may_mentor for group in left)
    mentees = any(group.like.may_be_mentored for group in left)
    # Nobody who may be either can be paired alone.
    if mentors and mentees and number > 1:
        who = count(number, "person waits", "people wait")
        yield ToDo(f"{who} for a partner.", "rmentor pair")
