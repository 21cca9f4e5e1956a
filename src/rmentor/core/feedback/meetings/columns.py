"""What the columns of a meeting log mean: whose meeting, when, and what became of it.

A log has a row per meeting, or a row per pair and columns for each meeting (`Meeting 1
date`, `Meeting 1 status`, `Meeting 2 date`). Titles suggest and cells decide: a column
called `Minutes` that holds sentences is no length.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from types import MappingProxyType

from rmentor.core.feedback.meetings.days import holds_day
from rmentor.core.feedback.meetings.words import minutes_in, state_in
from rmentor.core.model.meetings import MeetingState
from rmentor.core.model.tables import Export, Table
from rmentor.core.roster.fields import IDENTITY, TOPICS, Field
from rmentor.core.roster.refusals import UnknownFieldError
from rmentor.core.roster.text import fold, fold_title, phrases
from rmentor.core.roster.values import yes_or_no
from rmentor.core.roster.wording import guess


class Part(StrEnum):
    """What a column of a meeting log can be.

    PERSON is whoever fills the log in, or both of the pair. NOT_KEPT is what people
    wrote about their meeting: that is theirs.
    """

    MENTOR = "mentor"
    MENTEE = "mentee"
    PERSON = "person"
    PARTNER = "partner"
    DATE = "date"
    STATE = "held"
    MINUTES = "minutes"
    NEXT = "next date"
    UNUSED = "unused"
    NOT_KEPT = "private"


_OF_EACH = (Part.DATE, Part.STATE, Part.MINUTES)
WHO = (Part.MENTOR, Part.MENTEE, Part.PERSON, Part.PARTNER)


_NOTHING: Mapping[str, str] = MappingProxyType({})
PART_NAMES = {
    **{str(part): part for part in Part if part not in (Part.UNUSED, Part.NOT_KEPT)},
    "email": Part.PERSON,
    "name": Part.PERSON,
    "day": Part.DATE,
    "status": Part.STATE,
    "ignore": Part.UNUSED,
}
"""As `--map` calls them."""


@dataclass(frozen=True, slots=True)
class LogColumn:
    """What one column was taken for.

    Attributes:
        position: Of the column in its table, from 0.
        number: Of the meeting whose column it is; 0 where each row is a meeting.
        yes: What the answer yes says, in a column of states.
        in_hours: Whether bare numbers are hours, in a column of lengths.
    """

    position: int
    title: str
    part: Part
    number: int = 0
    yes: MeetingState = MeetingState.HELD
    in_hours: bool = False


_ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
)
_MEETING = "meeting|session|meet|met|catch ?up|call|conversation|treffen|termin|reunion"
_IS_MEETING = phrases(rf"(?:{_MEETING})s?")
_NUMBERED = (
    re.compile(rf"\b(?:{_MEETING}|m)(?: no| number)? ?(\d{{1,2}})\b"),
    re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th|e|er)? (?:{_MEETING})\b"),
)
_ORDINAL = re.compile(rf"\b({'|'.join(_ORDINALS)}) (?:{_MEETING})\b")
_NEXT = phrases("next|follow ?up|na(?:e)?chste[rsn]?|prochaine?|proxim[ao]")
_DATE = phrases(
    rf"date|day|when|on|datum|tag|fecha|data|wann|cuando|(?:{_MEETING})s?(?: \d+)?"
)
_OTHER_DATE = phrases(
    "start(?:ed)?|join(?:ed|ing)?|birth|end(?:ed)?|sign(?:ed)?|hired?|prefer\\w*"
    "|availab\\w*|could|can|would|like to|suits?|possible"
)
_STATE = phrases(
    "status|state|held|took place|take place|taken place|happen(?:ed)?|outcome"
    "|attend(?:ed|ance)?|cancell?(?:ed|ation)?|did you (?:two )?meet|met|completed?"
    "|result|done|occurred|moved|rescheduled|postponed|no ?show|stattgefunden"
)
_MINUTES = phrases(
    "minutes?|mins?|duration|length|how long|time spent|hours?|dauer|minuten|duree"
)
_HOURS = phrases("hours?|hrs?|stunden")
_MENTOR = phrases("mentors?|tutors?|coach(?:es)?|junior")
_MENTEE = phrases("mentees?|tutees?|coachees?|senior")
_PARTNER = phrases("partner s?|partner|met with|meet with|with whom|other person|match")
_PERSON = phrases("who|pair|people|persons?|participants?|both|attendees|between")
_FORMS_OWN = (Field.SUBMITTED_AT, Field.FORM)
_QUESTIONS = (
    (phrases("cancell?(?:ed|ation)?"), MeetingState.CANCELLED),
    (phrases("moved|rescheduled|postponed"), MeetingState.MOVED),
    (phrases("no ?show"), MeetingState.NO_SHOW),
)


def columns_of_log(
    table: Table, mapping: Mapping[str, str] = _NOTHING
) -> tuple[LogColumn, ...]:
    """Say what each column means, in the table's order.

    Args:
        table: The log.
        mapping: Title -> part, which counts before the title; names of other kinds of
            files are passed over, as a program remembers one mapping for all.
    """
    told = {
        fold_title(title): PART_NAMES[fold(name)]
        for title, name in mapping.items()
        if fold(name) in PART_NAMES
    }
    columns = [_meaning(table, place, told) for place in range(len(table.titles))]
    if any(c.number and c.part is Part.DATE for c in columns):
        # Beside a column for each meeting, `Date` and `Status` are about the pair.
        columns = [
            LogColumn(c.position, c.title, Part.UNUSED)
            if not c.number and c.part in _OF_EACH
            else c
            for c in columns
        ]
    return tuple(columns)


def check_parts(forced: Mapping[str, str], tables: Iterable[Table]) -> None:
    """Make sure that what the coordinator calls columns of logs are parts of one.

    Raises:
        UnknownFieldError: For the first that is none.
    """
    titles = {fold_title(title) for table in tables for title in table.titles}
    for title, name in forced.items():
        if fold_title(title) in titles and fold(name) not in PART_NAMES:
            raise UnknownFieldError(name, sorted(PART_NAMES))


def is_log(columns: Sequence[LogColumn]) -> bool:
    """Tell whether the columns say whose meetings and when, which is what it takes."""
    parts = {column.part for column in columns}
    return Part.DATE in parts and not parts.isdisjoint(WHO)


def is_meeting_log(table: Table) -> bool:
    """Tell a meeting log from other lists with people and dates in them."""
    if _asks_for_topics(table):
        return False
    columns = columns_of_log(table)
    if not is_log(columns):
        return False
    if any(c.number and c.part is Part.DATE for c in columns):
        return True
    named = [c.title for c in columns if c.part in (Part.DATE, Part.STATE, Part.NEXT)]
    names = (*named, table.sheet, table.file.rpartition(".")[0])
    lengths = any(column.part is Part.MINUTES for column in columns)
    return lengths or any(_IS_MEETING.search(fold_title(name)) for name in names)


def _asks_for_topics(table: Table) -> bool:
    fields = {guess(title).field for title in table.titles}
    return bool(fields & (TOPICS - {Field.INTERESTS}))


def _meaning(table: Table, place: int, told: Mapping[str, Part]) -> LogColumn:
    title = table.titles[place]
    folded = fold_title(title)
    number, rest = _numbered(folded)
    if part := told.get(folded):
        number = number if part in _OF_EACH else 0
        in_hours = bool(_HOURS.search(folded))
        return LogColumn(place, title, part, number, _yes(folded), in_hours)
    cells = list(islice(filter(None, table.columns[place]), _ENOUGH))
    field = guess(title).field
    if field in _FORMS_OWN and not _may_be_event(folded, table.export):
        return LogColumn(place, title, Part.UNUSED)
    if part := _event(folded, rest if number else folded, cells):
        return LogColumn(
            *(place, title, part, number),
            yes=_yes(folded),
            in_hours=bool(_HOURS.search(folded)),
        )
    part = _who(folded, field, cells)
    return LogColumn(place, title, part)


def _may_be_event(folded: str, export: Export) -> bool:
    """Tell `Date` from `Completion time`; a form's `Duration` is that of filling in."""
    is_list = export is Export.LIST
    return bool(_DATE.fullmatch(folded) or (is_list and _MINUTES.search(folded)))


