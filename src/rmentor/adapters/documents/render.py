"""Agreements in the formats asked for, one document after the other."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date

from rmentor.adapters.documents.docx import docx_file
from rmentor.adapters.documents.html import html_page
from rmentor.adapters.documents.markdown import Document, parse
from rmentor.adapters.documents.pdf import PdfFile, PdfWriter, pdf_writer
from rmentor.adapters.documents.templates import Renderer
from rmentor.adapters.documents.text import plain_text
from rmentor.adapters.documents.typst_text import typst_agreement

FORMATS = ("docx", "pdf", "html", "md", "txt")
"""The formats that agreements can have; each is its files' suffix too."""


@dataclass(frozen=True, slots=True)
class AgreementJob:
    """One agreement to write.

    Attributes:
        file_stem: The file's name without suffix.
        values: Plain values for the template (see `rmentor.core.agreement.context`).
        issued: The date the file carries.
    """

    file_stem: str
    variant: str
    values: Mapping[str, object]
    issued: date


@dataclass(frozen=True, slots=True)
class Rendering:
    """What is to be written.

    Attributes:
        formats: Of `FORMATS`; a pair's files come in this order.
        bundle: The name of one more PDF file with all agreements; empty for none.
        word_file: Whether the variant is a Word file of the coordinator's own, which
            can only become a Word file.
    """

    formats: Sequence[str]
    bundle: str = ""
    word_file: bool = False

    @property
    def needs_pdf(self) -> bool:
        """Whether PDF files are wanted."""
        return "pdf" in self.formats or bool(self.bundle)


def render_agreements(
    jobs: Sequence[AgreementJob],
    rendering: Rendering,
    renderer: Renderer,
    on_done: Callable[[int, int], None] | None = None,
    on_flaw: Callable[[str, PdfFile], None] | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Give file names and contents, one pair after the other; nothing is written.

    Args:
        jobs: In the order wanted.
        rendering: Which files.
        renderer: Fills the templates in.
        on_done: Told how many pairs are done, and of how many.
        on_flaw: Told the name of a PDF file that is not accessible, and the file.

    Raises:
        TemplateError: A template is wrong, missing, too slow or too large.
    """
    with ExitStack() as stack:
        pdf = stack.enter_context(pdf_writer()) if rendering.needs_pdf else None
        writer = _Writer(rendering, renderer, pdf, on_flaw or (lambda *_: None))
        for done, job in enumerate(jobs, start=1):
            yield from writer.files(job)
            if on_done:
                on_done(done, len(jobs))
        yield from writer.bundle(jobs)


class _Writer:
    """Writes the files of each job, and keeps what the bundle needs."""

    def __init__(
        self,
        rendering: Rendering,
        renderer: Renderer,
        pdf: PdfWriter | None,
        on_flaw: Callable[[str, PdfFile], None],
    ) -> None:
        self._rendering, self._renderer, self._pdf = rendering, renderer, pdf
        self._on_flaw = on_flaw
        self._bundled: list[str] = []
        self._title = ""

    def files(self, job: AgreementJob) -> Iterator[tuple[str, bytes]]:
        """Write the files of one pair."""
        if self._rendering.word_file:
            content = self._renderer.word_file(job.variant, job.values)
            yield f"{job.file_stem}.docx", content
            return
        document = parse(self._renderer.markdown(job.variant, job.values), job.variant)
        for name in self._rendering.formats:
            file = f"{job.file_stem}.{name}"
            yield file, self._content(document, name, job.issued, file)
        if self._rendering.bundle:
            self._title = self._title or document.head.header
            number = len(self._bundled) + 1
            self._bundled.append(typst_agreement(document, number))

    def bundle(self, jobs: Sequence[AgreementJob]) -> Iterator[tuple[str, bytes]]:
        """Write the one file with all agreements, if it is wanted."""
        if self._bundled and self._pdf:
            name, newest = self._rendering.bundle, max(job.issued for job in jobs)
            file = self._pdf.file(self._title or name, newest, self._bundled)
            yield name, self._checked(file, name)

    def _content(self, document: Document, name: str, issued: date, file: str) -> bytes:
        match name:
            case "docx":
                return docx_file(document, issued)
            case "pdf" if self._pdf:
                return self._checked(self._pdf.agreement(document, issued), file)
            case "html":
                return html_page(document, self._renderer).encode()
            case "txt":
                return plain_text(document).encode()
            case _:
                return document.text.encode()

    def _checked(self, file: PdfFile, name: str) -> bytes:
        if file.missing or file.flaw:
            self._on_flaw(name, file)
        return file.content
