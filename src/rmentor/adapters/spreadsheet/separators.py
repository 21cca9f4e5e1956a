"""What stands between the cells of a text: told by how evenly it divides the rows."""

import csv
import math
import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice

from rmentor.adapters.spreadsheet.even import rows_of
from rmentor.adapters.spreadsheet.refusals import Refusal, UnreadableError

SEPARATORS = (",", ";", "\t", "|")
# These also stand in times, addresses and sentences: they must divide every row alike.
_RARE = (":", "^", "~", "\u00a6", "\uff0c", "\uff1b")
_SAMPLE_ROWS = 100
_SAMPLE = 100_000
# What divides the rows so much better than all else does it even where quotation marks
# do not fit: they are an error of the file, and said.
_MUCH_BETTER = 2
_TOLD = re.compile(r"\Asep=([^\r\n])(?:\r\n|\r|\n|\Z)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class _Evenness:
    """How well a separator divides: what comes first counts most."""

    fits: bool = False
    even: bool = False
    score: float = 0.0


def separate(text: str, wanted: str) -> tuple[str, bytes]:
    """Give the separator and the content in UTF-8, without Excel's `sep=` line."""
    told = _TOLD.match(text)
    if told:
        text = text[told.end() :]
    content = text.encode("utf-8", errors="surrogatepass")
    if wanted:
        return _checked(wanted), content
    if told and told[1] in text.lstrip("\r\n").partition("\n")[0]:
        return told[1], content
    return likeliest_separator(content), content


def _checked(wanted: str) -> str:
    separator = "\t" if wanted.lower() in ("tab", "\\t") else wanted
    if len(separator) != 1 or separator in '"\r\n\x00':
        raise UnreadableError(Refusal.BAD_SEPARATOR, separator=wanted)
    return separator


def likeliest_separator(content: bytes) -> str:
    """Choose by how evenly a separator divides the first rows into cells."""
    ratings = {each: _evenness(content, each) for each in SEPARATORS}
    best = max(ratings, key=ratings.__getitem__)
    found = ratings[best]
    if found.even:
        return best
    rare = {each: _evenness(content, each) for each in _RARE}
    others = ratings | {each: rating for each, rating in rare.items() if rating.even}
    clearest = max(others, key=lambda each: others[each].score)
    much = others[clearest].score > _MUCH_BETTER * found.score
    return clearest if much else best


def _evenness(content: bytes, separator: str) -> _Evenness:
    """Rate: quotation marks fit, share x cells, every row has as many cells."""
    counts: Counter[int] = Counter()
    fits = True
    try:
        sample = islice(rows_of(content, separator), _SAMPLE_ROWS)
        counts.update(len(row) for row in sample if row)
    except csv.Error:
        fits = False
        mark = separator.encode()
        lines = content[:_SAMPLE].splitlines()[:_SAMPLE_ROWS]
        counts = Counter(line.count(mark) + 1 for line in lines if line)
    if not counts:
        return _Evenness()
    cells, rows = max(counts.items(), key=lambda item: (item[1], item[0]))
    share = rows / counts.total()
    even = cells > 1 and share == 1
    score = cells if even else share * math.log2(cells)
    return _Evenness(fits and cells > 1, fits and even, score)
