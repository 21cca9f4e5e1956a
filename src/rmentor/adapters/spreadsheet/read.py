"""Read what a coordinator hands over: xlsx, xls, xlsb, ods, csv, or one of them zipped.

The content decides what a file is, not its suffix. Whatever cannot be used is refused
in one sentence; nothing that a file contains ends in a traceback.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from rmentor.adapters.spreadsheet.fence import Fenced
from rmentor.adapters.spreadsheet.kinds import OLE_MAGIC, ZIP_MAGIC
from rmentor.adapters.spreadsheet.limits import MAX_FILE, MAX_TEXT, MEGABYTE
from rmentor.adapters.spreadsheet.refusals import (
    Refusal,
    UnreadableError,
    UnreadableFileError,
)
from rmentor.adapters.spreadsheet.wire import TextOptions
from rmentor.core.model.tables import Book

_STDIN = Path("-")


def read_book(path: Path, *, encoding: str = "", separator: str = "") -> Book:
    """Read a spreadsheet or a delimited text file: see `Reading`."""
    with Reading(path, encoding=encoding, separator=separator) as reading:
        return reading.book()


class Reading:
    """A spreadsheet or a delimited text file that is read, in another process."""

    def __init__(self, path: Path, *, encoding: str = "", separator: str = "") -> None:
        """Begin to read.

        Args:
            path: The file; its name without folders stands in all messages. `-` is
                standard input, unless a file has that name.
            encoding: Of a text file; empty to find out.
            separator: Of a text file, one character or `tab`; empty to find out.

        Raises:
            UnreadableFileError: The file cannot be used, with reason and remedy.
        """
        piped = path == _STDIN and not path.exists()
        self._file = "standard input" if piped else _visible(path.name or str(path))
        with self._refused_by_name():
            content = _checked(
                sys.stdin.buffer.read(MAX_TEXT + 1)
                if piped
                else _content(path, self._file)
            )
            self._fenced = Fenced(self._file, content, TextOptions(encoding, separator))

    def book(self) -> Book:
        """Give what was read, when it is.

        Raises:
            UnreadableFileError: The file cannot be used, with reason and remedy.
        """
        with self._refused_by_name():
            return self._fenced.book()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._fenced.end()

    @contextmanager
    def _refused_by_name(self) -> Iterator[None]:
        try:
            yield
        except UnreadableError as error:
            raise UnreadableFileError(self._file, error.reason, error.remedy) from error


def _visible(name: str) -> str:
    """Spell out what would act on a terminal or break a line: file names may."""
    return "".join(
        letter if letter.isprintable() else ascii(letter)[1:-1] for letter in name
    )


def _content(path: Path, file: str) -> bytes:
    _refuse_lock_file(file)
    try:
        if path.is_dir():
            raise UnreadableError(Refusal.FOLDER)
        if path.exists() and not path.is_file():
            raise UnreadableError(Refusal.NOT_ORDINARY)
        with path.open("rb") as stream:
            return stream.read(MAX_TEXT + 1)
    except FileNotFoundError as error:
        raise UnreadableError(Refusal.MISSING) from error
    except PermissionError as error:
        raise UnreadableError(Refusal.FORBIDDEN) from error
    except (OSError, ValueError) as error:
        raise UnreadableError(Refusal.SYSTEM, error=type(error).__name__) from error


def _checked(content: bytes) -> bytes:
    packed = content.startswith((ZIP_MAGIC, OLE_MAGIC))
    most = MAX_FILE if packed else MAX_TEXT
    if len(content) > most:
        raise UnreadableError(Refusal.TOO_LARGE, megabytes=most // MEGABYTE)
    return content


def _refuse_lock_file(file: str) -> None:
    for mark in ("~$", ".~lock."):
        if file.startswith(mark):
            name = file.removeprefix(mark).removesuffix("#")
            raise UnreadableError(Refusal.LOCK_FILE, name=name)
