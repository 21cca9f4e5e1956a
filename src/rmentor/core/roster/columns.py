"""Which column is which field: titles first, then what the columns hold."""

import heapq
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from rmentor.core.model.tables import Table
from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster.contents import Column, checked, says_role
from rmentor.core.roster.fields import (
    SEVERAL,
    TOLD,
    ColumnMapping,
    Confidence,
    Field,
    field_named,
)
from rmentor.core.roster.identity_columns import ACCOUNT, find_identity
from rmentor.core.roster.named_people import find_named_people
from rmentor.core.roster.no_answers import set_no_answers_aside
from rmentor.core.roster.one_topic import find_one_topic_columns
from rmentor.core.roster.phrasing import without_common_word
from rmentor.core.roster.private_answers import (
    set_follow_ups_aside,
    set_private_aside,
)
from rmentor.core.roster.spoken import find_languages
from rmentor.core.roster.stand_ins import find_stand_ins
from rmentor.core.roster.text import fold_title
from rmentor.core.roster.told_by_contents import (
    find_roles,
    find_zones,
    set_network_aside,
)
from rmentor.core.roster.topics_by_contents import (
    find_shared_topics,
    find_skills_of_either_side,
    find_topic_lists,
    find_topic_series,
    find_untitled_topics,
)
from rmentor.core.roster.wording import Guess, guess

_NOTHING: Mapping[str, str] = MappingProxyType({})
_RANKS = {Confidence.SURE: 0, Confidence.LIKELY: 1, Confidence.UNSURE: 2}
_NEARLY_ALL = 0.8
_WHO = (Field.EMAIL, Field.NAME)
_BY_WORDING = (*_WHO, Field.CAPACITY)
"""Of several columns the one with the most usual title is asked first."""


Guesses = dict[int, Guess]


def map_columns(
    table: Table,
    remembered: Mapping[str, str] = _NOTHING,
    forced: Mapping[str, str] = _NOTHING,
    topics: Collection[str] = (),
) -> tuple[ColumnMapping, ...]:
    """Say for each column of a table, in its order, which field it fills.

    Args:
        table: With all its rows: contents decide where titles do not.
        remembered: Title -> field of earlier imports; beats a guess.
        forced: Title -> field as the coordinator says; beats everything.
        topics: Keys of topics that other lists name, which may stand here too.

    Raises:
        UnknownFieldError: When `forced` names a field that does not exist.
    """
    columns = _columns_of(table)
    guesses, options = _guessed(table, columns, _told(table, remembered, forced))
    find_shared_topics(columns, guesses, topics)
    order = _settle(columns, guesses)
    return tuple(
        ColumnMapping(
            table.file,
            table.sheet,
            place,
            column.title,
            guesses[place].field,
            guesses[place].confidence,
            guesses[place].reason,
            tuple(heapq.nsmallest(2, column.texts)),
            order.get(place, 0),
            options.get(place, ""),
        )
        for place, column in enumerate(columns)
    )


def _guessed(
    table: Table, columns: Sequence[Column], told: Guesses
) -> tuple[Guesses, dict[int, str]]:
    """Guess fields by titles, then by contents; say what columns stand for."""
    titles = without_common_word([column.title for column in columns])
    guesses = {
        column.position: told.get(column.position)
        or checked(_of_either(column.title, title), column)
        for column, title in zip(columns, titles, strict=True)
    }
    set_no_answers_aside(columns, guesses)
    find_named_people(table, columns, guesses)
    find_identity(table, columns, guesses)
    set_network_aside(columns, guesses)
    set_private_aside(columns, guesses)
    set_follow_ups_aside(columns, guesses)
    find_roles(columns, guesses)
    find_zones(columns, guesses)
    find_languages(columns, guesses)
    find_one_topic_columns(columns, guesses)
    options = find_stand_ins(columns, guesses)
    find_skills_of_either_side(columns, guesses)
    find_topic_series(columns, guesses)
    find_topic_lists(columns, guesses)
    find_untitled_topics(columns, guesses, options)
    return guesses, options


