"""The list of people."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from rich.console import RenderableType

from rmentor.cli.tables.long import Row, long_table
from rmentor.core.model.words import count
from rmentor.workflows.people import PersonRow

_COLUMNS = (
    "Name",
    "Role",
    "Grade",
    "Department",
    "Can share",
    "Wants to learn",
    "Partners",
)


def people_table(people: Sequence[PersonRow]) -> Iterable[RenderableType]:
    """Show one line per person: who, in which role, shares and wants what."""
    named = _named(people)
    title = count(len(people), "person", "people")
    yield long_table(
        title,
        _COLUMNS,
        [_row(person, named[person.key]) for person in people],
        styled=2,
    )


def _named(people: Sequence[PersonRow]) -> Mapping[str, str]:
    """Name people by key, with what tells them apart where two have one name."""
    seen = Counter(person.name for person in people)
    return {
        p.key: f"{p.name} <{p.email or p.key}>" if seen[p.name] > 1 else p.name or p.key
        for p in people
    }


def _row(person: PersonRow, name: str) -> Row:
    active = person.status == "active"
    return (
        "" if active else "dim",
        name,
        person.role if active else f"{person.role}, {_standing(person)}",
        person.grade,
        person.department,
        ", ".join(person.topics_to_share),
        ", ".join(person.topics_to_learn),
        ", ".join(person.partners),
    )


def _standing(person: PersonRow) -> str:
    until = f" until {person.paused_until}" if person.paused_until else ""
    return f"{person.status}{until}"
