"""Read what a coordinator hands over: xlsx, xls, xlsb, ods, csv, or one of them zipped.

The content decides what a file is, not its suffix. Whatever cannot be used is refused
in one sentence; nothing that a file contains ends in a traceback.
"""

import sys
from pathlib import Path

from rmentor.adapters.spreadsheet.fence import read_fenced
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
    """Read a spreadsheet or a delimited text file.

    Args:
        path: The file; its name without folders stands in all messages. `-` is
            standard input, unless a file has that name.
        encoding: Of a text file; empty to find out.
        separator: Of a text file, one character or `tab`; empty to find out.

    Raises:
        UnreadableFileError: The file cannot be used, with the reason and the remedy.
    """
    piped = path == _STDIN and not path.exists()
    file = "standard input" if piped else _visible(path.name or str(path))
    try:
        content = _checked(
            sys.stdin.buffer.read(MAX_TEXT + 1) if piped else _content(path, file)
        )
        return read_fenced(file, content, TextOptions(encoding, separator))
    except UnreadableError as error:
        raise UnreadableFileError(file, error.reason, error.remedy) from error


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
