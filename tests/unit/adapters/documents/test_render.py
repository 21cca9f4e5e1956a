"""Whole agreements of an invented pair, in every format."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO

import pytest
from docx import Document
from docx.table import Table

from rmentor.adapters.documents.render import (
    FORMATS,
    AgreementJob,
    Rendering,
    render_agreements,
)
from rmentor.adapters.documents.templates import template_renderer
from rmentor.core.model.program import Pair
from rmentor.core.settings import Settings
from support.agreements import FOLDERS, HOSTILE, ISSUED, hostile_values, values
from support.golden import Golden

VARIANTS = ("full", "one-page", "reciprocal", "inclusion", "digital-skills")
TEXTS = ("docx", "html", "md", "txt")


def rendered(
    variant: str,
    given: Mapping[str, object] | None = None,
    formats: Sequence[str] = TEXTS,
) -> dict[str, bytes]:
    given = given or values(variant=variant)
    job = AgreementJob("Noor - Peter", variant, given, ISSUED)
    with template_renderer(FOLDERS) as renderer:
        return dict(render_agreements([job], Rendering(formats), renderer))


def outline(docx: bytes) -> str:
    """Write a Word file's blocks, one a line, with their styles."""
    lines = []
    for block in Document(BytesIO(docx)).iter_inner_content():
        if isinstance(block, Table):
            rows = ([cell.text for cell in row.cells] for row in block.rows)
            lines += [f"| {' | '.join(row)} |" for row in rows]
        else:
            style = block.style.name if block.style else ""
            lines.append(f"{style}: {block.text}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("variant", VARIANTS)
def test_agreements_say_what_was_approved(variant: str, golden: Golden) -> None:
    files = rendered(variant)
    golden(f"agreement/{variant}.md", files["Noor - Peter.md"].decode())
    golden(f"agreement/{variant}.txt", files["Noor - Peter.txt"].decode())
    golden(f"agreement/{variant}.html", files["Noor - Peter.html"].decode())
    golden(f"agreement/{variant}.docx.txt", outline(files["Noor - Peter.docx"]))


def test_the_full_agreement_has_its_twenty_sections_in_order() -> None:
    headings = re.findall(
        r"^## (\d+)\.", rendered("full")["Noor - Peter.md"].decode(), re.M
    )
    assert [int(number) for number in headings] == [*range(1, 21)]


@pytest.mark.parametrize("variant", VARIANTS)
def test_what_is_not_known_is_a_line_to_fill_in(variant: str) -> None:
    blank = values(Pair("m", "s"), Settings())
    text = rendered(variant, blank)["Noor - Peter.md"].decode()
    assert "No topic matched on the sign-up forms" in text
    assert "______" in text
    assert "Undefined" not in text


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_name_full_of_markup_stays_a_name(variant: str) -> None:
    files = rendered(variant, hostile_values())
    html = files["Noor - Peter.html"].decode()
    assert "Ana &lt;b&gt; &amp; &quot;Co&quot; *x* | [a](b) {{ x }} # ---" in html
    assert "<b>" not in html
    assert HOSTILE in outline(files["Noor - Peter.docx"])


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_page_loads_nothing_from_elsewhere(variant: str) -> None:
    html = rendered(variant)["Noor - Peter.html"].decode()
    assert not re.search(r"(?:src|href|url|@import)\s*[=(]", html)


def test_the_same_pair_gives_the_same_bytes() -> None:
    assert rendered("full", formats=FORMATS) == rendered("full", formats=FORMATS)


def test_files_come_pair_by_pair_and_progress_is_told() -> None:
    done: list[tuple[int, int]] = []
    jobs = [AgreementJob(stem, "one-page", values(), ISSUED) for stem in ("a", "b")]
    with template_renderer(FOLDERS) as renderer:
        files = render_agreements(
            jobs,
            Rendering(("md", "html"), bundle="all.pdf"),
            renderer,
            lambda ready, total: done.append((ready, total)),
        )
        names = [name for name, _ in files]
    assert names == ["a.md", "a.html", "b.md", "b.html", "all.pdf"]
    assert done == [(1, 2), (2, 2)]
