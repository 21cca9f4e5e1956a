"""What is known about two people beforehand, as marks on the pairs of a cohort."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.model.program import (
    FIXED,
    TURNED_DOWN,
    Decision,
    KnownPair,
    Pair,
    PairState,
)
from rmentor.core.pairing.cohort.cohort import Marks
from rmentor.core.pairing.cohort.directory import Directory

PREFERENCES = (100, 75, 50)
"""What the first, second and any later person asked for count, of 100."""

Places = tuple[dict[int, int], dict[int, int]]
"""Row of each mentor and column of each mentee, by their place in the roster."""


@dataclass(frozen=True, slots=True)
class History:
    """What was settled before this proposal.

    Attributes:
        known: Decisions about two people.
        open: Pairs under way; they take up their people's places.
        ended: Pairs that are over.
        waiting: Keys of those whom the round before left without a partner.
    """

    known: tuple[KnownPair, ...]
    open: tuple[Pair, ...]
    ended: tuple[Pair, ...]
    waiting: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        known: Sequence[KnownPair],
        pairs: Sequence[Pair],
        waiting: Iterable[str] = (),
    ) -> "History":
        """Tell pairs under way from those that are over."""
        over = tuple(pair for pair in pairs if pair.state is PairState.ENDED)
        under_way = tuple(pair for pair in pairs if pair.state is not PairState.ENDED)
        return cls(tuple(known), under_way, over, frozenset(waiting))

    def without_pins(self) -> "History":
        """Give the same without the pairs that the coordinator fixed."""
        known = (pair for pair in self.known if pair.decision not in FIXED)
        return replace(self, known=tuple(known))

    def decided(self, *decisions: Decision) -> list[tuple[str, str]]:
        """Give the keys of the pairs about which one of these was decided."""
        return [pair.people for pair in self.known if pair.decision in decisions]


def relations(
    people: Sequence[Person],
    directory: Directory,
    history: History,
    unsure: Iterable[tuple[int, int]],
) -> dict[str, list[tuple[int, int]]]:
    """Gather who is related to whom, either way, by place in the roster.

    Args:
        people: Everyone on the roster.
        directory: Of the same people.
        history: What was settled before.
        unsure: Person and possible manager.
    """
    place = {person.key: index for index, person in enumerate(people)}

    def places(pairs: Iterable[tuple[str, str]]) -> list[tuple[int, int]]:
        return [
            (place[one], place[two])
            for one, two in pairs
            if one in place and two in place
        ]

    def named(answers: Iterable[Sequence[str]]) -> list[tuple[int, int]]:
        return [(one, two) for one, two, _ in directory.named_by(answers)]

    ended = [pair.people for pair in history.ended]
    return {
        "open_pair": places(pair.people for pair in history.open),
        "never": places(history.decided(*TURNED_DOWN)),
        "earlier_pair": places(history.decided(Decision.EARLIER) + ended)
        + named(person.earlier_partners for person in people),
        "not_wanted": named(person.not_wanted for person in people),
        "unsure_manager": list(unsure),
    }


def mark_either_way(
    pairs: Iterable[tuple[int, int]], places: Places, width: int
) -> Marks:
    """Mark pairs of people, whoever of the two is the mentor."""
    rows, columns = places
    marked = {}
    for one, two in pairs:
        for mentor, mentee in ((one, two), (two, one)):
            if mentor in rows and mentee in columns:
                marked[rows[mentor], columns[mentee]] = 1
    return Marks.of(marked, width)


def mark_wishes(
    people: Sequence[Person], directory: Directory, places: Places
) -> tuple[Marks, Marks]:
    """Mark whom mentors asked for, and whom mentees asked for, by the wish's rank."""
    rows, columns = places
    by_mentor: dict[tuple[int, int], int] = {}
    by_mentee: dict[tuple[int, int], int] = {}
    answers = (person.preferred for person in people)
    for one, two, rank in directory.named_by(answers):
        counts = PREFERENCES[min(rank, len(PREFERENCES) - 1)]
        if one in rows and two in columns and one != two:
            by_mentor.setdefault((rows[one], columns[two]), counts)
        if one in columns and two in rows and one != two:
            by_mentee.setdefault((rows[two], columns[one]), counts)
    return Marks.of(by_mentor, len(columns)), Marks.of(by_mentee, len(columns))


def strangers(people: Sequence[Person], directory: Directory) -> tuple[Issue, ...]:
    """Report names that cannot be told, in answers that name people."""
    return (
        *directory.strangers(people, "preferred", Severity.WARNING),
        *directory.strangers(people, "not_wanted", Severity.WARNING),
        *directory.strangers(people, "earlier_partners", Severity.INFO),
    )
