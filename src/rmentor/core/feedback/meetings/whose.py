"""Whose meeting a row of a log is: the pair that its cells name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from re import compile as pattern

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.model.program import Pair, PairState
from rmentor.core.roster.cells import shortened
from rmentor.core.roster.references import resolver
from rmentor.core.roster.values import addresses, says_nothing

_BETWEEN = pattern(
    r"\s*(?:[&+/;|,]|<>|↔|\s[-\u2013\u2014x]\s|\b(?:and|und|et|y|with|mit)\b)\s*"
)

Cells = Sequence[str]


class Pairs:
    """The program's pairs that have begun, found by how a log names their people."""

    def __init__(self, people: Mapping[str, Person], pairs: Iterable[Pair]) -> None:
        self._people = people
        self._key_of = resolver(people.values())
        self._by_two: dict[frozenset[str], Pair] = {}
        self._by_one: dict[str, list[Pair]] = {}
        self._proposed: set[frozenset[str]] = set()
        for pair in pairs:
            both = frozenset((pair.mentor, pair.mentee))
            if pair.state is PairState.PROPOSED:
                self._proposed.add(both)
                continue
            self._by_two[both] = pair
        for both, pair in self._by_two.items():
            for key in both:
                self._by_one.setdefault(key, []).append(pair)

    def whose(self, groups: Iterable[Cells]) -> Pair | Issue:
        """Find the pair, or say what is wrong, still without a place in the file.

        Args:
            groups: Cells that name the same person or people, the first that names
                somebody known counting.
        """
        keys: list[str] = []
        for cells in groups:
            said = [cell for cell in cells if cell and not says_nothing(cell)]
            found = next(filter(None, map(self._known, said)), ())
            if said and not found:
                return _unknown(said[0])
            keys += found
        named = tuple(dict.fromkeys(keys))
        if not named:
            return _unknown("")
        return self._of_one(named[0]) if len(named) == 1 else self._of_two(named)

    def _known(self, cell: str) -> tuple[str, ...]:
        """Give the keys of one person or of two that a cell names."""
        written = addresses(cell) or (cell,)
        keys = tuple(key for text in written if (key := self._key(text)))
        return keys or self._both(cell)

    def _both(self, cell: str) -> tuple[str, ...]:
        parts = [part for part in _BETWEEN.split(cell) if part]
        keys = tuple(map(self._key, parts))
        return keys if len(parts) == 2 and all(keys) else ()  # noqa: PLR2004

    def _key(self, text: str) -> str:
        key = self._key_of(text)
        return key if key in self._people else ""

    def _of_one(self, key: str) -> Pair | Issue:
        began = self._by_one.get(key, [])
        opened = [pair for pair in began if pair.state is PairState.OPEN] or began
        name = self._name(key)
        if not opened:
            return _no_pair(f"{name} is in no pair that has begun")
        return opened[0] if len(opened) == 1 else _several(name, len(opened))

    def _of_two(self, keys: Sequence[str]) -> Pair | Issue:
        both = frozenset(keys)
        if pair := self._by_two.get(both):
            return pair
        names = " and ".join(self._names(keys))
        what = "only proposed so far" if both in self._proposed else "not a pair"
        return _no_pair(f"{names} are {what}")

    def _names(self, keys: Sequence[str]) -> Iterator[str]:
        return map(self._name, keys)

    def _name(self, key: str) -> str:
        person = self._people[key]
        return person.name or person.address


def _unknown(cell: str) -> Issue:
    who = f"'{shortened(cell)}' is nobody the program knows" if cell else "Blank"
    return Issue(
        "meeting-unknown-person",
        f"{who}; the row is left out.",
        Severity.ERROR,
        "Write the email as on the roster, then import again.",
        text=cell,
    )


def _no_pair(says: str) -> Issue:
    return Issue(
        "meeting-not-paired",
        f"{says}; the row is left out.",
        Severity.ERROR,
        "Write who met, as on the roster; a proposed pair begins with its agreement: "
        "rmentor agreement.",
    )


def _several(name: str, pairs: int) -> Issue:
    return Issue(
        "meeting-several-partners",
        f"{name} is in {pairs} pairs, and the row does not say in which they met; it "
        "is left out.",
        Severity.ERROR,
        "Add a column with the partner's email.",
    )
