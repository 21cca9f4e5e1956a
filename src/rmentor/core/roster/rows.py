"""From the rows of one table to people."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from itertools import compress, repeat
from typing import NamedTuple

from rmentor.core.model.columns import from_columns
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person, Role, person_key
from rmentor.core.model.tables import Table
from rmentor.core.roster import values
from rmentor.core.roster.capacities import partners
from rmentor.core.roster.cells import Columns, RowCells, TableCells, one_line, shortened
from rmentor.core.roster.choices import Choices
from rmentor.core.roster.fields import TOPICS, ColumnMapping, Field
from rmentor.core.roster.identities import identities
from rmentor.core.roster.lists import people_listed
from rmentor.core.roster.moments import moments
from rmentor.core.roster.named_people import people_chosen
from rmentor.core.roster.spoken import languages_said_in
from rmentor.core.roster.topics import distinct
from rmentor.core.roster.wishes import Wish, wish_in
from rmentor.core.roster.zones import zones_beside

Extra = tuple[tuple[str, str], ...]
Wishes = tuple[tuple[Wish | None, str], ...]


class Entry(NamedTuple):
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
    """Reads the rows of one table, column by column.

    Attributes:
        issues: Findings so far, in the order of the rows.
    """

    def __init__(
        self, table: Table, mapping: Sequence[ColumnMapping], known: Sequence[str]
    ) -> None:
        self.issues: list[Issue] = []
        self._table = table
        self._cells = TableCells(table, _by_field(mapping))
        self._untaken = [m for m in mapping if m.field is None]
        self._choices = {
            field: Choices.of(table, self._cells.fields[field], known)
            for field in (*TOPICS, Field.AVAILABILITY)
            if field in self._cells.fields
        }

        self._report_joined()

    def entries(
        self, place: int, roles: Callable[[TableCells], Sequence[Role | None]]
    ) -> list[Entry]:
        """Read all rows; one that says of nobody is left out with an ERROR issue.

        Args:
            place: The table's place in its file, from 0.
            roles: Decides the role of each row.
        """
        table, cells = self._table, self._cells
        columns = identities(cells)
        is_somebody = list(map(any, zip(*columns.values(), strict=True)))
        submitted = compress(self._moments(), is_somebody)
        cells.keep(is_somebody)
        columns = {name: list(compress(c, is_somebody)) for name, c in columns.items()}
        columns |= _answers(cells)
        columns["role"] = roles(cells)
        columns |= self._chosen(columns["role"])
        columns["extra"] = self._extra()
        self.issues += sorted(cells.issues, key=lambda issue: issue.row)
        people = _people(columns)
        same = map(repeat, (place, table.file, table.sheet))
        rows = zip(people, *same, cells.records.numbers, submitted, strict=False)
        return list(map(Entry._make, rows))

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
        columns = self._cells.fields.get(Field.SUBMITTED_AT)
        if not columns:
            return (None,) * len(self._table.records)
        return moments(self._cells.column(columns[0]))

    def _chosen(self, roles: Sequence[Role | None]) -> Columns:
        """Read choices; a topic without direction goes where the role says."""
        share = self._topics(Field.TOPICS_TO_SHARE)
        learn = self._topics(Field.TOPICS_TO_LEARN)
        ranked = self._choices.get(Field.TOPICS_TO_LEARN)
        records = self._cells.records
        in_order = ranked.is_ranked(records) if ranked else [False] * len(records)
        chosen = {
            "learn_ranked": [
                is_ranked and bool(topics)
                for is_ranked, topics in zip(in_order, learn, strict=True)
            ],
            "topics_to_share": share,
            "topics_to_learn": learn,
            "availability": self._availability(),
        }
        if Field.INTERESTS in self._choices:
            both = self._interests(roles)
            chosen["topics_to_share"] = [
                distinct((*topics, *more))
                for topics, (more, _) in zip(share, both, strict=True)
            ]
            chosen["topics_to_learn"] = [
                distinct((*topics, *more))
                for topics, (_, more) in zip(learn, both, strict=True)
            ]
        return chosen

    def _interests(
        self, roles: Sequence[Role | None]
    ) -> Sequence[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Read topics without a direction: those shared and those wanted."""
        choices = self._choices[Field.INTERESTS]

        def read(row: RowCells) -> Wishes:
            said = [wish_in(cell) for _, cell in row.answers(Field.DIRECTION)]
            direction = next(iter(said), None)
            found = choices.wishes(
                row.record,
                lambda column, cell: row.not_understood(column, cell, _GRID_HINT),
            )
            return tuple((wish or direction, text) for wish, text in found)

        wishes = self._cells.each((Field.INTERESTS, Field.DIRECTION), read)
        return [_both_ways(*row) for row in zip(wishes, roles, strict=True)]

    def _topics(self, field: Field) -> Sequence[tuple[str, ...]]:
        choices = self._choices.get(field)
        if choices is None:
            return ((),) * len(self._cells.records)
        return self._cells.each(
            (field,),
            lambda row: choices.topics(
                row.record,
                lambda column, cell: row.not_understood(column, cell, _GRID_HINT),
            ),
        )

    def _availability(self) -> Sequence[tuple[str, ...]]:
        choices = self._choices.get(Field.AVAILABILITY)
        if choices is None:
            return ((),) * len(self._cells.records)
        return self._cells.each(
            (Field.AVAILABILITY,), lambda row: choices.slots(row.record)
        )

    def _extra(self) -> Sequence[Extra]:
        """Keep the cells of unknown columns, and those that were not understood."""
        cells = self._cells
        titles = [one_line(mapping.title) for mapping in self._untaken]

        def kept(row: Sequence[str], lost: Mapping[str, str]) -> Extra:
            extra = dict(lost)
            for title, cell in zip(titles, row, strict=True):
                if cell:
                    extra[_free_title(title, extra)] = cell
            return tuple(sorted(extra.items()))

        columns = [cells.column(mapping) for mapping in self._untaken]
        numbers = cells.records.numbers
        rows = list(zip(*columns, strict=True)) or [()] * len(numbers)
        plain = {row: kept(row, {}) for row in dict.fromkeys(rows)}
        if not cells.lost:
            return [plain[row] for row in rows]
        return [
            kept(row, cells.lost[number]) if number in cells.lost else plain[row]
            for row, number in zip(rows, numbers, strict=True)
        ]


