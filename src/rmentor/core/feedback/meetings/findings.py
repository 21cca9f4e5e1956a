"""What is to be said about the rows of a meeting log."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rmentor.core.feedback.meetings.columns import LogColumn, Part
from rmentor.core.feedback.meetings.days import Days
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.meetings import LoggedMeeting
from rmentor.core.model.tables import Record, Table
from rmentor.core.model.words import count
from rmentor.core.roster.cells import shortened


def skipped(table: Table) -> Issue:
    """Say that a sheet is no log."""
    return Issue(
        "sheet-without-meetings",
        f"Sheet '{table.sheet}' does not say who met and on which day; it was left "
        "out.",
        Severity.WARNING,
        "Call its columns Mentor email, Mentee email and Meeting date.",
        table.file,
        table.sheet,
    )


class Findings:
    """Collects what is found in one table.

    Attributes:
        issues: So far.
    """

    def __init__(self, table: Table, columns: Sequence[LogColumn]) -> None:
        self.issues: list[Issue] = []
        self._table = table
        self._columns = columns
        self._dated = next(c.title for c in columns if c.part is Part.DATE)
        self._rows: dict[tuple[str, str, date], tuple[int, LoggedMeeting]] = {}

    def nobodys(self, issue: Issue, record: Record, column: LogColumn) -> None:
        """Say that a row names no pair: the issue lacks its place in the file."""
        self.issues.append(
            replace(
                issue,
                file=self._table.file,
                sheet=self._table.sheet,
                row=record.row,
                column=column.title,
                text=record.cells[column.position],
            )
        )

    def undated(self, record: Record, column: LogColumn) -> None:
        """Say that a meeting has no day."""
        cell = record.cells[column.position]
        what = f"'{shortened(cell)}' is no day" if cell else "The day is blank"
        self._say(
            "meeting-day-unclear",
            f"{what}; the meeting is left out.",
            "Write the day as 2026-03-09.",
            record,
            column,
        )

    def state_unclear(self, record: Record, column: LogColumn) -> None:
        """Say that it cannot be told what became of a meeting."""
        cell = shortened(record.cells[column.position])
        self._say(
            "meeting-state-unclear",
            f"'{cell}' does not say whether they met; the meeting is left out.",
            "Write held, cancelled, moved, no-show or planned.",
            record,
            column,
        )

    def minutes_unclear(self, record: Record, column: LogColumn) -> None:
        """Say that it cannot be told how long a meeting was."""
        cell = shortened(record.cells[column.position])
        self._say(
            "meeting-minutes-unclear",
            f"'{cell}' is no length of a meeting; the meeting counts without it.",
            "Write the minutes alone, such as 60.",
            record,
            column,
        )
        self.issues[-1] = replace(self.issues[-1], severity=Severity.WARNING)

    def twice(self, meeting: LoggedMeeting, record: Record) -> None:
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
            column=self._dated,
        )

    def waiting(self, rows: int) -> None:
        """Count the rows that wait for a meeting to come."""
        if rows:
            what = count(rows, "row names", "rows name")
            self._note("meeting-rows-waiting", f"{what} no day yet; none is a meeting.")

    def order_assumed(self, days: Days) -> None:
        """Say that nothing tells whether the day or the month comes first."""
        if text := days.assumed:
            day = days.of[text]
            self._note(
                "day-order-assumed",
                f"'{text}' was read as {day.day} {day:%B %Y}; nothing tells whether "
                "the day or the month comes first.",
                "If it is wrong, give the dates of the file the form 2026-03-09.",
                Severity.WARNING,
                column=self._dated,
            )

    def not_kept(self) -> None:
        """Name, once, the columns in which people wrote about their meetings."""
        left = [c.title for c in self._columns if c.part is Part.NOT_KEPT]
        if left:
            titles = ", ".join(f"'{shortened(title)}'" for title in left)
            self._note(
                "meeting-notes-left",
                f"Not kept: {titles}. What two people say in a meeting is theirs.",
                "Leave such columns out of the next log.",
            )

    def _say(
        self, code: str, message: str, hint: str, record: Record, column: LogColumn
    ) -> None:
        table, cell = self._table, record.cells[column.position]
        self.issues.append(
            Issue(
                code,
                message,
                Severity.ERROR,
                hint,
                *(table.file, table.sheet, record.row, column.title, cell),
            )
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
