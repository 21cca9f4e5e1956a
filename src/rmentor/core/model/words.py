"""Words for people: numbers with their nouns, and lists."""

from collections.abc import Sequence


def count(number: int, one: str, several: str = "") -> str:
    """Count a noun: "1 pair", "2,000 pairs"."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def joined(words: Sequence[str]) -> str:
    """Join words as in a sentence: "department, function and site"."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
