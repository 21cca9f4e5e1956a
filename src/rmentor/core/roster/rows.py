"""From the rows of one table to people."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person, Role, person_key
from rmentor.core.model.tables import Table
from rmentor.core.roster import values
from rmentor.core.roster.cells import RowCells, one_line, shortened
from rmentor.core.roster.choices import Choices
from rmentor.core.roster.fields import TOPICS, ColumnMapping, Field
from rmentor.core.roster.lists import languages_listed, people_listed
from rmentor.core.roster.moments import moments
from rmentor.core.roster.topics import distinct
from rmentor.core.roster.wishes import Wish, wish_in
from rmentor.core.roster.zones import time_zone


@dataclass(frozen=True, slots=True)
class Entry:
    """A person as one row has them.

    Attributes:
        table: The table's place in its file, from 0.
    """

    person: Person
    table: int
    file: str
    sheet: str
    row: int
    submitted: datetime | None


class TableReader:
    """Reads the rows of one table.

    Attributes:
        issues: Findings so far, in the order of the rows.
    """

    def __init__(
        self, table: Table, mapping: Sequence[ColumnMapping], known: Sequence[str]
    ) -> None:
        self.issues: list[Issue] = []
        self._table = table
        self._fields = _by_field(mapping)
        self._untaken = [m for m in mapping if m.field is None]
        self._choices = {
            field: Choices.of(table, self._fields[field], known)
            for field in (*TOPICS, Field.AVAILABILITY)
            if field in self._fields
        }

        self._report_joined()

    def entries(
        self, place: int, role: Callable[[RowCells], Role | None]
    ) -> list[Entry]:
        """Read all rows; one that says of nobody is left out with an ERROR issue.

        Args:
            place: The table's place in its file, from 0.
            role: Decides the role of a row.
        """
        table, submitted = self._table, self._moments()
        entries: list[Entry] = []
        for record, moment in zip(table.records, submitted, strict=True):
            row = RowCells(table, self._fields, record)
            person = _person(row)
            if person:
                person = self._completed(person, row, role(row))
                entries.append(
                    Entry(person, place, table.file, table.sheet, record.row, moment)
                )
            self.issues += row.issues
        return entries

    def _report_joined(self) -> None:
        """Say which texts with commas were taken for one topic."""
        for choices in self._choices.values():
            for column in choices.columns:
                for option in column.split.inferred:
                    self.issues.append(
                        Issue(
                            "topic-with-comma",
                            f"'{shortened(option)}' is read as one choice.",
                            Severity.INFO,
                            "If they are several, join choices with semicolons.",
                            self._table.file,
                            self._table.sheet,
                            column=one_line(column.mapping.title),
                            text=option,
                        )
                    )

    def _moments(self) -> Sequence[datetime | None]:
        columns = self._fields.get(Field.SUBMITTED_AT)
        if not columns:
            return (None,) * len(self._table.records)
        position = columns[0].position
        return moments([record.cells[position] for record in self._table.records])

    def _completed(self, person: Person, row: RowCells, role: Role | None) -> Person:
        """Add choices and extra; a topic without direction goes where the role says."""
        share = self._topics(Field.TOPICS_TO_SHARE, row)
        learn = self._topics(Field.TOPICS_TO_LEARN, row)
        to_share, to_learn = self._interests(row, role)
        ranked = self._choices.get(Field.TOPICS_TO_LEARN)
        availability = self._choices.get(Field.AVAILABILITY)
        return replace(
            person,
            role=role,
            topics_to_share=distinct((*share, *to_share)),
            topics_to_learn=distinct((*learn, *to_learn)),
            learn_ranked=bool(learn and ranked and ranked.ranked),
            availability=availability.slots(row.record) if availability else (),
            extra=self._extra(row),
        )

    def _topics(self, field: Field, row: RowCells) -> tuple[str, ...]:
        choices = self._choices.get(field)
        if choices is None:
            return ()
        return choices.topics(
            row.record,
            lambda column, cell: row.not_understood(column, cell, _GRID_HINT),
        )

    def _interests(
        self, row: RowCells, role: Role | None
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Read topics without a direction: those shared and those wanted."""
        choices = self._choices.get(Field.INTERESTS)
        if choices is None:
            return (), ()
        by_role = Wish(role is not Role.MENTEE, role is not Role.MENTOR)
        said = wish_in(row.text(Field.DIRECTION))
        return choices.both_ways(
            row.record,
            said or by_role,
            lambda column, cell: row.not_understood(column, cell, _GRID_HINT),
        )

    def _extra(self, row: RowCells) -> tuple[tuple[str, str], ...]:
        """Keep the cells of unknown columns, and those that were not understood."""
        extra = dict(row.lost)
        for column in self._untaken:
            if cell := row.record.cells[column.position]:
                extra[_free_title(one_line(column.title), extra)] = cell
        return tuple(sorted(extra.items()))


