"""`rmentor forget`: afterwards nothing rmentor keeps or wrote names the people."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rmentor.adapters.settings_file import read_settings
from rmentor.adapters.store import connection
from rmentor.adapters.store.erase import Erasure, erase, erase_from_backups
from rmentor.adapters.store.written import load_written
from rmentor.core.agreement.retention import kept_until
from rmentor.core.feedback.respondents import owners_of_guests
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.model.words import count
from rmentor.core.roster.forgetting import Traces, phrases
from rmentor.errors import CannotWriteError, UsageError
from rmentor.workflows.naming_files import Searched
from rmentor.workflows.outcome import Action, Outcome
from rmentor.workflows.state import State, load_state
from rmentor.workflows.who import find_person


class NotConfirmedError(UsageError):
    """Nobody said yes."""

    code = "not-confirmed"

    def __init__(self) -> None:
        super().__init__(
            "Forgetting somebody is for good, and was not confirmed.",
            "Look with -n at what would go, then say yes with -y.",
        )


class WhomError(UsageError):
    """Neither a person nor the expired were named, or both."""

    code = "whom"

    def __init__(self) -> None:
        super().__init__(
            "Name one person to forget, or --expired for all whose time is over.",
            "'rmentor people' lists everybody.",
        )


@dataclass(frozen=True, slots=True)
class ForgetView:
    """What is erased.

    Attributes:
        people: By address.
        kept_until: The last day on which the data of each might be kept, if known.
        pairs: In which they are or were.
        responses: Whose numbers stay, without words and name.
        files: Written by rmentor, which name or quote them, and go.
        others: Files beside the program that name them too; they stay.
    """

    people: tuple[str, ...]
    kept_until: tuple[date | None, ...] = ()
    pairs: int = 0
    responses: int = 0
    files: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ForgetRequest:
    """Whom to forget, and how.

    Attributes:
        person: Name, email or staff id; empty for everybody whose data may no longer
            be kept.
        today: Days before it are over.
        confirm: Asked before anything is erased.
        dry_run: Whether to look only.
    """

    person: str
    today: date
    confirm: Callable[[ForgetView], bool]
    dry_run: bool = False


def forget(folder: Path, request: ForgetRequest) -> Outcome[ForgetView]:
    """Erase people from the state, its backups and the files that rmentor wrote.

    Args:
        folder: The program's.
        request: Whom, and how.

    Raises:
        RmentorError: Nobody is called that, nobody confirmed, or something cannot be
            erased.
    """
    state = load_state(folder)
    if request.person:
        return _forget(folder, state, [find_person(state, request.person)], request)
    days = kept_until(state.people, state.pairs, read_settings(folder))
    expired = [state.people[key] for key, day in days.items() if day < request.today]
    if not expired:
        return Outcome(ForgetView(()), (_none_yet(days),))
    return _forget(folder, state, expired, request, days)


def _none_yet(days: Mapping[str, date]) -> Issue:
    first = min(days.values(), default=None)
    return Issue(
        "none-expired",
        f"Everybody's data may still be kept; the first until {first}."
        if first
        else "No day is known until when data may be kept: no pair has begun, and "
        "'start' under [program] in rmentor.toml is not set.",
        Severity.INFO,
    )


def _forget(
    folder: Path,
    state: State,
    people: Sequence[Person],
    request: ForgetRequest,
    days: Mapping[str, date] | None = None,
) -> Outcome[ForgetView]:
    gone = Traces.of(people, state.people.values())
    guests = owners_of_guests(state.people)
    owned = [*gone.keys, *sorted(g for g, key in guests.items() if key in gone.keys)]
    theirs = [response for response in state.responses if response.person in owned]
    with connection.reading(folder) as db:
        written = load_written(db, folder)
    searched = Searched(gone, phrases(theirs))
    files = searched.ours(written)
    paths = (*(file.path for file in files), *searched.left_behind(folder))
    paths = tuple(path for path in paths if path.is_file())
    view = ForgetView(
        tuple(state.address(person.key) for person in people),
        tuple((days or {}).get(person.key) for person in people),
        sum(bool({p.mentor, p.mentee} & {*gone.keys}) for p in state.pairs),
        len(theirs),
        tuple(_shown(path, folder) for path in paths),
        tuple(map(str, searched.others(folder, written))),
    )
    if request.dry_run:
        return Outcome(view, _notes(view), _actions(view, dry_run=True))
    if not request.confirm(view):
        raise NotConfirmedError
    fresh = f"guest:forgotten-{state.number + 1}"
    keys = {key: f"{fresh}-{n}" for n, key in enumerate(owned, 1)}
    erasure = Erasure(gone, keys, tuple(file.kept_as for file in files))
    removed = _erase(folder, erasure, paths, state.number)
    also = (Action("removed", f"{path}, which cannot be read") for path in removed)
    return Outcome(view, _notes(view), (*_actions(view, dry_run=False), *also))


def _shown(path: Path, folder: Path) -> str:
    """Name a file as the coordinator knows it: from the program's folder on."""
    home, whole = folder.resolve(), path.resolve()
    return str(whole.relative_to(home) if whole.is_relative_to(home) else whole)


def _erase(
    folder: Path, erasure: Erasure, files: Iterable[Path], since: int
) -> tuple[Path, ...]:
    """Erase in one transaction, so that no other command makes a backup meanwhile.

    After a fault the people are still there, and the command can be typed again.
    """
    what = count(len(erasure.gone.keys), "person", "people")
    try:
        with connection.vacuumed(folder, "forget", what, since) as db:
            erase(db, erasure)
            removed = erase_from_backups(folder, erasure)
            for path in files:
                path.unlink(missing_ok=True)
    except OSError as error:
        where = error.filename or str(folder)
        raise CannotWriteError(where, (error.strerror or "").lower()) from error
    return removed


def _actions(view: ForgetView, *, dry_run: bool) -> tuple[Action, ...]:
    would = "would be " if dry_run else ""
    said = [
        *(
            (
                f"{would}forgotten",
                f"{person}, to be kept until {day}" if day else person,
            )
            for person, day in zip(view.people, view.kept_until, strict=True)
        ),
        *((f"{would}removed", count(view.pairs, "pair")) for _ in (1,) if view.pairs),
        *((f"{would}removed", name) for name in view.files),
    ]
    return tuple(Action(verb, what) for verb, what in said)


def _notes(view: ForgetView) -> tuple[Issue, ...]:
    whom = "the person" if len(view.people) == 1 else "people who are forgotten"
    return tuple(
        Issue(
            "still-named",
            f"{name} still names {whom}; rmentor did not write it, and left it.",
            Severity.WARNING,
            f"Remove it, or {whom} in it, yourself.",
            name,
        )
        for name in view.others
    )
