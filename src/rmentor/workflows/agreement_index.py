"""The list of a folder's agreements, as a page that links to each."""

from collections.abc import Sequence
from urllib.parse import quote

from rmentor.adapters.documents.escape import escape_markdown
from rmentor.adapters.documents.html import html_page
from rmentor.adapters.documents.markdown import parse
from rmentor.adapters.documents.templates import Renderer
from rmentor.core.model.words import count
from rmentor.workflows.agreement_drafts import Draft

INDEX = "index.html"


def index_page(
    drafts: Sequence[Draft], formats: Sequence[str], renderer: Renderer
) -> bytes:
    """Write the page; it is for the coordinator, so it speaks English."""
    program = drafts[0].terms.program
    lines = [
        *("---", f"title: Agreements, {escape_markdown(program)}"),
        *(f"header: {escape_markdown(program)}", "language: en-US", "---"),
        *(
            "# Agreements",
            "",
            f"{count(len(drafts), 'pair')}. For the coordinator.",
            "",
        ),
        "| Mentor | Mentee | Version | Issued | First meeting | Files |",
        "|-------|-------|----|-----|------|-----|",
        *(_line(draft, formats) for draft in drafts),
    ]
    return html_page(parse("\n".join(lines) + "\n", INDEX), renderer).encode()


def _line(draft: Draft, formats: Sequence[str]) -> str:
    terms = draft.terms
    files = (f"[{name}]({quote(f'{draft.job.file_stem}.{name}')})" for name in formats)
    cells = (
        *(escape_markdown(party.name) for party in (terms.mentor, terms.mentee)),
        str(terms.edition.version),
        terms.edition.issued.isoformat(),
        terms.schedule.meetings[0].day.isoformat(),
        " · ".join(files),
    )
    return f"| {' | '.join(cells)} |"