def _free_title(title: str, taken: Mapping[str, str]) -> str:
    """Number the second and later columns of one title."""
    numbered, times = title, 1
    while numbered in taken:
        times += 1
        numbered = f"{title} ({times})"
    return numbered


def _by_field(
    mapping: Sequence[ColumnMapping],
) -> Mapping[Field, tuple[ColumnMapping, ...]]:
    fields: dict[Field, list[ColumnMapping]] = {}
    for column in sorted(mapping, key=lambda m: m.turn):
        if column.field:
            fields.setdefault(column.field, []).append(column)
    return {field: tuple(columns) for field, columns in fields.items()}


def _person(row: RowCells) -> Person | None:
    """Read everything but role, choices and extra; None for a row of nobody."""
    name, staff_id = _name(row), row.said(Field.STAFF_ID)
    email = _email(row, named=bool(name or staff_id))
    if not (name or email or staff_id):
        return None
    return Person(
        key=person_key(name, email, staff_id),
        name=name,
        email=email,
        staff_id=staff_id,
        job_title=row.text(Field.JOB_TITLE),
        grade=row.text(Field.GRADE),
        department=row.text(Field.DEPARTMENT),
        team=row.text(Field.TEAM),
        function=row.text(Field.FUNCTION),
        location=row.text(Field.LOCATION),
        time_zone=row.value(Field.TIME_ZONE, time_zone, _ZONE_HINT) or "",
        languages=row.several(Field.LANGUAGES, languages_listed),
        manager=_manager(row),
        meeting_mode=values.meeting_mode(row.said(Field.MEETING_MODE)),
        capacity=row.value(Field.CAPACITY, values.capacity, _NUMBER_HINT),
        preferred=row.several(Field.PREFERRED, people_listed),
        not_wanted=row.several(Field.NOT_WANTED, people_listed),
        earlier_partners=row.several(Field.EARLIER_PARTNERS, people_listed),
        status=row.value(Field.STATUS, values.status, _STATUS_HINT),
        consent=row.value(Field.CONSENT, values.yes_or_no, _YES_NO_HINT),
    )


def _name(row: RowCells) -> str:
    parts = (row.text(Field.FIRST_NAME), row.text(Field.LAST_NAME))
    return " ".join(part for part in parts if part) or row.text(Field.NAME)


def _email(row: RowCells, *, named: bool) -> str:
    """Read the address; without any other identity a bad one costs the row."""
    bad: tuple[ColumnMapping, str] | None = None
    for column, cell in row.answers(Field.EMAIL):
        found = values.addresses(cell)
        if len(found) > 1:
            message = (
                f"'{shortened(cell)}' holds several addresses; {found[0]} is used."
            )
            hint = "Leave one address in the cell."
            row.report("several-emails", message, hint, about=(column, cell))
        if found:
            return found[0]
        if bad is None and not values.says_nothing(cell):
            bad = (column, cell)
    if bad:
        _report_bad_email(row, bad, named=named)
    elif not named:
        row.report(
            "row-without-person",
            "The row has no name, no email and no staff id; it is left out.",
            "Fill one of them in and import again, or delete the row.",
            severity=Severity.ERROR,
        )
    return ""


def _report_bad_email(
    row: RowCells, bad: tuple[ColumnMapping, str], *, named: bool
) -> None:
    cost = "the row is left out"
    if named:
        cost = "the person is kept without it"
        row.lost[one_line(bad[0].title)] = bad[1]
    row.report(
        "email-unusable",
        f"'{shortened(bad[1])}' is no email address; {cost}.",
        "Correct the address and import again.",
        severity=Severity.WARNING if named else Severity.ERROR,
        about=bad,
    )


def _manager(row: RowCells) -> str:
    """Read the manager's email, from whichever column has one, else the name."""
    cells = [cell for _, cell in row.answers(Field.MANAGER)]
    for cell in cells:
        if found := values.addresses(cell):
            return found[0].casefold()
    return next((one_line(cell) for cell in cells if not values.says_nothing(cell)), "")


_ZONE_HINT = (
    "Write a city's zone such as Europe/London, or an offset such as UTC+05:30."
)
_NUMBER_HINT = "Write a number, such as 2."
_STATUS_HINT = "Write active, paused or left."
_YES_NO_HINT = "Write yes or no."
_GRID_HINT = "Mark what is chosen with x, and leave the rest blank."
