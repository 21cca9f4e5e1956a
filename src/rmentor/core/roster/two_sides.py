"""Lists in which a row names several people, each in columns of their own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rmentor.core.model.people import Role
from rmentor.core.model.tables import Export, Record, Table
from rmentor.core.roster.fields import IDENTITY, NAMES, Field
from rmentor.core.roster.roles import (
    WHO_IS_MENTORED,
    WHO_LEARNS,
    WHO_MENTORS,
    whose_first,
)
from rmentor.core.roster.text import fold, fold_title
from rmentor.core.roster.wording import guess

_SIDES = {
    word: role
    for role, words in (
        (Role.MENTOR, WHO_MENTORS),
        (Role.MENTEE, (*WHO_IS_MENTORED, *WHO_LEARNS)),
    )
    for who in words
    for word in (who, f"{who}s", f"{who}es")
}
_ROLE_TITLE = "Role (from the titles)"
_WHOLE_NAME = "name"
_ANYBODY = frozenset(
    ("match", "partner", "participant", "person", "buddy", "member", "colleague")
)
_NUMBERED = re.compile(r"(.*?[^\W\d]) ?([1-9])(?: (.*))?")

Side = Mapping[str, int]
"""Title without what says whose it is -> place of the column."""


def one_side_each(table: Table) -> Table:
    """Give each of the people that a row names a row of their own.

    `Mentor name, Mentee name, Mentee email` speaks of two people: one with the name
    of the first and the address of the second would be a third. So does `Student 1,
    Student 2`, which says of nobody who is the mentor.

    Returns:
        The table itself when its rows are about one person each.
    """
    if table.export is not Export.LIST:
        return table
    sides = {role: _side(table, role) for role in (Role.MENTOR, Role.MENTEE)}
    if all(map(_names_somebody, sides.values())):
        return _parted(table, tuple(sides.values()), [(str(role),) for role in sides])
    numbered = _numbered(table)
    if len(numbered) > 1 and _name_different_people(table, numbered):
        return _parted(table, numbered, [()] * len(numbered))
    return table


def _parted(
    table: Table, sides: Sequence[Side], roles: Sequence[tuple[str, ...]]
) -> Table:
    """Put the sides one below the other; what belongs to none stays with each."""
    titles = tuple(dict.fromkeys(title for side in sides for title in side))
    own = {place for side in sides for place in side.values()}
    shared = [place for place in range(len(table.titles)) if place not in own]
    if any(_may_name_somebody(table.titles[place]) for place in shared):
        return table
    records = tuple(
        Record(record.row, (*cells, *(record.cells[p] for p in shared), *role))
        for side, role in zip(sides, roles, strict=True)
        for record in table.records
        if any(cells := _cells(record, side, titles))
    )
    # A column stands for two of the sheet now, so none can be named.
    role_title = (_ROLE_TITLE,) if any(roles) else ()
    every = (*titles, *(table.titles[place] for place in shared), *role_title)
    return replace(table, titles=every, records=records, places=())


def _side(table: Table, role: Role) -> Side:
    """Say where the columns of one side stand, by their titles without its name."""
    side: dict[str, int] = {}
    for place, title in enumerate(table.titles):
        whose, _, rest = whose_first(fold_title(title)).partition(" ")
        if _SIDES.get(whose) is role:
            side.setdefault(rest or _WHOLE_NAME, place)
    return side


def _numbered(table: Table) -> tuple[Side, ...]:
    """Give the columns of the first, the second and further people of each row."""
    sides: dict[str, dict[str, int]] = {}
    for place, title in enumerate(table.titles):
        if found := _NUMBERED.fullmatch(fold_title(title)):
            rest = " ".join(filter(None, (found[1], found[3])))
            sides.setdefault(found[2], {}).setdefault(rest, place)
    return tuple(side for side in sides.values() if any(map(_is_name, side)))


def _name_different_people(table: Table, sides: Sequence[Side]) -> bool:
    """Tell two people from the two ways in which one person writes their name."""
    first, second = (
        next(place for title, place in side.items() if _is_name(title))
        for side in sides[:2]
    )
    both = zip(table.columns[first], table.columns[second], strict=True)
    pairs = [pair for pair in both if all(pair)]
    words = [tuple(map(_words, pair)) for pair in pairs]
    apart = sum(1 for one, other in words if not one & other)
    return bool(pairs) and 2 * apart > len(pairs)


def _is_name(title: str) -> bool:
    return title in _ANYBODY or guess(title).field in NAMES


def _words(name: str) -> set[str]:
    """Give what one may recognize somebody by; an address counts as a whole."""
    return {name.casefold()} if "@" in name else set(fold(name).split())


def _names_somebody(side: Side) -> bool:
    return not IDENTITY.isdisjoint(_fields(side))


def _may_name_somebody(title: str) -> bool:
    return guess(title).field in IDENTITY or fold_title(title) in _SIDES


def _fields(side: Side) -> set[Field | None]:
    return {guess(title).field for title in side}


def _cells(record: Record, side: Side, titles: Sequence[str]) -> tuple[str, ...]:
    return tuple(record.cells[side[title]] if title in side else "" for title in titles)
