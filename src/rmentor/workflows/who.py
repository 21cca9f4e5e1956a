"""Who is meant by what was typed: a name, an email or a staff id."""

from collections.abc import Sequence

from rmentor.core.model.people import Person
from rmentor.core.pairing.cohort.directory import Directory
from rmentor.errors import UsageError
from rmentor.workflows.state import State

_MOST = 5
"""So many people are suggested."""


class StrangerError(UsageError):
    """Nobody on the roster has this name."""

    code = "unknown-person"

    def __init__(self, text: str, similar: Sequence[str]) -> None:
        meant = " or ".join(similar)
        super().__init__(
            f"Nobody on the roster is called '{text}'.",
            f"Did you mean {meant}?"
            if similar
            else "Give the name, email or staff id as 'rmentor people' lists it.",
        )


class NamesakesError(UsageError):
    """Several people have this name."""

    code = "shared-name"

    def __init__(self, text: str, addresses: Sequence[str]) -> None:
        super().__init__(
            f"Several people on the roster are called '{text}'.",
            f"Give the email of the one you mean: {', '.join(addresses)}.",
        )


def find_person(state: State, text: str) -> Person:
    """Find the one person of this name, email or staff id.

    Raises:
        StrangerError: Nobody is called that.
        NamesakesError: Several people are.
    """
    people = tuple(state.people.values())
    found = Directory(people).find(text)
    if len(found) > 1:
        addresses = [state.address(people[place].key) for place in found]
        raise NamesakesError(text, addresses)
    if not found:
        raise StrangerError(text, _similar(state, text))
    return people[found[0]]


def _similar(state: State, text: str) -> list[str]:
    """Give the names and emails most like what was typed; of namesakes the emails."""
    from difflib import get_close_matches

    called: dict[str, list[str]] = {}
    known: dict[str, list[str]] = {}
    for key, person in state.people.items():
        called.setdefault(person.name.casefold(), []).append(state.address(key))
    for person in state.people.values():
        namesakes = called[person.name.casefold()]
        meant = namesakes if len(namesakes) > 1 else [person.name]
        for word in (person.name, *person.name.split()):
            known.setdefault(word.casefold(), []).extend(meant)
        if person.email:
            known.setdefault(person.email.casefold(), []).append(person.email)
    close = get_close_matches(text.casefold(), known, n=3, cutoff=0.7)
    return list(dict.fromkeys(one for word in close for one in known[word]))[:_MOST]
