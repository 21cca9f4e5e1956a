"""`rmentor history`, `undo` and `restore`: what changed, and back again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rmentor.adapters.store import backups, connection, feedback, reports
from rmentor.adapters.store.connection import Connection
from rmentor.adapters.store.journal import Entry, load_journal, mark_undone
from rmentor.adapters.store.putting_back import as_it_would_be, put_back, put_in_place
from rmentor.core.feedback.changes import changed_answers, dropped_answers
from rmentor.errors import NoProgramError, StateError, UsageError
from rmentor.workflows.outcome import Action, Outcome

_NOT_TAKEN_BACK = ("report", "undo")
"""What a report told stays told; an `undo` is taken back by `restore`."""
_WRITES = ("agreement", "survey")
_FOR_GOOD = "forget"


class NothingToUndoError(StateError):
    """Nothing has changed that could be taken back."""

    code = "nothing-to-undo"

    def __init__(self) -> None:
        super().__init__("There is nothing to take back.", "See 'rmentor history'.")


class ForgottenError(StateError):
    """The last change made the program forget somebody."""

    code = "forgotten-for-good"

    def __init__(self) -> None:
        super().__init__(
            "The last change made the program forget somebody, which is for good.",
            "See 'rmentor history'.",
        )


class NoBackupError(StateError):
    """The backup from before a change is gone, or never was."""

    code = "no-backup"

    def __init__(self, number: int) -> None:
        super().__init__(
            f"There is no backup number {number}.",
            f"The newest {backups.KEPT} are kept: 'rmentor restore' lists them.",
        )


class DamagedBackupError(StateError):
    """A backup cannot be read."""

    code = "damaged-backup"

    def __init__(self, number: int) -> None:
        super().__init__(
            f"Backup number {number} is damaged; nothing was changed.",
            "Choose another: 'rmentor restore' lists them.",
        )


class NegativeNumberError(UsageError):
    """A backup's number is below 1."""

    code = "backup-number"

    def __init__(self) -> None:
        super().__init__("Backups are counted from 1.", "'rmentor restore' lists them.")


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change of the program.

    Attributes:
        moment: In UTC; empty when it is not known.
        has_backup: Whether the state from before it can be restored.
    """

    number: int
    moment: str
    who: str
    command: str
    what: str
    undone: bool
    has_backup: bool


def history(folder: Path) -> Outcome[tuple[ChangeRow, ...]]:
    """List all changes, the newest first.

    Raises:
        StateError: There is no program, or its state cannot be read.
    """
    with connection.reading(folder) as db:
        entries = load_journal(db)
    kept = backups.all_backups(folder)
    return Outcome(tuple(_row(e, has_backup=e.number in kept) for e in entries[::-1]))


def _row(entry: Entry, *, has_backup: bool) -> ChangeRow:
    return ChangeRow(
        *(entry.number, entry.moment, entry.who, entry.command, entry.what),
        undone=bool(entry.undone),
        has_backup=has_backup,
    )


def undo(folder: Path, *, dry_run: bool) -> Outcome[ChangeRow]:
    """Take the last change back that was not yet; files that were written stay.

    Raises:
        StateError: There is nothing to take back, or no backup from before it.
    """
    with connection.reading(folder) as db:
        entries = load_journal(db)
    last = _last(entries)
    kept = backups.all_backups(folder)
    is_first = last.number == min(entry.number for entry in entries)
    if last.number not in kept and not is_first:
        raise NoBackupError(last.number)
    number = last.number if last.number in kept else 0
    _check(folder, number)
    row = _row(last, has_backup=bool(number))
    if dry_run:
        return Outcome(row, actions=(Action("would be taken back", _named(last)),))
    since, what = entries[-1].number, f"took back {last.command}"
    with connection.writing(folder, "undo", what, since=since) as db:
        with _noting_answers(db):
            put_back(db, folder, number)
        mark_undone(db, last.number)
    said = [Action("taken back", _named(last))]
    said += [Action("kept", "the files it wrote")] if last.command in _WRITES else []
    return Outcome(row, (), tuple(said), ("rmentor history",))


def _named(entry: Entry) -> str:
    return f"{entry.command}: {entry.what}" if entry.what else entry.command


def _last(entries: tuple[Entry, ...]) -> Entry:
    """Find the last change that stands."""
    for entry in reversed(entries):
        if entry.command == _FOR_GOOD:
            raise ForgottenError
        if not entry.undone and entry.command not in _NOT_TAKEN_BACK:
            return entry
    raise NothingToUndoError


def _check(folder: Path, number: int) -> None:
    if number and not backups.is_good(backups.all_backups(folder)[number]):
        raise DamagedBackupError(number)
    with as_it_would_be(folder, number):
        pass  # of a newer version, it is refused before anything is written


@contextmanager
def _noting_answers(db: Connection) -> Iterator[None]:
    """Let answers that are others afterwards count as changed, for reports."""
    before = feedback.load_responses(db)
    yield
    after = feedback.load_responses(db)
    for differing in (changed_answers, dropped_answers):
        reports.note_changes(db, differing(before, after))


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup: the state before a change.

    Attributes:
        command: Before which it was made.
        moment: Of that change; empty when it is not known.
        good: Whether it can be read.
        restored: Whether it was put back now.
    """

    number: int
    command: str
    moment: str
    good: bool
    restored: bool


