"""Where the titles of a sheet stand, in one row, two or three."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from rmentor.core.model.tables import Row
from rmentor.core.roster.fields import IDENTITY, TOPICS, Field
from rmentor.core.roster.polls import poll_titles
from rmentor.core.roster.text import clean, fold, listed
from rmentor.core.roster.values import addresses
from rmentor.core.roster.wording import Guess, guess

_SEARCHED = 40
_SAMPLE = 200
_SECTIONS = 2
"""How often some titles may stand in a sheet, each time beside others."""
_LONGEST_TITLE = 2000
_ADDRESS_WORDS = 6
_DATA = re.compile(
    r"[-+]?[\d\s.,:/%€$£-]+([AP]M)?|\d{4}-\d\d-\d\d.*|https?://\S+|true|false"
    r"|\[\s*['\"].*\]",
    re.I | re.DOTALL,
)
_NUMBER = re.compile(r"\d+")
_GENERIC = frozenset(
    listed("""response; open ended response; reponse; respuesta; antwort; resposta
    open ended antwort; risposta; antwoord; odpowiedz; reponse ouverte""")
)
_JOINING = TOPICS | {Field.AVAILABILITY, Field.LANGUAGES}
_IMPORT_ID = '{"ImportId"'


@dataclass(frozen=True, slots=True)
class Header:
    """The titles of one sheet.

    Attributes:
        row: Of the titles, counted from 1; of two rows the upper.
        first: The first row below that may hold data, counted from 1.
        titles: One per column, blank ones as "".
        ids: Qualtrics' own column ids, else empty.
    """

    row: int
    first: int
    titles: tuple[str, ...]
    ids: tuple[str, ...] = ()


def find_header(rows: Sequence[Row], header_row: int = 0) -> Header | None:
    """Find the titles under title rows and blank rows.

    Args:
        rows: Of a sheet, from its first.
        header_row: Where the coordinator says they are, counted from 1; 0 to look.

    Returns:
        None when no row can be one of titles.
    """
    last = next((n for n, row in enumerate(rows) if any(row)), 0) + _SEARCHED
    cleaned = [tuple(clean(cell) for cell in row) for row in rows[: last + 2]]
    if qualtrics := _qualtrics(cleaned):
        return qualtrics
    if not header_row and (poll := poll_titles(cleaned[:last])):
        return Header(poll[0] + 1, poll[1] + 1, poll[2])
    if header_row:
        given = tuple(clean(cell) for cell in rows[header_row - 1])
        below = rows[header_row] if header_row < len(rows) else ()
        return _with_below(header_row, given, tuple(clean(cell) for cell in below))
    columns = tuple(
        zip_longest(*(map(_numberless, row) for row in rows[:_SAMPLE]), fillvalue="")
    )
    scores = [
        _score(row, _answers(row, cleaned.count(row), columns))
        for row in cleaned[:last]
    ]
    best = max(scores, default=0)
    if best <= 0:
        return None
    place = scores.index(best)
    if place and _is_second_row(*_both_padded(cleaned[place - 1], cleaned[place])):
        place -= 1
    below = cleaned[place + 1] if place + 1 < len(cleaned) else ()
    header = _with_below(place + 1, cleaned[place], below)
    return _with_above(header, cleaned[place - 1]) if place else header


def _answers(row: Row, times: int, columns: Sequence[Row]) -> frozenset[str]:
    """Give the cells of a row that stand again and again in their columns.

    Of `Student 7`, another number will do.

    Args:
        row: Of the sheet, its cells cleaned.
        times: How often all of the row stands there, as titles may.
        columns: Of the sheet, each number in their cells written as #.
    """
    pairs = [(cell, column) for cell, column in zip(row, columns, strict=False) if cell]
    most = max(times, _SECTIONS)
    return frozenset(
        cell for cell, column in pairs if column.count(_numberless(cell)) > most
    )


@lru_cache(maxsize=4096)
def _numberless(cell: str) -> str:
    return _NUMBER.sub("#", cell.strip())


def _score(row: Row, answers: Collection[str]) -> int:
    """Weigh how much a row looks like titles; 0 and less: it cannot be.

    Args:
        row: Of the sheet, its cells cleaned.
        answers: Those of its cells that are no titles whatever they say.
    """
    if any(map(_is_address, filter(None, row))):
        return 0
    filled = [cell for cell in row if cell and cell not in answers]
    data = sum(1 for cell in row if _DATA.fullmatch(cell))
    found = [_guess_of(cell) for cell in set(filled)]
    # `Hombres` is close to `Nombres`: beside dates and numbers it is an answer.
    fields = [one.field for one in found if not (data and one.is_near)]
    known = sum(1 for field in fields if field)
    who = min(2, sum(1 for field in fields if field in IDENTITY))
    # `Name` beside questions that are only numbered: still titles.
    return 10 * who + 3 * known + len(set(filled)) - (1 if who else 4) * data


def _is_address(cell: str) -> bool:
    """Tell `Ana Example <ana@corp.test>` from a question that names a contact."""
    return bool(addresses(cell)) and len(cell.split()) <= _ADDRESS_WORDS


@lru_cache(maxsize=4096)
def _guess_of(cell: str) -> Guess:
    return guess(cell if len(cell) <= _LONGEST_TITLE else "")


def _with_below(row: int, upper: Row, lower: Row) -> Header:
    """Join a second row of titles (SurveyMonkey), when the row below is one."""
    upper, lower = _both_padded(upper, lower)
    if not _is_second_row(upper, lower):
        return Header(row, row + 1, tuple(upper))
    titles: list[str] = []
    question = ""
    for above, below in zip(upper, lower, strict=True):
        question = above or (question if below else "")
        option = "" if fold(below) in _GENERIC else below
        titles.append(f"{question} [{option}]" if question and option else question)
    return Header(row, row + 2, tuple(titles))


def _is_second_row(upper: Row, lower: Row) -> bool:
    filled = [cell for cell in lower if cell]
    if not filled or not upper[0] or lower[0]:
        return False
    if any(_DATA.fullmatch(cell) or addresses(cell) for cell in filled):
        return False
    if any(
        b and fold(b) not in _GENERIC and _guess_of(a).field in IDENTITY
        for a, b in zip(upper, lower, strict=True)
    ):
        return False  # what stands under `Name` is a name
    under_blank = sum(1 for a, b in zip(upper, lower, strict=True) if b and not a)
    return under_blank > 0 or all(fold(cell) in _GENERIC for cell in filled)


def _with_above(header: Header, upper: Row) -> Header:
    """Put a group's title before its columns where it gives them their meaning."""
    upper = _padded(upper, header.titles)
    if sum(1 for cell in upper if cell) < 2 or len(upper) > len(header.titles):  # noqa: PLR2004
        return header
    titles: list[str] = []
    group = ""
    for above, title in zip(upper, header.titles, strict=True):
        group = above or group
        joins = title and group and guess(group).field in _JOINING
        titles.append(f"{group} [{title}]" if joins else title)
    return Header(header.row, header.first, tuple(titles))


