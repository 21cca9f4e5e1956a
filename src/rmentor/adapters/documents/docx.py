"""A parsed document as a Word file, the same bytes on every run."""

from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape

from rmentor.adapters.documents.docx_styles import empty_package
from rmentor.adapters.documents.docx_text import (
    BULLETS,
    Place,
    TextWriter,
    paragraph,
    run,
)
from rmentor.adapters.documents.markdown import Document, Head
from rmentor.adapters.documents.package import same_bytes

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LIST_LEVELS = 9
_INDENT = 340


def docx_file(document: Document, issued: date) -> bytes:
    """Write a Word file; its properties carry the date of issue, not the clock's."""
    head = document.head
    package = empty_package(head.layout, head.language)
    writer = TextWriter(head.layout)
    text = writer.text(document)
    before, section = _split(package["word/document.xml"].decode())
    written = {
        "word/document.xml": f"{before}{text}{section}",
        "word/numbering.xml": _numbering(writer.numbered),
        "word/header1.xml": _part("hdr", run(head.header), "Header"),
        "word/footer1.xml": _part("ftr", _footer(head), "Footer"),
        "docProps/core.xml": _properties(head, issued),
    }
    return same_bytes(package | {name: xml.encode() for name, xml in written.items()})


def _split(empty: str) -> tuple[str, str]:
    """Split an empty document where its text goes: before the page's properties."""
    start = empty.index("<w:sectPr")
    return empty[:start], empty[start:]


def _part(kind: str, content: str, style: str) -> str:
    return f"{_XML}<w:{kind} {_W}>{paragraph(Place(style), content)}</w:{kind}>"


def _footer(head: Head) -> str:
    """Write the footer's text, and the page number at the right margin."""
    number = escape(head.page)
    for name, field in (("{page}", "PAGE"), ("{pages}", "NUMPAGES")):
        shown = f'<w:fldSimple w:instr=" {field} ">{run("1")}</w:fldSimple>'
        number = number.replace(name, f"\0{shown}\0")
    parts = (
        part if part.startswith("<w:fldSimple") else run(part)
        for part in number.split("\0")
        if part
    )
    return run(head.footer) + "<w:r><w:tab/></w:r>" + "".join(parts)


def _numbering(numbered: Sequence[int]) -> str:
    """Define bullets, and numbers that begin anew in each list."""
    bullets = "".join(_level(depth, "bullet", "•") for depth in range(_LIST_LEVELS))
    numbers = "".join(
        _level(depth, "decimal", f"%{depth + 1}.") for depth in range(_LIST_LEVELS)
    )
    restarts = "".join(
        f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="1"/>'
        + "".join(
            f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="1"/>'
            "</w:lvlOverride>"
            for depth in range(_LIST_LEVELS)
        )
        + "</w:num>"
        for list_id in numbered
    )
    return (
        f'{_XML}<w:numbering {_W}><w:abstractNum w:abstractNumId="0">{bullets}'
        f'</w:abstractNum><w:abstractNum w:abstractNumId="1">{numbers}</w:abstractNum>'
        f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="0"/></w:num>'
        f"{restarts}</w:numbering>"
    )


def _level(depth: int, kind: str, mark: str) -> str:
    left = _INDENT * (depth + 1)
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{_INDENT}"/></w:pPr>'
        '<w:rPr><w:color w:val="0F5E6B"/></w:rPr></w:lvl>'
    )


def _properties(head: Head, issued: date) -> str:
    when = f'xsi:type="dcterms:W3CDTF">{issued.isoformat()}T00:00:00Z'
    return (
        f"{_XML}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(head.title)}</dc:title>"
        f"<dc:creator>{escape(head.header)}</dc:creator>"
        f"<dc:language>{escape(head.language)}</dc:language>"
        f"<dcterms:created {when}</dcterms:created>"
        f"<dcterms:modified {when}</dcterms:modified></cp:coreProperties>"
    )
