"""Lists in which a row names a mentor and a mentee, each in columns of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rmentor.core.model.people import Role
from rmentor.core.model.tables import Export, Record, Table
from rmentor.core.roster.fields import IDENTITY
from rmentor.core.roster.text import fold_title
from rmentor.core.roster.wording import guess

_SIDES = {
    "mentor": Role.MENTOR,
    "mentors": Role.MENTOR,
    "mentee": Role.MENTEE,
    "mentees": Role.MENTEE,
}
_ROLE_TITLE = "Role (from the titles)"
_WHOLE_NAME = "name"


def one_side_each(table: Table) -> Table:
    """Give the mentor and the mentee of each row a row of their own.

    `Mentor name, Mentee name, Mentee email` speaks of two people: one with the name
    of the first and the address of the second would be a third.

    Returns:
        The table itself when its rows are about one person each.
    """
    sides = {role: _side(table, role) for role in (Role.MENTOR, Role.MENTEE)}
    if table.export is not Export.LIST or not all(map(_names_somebody, sides.values())):
        return table
    titles = tuple(dict.fromkeys(title for side in sides.values() for title in side))
    own = {place for side in sides.values() for place in side.values()}
    shared = [place for place in range(len(table.titles)) if place not in own]
    if any(guess(table.titles[place]).field in IDENTITY for place in shared):
        return table
    records = tuple(
        Record(record.row, (*cells, *(record.cells[p] for p in shared), str(role)))
        for role, side in sides.items()
        for record in table.records
        if any(cells := _cells(record, side, titles))
    )
    # A column stands for two of the sheet now, so none can be named.
    every = (*titles, *(table.titles[place] for place in shared), _ROLE_TITLE)
    return replace(table, titles=every, records=records, places=())


def _side(table: Table, role: Role) -> Mapping[str, int]:
    """Say where the columns of one side stand, by their titles without its name."""
    side: dict[str, int] = {}
    for place, title in enumerate(table.titles):
        whose, _, rest = fold_title(title).partition(" ")
        if _SIDES.get(whose) is role:
            side.setdefault(rest or _WHOLE_NAME, place)
    return side


def _names_somebody(side: Mapping[str, int]) -> bool:
    return any(guess(title).field in IDENTITY for title in side)


def _cells(
    record: Record, side: Mapping[str, int], titles: Sequence[str]
) -> tuple[str, ...]:
    return tuple(record.cells[side[title]] if title in side else "" for title in titles)
