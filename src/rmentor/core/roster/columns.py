"""Which column is which field: titles first, then what the columns hold."""

import heapq
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from rmentor.core.model.people import Role
from rmentor.core.model.tables import Export, Table
from rmentor.core.roster.contents import Column, checked, holds_addresses
from rmentor.core.roster.fields import (
    SEVERAL,
    ColumnMapping,
    Confidence,
    Field,
    field_named,
)
from rmentor.core.roster.one_topic import find_one_topic_columns
from rmentor.core.roster.refusals import UnknownTitleError
from rmentor.core.roster.roles import role_in_words
from rmentor.core.roster.stand_ins import find_stand_ins
from rmentor.core.roster.text import fold_title, without_parentheses
from rmentor.core.roster.wording import Guess, guess

_NOTHING: Mapping[str, str] = MappingProxyType({})
_RANKS = {Confidence.SURE: 0, Confidence.LIKELY: 1, Confidence.UNSURE: 2}
_NEARLY_ALL = 0.8
_FEW_WORDINGS = 6
_MANY = 3
_LONGEST_ROLE = 80
_BY_RANK = {Role.MENTOR, Role.MENTEE}
_WHO = (Field.EMAIL, Field.NAME)

_SHORT_NAMES = ("name", "nom", "naam", "nome")
_ACCOUNT = "the same in every row: the account that filled in the form"

Guesses = dict[int, Guess]


def map_columns(
    table: Table,
    remembered: Mapping[str, str] = _NOTHING,
    forced: Mapping[str, str] = _NOTHING,
) -> tuple[ColumnMapping, ...]:
    """Say for each column of a table, in its order, which field it fills.

    Args:
        table: With all its rows: contents decide where titles do not.
        remembered: Title -> field of earlier imports; beats a guess.
        forced: Title -> field as the coordinator says; beats everything.

    Raises:
        UnknownFieldError: When `forced` names a field that does not exist.
    """
    columns = _columns_of(table)
    guesses, options = _guessed(table, columns, _told(table, remembered, forced))
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
            tuple(heapq.nsmallest(2, set(column.cells))),
            order.get(place, 0),
            options.get(place, ""),
        )
        for place, column in enumerate(columns)
    )


def _guessed(
    table: Table, columns: Sequence[Column], told: Guesses
) -> tuple[Guesses, dict[int, str]]:
    """Guess fields by titles, then by contents; say what columns stand for."""
    guesses = {
        column.position: told.get(column.position)
        or checked(guess(column.title), column)
        for column in columns
    }
    _look_for_identity(table, columns, guesses)
    _look_for_roles(columns, guesses)
    find_one_topic_columns(columns, guesses)
    return guesses, find_stand_ins(columns, guesses)


def check_titles(forced: Mapping[str, str], tables: Iterable[Table]) -> None:
    """Make sure that each title the coordinator names is one of some table's.

    Raises:
        UnknownTitleError: For the first that is not.
    """
    titles = [title for table in tables for title in table.titles]
    known = {fold_title(title) for title in titles}
    for title in forced:
        if fold_title(title) not in known:
            raise UnknownTitleError(title, titles)


def _columns_of(table: Table) -> tuple[Column, ...]:
    columns = list(zip(*(record.cells for record in table.records), strict=True))
    return tuple(
        Column(place, title, tuple(filter(None, columns[place])) if columns else ())
        for place, title in enumerate(table.titles)
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
        fold_title(title): Guess(field_named(name), Confidence.SURE, "you said so", -2)
        for title, name in forced.items()
    }
    return {
        place: known[folded]
        for place, title in enumerate(table.titles)
        if (folded := fold_title(title)) in known
    }


def _filling(guesses: Guesses, field: Field) -> list[int]:
    return [place for place, guessed in guesses.items() if guessed.field is field]


def _look_for_identity(
    table: Table, columns: Sequence[Column], guesses: Guesses
) -> None:
    """Find the people where the titles alone do not tell who they are."""
    if not _filling(guesses, Field.EMAIL):
        for column in columns:
            if guesses[column.position].field is None and holds_addresses(column):
                reason = "holds email addresses"
                guesses[column.position] = Guess(
                    Field.EMAIL, Confidence.LIKELY, reason, 2000
                )
    if table.export is Export.LIST and not any(
        _filling(guesses, field) for field in (Field.EMAIL, Field.STAFF_ID)
    ):
        for column in columns:
            if fold_title(column.title) == "id" and column.cells:
                reason = "the only number of a person"
                guesses[column.position] = Guess(
                    Field.STAFF_ID, Confidence.LIKELY, reason
                )
    _part_names(columns, guesses)
    _set_account_aside(columns, guesses)


