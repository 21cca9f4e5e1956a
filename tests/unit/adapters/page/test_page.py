import re
from html.parser import HTMLParser

import pytest

from rmentor.adapters.page.page import report_page
from rmentor.core.report.pictures import pictures
from support.reports import HOSTILE, full_report
from support.responses import printed, report_on

VOID = {"meta", "rect", "line", "circle"}


class Reader(HTMLParser):
    """Checks that elements close in order, and collects what a reader meets."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text.append(data)


@pytest.fixture(scope="module")
def page() -> Reader:
    reader = Reader()
    reader.feed(report_page(full_report()).decode())
    reader.close()
    assert reader.open == []
    return reader


def test_the_page_loads_nothing(page: Reader) -> None:
    source = report_page(full_report()).decode()
    style = source.partition("</style>")[0]
    assert not re.search(r"url\(|@import|@font-face", style)
    loading = {"script", "link", "img", "iframe", "object", "embed", "base", "form"}
    assert not loading & {tag for tag, _ in page.tags}
    addresses = [a[k] for _, a in page.tags for k in ("href", "src") if k in a]
    assert addresses == ["#figures"]


def test_what_people_typed_stays_text(page: Reader) -> None:
    assert HOSTILE in page.text
    assert any("Comment" in text and "<script>" in text for text in page.text)


def test_every_figure_of_every_table_is_on_the_page(page: Reader) -> None:
    shown = set(page.text)
    for table in full_report().tables:
        assert table.title in shown
        assert table.definition in shown
        assert {cell for row in printed(table) for cell in row if cell} <= shown


def test_every_picture_is_said_in_words(page: Reader) -> None:
    drawn = pictures(full_report())
    assert {p.code for p in drawn} >= {"participation", "benefits", "satisfaction"}
    ids = {attrs["id"] for _, attrs in page.tags if "id" in attrs}
    for picture in drawn:
        assert {f"picture-{picture.code}-title", f"picture-{picture.code}-desc"} <= ids
        assert picture.in_words in page.text
    images = [attrs for tag, attrs in page.tags if tag == "svg"]
    assert all(a["role"] == "img" and a["aria-labelledby"] for a in images)


def test_a_hidden_figure_is_spoken_as_hidden(page: Reader) -> None:
    assert "– (<5)" in page.text  # noqa: RUF001
    assert "hidden, fewer than 5 or protecting fewer" in page.text


def test_what_is_private_is_not_on_the_page() -> None:
    assert "attention" not in report_page(full_report("Upward")).decode()


def test_a_program_without_answers_has_a_page_too() -> None:
    assert "Nobody has answered yet." in report_page(report_on(())).decode()
