"""Languages: listed in cells, or a column for each that is marked."""

import re
from collections.abc import Sequence

from rmentor.core.roster.cells import RowCells
from rmentor.core.roster.contents import Column
from rmentor.core.roster.fields import Confidence, Field
from rmentor.core.roster.lists import is_level, language_named, languages_listed
from rmentor.core.roster.text import fold
from rmentor.core.roster.values import says_nothing, yes_or_no
from rmentor.core.roster.wording import Guess

_ASKS_WHETHER = re.compile(
    r"(?:do you |can you |i )?(?:spoken |working )?(?:languages?|speaks?|spoken)"
    r"(?: (?:spoken|skills?|known|level|you speak|do you speak|which you speak))*"
    r" (?P<one>\w+)|(?P<other>\w+) (?:language(?: (?:level|skills?))?|speaker)"
)
_HALF = 0.5
_HINT = "Write yes, no or a level such as fluent."

Guesses = dict[int, Guess]


def find_languages(columns: Sequence[Column], guesses: Guesses) -> None:
    """Know columns such as `Speaks German` that only mark the language they name."""
    for column in columns:
        guessed = guesses[column.position]
        open_to_it = guessed.field in (None, Field.LANGUAGES) and guessed.strength >= 0
        if open_to_it and _language_asked(column.title) and _holds_answers(column):
            reason = "a language, marked"
            guesses[column.position] = Guess(
                Field.LANGUAGES, Confidence.LIKELY, reason, 500
            )


def languages_said_in(row: RowCells) -> tuple[str, ...]:
    """Read languages, listed in a cell or marked under a title that names one."""
    found: list[str] = []
    for column, cell in row.answers(Field.LANGUAGES):
        language = _language_asked(column.title)
        if not language:
            found += languages_listed(cell)
            continue
        speaks = _speaks(language, cell)
        if speaks is None:
            row.not_understood(column, cell, _HINT)
        elif speaks:
            found.append(language)
    return tuple(dict.fromkeys(found))


def _language_asked(title: str) -> str:
    """Give the language of `Language: English`, `Languages [French]`, else nothing."""
    asked = _ASKS_WHETHER.fullmatch(fold(title))
    return language_named(asked["one"] or asked["other"]) if asked else ""


def _holds_answers(column: Column) -> bool:
    language = _language_asked(column.title)
    return column.share(lambda cell: _speaks(language, cell) is not None) >= _HALF


def _speaks(language: str, cell: str) -> bool | None:
    """Read yes, no, a level or the language itself; None for anything else."""
    answer = yes_or_no(cell)
    if answer is not None:
        return answer
    if says_nothing(cell):
        return False
    return True if is_level(cell) or language_named(cell) == language else None
