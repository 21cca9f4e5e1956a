"""What an agreement's file is called: the two names, safe on every system."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from unicodedata import category, normalize

_KEPT = " -'\N{RIGHT SINGLE QUOTATION MARK}.,"
_RESERVED = frozenset(
    ["CON", "PRN", "AUX", "NUL"]
    + [f"{port}{number}" for port in ("COM", "LPT") for number in range(1, 10)]
)
# Two names, a dash and a mark stay under the 255 bytes that file systems allow.
_MOST_CHARACTERS = 44
_MOST_BYTES = 110


PAIR_MARK = " - "
"""Stands between the two names."""


@dataclass(frozen=True, slots=True)
class Names:
    """Whom a file is about.

    Attributes:
        key: What tells this pair from another of the same names: both persons' keys.
    """

    mentor: str
    mentee: str
    key: str


def file_stems(pairs: Sequence[Names]) -> tuple[str, ...]:
    """Name a file for each pair, without suffix, in the order given.

    Letters of every script stay. Pairs whose names look the same to some file system
    all get a mark that depends on the people alone, not on who else is in the run or
    in which order.
    """
    stems = [_stem(pair) for pair in pairs]
    seen = Counter(stem.casefold() for stem in stems)
    return tuple(
        stem if seen[stem.casefold()] == 1 else f"{stem} ({_mark(pair.key)})"
        for stem, pair in zip(stems, pairs, strict=True)
    )


def _stem(pair: Names) -> str:
    stem = f"{safe_name(pair.mentor)}{PAIR_MARK}{safe_name(pair.mentee)}"
    # Windows reserves the word before the first dot: "CON.1 - Bo.docx" is a device.
    reserved = stem.partition(".")[0].strip().upper() in _RESERVED
    return f"_{stem}" if reserved else stem


def safe_name(name: str) -> str:
    """Give a person's name as it stands in file names."""
    kept = (c if c in _KEPT or category(c)[0] in "LMN" else " " for c in _nfc(name))
    words = " ".join("".join(kept).split())
    short = words[:_MOST_CHARACTERS].encode()[:_MOST_BYTES].decode(errors="ignore")
    return short.strip(_KEPT) or "unnamed"


def _nfc(name: str) -> str:
    """Compose accents: macOS compares file names so."""
    return normalize("NFC", name)


def _mark(key: str) -> str:
    return sha256(key.encode()).hexdigest()[:8]
