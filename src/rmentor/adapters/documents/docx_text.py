"""A parsed document as WordprocessingML: the text of a Word file.

Written as XML directly, which is far quicker than through the Word library's objects.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, pairwise, zip_longest
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from rmentor.adapters.documents.docx_styles import LOOKS, text_width
from rmentor.adapters.documents.markdown import Document

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

BULLETS = 1
"""The list that every bullet belongs to; each numbered list has a later id."""

_KEPT_TOGETHER = 10
_TWIPS = 20
# In the order that the schema wants them in.
_MARKS = {
    "strong": "<w:b/>",
    "em": "<w:i/>",
    "s": "<w:strike/>",
    "link": '<w:color w:val="0F5E6B"/><w:u w:val="single"/>',
}
_LISTS = ("bullet_list", "ordered_list")
_SPACE_AFTER = {"table": 140, "bullet_list": 80, "ordered_list": 80}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands.

    Attributes:
        keep: Whether it stays on the page of what follows.
        list_id: The list whose item it begins; 0 for none.
        depth: Of the list; 0 is the outermost.
        after: The kind of block above, where that has no space below it of its own.
    """

    style: str = "Normal"
    keep: bool = False
    list_id: int = 0
    depth: int = 0
    after: str = ""


def paragraph(place: Place, content: str) -> str:
    """Write one paragraph; the order of its properties is the schema's."""
    properties = f'<w:pStyle w:val="{place.style}"/>'
    if place.keep:
        properties += "<w:keepNext/>"
    if place.list_id:
        properties += (
            f'<w:numPr><w:ilvl w:val="{place.depth}"/>'
            f'<w:numId w:val="{place.list_id}"/></w:numPr>'
        )
    if place.after in _SPACE_AFTER:
        properties += f'<w:spacing w:before="{_SPACE_AFTER[place.after]}"/>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def run(text: str, marks: frozenset[str] = frozenset()) -> str:
    """Write a stretch of text, marked as `strong`, `em`, `s` or `link`."""
    properties = "".join(xml for mark, xml in _MARKS.items() if mark in marks)
    if properties:
        properties = f"<w:rPr>{properties}</w:rPr>"
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


