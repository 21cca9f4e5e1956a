"""Laying imported people over those the program knows already."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person, by_key, merge
from rmentor.core.roster.references import resolve_people
from rmentor.core.roster.topics import join_spellings


@dataclass(frozen=True, slots=True)
class Joined:
    """The program's people after an import.

    Attributes:
        people: Everybody, by key.
        added: Keys of people not known before.
        changed: Keys of known people about whom something is new.
        unchanged: How many of the imported people said nothing new.
        issues: People recognized by less than their email or staff id.
    """

    people: Mapping[str, Person]
    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: int
    issues: tuple[Issue, ...]


def join(known: Mapping[str, Person], news: Iterable[Person]) -> Joined:
    """Recognize people by email, then staff id, then name, and merge what they said.

    By name only where one of the two has neither email nor staff id, and with a
    warning: two people can share a name. Known people keep their key. Whom people
    name (managers, wishes) and how they spell topics is settled over everybody.

    Args:
        known: The program's people by key.
        news: Imported people, each key once.
    """
    if not known:
        # A file settles by itself whom and what its people name.
        people = by_key(news)
        return Joined(people, tuple(people), (), 0, ())
    index = _Index(known)
    issues: list[Issue] = []
    people = dict(known)
    imported = []
    for person in news:
        match = index.find(person, issues)
        if match and match.role and person.role not in (None, match.role):
            issues.append(_role_changed(match, person))
        merged = merge(match, person) if match else person
        people[merged.key] = merged
        imported.append(merged.key)
    settled = by_key(
        join_spellings(resolve_people(list(people.values()), people.values()))
    )
    changed = {key: None for key in known if settled[key] != known[key]}
    same = [key for key in imported if key in known and key not in changed]
    return Joined(
        people=settled,
        added=tuple(key for key in settled if key not in known),
        changed=tuple(changed),
        unchanged=len(same),
        issues=tuple(issues),
    )


def _role_changed(known: Person, person: Person) -> Issue:
    return Issue(
        "role-changed",
        f"{person.name or person.address} was {known.role} and is now {person.role}.",
        Severity.WARNING,
        "If they are to be both, write 'either' in the role column and import again.",
    )


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
