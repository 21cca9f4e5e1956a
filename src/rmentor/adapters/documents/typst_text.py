"""A parsed document as Typst code, for `look.typ`.

Every text is a string literal of that language, so nothing that stands in one is ever
read as code.
"""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from rmentor.adapters.documents.markdown import Document

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_KEPT_TOGETHER = 10
_INTRODUCED = ("table", "bullet_list", "ordered_list")
_LONG, _JOINTS = re.compile(r"\S{31,}"), re.compile(r"[@._/-](?=\w)")
_BOX = "\N{BALLOT BOX}"
_CALLS = {"strong": "strong", "em": "emph", "s": "strike"}


def typst_agreement(document: Document, number: int = 1) -> str:
    """Write one agreement; `number` tells it from others in the same file."""
    from markdown_it.tree import SyntaxTreeNode

    head = document.head
    lang, _, region = head.language.partition("-")
    writer = _Writer(head.layout)
    *others, last = document.sections()
    body = "".join(writer.blocks(SyntaxTreeNode(part).children) for part in others)
    end = writer.blocks(SyntaxTreeNode(last).children)
    return (
        f"#agreement(header: {_string(head.header)}, footer: {_string(head.footer)}, "
        f"page-pattern: {_string(head.page)}, lang: {_string(lang.lower() or 'en')}, "
        f"region: {_string(region.upper()) if region else 'none'}, "
        f"layout: {_string(head.layout)}, end: <end-{number}>)[\n"
        f"{body}#last({_string(head.layout)})[{end}]\n]\n"
    )


def typst_file(title: str, day: Sequence[int], agreements: Sequence[str]) -> str:
    """Write a whole file; each agreement begins on the front of a sheet of paper.

    Args:
        title: What a reader of the file shows at the top of its window.
        day: Year, month and day that the file carries.
        agreements: As `typst_agreement` writes them.
    """
    year, month, date = day
    return (
        '#import "/look.typ": *\n'
        f"#set document(title: {_string(title)}, "
        f"date: datetime(year: {year}, month: {month}, day: {date}))\n"
        + '#pagebreak(to: "odd", weak: true)\n'.join(agreements)
    )


class _Writer:
    """Writes the blocks of one document."""

    def __init__(self, layout: str) -> None:
        self._blank = f"#blank({_string(layout)})"

    def blocks(self, nodes: "Sequence[SyntaxTreeNode]") -> str:
        """Write blocks; a paragraph that introduces a table or a list stays with it."""
        written = []
        for node, following in zip_longest(nodes, nodes[1:]):
            block = self._block(node)
            introduces = following and following.type in _INTRODUCED
            if introduces and node.type == "paragraph":
                block = f"#kept[{block}]"
            written.append(block)
        return "\n\n".join(written) + "\n\n"

    def _block(self, node: "SyntaxTreeNode") -> str:
        match node.type:
            case "heading":
                written = f"#heading(level: {node.tag[1]})[{_inline(node)}]"
            case "paragraph":
                written = _inline(node)
            case "bullet_list" | "ordered_list":
                kind = "list" if node.type == "bullet_list" else "enum"
                items = (f"[{self.blocks(item.children)}]" for item in node.children)
                written = f"#{kind}({', '.join(items)})"
            case "blockquote":
                written = f"#quote(block: true)[{self.blocks(node.children)}]"
            case "table":
                written = self._table(node)
            case "hr":
                written = "#ruler"
            case _:  # code: the only block without children
                lines = node.content.rstrip("\n").split("\n")
                written = "#linebreak()".join(f"#{_string(line)}" for line in lines)
        return written

    def _table(self, node: "SyntaxTreeNode") -> str:
        """Write a table; a short one is not broken across pages."""
        head, *rows = (row for part in node.children for row in part.children)
        columns = ", ".join(f"{share}fr" for share in node.meta["shares"])
        titles = ", ".join(f"[{_inline(cell)}]" for cell in head.children)
        cells = ", ".join(cell for row in rows for cell in self._cells(row))
        table = f"#table(columns: ({columns},), table.header({titles}), {cells})"
        return f"#together[{table}]" if len(rows) < _KEPT_TOGETHER else table

    def _cells(self, row: "SyntaxTreeNode") -> list[str]:
        written = [f"[{_inline(cell)}]" for cell in row.children]
        if "fill" not in row.attrs.values():
            return written
        tall = [f"[{self._blank}]" if cell == "[]" else cell for cell in written]
        return [tall[0], *(f"dotted({cell})" for cell in tall[1:])]


def _inline(block: "SyntaxTreeNode") -> str:
    """Write the text of a block, its formatting with it."""
    return "".join(_span(span) for inline in block.children for span in inline.children)


def _span(node: "SyntaxTreeNode") -> str:
    match node.type:
        case "text" | "code_inline":
            return _text(node.content)
        case "softbreak":
            return '#" "'
        case "hardbreak":
            return "#linebreak()"
        case "link":
            target = _string(str(node.attrs["href"]))
            return f"#link({target})[{_inside(node)}]"
        case kind:
            return f"#{_CALLS[kind]}[{_inside(node)}]"


def _inside(node: "SyntaxTreeNode") -> str:
    return "".join(_span(child) for child in node.children)


def _text(text: str) -> str:
    """Write plain text; a box to tick is set larger than letters are."""
    parts = _LONG.sub(_breakable, text).split(_BOX)
    return "#tick".join(f"#{_string(part)}" if part else "" for part in parts)


def _breakable(word: re.Match[str]) -> str:
    """Let an address break, so that it does not run into the next column."""
    return _JOINTS.sub("\\g<0>\u200b", word[0])


def _string(text: str) -> str:
    """Write a string literal."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
