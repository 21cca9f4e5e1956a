"""Who answered: the person on the roster, or a guest whose answer still counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b

from rmentor.core.model.feedback import Response
from rmentor.core.model.people import Person, person_key
from rmentor.core.roster.identify import other_name
from rmentor.core.roster.values import says_nothing

GUEST = "guest:"


@dataclass(frozen=True, slots=True)
class Identity:
    """What a row says about who answered; all empty in an anonymous form.

    Attributes:
        emails: As found, the most telling first.
    """

    emails: tuple[str, ...] = ()
    staff_id: str = ""
    name: str = ""

    @property
    def says(self) -> str:
        """For messages: the first thing said; empty when nothing is."""
        return next(iter(self.emails), "") or self.staff_id or self.name

    @property
    def key(self) -> str:
        """The key that a person of this identity would have."""
        return person_key(self.name, next(iter(self.emails), ""), self.staff_id)


class Roster:
    """The program's people by whatever can identify them."""

    def __init__(self, people: Mapping[str, Person]) -> None:
        self._by_email: dict[str, Person] = {}
        self._by_staff_id: dict[str, list[Person]] = {}
        self._by_name: dict[str, list[Person]] = {}
        for person in people.values():
            self._by_email[(person.email or person.key).casefold()] = person
            if person.staff_id:
                same = self._by_staff_id.setdefault(person.staff_id.casefold(), [])
                same.append(person)
            self._by_name.setdefault(person_key(person.name), []).append(person)

    def find(self, identity: Identity) -> tuple[Person, ...]:
        """Find by email, else by staff id, else by name.

        Returns:
            Nobody, one person, or several who share the id or the name.
        """
        if identity.emails:
            known = (self._by_email.get(e.casefold()) for e in identity.emails)
            return tuple(person for person in known if person)[:1]
        if identity.staff_id:
            same = self._by_staff_id.get(identity.staff_id.casefold(), ())
            return tuple(p for p in same if not other_name(p.name, identity.name))
        return tuple(self._by_name.get(person_key(identity.name), ()))


def guest_key(text: str) -> str:
    """Give somebody who is not on the roster a key that is the same on every import."""
    return GUEST + blake2b(text.encode(), digest_size=8).hexdigest()


def is_named(text: str) -> bool:
    """Tell whether a cell names somebody: not blank, not `anonymous`."""
    return not says_nothing(text)


def recognized(
    responses: Iterable[Response], people: Mapping[str, Person]
) -> tuple[Response, ...]:
    """Give guests who have joined the roster since their own key."""
    keys = owners_of_guests(people)
    return tuple(
        replace(response, person=keys.get(response.person, response.person))
        for response in responses
    )


def owners_of_guests(people: Mapping[str, Person]) -> dict[str, str]:
    """Give whose each guest's key is: of one person on the roster, beyond doubt."""
    owners: dict[str, set[str]] = {}
    for person in people.values():
        for key in _possible_keys(person):
            owners.setdefault(guest_key(key), set()).add(person.key)
    return {guest: min(keys) for guest, keys in owners.items() if len(keys) == 1}


def _possible_keys(person: Person) -> tuple[str, ...]:
    """List the keys under which a person may have answered before."""
    keys = [person.key, person_key(person.name)]
    if person.email:
        keys.append(person_key("", person.email))
    if person.staff_id:
        keys.append(person_key("", "", person.staff_id))
    return tuple(keys)
