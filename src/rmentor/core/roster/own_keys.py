"""Keys of their own for all people of a roster, also for those who share an address."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person, person_key
from rmentor.core.roster.rows import Entry
from rmentor.core.roster.text import fold


def keyed(
    people: Sequence[Person], groups: Sequence[Sequence[Entry]], issues: list[Issue]
) -> tuple[Person, ...]:
    """Give everybody a key of their own, even those who share an address."""
    keyed = {person_key(p.name, p.email, p.staff_id): p for p in people}
    if len(keyed) == len(people):
        return tuple(_with_key(keyed[key], key) for key in sorted(keyed))
    taken: dict[str, Person] = {}
    order = sorted(range(len(people)), key=lambda i: _identity(people[i]))
    for place in order:
        person = people[place]
        key = free_key(person, taken)
        wanted = person_key(person.name, person.email, person.staff_id)
        if key != wanted:
            at = groups[place][0]
            said = shared_by(person, taken[wanted])
            issues.append(replace(said, file=at.file, sheet=at.sheet, row=at.row))
        taken[key] = _with_key(person, key)
    return tuple(taken[key] for key in sorted(taken))


def free_key(person: Person, taken: Container[str]) -> str:
    """Give the first key of somebody that nobody has."""
    return next(key for key in _keys(person) if key not in taken)


def _with_key(person: Person, key: str) -> Person:
    return person if person.key == key else replace(person, key=key)


def _identity(person: Person) -> tuple[str, str, str]:
    return (fold(person.name), person.email.casefold(), person.staff_id.casefold())


def _keys(person: Person) -> Iterable[str]:
    yield person_key(person.name, person.email, person.staff_id)
    yield person_key(person.name, "", person.staff_id)
    number = 1
    while True:
        yield person_key(f"{person.name} {number}" if number > 1 else person.name)
        number += 1


def shared_by(person: Person, other: Person) -> Issue:
    """Say that two people share an address or a staff id."""
    mark = person.email or f"the staff id {person.staff_id}"
    return Issue(
        "identity-shared",
        f"{person.name or 'Somebody'} and {other.name or 'somebody'} share {mark}; "
        "both are kept as two people.",
        Severity.WARNING,
        "Give each their own email; if they are one person, delete a row.",
        text=mark,
    )
