"""People one below another, each as lines of a label and an answer.

So come answers that were copied out of mails and forms, address books and YAML, and
lists that somebody keeps on cards.
"""

import re
from collections.abc import Iterable, Iterator

from rmentor.core.model.tables import Grid, Row

SAID = "a label before each answer"
_LINE = re.compile(r"\s*(?:-\s+)?([^\s:;,|\t\"'-][^:;,|\t\"']{0,59}?)\s*:(?:\s+(.*))?")
_ITEM = re.compile(r"\s*[-*•]\s+(.*)")
_HEAD = re.compile(r"\A\s*(?:---\s*\n\s*)?\w+:\s*\n(?=\s*-\s)")
_NO_LINE = frozenset(("---", "..."))
_WRAPPED = re.compile(r"(['\"])(?P<quoted>.*)\1|\[(?P<listed>[^\[\]]*)\]")
# Two would also be a list of names behind `Mentor` and `Mentee`.
_FEWEST_LABELS, _MOST_LABELS = 3, 200


def cards_of_text(text: str) -> Grid | None:
    """Read a text of such lines; None where it is another."""
    lines = _HEAD.sub("", text).splitlines()
    lines = [line for line in lines if line.strip() and line.strip() not in _NO_LINE]
    if not all(map(_LINE.fullmatch, lines[:2])):
        return None  # most texts, found out quickly
    return _cards(map(_taken_apart, lines))


def cards_of_rows(rows: Iterable[Row]) -> Grid | None:
    """Read rows of two cells, a label and an answer; None where they are others."""
    return _cards((row[0].rstrip(" :"), row[1]) for row in _filled(rows))


def _filled(rows: Iterable[Row]) -> Iterator[Row]:
    return ((*row, "") for row in rows if any(row))


def _cards(lines: Iterable[tuple[str, str]]) -> Grid | None:
    """Make a row of every card, under titles; all cards begin with the same label.

    Args:
        lines: Labels and answers, top down; an answer goes on where there is no label.
    """
    found: list[dict[str, str]] = []
    titles: dict[str, str] = {}
    key = ""
    for label, answer in lines:
        key = label.casefold() or key
        titles.setdefault(key, label)
        if label and key == next(iter(titles)):
            found.append({})
        again = bool(label) and bool(found) and key in found[-1]
        if not found or again or len(titles) > _MOST_LABELS:
            return None
        before = found[-1].get(key, "")
        found[-1][key] = f"{before}; {answer}" if before else answer
    # A card of one line would be the row of another list.
    if len(found) < 2 or len(titles) < _FEWEST_LABELS or min(map(len, found)) < 2:  # noqa: PLR2004
        return None
    rows = ([card.get(key, "") for key in titles] for card in found)
    return Grid.of([list(titles.values()), *rows])


def _taken_apart(line: str) -> tuple[str, str]:
    if found := _LINE.fullmatch(line):
        return found[1], _plain(found[2] or "")
    item = _ITEM.fullmatch(line)
    return "", _plain(item[1] if item else line)


def _plain(answer: str) -> str:
    answer = answer.strip()
    found = _WRAPPED.fullmatch(answer)
    return (found["quoted"] or found["listed"] or "") if found else answer
