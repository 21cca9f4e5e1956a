"""Columns whose titles ask for topics, times or ids, and whose cells hold none."""

import re
from collections.abc import Sequence

from rmentor.core.roster.contents import Column
from rmentor.core.roster.fields import TOPICS, Confidence, Field
from rmentor.core.roster.moments import moments
from rmentor.core.roster.text import fold, split_grid
from rmentor.core.roster.values import yes_or_no
from rmentor.core.roster.wording import Guess

_HALF = 0.5
_FEW = 5
_DATE = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{2,4}")
_ROUNDED = re.compile(r"\d[.,]\d+E\+\d+", re.IGNORECASE)

Guesses = dict[int, Guess]


def set_no_answers_aside(columns: Sequence[Column], guesses: Guesses) -> None:
    """Keep such columns with the person, unless the coordinator said what they are."""
    for column in columns:
        guessed = guesses[column.position]
        if column.cells and guessed.strength >= 0 and (why := _why(column, guessed)):
            reason = f"{why}; kept with the person"
            guesses[column.position] = Guess(None, Confidence.UNSURE, reason)


def _answers_whether(cell: str) -> bool:
    """Know also the `Maybe` to `Can you commit to meetings (virtual or in person)?`."""
    return yes_or_no(cell) is not None or fold(cell) == "maybe"


def _why(column: Column, guessed: Guess) -> str:
    if guessed.field in TOPICS:
        return _why_no_topics(column, guessed)
    if guessed.field is Field.AVAILABILITY and column.share(_DATE.fullmatch) > _HALF:
        # From when on somebody can begin; dates to meet on would be several in a cell.
        return "holds a day, not times to meet"
    if guessed.field is Field.STAFF_ID and column.share(_ROUNDED.fullmatch) > _HALF:
        return "holds numbers that a spreadsheet has rounded"
    if guessed.field is Field.MEETING_MODE and column.share(_answers_whether) > _HALF:
        return "holds yes and no"
    # `response_rate` is a letter from a usual title.
    is_near_date = guessed.field is Field.SUBMITTED_AT and guessed.is_near
    return "holds no days" if is_near_date and not any(moments(column.texts)) else ""


def _why_no_topics(column: Column, guessed: Guess) -> str:
    """Know ratings from topics; a few numbers that recur may be codes of topics."""
    if split_grid(column.title)[1] or column.share(str.isdecimal) < 1:
        return ""
    differ = len(column.cells) >= _FEW and 2 * column.distinct > len(column.cells)
    is_asked = guessed.confidence is not Confidence.SURE
    return "holds numbers, not topics" if is_asked or differ else ""