def _numbered(folded: str) -> tuple[int, str]:
    """Give the meeting's number in a title, and the words around it; 0 for none."""
    for pattern in _NUMBERED:
        if found := pattern.search(folded):
            return int(found[1]), folded.replace(found[0], " ").strip()
    if found := _ORDINAL.search(folded):
        return _ORDINALS.index(found[1]) + 1, folded.replace(found[0], " ").strip()
    return 0, folded


def _event(folded: str, rest: str, cells: Sequence[str]) -> Part | None:
    """Say what a column tells of the meeting itself; None when it tells nothing."""
    if not cells:
        return None
    if _most(cells, holds_day):
        is_of_meeting = not rest or _DATE.search(folded)
        other = _OTHER_DATE.search(folded) or not is_of_meeting
        return Part.NEXT if _NEXT.search(folded) else None if other else Part.DATE
    if _MINUTES.search(folded) and _most(cells, _is_length):
        return Part.MINUTES
    is_asked = not rest or _STATE.search(folded)
    return Part.STATE if is_asked and _most(cells, _is_state) else None


def _most(cells: Sequence[str], holds: Callable[[str], bool]) -> bool:
    return 2 * sum(map(holds, cells)) >= len(cells)


def _is_length(cell: str) -> bool:
    return any(minutes_in(cell, hours=hours) is not None for hours in (True, False))


def _is_state(cell: str) -> bool:
    return state_in(cell) is not None or yes_or_no(cell) is not None


def _is_yes_or_no(cell: str) -> bool:
    return yes_or_no(cell) is not None


def _yes(folded: str) -> MeetingState:
    found = (state for words, state in _QUESTIONS if words.search(folded))
    return next(found, MeetingState.HELD)


def _who(folded: str, field: Field | None, cells: Sequence[str]) -> Part:
    """Say whom a column names; free text, which nobody keeps, when it names nobody."""
    if cells and field not in IDENTITY and _names_nobody(folded, cells):
        return Part.UNUSED
    is_mentor, is_mentee = _MENTOR.search(folded), _MENTEE.search(folded)
    short = all(len(cell) <= _LONGEST_NAME for cell in cells)
    if short and bool(is_mentor) != bool(is_mentee):
        return Part.MENTOR if is_mentor else Part.MENTEE
    if short and _PARTNER.search(folded):
        return Part.PARTNER
    if field in IDENTITY or (short and (_PERSON.search(folded) or is_mentor)):
        return Part.PERSON
    return Part.UNUSED if field or not cells else Part.NOT_KEPT


def _names_nobody(folded: str, cells: Sequence[str]) -> bool:
    """Tell answers and counts from names and numbers of people."""
    counts = all(map(str.isdecimal, cells)) and not _ID.search(folded)
    return counts or _most(cells, _is_yes_or_no)


_ID = phrases("ids?|wwid|staff|employee|personnel")
_LONGEST_NAME = 120
_ENOUGH = 1_000  # cells to know a column by
