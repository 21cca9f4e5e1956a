"""The roster as a table that anybody can edit, and that reads back as it was."""

from collections.abc import Callable, Sequence

from rmentor.core.model.people import Person

Grid = tuple[tuple[str, ...], ...]


def roster_table(people: Sequence[Person]) -> tuple[tuple[str, ...], Grid]:
    """Write a row per person, under titles that every import knows.

    Columns that nobody filled are left out; choices end in a semicolon each, as
    Microsoft Forms writes them, so that one with a comma stays one.

    Returns:
        The titles, and the rows in the order of the people.
    """
    columns = {title: tuple(map(text, people)) for title, text in _COLUMNS.items()}
    answers = [dict(person.extra) for person in people]
    for title in sorted({title for extra in answers for title in extra}):
        columns[title] = tuple(extra.get(title, "") for extra in answers)
    filled = {t: cells for t, cells in columns.items() if any(cells) or t == "Name"}
    return tuple(filled), tuple(zip(*filled.values(), strict=True))


def _joined(texts: Sequence[str]) -> str:
    return "".join(f"{text};" for text in texts)


def _learn(person: Person, *, ranked: bool) -> str:
    return _joined(person.topics_to_learn) if person.learn_ranked is ranked else ""


_YES_NO = {None: "", True: "yes", False: "no"}


_COLUMNS: dict[str, Callable[[Person], str]] = {
    "Name": lambda p: p.name,
    "Email": lambda p: p.email,
    "Staff ID": lambda p: p.staff_id,
    "Role": lambda p: p.role or "",
    "Status": lambda p: p.status or "",
    "Job title": lambda p: p.job_title,
    "Grade": lambda p: p.grade,
    "Department": lambda p: p.department,
    "Team": lambda p: p.team,
    "Function": lambda p: p.function,
    "Location": lambda p: p.location,
    "Time zone": lambda p: p.time_zone,
    "Languages": lambda p: _joined(p.languages),
    "Manager": lambda p: p.manager,
    "Topics to share": lambda p: _joined(p.topics_to_share),
    "Topics to learn": lambda p: _learn(p, ranked=False),
    "Topics to learn, most wanted first": lambda p: _learn(p, ranked=True),
    "Availability": lambda p: _joined(p.availability),
    "Meeting mode": lambda p: p.meeting_mode,
    "Capacity": lambda p: "" if p.capacity is None else str(p.capacity),
    "Preferred partners": lambda p: _joined(p.preferred),
    "Not wanted": lambda p: _joined(p.not_wanted),
    "Earlier partners": lambda p: _joined(p.earlier_partners),
    "Consent": lambda p: _YES_NO[p.consent],
}
