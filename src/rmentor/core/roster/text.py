"""Texts made comparable: titles, words and cells without their accidents."""

import html
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_UNSEEN = re.compile("[\u200b\u2060\ufeff\u00ad]")
# Copied addresses come between a mark of direction and the mark of its end; one by
# itself may belong to a name.
_DIRECTED = re.compile("[\u202a-\u202e\u2066-\u2068]([^\u202c\u2069]*)[\u202c\u2069]")
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_ESCAPED = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,5}|#x[\da-fA-F]{2,4});")
_EDGES = " \t\r\n\v\f\u00a0\u200c\u200d\u200e\u200f"
_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212", "------")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NO_WORD = re.compile(r"[\W_]+")
_PARENTHESIS = re.compile(r"\([^()]*\)")
_GRID = re.compile(r"(.*\S)\s*\[([^\[\]]+)\]$", re.DOTALL)

# Letters that Unicode does not take apart into a base letter and an accent.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "\u0131": "i"}
)


def clean_all(cells: Sequence[str]) -> Sequence[str]:
    """Clean a column's cells, each different text once."""
    together = "\n".join(cells)
    if _is_plain(together):
        return tuple(map(str.strip, cells))
    cleaned = {cell: clean(cell) for cell in set(cells)}
    return [cleaned[cell] for cell in cells]


def clean(cell: str) -> str:
    """Free a cell from unseen characters, odd spaces, `mailto:` and `&amp;`."""
    if _is_plain(cell):
        return cell.strip()
    if "&" in cell:
        cell = _ESCAPED.sub(lambda escaped: html.unescape(escaped[0]), cell)
    text = _SPACES.sub(" ", _UNSEEN.sub("", cell)).strip(_EDGES)
    if directed := _DIRECTED.fullmatch(text):
        text = directed[1]
    return text[7:].strip() if text[:7].lower() == "mailto:" else text


def _is_plain(text: str) -> bool:
    """Tell what needs no cleaning but at its ends."""
    has_signs = "  " in text or ":" in text or "&" in text
    return text.isascii() and not has_signs


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Give the words of a text: lower case, no accents, one space between them."""
    if text.isascii():
        return _NO_WORD.sub(" ", text.casefold()).strip()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return _NO_WORD.sub(" ", letters).strip()


def compact(text: str) -> str:
    """Give the letters and digits of a text, without case or accents."""
    return fold(text).replace(" ", "")


def fold_title(title: str) -> str:
    """Fold a title, in which `firstName` is two words."""
    return fold(_CAMEL.sub(" ", title))


def plain_dashes(text: str) -> str:
    """Write every kind of dash and minus sign as a hyphen."""
    return text.translate(_DASHES)


def without_parentheses(text: str) -> str:
    """Leave out what stands in parentheses, unless nothing else does."""
    return _PARENTHESIS.sub(" ", text).strip() or text


def split_grid(title: str) -> tuple[str, str]:
    """Take `question [option]` apart; the option is empty for any other title."""
    found = _GRID.match(title) if title.endswith("]") else None
    return (found[1], found[2].strip()) if found else (title, "")


def phrases(alternatives: str) -> re.Pattern[str]:
    """Compile `one|two words` for folded texts, matched as whole words only."""
    return re.compile(rf"\b(?:{alternatives})\b")


def listed(words: str) -> tuple[str, ...]:
    """Read a data block: entries separated by semicolons or line ends."""
    return tuple(
        entry for raw in re.split(r"[;\n]", words) if (entry := " ".join(raw.split()))
    )
