"""Reading one file for `rmentor import`: what it is, and the tables in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rmentor.adapters.spreadsheet.read import read_book
from rmentor.core.feedback.columns import (
    is_feedback_table,
    is_sign_up_with_feedback,
)
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Book, Export, Table
from rmentor.core.roster.forms import find_tables
from rmentor.core.roster.pairs import is_pairs_table
from rmentor.core.roster.synonyms import own_synonyms
from rmentor.errors import UsageError
from rmentor.workflows.kinds import ImportKind

TOPICS_FILE = "topics.csv"


class MappingError(UsageError):
    """`--map` is not of the form TITLE=FIELD."""

    code = "mapping"

    def __init__(self, text: str) -> None:
        super().__init__(
            f"--map '{text}' does not say which field the column is.",
            "Write it as --map 'Title=field', such as --map 'Site=location'.",
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the table is in a file; empty means: find out.

    Attributes:
        header_row: As the spreadsheet numbers it; 0 when there is none.
        separator: Between the columns of a text file.
        encoding: Of a text file.
    """

    sheet: str = ""
    header_row: int | None = None
    separator: str = ""
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What the coordinator asked for; empty means: find out.

    Attributes:
        mapping: Each `Title=field`.
        kept: Titles of columns that are to stay as they are.
        marked: Where to write a copy of the file with the findings marked.
    """

    files: tuple[Path, ...]
    kind: ImportKind | None = None
    mapping: tuple[str, ...] = ()
    layout: Layout = field(default_factory=Layout)
    checkpoint: Checkpoint | None = None
    strict: bool = False
    dry_run: bool = False
    marked: Path | None = None
    kept: tuple[str, ...] = ()

    @property
    def remembered(self) -> Mapping[str, str]:
        """What next year's import need not ask: title -> field, or `keep`."""
        return {**dict.fromkeys(self.kept, "keep"), **self.forced}

    @property
    def stages(self) -> int:
        """How many there are: reading and recognizing each file, then saving."""
        return 2 * len(self.files) + 1

    @property
    def forced(self) -> Mapping[str, str]:
        """The mapping as title -> field.

        Raises:
            MappingError: One of them has no `=`, or nothing on a side of it.
        """
        pairs = [text.rpartition("=") for text in self.mapping]
        for text, (title, _, name) in zip(self.mapping, pairs, strict=True):
            if not title.strip() or not name.strip():
                raise MappingError(text)
        return {title.strip(): name.strip() for title, _, name in pairs}


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


def read_file(path: Path, request: ImportRequest) -> ReadFile:
    """Read a file and say what it is.

    Raises:
        InputRefusedError: It cannot be read, or has no table.
    """
    layout = request.layout
    book = read_book(path, encoding=layout.encoding, separator=layout.separator)
    tables, issues = find_tables(book, sheet=layout.sheet, header_row=layout.header_row)
    answered = tuple(t for t in tables if is_sign_up_with_feedback(t))
    if request.kind or not answered:
        kind = request.kind or _recognized(tables)
        return ReadFile(path, book, kind, tables, (*book.issues, *issues))
    said = (*book.issues, *issues, *map(_both, answered))
    return ReadFile(path, book, ImportKind.ROSTER, tables, said, answered)


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
    # Who fills in a form may be asked about a mentor and a mentee, too.
    if all(t.export is Export.LIST and is_pairs_table(t) for t in tables):
        return ImportKind.PAIRS
    if any(is_feedback_table(table) for table in tables):
        return ImportKind.FEEDBACK
    return ImportKind.ROSTER
