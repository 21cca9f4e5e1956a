"""Lists with a row per person and topic, or slot: the rows of a person made one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Record, Table
from rmentor.core.roster.cells import shortened
from rmentor.core.roster.fields import IDENTITY, NAMES, TOPICS, ColumnMapping, Field
from rmentor.core.roster.ranks import rank_in
from rmentor.core.roster.roles import role_in_words
from rmentor.core.roster.text import fold
from rmentor.core.roster.topics import Split, split_for
from rmentor.core.roster.values import yes_or_no
from rmentor.core.roster.wishes import BOTH, LEARNS, SHARES, Wish, wish_in

_GATHERED = TOPICS | {Field.AVAILABILITY, Field.LANGUAGES, Field.PREFERRED}
_VARYING = _GATHERED | {
    Field.DIRECTION,
    Field.RANK,
    Field.ROLE,
    Field.FORM,
    Field.PRIVATE,
    Field.IGNORED,
    None,
}
_OFTEN = 0.25

Mapping = Sequence[ColumnMapping]
Rows = Sequence[Record]


@dataclass(frozen=True, slots=True)
class Joined:
    """A table with a row per person, as far as its rows could be joined."""

    table: Table
    mapping: Mapping
    issues: tuple[Issue, ...] = ()


def joined_rows(table: Table, mapping: Mapping, known: Sequence[str]) -> Joined:
    """Join rows of one person that only differ in topics, slots or roles.

    Many people stand in several rows of such a list, with one topic in each; a row that
    is blank but for it belongs to the person above. Other rows of one person, or those
    that differ in anything else, stay: the later is a correction, not an addition.

    Args:
        table: With all its rows.
        mapping: Of its columns.
        known: Topics known to the program.
    """
    if not any(m.field in _GATHERED for m in mapping):
        return Joined(table, mapping)
    directed = any(m.field is Field.DIRECTION for m in mapping)
    if not directed and _stand_alone(table, mapping):
        return Joined(table, mapping)
    rows = _filled_down(table.records, mapping)
    groups = _groups(rows, mapping)
    repeated = [group for group in groups if len(group) > 1]
    if not (repeated or directed):
        return Joined(table, mapping)
    joiner = _Joiner(table, mapping, known)
    long = directed or len(repeated) >= _OFTEN * len(groups)
    parts = [p for group in groups for p in joiner.parts(group, long=long)]
    joined = sum(1 for part in parts if len(part) > 1)
    if not (joined or directed):
        return Joined(table, mapping)
    records = sorted(map(joiner.join, parts), key=lambda record: record.row)
    issues = (_said(table, len(rows), joined),) if joined else ()
    titles = (*table.titles, *(m.title for m in joiner.added))
    whole = replace(table, titles=titles, records=tuple(records))
    return Joined(whole, (*mapping, *joiner.added), issues)


def _stand_alone(table: Table, mapping: Mapping) -> bool:
    """Tell whether each row has an address, else an id or a name, of its own."""
    columns = [table.columns[place] for mark in _marks(mapping)[:1] for place in mark]
    # What is joined can only be told apart better.
    who = [cell.casefold() for column in columns[:1] for cell in column]
    return bool(who) and "" not in who and len(set(who)) == len(who)


def _filled_down(records: Rows, mapping: Mapping) -> Rows:
    """Repeat the person above in rows that only add a topic or a slot.

    Only where that is the list's way: a single such row has lost its name.
    """
    who = [m.position for m in mapping if m.field in IDENTITY]
    if all(any(record.cells[place] for place in who) for record in records):
        return records
    gathered = {m.position for m in mapping if m.field in _VARYING}
    topics = {m.position for m in mapping if m.field in _GATHERED}
    filled: list[Record] = []
    times = 0
    for record in records:
        said = {place for place, cell in enumerate(record.cells) if cell}
        if filled and said & topics and said <= gathered:
            above = filled[-1].cells
            cells = tuple(
                cell if place in gathered else above[place]
                for place, cell in enumerate(record.cells)
            )
            filled.append(replace(record, cells=cells))
            times += 1
        else:
            filled.append(record)
    return filled if times >= _OFTEN * len(records) else records


def _groups(rows: Rows, mapping: Mapping) -> Sequence[Rows]:
    """Gather the rows of one email, else one staff id, else one name."""
    marks = _marks(mapping)
    groups: dict[str, list[Record]] = {}
    for record in rows:
        who = next((w for places in marks if (w := _who(record, places))), "")
        groups.setdefault(who or f"\0{record.row}", []).append(record)
    return tuple(groups.values())


def _marks(mapping: Mapping) -> Sequence[Sequence[int]]:
    """Give the places of what tells people apart, the surest first."""
    return [
        places
        for fields in ((Field.EMAIL,), (Field.STAFF_ID,), NAMES)
        if (places := [m.position for m in mapping if m.field in fields])
    ]


def _who(record: Record, places: Sequence[int]) -> str:
    return _joined(record.cells[place] for place in places)


def _joined(cells: Iterable[str]) -> str:
    return " ".join(cells).casefold().strip()


def _agree(group: Rows, mapping: Mapping) -> bool:
    """Tell rows that add to each other from rows that correct each other."""
    varies = False
    for column in mapping:
        said = {fold(cell) for row in group if (cell := row.cells[column.position])}
        if len(said) > 1 and column.field not in _VARYING:
            return False
        varies |= len(said) > 1 and column.field in _GATHERED | {Field.DIRECTION}
    return varies


class _Joiner:
    """Writes the rows of one person as one.

    Attributes:
        added: Columns for topics whose direction a row itself says: shared, wanted.
    """

    def __init__(self, table: Table, mapping: Mapping, known: Sequence[str]) -> None:
        self._mapping = mapping
        self._splits: dict[int, Split] = {
            m.position: split_for(
                [r.cells[m.position] for r in table.records], table.export, known
            )
            for m in mapping
            if m.field in _GATHERED
        }
        self._by_row = any(m.field is Field.DIRECTION for m in mapping)
        self._undirected = [
            m for m in mapping if m.field is Field.INTERESTS and not m.option
        ]
        self.added = self._directed_columns(len(table.titles))

    def _directed_columns(self, width: int) -> tuple[ColumnMapping, ...]:
        fields = {m.field for m in self._mapping}
        if not self._undirected or not fields & {Field.DIRECTION, Field.ROLE}:
            return ()
        first = self._undirected[0]
        ranked = " (ranked)" if Field.RANK in fields else ""
        return tuple(
            replace(
                first,
                position=width + place,
                title=f"{first.title}{ranked}",
                field=field,
                turn=100,
            )
            for place, field in enumerate(
                (Field.TOPICS_TO_SHARE, Field.TOPICS_TO_LEARN)
            )
        )

    def parts(self, group: Rows, *, long: bool) -> Sequence[Rows]:
        """Take rows apart again that correct each other."""
        if len(group) == 1:
            return (group,)
        roles = {cell for row in group for cell in self._cells(row, Field.ROLE)}
        adds = len(roles - {""}) > 1 or (long and all(map(self._is_single, group)))
        if adds and _agree(group, self._mapping):
            return (group,)
        return tuple([row] for row in group)

    def _is_single(self, record: Record) -> bool:
        """Tell whether a row holds one topic at most, as in a list by topic."""
        cells = ((split, record.cells[p]) for p, split in self._splits.items())
        return all(len(_entries(split, cell)) < 2 for split, cell in cells)  # noqa: PLR2004

    def join(self, group: Rows) -> Record:
        """Make one row, in which what was wanted most stands first."""
        if len(group) == 1 and not self._by_row:
            return replace(group[0], cells=(*group[0].cells, *("" for _ in self.added)))
        ordered = sorted(group, key=self._rank) if len(group) > 1 else group
        first = min(group, key=lambda record: record.row)
        cells = [self._cell(column, ordered, group) for column in self._mapping]
        return Record(first.row, (*cells, *self._directed(ordered)))

    def _rank(self, record: Record) -> int:
        ranks = (rank_in(fold(c)) for c in self._cells(record, Field.RANK))
        return next(ranks, 0)

    def _cells(self, record: Record, field: Field) -> Iterable[str]:
        return (record.cells[m.position] for m in self._mapping if m.field is field)

    def _cell(self, column: ColumnMapping, ordered: Rows, group: Rows) -> str:
        place = column.position
        said = list(dict.fromkeys(c for row in ordered if (c := row.cells[place])))
        if column.field in _GATHERED:
            if self.added and column in self._undirected:
                ordered = [row for row in ordered if self._way(row, group) is None]
            return self._written(column, ordered)
        if len(said) < 2:  # noqa: PLR2004
            return said[0] if said else ""
        if column.field is Field.ROLE:
            roles = {role_in_words(cell) for cell in said}
            return said[0] if len(roles) == 1 else "both"
        return "; ".join(said) if column.field is None else said[0]

    def _written(self, column: ColumnMapping, rows: Rows) -> str:
        """Write entries with `;`, which keeps commas within them."""
        cells = [cell for row in rows if (cell := row.cells[column.position])]
        if column.option or column.title.endswith("]"):
            chosen = [cell for cell in cells if yes_or_no(cell) is not False]
            return next(iter(chosen or cells), "")
        if len(cells) < 2 and not self.added:  # noqa: PLR2004
            return cells[0] if cells else ""
        split = self._splits[column.position]
        entries = dict.fromkeys(
            entry for cell in cells for entry in split.entries(cell)
        )
        return "".join(f"{entry};" for entry in entries)

    def _directed(self, ordered: Rows) -> Iterable[str]:
        for wish in (SHARES, LEARNS) if self.added else ():
            rows = [
                row
                for row in ordered
                if (way := self._way(row, ordered))
                and ((way.share and wish.share) or (way.learn and wish.learn))
            ]
            yield self._written(self._undirected[0], rows)

    def _way(self, record: Record, group: Rows) -> Wish | None:
        """Say which way a row's topic goes, None when nothing in the row says it."""
        for cell in self._cells(record, Field.DIRECTION):
            if wish := wish_in(cell):
                return wish
        roles = {cell for row in group for cell in self._cells(row, Field.ROLE)}
        if len(roles) < 2:  # noqa: PLR2004
            return None
        role = next((role_in_words(c) for c in self._cells(record, Field.ROLE)), None)
        return _BY_ROLE.get(str(role)) if role else None


def _entries(split: Split, cell: str) -> tuple[str, ...]:
    """Take a cell apart; `Strategy, governance and risk` is one topic."""
    pieces = cell.split(", ")
    if ";" not in cell and all(piece[:1].islower() for piece in pieces[1:]):
        return (cell,) if cell else ()
    return split.entries(cell)


_BY_ROLE = {"mentor": SHARES, "mentee": LEARNS, "either": BOTH}


def _said(table: Table, rows: int, joined: int) -> Issue:
    people = "1 person stands" if joined == 1 else f"{joined} people stand"
    where = f"sheet '{shortened(table.sheet)}'" if table.sheet else table.file
    return Issue(
        "rows-joined",
        f"{people} in several of the {rows} rows of {where}, which differ only in "
        "topics, times or roles; what they say is put together.",
        Severity.INFO,
        "If the later row was meant to replace the earlier one, delete the earlier.",
        table.file,
        table.sheet,
    )
