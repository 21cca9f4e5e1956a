"""Agreements in the formats asked for, one document after the other."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rmentor.adapters.documents.docx import docx_file
from rmentor.adapters.documents.html import html_page
from rmentor.adapters.documents.markdown import Document, parse
from rmentor.adapters.documents.templates import Renderer, template_renderer

FORMATS = ("docx", "html", "md")
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


def render_agreements(
    jobs: Sequence[AgreementJob],
    formats: Sequence[str],
    template_folders: Sequence[Path],
    on_done: Callable[[int], None] | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Give file names and contents, one pair after the other; nothing is written.

    Args:
        jobs: In the order wanted.
        formats: Of `FORMATS`; a pair's files come in this order.
        template_folders: An earlier folder's template wins: the program's own, then
            those that come with rmentor.
        on_done: Told how many pairs are done.

    Raises:
        TemplateError: A template is wrong, missing, too slow or too large.
    """
    with template_renderer(template_folders) as renderer:
        for done, job in enumerate(jobs, start=1):
            markdown = renderer.markdown(job.variant, job.values)
            document = parse(markdown, job.variant)
            for name in formats:
                content = _content(document, name, job.issued, renderer)
                yield f"{job.file_stem}.{name}", content
            if on_done:
                on_done(done)


def _content(document: Document, name: str, issued: date, renderer: Renderer) -> bytes:
    if name == "docx":
        return docx_file(document, issued)
    if name == "html":
        return html_page(document, renderer).encode()
    return document.text.encode()
