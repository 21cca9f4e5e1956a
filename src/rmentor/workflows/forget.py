"""`rmentor forget PERSON`: afterwards nothing rmentor keeps or wrote names them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from rmentor.adapters.documents.traces import holds
from rmentor.adapters.store import connection
from rmentor.adapters.store.backups import all_backups
from rmentor.adapters.store.erase import Erasure, erase, erase_from_backups
from rmentor.adapters.store.journal import last_number
from rmentor.adapters.store.written import load_written
from rmentor.core.agreement.filename import PAIR_MARK, safe_name
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.words import count
from rmentor.core.roster.forgetting import Traces
from rmentor.errors import CannotWriteError, UsageError
from rmentor.workflows.outcome import Action, Outcome
from rmentor.workflows.state import load_state
from rmentor.workflows.who import find_person

_LARGEST = 64 << 20
PDF = ".pdf"


class NotConfirmedError(UsageError):
    """Nobody said yes."""

    code = "not-confirmed"

    def __init__(self) -> None:
        super().__init__(
            "Forgetting somebody is for good, and was not confirmed.",
            "Look with -n at what would go, then say yes with -y.",
        )


@dataclass(frozen=True, slots=True)
class ForgetView:
    """What is erased.

    Attributes:
        person: By address.
        pairs: In which the person is or was.
        responses: Whose numbers stay, without words and name.
        files: Written by rmentor, which name the person, and go.
        others: Files beside the program that name the person too; they stay.
    """

    person: str
    pairs: int
    responses: int
    files: tuple[str, ...]
    others: tuple[str, ...]


def forget_person(
    folder: Path, text: str, confirm: Callable[[ForgetView], bool], *, dry_run: bool
) -> Outcome[ForgetView]:
    """Erase a person from the state, its backups and the files that rmentor wrote.

    The state comes last: after a fault the command can be typed again.

    Args:
        folder: The program's.
        text: Name, email or staff id.
        confirm: Asked before anything is erased.
        dry_run: Whether to look only.

    Raises:
        RmentorError: Nobody is called that, nobody confirmed, or something cannot be
            erased.
    """
    state = load_state(folder)
    person = find_person(state, text)
    gone = Traces.of(person)
    with connection.reading(folder) as db:
        written, number = load_written(db), last_number(db) + 1
    files, others = _files_naming(folder, written, gone)
    view = ForgetView(
        state.address(person.key),
        sum(person.key in (pair.mentor, pair.mentee) for pair in state.pairs),
        sum(response.person == person.key for response in state.responses),
        tuple(map(str, files)),
        tuple(map(str, others)),
    )
    if dry_run:
        return Outcome(view, _notes(view), _actions(view, dry_run=True))
    if not confirm(view):
        raise NotConfirmedError
    _erase(folder, Erasure(gone, f"guest:forgotten-{number}", files))
    return Outcome(view, _notes(view), _actions(view, dry_run=False))


def _files_naming(
    folder: Path, written: tuple[Path, ...], gone: Traces
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Find the files that name a person: those rmentor wrote, and others beside it."""
    ours = tuple(path for path in written if path.is_file() and _names(path, gone))
    others = tuple(
        path
        for path in _beside(folder, written)
        if path.suffix.casefold() != PDF and _names(path, gone)
    )
    return ours, others


def _erase(folder: Path, erasure: Erasure) -> None:
    try:
        erase_from_backups(folder, erasure)
        for path in erasure.files:
            path.unlink(missing_ok=True)
    except OSError as error:
        where = error.filename or str(folder)
        raise CannotWriteError(where, (error.strerror or "").lower()) from error
    with connection.vacuumed(folder, "forget", "1 person") as db:
        erase(db, erasure)


def _names(path: Path, gone: Traces) -> bool:
    """Tell whether a file, or its name, holds one of the person's marks."""
    stem = path.stem.casefold()
    if any(safe_name(word).casefold() in stem for word in gone.words):
        return True
    if path.suffix.casefold() == PDF and PAIR_MARK in stem:
        return False  # another pair's: what a PDF says cannot be searched
    try:
        content = path.read_bytes() if path.stat().st_size <= _LARGEST else b""
    except OSError:
        return False
    return holds(path.name, content, gone.pattern)


def _beside(folder: Path, written: Iterable[Path]) -> Iterable[Path]:
    """Give the files in the program's folder that rmentor did not write."""
    state = (folder / connection.NAME).resolve()
    kept = (path.resolve() for path in all_backups(folder).values())
    ours = {*written, state, *kept}
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in files if path.resolve() not in ours)


def _actions(view: ForgetView, *, dry_run: bool) -> tuple[Action, ...]:
    would = "would be " if dry_run else ""
    said = [
        (f"{would}forgotten", view.person),
        *((f"{would}removed", count(view.pairs, "pair")) for _ in (1,) if view.pairs),
        *((f"{would}removed", name) for name in view.files),
    ]
    return tuple(Action(verb, what) for verb, what in said)


def _notes(view: ForgetView) -> tuple[Issue, ...]:
    return tuple(
        Issue(
            "still-named",
            f"{name} still names the person; rmentor did not write it, and left it.",
            Severity.WARNING,
            "Remove it, or the person in it, yourself.",
            name,
        )
        for name in view.others
    )
