"""Roles told by which part of a form somebody filled in."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rmentor.core.model.people import Role
from rmentor.core.model.tables import Table
from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster.fields import ColumnMapping, Field
from rmentor.core.roster.roles import role_in_label
from rmentor.core.roster.text import plain_dashes
from rmentor.core.roster.values import says_nothing, yes_or_no

_SECTION = re.compile(
    r"^\W*(?:(?:section|part|abschnitt|partie)\s*\w*\W+)?"
    r"(?:\[(?P<brackets>[^\]]*ment[^\]]*)\]"
    r"|(?:for|if you(?: are|'re| want to be| would like to be| signed up as)"
    r"|as|für|wenn sie|pour les|si vous êtes|para)\s+(?:an? |un |une |our )?"
    r"(?P<clause>ment\w+)\b"
    r"|(?P<label>(?:reverse )?ment\w+(?: only| section| questions?| side"
    r"| topics| skills| areas| interests)?)"
    r"\s*[:|>-]\s)"
    r"|\((?P<end>(?:for )?ment\w+(?: only)?)\)\W*$",
    re.IGNORECASE,
)
_MOST_BOTH = 0.2
_ROLES = {
    (True, True): Role.EITHER,
    (True, False): Role.MENTOR,
    (False, True): Role.MENTEE,
    (False, False): None,
}
"""By whether the mentors' part is filled in, and whether the mentees' is."""


@dataclass(frozen=True, slots=True)
class Sections:
    """The columns that only mentors, and those that only mentees are to fill.

    Attributes:
        says: What tells the role, for people.
    """

    mentors: tuple[int, ...]
    mentees: tuple[int, ...]
    says: str

    def roles(self, columns: Sequence[Sequence[str]]) -> Sequence[Role | None]:
        """Say for each row who filled it in; None for neither part."""
        mentors = _any_filled([columns[place] for place in self.mentors])
        mentees = _any_filled([columns[place] for place in self.mentees])
        return list(map(_ROLES.__getitem__, zip(mentors, mentees, strict=True)))


def find_sections(table: Table, mapping: Sequence[ColumnMapping]) -> Sections | None:
    """Find the parts of a form by their titles, else by who answers which question.

    The questions alone tell roles only where hardly anybody answers both, topics to
    share and topics to learn: a form may well ask everybody for both.
    """
    titled = [(m.position, _section(m.title)) for m in mapping]
    mentors = tuple(place for place, role in titled if role is Role.MENTOR)
    mentees = tuple(place for place, role in titled if role is Role.MENTEE)
    if mentors and mentees:
        return Sections(mentors, mentees, "the part of the form they filled in")
    sharing = tuple(m.position for m in mapping if m.field is Field.TOPICS_TO_SHARE)
    wanting = tuple(m.position for m in mapping if m.field is Field.TOPICS_TO_LEARN)
    plain = not any(m.option or m.title.endswith("]") for m in mapping)
    sections = Sections(sharing, wanting, "the question they answered")
    if sharing and wanting and plain and _parts(table, sections):
        return sections
    return None


def _any_filled(columns: Iterable[Sequence[str]]) -> Iterable[bool]:
    """Tell for each row whether it has an answer in one of the columns."""
    filled = [_filled_in(cells) for cells in columns]
    return map(any, zip(*filled, strict=True))


def _filled_in(cells: Sequence[str]) -> Iterable[bool]:
    return TextColumn.of(cells).each(_filled)


def _filled(cell: str) -> bool:
    """Tell an answer from a blank, a dash and a cross that was not made."""
    return bool(cell) and not says_nothing(cell) and yes_or_no(cell) is not False


def _section(title: str) -> Role | None:
    found = _SECTION.search(plain_dashes(title))
    if found is None:
        return None
    return role_in_label(next(text for text in found.groups() if text))


def _parts(table: Table, sections: Sections) -> bool:
    roles = [role for role in sections.roles(table.columns) if role]
    return {Role.MENTOR, Role.MENTEE} <= set(roles) and roles.count(
        Role.EITHER
    ) <= _MOST_BOTH * len(roles)
