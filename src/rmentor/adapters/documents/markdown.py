"""The rendered Markdown, parsed once for all formats.

Three conventions give a plain text its layout; the templates explain them too:

- lines `key: value` between `---` at the top are the document's head;
- the dashes under a table's titles give the columns' relative widths;
- a table row with an empty cell is a row to fill in by hand, and is drawn tall.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from difflib import get_close_matches
from itertools import pairwise
from typing import TYPE_CHECKING

from rmentor.adapters.documents.templates import TemplateError

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LAYOUTS = ("roomy", "compact")
"""How a document may be set; compact is for one page."""

_FENCE = "---\n"


@dataclass(frozen=True, slots=True)
class Head:
    """What a document says outside its text, as plain text.

    Attributes:
        header: At the top of each page.
        footer: At the bottom of each page.
        page: The page number beside the footer, with `{page}` and `{pages}`.
        language: A code such as `en-US`.
        layout: One of `LAYOUTS`.
    """

    title: str = ""
    header: str = ""
    footer: str = ""
    page: str = "{page} / {pages}"
    language: str = "en-US"
    layout: str = "roomy"


@dataclass(frozen=True, slots=True)
class Document:
    """One rendered text.

    Attributes:
        text: The Markdown without its head.
        tokens: The text parsed; a table's opening token has `meta["shares"]`, the
            relative widths of its columns, and a row to fill in has the class `fill`.
    """

    head: Head
    text: str
    tokens: tuple["Token", ...]

    @property
    def first_heading(self) -> str:
        """The text of the first heading; empty when there is none."""
        for token, following in pairwise(self.tokens):
            if token.type == "heading_open":
                parts = following.children or ()
                return "".join(part.content for part in parts)
        return ""

    def sections(self) -> Iterator[tuple["Token", ...]]:
        """Split the tokens before each second-level heading."""
        starts = [
            index
            for index, token in enumerate(self.tokens)
            if token.type == "heading_open" and token.tag == "h2" and not token.level
        ]
        edges = [0, *starts, len(self.tokens)]
        for start, end in pairwise(edges):
            yield self.tokens[start:end]


def parse(rendered: str, template: str) -> Document:
    """Parse what a template wrote.

    Raises:
        TemplateError: The head has a line that is not understood.
    """
    parser = markdown_parser()
    head, text = _split_head(rendered.lstrip("\n"), template, parser)
    # A `{% if %}` that wrote nothing leaves blank lines behind.
    text = re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"
    tokens = parser.parse(text)
    _annotate_tables(tokens, text.split("\n"))
    return Document(head, text, tuple(tokens))


def markdown_parser() -> "MarkdownIt":
    """Make a parser with tables that lets no HTML through and loads no pictures."""
    from markdown_it import MarkdownIt

    return MarkdownIt("js-default", {"typographer": False}).disable("image")


def _split_head(rendered: str, template: str, parser: "MarkdownIt") -> tuple[Head, str]:
    lines, closed, text = rendered.removeprefix(_FENCE).partition(f"\n{_FENCE}")
    if not (rendered.startswith(_FENCE) and closed):
        return Head(), rendered
    known = [field.name for field in fields(Head)]
    values = {}
    for line in filter(str.strip, lines.split("\n")):
        key, _, value = line.partition(":")
        if key not in known:
            near = get_close_matches(key, known, n=1)
            problem = f"its head has '{line}', known are {', '.join(known)}"
            raise TemplateError(template, problem, near="".join(near))
        values[key] = _plain_text(value.strip(), parser)
    head = Head(**values)
    if head.layout not in LAYOUTS:
        problem = f"it has the layout '{head.layout}', known are {', '.join(LAYOUTS)}"
        raise TemplateError(template, problem)
    return head, text


def _plain_text(markdown: str, parser: "MarkdownIt") -> str:
    (inline,) = parser.parseInline(markdown)
    return "".join(token.content for token in inline.children or ())


def _annotate_tables(tokens: Sequence["Token"], lines: Sequence[str]) -> None:
    row = None
    for token in tokens:
        if token.type == "table_open" and token.map:
            token.meta["shares"] = _shares(lines[token.map[0] + 1])
        elif token.type == "tr_open":
            row = token
        elif token.type == "inline" and row and not token.content:
            row.attrSet("class", "fill")
        elif token.type in ("th_open", "tr_close"):
            row = None


def _shares(delimiters: str) -> tuple[int, ...]:
    """Read relative widths off a line such as `|---|:------|`."""
    cells = delimiters.strip(" >").strip("|").split("|")
    return tuple(cell.count("-") for cell in cells)
