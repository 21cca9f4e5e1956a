"""People named by other people: managers, wishes, exclusions."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter

from rmentor.core.model.people import Person
from rmentor.core.roster.text import compact

Resolve = Callable[[str], str]


def resolve_people(
    people: Sequence[Person], everyone: Iterable[Person]
) -> tuple[Person, ...]:
    """Replace emails, staff ids and names of people by their keys.

    What names nobody known, or more than one, stays as typed: run it again when more
    people are known.

    Args:
        people: Whose managers, wishes and partners are resolved.
        everyone: Who may be meant; with `people` itself for one file.
    """
    key_of = resolver(everyone)
    named = list(map(_named, people))
    # Many name the same people: each set of names is looked up once.
    resolved = {names: _resolved(names, key_of) for names in dict.fromkeys(named)}
    changed = {names: keys for names, keys in resolved.items() if keys != names}
    if not changed:
        return tuple(people)
    return tuple(
        _renaming(person, changed[names]) if names in changed else person
        for person, names in zip(people, named, strict=True)
    )


_named = attrgetter("manager", "preferred", "not_wanted", "earlier_partners")
Names = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def _resolved(names: Names, key_of: Resolve) -> Names:
    manager, *others = names
    preferred, not_wanted, earlier = (
        tuple(dict.fromkeys(map(key_of, typed))) for typed in others
    )
    return key_of(manager), preferred, not_wanted, earlier


def _renaming(person: Person, names: Names) -> Person:
    manager, preferred, not_wanted, earlier = names
    return replace(
        person,
        manager=manager,
        preferred=preferred,
        not_wanted=not_wanted,
        earlier_partners=earlier,
    )


def resolver(everyone: Iterable[Person]) -> Resolve:
    """Make the function that gives a person's key for an email, id or name."""
    known = list(everyone)
    keys = {person.key for person in known}
    # Most are named by their keys; few files name people otherwise.
    by_mark = cache(lambda: _marks(known))
    by_name = cache(lambda: _owners(known, _name))

    def key_of(typed: str) -> str:
        mark = typed.casefold()
        if mark in keys or not typed:
            return mark
        return (
            by_mark().get(mark)
            or by_mark().get(f"id:{mark}")
            or by_name().get(compact(typed))
            or typed
        )

    return key_of


def namesakes(everyone: Iterable[Person]) -> frozenset[str]:
    """Give the names that several people have, compact."""
    numbers = Counter(_name(person) for person in everyone)
    return frozenset(name for name, number in numbers.items() if number > 1)


def why_unknown(typed: str, shared: Container[str]) -> str:
    """Say why nobody is meant by a text: several people may have that name.

    Args:
        typed: As it stands in a cell.
        shared: See `namesakes`.
    """
    several = compact(typed) in shared
    return "is the name of several people" if several else "is nobody the program knows"


def _marks(people: Sequence[Person]) -> dict[str, str]:
    """Say whose each email and staff id is; a key is what it is."""
    marks: dict[str, str] = {}
    for read in (_short_id, _staff_id, _email):
        marks |= _owners(people, read)
    return marks | {person.key: person.key for person in people}


def _owners(people: Iterable[Person], read: Callable[[Person], str]) -> dict[str, str]:
    """Say whose a mark is, of those that one person alone has."""
    owners: dict[str, str] = {}
    shared = {""}
    for person in people:
        mark = read(person)
        if owners.setdefault(mark, person.key) != person.key:
            shared.add(mark)
    return {mark: key for mark, key in owners.items() if mark not in shared}


def _name(person: Person) -> str:
    return compact(person.name)


def _staff_id(person: Person) -> str:
    return f"id:{person.staff_id.casefold()}" if person.staff_id else ""


def _short_id(person: Person) -> str:
    """Find `00123` as 123 too, as spreadsheets cut leading zeros."""
    short = person.staff_id.casefold().lstrip("0")
    return f"id:{short}" if short else ""


def _email(person: Person) -> str:
    return person.email.casefold()
