"""Who is meant by what was typed: a name, an email or a staff id."""

from collections.abc import Sequence

from rmentor.core.model.people import Person
from rmentor.core.pairing.cohort.directory import Directory
from rmentor.errors import UsageError
from rmentor.workflows.state import State


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
        raise StrangerError(text, _similar(people, text))
    return people[found[0]]


def _similar(people: Sequence[Person], text: str) -> list[str]:
    """Give the names and emails most like what was typed."""
    from difflib import get_close_matches

    known = {
        word.casefold(): word
        for person in people
        for word in (person.name, person.email, *person.name.split())
        if word
    }
    full = {
        word.casefold(): person.name
        for person in people
        for word in person.name.split()
    }
    close = get_close_matches(text.casefold(), known, n=3, cutoff=0.7)
    return list(dict.fromkeys(full.get(word, known[word]) for word in close))
