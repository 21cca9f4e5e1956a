"""`rmentor agreement`: one document per pair, ready to sign."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rmentor.adapters.documents.render import FORMATS, AgreementJob, render_agreements
from rmentor.adapters.documents.templates import template_text, variants
from rmentor.adapters.files import write_files
from rmentor.adapters.settings_file import read_settings
from rmentor.adapters.shipped import shipped_folder
from rmentor.adapters.store import connection, pairs
from rmentor.core.agreement.context import agreement_values
from rmentor.core.agreement.filename import Names, file_stems
from rmentor.core.agreement.terms import (
    Edition,
    Terms,
    agreement_terms,
    contact_issues,
    content_fingerprint,
)
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.program import Agreement, Pair, PairState
from rmentor.core.model.words import count
from rmentor.core.settings import Settings
from rmentor.errors import StateError, UsageError
from rmentor.workflows.edit_templates import TEMPLATES
from rmentor.workflows.files import file_verb, in_dry_run
from rmentor.workflows.outcome import Action, Outcome
from rmentor.workflows.signatures import reopened
from rmentor.workflows.state import State, load_state


class NoPairsError(StateError):
    """There is no pair to write an agreement for."""

    code = "no-pairs"

    def __init__(self) -> None:
        super().__init__("There are no pairs yet.", "Propose them with 'rmentor pair'.")


class UnknownVariantError(UsageError):
    """No template has this name."""

    code = "unknown-variant"

    def __init__(self, name: str, known: Sequence[str]) -> None:
        message = f"There is no agreement variant '{name}'."
        super().__init__(message, f"Known: {', '.join(known)}.")


class UnknownFormatError(UsageError):
    """Agreements cannot be written in this format."""

    code = "unknown-format"

    def __init__(self, name: str) -> None:
        message = f"Agreements have no format '{name}'."
        super().__init__(message, f"Known: {', '.join(FORMATS)}.")


@dataclass(frozen=True, slots=True)
class AgreementRequest:
    """What the coordinator asked for.

    Attributes:
        output: The folder for the documents.
        variant: Empty for the one in `rmentor.toml`.
        formats: Of `docx`, `html`, `md`.
    """

    output: Path
    variant: str = ""
    formats: tuple[str, ...] = ("docx",)
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """One pair's agreement; people by email."""

    mentor: str
    mentee: str
    mentor_name: str
    mentee_name: str
    variant: str
    version: int
    issued: date
    files: tuple[str, ...]


def write_agreements(
    folder: Path,
    request: AgreementRequest,
    today: date,
    on_done: Callable[[int], None] | None = None,
) -> Outcome[tuple[AgreementRow, ...]]:
    """Write an agreement for every pair; proposed pairs are open from then on.

    The same content keeps its version and its date of issue, so that writing again
    makes the same files.

    Args:
        folder: The program's.
        request: The command's options.
        today: The date of issue of new versions.
        on_done: Told how many documents are ready.

    Raises:
        RmentorError: No pairs, a faulty template, or files that cannot be written.
    """
    state = load_state(folder)
    settings = read_settings(folder)
    folders = (folder / TEMPLATES, shipped_folder(TEMPLATES))
    variant = request.variant or settings.agreement.variant
    _check_choices(variant, request.formats, folders)
    chosen = _current_pairs(state)
    wording = template_text(variant, folders)
    drafts = _Drafter(state, settings, variant, wording, today).drafts(chosen)
    jobs = [draft.job for draft in drafts]
    rendered = render_agreements(jobs, request.formats, folders, on_done)
    documents = {request.output / name: content for name, content in rendered}
    edited = _edited(drafts, state, documents)
    documents = {path: documents[path] for path in documents if path not in edited}
    actions = _actions(documents, request)
    if not request.dry_run:
        _keep(folder, state, drafts, documents)
    rows = tuple(_row(draft, state, request.formats) for draft in drafts)
    issues = (*contact_issues(settings.program), *map(_left_alone, edited))
    issues += reopened(state, _new(drafts, state))
    return Outcome(rows, issues, actions, ("rmentor status",))


def _current_pairs(state: State) -> tuple[Pair, ...]:
    pairs_now = state.in_state(PairState.PROPOSED, PairState.OPEN)
    if not pairs_now:
        raise NoPairsError
    return pairs_now


def _check_choices(
    variant: str, formats: Iterable[str], folders: Sequence[Path]
) -> None:
    if variant not in variants(folders):
        raise UnknownVariantError(variant, variants(folders))
    for name in formats:
        if name not in FORMATS:
            raise UnknownFormatError(name)


@dataclass(frozen=True, slots=True)
class _Draft:
    """An agreement ready to be rendered, and the pair it opens."""

    pair: Pair
    agreement: Agreement
    job: AgreementJob


