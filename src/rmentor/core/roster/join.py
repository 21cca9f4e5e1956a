"""Laying imported people over those the program knows already."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person, merge


@dataclass(frozen=True, slots=True)
class Joined:
    """What an import changes.

    Attributes:
        added: People not known before, by key.
        changed: Known people with something new, under the key they had.
        unchanged: How many said nothing new.
        issues: People recognized by less than their email or key.
    """

    added: tuple[Person, ...]
    changed: tuple[Person, ...]
    unchanged: int
    issues: tuple[Issue, ...]


def join(known: Mapping[str, Person], news: Iterable[Person]) -> Joined:
    """Recognize people by key, then staff id, then name, and merge what they said.

    By name only where one of the two has neither email nor staff id, and with a
    warning: two people can share a name.

    Args:
        known: The program's people by key.
        news: Imported people, each key once.
    """
    index = _Index(known)
    added: list[Person] = []
    changed: list[Person] = []
    issues: list[Issue] = []
    unchanged = 0
    for person in news:
        match = index.find(person, issues)
        if match is None:
            added.append(person)
            continue
        merged = merge(match, person)
        if merged == match:
            unchanged += 1
        else:
            changed.append(merged)
    return Joined(tuple(added), tuple(changed), unchanged, tuple(issues))


class _Index:
    """The known people by each thing that can identify them."""

    def __init__(self, known: Mapping[str, Person]) -> None:
        self._by_key = dict(known)
        # The key stays when an address changes, so the address of now counts too.
        for person in known.values():
            if person.email:
                self._by_key.setdefault(person.email.casefold(), person)
        self._by_staff_id = {
            person.staff_id.casefold(): person
            for person in known.values()
            if person.staff_id
        }
        self._by_name: dict[str, list[Person]] = {}
        for person in known.values():
            self._by_name.setdefault(_folded(person.name), []).append(person)

    def find(self, person: Person, issues: list[Issue]) -> Person | None:
        """Find the known person; what is less than certain is added to `issues`."""
        if person.key in self._by_key:
            return self._by_key[person.key]
        if match := self._by_staff_id.get(person.staff_id.casefold()):
            return match if _may_be_same(match, person) else None
        return self._find_by_name(person, issues)

    def _find_by_name(self, person: Person, issues: list[Issue]) -> Person | None:
        namesakes = [
            known
            for known in self._by_name.get(_folded(person.name), ())
            if _only_named(known) or _only_named(person)
        ]
        if len(namesakes) != 1:
            return None
        issues.append(
            Issue(
                "known-by-name",
                f"'{person.name}' is taken for {namesakes[0].address}, by name only.",
                Severity.WARNING,
                "Add the email address or staff id if this is somebody else.",
            )
        )
        return namesakes[0]


def _may_be_same(known: Person, person: Person) -> bool:
    """Tell a changed address from a staff id used twice: by the name."""
    return not (known.email and person.email) or _folded(known.name) == _folded(
        person.name
    )


def _only_named(person: Person) -> bool:
    return not person.email and not person.staff_id


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
