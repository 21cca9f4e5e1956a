from dataclasses import replace
from datetime import date
from io import BytesIO

from docx import Document

from rmentor.adapters.documents.markdown import markdown_parser
from rmentor.adapters.documents.report_text import report_markdown, sponsor_page
from support.reports import HOSTILE, full_report
from support.responses import printed

DAY = date(2026, 6, 1)


def test_markdown_has_every_table_with_its_figures() -> None:
    report = full_report()
    tokens = markdown_parser().parse(report_markdown(report))
    cells = {
        "".join(part.content for part in token.children or ())
        for token in tokens
        if token.type == "inline"
    }
    for table in report.tables:
        assert table.title in cells
        assert {cell for row in printed(table) for cell in row if cell} <= cells
    assert HOSTILE in cells


def test_the_sponsor_page_has_the_outcome_and_room_for_asks() -> None:
    report = full_report("Upward")
    document = Document(BytesIO(sponsor_page(report, DAY)))
    texts = [p.text for p in document.paragraphs]
    assert texts[0] == "Upward"
    assert "The five benefits, before and after" in texts
    assert "What we ask for" in texts
    cells = [[c.text for c in row.cells] for t in document.tables for row in t.rows]
    benefits = report.table("benefits")
    assert benefits
    (change,) = [r for r in printed(benefits) if r[:2] == [COMMUNICATION, "Everyone"]]
    assert [COMMUNICATION, *change[2:6], change[7]] in cells


def test_the_sponsor_page_shows_everyone_only_and_no_comments() -> None:
    document = Document(BytesIO(sponsor_page(full_report(), DAY)))
    cells = {c.text for t in document.tables for row in t.rows for c in row.cells}
    assert not {"Mentors", "Mentees"} & cells
    assert not any("Comment" in p.text for p in document.paragraphs)


def test_the_sponsor_page_quotes_a_few_who_allowed_it() -> None:
    words = ("It *worked*", "[name] helped", "x" * 201, "Good", "Fine", "More")
    report = replace(full_report(), quotes=words)
    document = Document(BytesIO(sponsor_page(report, DAY)))
    lines = [paragraph.text for paragraph in document.paragraphs]
    start = lines.index("In their words") + 1
    assert lines[start : start + 3] == [
        "\u201cIt *worked*\u201d",
        "\u201cGood\u201d",
        "\u201cFine\u201d",
    ]
    assert not any("helped" in line or "More" in line for line in lines)


def test_the_sponsor_page_says_whether_pairs_meet() -> None:
    document = Document(BytesIO(sponsor_page(full_report(), DAY)))
    assert "How pairs are doing: on track 8" in [p.text for p in document.paragraphs]
    rates = [[c.text for c in row.cells] for row in document.tables[1].rows]
    assert rates[0] == ["Measure", "Share"]
    assert rates[-1] == ["Active pairs", "63%"]
    report = full_report()
    for code in ("meetings", "health"):
        table = report.table(code)
        assert table
        texts = [p.text for p in document.paragraphs]
        assert f"{table.title}: {table.definition}" in texts


COMMUNICATION = "Improved communication"
