"""`rmentor status`: where the program stands and what to do next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rmentor.adapters.settings_file import read_settings
from rmentor.core.agreement.signatures import Standing
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.program import PairState
from rmentor.core.model.words import count
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.rematch import at_risk
from rmentor.workflows.state import State, load_state


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do and the command for it."""

    what: str
    command: str


@dataclass(frozen=True, slots=True)
class ProgramStatus:
    """Counts, and what to do in order.

    Attributes:
        people: Everyone on the roster; mentors, mentees and either are active ones.
        pairs: Proposed and open.
        unpaired: Active people in no pair.
        agreements: Pairs with an agreement.
        agreements_signed: Open pairs in which both signed the version that counts.
        signatures_open: Signatures still to come, under the versions that count.
    """

    program: str
    people: int
    mentors: int
    mentees: int
    either: int
    inactive: int
    pairs: int
    pairs_proposed: int
    pairs_open: int
    unpaired: int
    agreements: int
    agreements_signed: int
    signatures_open: int
    responses: int
    to_do: tuple[ToDo, ...]


def program_status(folder: Path, today: date) -> Outcome[ProgramStatus]:
    """Count what is there and say what comes next.

    Args:
        folder: The program's.
        today: To count days up to.

    Raises:
        StateError: There is no program, or its state cannot be read.
        SettingsRefusedError: `rmentor.toml` is wrong.
    """
    state = load_state(folder)
    settings = read_settings(folder)
    active = [person for person in state.people.values() if person.is_active]
    proposed = state.in_state(PairState.PROPOSED)
    opened = state.in_state(PairState.OPEN)
    paired = {
        key for pair in (*proposed, *opened) for key in (pair.mentor, pair.mentee)
    }
    standings = state.standings
    both = [p for p in active if p.may_mentor and p.may_be_mentored]
    to_do = (*_urgent(state, today), *_to_do(state), *_waiting(state))
    status = ProgramStatus(
        program=settings.program.name,
        people=len(state.people),
        mentors=sum(p.may_mentor for p in active) - len(both),
        mentees=sum(p.may_be_mentored for p in active) - len(both),
        either=len(both),
        inactive=len(state.people) - len(active),
        pairs=len(proposed) + len(opened),
        pairs_proposed=len(proposed),
        pairs_open=len(opened),
        unpaired=sum(person.key not in paired for person in active),
        agreements=len({(a.mentor, a.mentee) for a in state.agreements}),
        agreements_signed=sum(not standing.missing for standing in standings),
        signatures_open=_open_signatures(standings),
        responses=len(state.responses),
        to_do=to_do,
    )
    return Outcome(status, _copies(folder), next=tuple(i.command for i in to_do[:1]))


def _copies(folder: Path) -> tuple[Issue, ...]:
    """Warn of copies that a sync service made of two changes at once."""
    return tuple(
        Issue(
            "conflicted-copy",
            f"{path.name} lies beside the program's state; it is not read.",
            Severity.WARNING,
            "A sync service may have made it of changes on two computers. See what is "
            "missing with 'rmentor history', then move it away.",
            path.name,
        )
        for path in sorted(folder.glob("rmentor?*.db"))
    )


def _urgent(state: State, today: date) -> Iterator[ToDo]:
    """Give what cannot wait."""
    risks = len(at_risk(state, today))
    if risks:
        yield ToDo(f"Look after {count(risks, 'pair')} at risk.", "rmentor report")


def _waiting(state: State) -> Iterator[ToDo]:
    """Give what can still be done for people without a pair in a running round."""
    if not state.in_state(PairState.OPEN) or state.in_state(PairState.PROPOSED):
        return
    opened = state.in_state(PairState.OPEN)
    paired = {key for pair in opened for key in (pair.mentor, pair.mentee)}
    left = [p for p in state.people.values() if p.is_active and p.key not in paired]
    if any(p.may_mentor for p in left) and any(p.may_be_mentored for p in left):
        who = count(len(left), "person waits", "people wait")
        yield ToDo(f"{who} for a partner.", "rmentor pair")


def _to_do(state: State) -> tuple[ToDo, ...]:
    """Give the next steps of the road, the first one first."""
    proposed = len(state.in_state(PairState.PROPOSED))
    if not state.people:
        return (ToDo("Import the sign-ups.", "rmentor import FILE"),)
    if proposed:
        return (
            ToDo(
                f"Look at {count(proposed, 'proposed pair')}, then write agreements.",
                "rmentor agreement",
            ),
        )
    if not state.in_state(PairState.OPEN):
        return (ToDo("Propose the pairs.", "rmentor pair"),)
    # Once feedback comes in, signatures still to come are no longer what is next.
    steps = (*_signatures(state), _feedback(state))
    return steps[::-1] if state.responses else steps


def _signatures(state: State) -> Iterator[ToDo]:
    missing = _open_signatures(state.standings)
    if missing:
        what = f"Collect {count(missing, 'signature')} and record each."
        yield ToDo(what, "rmentor agreement --signed PERSON")


def _feedback(state: State) -> ToDo:
    if not state.responses:
        what = "Collect feedback and import the answers."
        return ToDo(what, "rmentor import ANSWERS --as feedback")
    return ToDo("Look at what the feedback says.", "rmentor report")


def _open_signatures(standings: Sequence[Standing]) -> int:
    return sum(len(standing.missing) for standing in standings)
