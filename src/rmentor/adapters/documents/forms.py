"""Survey forms: a page that saves a file, a Word file, Markdown.

The Word file has the shape that "Quick import" of Microsoft Forms reads: each question
numbered, each choice behind a letter, on a line of its own.
"""

from datetime import date
from pathlib import Path
from string import ascii_uppercase

from rmentor.adapters.documents.docx import docx_file
from rmentor.adapters.documents.escape import escape_markdown
from rmentor.adapters.documents.markdown import parse
from rmentor.core.feedback.survey import Form, Item

_PAGE = "survey/form.html.j2"


def form_page(form: Form, contact: str, templates: Path) -> str:
    """Write a self-contained page; it loads nothing and sends nothing.

    Args:
        form: The questions.
        contact: Whom the saved file is to be sent to; empty when not known.
        templates: The folder that holds the page's frame.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(_PAGE).render(form=form, contact=contact)


def form_docx(form: Form, written: date) -> bytes:
    """Write a Word file for Microsoft Forms, or to print."""
    head = f"---\ntitle: {escape_markdown(form.title)}\n---\n"
    return docx_file(parse(head + form_markdown(form), form.name), written)


def form_markdown(form: Form) -> str:
    """Write the form as text."""
    parts = [f"# {escape_markdown(form.title)}", *map(escape_markdown, form.lead)]
    for number, item in enumerate(form.items, start=1):
        parts += _question(number, item)
    return "\n\n".join(parts) + "\n"


def _question(number: int, item: Item) -> list[str]:
    # The backslash keeps the number part of the text: no list, which would be told
    # from its text in Word.
    choices = (
        f"{letter}\\. {escape_markdown(choice)}"
        for letter, choice in zip(ascii_uppercase, item.choices, strict=False)
    )
    return [f"**{number}\\. {escape_markdown(item.wording)}**", *choices]
