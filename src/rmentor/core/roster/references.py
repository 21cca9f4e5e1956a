"""People named by other people: managers, wishes, exclusions."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache

from rmentor.core.model.people import Person
from rmentor.core.roster.text import fold

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
    return tuple(_resolved(person, key_of) for person in people)


def _resolved(person: Person, key_of: Resolve) -> Person:
    manager = key_of(person.manager)
    preferred = _each(key_of, person.preferred)
    not_wanted = _each(key_of, person.not_wanted)
    earlier = _each(key_of, person.earlier_partners)
    if (manager, preferred, not_wanted, earlier) == (
        person.manager,
        person.preferred,
        person.not_wanted,
        person.earlier_partners,
    ):
        return person
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
    marks: dict[str, str] = {}
    for read in (_short_id, _staff_id, _email):
        marks |= _owners(known, read)
    marks |= {person.key: person.key for person in known}
    # Few files name people by name, and names are slow to compare.
    by_name = cache(lambda: _owners(known, _name))

    def key_of(typed: str) -> str:
        return typed and (
            marks.get(typed.casefold())
            or marks.get(f"id:{typed.casefold()}")
            or by_name().get(_spaceless(typed))
            or typed
        )

    return key_of


def _owners(people: Iterable[Person], read: Callable[[Person], str]) -> dict[str, str]:
    """Say whose a mark is, of those that one person alone has."""
    owners: dict[str, str] = {}
    shared = {""}
    for person in people:
        mark = read(person)
        if owners.setdefault(mark, person.key) != person.key:
            shared.add(mark)
    return {mark: key for mark, key in owners.items() if mark not in shared}


def _each(key_of: Resolve, typed: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(key_of, typed))) if typed else ()


def _name(person: Person) -> str:
    return _spaceless(person.name)


def _spaceless(name: str) -> str:
    return fold(name).replace(" ", "")


def _staff_id(person: Person) -> str:
    return f"id:{person.staff_id.casefold()}" if person.staff_id else ""


def _short_id(person: Person) -> str:
    """Find `00123` as 123 too, as spreadsheets cut leading zeros."""
    short = person.staff_id.casefold().lstrip("0")
    return f"id:{short}" if short else ""


def _email(person: Person) -> str:
    return person.email.casefold()
