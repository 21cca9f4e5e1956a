"""Documents as PDF: archival (PDF/A-2a) and accessible (PDF/UA-1), same bytes each run.

One compiler is kept for a run. It begins with the fonts that travel with rmentor, so
that files are the same on every computer; a name in another script brings in the
computer's own fonts, for that document.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

from rmentor.adapters.documents.fonts import more_fonts, unpack_fonts
from rmentor.adapters.documents.markdown import Document
from rmentor.adapters.documents.typst_text import typst_agreement, typst_file
from rmentor.errors import StateError

if TYPE_CHECKING:
    from typst import Compiler

_LOOK = Path(__file__).with_name("look.typ")
_MISSING = re.compile(r'the text `"(.*)"` could not be displayed')
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")
_NOT_ALLOWED = re.compile(r"PDF/.+ error: (.+)")


class NoTypstError(StateError):
    """The library that writes PDF files is missing."""

    code = "no-pdf"

    def __init__(self) -> None:
        super().__init__(
            "PDF files cannot be written on this computer: typst is not installed.",
            "Install it with 'pip install typst', or choose another format: docx.",
        )


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A file, and why it is neither archival nor accessible, if it is not.

    Attributes:
        missing: The first characters that no font can show.
        flaw: What else the standards do not allow, as the compiler says it.
    """

    content: bytes
    missing: str = ""
    flaw: str = ""


class PdfWriter:
    """Writes PDF files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own = self._compiler(system=False)
        self._system: Compiler | None = None

    def agreement(self, document: Document, issued: date) -> PdfFile:
        """Write one agreement."""
        title = document.head.title or document.first_heading
        return self.file(title, issued, [typst_agreement(document)])

    def file(self, title: str, issued: date, agreements: Sequence[str]) -> PdfFile:
        """Write what `typst_agreement` gave, all in one file."""
        day = (issued.year, issued.month, issued.day)
        source = typst_file(title or "Agreement", day, agreements).encode()
        compiler, written = self._own, _compiled(self._own, source, issued)
        if written.missing:
            compiler = self._system = self._system or self._compiler(system=True)
            written = _compiled(compiler, source, issued)
        if written.content:
            return written
        # An empty box stands for a missing character: no archive, but a file.
        plain = compiler.compile(source, format="pdf", timestamp=_midnight(issued))
        return replace(written, content=cast("bytes", plain))

    def _compiler(self, *, system: bool) -> "Compiler":
        from typst import Compiler

        return Compiler(
            root=str(self._folder),
            font_paths=[str(self._folder), *(more_fonts() if system else ())],
            ignore_system_fonts=not system,
        )


def _compiled(compiler: "Compiler", source: bytes, issued: date) -> PdfFile:
    """Compile; there is no content where the standards do not allow it."""
    from typst import TypstError

    try:
        written = compiler.compile(
            source,
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],
            timestamp=_midnight(issued),
        )
    except TypstError as error:
        if missing := _MISSING.search(error.message):
            return PdfFile(b"", _CODE.sub(lambda c: chr(int(c[1], 16)), missing[1]))
        if flaw := _NOT_ALLOWED.match(error.message):
            return PdfFile(b"", flaw=flaw[1])
        raise
    return PdfFile(cast("bytes", written))


@contextmanager
def pdf_writer() -> Iterator[PdfWriter]:
    """Lay out fonts and look in a folder of their own, for one run.

    Raises:
        NoTypstError: The library is not there (none is made for Windows on ARM).
    """
    try:
        import typst  # noqa: F401
    except ImportError as error:
        raise NoTypstError from error
    with TemporaryDirectory(prefix="rmentor-") as name:
        folder = Path(name)
        unpack_fonts(folder)
        copy(_LOOK, folder)
        yield PdfWriter(folder)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
