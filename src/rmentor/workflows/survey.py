"""`rmentor survey`: the forms of a checkpoint, ready to be filled in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rmentor.adapters.documents.forms import form_docx, form_markdown, form_page
from rmentor.adapters.files import write_files
from rmentor.adapters.questions_file import NAME, QuestionsRefusedError, read_questions
from rmentor.adapters.settings_file import read_settings
from rmentor.adapters.shipped import shipped_folder
from rmentor.adapters.spreadsheet.write import (
    Column,
    ColumnKind,
    WorkbookSheet,
    workbook_bytes,
)
from rmentor.adapters.store import connection
from rmentor.adapters.store import people as people_table
from rmentor.core.feedback.columns import Part
from rmentor.core.feedback.own_questions import read, written
from rmentor.core.feedback.recognize import recognize
from rmentor.core.feedback.survey import (
    ASKS,
    ROLES,
    Ask,
    Channel,
    Form,
    Item,
    form,
)
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.people import Role
from rmentor.errors import UsageError
from rmentor.workflows.files import add_missing, file_actions
from rmentor.workflows.outcome import Outcome


class UnknownFormFormatError(UsageError):
    """Forms cannot be written in a format."""

    code = "unknown-format"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Forms cannot be written as '{name}'.",
            f"Choose from {', '.join(_FORMATS)}; several with commas.",
        )


@dataclass(frozen=True, slots=True)
class SurveyRequest:
    """What the coordinator asked for.

    Attributes:
        role: None for both.
        formats: Of docx, html, md, xlsx.
        output: The folder.
    """

    checkpoint: Checkpoint
    role: Role | None
    formats: tuple[str, ...]
    output: Path
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class FormView:
    """One form: which files, and what it asks."""

    role: Role
    checkpoint: Checkpoint
    channel: Channel
    title: str
    questions: tuple[Item, ...]
    files: tuple[str, ...]


def write_survey(
    folder: Path, request: SurveyRequest, now: datetime
) -> Outcome[tuple[FormView, ...]]:
    """Write the forms of a checkpoint; own wordings are remembered for the import.

    Args:
        folder: The program's; without a program the forms are written all the same.
        request: The command's options.
        now: For the files' dates.

    Raises:
        RmentorError: Settings or questions are wrong, or a file cannot be written.
    """
    for name in request.formats:
        if name not in _FORMATS:
            raise UnknownFormFormatError(name)
    settings = read_settings(folder)
    asks = _asks(folder)
    paper = _Paper(settings.program.coordinator_email, now)
    forms = [
        form(
            request.checkpoint,
            role,
            asks,
            settings.program.name,
            settings.feedback.min_answers,
        )
        for role in ([request.role] if request.role else ROLES)
    ]
    contents = {
        request.output / f"{each.name}.{name}": _FORMATS[name](each, paper)
        for each in forms
        for name in request.formats
    }
    actions = file_actions(contents, dry_run=request.dry_run)
    if not request.dry_run:
        _keep(folder, _own_wordings(asks), contents)
    views = tuple(_view(each, request.formats) for each in forms)
    following = f"rmentor import ANSWERS --checkpoint {request.checkpoint}"
    return Outcome(views, (), actions, (following,))


def copy_questions(folder: Path, *, dry_run: bool) -> Outcome[tuple[FormView, ...]]:
    """Write the questions into the program, to be edited; edited ones stay.

    Raises:
        CannotWriteError: The file cannot be written.
    """
    actions = add_missing({folder / NAME: written(ASKS).encode()}, dry_run=dry_run)
    return Outcome((), (), actions, (f"rmentor survey {Checkpoint.BASELINE}",))


def _asks(folder: Path) -> tuple[Ask, ...]:
    values = read_questions(folder)
    if values is None:
        return ASKS
    asks, issues = read(values)
    if issues:
        raise QuestionsRefusedError([f"{i.message} {i.hint}".strip() for i in issues])
    return asks


def _own_wordings(asks: Sequence[Ask]) -> Mapping[str, str]:
    """Say what each wording measures that its title alone would not tell."""
    return {
        wording: ask.measures or Part.OTHER
        for ask in asks
        for wording in (ask.mentor, ask.mentee)
        if wording and recognize(wording) is not ask.measures
    }


def _keep(
    folder: Path, wordings: Mapping[str, str], contents: Mapping[Path, bytes]
) -> None:
    if not (wordings and connection.exists(folder)):
        write_files(contents)
        return
    with connection.writing(folder, "survey", "wrote forms") as db:
        people_table.save_mapping(db, wordings)
        # Inside the transaction: a file that cannot be written takes it back.
        write_files(contents)


def _view(each: Form, formats: Sequence[str]) -> FormView:
    return FormView(
        each.role,
        each.checkpoint,
        each.channel,
        each.title,
        each.items,
        tuple(f"{each.name}.{name}" for name in formats),
    )


@dataclass(frozen=True, slots=True)
class _Paper:
    """What stands on every form."""

    contact: str
    now: datetime


def _workbook(each: Form, paper: _Paper) -> bytes:
    """Lay the form out in one row, as every import reads it."""
    lines = [*each.lead, "Answer in the one row of the sheet Answers, and save."]
    if paper.contact:
        lines.append(f"Then send the file to {paper.contact}.")
    fixed = {"Role": each.role, "Checkpoint": each.checkpoint}
    columns = [
        *(Column(title, 14) for title in fixed),
        *(Column(i.wording, 26, ColumnKind.TEXT, i.choices) for i in each.items),
    ]
    row = [*fixed.values(), *("" for _ in each.items)]
    about = [(line,) for line in lines]
    return workbook_bytes(
        (
            WorkbookSheet("Read me first", (Column(each.title, 90),), about),
            WorkbookSheet("Answers", tuple(columns), (row,)),
        ),
        paper.now,
    )


_FORMATS: Mapping[str, Callable[[Form, _Paper], bytes]] = {
    "docx": lambda each, paper: form_docx(each, paper.now.date()),
    "xlsx": _workbook,
    "html": lambda each, paper: form_page(
        each, paper.contact, shipped_folder("templates")
    ).encode(),
    "md": lambda each, _paper: form_markdown(each).encode(),
}
"""How each format is written; its name is the files' suffix."""
