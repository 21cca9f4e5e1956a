"""The look of a Word agreement: an empty document with page, styles and fonts.

Made once per layout and language; the text is put in by `docx`.
"""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

# On every system, or replaced by one of the same widths: pages break everywhere alike.
_FONT = "Arial"
_INK, _SOFT, _ACCENT, _RULE, _TINT = "1F2A37", "5B6776", "0F5E6B", "C9D3DA", "EEF5F6"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TWIPS = 20


@dataclass(frozen=True, slots=True)
class Look:
    """Sizes and spaces of a layout, in points; margins in millimeters.

    Attributes:
        fill: Height of a table row that is filled in by hand.
    """

    body: float
    title: float
    heading: float
    before_heading: float
    after: float
    line: float
    cell: float
    fill: float
    side: float
    top: float


LOOKS = {
    "roomy": Look(10, 23, 12.5, 15, 6, 1.2, 3.5, 30, 21, 24),
    "compact": Look(9.3, 19, 11, 9, 3.5, 1.12, 2.2, 29, 18, 19),
}


@cache
def empty_package(layout: str, language: str) -> dict[str, bytes]:
    """Give the parts of an empty Word file, by name; not to be changed."""
    from docx import Document

    document = Document()
    look = LOOKS[layout]
    _lay_out_page(document, look)
    _drop_ballast(document)
    _set_defaults(document, language)
    _style_text(document, look)
    _style_tables(document, look)
    file = BytesIO()
    document.save(file)
    with ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def text_width(look: Look) -> int:
    """Give the width between the margins of an A4 page, in twips."""
    return round((210 - 2 * look.side) / 25.4 * 72 * _TWIPS)


def _lay_out_page(document: "Document", look: Look) -> None:
    from docx.shared import Mm

    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(look.side)
    page.top_margin, page.bottom_margin = Mm(look.top), Mm(look.top - 3)
    page.header_distance = page.footer_distance = Mm(look.top / 2 - 2)
    # Touching both makes their parts; `docx` writes into them.
    page.header.is_linked_to_previous = False
    page.footer.is_linked_to_previous = False


def _drop_ballast(document: "Document") -> None:
    """Forget what the library's own blank page brings: most of a file's size."""
    from docx.enum.style import WD_STYLE_TYPE

    unused = ("/thumbnail", "/stylesWithEffects", "/customXml")
    for relations in (document.part.package.rels, document.part.rels):
        for key in [k for k, r in relations.items() if r.reltype.endswith(unused)]:
            del relations[key]
    for style in list(document.styles.element.style_lst):
        if style.type == WD_STYLE_TYPE.TABLE and style.styleId != "TableNormal":
            document.styles.element.remove(style)


def _set_defaults(document: "Document", language: str) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    (defaults,) = document.styles.element.iter(qn("w:rPrDefault"))
    defaults.clear()
    defaults.append(
        parse_xml(
            f'<w:rPr {_W}><w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" '
            f'w:cs="{_FONT}" w:eastAsia="{_FONT}"/>'
            f'<w:lang w:val="{language}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>'
        )
    )
    # Without this Word opens the file in compatibility mode.
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _style_text(document: "Document", look: Look) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Pt, Twips

    body, small = look.body, look.body - 1.5
    _style(document, "Normal", size=body, color=_INK, after=look.after, line=look.line)
    style = _style(
        document, "Title", size=look.title, color=_ACCENT, after=look.after + 2
    )
    style.font.bold = True
    sizes = ((look.heading, _ACCENT), (body, _INK), (body, _SOFT))
    for level, (size, color) in enumerate(sizes, start=1):
        name, before = f"Heading {level}", look.before_heading / level
        style = _style(document, name, size=size, color=color, after=look.after / 2)
        style.font.bold = True
        style.paragraph_format.space_before = Pt(before)
    for name in ("List Bullet", "List Number", "List Continue"):
        style = _style(document, name, size=body, color=_INK, after=look.after / 2)
        style.paragraph_format.line_spacing = look.line
        _without(style, "w:numPr", "w:contextualSpacing")
    _style(document, "Header", size=small, color=_SOFT, after=0)
    style = _style(document, "Footer", size=small, color=_SOFT, after=0)
    _without(style, "w:tabs")
    style.paragraph_format.tab_stops.add_tab_stop(
        Twips(text_width(look)), WD_TAB_ALIGNMENT.RIGHT
    )
    _style_box(document, look)


def _style_box(document: "Document", look: Look) -> None:
    """Draw a quoted paragraph as a tinted box."""
    from docx.oxml import parse_xml
    from docx.shared import Mm, Pt

    style = _style(document, "Quote", size=look.body, color=_INK, after=look.after)
    style.font.italic = False
    spacing = style.paragraph_format
    spacing.left_indent = spacing.right_indent = Mm(3.5)
    spacing.space_before, spacing.space_after = Pt(look.after + 6), Pt(look.after + 8)
    spacing.line_spacing = look.line
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{color}"/>'
        for side, width, space, color in (
            ("top", 4, 6, _TINT),
            ("left", 24, 8, _ACCENT),
            ("bottom", 4, 6, _TINT),
            ("right", 4, 8, _TINT),
        )
    )
    properties = style.element.get_or_add_pPr()
    shading = f'<w:shd {_W} w:val="clear" w:color="auto" w:fill="{_TINT}"/>'
    for drawn in (f"<w:pBdr {_W}>{sides}</w:pBdr>", shading):
        # The schema wants borders, then shading, then spacing.
        properties.insert_element_before(parse_xml(drawn), "w:spacing")


def _style_tables(document: "Document", look: Look) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import parse_xml

    for name in ("Table Text", "Table Heading"):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    _style(document, "Table Text", size=look.body - 0.5, color=_INK, after=0)
    style = _style(
        document, "Table Heading", size=look.body - 0.5, color=_ACCENT, after=0
    )
    style.font.bold = True
    cell = round(look.cell * _TWIPS)
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{_RULE}"'
    document.styles.element.append(
        parse_xml(
            f'<w:style {_W} w:type="table" w:customStyle="1" w:styleId="Agreement">'
            '<w:name w:val="Agreement"/><w:basedOn w:val="TableNormal"/><w:tblPr>'
            f"<w:tblBorders><w:bottom {line}/><w:insideH {line}/></w:tblBorders>"
            f'<w:tblCellMar><w:top w:w="{cell}" w:type="dxa"/>'
            '<w:left w:w="80" w:type="dxa"/>'
            f'<w:bottom w:w="{cell}" w:type="dxa"/><w:right w:w="120" w:type="dxa"/>'
            '</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>'
            f'<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" '
            f'w:color="{_ACCENT}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>'
        )
    )


def _style(
    document: "Document",
    name: str,
    *,
    size: float,
    color: str,
    after: float,
    line: float = 1.0,
) -> "ParagraphStyle":
    """Set a style's type and spacing, free of what the library's own brings."""
    from docx.shared import Pt, RGBColor

    style: ParagraphStyle = document.styles[name]
    _without(style, "w:rFonts", "w:pBdr", "w:spacing", "w:kern")
    style.font.size, style.font.color.rgb = Pt(size), RGBColor.from_string(color)
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.line_spacing = line
    style.paragraph_format.widow_control = True
    return style


def _without(style: "ParagraphStyle", *tags: str) -> None:
    from docx.oxml.ns import qn

    for tag in tags:
        for element in list(style.element.iter(qn(tag))):
            element.getparent().remove(element)
