"""How well a cohort fares: scores, topics wanted and served, departments reached."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rmentor.core.model.people import Person, Role
from rmentor.core.model.program import Pair
from rmentor.core.pairing.cohort.wording import folded

BANDS = 10
"""Scores are counted in bands of ten: 0 to under 10, and so on; 100 is in the last."""
_BAND = 1_000


@dataclass(frozen=True, slots=True)
class TopicDemand:
    """A topic that people of one side want to learn.

    Attributes:
        topic: As most of them wrote it.
        role: Of those who want it.
        wanted: How many do; who may be either, only where they are not placed across.
        offered: How many on the other side can share it.
        served: How many who want it have a partner who shares it.
        served_by: Keys of those partners.
    """

    topic: str
    role: Role
    wanted: int
    offered: int
    served: int
    served_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """A department: how many of its active people are in a pair."""

    department: str
    people: int
    placed: int


@dataclass(frozen=True, slots=True)
class Quality:
    """How well a cohort fares.

    Attributes:
        bands: Number of pairs in each band of scores, the lowest first.
        topics: What mentees want, then what mentors want; most wanted first. Only
            people who take a partner, or have one, want and share.
        departments: By name; people who named none come last, under "".
    """

    bands: tuple[int, ...]
    topics: tuple[TopicDemand, ...]
    departments: tuple[Coverage, ...]

    @property
    def missing(self) -> tuple[TopicDemand, ...]:
        """What mentees want and no mentor can share: recruit for these."""
        return tuple(
            topic
            for topic in self.topics
            if topic.role is Role.MENTEE and not topic.offered
        )


def quality(
    people: Sequence[Person], pairs: Sequence[Pair], under_way: Iterable[Pair] = ()
) -> Quality:
    """Judge a proposal.

    Args:
        people: The whole roster; only active people count.
        pairs: Proposed.
        under_way: Open pairs, whose people have a place and share topics too.
    """
    active = {person.key: person for person in people if person.is_active}
    together = [pair.people for pair in (*pairs, *under_way)]
    placed = {key for pair in together for key in pair}
    # Who takes nobody neither waits for a topic nor would ever share one.
    taking = {k: who for k, who in active.items() if who.capacity != 0 or k in placed}
    counts = Counter(min(pair.score // _BAND, BANDS - 1) for pair in pairs)
    return Quality(
        tuple(counts[band] for band in range(BANDS)),
        (
            *_topics(Role.MENTEE, taking, [(b, a) for a, b in together]),
            *_topics(Role.MENTOR, taking, together),
        ),
        _departments(active.values(), placed),
    )


def _topics(
    role: Role, people: Mapping[str, Person], pairs: Sequence[tuple[str, str]]
) -> list[TopicDemand]:
    """Count what one side wants; pairs are given with its person first.

    Who may be either and is placed on the other side wants nothing on this one.
    """
    here, there = _sides(role, people.values())
    partners = defaultdict(set)
    for one, other in pairs:
        partners[one].add(other)
    across = {other for _, other in pairs} - partners.keys()
    wanted, spelled = _by_topic(
        (p.key, p.topics_to_learn) for p in here if p.key not in across
    )
    offered, _ = _by_topic((p.key, p.topics_to_share) for p in there)
    found = []
    for topic, who in wanted.items():
        sharers = offered.get(topic, set())
        by = {key: partners[key] & sharers for key in who if key in partners}
        served_by = sorted(set().union(*by.values()))
        served = sum(1 for sharing in by.values() if sharing)
        counts = len(who), len(sharers), served
        found.append(TopicDemand(spelled[topic], role, *counts, tuple(served_by)))
    return sorted(found, key=lambda demand: (-demand.wanted, folded(demand.topic)))


def _sides(role: Role, people: Iterable[Person]) -> tuple[list[Person], list[Person]]:
    """Give those who stand on the side of a role, and those on the other."""
    mentors, mentees = [], []
    for person in people:
        if person.may_mentor:
            mentors.append(person)
        if person.may_be_mentored:
            mentees.append(person)
    return (mentors, mentees) if role is Role.MENTOR else (mentees, mentors)


def _by_topic(
    answers: Iterable[tuple[str, Sequence[str]]],
) -> tuple[dict[str, set[str]], dict[str, str]]:
    """Give who named each topic, and how most wrote it."""
    who: dict[str, set[str]] = defaultdict(set)
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    for key, topics in answers:
        for topic in topics:
            who[folded(topic)].add(key)
            spelled[folded(topic)][topic] += 1
    usual = {topic: seen.most_common(1)[0][0] for topic, seen in spelled.items()}
    return dict(who), usual


def _departments(people: Iterable[Person], placed: set[str]) -> tuple[Coverage, ...]:
    """Count people and those in a pair by department, spelled as the first does."""
    spelled: dict[str, str] = {}
    everyone: Counter[str] = Counter()
    reached: Counter[str] = Counter()
    for person in people:
        name = folded(person.department)
        spelled.setdefault(name, person.department)
        everyone[name] += 1
        reached[name] += person.key in placed
    names = sorted(everyone, key=lambda name: (not name, name))
    return tuple(Coverage(spelled[n], everyone[n], reached[n]) for n in names)
