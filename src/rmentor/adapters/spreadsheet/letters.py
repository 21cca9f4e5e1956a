"""Bytes to letters: with certainty, or said, or asked for; never guessed in silence."""

import codecs
import re

from rmentor.adapters.spreadsheet.refusals import Refusal, UnreadableError
from rmentor.core.model.issues import Issue

_WORDS_SHOWN = 10
_CONTROL_SHARE = 0.01

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
_CELL = re.compile(r"[^\t\r\n,;|\"]+")
_ODD_WORD = re.compile(r"(?:\w+ )?\S*[^\x00-\x7f]\S*(?: \w+)?")


def decode(file: str, data: bytes, encoding: str) -> tuple[str, str, tuple[Issue, ...]]:
    """Decode a text file.

    Args:
        file: Its name, for findings.
        data: Its content.
        encoding: As Python or people name it; empty to find out.

    Returns:
        The text without its mark, the encoding's name for people, and what had to be
        assumed.

    Raises:
        UnreadableError: It is no text, or not in the letters that are named.
    """
    if encoding:
        text, alphabet = _decode_as(data, encoding), encoding
        issues: tuple[Issue, ...] = ()
    else:
        text, alphabet, issues = _decode_unnamed(file, data)
    controls = len(_CONTROLS.findall(text))
    if "\x00" in text or controls > max(1, len(text)) * _CONTROL_SHARE:
        raise UnreadableError(Refusal.NOT_TEXT)
    return text.removeprefix("\ufeff"), alphabet, issues


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise UnreadableError(Refusal.UNKNOWN_ENCODING, encoding=encoding) from error
    except UnicodeError as error:
        raise UnreadableError(Refusal.WRONG_ENCODING, encoding=encoding) from error


def _decode_unnamed(file: str, data: bytes) -> tuple[str, str, tuple[Issue, ...]]:
    for mark, encoding, alphabet in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, encoding), alphabet, ()
    if b"\x00" in data[:4000]:
        return _decode_wide(data), "UTF-16", ()
    try:
        return data.decode("utf-8"), "UTF-8", ()
    except UnicodeDecodeError as error:
        return _decode_western(file, data, error)


def _decode_wide(data: bytes) -> str:
    """Decode UTF-16 without its mark: every other byte of Western text is zero."""
    start = data[:4000]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = start[offset::2], start[1 - offset :: 2]
        if zeros.count(0) > 0.8 * len(zeros) and others.count(0) < 0.2 * len(others):
            return _decode_as(data, encoding)
    return data.decode("latin-1")  # the zeros stay, and are what it is refused for


def _decode_western(
    file: str, data: bytes, error: UnicodeDecodeError
) -> tuple[str, str, tuple[Issue, ...]]:
    """Read as Windows-1252 and show the words that depend on it."""
    lenient = data.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    if sum(not letter.isascii() for letter in lenient) > 2 * broken:
        line = data[: error.start].count(b"\n") + 1
        raise UnreadableError(Refusal.BROKEN_UTF8, line=line) from error
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as western:
        raise UnreadableError(Refusal.UNKNOWN_LETTERS) from western
    cells = (found[0] for found in _CELL.finditer(text))
    odd = (_ODD_WORD.findall(cell) for cell in cells if not cell.isascii())
    words = tuple(dict.fromkeys(word for found in odd for word in found))
    return text, "Windows-1252", (_encoding_assumed(file, words),)


def _encoding_assumed(file: str, words: tuple[str, ...]) -> Issue:
    shown = ", ".join(f'"{word}"' for word in words[:_WORDS_SHOWN])
    more = len(words) - _WORDS_SHOWN
    return Issue(
        code="encoding-assumed",
        message="The file is not UTF-8 and was read as Windows-1252. Words that depend "
        f"on it: {shown}{f' and {more} more' if more > 0 else ''}.",
        hint='If these words look wrong, save the file as "CSV UTF-8", or name its '
        "encoding, for example --encoding latin2.",
        file=file,
        text=" ".join(words[:_WORDS_SHOWN]),
    )
