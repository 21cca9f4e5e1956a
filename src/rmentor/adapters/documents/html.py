"""A parsed document as HTML: its body, for the frame that a template draws."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rmentor.adapters.documents.markdown import Document, markdown_parser
from rmentor.adapters.documents.templates import Renderer

if TYPE_CHECKING:
    from markdown_it.token import Token


def html_page(document: Document, renderer: Renderer) -> str:
    """Write a self-contained page."""
    return renderer.page(asdict(document.head), html_body(document))


def html_body(document: Document) -> str:
    """Write the text, one `<section>` per second-level heading."""
    parser = markdown_parser()
    parser.add_render_rule("table_open", _table_open)
    written = (
        parser.renderer.render(section, parser.options, {})
        for section in document.sections()
        if section
    )
    return "".join(f"<section>\n{html}</section>\n" for html in written)


def _table_open(
    _renderer: object, tokens: "Sequence[Token]", index: int, *_: Any
) -> str:
    shares = tokens[index].meta["shares"]
    widths = (100 * share / sum(shares) for share in shares)
    columns = "".join(f'<col style="width: {width:.1f}%">' for width in widths)
    return f"<table>\n<colgroup>{columns}</colgroup>\n"
