"""`rmentor people --export PERSON`: what the program knows of one person, for them.

What others said of the person in confidence, such as whom they do not want to meet, is
theirs, and stays out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from rmentor.adapters.files import STDOUT, write_files
from rmentor.adapters.store import connection
from rmentor.adapters.store.calendar import load_entries
from rmentor.core.agreement.series import Entry
from rmentor.core.feedback.respondents import owners_of_guests
from rmentor.core.model.people import Person
from rmentor.errors import UsageError
from rmentor.workflows.files import file_actions, remembering
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.people import person_rows
from rmentor.workflows.state import State, load_state
from rmentor.workflows.who import find_person


class ExportFormatError(UsageError):
    """The file for a person's data is neither a workbook nor JSON."""

    code = "unknown-format"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"A person's data cannot be written as '{path.name}'.",
            "Name a workbook, -o ana.xlsx, or -o ana.json.",
        )


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the program knows of a person.

    Attributes:
        about: `sign-up`, `pair`, `proposal`, `agreement`, `meeting` or `answer`.
        what: Which thing.
        value: As text.
        day: When; None where that is not known.
    """

    about: str
    what: str
    value: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class OwnData:
    """Everything about one person, by address."""

    person: str
    name: str
    facts: tuple[Fact, ...]


def own_data(
    folder: Path, text: str, output: Path | None, now: datetime, *, dry_run: bool
) -> Outcome[OwnData]:
    """Gather what the program knows of one person, and write it if a file is named.

    Args:
        folder: The program's.
        text: Name, email or staff id.
        output: A workbook or a JSON file; None for none.
        now: For the workbook's creation date.
        dry_run: Whether to write nothing.

    Raises:
        RmentorError: No program, nobody of that name, or a file that cannot be written.
    """
    if output and output != STDOUT and output.suffix.casefold() not in _WRITERS:
        raise ExportFormatError(output)
    state = load_state(folder)
    person = find_person(state, text)
    with connection.reading(folder) as db:
        entries = load_entries(db)
    facts = (
        *_sign_up(person, state),
        *_pairs(person, state),
        *_invitations(person, state),
        *_agreements(person, state),
        *_meetings(person, state, entries),
        *_logged(person, state),
        *_answers(person, state),
    )
    data = OwnData(state.address(person.key), person.name, facts)
    if output is None:
        return Outcome(data)
    write = _WRITERS[output.suffix.casefold() or ".json"]
    contents = {output: write(data, now)}
    actions = file_actions(contents, dry_run=dry_run)
    if not dry_run:
        with remembering(folder, contents):
            write_files(contents)
    return Outcome(data, actions=actions)


def _sign_up(person: Person, state: State) -> Iterator[Fact]:
    row = asdict(person_rows(state, (person,))[0])
    extra = row.pop("extra")
    said = {k.replace("_", " "): v for k, v in row.items() if k != "key"} | extra
    facts = (Fact("sign-up", what, _text(value)) for what, value in said.items())
    yield from (fact for fact in facts if fact.value)


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _pairs(person: Person, state: State) -> Iterator[Fact]:
    for pair in state.pairs:
        if person.key in pair.people:
            partner = pair.partner_of(person.key)
            role = "mentor" if pair.mentor == person.key else "mentee"
            topics = ", ".join((*pair.topics_wanted, *pair.topics_back))
            said = f"{pair.state} in round {pair.round}, as {role}"
            said += f"; topics: {topics}" if topics else ""
            yield Fact("pair", f"with {state.name(partner)}", said, pair.started)


def _invitations(person: Person, state: State) -> Iterator[Fact]:
    for one in state.invitations:
        if one.person == person.key:
            partner = one.partner_of(person.key)
            said = f"accepted {one.accepted}" if one.accepted else "not answered yet"
            yield Fact("proposal", f"with {state.name(partner)}", said, one.asked)


def _agreements(person: Person, state: State) -> Iterator[Fact]:
    for one in state.agreements:
        if person.key in one.people:
            what = f"{one.variant}, version {one.version}"
            partner = state.name(one.partner_of(person.key))
            yield Fact("agreement", what, f"with {partner}", one.issued)
    for signature in state.signatures:
        if signature.person == person.key:
            what = f"{signature.variant}, version {signature.version}"
            yield Fact("agreement", what, "signed", signature.signed)


def _meetings(
    person: Person, state: State, entries: Mapping[tuple[str, str], list[Entry]]
) -> Iterator[Fact]:
    for both, told in entries.items():
        if person.key in both:
            other = both[both[0] == person.key]
            for entry in sorted(told, key=lambda entry: (entry.starts, entry.uid)):
                said = f"with {state.name(other)}" if entry.is_meeting else "a reminder"
                said += ", cancelled" if entry.cancelled else ""
                yield Fact("meeting", entry.title, said, entry.starts.date())


def _logged(person: Person, state: State) -> Iterator[Fact]:
    for meeting in state.meetings:
        if person.key in meeting.people:
            partner = state.name(meeting.partner_of(person.key))
            said = f"with {partner}, {meeting.state}"
            said += f", {meeting.minutes} minutes" if meeting.minutes else ""
            said += f", next on {meeting.next_day}" if meeting.next_day else ""
            yield Fact("meeting", "as logged", said, meeting.day)


def _answers(person: Person, state: State) -> Iterator[Fact]:
    owners = owners_of_guests(state.people)
    for response in state.responses:
        if owners.get(response.person, response.person) != person.key:
            continue
        for answer in response.answers:
            number = "" if answer.value is None else f"{answer.value:g}"
            said = answer.text or number
            yield Fact(
                *("answer", f"{response.checkpoint}: {answer.question}"),
                *(said, response.submitted),
            )


def _workbook(data: OwnData, now: datetime) -> bytes:
    from rmentor.adapters.spreadsheet.write import (
        Column,
        ColumnKind,
        WorkbookSheet,
        workbook_bytes,
    )

    columns = (
        Column("About", 12),
        Column("What", 44),
        Column("Value", 60),
        Column("Day", 12, ColumnKind.DATE),
    )
    rows = [(f.about, f.what, f.value, f.day) for f in data.facts]
    return workbook_bytes([WorkbookSheet("Your data", columns, rows)], now)


def _json(data: OwnData, _now: datetime) -> bytes:
    import json

    from rmentor.core.model.plain import to_plain

    text = json.dumps(to_plain(data), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


_WRITERS = {".xlsx": _workbook, ".json": _json}
