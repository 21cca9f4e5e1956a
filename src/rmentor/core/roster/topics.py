"""Topics: many in one cell, spelled in many ways, one list for both directions."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter

from rmentor.core.model.people import Person
from rmentor.core.model.tables import Export
from rmentor.core.roster.synonyms import SAME
from rmentor.core.roster.text import compact, fold
from rmentor.core.roster.values import says_nothing, yes_or_no

_PREFIX = re.compile(
    r"\d{1,2}[.)]\s+|(?:skills?|topics?|areas?|themen?|thema|kompetenz|competence|tema)\s*:\s*"
    r"|(?:others?|andere[srn]?|sonstiges?|autres?|otr[oa]s?|outr[oa]s?|anders|overige?"
    r"|altr[oi]|inne)(?: \([^()]*\)|,? please specify)?\s*[:-]\s+",
    re.IGNORECASE,
)
_MAY_HAVE_PREFIX = re.compile(r"^\d|:|- ")
_PRINTED = re.compile(r"\[\s*(['\"]).*\1\s*\]", re.DOTALL)
_QUOTED = re.compile(r'"[^"]*"(?:\s*[,;]\s*"[^"]*")+\s*')
_BETWEEN_QUOTES = re.compile(r'"([^"]*)"')
_QUOTES = re.compile(r"^\s*['\"]|['\"]\s*$")
_BULLET = re.compile(r"\s*[•‣▪●◦]\s*|\s+·\s+")
_NUMBERED = re.compile(r"\s*1[.)]\s")
_NUMBER = re.compile(r"(?:^|[,;]?\s+)\d{1,2}[.)]\s+")
_DASH = re.compile(r"[-*\u2013\u2014]\s*(?=[^\W\d])")
_IN_PARENTHESES = re.compile(r"\([^()]*\)")
_HOLD = str.maketrans(",;|\n", "\ue000\ue001\ue002\ue003")
_RELEASE = str.maketrans("\ue000\ue001\ue002\ue003", ",;|\n")
_GOES_ON = re.compile(
    r"(?:but|however|although|though|except|unless|because|depending|which|especially"
    r"|particularly|preferably|mainly|such as|including|e\.g\.|i\.e\.|etc\b)\b"
)
"""How no option begins: what stands before and behind the comma is one."""
_LONGEST = 6

Topics = tuple[str, ...]

_SIGNS = (("&", " and "), ("+", " plus "), ("#", " sharp "))


@dataclass(frozen=True, slots=True)
class Split:
    """How the cells of one column are taken apart.

    Attributes:
        separators: Any of these characters ends an entry.
        known: Keys of options that hold a comma themselves.
        inferred: Those of them that were concluded from the column, to be reported.
    """

    separators: str
    known: frozenset[str] = frozenset()
    inferred: tuple[str, ...] = ()

    def entries(self, cell: str) -> tuple[str, ...]:
        """Take a cell apart; what only fills it (`-`, `none`) is left out."""
        if "[" in cell[:2] and _PRINTED.fullmatch(bare := cell.strip(" '\"")):
            printed = bare[1:-1].split(",")
            return tuple(_QUOTES.sub("", entry.strip()) for entry in printed)
        if cell[:1] == '"' and _QUOTED.fullmatch(cell):
            return tuple(filter(str.strip, _BETWEEN_QUOTES.findall(cell)))
        cell = _on_lines(cell)
        joined = self._joined(_pieces(cell, self._separators_for(cell)))
        entries = map(_without_prefix, joined)
        return tuple(entry for entry in entries if not _names_none(entry))

    def _separators_for(self, cell: str) -> str:
        """In one cell, semicolons or lines win over commas."""
        strong = self.separators.replace(",", "")
        return strong if any(mark in cell for mark in strong) else self.separators

    def _joined(self, pieces: Sequence[str]) -> Iterable[str]:
        """Join pieces that are one option: the longest known option wins."""
        start = 0
        while start < len(pieces):
            end = self._end_of_option(pieces, start)
            yield ", ".join(pieces[start:end])
            start = end

    def _end_of_option(self, pieces: Sequence[str], start: int) -> int:
        if self.known:
            for end in range(min(len(pieces), start + _LONGEST), start + 1, -1):
                run = pieces[start:end]
                # What has no letters, such as `-` or an emoji, would join anything.
                if topic_key("".join(run)) in self.known and all(map(fold, run)):
                    return end
        return start + 1


def _names_none(entry: str) -> bool:
    """Know `none`, and the `No` of who has no other interests."""
    if says_nothing(entry):
        return entry.isascii() or not _is_pictured(entry)
    return len(entry) > 1 and yes_or_no(entry) is False


_MARKS = frozenset("✓✔✅☑✗✘✕✖❌❎☒☐⛔🚫👍👎🤷★☆■□●○◆◇")


def _is_pictured(entry: str) -> bool:
    """Know a topic without letters, an emoji; a mark is none, for it answers yes or no.

    A shrug or a man who is stopped may be several characters, the mark among them.
    """
    pictures = {sign for sign in entry if unicodedata.category(sign) == "So"}
    return bool(pictures) and not pictures & _MARKS


def _on_lines(cell: str) -> str:
    """Put what stands behind bullets or numbers on lines: `• AI • Video`, `1. AI 2. …`.

    A dot in the middle of a line separates; one within a word is a letter.
    """
    if _NUMBERED.match(cell):
        return _NUMBER.sub("\n", cell)
    return cell if cell.isascii() else _BULLET.sub("\n", cell)


def _without_prefix(entry: str) -> str:
    """Take `Skill: ` off `Skill: Python`; `Soft skills: writing` is a whole name."""
    if dash := _DASH.match(entry):
        entry = entry[dash.end() :]
    if not _MAY_HAVE_PREFIX.search(entry):
        return entry
    prefix = _PREFIX.match(entry)
    return entry[prefix.end() :].strip() if prefix else entry


def split_for(
    cells: Iterable[str], export: Export, known: Collection[str] = ()
) -> Split:
    """Decide how a column's cells are joined.

    Args:
        cells: All of the column, so that no row is read differently from another.
        export: The service that wrote it; some always join with `;`.
        known: Options known from elsewhere.
    """
    filled = [_on_lines(cell) for cell in cells if cell]
    keys = {topic_key(option) for option in known}
    if any(";" in cell for cell in filled):
        if export in (Export.MICROSOFT_FORMS, Export.GOOGLE_DOWNLOAD):
            return Split(";\n")
        marked = (_pieces(cell, ";") for cell in set(filled) if ";" in cell)
        keys |= {topic_key(piece) for pieces in marked for piece in pieces}
        return Split(";,\n|", frozenset(keys))
    least = 2 if export is Export.LIST else 1
    pieces = {cell: _pieces(cell, ",\n|") for cell in set(filled)}
    inferred = _options_with_commas([pieces[cell] for cell in filled], least)
    keys |= {topic_key(option) for option in inferred}
    return Split(",\n|", frozenset(keys), inferred)


def _pieces(cell: str, separators: str) -> list[str]:
    """Split at the separators, except in parentheses."""
    mark = separators[0]
    if "(" in cell:
        cell = _IN_PARENTHESES.sub(lambda found: found[0].translate(_HOLD), cell)
    for other in separators[1:]:
        cell = cell.replace(other, mark)
    pieces = [
        piece.translate(_RELEASE) for p in cell.split(mark) if (piece := p.strip())
    ]
    goes_on = [bool(_GOES_ON.match(piece)) for piece in pieces]
    if not any(goes_on[1:]):
        return pieces
    joined = pieces[:1]
    for piece, more in zip(pieces[1:], goes_on[1:], strict=True):
        if more:
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    return joined


_MOST_SMALL = 0.4
_ENDS_A_LIST = re.compile(r" (?:and|or|&|und|oder|et|ou|y|o|e|en|of|i|lub) [^,]+$")


def _options_with_commas(
    column: Sequence[Sequence[str]], least: int
) -> tuple[str, ...]:
    """Find options such as `Strategy, governance and risk` in a comma-joined column.

    Forms capitalize their options: a piece in lower case that always follows the same
    piece belongs to it; seen once, only where it ends a list (`governance and risk`),
    for what people add under "Other" is in lower case, too. Where much is in lower
    case people typed freely, and nothing can be concluded.
    """
    total = sum(len(pieces) for pieces in column)
    small = sum(1 for pieces in column for piece in pieces if _continues(piece))
    if not small or small > _MOST_SMALL * total:
        return ()
    before: dict[str, set[str]] = {}
    for pieces in column:
        for first, second in zip(("", *pieces), pieces, strict=False):
            before.setdefault(second, set()).add(first)
    found: Counter[str] = Counter()
    for pieces in column:
        found.update(_runs(pieces, before))
    return tuple(
        sorted(
            run
            for run, times in found.items()
            if times >= max(least, 1 if _ENDS_A_LIST.search(run) else 2)
        )
    )


def _runs(pieces: Sequence[str], before: Mapping[str, set[str]]) -> Iterable[str]:
    run: list[str] = []
    for piece in (*pieces, ""):
        if run and _continues(piece) and before[piece] == {run[-1]}:
            run.append(piece)
            continue
        if len(run) > 1:
            yield ", ".join(run)
        run = [piece]


def _continues(piece: str) -> bool:
    return piece[:1].islower()


@lru_cache(maxsize=65536)
def topic_key(topic: str) -> str:
    """Give what two spellings of one topic share: letters and digits, no case.

    Whole topics are compared, never parts: "AI" is not in "retail".
    """
    for sign, word in _SIGNS:
        topic = topic.replace(sign, word)
    letters = compact(topic)
    # The unseen sign behind some emoji only asks for colors.
    return SAME.get(letters, letters) or topic.casefold().replace("\ufe0f", "")


def distinct(topics: Iterable[str]) -> tuple[str, ...]:
    """Keep each topic once, in its first place."""
    first: dict[str, str] = {}
    for topic in topics:
        first.setdefault(topic_key(topic), topic)
    return tuple(first.values())


def join_spellings(people: Sequence[Person]) -> tuple[Person, ...]:
    """Give each topic one spelling over all people: the most used, then the first.

    The order of the people does not matter; run it again over the whole program when
    a second file came in.
    """
    used: dict[str, Counter[str]] = {}
    for topics, times in chosen(people).items():
        for topic in topics:
            used.setdefault(topic_key(topic), Counter())[topic] += times
    best = {
        key: min(spellings, key=lambda topic: (-spellings[topic], topic))
        for key, spellings in used.items()
    }
    spelled = {
        topics: tuple(dict.fromkeys(best[topic_key(topic)] for topic in topics))
        for topics in chosen(people)
    }
    return respelled(people, spelled)


def chosen(people: Iterable[Person]) -> Counter[Topics]:
    """Count what people chose, either way: many choose alike."""
    people = tuple(people)
    counted = Counter(map(attrgetter("topics_to_share"), people))
    counted.update(map(attrgetter("topics_to_learn"), people))
    return counted


def respelled(
    people: Iterable[Person], spelled: Mapping[Topics, Topics]
) -> tuple[Person, ...]:
    """Give people their topics as they are spelled, for all that were `chosen`."""
    changed = {topics for topics, other in spelled.items() if topics != other}
    if not changed:
        return tuple(people)
    return tuple(
        replace(
            person,
            topics_to_share=spelled[person.topics_to_share],
            topics_to_learn=spelled[person.topics_to_learn],
        )
        if person.topics_to_share in changed or person.topics_to_learn in changed
        else person
        for person in people
    )
