"""How long agreements take beside what the libraries alone take for the same pages.

For PDF the same Typst files are compiled again with one compiler and nothing else. For
Word the same headings, paragraphs, runs and tables are made with python-docx::

    python benchmarks/agreements.py [PAIRS]

Both take turns in one process, in two halves. It ends with 1 when PDF takes more than
twice what typst alone takes, docx more than 1.3 times what python-docx alone takes, or
when memory grows with the number of pairs.
"""

import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from time import perf_counter
from typing import Any

from rmentor.adapters.documents.markdown import parse
from rmentor.adapters.documents.pdf import pdf_writer
from rmentor.adapters.documents.render import (
    AgreementJob,
    Rendering,
    render_agreements,
)
from rmentor.adapters.documents.templates import template_renderer
from rmentor.adapters.documents.typst_text import typst_agreement, typst_file
from rmentor.adapters.shipped import shipped_folder
from rmentor.core.agreement.context import agreement_values
from rmentor.core.agreement.sample import sample_terms
from rmentor.core.settings import Settings

PAIRS = 500
PDF_TIMES, DOCX_TIMES = 2.0, 1.3
MOST_GROWTH = 100 * 1024**2
FOLDERS = (shipped_folder("templates"),)
DAY = date(2026, 3, 2)


def jobs(count: int) -> list[AgreementJob]:
    """Give agreements that differ, as those of real pairs do."""
    terms = sample_terms(Settings())[0]
    with template_renderer(FOLDERS) as renderer:
        words = renderer.words("en")
    made = []
    for number in range(count):
        mentor = replace(terms.mentor, name=f"Noor Haddad {number}")
        values = agreement_values(replace(terms, mentor=mentor), words)
        made.append(AgreementJob(f"pair {number}", "full", values, DAY))
    return made


def ours(made: Sequence[AgreementJob], kind: str) -> float:
    """Time what a command does for each pair, from its values to the file's bytes."""
    begun = perf_counter()
    with template_renderer(FOLDERS) as renderer:
        for _ in render_agreements(made, Rendering((kind,)), renderer):
            pass
    return perf_counter() - begun


def documents(made: Sequence[AgreementJob]) -> Iterator[Any]:
    with template_renderer(FOLDERS) as renderer:
        for job in made:
            yield parse(renderer.markdown(job.variant, job.values), job.variant)


def typst_alone(made: Sequence[AgreementJob]) -> float:
    """Time the compiler on the same files."""
    day = (DAY.year, DAY.month, DAY.day)
    sources = [
        typst_file(document.head.title, day, [typst_agreement(document)]).encode()
        for document in documents(made)
    ]
    stamp = datetime(*day, tzinfo=UTC)
    with pdf_writer() as writer:
        compiler = writer._own  # noqa: SLF001 (the same kept compiler)
        begun = perf_counter()
        for source in sources:
            compiler.compile(
                source,
                format="pdf",
                pdf_standards=["a-2a", "ua-1"],
                timestamp=stamp,
            )
        return perf_counter() - begun


def docx_alone(made: Sequence[AgreementJob]) -> float:
    """Time the Word library on the same text: styles, runs, tables, saving."""
    parsed = list(documents(made))
    begun = perf_counter()
    for document in parsed:
        _save_with_library(document)
    return perf_counter() - begun


def _save_with_library(document: Any) -> None:
    from docx import Document
    from markdown_it.tree import SyntaxTreeNode

    file = Document()
    for node in SyntaxTreeNode(document.tokens).children:
        _block(file, node)
    file.save(BytesIO())


def _block(file: Any, node: Any) -> None:
    match node.type:
        case "heading":
            file.add_heading(_text(node), int(node.tag[1]) - 1)
        case "table":
            rows = [row.children for part in node.children for row in part.children]
            table = file.add_table(len(rows), len(rows[0]))
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, source in zip(row.cells, cells, strict=True):
                    _runs(cell.paragraphs[0], source)
        case "bullet_list" | "ordered_list" | "blockquote":
            for item in node.children:
                for part in getattr(item, "children", ()):
                    paragraph = part if part.type == "paragraph" else item
                    _runs(file.add_paragraph(style="List Bullet"), paragraph)
        case _:
            _runs(file.add_paragraph(), node)


def _runs(paragraph: Any, node: Any) -> None:
    for inline in node.children:
        for span in inline.children or ():
            run = paragraph.add_run(span.content or _text(span))
            run.bold = span.type == "strong" or None


def _text(node: Any) -> str:
    return "".join(part.content for part in node.walk() if part.type == "text")


def alternate(
    made: Sequence[AgreementJob], sides: Sequence[Callable[..., float]]
) -> list[float]:
    """Let both sides take turns on halves of the pairs; give their totals."""
    half = len(made) // 2
    totals = [0.0, 0.0]
    for part in (made[:half], made[half:]):
        for number, side in enumerate(sides):
            totals[number] += side(part)
    return totals


def memory() -> int:
    """Give the most memory that this process has held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def grown(made: Sequence[AgreementJob], kind: str) -> int:
    """Give by how much memory grows from a tenth of the pairs to all of them."""
    ours(made[: len(made) // 10], kind)
    before = memory()
    ours(made, kind)
    return memory() - before


def main(count: int = PAIRS) -> int:
    made = jobs(count)
    # First of all: what the libraries are given below is held in memory.
    growths = {kind: grown(made, kind) for kind in ("docx", "pdf")}
    failed = max(growths.values()) > MOST_GROWTH
    for kind, alone, limit in (
        ("docx", docx_alone, DOCX_TIMES),
        ("pdf", typst_alone, PDF_TIMES),
    ):
        mine, theirs = alternate(made, (lambda part, k=kind: ours(part, k), alone))
        print(
            f"{kind}: {count} pairs in {mine:.1f} s, the library alone {theirs:.1f} s: "
            f"{mine / theirs:.2f} times (at most {limit}); "
            f"memory grew by {growths[kind] / 1e6:.0f} MB"
        )
        failed = failed or mine / theirs > limit
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
