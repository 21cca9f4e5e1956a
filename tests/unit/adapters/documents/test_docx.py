"""A Word agreement, read back with the Word library."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.document import Document as WordFile
from docx.oxml import parse_xml

from rmentor.adapters.documents.docx import docx_file
from rmentor.adapters.documents.markdown import parse

DAY = date(2026, 2, 27)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written(markdown: str) -> bytes:
    return docx_file(parse(markdown, "t"), DAY)


def opened(markdown: str) -> WordFile:
    return Document(BytesIO(written(markdown)))


def styled(document: WordFile) -> list[tuple[str | None, str]]:
    return [(p.style.name if p.style else "", p.text) for p in document.paragraphs]


def test_headings_lists_and_boxes_have_their_styles() -> None:
    document = opened("# A\n\n## B\n\n### C\n\nx\n\n- y\n  - z\n\n1. n\n\n> q\n\n---\n")
    assert styled(document) == [
        ("Title", "A"),
        ("Heading 1", "B"),
        ("Heading 2", "C"),
        ("Normal", "x"),
        ("List Bullet", "y"),
        ("List Bullet", "z"),
        ("List Number", "n"),
        ("Quote", "q"),
        ("Normal", ""),
    ]


def test_text_is_marked_bold_italic_struck_and_linked() -> None:
    markdown = "a **b *c*** ~~d~~ `e` [f](https://x.test/?a=1&b=2)  \ng\nh\n"
    (paragraph,) = opened(markdown).paragraphs
    marks = {r.text: (r.bold, r.italic, r.font.strike) for r in paragraph.runs}
    assert marks["b "] == (True, None, None)
    assert marks["c"] == (True, True, None)
    assert marks["d"] == (None, None, True)
    (link,) = paragraph._p.iter(f"{W}fldSimple")
    assert link.get(f"{W}instr").strip() == 'HYPERLINK "https://x.test/?a=1&b=2"'


def test_numbered_lists_each_count_from_one() -> None:
    document = opened("1. a\n2. b\n\nx\n\n1. c\n")
    lists = document.element.body.iter(f"{W}numId")
    first, second, anew = [number.get(f"{W}val") for number in lists]
    assert first == second != anew


def test_the_further_blocks_of_a_list_item_follow_it() -> None:
    document = opened("- a\n\n  b\n\n-\n\n- ```\n  c\n  d\n  ```\n")
    assert styled(document) == [
        ("List Bullet", "a"),
        ("List Continue", "b"),
        ("List Bullet", ""),
        ("List Bullet", ""),
        ("List Continue", "c\nd"),
    ]


def test_a_table_repeats_its_titles_and_rows_are_not_broken() -> None:
    document = opened("| a | b |\n|-|---|\n| c | |\n")
    (table,) = document.tables
    head, row = table.rows
    assert head._tr.trPr.find(f"{W}tblHeader") is not None
    assert row._tr.trPr.find(f"{W}cantSplit") is not None
    assert row._tr.trPr.find(f"{W}trHeight") is not None
    assert table.columns[1].width > 2.9 * table.columns[0].width


def test_two_tables_in_a_row_stay_two() -> None:
    table = "| a |\n|---|\n| b |\n"
    document = opened(f"{table}\n{table}")
    between = document.tables[0]._tbl.getnext()
    assert (between.tag, len(document.tables)) == (f"{W}p", 2)


def test_the_last_section_stays_on_one_page() -> None:
    document = opened("## A\n\nx\n\n## B\n\ny\n\n| a |\n|---|\n| b |\n\nz\n")
    kept = {p.text: p.paragraph_format.keep_with_next for p in document.paragraphs}
    assert kept["x"] is None
    assert kept["y"] is True
    assert kept["z"] is None
    cells = [
        cell.paragraphs[0] for row in document.tables[0].rows for cell in row.cells
    ]
    assert all(cell.paragraph_format.keep_with_next for cell in cells)


def test_header_footer_language_and_properties_come_from_the_head() -> None:
    markdown = (
        "---\ntitle: T\nheader: H \\<b\\>\nfooter: F\npage: p {page} of {pages}\n"
        "language: de-DE\nlayout: compact\n---\nx\n"
    )
    document = opened(markdown)
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "H <b>"
    footer = section.footer.paragraphs[0]
    assert footer.text.startswith("F\tp ")
    fields = [f.get(f"{W}instr").strip() for f in footer._p.iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]
    properties = document.core_properties
    assert (properties.title, properties.language) == ("T", "de-DE")
    assert properties.created.date() == properties.modified.date() == DAY
    assert 'w:lang w:val="de-DE"' in document.styles.element.xml


def test_every_part_is_well_formed_and_the_bytes_are_the_same_each_time() -> None:
    markdown = '---\ntitle: \\<b\\> \\& x\n---\na \\<b\\> & "c" {{ x }}\n'
    first = written(markdown)
    with ZipFile(BytesIO(first)) as archive:
        for name in archive.namelist():
            assert parse_xml(archive.read(name)) is not None
        assert {info.date_time for info in archive.infolist()} == {
            (1980, 1, 1, 0, 0, 0)
        }
    assert written(markdown) == first
