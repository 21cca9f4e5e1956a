"""`rmentor people PERSON --pause, --leave, --return`: who takes part now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rmentor.adapters.store import connection, pairs
from rmentor.adapters.store import people as people_table
from rmentor.adapters.store.invitations import drop_idle_invitations
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person, Status
from rmentor.core.model.program import FIXED, Pair, PairState
from rmentor.core.model.words import count
from rmentor.errors import UsageError
from rmentor.workflows.outcome import Action, Outcome
from rmentor.workflows.people import PersonRow, person_rows
from rmentor.workflows.state import State, load_state
from rmentor.workflows.who import find_person

_VERBS = {
    Status.PAUSED: "paused",
    Status.LEFT: "left",
    Status.ACTIVE: "returned",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What becomes of somebody.

    Attributes:
        until: Of a pause, the first day on which it is over; None when not said.
    """

    status: Status
    until: date | None = None


class PauseOverError(UsageError):
    """A pause is to end on a day that is not ahead."""

    code = "pause-not-ahead"

    def __init__(self, until: date) -> None:
        super().__init__(
            f"--until {until} is not ahead: the pause would be over already.",
            "Name the first day on which the person takes part again, such as "
            f"--until {until.replace(year=until.year + 1)}.",
        )


def change_standing(
    folder: Path, text: str, standing: Standing, today: date, *, dry_run: bool
) -> Outcome[tuple[PersonRow, ...]]:
    """Let somebody pause, leave or come back.

    Who leaves ends their pairs; the partners are free for the next `rmentor pair`. Who
    pauses keeps them. No reason is asked, and none is kept: agreements promise that.

    Args:
        folder: The program's.
        text: Name, email or staff id.
        standing: From now on.
        today: A pause ends after it.
        dry_run: Whether to look only.

    Raises:
        RmentorError: No program, or nobody or several people of that name.
    """
    if standing.until and standing.until <= today:
        raise PauseOverError(standing.until)
    state, status = load_state(folder), standing.status
    person = find_person(state, text)
    changed = replace(person, status=status, paused_until=standing.until)
    ended = _ended(state, person) if status is Status.LEFT else ()
    after = replace(state, people={**state.people, person.key: changed})
    rows = person_rows(after, (changed,))
    now = person.status or Status.ACTIVE, person.paused_until
    if now == (status, standing.until):
        return Outcome(rows, actions=(Action("kept", state.address(person.key)),))
    if not dry_run:
        what = f"1 person {_VERBS[status]}"
        with connection.writing(folder, "people", what, since=state.number) as db:
            people_table.save_people(db, [changed])
            pairs.end_pairs(db, ended)
            drop_idle_invitations(db)
            pairs.drop_known_pairs(db, _fixed(state, person) if ended else ())
    following = ("rmentor status" if status is Status.PAUSED else "rmentor pair",)
    actions = _said(standing, state.address(person.key), ended, dry_run=dry_run)
    return Outcome(rows, _partners(state, person, ended), actions, following)


def _said(
    standing: Standing, address: str, ended: Sequence[Pair], *, dry_run: bool
) -> tuple[Action, ...]:
    would = "would have " if dry_run else ""
    until = f" until {standing.until}" if standing.until else ""
    changed = Action(would + _VERBS[standing.status], address + until)
    pairs = sum(pair.state is PairState.ENDED for pair in ended)
    closed = (Action(would + "ended", count(pairs, "pair")),) if pairs else ()
    return (changed, *closed)


def _ended(state: State, person: Person) -> tuple[Pair, ...]:
    """Give the person's pairs as they are afterwards: proposed ones are none."""
    return tuple(
        replace(pair, state=PairState.ENDED) if pair.state is PairState.OPEN else pair
        for pair in state.in_state(PairState.OPEN, PairState.PROPOSED)
        if person.key in pair.people
    )


def _fixed(state: State, person: Person) -> list[tuple[str, str]]:
    return [
        both
        for both, decision in state.decisions.items()
        if person.key in both and decision in FIXED
    ]


def _partners(state: State, person: Person, ended: Sequence[Pair]) -> tuple[Issue, ...]:
    """Name the people who have nobody now."""
    others = [
        pair.partner_of(person.key) for pair in ended if pair.state is PairState.ENDED
    ]
    return tuple(
        Issue(
            "partner-free",
            f"{state.name(key)} has no partner now.",
            Severity.INFO,
            "Find one with 'rmentor pair'; what else is open stays as it is.",
        )
        for key in others
    )
