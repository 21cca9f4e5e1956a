"""Reading one file for `rmentor import`: what it is, and the tables in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rmentor.adapters.spreadsheet.read import Reading, read_book
from rmentor.core.feedback.columns import (
    is_feedback_table,
    is_sign_up_with_feedback,
)
from rmentor.core.feedback.meetings.columns import is_meeting_log
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Book, Export, Table
from rmentor.core.roster.forms import find_tables
from rmentor.core.roster.moved import without_moved
from rmentor.core.roster.pairs import is_pairs_table, names_everybody
from rmentor.core.roster.refusals import (
    EverybodyPairedError,
    MailMergeError,
    NotAReviewError,
)
from rmentor.core.roster.review import NEEDED, is_review_table, was_review_table
from rmentor.core.roster.synonyms import own_synonyms
from rmentor.core.roster.two_sides import one_side_each
from rmentor.workflows.import_request import ImportRequest, begin_reading
from rmentor.workflows.kinds import ImportKind
from rmentor.workflows.mail_merge import SIGNING_COLUMNS

TOPICS_FILE = "topics.csv"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file, read and recognized.

    Attributes:
        kind: What it is taken for; MENTORS and MENTEES only when the coordinator
            said so.
        issues: From reading it and from finding its tables.
        answered: Those tables of a roster whose answers are feedback, too.
    """

    path: Path
    book: Book
    kind: ImportKind
    tables: tuple[Table, ...]
    issues: tuple[Issue, ...]
    answered: tuple[Table, ...] = ()


def read_file(
    path: Path, request: ImportRequest, begun: Reading | None = None
) -> ReadFile:
    """Read a file and say what it is.

    Raises:
        InputRefusedError: It cannot be read, or has no table.
    """
    layout = request.layout
    with begun or begin_reading(path, request) as reading:
        book = reading.book()
    tables, issues = find_tables(book, sheet=layout.sheet, header_row=layout.header_row)
    if review := _review(tables, request.kind):
        # Who decides about pairs may have hidden some with the filter.
        said = tuple(issue for issue in book.issues if issue.code != "hidden-rows")
        return ReadFile(path, book, ImportKind.REVIEW, review, said)
    if request.kind is None and any(map(_is_mail_merge, tables)):
        raise MailMergeError(path.name, str(path))
    answered = tuple(t for t in tables if is_sign_up_with_feedback(t))
    if request.kind or not answered:
        kind = request.kind or _recognized(tables)
        if kind not in (ImportKind.PAIRS, ImportKind.FEEDBACK, ImportKind.MEETINGS):
            tables, moved = _in_place(tables)
            each = tuple(map(one_side_each, tables))
            both = zip(tables, each, strict=True)
            parted = (_parted(old) for old, new in both if new is not old)
            issues += (*moved, *parted)
            tables = each
        return ReadFile(path, book, kind, tables, (*book.issues, *issues))
    said = (*book.issues, *issues, *map(_both, answered))
    return ReadFile(path, book, ImportKind.ROSTER, tables, said, answered)


def _is_mail_merge(table: Table) -> bool:
    return set(SIGNING_COLUMNS).issubset(table.titles)


def _in_place(
    tables: Sequence[Table],
) -> tuple[tuple[Table, ...], tuple[Issue, ...]]:
    """Leave out rows whose cells have moved, and say which."""
    found = [without_moved(table) for table in tables]
    issues = tuple(issue for _, issues in found for issue in issues)
    return tuple(table for table, _ in found), issues


def _review(tables: Sequence[Table], kind: ImportKind | None) -> tuple[Table, ...]:
    """Give the sheet of the review workbook that comes back; nothing for other files.

    Raises:
        NotAReviewError: The file is said to be that workbook, and is not; or it was
            one, and would be taken for a list of people now.
    """
    found = tuple(filter(is_review_table, tables))
    if kind is ImportKind.REVIEW and not found:
        raise NotAReviewError(tables[0].file)
    if kind is None and not found and any(map(was_review_table, tables)):
        raise NotAReviewError(tables[0].file, NEEDED)
    return found if kind in (None, ImportKind.REVIEW) else ()


def _both(table: Table) -> Issue:
    return Issue(
        "sign-up-with-feedback",
        "The form asks for topics and for feedback: its people go on the roster, and "
        "their answers are kept as feedback.",
        Severity.INFO,
        "If only one is wanted: --as roster, --as feedback.",
        table.file,
        table.sheet,
    )


def _parted(table: Table) -> Issue:
    return Issue(
        "rows-parted",
        "Each row names several people, in columns of their own: they were made people "
        "of their own, and who stands beside whom was not kept.",
        Severity.INFO,
        "If these are mentors with their mentees, import it once more: --as pairs.",
        table.file,
        table.sheet,
    )


def read_synonyms(folder: Path) -> Mapping[str, str]:
    """Read the program's `topics.csv`: other names of topics; without it, none.

    Raises:
        InputRefusedError: It is there but cannot be read.
    """
    path = folder / TOPICS_FILE
    if not path.exists():
        return {}
    return own_synonyms(read_book(path).sheets[0].rows)


def _recognized(tables: Sequence[Table]) -> ImportKind:
    is_feedback = any(map(is_feedback_table, tables))
    if any(map(is_meeting_log, tables)) and not is_feedback:
        return ImportKind.MEETINGS
    # Who fills in a form may be asked about a mentor and a mentee, too.
    if all(t.export is Export.LIST and is_pairs_table(t) for t in tables):
        if any(map(names_everybody, tables)):
            raise EverybodyPairedError(tables[0].file)
        return ImportKind.PAIRS
    return ImportKind.FEEDBACK if is_feedback else ImportKind.ROSTER
