"""Who of a table is mentor, mentee or either, and from where that is known."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Role
from rmentor.core.model.tables import Table
from rmentor.core.roster import values
from rmentor.core.roster.cells import RowCells, TableCells
from rmentor.core.roster.fields import IDENTITY, ColumnMapping, Field
from rmentor.core.roster.roles import (
    role_in_label,
    role_in_question,
    role_in_words,
)
from rmentor.core.roster.sections import find_sections
from rmentor.core.roster.text import fold, fold_title, phrases

_NAMED_BY_TITLE = {
    "mentor": Role.MENTOR,
    "mentors": Role.MENTOR,
    "mentee": Role.MENTEE,
    "mentees": Role.MENTEE,
    "junior": Role.MENTOR,
    "senior": Role.MENTEE,
    "leader": Role.MENTEE,
    "executive": Role.MENTEE,
}
_FRENCH = frozenset(("nom", "prenom", "courriel", "ville", "poste", "domaine"))
_WHY = phrases(
    "why|what (?:motivates|made) you|warum|weshalb|pourquoi|por ?que|para que|waarom"
    "|perche|dlaczego"
)
_FIELDS = (
    Field.ROLE,
    Field.WANTS_TO_MENTOR,
    Field.WANTS_A_MENTOR,
    Field.BOTH_ROLES,
)


@dataclass(frozen=True, slots=True)
class _Source:
    """A role that all rows of a table share, and where it was found."""

    role: Role
    says: str


class RoleReader:
    """Decides the roles of the rows of one table.

    What the coordinator says wins, then the row's own columns, then which part of the
    form it fills, then the names of the sheet, of a column (`Mentor name`) and of the
    file, then that of the list beside it.
    """

    def __init__(
        self,
        table: Table,
        mapping: Sequence[ColumnMapping],
        told: Role | None,
        beside: Role | None = None,
    ) -> None:
        self._table = table
        self._told = told
        self._common = _common_role(table, mapping) or _other_role(mapping, beside)
        self._sections = find_sections(table, mapping)
        self._overridden = 0
        self._by_label = 0
        self._by_answers = 0
        self._without = 0

    def __call__(self, cells: TableCells) -> Sequence[Role | None]:
        """Decide the role of every row."""
        said = cells.each(_FIELDS, lambda row: (_own_role(row), _says_both(row)))
        parts: Sequence[Role | None] = (None,) * len(said)
        if self._sections:
            parts = self._sections.roles(cells.records.columns)
        rows = list(zip(said, parts, strict=True))
        decided = {
            ((own, both), part): self._decided(own, part, times, both=both)
            for ((own, both), part), times in Counter(rows).items()
        }
        return [decided[row] for row in rows]

    def _decided(
        self, own: Role | None, part: Role | None, times: int, *, both: bool
    ) -> Role | None:
        """Decide what so many rows are that say the same.

        Args:
            own: What the row's own columns say.
            part: What the part of the form that it fills says.
            times: How many rows these are.
            both: Whether another column says that the person is both.
        """
        if self._told:
            if both or own not in (None, self._told):
                self._overridden += times
            return self._told
        if both:
            return Role.EITHER
        return own or self._role_of_part(part, times)

    def _role_of_part(self, part: Role | None, times: int) -> Role | None:
        """Decide from which part of the form is filled, else for the whole table."""
        if part:
            self._by_answers += times
            return part
        if self._common:
            self._by_label += times
            return self._common.role
        self._without += times
        return None

    def issues(self) -> tuple[Issue, ...]:
        """Say what was decided, after all rows were read."""
        found = []
        if self._told and self._overridden:
            message = (
                f"{_rows(self._overridden)} of {_place(self._table)} said otherwise or "
                f"both; kept as {self._told}s."
            )
            hint = "Use --as roster to let people be what they answered."
            found.append(self._info("role-overridden", message, hint))
        if self._by_label and self._common:
            message = (
                f"{_rows(self._by_label)} of {_place(self._table)}: taken as "
                f"{self._common.role}s because of {self._common.says}."
            )
            hint = "If that is wrong: --as mentors, --as mentees."
            found.append(self._info("role-from-name", message, hint))
        if self._by_answers and self._sections:
            message = (
                f"The role of {_rows(self._by_answers)} of {_place(self._table)} is "
                f"told by {self._sections.says}."
            )
            hint = "If that is wrong, add a column Role."
            found.append(self._info("role-from-answers", message, hint))
        if self._without:
            message = (
                "Nothing says who is mentor (junior) and who is mentee (senior) in "
                f"{_rows(self._without)} of {_place(self._table)}; both is possible."
            )
            hint = "Add a column Role, or import with --as mentors or --as mentees."
            found.append(self._info("role-unknown", message, hint, Severity.WARNING))
        return tuple(found)

    def _info(
        self, code: str, message: str, hint: str, severity: Severity = Severity.INFO
    ) -> Issue:
        table = self._table
        return Issue(code, message, severity, hint, table.file, table.sheet)


def _common_role(table: Table, mapping: Sequence[ColumnMapping]) -> _Source | None:
    if role := role_in_label(f"{table.sheet}."):
        return _Source(role, f"the sheet's name '{table.sheet}'")
    for column in mapping:
        title = fold_title(column.title).removeprefix("reverse ")
        named = _NAMED_BY_TITLE.get(title.partition(" ")[0])
        if named and column.field in IDENTITY:
            return _Source(named, f"the title '{column.title}'")
    if role := _role_of_file(table):
        return _Source(role, f"the file's name '{table.file}'")
    return _role_all_want(table, mapping)


def _role_all_want(table: Table, mapping: Sequence[ColumnMapping]) -> _Source | None:
    """Read `Why do you want to be a mentor?`, where everybody says why."""
    asked = [c.title for c in mapping if c.field is None and _WHY.match(fold(c.title))]
    roles = {title: role_in_question(title) for title in asked}
    if len(set(roles.values())) != 1:
        return None
    ((title, role), *_) = roles.items()
    place = next(c.position for c in mapping if c.title == title)
    if role in (None, Role.EITHER) or not all(table.columns[place]):
        return None
    return _Source(role, f"the question '{title}', which all answer")


def _role_of_file(table: Table) -> Role | None:
    """Read the file's name, in which `mentores` over French titles are `mentorés`."""
    is_french = not _FRENCH.isdisjoint(map(fold_title, table.titles))
    if is_french and "mentores" in fold_title(table.file).split():
        return Role.MENTEE
    return role_in_label(table.file)


