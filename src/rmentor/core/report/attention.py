"""Pairs that need attention: for the coordinator alone."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from rmentor.core.feedback.disclosure.figures import open_count
from rmentor.core.feedback.health import URGENT, Health, Reason, judged
from rmentor.core.model.people import Person
from rmentor.core.model.program import Pair
from rmentor.core.report.program import Program
from rmentor.core.report.tables import Column, ReportTable, Unit, Value


def pairs_to_look_at(program: Program, today: date) -> ReportTable:
    """List open pairs at risk or to watch, the most urgent and longest first."""
    found = judged(program.pairs, program.signs, today)
    urgent = [item for item in found if item[1].state in URGENT]
    names = _names(program.people)
    return ReportTable(
        "attention",
        "Pairs that need attention",
        (
            Column("mentor", "Mentor"),
            Column("mentee", "Mentee"),
            Column("state", "State"),
            Column("days", "Days", Unit.DAYS),
            Column("why", "Why"),
        ),
        tuple(_row(pair, health, names) for pair, health in urgent),
        "For the coordinator alone: it rests on named check-ins (fit, satisfaction and "
        "safety after meeting 1 and in the middle), on signatures and on meeting logs. "
        "Never tell anyone about a private answer of their partner. Days: since the "
        "pair started.",
        private=True,
    )


def _row(pair: Pair, health: Health, names: Mapping[str, str]) -> tuple[Value, ...]:
    return (
        names.get(pair.mentor, pair.mentor),
        names.get(pair.mentee, pair.mentee),
        health.state,
        None if health.days is None else open_count(health.days),
        "; ".join(_says(reason, names) for reason in health.reasons),
    )


def _says(reason: Reason, names: Mapping[str, str]) -> str:
    who = names.get(reason.person, reason.person)
    says = f"{who} {reason.says}".strip()
    return f"{says} (private)" if reason.private else says


def _names(people: Sequence[Person]) -> dict[str, str]:
    """Name people; where two share a name, with their address."""
    count = Counter(person.name for person in people)
    return {
        p.key: p.name if count[p.name] == 1 else f"{p.name} ({p.address})"
        for p in people
    }
