"""Whose meeting a row of a log is: the pair that its cells name."""

from collections.abc import Iterable, Mapping, Sequence
from re import compile as pattern

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person, Role
from rmentor.core.model.program import Pair, PairState
from rmentor.core.roster.cells import shortened
from rmentor.core.roster.references import resolver
from rmentor.core.roster.text import compact
from rmentor.core.roster.values import addresses, says_nothing

_BETWEEN = pattern(
    r"\s*(?:[&+/;|,]|<>|↔|\s[-\u2013\u2014x]\s|\b(?:and|und|et|y|with|mit)\b)\s*"
)

Cells = Sequence[str]
Namesakes = frozenset[str]
"""The keys of everybody whom a text may mean: of one person, mostly."""


class Pairs:
    """The program's pairs that have begun, found by how a log names their people."""

    def __init__(self, people: Mapping[str, Person], pairs: Iterable[Pair]) -> None:
        self._people = people
        self._key_of = resolver(people.values())
        self._by_name: dict[str, set[str]] = {}
        for person in people.values():
            self._by_name.setdefault(compact(person.name), set()).add(person.key)
        self._by_two: dict[frozenset[str], Pair] = {}
        self._by_one: dict[str, list[Pair]] = {}
        self._proposed: set[frozenset[str]] = set()
        for pair in pairs:
            both = frozenset(pair.people)
            if pair.state is PairState.PROPOSED:
                self._proposed.add(both)
                continue
            self._by_two[both] = pair
        for both, pair in self._by_two.items():
            for key in both:
                self._by_one.setdefault(key, []).append(pair)

    def __bool__(self) -> bool:
        """Tell whether there is any."""
        return bool(self._by_two)

    def whose(self, groups: Iterable[tuple[Role | None, Cells]]) -> Pair | Issue:
        """Find the pair, or say what is wrong, still without a place in the file.

        Of people who share a name it is the one who is in a pair with the other.

        Args:
            groups: Cells that name the same person or people; what says most clearly
                who is meant counts, and the first of what says it as clearly. The role
                that their titles say tells the pairs of one person apart.
        """
        named: dict[Namesakes, Role | None] = {}
        for role, cells in groups:
            said = [cell for cell in cells if cell and not says_nothing(cell)]
            known = filter(None, map(self._known, said))
            found = min(known, key=_doubt, default=())
            if said and not found:
                return _unknown(said[0])
            named |= {who: role for who in found if who not in named}
        # An address says which of two namesakes is meant.
        told = [who for who in named if not any(n < who for n in named)]
        if not told:
            return _unknown("")
        if len(told) == 1:
            return self._of_one(told[0], named[told[0]])
        return self._of_two(told[0], told[1]) if len(told) == _TWO else _crowd(told)

    def _known(self, cell: str) -> tuple[Namesakes, ...]:
        """Give the one person, or the two, that a cell names."""
        found = tuple(filter(None, map(self._who, addresses(cell) or (cell,))))
        if found:
            return found
        parts = tuple(self._who(part) for part in _BETWEEN.split(cell) if part)
        return parts if len(parts) == _TWO and all(parts) else ()

    def _who(self, text: str) -> Namesakes:
        key = self._key_of(text)
        if key in self._people:
            return frozenset((key,))
        last, _, first = text.partition(",")
        namesakes = self._by_name.get(compact(text)) or self._by_name.get(
            compact(f"{first} {last}")
        )
        return frozenset(namesakes or ())

    def _of_one(self, who: Namesakes, role: Role | None) -> Pair | Issue:
        name = self._name(who)
        if len(who) > 1:
            return _shared(name, len(who))
        (key,) = who
        began = self._by_one.get(key, [])
        opened = [pair for pair in began if pair.state is PairState.OPEN] or began
        in_role = [pair for pair in opened if role and _role(key, pair) is role]
        opened = in_role or opened
        if not opened:
            return _no_pair(f"{name} is in no pair that has begun")
        return opened[0] if len(opened) == 1 else _several(name, len(opened))

    def _of_two(self, one: Namesakes, other: Namesakes) -> Pair | Issue:
        couples = [frozenset((a, b)) for a in one for b in other if a != b]
        found = [self._by_two[two] for two in couples if two in self._by_two]
        if len(found) == 1:
            return found[0]
        if found:
            both = max(one, other, key=len)
            return _shared(self._name(both), len(both))
        names = f"{self._name(one)} and {self._name(other)}"
        proposed = not self._proposed.isdisjoint(couples)
        return _no_pair(
            f"{names} are {'only proposed so far' if proposed else 'not a pair'}"
        )

    def _name(self, who: Namesakes) -> str:
        person = self._people[min(who)]
        return person.name or person.address


def _role(key: str, pair: Pair) -> Role:
    return Role.MENTOR if pair.mentor == key else Role.MENTEE


_TWO = 2


def _doubt(who: Sequence[Namesakes]) -> int:
    return max(map(len, who))


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


def _shared(name: str, people: int) -> Issue:
    return Issue(
        "shared-name",
        f"{people} people are called {name}; the row is left out.",
        Severity.ERROR,
        "Write the email instead.",
    )


def _crowd(told: Sequence[Namesakes]) -> Issue:
    return _no_pair(f"The row names {len(told)} people")