def list_backups(folder: Path) -> Outcome[tuple[BackupRow, ...]]:
    """List the backups, the newest first; the state itself may be damaged.

    Raises:
        NoProgramError: There is neither a state nor a backup of one.
    """
    kept, moments = _kept(folder), _moments(folder)
    rows = tuple(
        BackupRow(
            number,
            path.stem.partition("-before-")[2],
            moments.get(number, ""),
            backups.is_good(path),
            restored=False,
        )
        for number, path in reversed(kept.items())
    )
    following = (f"rmentor restore {rows[0].number}",) if rows else ()
    return Outcome(rows, next=following)


def _kept(folder: Path) -> dict[int, Path]:
    """Give the backups by number; a wrong folder is told, not taken for an empty list.

    Raises:
        NoProgramError: There is neither a state nor a backup of one.
    """
    kept = backups.all_backups(folder)
    if not kept and not connection.exists(folder):
        raise NoProgramError(str(folder.resolve()))
    return kept


def _moments(folder: Path) -> dict[int, str]:
    try:
        with connection.reading(folder) as db:
            return {entry.number: entry.moment for entry in load_journal(db)}
    except StateError:
        return {}


def restore(
    folder: Path, number: int, *, dry_run: bool
) -> Outcome[tuple[BackupRow, ...]]:
    """Put a backup in the place of the state, which is backed up before.

    A state that is damaged is laid among the backups as it is.

    Raises:
        StateError: There is no such backup, or it is damaged, or of a newer version.
    """
    if number < 1:
        raise NegativeNumberError
    kept = _kept(folder)
    if number not in kept:
        raise NoBackupError(number)
    _check(folder, number)
    rows = tuple(
        BackupRow(r.number, r.command, r.moment, r.good, restored=True)
        for r in list_backups(folder).data
        if r.number == number
    )
    what = f"the state from before '{rows[0].command}'"
    if dry_run:
        return Outcome(rows, (), (Action("would be restored", what),))
    what_for = f"put back {number}"
    if _is_readable(folder):
        with connection.writing(folder, "restore", what_for) as db, _noting_answers(db):
            put_back(db, folder, number)
    else:
        put_in_place(folder, number, what_for)
    return Outcome(rows, (), (Action("restored", what),), ("rmentor status",))


def _is_readable(folder: Path) -> bool:
    """Tell whether there is a state that is not damaged, neither its answers.

    Raises:
        StateError: Another command is using it, or it is newer.
    """
    try:
        with connection.reading(folder) as db:
            feedback.load_responses(db)  # else nothing can be put back into it
            return True
    except (connection.DamagedStateError, NoProgramError):
        return False
