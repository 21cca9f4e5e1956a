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
from rmentor.core.feedback.meetings.whose import Pairs
from rmentor.core.feedback.meetings.words import answered_state, minutes_in, state_in
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.meetings import LoggedMeeting, MeetingState
from rmentor.core.model.people import Person
from rmentor.core.model.program import Pair
from rmentor.core.model.tables import Record, Table
from rmentor.core.model.words import count
from rmentor.core.roster.cells import shortened
from rmentor.core.roster.refusals import NoMeetingsError

_HINTS = {
    "meeting-day-unclear": "Write the day as 2026-03-09.",
    "meeting-state-unclear": "Write held, cancelled, moved, no-show or planned.",
    "meeting-minutes-unclear": "Write the minutes alone, such as 60.",
}


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
    """
    read = [(table, columns_of_log(table, mapping)) for table in tables]
    logs = [_Log(table, columns) for table, columns in read if is_log(columns)]
    if not logs:
        titles = [title for table in tables for title in table.titles]
        raise NoMeetingsError(tables[0].file, titles)
    known = Pairs(people, pairs)
    found: dict[tuple[str, str, date], LoggedMeeting] = {}
    for log in logs:
        for meeting in log.meetings(known):
            found[meeting.mentor, meeting.mentee, meeting.day] = meeting
    meetings = tuple(found[key] for key in sorted(found))
    others = (_skipped(table) for table, columns in read if not is_log(columns))
    issues = (*others, *(issue for log in logs for issue in log.issues))
    return MeetingLog(meetings, tuple(read), issues)


def _skipped(table: Table) -> Issue:
    return Issue(
        "sheet-without-meetings",
        f"Sheet '{table.sheet}' does not say who met and on which day; it was left "
        "out.",
        Severity.WARNING,
        "Call its columns Mentor email, Mentee email and Meeting date.",
        table.file,
        table.sheet,
    )


class _Log:
    """Reads one table."""

    def __init__(self, table: Table, columns: tuple[LogColumn, ...]) -> None:
        self.issues: list[Issue] = []
        self._table = table
        self._columns = columns
        dated = [c for c in columns if c.part in (Part.DATE, Part.NEXT)]
        self._days = read_days([d for c in dated for d in table.columns[c.position]])
        self._rows: dict[tuple[str, str, date], tuple[int, LoggedMeeting]] = {}
        self._waiting = 0
        self._first_date = next(c for c in columns if c.part is Part.DATE)
        self._say_assumed()
        self._say_not_kept()

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
                self._say_twice(meeting, record)
                yield meeting
        self._say_waiting()

    def _numbers(self) -> list[int]:
        return sorted({c.number for c in self._columns if c.part is Part.DATE})

    def _pair(self, record: Record, known: Pairs) -> Pair | None:
        groups = [[c for c in self._columns if c.part is part] for part in WHO]
        whose = known.whose(
            [record.cells[c.position] for c in group] for group in groups
        )
        if isinstance(whose, Pair):
            return whose
        named = [column for group in groups for column in group]
        blamed = [c for c in named if record.cells[c.position] == whose.text]
        column = (blamed if whose.text else named)[0]
        self.issues.append(
            replace(
                whose,
                file=self._table.file,
                sheet=self._table.sheet,
                row=record.row,
                column=column.title,
                text=record.cells[column.position],
            )
        )
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
            self._say_undated(record, dated)
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
                message = f"'{shortened(cell)}' does not say whether they met; the "
                message += "meeting is left out."
                self._say("meeting-state-unclear", message, record, column)
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
                message = f"'{shortened(cell)}' is no length of a meeting; the meeting "
                message += "counts without it."
                self._say("meeting-minutes-unclear", message, record, column)
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

    def _say(self, code: str, message: str, record: Record, column: LogColumn) -> None:
        usable = code == "meeting-minutes-unclear"
        severity = Severity.WARNING if usable else Severity.ERROR
        cell = record.cells[column.position]
        table = self._table
        self.issues.append(
            Issue(
                code,
                message,
                severity,
                _HINTS[code],
                *(table.file, table.sheet, record.row, column.title, cell),
            )
        )

    def _say_undated(self, record: Record, column: LogColumn) -> None:
        cell = record.cells[column.position]
        what = f"'{shortened(cell)}' is no day" if cell else "The day is blank"
        message = f"{what}; the meeting is left out."
        self._say("meeting-day-unclear", message, record, column)

    def _say_twice(self, meeting: LoggedMeeting, record: Record) -> None:
        """Name the row that does not count, unless it says the same."""
        key = (meeting.mentor, meeting.mentee, meeting.day)
        row, earlier = self._rows.get(key, (0, meeting))
        self._rows[key] = record.row, meeting
        if earlier == meeting:
            return
        both = earlier.state is meeting.state
        other = "" if both else f" and was {meeting.state}, not {earlier.state}"
        self._note(
            "meeting-twice",
            f"The meeting on {meeting.day} also stands in row {record.row}{other}; "
            "that row counts, this one does not.",
            "" if both else "If that is wrong, correct one of the rows.",
            Severity.INFO if both else Severity.WARNING,
            row=row,
            column=self._first_date.title,
        )

    def _say_waiting(self) -> None:
        if self._waiting:
            rows = count(self._waiting, "row names", "rows name")
            self._note("meeting-rows-waiting", f"{rows} no day yet; none is a meeting.")

    def _say_assumed(self) -> None:
        if text := self._days.assumed:
            day = self._days.of[text]
            self._note(
                "day-order-assumed",
                f"'{text}' was read as {day.day} {day:%B %Y}; nothing tells whether "
                "the day or the month comes first.",
                "If it is wrong, give the dates of the file the form 2026-03-09.",
                Severity.WARNING,
                column=self._first_date.title,
            )

    def _say_not_kept(self) -> None:
        left = [c.title for c in self._columns if c.part is Part.NOT_KEPT]
        if left:
            titles = ", ".join(f"'{shortened(title)}'" for title in left)
            self._note(
                "meeting-notes-left",
                f"Not kept: {titles}. What two people say in a meeting is theirs.",
                "Leave such columns out of the next log.",
            )

    def _note(
        self,
        code: str,
        message: str,
        hint: str = "",
        severity: Severity = Severity.INFO,
        *,
        row: int = 0,
        column: str = "",
    ) -> None:
        table = self._table
        self.issues.append(
            Issue(
                code,
                message,
                severity,
                hint,
                *(table.file, table.sheet, row, column),
            )
        )
