"""From the tables of a feedback export to responses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rmentor.core.feedback.answers import Answers, read_answers
from rmentor.core.feedback.checkpoints import checkpoint_in, checkpoint_of_names
from rmentor.core.feedback.columns import ColumnMeaning, Part, columns_of
from rmentor.core.feedback.merge import merged
from rmentor.core.feedback.respondents import Roster
from rmentor.core.feedback.rows import Rows
from rmentor.core.feedback.who import RespondentReader
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Answer, Dimension, Response
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.model.tables import Record, Table
from rmentor.core.roster.fields import Field
from rmentor.core.roster.moments import moments

_CHECKPOINTS = ", ".join(Checkpoint)


@dataclass(frozen=True, slots=True)
class Feedback:
    """What was read.

    Attributes:
        responses: One per person and checkpoint, by person, then in checkpoint order.
        columns: What every column was taken for, table by table.
        issues: In the order of the tables and their rows.
    """

    responses: tuple[Response, ...]
    columns: tuple[ColumnMeaning, ...]
    issues: tuple[Issue, ...]


def parse_feedback(
    tables: Sequence[Table],
    people: Mapping[str, Person],
    *,
    checkpoint: Checkpoint | None,
    mapping: Mapping[str, str],
) -> Feedback:
    """Read responses; whatever is not understood is an issue, the rest goes in.

    Args:
        tables: Of one or more exports.
        people: The roster by key, to know who answered and in which role.
        checkpoint: For rows that do not say theirs; None takes it from the name of
            the sheet or file, else the middle, and says so.
        mapping: Title -> what it means (`columns.meaning_named`).

    Raises:
        UnknownFieldError: When `mapping` names a meaning that does not exist.
    """
    roster = Roster(people)
    responses: tuple[Response, ...] = ()
    columns: list[ColumnMeaning] = []
    issues: list[Issue] = []
    for table in tables:
        reader = _TableReader(table, columns_of(table, mapping), roster, checkpoint)
        responses = merged(responses, reader.responses())
        columns.extend(reader.columns)
        issues.extend(reader.issues)
    return Feedback(responses, tuple(columns), tuple(issues))


@dataclass(frozen=True, slots=True)
class _Submission:
    """One row, read."""

    record: Record
    response: Response
    when: datetime | None


class _TableReader:
    """Reads one table."""

    def __init__(
        self,
        table: Table,
        columns: tuple[ColumnMeaning, ...],
        roster: Roster,
        checkpoint: Checkpoint | None,
    ) -> None:
        self._table = table
        self._rows = Rows(table, columns)
        self._checkpoint = checkpoint
        answers = read_answers(self._rows)
        self.columns = answers.columns
        self.issues = list(answers.issues)
        self._answers: Answers = answers
        self._times = {c.title: c.checkpoint for c in columns if c.checkpoint}
        self._who = RespondentReader(self._rows, roster)
        self._assumed = False

    def responses(self) -> tuple[Response, ...]:
        """Give one response per person and checkpoint, the latest submission."""
        latest: dict[tuple[str, Checkpoint], _Submission] = {}
        for submission in self._submissions():
            response = submission.response
            key = (response.person, response.checkpoint)
            earlier = latest.get(key)
            if earlier is not None:
                self._say_twice(earlier, submission)
            if earlier is None or _order(earlier) <= _order(submission):
                latest[key] = submission
        self.issues.extend(self._who.issues_found())
        if self._assumed:
            self._say_assumed()
        if not any(isinstance(column.meaning, Dimension) for column in self.columns):
            self._say_no_questions()
        self.issues.sort(key=lambda issue: issue.row)
        return tuple(submission.response for submission in latest.values())

    def _submissions(self) -> list[_Submission]:
        times = self._rows.column(Field.SUBMITTED_AT)
        whens = moments(times) if times else (None,) * len(self._table.records)
        found: list[_Submission] = []
        for i, record in enumerate(self._table.records):
            answers = self._answers.of_rows[i]
            checkpoint = self._checkpoint_of(i, record)
            if not answers:
                self._say_empty(record)
            elif checkpoint is not None:
                who, when = self._who.respondent(record), whens[i]
                day = when.date() if when else None
                found += (
                    _Submission(
                        record, Response(who.key, who.role, at, day, given), when
                    )
                    for at, given in self._by_time(answers, checkpoint).items()
                )
        return found

    def _by_time(
        self, answers: Sequence[Answer], checkpoint: Checkpoint
    ) -> dict[Checkpoint, tuple[Answer, ...]]:
        """Part the answers of a row that is about two times."""
        found: dict[Checkpoint, tuple[Answer, ...]] = {}
        for answer in answers:
            at = self._times.get(answer.question, checkpoint)
            if at is Checkpoint.END and checkpoint is not Checkpoint.BASELINE:
                at = checkpoint  # `now` is when the form was filled in
            found[at] = (*found.get(at, ()), answer)
        return found

    def _checkpoint_of(self, i: int, record: Record) -> Checkpoint | None:
        """Decide a row's checkpoint; None when its cell cannot be understood."""
        column = self._rows.first(Part.CHECKPOINT)
        cell = record.cells[column.position] if column else ""
        if cell and (found := checkpoint_in(cell)):
            return found
        if self._checkpoint is not None:
            return self._checkpoint
        if column and cell:
            self.issues.append(_unknown_checkpoint(self._rows, i, column))
            return None
        found = checkpoint_of_names(self._table.file, self._table.sheet)
        if found is None and self._times:
            return Checkpoint.END
        self._assumed |= found is None
        return found or Checkpoint.MIDDLE

    def _say_assumed(self) -> None:
        issue = self._rows.issue(
            "checkpoint-assumed",
            "Nothing says when this feedback was asked; it is taken for the middle.",
            "If it was not, import it again with --checkpoint, one of: "
            f"{_CHECKPOINTS}.",
        )
        self.issues.append(replace(issue, severity=Severity.INFO))

    def _say_no_questions(self) -> None:
        issue = self._rows.issue(
            "no-questions",
            "No column is recognized as a feedback question; its answers are kept, but "
            "nothing can be counted.",
            "Say what a column measures, for example --map 'Title=SAT'.",
        )
        self.issues.append(replace(issue, severity=Severity.ERROR))

    def _say_empty(self, record: Record) -> None:
        issue = self._rows.issue(
            "no-answers", "No question is answered in this row; it does not count."
        )
        self.issues.append(replace(issue, severity=Severity.INFO, row=record.row))

    def _say_twice(self, one: _Submission, other: _Submission) -> None:
        left, taken = sorted((one, other), key=_order)
        issue = self._rows.issue(
            "answered-twice",
            f"The same person answered twice at checkpoint "
            f"'{taken.response.checkpoint}': row {taken.record.row} is the later "
            "one and counts, this row does not.",
        )
        self.issues.append(replace(issue, severity=Severity.INFO, row=left.record.row))


def _order(submission: _Submission) -> tuple[datetime, int]:
    """Latest by the form's clock; without one, the lower row is the later."""
    return (submission.when or datetime.min, submission.record.row)  # noqa: DTZ901


def _unknown_checkpoint(rows: Rows, i: int, column: ColumnMeaning) -> Issue:
    cell = rows.table.records[i].cells[column.position]
    issue = rows.issue(
        "unknown-checkpoint",
        f"'{cell}' is no checkpoint that rmentor knows; the row is left out.",
        f"Write one of: {_CHECKPOINTS}; or import with --checkpoint.",
    )
    row = rows.table.records[i].row
    return replace(
        issue, severity=Severity.ERROR, row=row, column=column.title, text=cell
    )
