"""People as numbers: the two sides of a cohort, encoded once for all pairs."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from rmentor.core.model.people import Person
from rmentor.core.pairing.lines import Lines
from rmentor.core.pairing.scores import Ints, Room
from rmentor.core.pairing.time_zones import minutes_east
from rmentor.core.pairing.wording import folded
from rmentor.core.settings import PairingSettings

Small = npt.NDArray[np.int32]
NOT_SAID = -1
NO_ZONE = -100_000

RANKED_WISHES = (3, 2, 1)
"""What the first, second and third wish count; every later one counts 1."""
UNRANKED_WISH = 2
ENOUGH_TOPICS = 3
"""Full marks for this many topics: about what six meetings have time for."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What rules and criteria compare, one entry per person.

    Numbers that stand for words are equal when the words are; `NOT_SAID` for none.

    Attributes:
        order: Place in the order of all keys; says who is who.
        both: Whether the person stands on both sides.
        rank: Of the grade; -1 when nobody can tell.
        manager: A number per manager; -1 for none.
        enter: Start of the interval of their reporting line, see `Lines`.
        leave: Its end.
        minutes: East of Greenwich; `NO_ZONE` when not known.
        mode: Of meeting; `NOT_SAID` also for people who take any.
        languages: How many the person speaks; slots, shares and wishes count alike.
        enough: What enough of the person's wishes add up to.
        asks: Whether the person asked for someone of the other side.
    """

    order: Small
    both: Small
    rank: Small
    manager: Small
    enter: Small
    leave: Small
    department: Small
    team: Small
    function: Small
    location: Small
    mode: Small
    minutes: Small
    languages: Small
    slots: Small
    shares: Small
    wishes: Small
    enough: Small
    asks: Small

    def take(self, index: slice | Ints, shape: tuple[int, ...]) -> "Traits":
        """Give the traits of some people, each array in this shape."""
        return Traits(
            **{
                f.name: getattr(self, f.name)[index].reshape(shape)
                for f in fields(self)
            }
        )


@dataclass(frozen=True, slots=True)
class Marks:
    """Pairs of which something is known, as sorted codes (row * width + column)."""

    codes: Ints
    values: Small

    @classmethod
    def of(cls, values: Mapping[tuple[int, int], int], width: int) -> "Marks":
        """Lay out values by row and column."""
        coded = sorted((row * width + col, v) for (row, col), v in values.items())
        return cls(
            np.array([code for code, _ in coded], np.int64),
            np.array([value for _, value in coded], np.int32),
        )


@dataclass(frozen=True, slots=True)
class Cohort:
    """Everyone to be paired: mentors are rows, mentees columns, both by key.

    Attributes:
        mentors: Active people who may mentor.
        mentees: Active people who may be mentored.
        room: How many more partners each takes.
        words: What they may have in common: `languages`, `slots`, and the topics
            `wanted` and given `back`. For each what every word counts for the people
            of either side, people x words.
        marks: By relation, see `rmentor.core.pairing.relations`.
    """

    mentors: tuple[Person, ...]
    mentees: tuple[Person, ...]
    mentor_traits: Traits
    mentee_traits: Traits
    room: Room
    words: Mapping[str, tuple[Small, Small]]
    marks: Mapping[str, Marks]
    settings: PairingSettings

    @property
    def shape(self) -> tuple[int, int]:
        """Mentors x mentees."""
        return len(self.mentors), len(self.mentees)


def traits_of(people: Sequence[Person], ranks: Sequence[int], lines: Lines) -> Traits:
    """Encode people, in their order.

    Args:
        people: Everyone on the roster, by key.
        ranks: Of their grades.
        lines: Their reporting lines.
    """

    def number(values: Iterable[int]) -> Small:
        return np.fromiter(values, np.int32, len(people))

    def numbered(field: Callable[[Person], str]) -> Small:
        return number(_numbered([folded(field(person)) for person in people]))

    return Traits(
        order=number(range(len(people))),
        both=number(p.may_mentor and p.may_be_mentored for p in people),
        rank=number(ranks),
        manager=number(lines.manager),
        enter=number(lines.enter),
        leave=number(lines.leave),
        department=numbered(lambda p: p.department),
        team=numbered(lambda p: p.team),
        function=numbered(lambda p: p.function),
        location=numbered(lambda p: p.location),
        mode=numbered(lambda p: "" if takes_any_mode(p) else p.meeting_mode),
        minutes=number(_minutes(person.time_zone) for person in people),
        languages=number(len(words_of(p.languages)) for p in people),
        slots=number(len(words_of(p.availability)) for p in people),
        shares=number(len(words_of(p.topics_to_share)) for p in people),
        wishes=number(len(words_of(p.topics_to_learn)) for p in people),
        enough=number(_enough(person) for person in people),
        asks=np.zeros(len(people), np.int32),
    )


def words_in_common(
    mentors: Sequence[Person], mentees: Sequence[Person]
) -> dict[str, tuple[Small, Small]]:
    """Encode the answers of several words for both sides."""

    def plain(answer: Callable[[Person], Sequence[str]]) -> tuple[Small, Small]:
        return _tables(
            [words_of(answer(person)) for person in mentors],
            [words_of(answer(person)) for person in mentees],
        )

    return {
        "languages": plain(lambda person: person.languages),
        "slots": plain(lambda person: person.availability),
        "wanted": _tables(
            [words_of(person.topics_to_share) for person in mentors],
            [wishes_of(person) for person in mentees],
        ),
        "back": _tables(
            [wishes_of(person) for person in mentors],
            [words_of(person.topics_to_share) for person in mentees],
        ),
    }


def words_of(answer: Sequence[str]) -> dict[str, int]:
    """Give the words of an answer, comparable, each counting 1."""
    return {folded(word): 1 for word in answer}


def wishes_of(person: Person) -> dict[str, int]:
    """Give what the person wants to learn and what each wish counts."""
    counts: dict[str, int] = {}
    for topic in person.topics_to_learn:
        place = len(counts)
        ranked = RANKED_WISHES[min(place, len(RANKED_WISHES) - 1)]
        counts.setdefault(
            folded(topic), ranked if person.learn_ranked else UNRANKED_WISH
        )
    return counts


def takes_any_mode(person: Person) -> bool:
    """Tell whether the person meets in whatever way suits the other."""
    return folded(person.meeting_mode) in _ANY_MODE


_ANY_MODE = frozenset(
    ("any", "both", "either", "hybrid", "no preference", "don't mind", "flexible")
)


def _enough(person: Person) -> int:
    return sum(list(wishes_of(person).values())[:ENOUGH_TOPICS])


def _minutes(zone: str) -> int:
    east = minutes_east(zone) if zone else None
    return NO_ZONE if east is None else east


def _numbered(values: Sequence[str]) -> list[int]:
    """Number texts in their order; the empty text is `NOT_SAID`."""
    numbers = {text: number for number, text in enumerate(sorted(set(values) - {""}))}
    return [numbers.get(text, NOT_SAID) for text in values]


def _tables(
    left: Sequence[Mapping[str, int]], right: Sequence[Mapping[str, int]]
) -> tuple[Small, Small]:
    """Lay out words that occur on both sides; the others can never be shared."""
    seen = Counter(word for side in (left, right) for word in set().union(*side))
    both = sorted(word for word, sides in seen.items() if sides == len((left, right)))
    place = {word: column for column, word in enumerate(both)}
    return _table(left, place), _table(right, place)


def _table(side: Sequence[Mapping[str, int]], place: Mapping[str, int]) -> Small:
    table = np.zeros((len(side), len(place)), np.int32)
    for row, words in enumerate(side):
        for word, counts in words.items():
            if word in place:
                table[row, place[word]] = counts
    return table
