"""A parsed document as plain text, for mail and for screens that show nothing else."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING

from rmentor.adapters.documents.markdown import Document

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

WIDTH = 78
"""Columns: what mail programs show without breaking lines anew."""

_GAP = 2
_UNDERLINES = {1: "=", 2: "-"}


def plain_text(document: Document) -> str:
    """Write the text; headings are underlined, tables drawn in columns."""
    from markdown_it.tree import SyntaxTreeNode

    head = document.head
    tree = SyntaxTreeNode(document.tokens)
    blocks = [head.header, *_blocks(tree.children, WIDTH), "-" * WIDTH, head.footer]
    return "\n\n".join(filter(None, blocks)) + "\n"


def _blocks(nodes: "Sequence[SyntaxTreeNode]", width: int) -> Iterator[str]:
    for node in nodes:
        match node.type:
            case "heading":
                title = _folded(_inline(node), width)
                line = _UNDERLINES.get(int(node.tag[1]), "")
                longest = max(map(len, title.split("\n")))
                yield f"{title}\n{line * longest}".rstrip("\n")
            case "bullet_list" | "ordered_list":
                yield "\n".join(_items(node, width))
            case "blockquote":
                quoted = "\n\n".join(_blocks(node.children, width - 2))
                yield "\n".join(f"| {line}".rstrip() for line in quoted.split("\n"))
            case "table":
                yield "\n".join(_table(node, width))
            case "hr":
                yield "-" * width
            case "paragraph":
                yield _folded(_inline(node), width)
            case _:
                yield node.content.rstrip("\n")


def _items(node: "SyntaxTreeNode", width: int) -> Iterator[str]:
    for number, item in enumerate(node.children, start=1):
        mark = "- " if node.type == "bullet_list" else f"{number}. "
        text = "\n".join(_blocks(item.children, width - len(mark)))
        yield mark + text.replace("\n", "\n" + " " * len(mark))


def _table(node: "SyntaxTreeNode", width: int) -> Iterator[str]:
    rows = [row for part in node.children for row in part.children]
    shares = node.meta["shares"]
    room = width - _GAP * (len(shares) - 1)
    widths = [max(3, room * share // sum(shares)) for share in shares]
    for number, row in enumerate(rows):
        fill = "fill" in row.attrs.values()
        cells = [
            _inline(cell) or ("_" * width if fill else "")
            for cell, width in zip(row.children, widths, strict=True)
        ]
        yield from _row(cells, widths)
        if not number:
            yield "-" * width


def _row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    folded = [
        _folded(cell, width).split("\n")
        for cell, width in zip(cells, widths, strict=True)
    ]
    for height in range(max(map(len, folded))):
        line = (
            (lines[height] if height < len(lines) else "").ljust(width)
            for lines, width in zip(folded, widths, strict=True)
        )
        yield (" " * _GAP).join(line).rstrip()


def _inline(block: "SyntaxTreeNode") -> str:
    return "".join(_span(span) for inline in block.children for span in inline.children)


def _span(node: "SyntaxTreeNode") -> str:
    match node.type:
        case "text" | "code_inline":
            return node.content
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "link":
            return f"{_inside(node)} <{node.attrs['href']}>"
        case _:
            return _inside(node)


def _inside(node: "SyntaxTreeNode") -> str:
    return "".join(_span(child) for child in node.children)


def _folded(text: str, width: int) -> str:
    lines = (wrap(line, width, break_on_hyphens=False) for line in text.split("\n"))
    return "\n".join(line for folded in lines for line in folded or [""])