def _both_padded(upper: Row, lower: Row) -> tuple[Row, Row]:
    return _padded(upper, lower), _padded(lower, upper)


def _padded(row: Row, other: Row) -> tuple[str, ...]:
    return (*row, *("",) * (len(other) - len(row)))


def _qualtrics(rows: Sequence[Row]) -> Header | None:
    """Recognize Qualtrics' three rows: names, questions, import ids."""
    for place, row in enumerate(rows[:_SEARCHED]):
        marked = sum(1 for cell in row if cell.startswith(_IMPORT_ID))
        if place and marked and marked * 2 >= sum(1 for cell in row if cell):
            ids = tuple(_import_id(cell) for cell in row)
            questions = _padded(rows[place - 1], row)
            return Header(place, place + 2, _grouped(questions), ids)
    return None


def _import_id(cell: str) -> str:
    found = re.match(r'\{"ImportId"\s*:\s*"([^"]*)"', cell)
    return found[1] if found else ""


def _grouped(questions: Row) -> tuple[str, ...]:
    """Write `Question - statement` as `Question [statement]` where several share it."""
    parts = [question.partition(" - ") for question in questions]
    stems = [stem for stem, dash, _ in parts if dash]
    return tuple(
        f"{stem} [{statement.removeprefix('Selected Choice - ')}]"
        if dash and stems.count(stem) > 1
        else question.removesuffix(" - Selected Choice")
        for question, (stem, dash, statement) in zip(questions, parts, strict=True)
    )
