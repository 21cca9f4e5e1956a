"""Answers of several words, as tables: topics, languages, slots, own choices."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rmentor.core.model.people import Person
from rmentor.core.pairing.cohort.cohort import Counts, Small
from rmentor.core.pairing.cohort.wording import folded, words_of

RANKED_WISHES = (3, 2, 1)
"""What the first, second and third wish count; every later one counts 1."""
UNRANKED_WISH = 2
ENOUGH_TOPICS = 3
"""Full marks for this many topics: about what six meetings have time for."""
_LARGEST = 255

_ORDINARY, _SCARCE, _RARE = 2, 3, 4
"""What every wish is multiplied by where scarcity counts."""

Words = Mapping[str, int]
"""The words of an answer, comparable, and what each counts."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The answers of several words of both sides.

    Attributes:
        tables: See `Cohort.words`.
        enough_back: What enough of each mentor's wishes add up to.
        enough_wanted: The same for each mentee.
    """

    tables: dict[str, tuple[Counts, Counts]]
    enough_back: Small
    enough_wanted: Small


def vocabulary(
    mentors: Sequence[Person], mentees: Sequence[Person], *, scarce: bool
) -> Vocabulary:
    """Encode the answers of several words for both sides.

    Args:
        mentors: In the order of rows.
        mentees: In the order of columns.
        scarce: Whether a topic that more want than can share counts more.
    """

    def plain(answer: Callable[[Person], Sequence[str]]) -> tuple[Counts, Counts]:
        return tables(
            [words_of(answer(person)) for person in mentors],
            [words_of(answer(person)) for person in mentees],
        )

    shared = [words_of(person.topics_to_share) for person in mentors]
    given = [words_of(person.topics_to_share) for person in mentees]
    wanted: Sequence[Words] = [wishes_of(person) for person in mentees]
    back: Sequence[Words] = [wishes_of(person) for person in mentors]
    if scarce:
        wanted, back = _weighed(wanted, shared), _weighed(back, given)
    encoded = {
        "languages": plain(lambda person: person.languages),
        "slots": plain(lambda person: person.availability),
        "wanted": tables(shared, wanted),
        "back": tables(back, given),
    }
    return Vocabulary(encoded, _enough(back), _enough(wanted))


def wishes_of(person: Person) -> dict[str, int]:
    """Give what the person wants to learn and what each wish counts, by its rank."""
    counts: dict[str, int] = {}
    for topic in person.topics_to_learn:
        place = len(counts)
        ranked = RANKED_WISHES[min(place, len(RANKED_WISHES) - 1)]
        counts.setdefault(
            folded(topic), ranked if person.learn_ranked else UNRANKED_WISH
        )
    return counts


def tables(left: Sequence[Words], right: Sequence[Words]) -> tuple[Counts, Counts]:
    """Lay out words that occur on both sides; the others can never be shared."""
    seen = Counter(word for side in (left, right) for word in set().union(*side))
    both = sorted(word for word, sides in seen.items() if sides == len((left, right)))
    place = {word: column for column, word in enumerate(both)}
    largest = min(_largest(left, right), _largest(right, left))
    kind = np.uint8 if largest <= _LARGEST else np.uint16
    return _table(left, place, kind), _table(right, place, kind)


def _weighed(wishes: Sequence[Words], shared: Iterable[Words]) -> list[Words]:
    """Let wishes count more of which there are more than people who can share them.

    What nobody can share counts as usual: no pair could serve it.
    """
    demand = Counter(word for words in wishes for word in words)
    supply = Counter(word for words in shared for word in words)

    def factor(word: str) -> int:
        if supply[word] >= demand[word] or not supply[word]:
            return _ORDINARY
        return _SCARCE if supply[word] * 2 >= demand[word] else _RARE

    factors = {word: factor(word) for word in demand}
    return [
        {word: counts * factors[word] for word, counts in words.items()}
        for words in wishes
    ]


def _enough(wishes: Iterable[Words]) -> Small:
    best = (sorted(words.values(), reverse=True)[:ENOUGH_TOPICS] for words in wishes)
    return np.array([sum(counts) for counts in best], np.int32)


def _largest(one: Iterable[Words], other: Iterable[Words]) -> int:
    """Give a number that no overlap of one with the other exceeds."""
    most = max((counts for words in other for counts in words.values()), default=0)
    return most * max((sum(words.values()) for words in one), default=0)


def _table(
    side: Sequence[Words], place: Mapping[str, int], kind: type[np.uint8 | np.uint16]
) -> Counts:
    table = np.zeros((len(side), len(place)), kind)
    for row, words in enumerate(side):
        for word, counts in words.items():
            if word in place:
                table[row, place[word]] = counts
    return table
