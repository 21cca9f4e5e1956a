"""People one below another, each as lines of a label and an answer.

So come answers that were copied out of mails and forms, address books and YAML, and
lists that somebody keeps on cards.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Grid, Row

SAID = "a label before each answer, row 2 the first person"
# `Topics (such as: AI): video`, `- **Name:** Ana`, `2. Name = Ana`.
_LABEL = re.compile(
    r"\s*(?:(?:[-*•>#]+|\d{1,3}[.)])\s+)*(?:\*\*|__)?"
    r"([^\s:\uff1a=;|\"',()*-](?:\([^()|\"]{0,50}\)|,\s|[^:\uff1a=;|\t\"(),]){0,59}?)\s*"
    r"(?:(?::(?:\*\*|__)?|(?:\*\*|__):)(?=\s|\Z)|\uff1a|=)"
)
# The label stands within so many letters: no line takes long to be looked at.
_WITHIN = 120
# One after the other: all at once would need several times the room of the text.
_LINE = re.compile(r"([^\r\n]*)(?:\r?\n|\r|\Z)")
_ITEM = re.compile(r"[-*•>]\s+")
_BETWEEN = re.compile(r"[-=*_~+>.#\s]*(?:\d+\. row[-*\s]*)?")
_WRAPPED = re.compile(r"(['\"])(?P<quoted>.*)\1|\[(?P<listed>[^\[\]]*)\]")
_FEWEST_LABELS, _MOST_LABELS = 2, 200
# Lines without a label for each card, and letters of an answer: more is a text.
_LEFT, _LONGEST = 50, 30_000
_SAMPLE_LETTERS, _SAMPLE_ROWS = 20_000, 200


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards as a table.

    Attributes:
        grid: The labels as titles, below them a row per card.
        left_out: Lines that answer no label, such as greetings between mails.
    """

    grid: Grid
    left_out: tuple[str, ...]

    def said(self, file: str, sheet: str = "") -> tuple[Issue, ...]:
        """Say what was left out."""
        if not self.left_out:
            return ()
        count = len(self.left_out)
        lines = "1 line" if count == 1 else f"{count} lines"
        first = self.left_out[0][:60]
        message = f"{lines} without a label left out, the first: '{first}'."
        return (Issue("row-skipped", message, Severity.INFO, "", file, sheet),)


def cards_of_text(text: str) -> Cards | None:
    """Read a text of such lines; None where it is another."""
    sample = map(_taken_apart, text[:_SAMPLE_LETTERS].splitlines())
    if not _ask_for_people(label for label, _ in sample):
        return None  # most texts, found out quickly
    return _cards(_taken_apart(found[1]) for found in _LINE.finditer(text))


def cards_of_rows(rows: Iterable[Row]) -> Cards | None:
    """Read rows of two cells, a label and an answer; None where they are others."""
    sample = (row[0] for row in islice(rows, _SAMPLE_ROWS) if row)
    if not _ask_for_people(label.rstrip(" :") for label in sample):
        return None
    padded = ((*row, "", "") for row in rows)
    return _cards((row[0].rstrip(" :"), row[1]) for row in padded)


def _ask_for_people(labels: Iterable[str]) -> bool:
    different = [label for label in dict.fromkeys(labels) if label]
    if len(different) < _FEWEST_LABELS:
        return False
    # It takes a tenth of a second to load what is known of titles; few files need it.
    from rmentor.core.roster.asked import ask_for_people

    return ask_for_people(different)


def _cards(lines: Iterable[tuple[str, str]]) -> Cards | None:
    """Make a row of every card, under titles.

    Args:
        lines: Labels and answers, top down; an answer goes on where there is no label,
            and ends where there is neither.
    """
    deck = _Deck()
    for label, answer in lines:
        if not deck.takes(label, answer):
            return None
    return deck.table()


@dataclass(slots=True)
class _Deck:
    """The cards so far; one begins where a label comes again."""

    cards: list[dict[str, str]] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    first: set[str] = field(default_factory=set)
    left_out: list[str] = field(default_factory=list)
    key: str = ""
    is_apart: bool = True

    def takes(self, label: str, answer: str) -> bool:
        """Take a line; say whether these may be cards still."""
        if label:
            return self._begin(label, answer)
        if not answer:
            self.is_apart = True
        elif not self.cards or (self.is_apart and self.cards[-1][self.key]):
            self.left_out.append(answer)
            # a quotation mark that is open: a table with lines in its cells
            is_open = answer.count('"') % 2 == 1
            return not is_open and len(self.left_out) <= _LEFT * (1 + len(self.cards))
        else:
            return self._goes_on(answer)
        return True

    def _goes_on(self, answer: str) -> bool:
        before = self.cards[-1][self.key]
        self.cards[-1][self.key] = f"{before}; {answer}" if before else answer
        return len(before) <= _LONGEST

    def _begin(self, label: str, answer: str) -> bool:
        key = label.casefold()
        if key not in self.titles:
            self._is_new(key, label)
        again = bool(self.cards) and key in self.cards[-1]
        if again and not (self.is_apart or key in self.first):
            return self._goes_on(answer) and key == self.key
        if (
            again
            or not self.cards
            or (self.is_apart and key == next(iter(self.titles)))
        ):
            self.cards.append({})
        self.cards[-1][key] = answer
        self.key, self.is_apart = key, False
        return len(self.titles) <= _MOST_LABELS

    def _is_new(self, key: str, label: str) -> None:
        from rmentor.core.roster.asked import asked_for

        known = any(map(asked_for, self.titles.values()))
        if not self.titles or (not known and asked_for(label)):
            self.first.add(key)
        self.titles[key] = label

    def table(self) -> Cards | None:
        """Give the cards, if they are such, about people."""
        from rmentor.core.roster.asked import asked_for, asks_who

        if len(self.cards) < 2 or min(map(len, self.cards)) < _FEWEST_LABELS:  # noqa: PLR2004
            return None  # a card of one line would be the row of another list
        naming = [key for key, title in self.titles.items() if asks_who(title)]
        who = sum(any(key in card for key in naming) for card in self.cards)
        lines = sum(map(len, self.cards))
        if 2 * who <= len(self.cards) or len(self.left_out) > lines:
            return None
        kept = [
            key
            for key, title in self.titles.items()
            if asked_for(title) or any(card.get(key) for card in self.cards)
        ]
        rows = ([card.get(key, "") for key in kept] for card in self.cards)
        titles = [self.titles[key] for key in kept]
        return Cards(Grid.of([titles, *rows]), tuple(self.left_out))


def _taken_apart(line: str) -> tuple[str, str]:
    if found := _LABEL.match(line, 0, _WITHIN):
        return found[1], _plain(line[found.end() :])
    if _BETWEEN.fullmatch(line):
        return "", ""
    line = line.strip()
    return "", _plain(line[found.end() :] if (found := _ITEM.match(line)) else line)


def _plain(answer: str) -> str:
    answer = answer.strip()
    found = _WRAPPED.fullmatch(answer)
    return (found["quoted"] or found["listed"] or "") if found else answer
