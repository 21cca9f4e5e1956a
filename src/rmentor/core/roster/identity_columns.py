"""Which columns say who the people of a table are."""

import re
from collections.abc import Sequence

from rmentor.core.model.tables import Export, Table
from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster.contents import Column, holds_addresses
from rmentor.core.roster.fields import NAMES, Confidence, Field
from rmentor.core.roster.phrasing import without_lead, without_owner
from rmentor.core.roster.roles import WHO_IS_MENTORED, WHO_LEARNS
from rmentor.core.roster.text import fold, fold_title, listed
from rmentor.core.roster.told_by_contents import find_names
from rmentor.core.roster.wording import Guess

_NEARLY_ALL = 0.8
_MANY = 3
_SHORT_NAMES = ("name", "nom", "naam", "nome", "nume")
_NAME_OF_SOMEBODY = re.compile(
    r"(?:nom|nome|naam|name) (?:de|du|des|do|da|van|del|der|of)"
    r" (?:(?:l|la|le|the|de|het|d|un|une) )?(?:expert|participant|candidat|student"
    r"|etudiant|membre|member|eleve|parrain|marraine|filleul|mentor|mentee|tut|alun[oa]"
    r"|teilnehmer|collaborat|salarie|employ|benevole|volunt)\w*"
)
_WHO_LEARNS = frozenset((*WHO_IS_MENTORED, *WHO_LEARNS))
_OF_OTHER_THINGS = frozenset(
    listed("""manager; project; slot; booking; session; event; activity; team; group
    company; organization; organisation; department; course; class; school; order
    ticket; room; meeting; match; pair; topic; task; job; location; site; office; case
    category; cohort; program; programme; round; campaign; product; invoice; payment""")
)
"""What a number counts that is of no person: `project_id`."""
ACCOUNT = "the same in every row: the account that filled in the form"

Guesses = dict[int, Guess]


def find_identity(table: Table, columns: Sequence[Column], guesses: Guesses) -> None:
    """Find the people where the titles alone do not tell who they are."""
    _set_references_aside(table, guesses)
    if not _filling(guesses, Field.EMAIL):
        for column in columns:
            if guesses[column.position].is_open and holds_addresses(column):
                reason = "holds email addresses"
                guesses[column.position] = Guess(
                    Field.EMAIL, Confidence.LIKELY, reason, 2000
                )
    if table.export is Export.LIST and not any(
        _filling(guesses, field) for field in (Field.EMAIL, Field.STAFF_ID)
    ):
        for column in columns:
            if _numbers_people(column, guesses[column.position]):
                reason = "the only number of a person"
                guesses[column.position] = Guess(
                    Field.STAFF_ID, Confidence.LIKELY, reason
                )
                break
    find_names(table, columns, guesses)
    _part_names(columns, guesses)
    _set_others_aside(table, guesses)
    _set_account_aside(columns, guesses)


def _set_references_aside(table: Table, guesses: Guesses) -> None:
    """Know the id of somebody's mentor, which many share, from their own."""
    named = [
        table.columns[place] for field in NAMES for place in _filling(guesses, field)
    ]
    for place in _filling(guesses, Field.STAFF_ID) if named else ():
        ids = table.columns[place]
        given = TextColumn.of(ids).filled()
        repeat = 2 * len(given.texts) <= len(given)
        people = set(zip(ids, *named, strict=True)) if repeat else ()
        if guesses[place].strength >= 0 and 2 * len(given.texts) <= len(people):
            reason = "many people share each; kept with the person"
            guesses[place] = Guess(None, Confidence.UNSURE, reason)


def _set_others_aside(table: Table, guesses: Guesses) -> None:
    """Know a `Student` who is not whom the first and the last name of the row name."""
    own = [*_filling(guesses, Field.FIRST_NAME), *_filling(guesses, Field.LAST_NAME)]
    if len(own) != len((Field.FIRST_NAME, Field.LAST_NAME)):
        return
    for place in _filling(guesses, Field.NAME):
        rows = zip(*(table.columns[p] for p in (place, *own)), strict=True)
        both = [tuple(map(fold, row)) for row in rows if all(row)]
        same = sum(1 for name, *parts in both if _shared(name, parts))
        learns = fold_title(table.titles[place]) in _WHO_LEARNS
        is_other = 2 * same < len(both) or (learns and not same)
        if guesses[place].strength >= 0 and is_other:
            reason = "names others than the first and last names; kept with the person"
            guesses[place] = Guess(None, Confidence.UNSURE, reason, settled=True)


def _shared(name: str, parts: Sequence[str]) -> bool:
    return not set(name.split()).isdisjoint(" ".join(parts).split())


def _numbers_people(column: Column, guessed: Guess) -> bool:
    """Know `id`, and `Computing ID` where nearly every row has its own."""
    words = fold_title(column.title).split()
    if words == ["id"]:
        return bool(column.cells)
    if column.title.strip() == "#":
        # Codes of their own, not the numbers of the rows.
        all_own = column.distinct == len(column.cells) > 0
        return all_own and not all(map(str.isdecimal, column.cells))
    return (
        guessed.field is None
        and 1 < len(words) <= _MANY
        and words[-1].endswith("id")
        and _OF_OTHER_THINGS.isdisjoint(words)
        and column.distinct >= _NEARLY_ALL * len(column.cells) > 0
    )


def _set_account_aside(columns: Sequence[Column], guesses: Guesses) -> None:
    """Know an address that every row repeats while the names differ for what it is."""
    names = [p for field in NAMES for p in _filling(guesses, field)]
    for place in _filling(guesses, Field.EMAIL):
        column = columns[place]
        repeats = column.is_uniform and len(column.cells) >= _MANY
        if repeats and any(columns[p].distinct > 1 for p in names):
            guesses[place] = Guess(Field.FORM, Confidence.LIKELY, ACCOUNT)


def _part_names(columns: Sequence[Column], guesses: Guesses) -> None:
    """Read `Name` beside `Vorname` as the family name, or as the form's own account."""
    if not _filling(guesses, Field.FIRST_NAME):
        _first_beside_last(columns, guesses)
        return
    whole = bool(_filling(guesses, Field.LAST_NAME))
    if not whole and not _filling(guesses, Field.NAME):
        _last_beside_first(columns, guesses)
    for place in _filling(guesses, Field.NAME):
        if whole and columns[place].is_uniform and len(columns[place].cells) > 1:
            guesses[place] = Guess(Field.FORM, Confidence.LIKELY, ACCOUNT)
        elif not whole and _is_short(columns[place].title):
            reason = "stands beside a first name"
            guesses[place] = Guess(Field.LAST_NAME, Confidence.SURE, reason)


def _last_beside_first(columns: Sequence[Column], guesses: Guesses) -> None:
    """Read `Nom de l'experte` beside `Prénom` as the family name."""
    for column in columns:
        is_free = guesses[column.position].field is None and column.cells
        if is_free and _NAME_OF_SOMEBODY.fullmatch(fold_title(column.title)):
            reason = "stands beside a first name"
            guesses[column.position] = Guess(Field.LAST_NAME, Confidence.LIKELY, reason)
            return


def _is_short(title: str) -> bool:
    return without_lead(without_owner(fold_title(title))) in _SHORT_NAMES


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


def _filling(guesses: Guesses, field: Field) -> list[int]:
    return [place for place, guessed in guesses.items() if guessed.field is field]
