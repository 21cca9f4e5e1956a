"""A coordinator's own Word file with fields; only the child process imports this."""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate
from jinja2 import Environment, TemplateSyntaxError

from rmentor.adapters.documents.failures import FAILURES
from rmentor.adapters.documents.package import same_bytes

_LONGEST_QUOTE = 60


class WordTemplateError(Exception):
    """A Word file cannot be filled in; `cause` says why, `where` in which place."""

    def __init__(self, cause: BaseException, where: str) -> None:
        super().__init__(str(cause))
        self.cause, self.where = cause, where


def filled(path: Path, values: Mapping[str, object], environment: Environment) -> bytes:
    """Fill in a Word file; the same values give the same bytes.

    Raises:
        WordTemplateError: A field is misspelt or a tag is wrong.
        ValueError: It is no Word file.
    """
    file = BytesIO()
    try:
        template = _Template(path)
        template.render(dict(values), environment)
        template.save(file)
    except (BadZipFile, KeyError, OpcError) as error:
        message = "it is no Word file (.docx)"
        raise ValueError(message) from error
    with ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return same_bytes(parts)


class _Template(DocxTemplate):  # type: ignore[misc]
    """Says in which paragraph something is wrong; leaves properties as they are.

    The library renders the file's properties with values escaped as XML, which the
    properties' writer does once more.
    """

    def render_properties(self, *_: object, **__: object) -> None:
        """Keep title, author and so on."""

    def render_xml_part(
        self, src_xml: str, part: object, context: object, jinja_env: Environment
    ) -> str:
        """Render the body, a header or a footer."""
        try:
            text: str = super().render_xml_part(src_xml, part, context, jinja_env)
        except FAILURES as error:
            raise WordTemplateError(error, _paragraph(src_xml, error)) from error
        return text


def _paragraph(xml: str, error: Exception) -> str:
    """Name the paragraph, by its number and its first words."""
    lines = re.sub(r"<w:p([ >])", r"\n<w:p\1", xml).split("\n")
    number = _line(error)
    if not 1 <= number <= len(lines):
        return ""
    line = lines[number - 1]
    count = sum(bool(re.match(r"<w:p[ >]", text)) for text in lines[:number])
    text = " ".join(re.sub(r"<[^>]+>", "", line).split())[:_LONGEST_QUOTE]
    return f'paragraph {count} ("{text}")'


def _line(error: Exception) -> int:
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    number, step = 0, error.__traceback__
    while step:
        if step.tb_frame.f_code.co_filename == "<template>":
            number = step.tb_lineno
        step = step.tb_next
    return number
