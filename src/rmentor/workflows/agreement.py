"""`rmentor agreement`: one document per pair, ready to sign."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from pathlib import Path

from rmentor.adapters.documents.render import Rendering, render_agreements
from rmentor.adapters.documents.templates import Renderer, template_renderer
from rmentor.adapters.documents.wording import is_word_file, wording
from rmentor.adapters.files import staging
from rmentor.adapters.settings_file import read_settings
from rmentor.adapters.shipped import shipped_folder
from rmentor.adapters.store import connection, pairs
from rmentor.adapters.store.calendar import Both, load_entries, save_entries
from rmentor.adapters.store.written import remember
from rmentor.core.agreement.series import Entry
from rmentor.core.agreement.terms import contact_issues
from rmentor.core.model.issues import Issue
from rmentor.core.model.program import Agreement, Decision, Pair
from rmentor.core.model.words import count
from rmentor.core.settings import Settings
from rmentor.workflows.agreement_choices import (
    CALENDAR,
    MAIL,
    check_choices,
    documents_of,
    files_of,
)
from rmentor.workflows.agreement_companions import Before, Companions
from rmentor.workflows.agreement_drafts import Draft, Wording, draft_agreements
from rmentor.workflows.agreement_ended import Ended
from rmentor.workflows.agreement_files import Output
from rmentor.workflows.agreement_index import INDEX, index_page
from rmentor.workflows.agreement_pairs import pairs_now, unanswered, undecided
from rmentor.workflows.edit_templates import TEMPLATES
from rmentor.workflows.files import remembering
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.signatures import reopened
from rmentor.workflows.state import State, load_state

BUNDLE = "all agreements.pdf"


@dataclass(frozen=True, slots=True)
class AgreementRequest:
    """What the coordinator asked for.

    Attributes:
        output: The folder for the documents.
        variant: Empty for the one in `rmentor.toml`.
        language: Its code; empty for the one in `rmentor.toml`.
        formats: Of `docx`, `pdf`, `html`, `md`, `txt`, and `ics`, `eml`, `csv`.
        bundle: Whether to write all agreements into one PDF file as well.
    """

    output: Path
    variant: str = ""
    language: str = ""
    formats: tuple[str, ...] = ("docx",)
    bundle: bool = False
    dry_run: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        """All formats, that of the bundle too."""
        return (*self.formats, *(("pdf",) if self.bundle else ()))


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
    moment: datetime,
    on_done: Callable[[int, int], None] | None = None,
) -> Outcome[tuple[AgreementRow, ...]]:
    """Write an agreement for every pair; proposed pairs are open from then on.

    The same content keeps its version and its date of issue, hence its files.

    Args:
        folder: The program's.
        request: The command's options.
        today: The date of issue of new versions.
        moment: Now, in UTC, as calendars want it.
        on_done: Told how many documents are ready, and of how many.

    Raises:
        RmentorError: No pairs, a faulty template, or files that cannot be written.
    """
    state, settings = load_state(folder), read_settings(folder)
    folders = template_folders(folder)
    variant, language = _chosen(request, settings, folders)
    chosen, before = pairs_now(state), _before(folder, request, moment)
    with template_renderer(folders) as renderer, staging() as staged:
        said = _said(variant, language, folders, renderer)
        drafts = draft_agreements(chosen, state, settings, said, today)
        output = Output(request.output, staged, dry_run=request.dry_run)
        companions = Companions(request.formats, renderer, output, before)
        documents = _Documents(renderer, drafts, state, output, companions)
        documents.write(_rendering(request, variant, folders), on_done)
        ended = Ended(folder, state, settings.program, before.moment)
        cancelled = ended.lay_aside(output, drafts)
        if not request.dry_run:
            _keep(folder, documents, cancelled)
    output.issues += _noticed(state, drafts)
    rows = tuple(_row(draft, state, files_of(request.formats)) for draft in drafts)
    issues = (*contact_issues(settings.program), *output.issues)
    return Outcome(rows, issues, output.actions(), ("rmentor status",))


def _said(
    variant: str, language: str, folders: Sequence[Path], renderer: Renderer
) -> Wording:
    text, words = wording(variant, language, folders), renderer.words(language)
    return Wording(variant, language, text, words)


def template_folders(folder: Path) -> tuple[Path, Path]:
    """Give where templates are: the program's own win."""
    return (folder / TEMPLATES, shipped_folder(TEMPLATES))


