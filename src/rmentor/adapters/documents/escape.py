"""Data in a Markdown text: whatever a person is called stays literal text."""

import re

# Marks that mean something anywhere in a line. A backslash becomes an entity: before
# a table's `|` an escaped one would read as an escaped `|`.
_MARKS = re.compile(r"[`*_\[\]<>~|]|&(?=[#\w]*(?:;|$))|[!#]$")
# Marks that mean something where a line begins, and a value may stand there.
_OPENING = re.compile(r"^(?:(?P<number>\d{1,9})(?=[.)])|(?=[#+\-=.):]))")
# What no page shows: control characters, halves of pairs, noncharacters, and the
# overrides that would make a signed text read in another order than it is stored.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
    "\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def escape_markdown(text: str) -> str:
    """Write a value so that Markdown shows it as it is, on one line."""
    one_line = " ".join(text.split())
    parts = (
        _MARKS.sub(r"\\\g<0>", part) for part in without_controls(one_line).split("\\")
    )
    return _OPENING.sub(r"\g<number>\\", "&#92;".join(parts))


def without_controls(text: str) -> str:
    """Drop the characters that no format can show or that would mislead."""
    return _INVISIBLE.sub("", text)
