"""`rmentor pair --verify`: check a stored round again; nothing is written."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from rmentor.adapters.settings_file import read_settings
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.model.program import PairState
from rmentor.core.pairing.pair import check_proposal
from rmentor.errors import StateError
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.state import load_state

_HINT = """\
If people, settings or decisions have changed since, the proof no longer fits: type \
'rmentor pair' to pair again. If not, the state was changed by hand."""


class NoRoundError(StateError):
    """There is no round whose proof is stored."""

    code = "no-round"

    def __init__(self) -> None:
        super().__init__(
            "There is no round to check.",
            "Pair people with 'rmentor pair'; its proof is kept with the pairs.",
        )


@dataclass(frozen=True, slots=True)
class VerifyView:
    """What was checked of a round, and what was found.

    Attributes:
        holds: Whether everything does.
        proven: Whether the round is claimed to be the best.
        prices: That make the proof.
        levels: Scores that have prices of their own; 0 but with `leximin`.
        possible: Pairs that were held against the prices.
        gap: What the total can at most lack.
        findings: Sentences; empty when everything holds.
    """

    round: int
    holds: bool
    proven: bool
    pairs: int
    total: float
    worst: float | None
    gap: float
    prices: int
    levels: int
    possible: int
    findings: tuple[str, ...]


def verify_round(folder: Path) -> Outcome[VerifyView]:
    """Check the newest round again, with the stored proof and without the solver.

    Raises:
        RmentorError: No program, no round, or wrong settings.
    """
    state = load_state(folder)
    if not state.rounds:
        raise NoRoundError
    number, saved = max(state.rounds.items())
    settings = replace(read_settings(folder).pairing, objective=saved.objective)
    made = tuple(pair for pair in state.pairs if pair.round == number)
    before = tuple(
        pair
        for pair in state.in_state(PairState.OPEN, PairState.ENDED)
        if pair.round != number
    )
    people = tuple(state.people.values())
    claim = saved.claim(made)
    waiting = state.waiting(number)
    known = state.known_pairs
    findings = check_proposal(claim, people, settings, known, before, waiting)
    proof = saved.certificate
    view = VerifyView(
        round=number,
        holds=not findings,
        proven=saved.proven,
        pairs=len(made),
        total=saved.total / 100,
        worst=None if saved.worst is None else saved.worst / 100,
        gap=(saved.bound - saved.total) / 100,
        prices=len(proof.mentors) + len(proof.mentees),
        levels=len(proof.levels),
        possible=_possible(people),
        findings=findings,
    )
    issues = tuple(
        Issue("proof-broken", finding, Severity.ERROR, _HINT) for finding in findings
    )
    return Outcome(view, issues)


def _possible(people: Iterable[Person]) -> int:
    """Count the pairs there might be: nobody is a partner of their own."""
    active = [person for person in people if person.is_active]
    mentors = sum(person.may_mentor for person in active)
    mentees = sum(person.may_be_mentored for person in active)
    return mentors * mentees - sum(p.may_mentor and p.may_be_mentored for p in active)
