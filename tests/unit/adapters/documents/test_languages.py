"""Every language says every clause, with the same fields, in every variant."""

import re
from functools import cache
from pathlib import Path

import pytest

from rmentor.adapters.documents.templates import TemplateError, template_renderer
from rmentor.adapters.documents.wording import languages
from support.agreements import FOLDERS, PAIR, SETTINGS, values, words
from support.agreements import terms as terms_of

LANGUAGES = FOLDERS[0] / "agreement" / "languages"
VARIANTS = ("full", "one-page", "reciprocal", "inclusion", "digital-skills")
OTHERS = ("de", "fr", "es")
# Names of the parts of a sentence may stand where English says "the mentee".
NAMES = {"mentor.name", "mentee.name"}
FIELD = re.compile(r"\b((?:mentor|mentee|meetings|agreement|program|contacts|keep"
                   r"|feedback|review|mentee_learns|mentor_learns|point|day)"
                   r"(?:\.\w+)+|reply_days|cancel_hours|exit_days)\b")  # fmt: skip


@cache
def clauses(language: str) -> dict[str, set[str]]:
    """Give the fields that each macro of a language's file names."""
    text = (LANGUAGES / f"{language}.md.j2").read_text("utf-8")
    found = re.findall(r"{% macro (\w+)\(.*?\) %}(.*?){% endmacro %}", text, re.DOTALL)
    return {name: set(FIELD.findall(body)) - NAMES for name, body in found}


@cache
def said(variant: str, language: str) -> str:
    given = values(variant=variant, language=language)
    with template_renderer(FOLDERS) as renderer:
        return renderer.markdown(variant, given)


def shape(markdown: str) -> list[str]:
    """Give the kind of each line: headings, rows with their number of cells."""
    kinds = []
    for line in filter(None, (line.strip() for line in markdown.splitlines())):
        begin = re.match(r"#+|\||- |> |\d\. |☐|---|\w+: ", line)
        cells = line.count("|") if line.startswith("|") else 0
        kinds.append(f"{begin[0] if begin else 'text'} {cells}")
    return kinds


def test_the_languages_that_ship() -> None:
    assert languages(FOLDERS) == ("de", "en", "es", "fr")


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_every_clause_with_the_same_fields(language: str) -> None:
    assert clauses(language) == clauses("en")


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("language", OTHERS)
def test_a_language_prints_the_same_headings_tables_and_lists(
    variant: str, language: str
) -> None:
    there = [k for k in shape(said(variant, language)) if not k.startswith("text")]
    assert there == [k for k in shape(said(variant, "en")) if not k.startswith("text")]


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("language", OTHERS)
def test_no_sentence_is_left_in_english(variant: str, language: str) -> None:
    english = set(sentences(said(variant, "en")))
    assert [s for s in sentences(said(variant, language)) if s in english] == []


def sentences(markdown: str) -> list[str]:
    """Give what is said in three words and more, the invented values left out."""
    known = {*PAIR.topics_wanted, *PAIR.topics_back, SETTINGS.program.name}
    parts = re.split(r"[|.:\n]", markdown)
    texts = (part.strip(" *#-") for part in parts)
    return [
        text
        for text in texts
        if len(re.findall(r"[^\W\d_]{2,}", text)) > 2
        and not any(value in text for value in (*known, "Noor", "Peter", "Ida"))
        and text not in ("Sam Osei, ext",)
    ]


@pytest.mark.parametrize(
    ("language", "long", "short", "clock"),
    [
        ("en", "16\u00a0March 2026", "16\u00a0Mar", "10:00"),
        ("de", "16.\u00a0März 2026", "16.\u00a0März", "10:00 Uhr"),
        ("fr", "16\u00a0mars 2026", "16\u00a0mars", "10\u00a0h\u00a000"),
        ("es", "16\u00a0de marzo de 2026", "16\u00a0mar.", "10:00"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(
    language: str, long: str, short: str, clock: str
) -> None:
    first = terms_of().schedule.meetings[0]
    spoken = words(language)
    assert spoken.long(first.day) == long
    assert spoken.short(first.day) == short
    assert spoken.clock(first.starts) == clock


def test_the_first_of_a_month_is_the_first_in_french() -> None:
    first = terms_of().schedule.meetings[0].day.replace(day=1)
    assert words("fr").long(first) == "1er\u00a0mars 2026"


def test_a_language_that_says_too_little_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "agreement" / "languages"
    folder.mkdir(parents=True)
    (folder / "it.md.j2").write_text("{% set months = ['gennaio'] %}", "utf-8")
    with (
        template_renderer([tmp_path]) as renderer,
        pytest.raises(TemplateError, match="'months' must be set to a list of 12"),
    ):
        renderer.words("it")