@dataclass(frozen=True, slots=True)
class _Drafter:
    """Settles what each pair's agreement says, which version it is, its file name."""

    state: State
    settings: Settings
    variant: str
    wording: str
    today: date

    def drafts(self, chosen: Sequence[Pair]) -> list[_Draft]:
        names = [
            Names(
                self.state.name(pair.mentor),
                self.state.name(pair.mentee),
                f"{pair.mentor} {pair.mentee}",
            )
            for pair in chosen
        ]
        stems = file_stems(names)
        return [
            self._draft(pair, stem) for pair, stem in zip(chosen, stems, strict=True)
        ]

    def _draft(self, pair: Pair, stem: str) -> _Draft:
        issued = self._issued_before(pair)
        edition = self._edition(issued, pair)
        terms = self._terms(pair, edition)
        content = content_fingerprint(terms, self.wording)
        if issued and issued[-1].content != content:
            edition = replace(edition, version=edition.version + 1, issued=self.today)
            terms = self._terms(pair, edition)
        people = (pair.mentor, pair.mentee)
        return _Draft(
            replace(pair, state=PairState.OPEN, started=pair.started or edition.issued),
            Agreement(*people, self.variant, edition.version, edition.issued, content),
            AgreementJob(stem, self.variant, agreement_values(terms), edition.issued),
        )

    def _terms(self, pair: Pair, edition: Edition) -> Terms:
        mentor = self.state.people[pair.mentor]
        mentee = self.state.people[pair.mentee]
        return agreement_terms(pair, mentor, mentee, self.settings, edition)

    def _issued_before(self, pair: Pair) -> list[Agreement]:
        """Give this variant's versions, the oldest first."""
        return [
            agreement
            for agreement in self.state.agreements
            if (agreement.mentor, agreement.mentee) == (pair.mentor, pair.mentee)
            and agreement.variant == self.variant
        ]

    def _edition(self, issued: Sequence[Agreement], pair: Pair) -> Edition:
        """Give the newest version there is, or the first."""
        begun = pair.started or self.today
        start = max(self.settings.program.start or begun, begun)
        if not issued:
            return Edition(1, self.today, start)
        return Edition(issued[-1].version, issued[-1].issued, start)


def _actions(
    documents: Mapping[Path, bytes], request: AgreementRequest
) -> tuple[Action, ...]:
    """Say how many files are new, changed or as they were."""
    verbs = [file_verb(path, content) for path, content in documents.items()]
    return tuple(
        Action(
            in_dry_run(verb, dry_run=request.dry_run),
            f"{count(verbs.count(verb), 'file')} in {request.output}",
        )
        for verb in ("created", "replaced", "kept")
        if verb in verbs
    )


def _edited(
    drafts: Sequence[_Draft], state: State, documents: Mapping[Path, bytes]
) -> tuple[Path, ...]:
    """Find files of versions already issued that are not as they were written."""
    issued = {d.job.file_stem for d in drafts if d.agreement in state.agreements}
    return tuple(
        path
        for path, content in documents.items()
        if path.stem in issued and file_verb(path, content) == "replaced"
    )


def _left_alone(path: Path) -> Issue:
    return Issue(
        "agreement-changed",
        f"{path.name} is not as it was written, by hand or in another variant; "
        "it is left as it is.",
        Severity.WARNING,
        "To have it written anew, move it away or name another folder with -o.",
        path.name,
    )


def _keep(
    folder: Path,
    state: State,
    drafts: Sequence[_Draft],
    documents: Mapping[Path, bytes],
) -> None:
    """Write the files and record what is new: agreements issued, pairs opened."""
    new = _new(drafts, state)
    opened = [d.pair for d in drafts if d.pair not in state.pairs]
    if not (new or opened):
        write_files(documents)
        return
    with connection.writing(folder, "agreement") as db:
        pairs.save_pairs(db, opened)
        pairs.save_agreements(db, new)
        # Inside the transaction: files that cannot be written take it back.
        write_files(documents)


def _new(drafts: Sequence[_Draft], state: State) -> tuple[Agreement, ...]:
    issued = set(state.agreements)
    return tuple(d.agreement for d in drafts if d.agreement not in issued)


def _row(draft: _Draft, state: State, formats: Sequence[str]) -> AgreementRow:
    agreement = draft.agreement
    return AgreementRow(
        mentor=state.address(agreement.mentor),
        mentee=state.address(agreement.mentee),
        mentor_name=state.name(agreement.mentor),
        mentee_name=state.name(agreement.mentee),
        variant=agreement.variant,
        version=agreement.version,
        issued=agreement.issued,
        files=tuple(f"{draft.job.file_stem}.{name}" for name in formats),
    )
