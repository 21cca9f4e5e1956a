"""`rmentor agreement --signed`, `--unsigned`, `--list`: who signed what, and when."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rmentor.adapters.spreadsheet.read import read_book
from rmentor.adapters.store import connection
from rmentor.adapters.store.signatures import drop_signatures, save_signatures
from rmentor.core.agreement.returned import (
    has_signatures,
    in_row,
    returned_rows,
)
from rmentor.core.agreement.signatures import Standing, standings
from rmentor.core.agreement.signers import Claim, Signers
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.program import Agreement, Signature
from rmentor.core.model.words import count
from rmentor.core.roster.forms import find_tables
from rmentor.errors import InputRefusedError, UsageError
from rmentor.workflows.files import in_dry_run
from rmentor.workflows.outcome import Action, Outcome
from rmentor.workflows.state import State, load_state

_LISTS = frozenset((".csv", ".tsv", ".txt", ".xlsx", ".xls", ".xlsb", ".ods", ".zip"))


class SignerError(UsageError):
    """What was typed names no signature that can be recorded."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(issue.message, issue.hint)
        self.code = issue.code


class NobodySignedError(UsageError):
    """A day or a partner was told, but not who signed."""

    def __init__(self) -> None:
        message = "--on and --with say more about who signed, but nobody is named."
        super().__init__(message, "Name them: --signed PERSON.")


class NoSignedColumnError(InputRefusedError):
    """A returned list has no column that tells who signed."""

    code = "no-signed-column"

    def __init__(self, file: str) -> None:
        super().__init__(
            f"{file} has no column 'Signed on' beside one of emails or names.",
            "Call the columns Email and Signed on; mail-merge.csv has both.",
        )


@dataclass(frozen=True, slots=True)
class SigningRequest:
    """What the coordinator told.

    Attributes:
        signed: People (email, staff id or name), or files: returned lists.
        unsigned: People whose signatures are taken back.
        partners: Which of a person's several agreements is meant.
        on: The day of the signatures; None for today, or as it is recorded already.
    """

    signed: tuple[str, ...] = ()
    unsigned: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    on: date | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class StandingRow:
    """The agreement that counts for one pair; people by email."""

    mentor: str
    mentee: str
    mentor_name: str
    mentee_name: str
    variant: str
    version: int
    issued: date
    mentor_signed: date | None
    mentee_signed: date | None


def list_agreements(folder: Path) -> Outcome[tuple[StandingRow, ...]]:
    """Tell of every open pair which version counts and who signed it.

    Raises:
        StateError: There is no program, or its state cannot be read.
    """
    state = load_state(folder)
    return Outcome(
        tuple(_row(standing, state) for standing in state.standings),
        next=("rmentor status",),
    )


def record_signatures(
    folder: Path, request: SigningRequest, today: date
) -> Outcome[tuple[StandingRow, ...]]:
    """Record signatures and take others back; show the agreements they are under.

    Raises:
        SignerError: Nobody is meant by a name, or several are, or the day cannot be.
        InputRefusedError: A returned list cannot be read.
        StateError: There is no program, or its state cannot be read.
    """
    state = load_state(folder)
    if not (request.signed or request.unsigned):
        raise NobodySignedError
    told = _Told(Signers(state.people, state.standings, today), request)
    returned = told.returned()
    signed = [*told.signed(), *(s for s in returned if isinstance(s, Signature))]
    issues = tuple(item for item in returned if isinstance(item, Issue))
    undone = told.undone()
    changes = _Changes(
        state, tuple(dict.fromkeys(signed)), tuple(dict.fromkeys(undone))
    )
    if not request.dry_run:
        changes.keep(folder)
    issues += tuple(_nothing_done(request, signed, changes))
    rows = tuple(_row(standing, state) for standing in changes.standings())
    actions = changes.actions(dry_run=request.dry_run)
    return Outcome(rows, issues, actions, ("rmentor status",))


def _nothing_done(
    request: SigningRequest, signed: Sequence[Signature], changes: "_Changes"
) -> Iterator[Issue]:
    """Say what was typed and does nothing."""
    if request.signed and not signed:
        message = "Nobody has signed by what was given, so no signature is recorded."
        hint = "Fill in the day under 'Signed on' in the row of each who signed."
        yield Issue("nobody-signed", message, Severity.INFO, hint)
    gone = {_place(signature) for signature in changes.removed}
    for one in changes.undone:
        if _place(one) not in gone:
            name = changes.state.name(one.person)
            message = f"{name} had not signed, so there is nothing to take back."
            yield Issue("not-signed", message, Severity.INFO)


def reopened(state: State, issued: Iterable[Agreement]) -> tuple[Issue, ...]:
    """Name the pairs whose new agreement makes earlier signatures count no more."""
    before = {standing.people: standing for standing in state.standings}
    return tuple(
        _reopened(before[a.people], a, state)
        for a in issued
        if a.people in before and before[a.people].signed
    )


