"""`rmentor people PERSON --pause, --leave, --return`: who takes part now."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rmentor.adapters.store import connection, pairs
from rmentor.adapters.store import people as people_table
from rmentor.adapters.store.invitations import drop_idle_invitations
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person, Status
from rmentor.core.model.program import FIXED, Pair, PairState
from rmentor.core.model.words import count
from rmentor.workflows.outcome import Action, Outcome
from rmentor.workflows.people import PersonRow, person_rows
from rmentor.workflows.state import State, load_state
from rmentor.workflows.who import find_person

_VERBS = {
    Status.PAUSED: "paused",
    Status.LEFT: "left",
    Status.ACTIVE: "returned",
}


def change_standing(
    folder: Path, text: str, status: Status, *, dry_run: bool
) -> Outcome[tuple[PersonRow, ...]]:
    """Let somebody pause, leave or come back.

    Who leaves ends their pairs; the partners are free for the next `rmentor pair`. Who
    pauses keeps them. No reason is asked.

    Args:
        folder: The program's.
        text: Name, email or staff id.
        status: From now on.
        dry_run: Whether to look only.

    Raises:
        RmentorError: No program, or nobody or several people of that name.
    """
    state = load_state(folder)
    person = find_person(state, text)
    changed = replace(person, status=status)
    ended = _ended(state, person) if status is Status.LEFT else ()
    verb = _VERBS[status]
    would = "would have " if dry_run else ""
    actions = [Action(would + verb, state.address(person.key))]
    open_ = sum(pair.state is PairState.ENDED for pair in ended)
    actions += [Action(would + "ended", count(open_, "pair"))] if open_ else []
    after = replace(state, people={**state.people, person.key: changed})
    rows = person_rows(after, (changed,))
    if person.status is status or (person.status, status) == (None, Status.ACTIVE):
        return Outcome(rows, actions=(Action("kept", state.address(person.key)),))
    if not dry_run:
        what = f"1 person {verb}"
        with connection.writing(folder, "people", what, since=state.number) as db:
            people_table.save_people(db, [changed])
            pairs.end_pairs(db, ended)
            drop_idle_invitations(db)
            pairs.drop_known_pairs(db, _fixed(state, person) if ended else ())
    following = ("rmentor status" if status is Status.PAUSED else "rmentor pair",)
    return Outcome(rows, _partners(state, person, ended), tuple(actions), following)


def _ended(state: State, person: Person) -> tuple[Pair, ...]:
    """Give the person's pairs as they are afterwards: proposed ones are none."""
    return tuple(
        replace(pair, state=PairState.ENDED) if pair.state is PairState.OPEN else pair
        for pair in state.in_state(PairState.OPEN, PairState.PROPOSED)
        if person.key in (pair.mentor, pair.mentee)
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
        pair.mentee if pair.mentor == person.key else pair.mentor
        for pair in ended
        if pair.state is PairState.ENDED
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
