"""Columns of people whose titles say no more than `Mentee`, or `First` and `Second`."""

import re
from collections.abc import Collection, Sequence

from rmentor.core.model.tables import Table
from rmentor.core.roster.cells import RowCells
from rmentor.core.roster.contents import Column
from rmentor.core.roster.fields import IDENTITY, Confidence, Field
from rmentor.core.roster.lists import people_listed
from rmentor.core.roster.ranks import best_rank_in, rank_in
from rmentor.core.roster.roles import role_in_words
from rmentor.core.roster.text import fold, fold_title, listed, split_grid
from rmentor.core.roster.values import addresses, yes_or_no
from rmentor.core.roster.wording import Guess

_NEARLY_ALL = 0.8
_FEWEST_CHOICES = 3
_PEOPLE = frozenset(
    listed("""mentor; mentors; mentee; mentees; student; students; tutor; tutors; tutee
    tutees; coach; coachee; buddy; protege; big; bigs; little; littles; username
    user name""")
)
_NUMBERED = re.compile(r"(\D+?) ?\d+")

Guesses = dict[int, Guess]


def find_named_people(
    table: Table, columns: Sequence[Column], guesses: Guesses
) -> None:
    """Take choices in order for those of partners, and `Mentee` for a name."""
    in_order = _in_order(columns, guesses)
    named = [p for p, g in guesses.items() if g.field is Field.NAME and in_order]
    names = {fold(cell) for place in named for cell in columns[place].texts}
    for column in in_order:
        people = column.share(lambda cell: _is_person(cell, names))
        if column.cells and people >= _NEARLY_ALL:
            reason = "holds people, in the order of the titles"
            guesses[column.position] = Guess(
                Field.PREFERRED, Confidence.LIKELY, reason, 2000
            )
        elif guesses[column.position].field:
            reason = "a choice, of what is not told; kept with the person"
            guesses[column.position] = Guess(None, Confidence.UNSURE, reason)
    if not any(guessed.field in IDENTITY for guessed in guesses.values()):
        for column in columns:
            all_own = column.distinct == len(column.cells) == len(table.records)
            if all_own and fold_title(column.title) in _PEOPLE and _may_name(column):
                reason = "the only thing that parts the people"
                guesses[column.position] = Guess(
                    Field.NAME, Confidence.LIKELY, reason, 2000
                )
                return


def people_chosen(row: RowCells) -> tuple[str, ...]:
    """Read whom somebody prefers; in a grid `Top choices? [Ana]` holds Ana's rank."""
    ranked: list[tuple[int, str]] = []
    others: list[str] = []
    for column, cell in row.answers(Field.PREFERRED):
        person, rank = split_grid(column.title)[1], best_rank_in(cell)
        if person and rank:
            ranked.append((rank, person))
        else:
            others += people_listed(cell)
    return tuple(dict.fromkeys([*(person for _, person in sorted(ranked)), *others]))


def _in_order(columns: Sequence[Column], guesses: Guesses) -> list[Column]:
    """Give the columns titled `First`, `Second` and so on, if they are enough."""
    found: list[Column] = []
    for column in columns:
        said = guesses[column.position]
        title = fold_title(column.title)
        free = said.field in (None, Field.FIRST_NAME, Field.LAST_NAME)
        if free and said.strength >= 0 and not title.isdecimal():
            found += [column] if rank_in(title) == len(found) + 1 else []
    return found if len(found) >= _FEWEST_CHOICES else []


def _may_name(column: Column) -> bool:
    """Tell names from boxes to tick, and from a list of roles to choose from."""
    said = set(map(fold, column.texts))
    return _PEOPLE.isdisjoint(said) and not any(
        yes_or_no(cell) is not None for cell in said
    )


def _is_person(cell: str, names: Collection[str]) -> bool:
    """Know an address, a name of the list, and `Mentor 12`."""
    folded = fold(cell)
    numbered = _NUMBERED.fullmatch(folded)
    in_role = role_in_words(numbered[1]) if numbered else None
    return folded in names or in_role is not None or len(addresses(cell)) == 1
