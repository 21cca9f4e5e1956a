"""What `rmentor import` shows: the files, how they were read, and what changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest

from rmentor.core.feedback.columns import ColumnMeaning
from rmentor.core.feedback.columns import Part as FeedbackPart
from rmentor.core.feedback.meetings.columns import LogColumn, Part
from rmentor.core.model.program import Decision
from rmentor.core.model.tables import Table
from rmentor.core.model.words import count
from rmentor.core.roster.fields import ColumnMapping, Confidence
from rmentor.core.roster.pairs import columns_of_pairs
from rmentor.core.roster.review_columns import READ_BACK
from rmentor.workflows.kinds import ImportKind
from rmentor.workflows.outcome import Action
from rmentor.workflows.reading import ReadFile


@dataclass(frozen=True, slots=True)
class ColumnView:
    """How one column was read.

    Attributes:
        field: Empty when it is kept as it is, beside the others.
        confidence: `sure`, `likely` or `unsure`.
        reason: Why, for people.
        examples: At most two of its values.
    """

    sheet: str
    title: str
    field: str
    confidence: str
    reason: str
    examples: tuple[str, ...]

    @classmethod
    def of_roster(cls, column: ColumnMapping) -> "ColumnView":
        """Show a roster's column."""
        return cls(
            column.sheet,
            column.title,
            column.field or "",
            column.confidence,
            column.reason,
            column.examples,
        )

    @classmethod
    def of_feedback(cls, column: ColumnMeaning) -> "ColumnView":
        """Show a feedback column; its scale stands for the reason."""
        field = "" if column.meaning is FeedbackPart.OTHER else str(column.meaning)
        field += " reversed" if column.reversed else ""
        field += f" at {column.checkpoint}" if column.checkpoint else ""
        return cls(
            column.sheet,
            column.title,
            field,
            Confidence.SURE,
            column.scale,
            column.examples,
        )

    @classmethod
    def of_pairs(cls, table: Table) -> "list[ColumnView]":
        """Show the columns of a list of pairs; what others hold is not used."""
        return cls._of_named(table, dict(columns_of_pairs(table)))

    @classmethod
    def of_review(cls, table: Table) -> "list[ColumnView]":
        """Show the columns of the review workbook that are read back."""
        columns = cls._of_named(table, dict(enumerate(table.titles)))
        return [
            replace(column, field=READ_BACK[column.title])
            for column in columns
            if column.title in READ_BACK
        ]

    @classmethod
    def of_meetings(cls, table: Table, column: LogColumn) -> "ColumnView":
        """Show a meeting log's column; what people wrote is not shown either."""
        used = column.part not in (Part.UNUSED, Part.NOT_KEPT)
        cells = table.columns[column.position] if used else ()
        number = f" of meeting {column.number}" if column.number else ""
        return cls(
            table.sheet,
            column.title,
            f"{column.part}{number}",
            Confidence.SURE,
            "",
            tuple(nsmallest(2, {*cells} - {""})),
        )

    @classmethod
    def _of_named(cls, table: Table, named: Mapping[int, str]) -> "list[ColumnView]":
        return [
            cls(
                table.sheet,
                title,
                named.get(place, ""),
                Confidence.SURE if place in named else Confidence.UNSURE,
                "the title" if place in named else "not used",
                tuple(nsmallest(2, {r.cells[place] for r in table.records} - {""})),
            )
            for place, title in enumerate(table.titles)
        ]


_DECIDED = (
    (Decision.APPROVED, "approved", "pair"),
    (Decision.DECLINED, "declined", "pair"),
    (Decision.PIN, "pinned", "pair"),
    (Decision.NEVER, "excluded", "pair"),
    (Decision.EARLIER, "added", "earlier pair"),
)


@dataclass(frozen=True, slots=True)
class SheetView:
    """One table of a file; its titles stand in `header_row`."""

    sheet: str
    export: str
    header_row: int
    rows: int
    columns: tuple[ColumnView, ...]


@dataclass(frozen=True, slots=True)
class FileView:
    """One file: what it is (`kind`) and how it is stored (`format`, `dialect`)."""

    file: str
    kind: ImportKind
    format: str
    dialect: str
    sheets: tuple[SheetView, ...]


@dataclass(frozen=True, slots=True)
class ImportView:
    """What an import changes.

    Attributes:
        started: The program is new.
        people: Everyone in the program afterwards.
        meetings_kept: Imported meetings that were known as they are.
        people_unchanged: Imported people about whom nothing is new.
        decisions_new: Pairs that were decided about.
        decided: How many, by decision.
    """

    started: bool
    dry_run: bool
    files: tuple[FileView, ...]
    people: int
    people_added: int
    people_changed: int
    people_unchanged: int
    responses: int
    responses_new: int
    meetings: int
    meetings_new: int
    meetings_changed: int
    meetings_kept: int
    decisions_new: int
    decided: Mapping[str, int]

    @property
    def _responses_kept(self) -> int:
        """How many are as they were, when answers were among the files."""
        answered = any(file.kind is ImportKind.FEEDBACK for file in self.files)
        return self.responses - self.responses_new if answered else 0

    def actions(self) -> tuple[Action, ...]:
        """Say in verbs what changes."""
        said = (
            ("added", self.people_added, "person", "people"),
            ("changed", self.people_changed, "person", "people"),
            ("kept", self.people_unchanged, "person", "people"),
            ("added", self.responses_new, "feedback response", "feedback responses"),
            ("kept", self._responses_kept, "feedback response", "feedback responses"),
            ("added", self.meetings_new, "meeting", "meetings"),
            ("changed", self.meetings_changed, "meeting", "meetings"),
            ("kept", self.meetings_kept, "meeting", "meetings"),
            *(
                (
                    verb,
                    self.decided.get(decision, 0),
                    what,
                    f"{what}s",
                )
                for decision, verb, what in _DECIDED
            ),
        )
        would = "would be " if self.dry_run else ""
        started = (Action(f"{would}created", "a new program"),) if self.started else ()
        counts = tuple(
            Action(would + verb, count(number, one, several))
            for verb, number, one, several in said
            if number
        )
        return started + counts


def sheet_views(file: ReadFile, columns: Sequence[ColumnView]) -> tuple[SheetView, ...]:
    """Lay the columns out by sheet."""
    return tuple(
        SheetView(
            table.sheet,
            table.export,
            table.header_row,
            len(table.records),
            tuple(column for column in columns if column.sheet == table.sheet),
        )
        for table in file.tables
    )
