"""`rmentor import`: rosters, feedback, lists of pairs and meeting logs, as exported."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from rmentor.adapters.files import make_folder, write_files
from rmentor.adapters.settings_file import read_settings
from rmentor.adapters.spreadsheet.read import Reading
from rmentor.adapters.store import connection, feedback, meetings, pairs, reports
from rmentor.adapters.store import people as people_table
from rmentor.adapters.store.written import remember
from rmentor.core.feedback.disclosure.figures import thresholds_from
from rmentor.core.feedback.meetings.columns import check_parts
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.program import Decision
from rmentor.core.roster.meant_titles import whole_titles
from rmentor.errors import InputRefusedError, UsageError
from rmentor.workflows.files import file_actions, remembering
from rmentor.workflows.import_request import ImportRequest
from rmentor.workflows.import_views import ImportView
from rmentor.workflows.importer import Importer
from rmentor.workflows.kinds import ImportKind
from rmentor.workflows.locate import located
from rmentor.workflows.outcome import Action, Outcome, in_one_line
from rmentor.workflows.questions import Ask, asked
from rmentor.workflows.reading import ReadFile, read_file, read_synonyms
from rmentor.workflows.review_rules import forbidden_pins
from rmentor.workflows.state import load_or_start

_REVIEW_AGAIN = "rmentor pair -o review.xlsx"
_NOTHING_NEW = {True: "rmentor import FILE", False: "rmentor status"}
"""What comes next where a file changed nothing, by whether there is no program yet."""
_ORDER = (
    *(ImportKind.PAIRS, ImportKind.REVIEW, ImportKind.FEEDBACK, ImportKind.MEETINGS),
)


Tell = Callable[[str], None]


def _nobody(_stage: str) -> None:
    """Tell nobody."""


class StrictError(InputRefusedError):
    """`--strict`, and some rows cannot be used."""

    code = "strict"

    def __init__(self, issues: Sequence[Issue]) -> None:
        lines = [f"  {_place(issue)}: {issue.message}" for issue in issues]
        super().__init__(
            "\n".join(["Some rows cannot be used, so nothing was imported:", *lines]),
            "Correct them, or leave --strict out to import the others.",
        )


class SeveralFilesError(UsageError):
    """A marked copy is wanted of more than one file."""

    code = "several-files"

    def __init__(self) -> None:
        super().__init__(
            "-o writes a marked copy of one file, and several were named.",
            "Import them one by one, or leave -o out.",
        )


class OriginalError(UsageError):
    """The marked copy would take the place of the file itself."""

    code = "original"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"-o {path} is the file that is imported.",
            "Name another for the marked copy, such as -o marked.xlsx.",
        )


def _place(issue: Issue) -> str:
    return f"{issue.file} row {issue.row}" if issue.row else issue.file


def import_files(
    folder: Path,
    request: ImportRequest,
    tell: Tell = _nobody,
    ask: Ask | None = None,
    begun: Reading | None = None,
) -> Outcome[ImportView]:
    """Read files into the program; everything good goes in, or, on refusal, nothing.

    Rosters are read first, whatever the order of the files: pairs and feedback name
    their people. A program is started where there is none.

    Args:
        folder: The program's.
        request: What to import.
        tell: Told each stage as it begins, `request.stages` in all.
        ask: Asked about columns that are unsure, if there is somebody to ask.
        begun: The first file, if reading it has begun.

    Raises:
        RmentorError: A file is refused, or the state cannot be read or written.
    """
    state, started = load_or_start(folder)
    files = _read(request, tell, begun)
    request = _with_whole_titles(request, files)
    if ask:
        request = asked(files, state.mapping, request, ask)
    importer = Importer(state, request, read_synonyms(folder), files)
    for file in sorted(files, key=_rosters_first):
        tell(f"Recognizing {file.book.file}")
        importer.take(file)
    importer.finish()
    importer.issues += forbidden_pins(folder, importer.state, importer.pinned)
    importer.issues = [*located(importer.issues, files)]
    _refuse_errors(importer.issues if request.strict else ())
    view = importer.view(started=started)
    tell("Saving")
    actions = _write(folder, request, importer, files, view)
    following = _next(view) if importer.state != state else (_NOTHING_NEW[started],)
    return Outcome(view, tuple(importer.issues), actions, following)


def _read(request: ImportRequest, tell: Tell, begun: Reading | None) -> list[ReadFile]:
    """Read every file before any is taken in."""
    if request.marked and len(request.files) > 1:
        raise SeveralFilesError
    if request.marked and request.marked.resolve() == request.files[0].resolve():
        raise OriginalError(request.marked)
    files = []
    for path in request.files:
        tell(f"Reading {path.name}")
        files.append(read_file(path, request, begun))
        begun = None
    return files


def _with_whole_titles(
    request: ImportRequest, files: Sequence[ReadFile]
) -> ImportRequest:
    """Take titles as the files write them, and refuse what no file or log has."""
    tables = [table for file in files for table in file.tables]
    whole = whole_titles(request.forced, tables)
    logs = [file for file in files if file.kind is ImportKind.MEETINGS]
    check_parts(dict(whole), [table for file in logs for table in file.tables])
    return replace(request, mapping=tuple(f"{title}={name}" for title, name in whole))


def _refuse_errors(issues: Sequence[Issue]) -> None:
    errors = [issue for issue in issues if issue.severity is Severity.ERROR]
    if errors:
        raise StrictError(errors)


def _rosters_first(file: ReadFile) -> int:
    return _ORDER.index(file.kind) + 1 if file.kind in _ORDER else 0


def _write(
    folder: Path,
    request: ImportRequest,
    importer: Importer,
    files: Sequence[ReadFile],
    view: ImportView,
) -> tuple[Action, ...]:
    """Write the state, if it changes, and the marked copy, if one is wanted."""
    marked = {}
    if request.marked:
        marked[request.marked] = _marked(files[0], importer.issues)
    actions = (*view.actions(), *file_actions(marked, dry_run=request.dry_run))
    if request.dry_run:
        return actions
    if importer.state == importer.before:
        with remembering(folder, marked):
            write_files(marked)
        return actions
    thresholds = thresholds_from(read_settings(folder).feedback)
    make_folder(folder)
    since = importer.before.number
    with connection.writing(folder, "import", _said(view), since=since) as db:
        people_table.save_people(db, importer.new_people())
        people_table.save_mapping(db, request.remembered)
        pairs.save_known_pairs(db, importer.state.known_pairs)
        if importer.state.responses != importer.before.responses:
            feedback.replace_responses(db, importer.state.responses)
            # From the first answers on, thresholds stay what they are, or rise.
            reports.keep_first_thresholds(db, thresholds)
            reports.note_changes(db, importer.changed_answers())
        meetings.save_meetings(db, importer.new_meetings())
        remember(db, folder, marked)
        # Inside the transaction: a file that cannot be written takes it back.
        write_files(marked)
    return actions


def _said(view: ImportView) -> str:
    """Say what changed, in numbers, for the journal."""
    return in_one_line(one for one in view.actions() if one.verb != "kept")


def _marked(file: ReadFile, issues: Sequence[Issue]) -> bytes:
    """Make a copy of the file in which each finding is marked in its cell."""
    from rmentor.adapters.spreadsheet.mark import marked_copy

    return marked_copy(file.path, file.book, issues)


def _next(view: ImportView) -> tuple[str, ...]:
    if view.dry_run:
        return ()
    kinds = {file.kind for file in view.files}
    if kinds == {ImportKind.MEETINGS}:
        return ("rmentor report --health",)
    if kinds <= {ImportKind.FEEDBACK, ImportKind.MEETINGS}:
        return ("rmentor report",)
    if kinds == {ImportKind.REVIEW}:
        only_approved = set(view.decided) <= {Decision.APPROVED}
        return ("rmentor agreement" if only_approved else _REVIEW_AGAIN,)
    return ("rmentor pair",)
