"""Text on its way into a spreadsheet: nothing a person typed is ever calculated."""

import re
from functools import lru_cache

MAX_CELL = 32_767
"""The most characters that Excel holds in one cell."""

# What XML 1.0 forbids; no workbook can hold it, and no person can see it.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LIVE = re.compile(r"'*[=+\-@\t\r]")
_CUT = " … (cut: too long for a cell)"


@lru_cache(maxsize=65536)
def writable(text: str) -> str:
    """Leave out what XML forbids; what is longer than a cell is cut, and says so."""
    clean = _FORBIDDEN.sub("", text)
    return clean if len(clean) <= MAX_CELL else clean[: MAX_CELL - len(_CUT)] + _CUT


def guarded(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would calculate in a csv file.

    A text that looks guarded already gets one more, so `unguarded` undoes it exactly.
    """
    return f"'{text}" if _LIVE.match(text) else text


def unguarded(text: str) -> str:
    """Take off the apostrophe that `guarded`, or another tool, put there."""
    return text[1:] if text.startswith("'") and _LIVE.match(text) else text