def _of_either(title: str, shorter: str) -> Guess:
    """Guess by a title, else by what is left of it without the word before all."""
    whole = guess(title)
    return whole if shorter == title or not whole.is_open else guess(shorter)


def _columns_of(table: Table) -> tuple[Column, ...]:
    columns = zip(table.titles, table.columns, strict=True)
    return tuple(
        Column(place, title, TextColumn.of(cells).filled())
        for place, (title, cells) in enumerate(columns)
    )


def _told(
    table: Table, remembered: Mapping[str, str], forced: Mapping[str, str]
) -> Guesses:
    """Collect what was said about columns before looking at them."""
    known = {
        fold_title(title): Guess(Field(name), Confidence.SURE, "remembered", -1)
        for title, name in remembered.items()
        if name in list(Field)
    }
    known |= {
        fold_title(title): Guess(field_named(name), Confidence.SURE, TOLD, -2)
        for title, name in forced.items()
    }
    return {
        place: known[folded]
        for place, title in enumerate(table.titles)
        if (folded := fold_title(title)) in known
    }


def _settle(columns: Sequence[Column], guesses: Guesses) -> dict[int, int]:
    """Decide between columns that fill one field.

    Returns:
        Position -> turn, for the columns of fields that several columns may fill.
    """
    order: dict[int, int] = {}
    for field in {guessed.field for guessed in guesses.values()} - {None}:
        rivals = _preferred(
            [c for c in columns if guesses[c.position].field is field], guesses
        )
        if field in _WHO:
            rivals = _told_apart(rivals, guesses)
        if field in SEVERAL and not _is_complete(field, rivals, columns):
            order |= {column.position: turn for turn, column in enumerate(rivals)}
            continue
        for column in rivals[1:]:
            guesses[column.position] = _beaten(field, rivals[0].title)
    return order


def _is_complete(
    field: Field | None, rivals: Sequence[Column], columns: Sequence[Column]
) -> bool:
    """Tell whether the first of several names is given in every row."""
    rows = max(len(column.cells) for column in columns)
    return field is Field.NAME and bool(rivals) and len(rivals[0].cells) == rows


def _preferred(rivals: Sequence[Column], guesses: Guesses) -> list[Column]:
    """Order rivals: what was said, then what tells people apart, then the title."""
    if len(rivals) == 1:
        return list(rivals)
    most = max(rival.distinct for rival in rivals)

    def place(column: Column) -> tuple[float, ...]:
        guessed = guesses[column.position]
        said = min(guessed.strength, 0)
        if guessed.field in SEVERAL and guessed.field not in _BY_WORDING:
            return (said, column.position)
        alike = column.distinct < _NEARLY_ALL * most and guessed.field in _WHO
        strength = max(guessed.strength, 0)
        rank = _RANKS[guessed.confidence]
        unread = 1 - column.share(says_role) if guessed.field is Field.ROLE else 0
        place = column.position
        return (said, alike, not column.cells, rank, unread, strength, place)

    return sorted(rivals, key=place)


def _told_apart(rivals: list[Column], guesses: Guesses) -> list[Column]:
    """Set aside a column that says the same in every row, when another tells apart."""
    kept = rivals[:1]
    for column in rivals[1:]:
        same_for_all = column.is_uniform and len(column.cells) > 1
        if same_for_all and guesses[column.position].strength >= 0:
            guesses[column.position] = Guess(Field.FORM, Confidence.LIKELY, ACCOUNT)
        else:
            kept.append(column)
    return kept


def _beaten(field: Field | None, winner: str) -> Guess:
    if field is Field.SUBMITTED_AT:
        return Guess(Field.FORM, Confidence.SURE, "the form's own bookkeeping")
    short = " ".join(winner.split())[:60]
    return Guess(None, Confidence.UNSURE, f"'{short}' is used; kept with the person")
