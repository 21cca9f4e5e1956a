"""`rmentor agreement`: one document per pair, ready to sign."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rmentor.adapters.documents.render import Rendering, render_agreements
from rmentor.adapters.documents.templates import Renderer, template_renderer
from rmentor.adapters.documents.wording import is_word_file, wording
from rmentor.adapters.files import staging
from rmentor.adapters.settings_file import read_settings
from rmentor.adapters.shipped import shipped_folder
from rmentor.adapters.store import connection, pairs
from rmentor.core.agreement.terms import contact_issues
from rmentor.core.model.program import Agreement, Pair, PairState
from rmentor.errors import StateError
from rmentor.workflows.agreement_choices import check_choices
from rmentor.workflows.agreement_drafts import Draft, Wording, draft_agreements
from rmentor.workflows.agreement_files import Output
from rmentor.workflows.agreement_index import INDEX, index_page
from rmentor.workflows.edit_templates import TEMPLATES
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.signatures import reopened
from rmentor.workflows.state import State, load_state

BUNDLE = "all agreements.pdf"


class NoPairsError(StateError):
    """There is no pair to write an agreement for."""

    code = "no-pairs"

    def __init__(self) -> None:
        super().__init__("There are no pairs yet.", "Propose them with 'rmentor pair'.")


@dataclass(frozen=True, slots=True)
class AgreementRequest:
    """What the coordinator asked for.

    Attributes:
        output: The folder for the documents.
        variant: Empty for the one in `rmentor.toml`.
        language: Its code; empty for the one in `rmentor.toml`.
        formats: Of `docx`, `pdf`, `html`, `md`, `txt`.
        bundle: Whether to write all agreements into one PDF file as well.
    """

    output: Path
    variant: str = ""
    language: str = ""
    formats: tuple[str, ...] = ("docx",)
    bundle: bool = False
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
    on_done: Callable[[int, int], None] | None = None,
) -> Outcome[tuple[AgreementRow, ...]]:
    """Write an agreement for every pair; proposed pairs are open from then on.

    The same content keeps its version and its date of issue, so that writing again
    makes the same files.

    Args:
        folder: The program's.
        request: The command's options.
        today: The date of issue of new versions.
        on_done: Told how many documents are ready, and of how many.

    Raises:
        RmentorError: No pairs, a faulty template, or files that cannot be written.
    """
    state, settings = load_state(folder), read_settings(folder)
    folders = template_folders(folder)
    variant = request.variant or settings.agreement.variant
    language = request.language or settings.agreement.language
    pdf = ("pdf",) if request.bundle else ()
    check_choices(variant, language, (*request.formats, *pdf), folders)
    chosen = _current_pairs(state)
    with template_renderer(folders) as renderer, staging() as staged:
        words, text = renderer.words(language), wording(variant, language, folders)
        said = Wording(variant, language, text, words)
        drafts = draft_agreements(chosen, state, settings, said, today)
        output = Output(request.output, staged, dry_run=request.dry_run)
        documents = _Documents(renderer, drafts, state.agreements, output)
        documents.write(_rendering(request, variant, folders), on_done)
        if not request.dry_run:
            _keep(folder, state, drafts, output)
    rows = tuple(_row(draft, state, request.formats) for draft in drafts)
    issues = (*contact_issues(settings.program), *output.issues)
    issues += reopened(state, _new(drafts, state))
    return Outcome(rows, issues, output.actions(), ("rmentor status",))


def template_folders(folder: Path) -> tuple[Path, Path]:
    """Give where templates are: the program's own win."""
    return (folder / TEMPLATES, shipped_folder(TEMPLATES))


def _current_pairs(state: State) -> tuple[Pair, ...]:
    pairs_now = state.in_state(PairState.PROPOSED, PairState.OPEN)
    if not pairs_now:
        raise NoPairsError
    return pairs_now


def _rendering(
    request: AgreementRequest, variant: str, folders: Sequence[Path]
) -> Rendering:
    bundle = BUNDLE if request.bundle else ""
    return Rendering(request.formats, bundle, is_word_file(variant, folders))


@dataclass(frozen=True, slots=True)
class _Documents:
    """Renders the drafts into the output, with an index."""

    renderer: Renderer
    drafts: Sequence[Draft]
    agreements: Sequence[Agreement]
    output: Output

    def write(
        self, rendering: Rendering, on_done: Callable[[int, int], None] | None
    ) -> None:
        known = set(self.agreements)
        issued = {d.job.file_stem for d in self.drafts if d.agreement in known}
        jobs = [draft.job for draft in self.drafts]
        rendered = render_agreements(
            jobs, rendering, self.renderer, on_done, self.output.missing
        )
        for name, content in rendered:
            signed_off = Path(name).stem in issued
            self.output.add(name, content, signed_off=signed_off)
        page = index_page(self.drafts, rendering.formats, self.renderer)
        self.output.add(INDEX, page)


def _keep(folder: Path, state: State, drafts: Sequence[Draft], output: Output) -> None:
    """Write the files and record what is new: agreements issued, pairs opened."""
    new, known = _new(drafts, state), set(state.pairs)
    opened = [draft.pair for draft in drafts if draft.pair not in known]
    if not (new or opened):
        output.put()
        return
    with connection.writing(folder, "agreement") as db:
        pairs.save_pairs(db, opened)
        pairs.save_agreements(db, new)
        # Inside the transaction: files that cannot be written take it back.
        output.put()


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