class TextWriter:
    """Writes the text of one document.

    Attributes:
        numbered: Ids of the numbered lists met, each counting from one.
    """

    def __init__(self, layout: str) -> None:
        self.numbered: list[int] = []
        self._ids = count(BULLETS + 1)
        self._look = LOOKS[layout]

    def text(self, document: Document) -> str:
        """Write all sections; the last, the signatures, stays on one page."""
        from markdown_it.tree import SyntaxTreeNode

        *others, last = document.sections()
        written = [
            xml
            for section in others
            for xml in self._blocks(SyntaxTreeNode(section).children, Place())
        ]
        signatures = SyntaxTreeNode(last).children
        return "".join((*written, *self._blocks(signatures, Place(keep=True))))

    def _blocks(self, nodes: "Sequence[SyntaxTreeNode]", place: Place) -> Iterator[str]:
        """Write blocks; one that introduces a table or a list stays with it."""
        previous = ""
        for node, following in zip_longest(nodes, nodes[1:]):
            upcoming = following.type if following else ""
            keep = upcoming in ("table", *_LISTS) or (place.keep and bool(upcoming))
            if node.type == "table" == previous:
                yield paragraph(Place(), "")  # Word would make the two one table
            here = replace(place, keep=keep, after=previous)
            yield from self._block(node, here)
            previous = node.type
        if previous == "table":
            yield _LAST_PARAGRAPH

    def _block(self, node: "SyntaxTreeNode", place: Place) -> Iterator[str]:
        match node.type:
            case "heading":
                level = int(node.tag[1]) - 1
                style = f"Heading{min(level, 3)}" if level else "Title"
                yield paragraph(Place(style, keep=True), _inline(node))
            case "paragraph":
                yield paragraph(place, _inline(node))
            case "bullet_list" | "ordered_list":
                yield from self._list(node, place)
            case "blockquote":
                yield from self._blocks(node.children, replace(place, style="Quote"))
            case "table":
                yield self._table(node, keep=place.keep)
            case "hr":
                yield _RULE
            case _:  # code: the only block without children
                yield paragraph(place, _lines(node.content.rstrip("\n")))

    def _list(self, node: "SyntaxTreeNode", place: Place) -> Iterator[str]:
        list_id, style = BULLETS, "ListBullet"
        if node.type == "ordered_list":
            list_id, style = next(self._ids), "ListNumber"
            self.numbered.append(list_id)
        depth = place.depth + 1 if place.style == "ListContinue" else 0
        item = Place(style, place.keep, list_id, depth, place.after)
        for child in node.children:
            begun = bool(child.children) and child.children[0].type == "paragraph"
            yield paragraph(item, _inline(child.children[0]) if begun else "")
            rest = child.children[int(begun) :]
            yield from self._blocks(rest, Place("ListContinue", depth=depth))
            item = replace(item, after="")

    def _table(self, node: "SyntaxTreeNode", *, keep: bool) -> str:
        """Write a table; a short one is not broken across pages."""
        rows = [row for part in node.children for row in part.children]
        together = len(rows) <= _KEPT_TOGETHER
        widths = _column_widths(text_width(self._look), node.meta["shares"])
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        written = "".join(
            self._row(row, widths, keep=keep or (together and row is not rows[-1]))
            for row in rows
        )
        return (
            '<w:tbl><w:tblPr><w:tblStyle w:val="Agreement"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:noVBand="1"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"
        )

    def _row(self, row: "SyntaxTreeNode", widths: Sequence[int], *, keep: bool) -> str:
        is_head = row.children[0].type == "th"
        properties, border = "<w:cantSplit/>", ""
        if "fill" in row.attrs.values():
            height = round(self._look.fill * _TWIPS)
            properties += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>'
            border = _FILL_BORDER
        if is_head:
            properties += "<w:tblHeader/>"
        place = Place("TableHeading" if is_head else "TableText", keep)
        cells = "".join(
            _cell(width, paragraph(place, _inline(cell)), border if number else "")
            for number, (cell, width) in enumerate(
                zip(row.children, widths, strict=True)
            )
        )
        return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"


def _cell(width: int, content: str, border: str) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{border}'
        f'<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'
    )


_FILL_BORDER = (
    '<w:tcBorders><w:left w:val="dotted" w:sz="4" w:space="0" w:color="C9D3DA"/>'
    "</w:tcBorders>"
)
_RULE = (
    '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" '
    'w:color="C9D3DA"/></w:pBdr></w:pPr></w:p>'
)
# Word wants a paragraph after a table; this one takes no room.
_LAST_PARAGRAPH = (
    '<w:p><w:pPr><w:spacing w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
)


def _inline(block: "SyntaxTreeNode") -> str:
    """Write the text of a block, its formatting with it."""
    return "".join(
        _spans(span, frozenset())
        for inline in block.children
        for span in inline.children
    )


def _spans(node: "SyntaxTreeNode", marks: frozenset[str]) -> str:
    match node.type:
        case "text" | "code_inline":
            return run(node.content, marks)
        case "softbreak":
            return run(" ", marks)
        case "hardbreak":
            return "<w:r><w:br/></w:r>"
        case "link":
            target = quoteattr(f' HYPERLINK "{node.attrs["href"]}" ')
            text = _inside(node, marks)
            return f"<w:fldSimple w:instr={target}>{text}</w:fldSimple>"
        case _:
            return _inside(node, marks)


def _inside(node: "SyntaxTreeNode", marks: frozenset[str]) -> str:
    return "".join(_spans(child, marks | {node.type}) for child in node.children)


def _column_widths(total: int, shares: Sequence[int]) -> list[int]:
    """Divide a width exactly."""
    edges = [total * sum(shares[:n]) // sum(shares) for n in range(len(shares) + 1)]
    return [right - left for left, right in pairwise(edges)]


def _lines(text: str) -> str:
    return "<w:r><w:br/></w:r>".join(run(line) for line in text.split("\n"))
