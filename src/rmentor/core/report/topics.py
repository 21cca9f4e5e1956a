"""Topics most wanted, and how many of those who want them get them."""

from collections import Counter
from collections.abc import Sequence

from rmentor.core.feedback.disclosure.figures import Cell, Hidden, open_count
from rmentor.core.model.program import PairState
from rmentor.core.report.program import Program
from rmentor.core.report.tables import Column, ReportTable, Unit, Value

_MOST = 10


def topics_table(program: Program, fewest: int) -> ReportTable:
    """Give the topics that most people want, of those that at least `fewest` want."""
    people = [person for person in program.people if person.is_active]
    wanted = Counter(t for p in people for t in set(p.topics_to_learn))
    shared = Counter(t for p in people for t in set(p.topics_to_share))
    served = Counter(
        topic
        for pair in program.pairs
        if pair.state is not PairState.ENDED
        for topic in {*pair.topics_wanted, *pair.topics_back}
    )
    rows: list[tuple[Value, ...]] = [
        (
            topic,
            *(_enough(counts[topic], fewest) for counts in (wanted, shared, served)),
        )
        for topic in _most_wanted(wanted, fewest)
    ]
    return ReportTable(
        "topics",
        "Topics most wanted",
        (
            Column("topic", "Topic"),
            Column("wanted", "Want it", Unit.COUNT),
            Column("shared", "Offer it", Unit.COUNT),
            Column("served", "Pairs it serves", Unit.NUMBER),
        ),
        tuple(rows),
        "Active people who want to learn it and who offer it; pairs, proposed or open, "
        f"in which it was matched, either way. The {_MOST} most wanted of those that "
        f"at least {fewest} people want.",
    )


def _most_wanted(wanted: Counter[str], fewest: int) -> Sequence[str]:
    enough = [topic for topic, count in wanted.items() if count >= fewest]
    return sorted(enough, key=lambda topic: (-wanted[topic], topic))[:_MOST]


def _enough(count: int, fewest: int) -> Cell:
    return Hidden(fewest) if 0 < count < fewest else open_count(count)