def _set_account_aside(columns: Sequence[Column], guesses: Guesses) -> None:
    """Know an address that every row repeats while the names differ for what it is."""
    named = (Field.NAME, Field.FIRST_NAME, Field.LAST_NAME)
    names = [p for field in named for p in _filling(guesses, field)]
    for place in _filling(guesses, Field.EMAIL):
        column = columns[place]
        repeats = column.distinct == 1 and len(column.cells) >= _MANY
        if repeats and any(columns[p].distinct > 1 for p in names):
            guesses[place] = Guess(Field.FORM, Confidence.LIKELY, _ACCOUNT)


def _part_names(columns: Sequence[Column], guesses: Guesses) -> None:
    """Read `Name` beside `Vorname` as the family name, or as the form's own account."""
    if not _filling(guesses, Field.FIRST_NAME):
        _first_beside_last(columns, guesses)
        return
    whole = bool(_filling(guesses, Field.LAST_NAME))
    for place in _filling(guesses, Field.NAME):
        if whole and columns[place].distinct == 1 and len(columns[place].cells) > 1:
            guesses[place] = Guess(Field.FORM, Confidence.LIKELY, _ACCOUNT)
        elif not whole and fold_title(columns[place].title) in _SHORT_NAMES:
            reason = "stands beside a first name"
            guesses[place] = Guess(Field.LAST_NAME, Confidence.SURE, reason)


def _first_beside_last(columns: Sequence[Column], guesses: Guesses) -> None:
    """Read `Name` beside `Surname` as the first name, unless it holds both."""
    last = [columns[place] for place in _filling(guesses, Field.LAST_NAME)]
    names = [columns[place] for place in _filling(guesses, Field.NAME)]
    if len(last) != 1 or len(names) != 1 or not last[0].cells:
        return
    pairs = zip(names[0].cells, last[0].cells, strict=False)
    whole = sum(1 for name, family in pairs if family.casefold() in name.casefold())
    if 2 * whole < len(last[0].cells):
        reason = "stands beside a last name"
        guesses[names[0].position] = Guess(Field.FIRST_NAME, Confidence.LIKELY, reason)


def _look_for_roles(columns: Sequence[Column], guesses: Guesses) -> None:
    """Take a column that holds nothing but roles for the role column."""
    if _filling(guesses, Field.ROLE):
        return
    for column in columns:
        if guesses[column.position].field is None and _holds_roles(column):
            reason = "holds roles"
            guesses[column.position] = Guess(Field.ROLE, Confidence.LIKELY, reason)
            return


def _holds_roles(column: Column) -> bool:
    """Tell a list of few wordings that name a role from names and life stories."""
    wordings = {without_parentheses(wording) for wording in set(column.cells)}
    named = any("ment" in wording.casefold() for wording in wordings)
    return (
        len(wordings) <= _FEW_WORDINGS
        and len({role_in_words(wording) for wording in wordings} - {None}) > 1
        and (named or {role_in_words(wording) for wording in wordings} >= _BY_RANK)
        and not any(c.isdecimal() for wording in wordings for c in wording)
        and all(len(wording) <= _LONGEST_ROLE for wording in wordings)
        and column.share(role_in_words) >= _NEARLY_ALL
    )


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
        if field in SEVERAL:
            order |= {column.position: turn for turn, column in enumerate(rivals)}
            continue
        for column in rivals[1:]:
            guesses[column.position] = _beaten(field, rivals[0].title)
    return order


def _preferred(rivals: Sequence[Column], guesses: Guesses) -> list[Column]:
    """Order rivals: what was said, then what tells people apart, then the title."""
    if len(rivals) == 1:
        return list(rivals)
    most = max(rival.distinct for rival in rivals)

    def place(column: Column) -> tuple[int, ...]:
        guessed = guesses[column.position]
        said = min(guessed.strength, 0)
        if guessed.field in SEVERAL and guessed.field not in _WHO:
            return (said, column.position)
        alike = column.distinct < _NEARLY_ALL * most and guessed.field in _WHO
        strength = max(guessed.strength, 0)
        rank = _RANKS[guessed.confidence]
        return (said, alike, not column.cells, rank, strength, column.position)

    return sorted(rivals, key=place)


def _told_apart(rivals: list[Column], guesses: Guesses) -> list[Column]:
    """Set aside a column that says the same in every row, when another tells apart."""
    kept = rivals[:1]
    for column in rivals[1:]:
        same_for_all = column.distinct == 1 and len(column.cells) > 1
        if same_for_all and guesses[column.position].strength >= 0:
            guesses[column.position] = Guess(Field.FORM, Confidence.LIKELY, _ACCOUNT)
        else:
            kept.append(column)
    return kept


def _beaten(field: Field | None, winner: str) -> Guess:
    if field is Field.SUBMITTED_AT:
        return Guess(Field.FORM, Confidence.SURE, "the form's own bookkeeping")
    short = " ".join(winner.split())[:60]
    return Guess(None, Confidence.UNSURE, f"'{short}' is used; kept with the person")