def _both_ways(
    wishes: Wishes, role: Role | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part topics into shared and wanted; the role decides where no cell says it."""
    by_role = Wish(role is not Role.MENTEE, role is not Role.MENTOR)
    return (
        distinct(text for wish, text in wishes if (wish or by_role).share),
        distinct(text for wish, text in wishes if (wish or by_role).learn),
    )


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


def _answers(cells: TableCells) -> Columns:
    """Read everything but identity, role, choices and extra."""
    columns: Columns = {field: cells.texts(field) for field in _TEXTS}
    modes = cells.said(Field.MEETING_MODE)
    columns[Field.MEETING_MODE] = modes.each(values.meeting_mode)
    zone = zones_beside(cells.texts(Field.TIME_ZONE).texts)
    columns[Field.TIME_ZONE] = cells.each(
        (Field.TIME_ZONE,),
        lambda row: row.value(Field.TIME_ZONE, zone, _ZONE_HINT) or "",
    )
    for field, read in _READ.items():
        columns[field] = cells.each((field,), read)
    return columns


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
_STATUS_HINT = "Write active, paused or left."
_YES_NO_HINT = "Write yes or no."
_GRID_HINT = "Mark what is chosen with x, and leave the rest blank."

_TEXTS = (
    Field.JOB_TITLE,
    Field.GRADE,
    Field.DEPARTMENT,
    Field.TEAM,
    Field.FUNCTION,
    Field.LOCATION,
)
_READ: Mapping[Field, Callable[[RowCells], object]] = {
    Field.LANGUAGES: languages_said_in,
    Field.MANAGER: _manager,
    Field.CAPACITY: partners,
    Field.PREFERRED: people_chosen,
    Field.NOT_WANTED: lambda row: row.several(Field.NOT_WANTED, people_listed),
    Field.EARLIER_PARTNERS: lambda row: row.several(
        Field.EARLIER_PARTNERS, people_listed
    ),
    Field.STATUS: lambda row: row.value(Field.STATUS, values.status, _STATUS_HINT),
    Field.CONSENT: lambda row: row.value(Field.CONSENT, values.yes_or_no, _YES_NO_HINT),
}
"""How a field is read, in the order in which findings about a row are given."""


def _people(columns: Columns) -> Sequence[Person]:
    """Put people together from a column for each of their fields but the key."""
    who = (columns["name"], columns["email"], columns["staff_id"])
    columns["key"] = list(map(person_key, *who))
    # No form asks for it: the coordinator says so, on the command line.
    columns["paused_until"] = [None] * len(columns["key"])
    return from_columns(Person, [columns[field.name] for field in fields(Person)])