def _reopened(before: Standing, new: Agreement, state: State) -> Issue:
    mentor, mentee = (state.name(key) for key in before.people)
    return Issue(
        "signatures-reopened",
        f"{mentor} and {mentee} have a new agreement ({_edition(new)}); the one "
        f"signed before ({_edition(before.agreement)}) counts no more.",
        Severity.WARNING,
        "Have the new one signed; 'rmentor agreement --list' shows who has.",
    )


def _edition(agreement: Agreement) -> str:
    return f"{agreement.variant}, version {agreement.version}"


def _is_list(text: str) -> bool:
    return "@" not in text and Path(text).suffix.lower() in _LISTS


@dataclass(frozen=True, slots=True)
class _Told:
    """Reads the request: who signed, whose signature is taken back."""

    signers: Signers
    request: SigningRequest

    def signed(self) -> list[Signature]:
        typed = [text for text in self.request.signed if not _is_list(text)]
        return [self._typed(person, self.request.on) for person in typed]

    def undone(self) -> list[Signature]:
        return [self._typed(person, None) for person in self.request.unsigned]

    def returned(self) -> list[Signature | Issue]:
        files, day = filter(_is_list, self.request.signed), self.request.on
        return [item for file in files for item in _returned(file, self.signers, day)]

    def _typed(self, person: str, day: date | None) -> Signature:
        beside = (*self.request.signed, *self.request.unsigned)
        claim = Claim(person, day, self.request.partners, beside)
        found = self.signers.signature(claim)
        if isinstance(found, Issue):
            raise SignerError(found)
        return found


def _returned(
    file: str, signers: Signers, day: date | None
) -> Iterator[Signature | Issue]:
    book = read_book(Path(file))
    tables, _ = find_tables(book)
    useful = [table for table in tables if has_signatures(table)]
    if not useful:
        raise NoSignedColumnError(book.file)
    yield from book.issues
    for table in useful:
        for row in returned_rows(table, day):
            if isinstance(row, Issue):
                yield row
                continue
            found = signers.signature(row.claim)
            if isinstance(found, Issue):
                yield in_row(found, table, row.record)
            else:
                yield found


@dataclass(frozen=True, slots=True)
class _Changes:
    """What becomes of the state."""

    state: State
    signed: Sequence[Signature]
    undone: Sequence[Signature]

    @property
    def added(self) -> tuple[Signature, ...]:
        return tuple(s for s in self.signed if s not in self.state.signatures)

    @property
    def removed(self) -> tuple[Signature, ...]:
        meant = {_place(signature) for signature in self.undone}
        return tuple(s for s in self.state.signatures if _place(s) in meant)

    def keep(self, folder: Path) -> None:
        if self.added or self.removed:
            changed = (("added", self.added), ("took back", self.removed))
            told = (f"{verb} {count(len(s), 'signature')}" for verb, s in changed if s)
            what, since = ", ".join(told), self.state.number
            with connection.writing(folder, "agreement", what, since=since) as db:
                save_signatures(db, self.added)
                drop_signatures(db, self.removed)

    def standings(self) -> tuple[Standing, ...]:
        """Give the agreements concerned, as they are now."""
        after = {_place(s): s for s in (*self.state.signatures, *self.added)}
        gone = {_place(s) for s in self.removed}
        concerned = {s.people for s in (*self.signed, *self.undone)}
        left = [s for place, s in after.items() if place not in gone]
        return tuple(
            standing
            for standing in standings(self.state.pairs, self.state.agreements, left)
            if standing.people in concerned
        )

    def actions(self, *, dry_run: bool) -> tuple[Action, ...]:
        told = [("signed", s) for s in self.added]
        told += [("kept", s) for s in self.signed if s not in self.added]
        told += [("taken back", s) for s in self.removed]
        return tuple(
            Action(in_dry_run(verb, dry_run=dry_run), _says(signature, self.state))
            for verb, signature in told
        )


def _place(signature: Signature) -> tuple[str, str, str, int, str]:
    pair = signature.people
    return (*pair, signature.variant, signature.version, signature.person)


def _says(signature: Signature, state: State) -> str:
    partner = signature.partner_of(signature.person)
    return (
        f"{state.name(signature.person)}, with {state.name(partner)}, "
        f"version {signature.version}, {signature.signed}"
    )


def _row(standing: Standing, state: State) -> StandingRow:
    mentor, mentee = standing.people
    agreement = standing.agreement
    return StandingRow(
        mentor=state.address(mentor),
        mentee=state.address(mentee),
        mentor_name=state.name(mentor),
        mentee_name=state.name(mentee),
        variant=agreement.variant,
        version=agreement.version,
        issued=agreement.issued,
        mentor_signed=standing.day(mentor),
        mentee_signed=standing.day(mentee),
    )
