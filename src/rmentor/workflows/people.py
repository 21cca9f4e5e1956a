"""`rmentor people`: who takes part."""

from dataclasses import dataclass
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


def list_people(folder: Path, search: str = "") -> Outcome[tuple[PersonRow, ...]]:
    """List everyone, by name; with `search`, those in whom all its words occur.

    Raises:
        StateError: There is no program, or its state cannot be read.
    """
    state = load_state(folder)
    words = search.casefold().split()
    rows = [
        _row(person, state)
        for person in state.people.values()
        if all(word in _text(person) for word in words)
    ]
    rows.sort(key=lambda row: ((row.name or row.key).casefold(), row.key))
    return Outcome(tuple(rows))


def _text(person: Person) -> str:
    values = (person.name, person.address, person.department, person.role or "either")
    return " ".join(
        (*values, *person.topics_to_share, *person.topics_to_learn)
    ).casefold()


def _row(person: Person, state: State) -> PersonRow:
    same = {
        name: getattr(person, name)
        for name in PersonRow.__dataclass_fields__
        if hasattr(person, name)
    }
    different = {
        "role": person.role or "either",
        "status": person.status or "active",
        "extra": dict(person.extra),
        "partners": _partners(person.key, state),
    }
    return PersonRow(**(same | different))


def _partners(key: str, state: State) -> tuple[str, ...]:
    now = state.in_state(PairState.PROPOSED, PairState.OPEN)
    partners = {pair.mentee for pair in now if pair.mentor == key}
    partners |= {pair.mentor for pair in now if pair.mentee == key}
    return tuple(sorted(state.address(partner) for partner in partners))