def _chosen(
    request: AgreementRequest, settings: Settings, folders: Sequence[Path]
) -> tuple[str, str]:
    """Give the variant and the language, asked for or as the settings say."""
    variant = request.variant or settings.agreement.variant
    language = request.language or settings.agreement.language
    check_choices(variant, language, request.kinds, folders)
    return variant, language


def _noticed(state: State, drafts: Sequence[Draft]) -> tuple[Issue, ...]:
    """Say whose signatures no longer count, and which proposals wait."""
    return (
        *reopened(state, _new(drafts, state)),
        *undecided(state, "no agreement was written"),
        *unanswered(state),
    )


def _rendering(
    request: AgreementRequest, variant: str, folders: Sequence[Path]
) -> Rendering:
    bundle = BUNDLE if request.bundle else ""
    return Rendering(
        documents_of(request.formats), bundle, is_word_file(variant, folders)
    )


@dataclass(frozen=True, slots=True)
class _Documents:
    """Renders the drafts into the output, with an index."""

    renderer: Renderer
    drafts: Sequence[Draft]
    state: State
    output: Output
    companions: Companions

    def write(
        self, rendering: Rendering, on_done: Callable[[int, int], None] | None
    ) -> None:
        known = set(self.state.agreements)
        issued = {d.job.file_stem for d in self.drafts if d.agreement in known}
        drafts = {draft.job.file_stem: draft for draft in self.drafts}
        jobs = [draft.job for draft in self.drafts]
        rendered = render_agreements(
            jobs, rendering, self.renderer, on_done, self.output.flawed
        )
        for stem, files in groupby(rendered, key=lambda item: Path(item[0]).stem):
            written = {
                name: self.output.add(name, content, signed_off=stem in issued)
                for name, content in files
            }
            if stem in drafts:
                self.companions.add(drafts[stem], written)
        self.companions.finish(self.drafts, self.state.standings)
        suffixes = files_of(self.companions.formats)
        page = index_page(self.drafts, suffixes, self.renderer)
        self.output.add(INDEX, page)


def _before(folder: Path, request: AgreementRequest, moment: datetime) -> Before:
    """Load what calendars said last, if calendars are asked for."""
    now = moment.replace(tzinfo=None)
    if not {CALENDAR, MAIL}.intersection(request.formats):
        return Before({}, now)
    with connection.reading(folder) as db:
        return Before(load_entries(db), now)


def _keep(
    folder: Path, documents: _Documents, cancelled: Mapping[Both, Sequence[Entry]]
) -> None:
    """Write the files and record what is new: agreements, pairs opened, events told."""
    state, drafts = documents.state, documents.drafts
    new, known = _new(drafts, state), set(state.pairs)
    opened = [draft.pair for draft in drafts if draft.pair not in known]
    told = {**documents.companions.news(), **cancelled}
    if not (new or opened or told):
        with remembering(folder, documents.output.paths):
            documents.output.put()
        return
    what = f"wrote {count(len(new), 'agreement')}"
    what += f", cancelled {count(len(cancelled), 'calendar')}" if cancelled else ""
    with connection.writing(folder, "agreement", what, since=state.number) as db:
        pairs.save_pairs(db, opened)
        pairs.drop_known_pairs(db, _approvals(state, opened))
        pairs.save_agreements(db, new)
        save_entries(db, told)
        remember(db, folder, documents.output.paths)
        # Inside the transaction: files that cannot be written take it back.
        documents.output.put()


def _approvals(state: State, opened: Iterable[Pair]) -> Iterable[tuple[str, str]]:
    """Name the pairs whose approval has done its work: it is of this round alone."""
    decisions = state.decisions
    both = (pair.people for pair in opened)
    return [one for one in both if decisions.get(one) is Decision.APPROVED]


def _new(drafts: Sequence[Draft], state: State) -> tuple[Agreement, ...]:
    issued = set(state.agreements)
    return tuple(d.agreement for d in drafts if d.agreement not in issued)


def _row(draft: Draft, state: State, formats: Sequence[str]) -> AgreementRow:
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
