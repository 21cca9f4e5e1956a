"""Who answered each row of a table, and in which role."""

from collections import Counter
from dataclasses import dataclass, replace

from rmentor.core.feedback.columns import Part
from rmentor.core.feedback.respondents import Identity, Roster, guest_key, is_named
from rmentor.core.feedback.rows import Rows
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person, Role
from rmentor.core.model.tables import Record
from rmentor.core.roster.fields import Field
from rmentor.core.roster.roles import role_in_label, role_in_words
from rmentor.core.roster.values import addresses

_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Respondent:
    """Who answered.

    Attributes:
        key: The person's, or a guest's own.
        role: None when neither the roster nor the form says it.
    """

    key: str
    role: Role | None


class RespondentReader:
    """Recognizes who answered, row by row, and remembers what was unclear."""

    def __init__(self, rows: Rows, roster: Roster) -> None:
        self._rows = rows
        self._roster = roster
        self._label_role = role_in_label(rows.table.sheet) or role_in_label(
            rows.table.file
        )
        self._seen: Counter[str] = Counter()
        self._unknown: dict[str, Issue] = {}
        self._anonymous = 0

    def respondent(self, record: Record) -> Respondent:
        """Say who answered a row; each row of the table is asked once, in order."""
        identity = self._identity(record)
        found = self._roster.find(identity) if identity.says else ()
        said = self._said_role(record)
        if len(found) == 1:
            return Respondent(found[0].key, _role(found[0], said))
        if identity.says:
            self._report(identity, record, len(found))
            return Respondent(guest_key(identity.key), said)
        self._anonymous += 1
        return Respondent(self._anonymous_key(record), said)

    def issues_found(self) -> tuple[Issue, ...]:
        """Give the unknown people, each once, and how many rows are anonymous."""
        issues = list(self._unknown.values())
        if self._anonymous:
            issue = self._rows.issue(
                "anonymous-answers",
                f"{self._anonymous} of {len(self._rows.table.records)} rows do not say "
                "who answered; they count, but cannot be compared over time.",
            )
            issues.append(replace(issue, severity=Severity.INFO))
        return tuple(issues)

    def _identity(self, record: Record) -> Identity:
        emails = tuple(
            address
            for field in (Field.EMAIL, Field.NAME)
            for column in self._rows.all(field)
            for address in addresses(record.cells[column.position])
        )
        first_last = (
            self._cell(Field.FIRST_NAME, record),
            self._cell(Field.LAST_NAME, record),
        )
        name = self._cell(Field.NAME, record) or " ".join(filter(None, first_last))
        return Identity(emails, self._cell(Field.STAFF_ID, record), name)

    def _cell(self, field: Field, record: Record) -> str:
        cells = (record.cells[column.position] for column in self._rows.all(field))
        return next((cell for cell in cells if is_named(cell)), "")

    def _said_role(self, record: Record) -> Role | None:
        cell = self._cell(Field.ROLE, record)
        return role_in_words(cell) if cell else self._label_role

    def _report(self, identity: Identity, record: Record, found: int) -> None:
        several = found >= _SEVERAL
        issue = self._rows.issue(
            "shared-name" if several else "unknown-person",
            f"{found} people are called '{identity.says}'"
            if several
            else f"'{identity.says}' is not on the roster",
            "Add the email address to the form."
            if several
            else "Import the roster first, or correct the address; then import again.",
        )
        message = f"{issue.message}; the answers count, but for nobody by name."
        self._unknown.setdefault(
            identity.key,
            replace(issue, message=message, row=record.row, text=identity.says),
        )

    def _anonymous_key(self, record: Record) -> str:
        """Give the same key to the same row on every import.

        From the service's own number when there is one, else from all that the row
        holds; of rows that hold the same, the first is 1, the second 2.
        """
        column = self._rows.first(Part.RESPONSE_ID)
        number = record.cells[column.position] if column else ""
        titled = zip(self._rows.table.titles, record.cells, strict=True)
        text = number or "\n".join(sorted(f"{t}={cell}" for t, cell in titled if cell))
        self._seen[text] += 1
        return guest_key(f"{text}\n{self._seen[text]}")


def _role(person: Person, said: Role | None) -> Role | None:
    """The roster's role, unless the person signed up for either."""
    return person.role if person.role in (Role.MENTOR, Role.MENTEE) else said
