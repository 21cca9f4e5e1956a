"""Columns whose title is itself a topic or a time slot, their cells only marking it."""

import re
from collections.abc import Sequence

from rmentor.core.model.people import Role
from rmentor.core.roster.contents import Column
from rmentor.core.roster.fields import TOPICS, Confidence, Field
from rmentor.core.roster.roles import role_in_label
from rmentor.core.roster.slots import names_slot, names_time
from rmentor.core.roster.text import fold, fold_title, phrases, plain_dashes, split_grid
from rmentor.core.roster.topics import topic_key
from rmentor.core.roster.topics_by_contents import is_numbered
from rmentor.core.roster.values import says_nothing, yes_or_no
from rmentor.core.roster.wishes import (
    BOTH,
    LEARNS,
    NEITHER,
    SHARES,
    UNWANTED,
    WANTED,
    Wish,
    is_mark,
    wish_in,
)
from rmentor.core.roster.wording import Guess, guess

_LONGEST = 60
_LABEL_WORDS = 3
_FEWEST = 2
_FEWEST_ANSWERED = 3
_HIGHEST_RATING = 5
_PARTED = re.compile(
    r"(?P<left>[^:|>/-]+?)\s*(?:[:|>/]|\s-\s|-\s)\s*(?P<right>\S.*)"
    r"|(?P<topic>.+?)\s*[(\[](?P<way>[^()\[\]]+)[)\]]"
)
_NO_TOPIC = phrases(
    "i|you|your|have|has|had|is|are|did|do|does|willing|attended|attending|completed"
    "|trained|agreed|approved|first time|newsletter|contacted|invited|member|paid"
    "|years?|hours?|cohort|floor|number|count|score|id|group|round|batch"
    "|rating|sessions|can be|priority|criticality|severity"
    "|photo|linkedin|remote|status|active|new|returning|matched|done|received|signed"
    "|repeat|participants?|(?:full|part) time|(?:employee|company|student|alumn\\w+)$"
)
_PREFERS = phrases("prefer|preference")
_OTHER = re.compile(r"other(?:s|$| please| specify)|none of|prefer not")
_NUMBERED_SLOT = re.compile(r"(?:avail\w*|(?:time ?)?slot|termin|creneau|horario) \d+")
_DATED = re.compile(
    r"(?:\w{2,10}\.?,? )?(?:\d{1,4}([-/.])\d{1,2}\1\d{2,4}|[^\W\d]{3,12} \d{1,2}, \d{4}"
    r"|\d{1,2}\.? [^\W\d]{3,12} \d{4})(?:[ T,]+\d{1,2}[:.h]\d{2}.*)?"
)
"""`01.05.2026`, `May 1, 2026`, `Thu 2026-05-01 10:00`: a day to meet, above who can."""
_BY_ROLE: dict[Role | None, Wish] = {Role.MENTOR: SHARES, Role.MENTEE: LEARNS}
_CROSSES = frozenset(("x", "✓", "✔", "☑", "✗", "✘", "☐"))

Guesses = dict[int, Guess]
Options = dict[int, str]


def find_stand_ins(columns: Sequence[Column], guesses: Guesses) -> Options:
    """Find what columns stand for, and correct the guesses about them.

    Topics are looked for only where no other column holds any: marks under the names
    of offices are no topics.

    Returns:
        Position -> the topic or slot.
    """
    options = _told(columns, guesses) | _slots(columns, guesses)
    options |= _directed(columns, guesses)
    _undirected_grids(columns, guesses)
    if not any(guesses[c.position].field in TOPICS and c.cells for c in columns):
        options |= _ranked(columns, guesses) or _plain(columns, guesses)
    return options


def _told(columns: Sequence[Column], guesses: Guesses) -> Options:
    """Know what the coordinator said a column of crosses is."""
    return {
        c.position: c.title
        for c in columns
        if guesses[c.position].strength < 0
        and guesses[c.position].field in TOPICS | {Field.AVAILABILITY}
        and not split_grid(c.title)[1]
        and _holds_marks(c)
    }


def _slots(columns: Sequence[Column], guesses: Guesses) -> Options:
    found = {
        c.position: " ".join(split_grid(c.title)).strip()
        for c in columns
        if guesses[c.position].field in (None, Field.AVAILABILITY)
        and (
            names_slot(c.title)
            or _NUMBERED_SLOT.fullmatch(fold(c.title))
            or _DATED.fullmatch(c.title.strip())
        )
        and c.cells
        and c.share(lambda cell: is_mark(cell) or names_time(cell)) == 1
    }
    for place in found:
        reason = "a day, marked or with times"
        guesses[place] = Guess(Field.AVAILABILITY, Confidence.LIKELY, reason)
    return found


def _directed(columns: Sequence[Column], guesses: Guesses) -> Options:
    """Find `Can share: AI`, `AI (want to learn)`."""
    found = {
        c.position: parted
        for c in columns
        if guesses[c.position].strength >= 0
        and (parted := _parted(c.title))
        and _holds_marks(c)
    }
    if len(found) < _FEWEST and not any(_asks_topics(columns[p]) for p in found):
        return {}
    for place, (field, _) in found.items():
        reason = "a topic and its direction, marked"
        guesses[place] = Guess(field, Confidence.LIKELY, reason)
    return {place: topic for place, (_, topic) in found.items()}


