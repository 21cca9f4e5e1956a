"""`rmentor people`: who takes part."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from rmentor.core.model.people import Person
from rmentor.core.model.program import PairState
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.state import State, load_state


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person with all fields, and the partners of now."""

    name: str
    email: str
    key: str
    staff_id: str
    role: str
    status: str
    paused_until: date | None
    job_title: str
    grade: str
    department: str
    team: str
    function: str
    location: str
    time_zone: str
    languages: tuple[str, ...]
    manager: str
    topics_to_share: tuple[str, ...]
    topics_to_learn: tuple[str, ...]
    availability: tuple[str, ...]
    meeting_mode: str
    capacity: int | None
    preferred: tuple[str, ...]
    not_wanted: tuple[str, ...]
    earlier_partners: tuple[str, ...]
    consent: bool | None
    extra: dict[str, str]
    partners: tuple[str, ...]


def list_people(
    folder: Path, today: date, search: str = ""
) -> Outcome[tuple[PersonRow, ...]]:
    """List everyone, by name; with `search`, those in whom all its words occur.

    Raises:
        StateError: There is no program, or its state cannot be read.
    """
    state = load_state(folder).as_of(today)
    return Outcome(person_rows(state, matching(state, search)))


def matching(state: State, search: str) -> list[Person]:
    """Find the people in whom all words of a search occur, in the order of keys."""
    words = search.casefold().split()
    people = state.people.values()
    return [person for person in people if all(w in _text(person) for w in words)]


def person_rows(state: State, people: Iterable[Person]) -> tuple[PersonRow, ...]:
    """Show people with their partners of now, by name."""
    partners = _partners(state)
    rows = [_row(person, partners.get(person.key, ())) for person in people]
    rows.sort(key=lambda row: ((row.name or row.key).casefold(), row.key))
    return tuple(rows)


def _text(person: Person) -> str:
    values = (person.name, person.address, person.department, person.role or "either")
    return " ".join(
        (*values, *person.topics_to_share, *person.topics_to_learn)
    ).casefold()


_SAME = tuple(
    field.name for field in fields(PersonRow) if field.name in Person.__slots__
)


def _row(person: Person, partners: Iterable[str]) -> PersonRow:
    same = {name: getattr(person, name) for name in _SAME}
    different = {
        "role": person.role or "either",
        "status": person.status or "active",
        "extra": dict(person.extra),
        "partners": tuple(sorted(partners)),
    }
    return PersonRow(**(same | different))


def _partners(state: State) -> Mapping[str, set[str]]:
    """Give the addresses of the partners of now, by a person's key."""
    partners: dict[str, set[str]] = {}
    for pair in state.in_state(PairState.PROPOSED, PairState.OPEN):
        partners.setdefault(pair.mentor, set()).add(state.address(pair.mentee))
        partners.setdefault(pair.mentee, set()).add(state.address(pair.mentor))
    return partners
