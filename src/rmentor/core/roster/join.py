"""Laying imported people over those the program knows already."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person, Role, by_key, merge, person_key
from rmentor.core.roster.identify import other_name
from rmentor.core.roster.own_keys import free_key, shared_by
from rmentor.core.roster.references import resolve_people
from rmentor.core.roster.topics import join_spellings

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Joined:
    """The program's people after an import.

    Attributes:
        people: Everybody, by key.
        added: Keys of people not known before.
        changed: Keys of known people about whom something is new.
        unchanged: Keys of the imported people who said nothing new.
        placed: Keys of the imported people who have a role.
        unplaced: Keys of those who have none.
        issues: People recognized by less than their email or staff id.
    """

    people: Mapping[str, Person]
    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: frozenset[str]
    placed: frozenset[str]
    unplaced: frozenset[str]
    issues: tuple[Issue, ...]


def join(
    known: Mapping[str, Person],
    news: Iterable[Person],
    beside: Collection[str] = (),
) -> Joined:
    """Recognize people by email, then staff id, then name, and merge what they said.

    By name only where one of the two has neither email nor staff id, and with a
    warning: two people can share a name. A staff id makes nobody another: lists number
    their rows, each from 1. Known people keep their key. Whom people name (managers,
    wishes) and how they spell topics is settled over everybody.

    Args:
        known: The program's people by key.
        news: Imported people, each key once.
        beside: Keys of those who have a role in another list of the same import: who
            has the other role in this one is both.
    """
    if not known:
        # A file settles by itself whom and what its people name.
        people = by_key(news)
        roles = _by_role(people.values())
        return Joined(people, tuple(people), (), frozenset(), *roles, ())
    issues: list[Issue] = []
    laid = [*_laid(_Index(known), news, beside, issues)]
    people = {**known, **{person.key: person for person in laid}}
    settled = by_key(
        join_spellings(resolve_people(list(people.values()), people.values()))
    )
    changed = {key: None for key in known if settled[key] != known[key]}
    placed, unplaced = _by_role(laid)
    return Joined(
        people=settled,
        added=tuple(key for key in settled if key not in known),
        changed=tuple(changed),
        unchanged=frozenset(p.key for p in laid if p.key in known) - set(changed),
        placed=placed,
        unplaced=unplaced,
        issues=tuple(issues),
    )


def _laid(
    index: "_Index",
    news: Iterable[Person],
    beside: Collection[str],
    issues: list[Issue],
) -> Iterator[Person]:
    """Lay each imported person over the known one, if there is one."""
    for person in news:
        match = index.find(person, issues)
        merged = merge(match, person) if match else index.keyed(person, issues)
        if match and match.key in beside and merged.role is not match.role:
            merged = replace(merged, role=Role.EITHER)
        yield merged


def _by_role(people: Iterable[Person]) -> tuple[frozenset[str], frozenset[str]]:
    """Part the keys of those who have a role from those who have none."""
    people = tuple(people)
    placed = frozenset(person.key for person in people if person.role)
    return placed, frozenset(p.key for p in people if not p.role) - placed


def role_changes(
    before: Mapping[str, Person], after: Mapping[str, Person]
) -> tuple[Issue, ...]:
    """Name the people who had a role and have another now."""
    pairs = ((known, after[key]) for key, known in before.items())
    return tuple(
        _role_changed(known, person)
        for known, person in pairs
        if known.role and person.role is not known.role
    )


def role_both(people: Sequence[Person]) -> Issue:
    """Say who stands in a list of mentors and in one of mentees, and is both."""
    names = ", ".join(sorted(p.name or p.address for p in people)[:_NAMED])
    some = "1 person stands" if len(people) == 1 else f"{len(people)} people stand"
    return Issue(
        "role-both",
        f"{some} in a list of mentors and in one of mentees: {names}"
        f"{' and others' if len(people) > _NAMED else ''}; both is possible.",
        Severity.INFO,
        "If they are to be one of the two, delete them from the other list.",
    )


def role_unknown(issues: Sequence[Issue], unplaced: int) -> tuple[Issue, ...]:
    """Correct what was said before it was known who had a role already."""
    said = [issue for issue in issues if issue.code == "role-unknown"]
    if not said:
        return tuple(issues)
    others = tuple(issue for issue in issues if issue.code != "role-unknown")
    if not unplaced:
        return others
    some = "1 person" if unplaced == 1 else f"{unplaced} people"
    message = (
        f"Nothing says whether {some} of {said[0].file}, new or known, would be mentor "
        "(junior) or mentee (senior); both is possible."
    )
    return (*others, replace(said[0], message=message, sheet=""))


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
        self._by_staff_id: dict[str, list[Person]] = {}
        for person in known.values():
            if person.staff_id:
                same = self._by_staff_id.setdefault(person.staff_id.casefold(), [])
                same.append(person)
        self._by_name: dict[str, list[Person]] = {}
        for person in known.values():
            self._by_name.setdefault(person_key(person.name), []).append(person)

    def find(self, person: Person, issues: list[Issue]) -> Person | None:
        """Find the known person; what is less than certain is added to `issues`."""
        match = self._by_key.get(person.key)
        if match and (person.email or not other_name(match.name, person.name)):
            return match
        if same := self._by_staff_id.get(person.staff_id.casefold()):
            return next((one for one in same if _may_be_same(one, person)), None)
        return self._find_by_name(person, issues)

    def keyed(self, person: Person, issues: list[Issue]) -> Person:
        """Give somebody new a key that nobody has."""
        taken = self._by_key.get(person.key)
        if taken is None:
            return person
        issues.append(shared_by(person, taken))
        return replace(person, key=free_key(person, self._by_key))

    def _find_by_name(self, person: Person, issues: list[Issue]) -> Person | None:
        namesakes = [
            known
            for known in self._by_name.get(person_key(person.name), ())
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
    """Tell a changed address or name from a staff id used twice: by the name."""
    if known.email and person.email:
        return person_key(known.name) == person_key(person.name)
    return not other_name(known.name, person.name)


def _only_named(person: Person) -> bool:
    return not person.email and not person.staff_id
