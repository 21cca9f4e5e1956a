"""From the tables of a meeting log to meetings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from rmentor.core.feedback.meetings.columns import (
    WHO,
    LogColumn,
    Part,
    columns_of_log,
    is_log,
)
from rmentor.core.feedback.meetings.days import read_days
from rmentor.core.feedback.meetings.findings import Findings, skipped
from rmentor.core.feedback.meetings.whose import Pairs
from rmentor.core.feedback.meetings.words import answered_state, minutes_in, state_in
from rmentor.core.model.issues import Issue
from rmentor.core.model.meetings import LoggedMeeting, MeetingState
from rmentor.core.model.people import Person, Role
from rmentor.core.model.program import Pair
from rmentor.core.model.tables import Record, Table
from rmentor.core.roster.refusals import NobodyMeetsError, NoMeetingsError

_ROLES = {Part.MENTOR: Role.MENTOR, Part.MENTEE: Role.MENTEE}


@dataclass(frozen=True, slots=True)
class MeetingLog:
    """What was read.

    Attributes:
        meetings: One per pair and day, by mentor, mentee and day.
        columns: What every column was taken for, table by table.
        issues: In the order of the tables and their rows.
    """

    meetings: tuple[LoggedMeeting, ...]
    columns: tuple[tuple[Table, tuple[LogColumn, ...]], ...]
    issues: tuple[Issue, ...]


def parse_meetings(
    tables: Sequence[Table],
    people: Mapping[str, Person],
    pairs: Iterable[Pair],
    mapping: Mapping[str, str] = MappingProxyType({}),
) -> MeetingLog:
    """Read meetings; whatever is not understood is an issue, the rest goes in.

    Of rows about one pair and day the lowest counts.

    Args:
        tables: Of one file, at least one.
        people: The roster, by key.
        pairs: Of every round, in any state.
        mapping: Title -> part of a log, see `columns_of_log`.

    Raises:
        NoMeetingsError: No table says whose meetings and when.
        NobodyMeetsError: No pair has begun.
    """
    read = [(table, columns_of_log(table, mapping)) for table in tables]
    logs = [_Log(table, columns) for table, columns in read if is_log(columns)]
    if not logs:
        titles = [title for table in tables for title in table.titles]
        raise NoMeetingsError(tables[0].file, titles)
    known = Pairs(people, pairs)
    if not known:
        raise NobodyMeetsError(tables[0].file)
    found: dict[tuple[str, str, date], LoggedMeeting] = {}
    for log in logs:
        for meeting in log.meetings(known):
            found[meeting.mentor, meeting.mentee, meeting.day] = meeting
    meetings = tuple(found[key] for key in sorted(found))
    others = (skipped(table) for table, columns in read if not is_log(columns))
    issues = (*others, *(issue for log in logs for issue in log.issues))
    return MeetingLog(meetings, tuple(read), issues)


class _Log:
    """Reads one table."""

    def __init__(self, table: Table, columns: tuple[LogColumn, ...]) -> None:
        self._table = table
        self._columns = columns
        dated = [c for c in columns if c.part in (Part.DATE, Part.NEXT)]
        self._days = read_days([d for c in dated for d in table.columns[c.position]])
        self._waiting = 0
        self._findings = Findings(table, columns)
        self._findings.order_assumed(self._days)
        self._findings.not_kept()

    @property
    def issues(self) -> Sequence[Issue]:
        """Give what was found so far."""
        return self._findings.issues

    def meetings(self, known: Pairs) -> Iterator[LoggedMeeting]:
        """Read the rows, top down."""
        for record in self._table.records:
            events = [e for n in self._numbers() if (e := self._event(record, n))]
            if not events:
                continue
            pair = self._pair(record, known)
            if pair is None:
                continue
            for event in events:
                meeting = replace(event, mentor=pair.mentor, mentee=pair.mentee)
                self._findings.twice(meeting, record)
                yield meeting
        self._findings.waiting(self._waiting)

    def _numbers(self) -> list[int]:
        return sorted({c.number for c in self._columns if c.part is Part.DATE})

    def _pair(self, record: Record, known: Pairs) -> Pair | None:
        groups = {part: [c for c in self._columns if c.part is part] for part in WHO}
        whose = known.whose(
            (_ROLES.get(part), [record.cells[c.position] for c in group])
            for part, group in groups.items()
        )
        if isinstance(whose, Pair):
            return whose
        named = [column for group in groups.values() for column in group]
        blamed = [c for c in named if record.cells[c.position] == whose.text]
        column = (blamed if whose.text else named)[0]
        self._findings.nobodys(whose, record, column)
        return None

    def _event(self, record: Record, number: int) -> LoggedMeeting | None:
        """Read a meeting, still without its people; None when there is none."""
        columns = [c for c in self._columns if c.number == number]
        dated = next(c for c in columns if c.part is Part.DATE)
        said = [c for c in columns if c.part is Part.STATE]
        text = record.cells[dated.position]
        if not text and not any(record.cells[c.position] for c in said):
            # Rows and columns that wait for meetings to come.
            self._waiting += not number
            return None
        day = self._days.of.get(text)
        if day is None:
            self._findings.undated(record, dated)
            return None
        state = self._state(record, said, text)
        if state is None:
            return None
        minutes = self._minutes(record, columns)
        return LoggedMeeting("", "", day, state, minutes, self._next(record, number))

    def _state(
        self, record: Record, columns: Sequence[LogColumn], dated: str
    ) -> MeetingState | None:
        """Read what became of it: the worst that is said; None when not understood."""
        states: list[MeetingState] = []
        for column in columns:
            cell = record.cells[column.position]
            no = MeetingState.CANCELLED if column.yes is MeetingState.HELD else None
            try:
                found = answered_state(cell, column.yes, no) if cell else None
            except ValueError:
                self._findings.state_unclear(record, column)
                return None
            states += [found] if found else []
        # `12/03/2026 (cancelled)` says both in one cell.
        states += [state] if (state := state_in(dated)) else []
        fell_out = (state for state in states if state is not MeetingState.HELD)
        return next(fell_out, MeetingState.HELD)

    def _minutes(self, record: Record, columns: Sequence[LogColumn]) -> int | None:
        for column in columns:
            cell = record.cells[column.position]
            if column.part is not Part.MINUTES or not cell:
                continue
            minutes = minutes_in(cell, hours=column.in_hours)
            if minutes is None and cell != "0":
                self._findings.minutes_unclear(record, column)
            return minutes
        return None

    def _next(self, record: Record, number: int) -> date | None:
        """Give the next day agreed; of a row for a pair it follows the last meeting."""
        filled = [
            c.number
            for c in self._columns
            if c.part is Part.DATE and record.cells[c.position]
        ]
        for column in self._columns:
            if column.part is Part.NEXT and number == max(filled, default=0):
                return self._days.of.get(record.cells[column.position])
        return None
