"""Whom each person may meet: how much of it the review workbook tells."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from rmentor.core.model.people import Person
from rmentor.core.pairing.pair import MayMeet, Proposal
from rmentor.core.roster.references import Resolve, resolver
from rmentor.workflows.state import State

_LISTED, _OFFERED = 10, 100
_LISTED_IN_ALL, _OFFERED_IN_ALL = 5_000, 20_000
"""Of all people together: with more, writing would take longer than pairing."""
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Named:
    """How the workbook names a person.

    Attributes:
        name: Told from namesakes: the print leaves the emails out.
        address: How results name them: by email, if it is theirs alone.
        written: What the import knows them by, and anybody may write: the email, else
            the staff id or the name.
    """

    name: str
    address: str
    written: str


@dataclass(frozen=True, slots=True)
class Meetings:
    """Whom each person may meet.

    Attributes:
        people: Everyone to be paired; nobody where the program is too large for that.
        named: By key.
        listed: So many partners are listed of each person; all are offered for a swap.
    """

    people: tuple[MayMeet, ...]
    named: Mapping[str, Named]
    listed: int

    @classmethod
    def of(cls, proposal: Proposal, state: State, listed: int) -> "Meetings":
        """Take them out of a proposal; a program may ask for more to be listed."""
        people = state.people.values()
        key_of, seen = resolver(people), Counter(person.name for person in people)
        named = {
            person.key: _named(person, state.address(person.key), seen, key_of)
            for person in people
        }
        most = max(listed, _share(_LISTED, _LISTED_IN_ALL, state))
        return cls(proposal.may_meet, named, most)

    @property
    def by_address(self) -> Mapping[str, Named]:
        """Find a person as results name them."""
        return {one.address: one for one in self.named.values()}


def _named(
    person: Person, address: str, seen: Mapping[str, int], key_of: Resolve
) -> Named:
    """Find words for one person that nobody else has, best without marks of ours."""
    written = address
    if address == person.key != person.email.casefold():
        plain = (person.staff_id, person.name)
        own = (word for word in plain if word and key_of(word) == person.key)
        written = next(own, address)
    name = person.name or written
    return Named(f"{name} <{written}>" if seen[name] > 1 else name, address, written)


def offered(state: State) -> int:
    """Give how many partners of each person the workbook offers to swap with."""
    return _share(_OFFERED, _OFFERED_IN_ALL, state)


def _share(most: int, in_all: int, state: State) -> int:
    return min(most, max(_FEWEST, in_all // max(len(state.people), 1)))