def _other_role(
    mapping: Sequence[ColumnMapping], beside: Role | None
) -> _Source | None:
    """Take the list that came with one of mentors for the one of mentees."""
    if beside is None or any(column.field in _FIELDS for column in mapping):
        return None
    other = Role.MENTEE if beside is Role.MENTOR else Role.MENTOR
    return _Source(other, f"the list of {beside}s beside it")


def _own_role(row: RowCells) -> Role | None:
    """Read what the row's own columns say."""
    role = row.value(Field.ROLE, role_in_words, "Write mentor, mentee or either.")
    if role:
        return role
    wishes = {
        wish
        for wish, field in (
            (Role.MENTOR, Field.WANTS_TO_MENTOR),
            (Role.MENTEE, Field.WANTS_A_MENTOR),
        )
        if any(_chosen(cell, wish) for _, cell in row.answers(field))
    }
    return Role.EITHER if len(wishes) > 1 else next(iter(wishes), None)


def _says_both(row: RowCells) -> bool:
    answers = row.answers(Field.BOTH_ROLES)
    return any(_chosen(cell, Role.EITHER) for _, cell in answers)


def _chosen(cell: str, wish: Role) -> bool:
    """Read yes, or the role itself where a service writes out what was ticked."""
    answer = values.yes_or_no(cell)
    return role_in_words(cell) is wish if answer is None else answer


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count} rows"


def _place(table: Table) -> str:
    return f"sheet '{table.sheet}'" if table.sheet else table.file
