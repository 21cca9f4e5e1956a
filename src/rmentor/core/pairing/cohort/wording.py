"""Words compared and counted: as people type them, and as they read them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from rmentor.core.model.people import Person

_MOST_NAMED = 5


@cache
def folded(text: str) -> str:
    """Give a text without case and with single spaces, for comparing."""
    return " ".join(text.casefold().split())


def words_of(answer: Sequence[str]) -> dict[str, int]:
    """Give the words of an answer, comparable, each counting 1."""
    return {folded(word): 1 for word in answer}


def some(names: Sequence[str]) -> str:
    """List the first few names and count the others: "Ana, Ben and 3 more"."""
    more = len(names) - _MOST_NAMED
    if more > 0:
        return f"{', '.join(names[:_MOST_NAMED])} and {more} more"
    return ", ".join(names)


class Names:
    """Names people so that namesakes can be told apart: by name, else by address."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people = {person.key: person for person in people}
        self._seen = Counter(person.name for person in self._people.values())

    def of(self, key: str) -> str:
        """Name someone by key."""
        person = self._people[key]
        if not person.name:
            return person.address
        shared = self._seen[person.name] > 1
        return f"{person.name} <{person.address}>" if shared else person.name