def _asks_topics(column: Column) -> bool:
    return guess(column.title).field in TOPICS


def _parted(title: str) -> tuple[Field, str] | None:
    """Take a title apart into direction and topic."""
    if len(title) > 2 * _LONGEST or _PREFERS.search(fold(title)):
        return None
    parts = _PARTED.fullmatch(plain_dashes(title.strip()))
    if parts is None:
        return None
    one, other = (parts["left"], parts["right"])
    if parts["topic"]:
        one, other = parts["way"], parts["topic"]
    for way, topic in ((one, other), (other, one)):
        label = way if len(way.split()) <= _LABEL_WORDS else ""
        wish = wish_in(way) or _BY_ROLE.get(role_in_label(label))
        if wish and wish not in (BOTH, NEITHER) and wish_in(topic) is None:
            share = wish.share
            return (Field.TOPICS_TO_SHARE if share else Field.TOPICS_TO_LEARN), topic
    return None


def _undirected_grids(columns: Sequence[Column], guesses: Guesses) -> None:
    """Let the cells of `Your wish [topic]` say which way each topic goes."""
    questions: dict[str, list[Column]] = {}
    for column in columns:
        question, option = split_grid(column.title)
        if option and guesses[column.position].strength >= 0:
            questions.setdefault(question, []).append(column)
    for grid in questions.values():
        cells = [cell for column in grid for cell in column.cells]
        wishes = {wish_in(cell) for cell in cells} - {None}
        said = sum(1 for cell in cells if wish_in(cell) or says_nothing(cell))
        if len(wishes) >= _FEWEST and 2 * said >= len(cells):
            for column in grid:
                reason = "each cell says which way"
                guesses[column.position] = Guess(
                    Field.INTERESTS, Confidence.LIKELY, reason
                )


def _ranked(columns: Sequence[Column], guesses: Guesses) -> Options:
    """Find neighbors of which every row ranks each once: 1 to as many as they are."""
    runs: list[list[Column]] = [[]]
    for column in columns:
        if guesses[column.position].field is None and _holds_numbers(column):
            runs[-1].append(column)
        elif runs[-1]:
            runs.append([])
    found = [column for run in runs if _ranks_each_once(run) for column in run]
    for column in found:
        reason = "each row ranks these columns"
        guesses[column.position] = Guess(Field.INTERESTS, Confidence.LIKELY, reason)
    return {column.position: column.title for column in found}


def _holds_numbers(column: Column) -> bool:
    return bool(column.cells) and all(map(str.isdecimal, column.texts))


def _ranks_each_once(run: Sequence[Column]) -> bool:
    if len(run) < _FEWEST_ANSWERED or len({len(c.cells) for c in run}) > 1:
        return False
    ranks = [str(number + 1) for number in range(len(run))]
    rows = list(zip(*(column.cells for column in run), strict=True))
    return len(set(rows)) > 1 and all(sorted(row, key=int) == ranks for row in rows)


def _plain(columns: Sequence[Column], guesses: Guesses) -> Options:
    """Find plain topics as titles, with crosses, yes and no, levels or wishes."""
    found = [
        c
        for c in columns
        if guesses[c.position].field is None
        and guess(c.title).field is None
        and _may_be_topic(c.title)
        and (_holds_marks(c) or _holds_ratings(c))
        and not all(map(says_nothing, c.texts))
    ]
    cells = {cell.casefold() for column in found for cell in column.texts}
    answered = cells and not cells <= _CROSSES and all(map(_is_plain, cells))
    if len(found) < (_FEWEST_ANSWERED if answered else _FEWEST):
        return {}
    for column in found:
        reason = "marked as a topic"
        guesses[column.position] = Guess(Field.INTERESTS, Confidence.LIKELY, reason)
    return {column.position: column.title for column in found}


def _is_plain(cell: str) -> bool:
    """Know yes, no, n/a and numbers, which many a column holds that is no topic."""
    return yes_or_no(cell) is not None or says_nothing(cell) or cell.isdecimal()


def _holds_ratings(column: Column) -> bool:
    return bool(column.cells) and all(
        cell.isdecimal() and int(cell) <= _HIGHEST_RATING for cell in column.texts
    )


def _may_be_topic(title: str) -> bool:
    folded = fold_title(title)
    return (
        len(title) <= _LONGEST
        and "?" not in title
        and not title.startswith("Column ")
        and not _OTHER.match(folded)
        and not _NO_TOPIC.search(folded)
        and not is_numbered(title)
    )


def _holds_marks(column: Column) -> bool:
    own = topic_key(column.title)
    return bool(column.cells) and all(
        _is_strict_mark(cell) or topic_key(cell) == own for cell in column.texts
    )


def _is_strict_mark(cell: str) -> bool:
    """Leave out sentences that only happen to speak of sharing or learning."""
    return is_mark(cell) and (
        len(cell) <= _LONGEST // 2 or fold(cell) in WANTED | UNWANTED
    )
