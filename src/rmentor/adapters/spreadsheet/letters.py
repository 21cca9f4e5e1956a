"""Bytes to letters: with certainty, or said, or asked for; never guessed in silence."""

import codecs
import re

from rmentor.adapters.spreadsheet.alphabets import Reading, likeliest
from rmentor.adapters.spreadsheet.refusals import Refusal, UnreadableError
from rmentor.core.model.issues import Issue

_WORDS_SHOWN = 10
# A pasted text brings a few along; a file of bytes is full of them.
_FEW_CONTROLS = 10
_CONTROL_SHARE = 0.01

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
# Deleting is quicker than searching, and bytes are quicker than letters.
_CONTROLS = bytes((*range(9), *range(14, 32)))
_NO_CONTROLS = bytes(set(range(256)) - set(_CONTROLS))
# With UTF-32 first: as UTF-16 it would be half zeros.
_WIDE = (
    ("utf-32-le", "UTF-32"),
    ("utf-32-be", "UTF-32"),
    ("utf-16-le", "UTF-16"),
    ("utf-16-be", "UTF-16"),
)
_START = 4000
_TYPED = 0.05
_ANOTHER = {"cp1252": "latin2", "cp1250": "latin2", "cp1251": "koi8-r"}
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
    bytes_of_text = text.encode("utf-8", errors="surrogatepass")
    controls = len(bytes_of_text.translate(None, _NO_CONTROLS))
    if "\x00" in text or controls > max(_FEW_CONTROLS, len(text) * _CONTROL_SHARE):
        raise UnreadableError(Refusal.NOT_TEXT)
    return text.removeprefix("\ufeff"), alphabet, issues


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        if _without_zeros(data, encoding):
            raise UnreadableError(Refusal.WRONG_ENCODING, encoding=encoding)
        return data.decode(encoding)
    except LookupError as error:
        raise UnreadableError(Refusal.UNKNOWN_ENCODING, encoding=encoding) from error
    except UnicodeError as error:
        raise UnreadableError(Refusal.WRONG_ENCODING, encoding=encoding) from error


def _without_zeros(data: bytes, encoding: str) -> bool:
    """Tell whether this cannot be of two bytes a letter: a comma holds zeros."""
    wide = codecs.lookup(encoding).name.startswith(("utf-16", "utf-32"))
    return wide and b"\x00" not in data[:_START]


def _decode_unnamed(file: str, data: bytes) -> tuple[str, str, tuple[Issue, ...]]:
    for mark, encoding, alphabet in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data, encoding), alphabet, ()
    if b"\x00" in data[:_START]:
        text, alphabet = _decode_wide(data)
        return text, alphabet, ()
    try:
        return data.decode("utf-8"), "UTF-8", ()
    except UnicodeDecodeError as error:
        _refuse_broken(data, error)
        return _decode_single_bytes(file, data)


def _decode_marked(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8-sig":
            raise UnreadableError(Refusal.DAMAGED) from error
        raise UnreadableError(Refusal.BROKEN_UTF8, line=_line(error)) from error


def _decode_wide(data: bytes) -> tuple[str, str]:
    """Decode UTF-16 or UTF-32 without its mark.

    In the right order of bytes separators and line ends come out as such; in another
    hardly anything that is on a keyboard does.
    """
    for encoding, alphabet in _WIDE:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        start = text[:_START]
        typed = len(start.encode("ascii", errors="ignore"))
        lines = "\n" in start or "\r" in start
        if "\x00" not in start and lines and typed >= _TYPED * len(start):
            return text, alphabet
    return data.decode("latin-1"), ""  # the zeros stay, and are what it is refused for


def _refuse_broken(data: bytes, error: UnicodeDecodeError) -> None:
    """Refuse UTF-8 in which only some bytes are wrong."""
    lenient = data.decode("utf-8", errors="replace")
    odd = len(lenient) - len(lenient.encode("ascii", errors="ignore"))
    if odd > 2 * lenient.count("\ufffd"):
        raise UnreadableError(Refusal.BROKEN_UTF8, line=_line(error)) from error


def _line(error: UnicodeDecodeError) -> int:
    return error.object[: error.start].count(b"\n") + 1


def _decode_single_bytes(file: str, data: bytes) -> tuple[str, str, tuple[Issue, ...]]:
    """Read in the likeliest alphabet and show the words that depend on it."""
    reading = likeliest(data)
    if reading is None:
        raise UnreadableError(Refusal.UNKNOWN_LETTERS)
    text = data.decode(reading.alphabet.encoding)
    words = _odd_words(text)
    otherwise: tuple[str, ...] = ()
    if reading.rival:
        otherwise = _odd_words(data.decode(reading.rival.encoding))
    issue = _encoding_assumed(file, reading, words, otherwise)
    return text, reading.alphabet.name, (issue,)


def _odd_words(text: str) -> tuple[str, ...]:
    cells = (found[0] for found in _CELL.finditer(text))
    odd = (_ODD_WORD.findall(cell) for cell in cells if not cell.isascii())
    return tuple(dict.fromkeys(word for found in odd for word in found))


def _encoding_assumed(
    file: str, reading: Reading, words: tuple[str, ...], otherwise: tuple[str, ...]
) -> Issue:
    chosen, rival = reading.alphabet, reading.rival
    message = (
        f"The file is not UTF-8 and was read as {chosen.name}. Words that depend on "
        f"it: {_shown(words)}."
    )
    if rival:
        message += f" As {rival.name} they would be: {_shown(otherwise)}."
    other = rival.encoding if rival else _ANOTHER.get(chosen.encoding, "cp1252")
    return Issue(
        code="encoding-assumed",
        message=message,
        hint='If these words look wrong, save the file as "CSV UTF-8", or name its '
        f"encoding, for example --encoding {other}.",
        file=file,
        text=" ".join(words[:_WORDS_SHOWN]),
    )


def _shown(words: tuple[str, ...]) -> str:
    quoted = ", ".join(f'"{word}"' for word in words[:_WORDS_SHOWN])
    more = len(words) - _WORDS_SHOWN
    return quoted + (f" and {more} more" if more > 0 else "")
