"""PDF agreements: archival, accessible, legible in every script, the same each time."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pytest

from rmentor.adapters.documents.markdown import parse
from rmentor.adapters.documents.pdf import NoTypstError, PdfFile, pdf_writer
from rmentor.adapters.documents.templates import template_renderer
from rmentor.adapters.documents.typst_text import typst_agreement
from support.agreements import FOLDERS, HOSTILE, hostile_values, values

DAY = date(2026, 2, 27)
VARIANTS = ("full", "one-page", "reciprocal", "inclusion", "digital-skills")
OWN = "Łukasz Žižka, Ελένη Παπαδάκη, Юлія Бондар, Nguyễn Thị Hồng, أمينة يوسف, משה כהן"


def written(markdown: str) -> PdfFile:
    with pdf_writer() as writer:
        return writer.agreement(parse(markdown, "t"), DAY)


@cache
def agreement(variant: str, language: str = "en") -> bytes:
    given = values(variant=variant, language=language)
    with template_renderer(FOLDERS) as renderer:
        return written(renderer.markdown(variant, given)).content


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(content))


def tags(node: Any) -> Iterator[str]:
    """Walk the structure tree: what a screen reader reads."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from tags(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node["/S"])
        if "/K" in node:
            yield from tags(node["/K"])


def structure(content: bytes) -> Counter[str]:
    with opened(content) as file:
        return Counter(tags(file.Root.StructTreeRoot))


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_public_checker_finds_nothing_against_pdf_ua(
    variant: str, tmp_path: Path
) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(agreement(variant))
    assert pdfua.validate(str(file)).findings == ()


def test_a_file_says_that_it_is_archival_and_accessible() -> None:
    with opened(agreement("full")).open_metadata() as said:
        assert (said["pdfaid:part"], said["pdfaid:conformance"]) == ("2", "A")
        assert said["pdfuaid:part"] == "1"
        assert said["dc:title"].startswith("Reverse mentoring agreement: Noor Haddad")
    with opened(agreement("full")) as file:
        assert str(file.Root.Lang) == "en-US"
        assert bool(file.Root.MarkInfo.Marked)


def test_headings_tables_and_lists_are_tagged_for_screen_readers() -> None:
    found = structure(agreement("full"))
    assert (found["/H1"], found["/H2"], found["/H3"]) == (1, 20, 2)
    assert (found["/Table"], found["/BlockQuote"]) == (9, 1)
    assert found["/TH"] >= 27
    assert found["/LI"] >= 15
    assert found["/P"] > 40


def test_every_font_is_in_the_file() -> None:
    with opened(agreement("full")) as file:
        described = [
            inner.FontDescriptor
            for page in file.pages
            for font in page.Resources.Font.values()
            for inner in font.DescendantFonts
        ]
        assert described
        assert all("/FontFile2" in one or "/FontFile3" in one for one in described)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_the_essentials_fit_on_one_page(language: str) -> None:
    assert len(opened(agreement("one-page", language)).pages) == 1


def test_the_same_text_gives_the_same_bytes() -> None:
    assert written("# A\n\nb\n") == written("# A\n\nb\n")


@pytest.mark.parametrize(
    "names", [OWN, "山田 太郎", "김철수", "王小明", "☐ 1 · 2 “x” …"]
)
def test_names_in_every_script_are_legible(names: str) -> None:
    file = written(f"# {names}\n\n**{names}**\n")
    assert file.missing == ""
    with opened(file.content).open_metadata() as said:
        assert said["pdfuaid:part"] == "1"


def test_a_character_that_no_font_shows_is_named_and_the_file_still_made() -> None:
    file = written("# Ana\n\nB\u0378o\n")
    assert file.missing == "\u0378"
    assert len(opened(file.content).pages) == 1


def test_a_text_without_a_title_is_named_after_its_first_heading() -> None:
    with opened(written("# A *b*\n").content).open_metadata() as said:
        assert said["dc:title"] == "A b"
    assert written("no heading at all\n").flaw == ""


def test_what_a_screen_reader_cannot_follow_is_said() -> None:
    file = written("# A\n\n### C\n")
    assert "heading" in file.flaw
    assert len(opened(file.content).pages) == 1


def test_one_writer_makes_a_good_file_after_a_bad_one() -> None:
    with pdf_writer() as writer:
        bad = writer.agreement(parse("\u0378\n", "t"), DAY)
        good = writer.agreement(parse("# A\n", "t"), DAY)
    assert (bad.missing, good.missing) == ("\u0378", "")
    assert good == written("# A\n")


def test_no_text_is_ever_read_as_code() -> None:
    evil = '"] #panic() \\" $x$ #let a = read("/etc/passwd") // @ref <x> = * _ ` '
    code = typst_agreement(parse(f"# {HOSTILE}\n\n`{evil}`\n", "t"))
    assert '\\"] #panic() \\\\\\" $x$' in code
    assert written(f'# x\n\n`{evil}` [a](http://x.test/\\)\\"#)\n').missing == ""


def test_a_name_full_of_markup_makes_a_file() -> None:
    with template_renderer(FOLDERS) as renderer:
        text = renderer.markdown("full", hostile_values())
    file = written(text)
    assert file.missing == ""
    with opened(file.content).open_metadata() as said:
        assert HOSTILE in said["dc:title"]


def test_a_long_address_may_break_where_its_parts_join() -> None:
    long, short = "maximiliane.von-hohenstein@corp.test", "ana@corp.test"
    code = typst_agreement(parse(f"{long} {short}\n", "t"))
    assert "maximiliane.\u200bvon-\u200bhohenstein@\u200bcorp.\u200btest" in code
    assert short in code


def test_all_blocks_of_markdown_have_a_look() -> None:
    markdown = (
        "# A\n\n> q\n\n- y\n  - z\n\n1. n\n2. m\n\n---\n\n```\nc\nd\n```\n\n"
        "*a* **b** ~~c~~ [d](https://x.test)  \ne\nf\n\n| a | b |\n|-|--|\n| c | |\n"
    )
    found = structure(written(markdown).content)
    assert {"/BlockQuote", "/L", "/LI", "/Table", "/Link", "/Strong"} <= set(found)


def test_agreements_in_one_file_each_begin_on_the_front_of_a_sheet() -> None:
    document = parse("---\npage: p {page} of {pages}\n---\n# A\n", "t")
    with pdf_writer() as writer:
        texts = [typst_agreement(document, number) for number in (1, 2, 3)]
        file = writer.file("All", DAY, texts)
    assert len(opened(file.content).pages) == 5


def test_without_the_library_a_sentence_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("builtins.__import__", _no_typst)
    with pytest.raises(NoTypstError, match="typst is not installed"), pdf_writer():
        pass


def _no_typst(name: str, *rest: Any, imported: Any = __import__) -> Any:
    if name == "typst":
        raise ImportError(name)
    return imported(name, *rest)
