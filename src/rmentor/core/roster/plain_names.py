"""Names as people say them: `Example, Ana <ana@corp.test>` is Ana Example."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rmentor.core.model.tables import Record, Table
from rmentor.core.roster.fields import ColumnMapping, Field
from rmentor.core.roster.text import fold_title, listed
from rmentor.core.roster.values import addresses

_WITH_ADDRESS = re.compile(
    r"\s*(?P<name>[^<>()@|;]*?)\s*[<(|;/-]?\s*(?:mailto:)?(?P<address>\S+@\S+?)[>)]?\s*"
)
_WORD = r"[^\W\d_][\w.'’-]*"  # noqa: RUF001  (a typographic apostrophe)
_FAMILY_FIRST = re.compile(
    rf"(?P<family>{_WORD}(?: {_WORD}){{0,3}}), ?(?P<given>{_WORD}(?: {_WORD}){{0,2}})"
)
_TITLES = frozenset(listed("dr; md; phd; jr; sr; mba; msc; esq; ii; iii; prof; mr; ms"))
_NEARLY_ALL = 0.8
_MANY = 3
_LONGEST = 500
_SAYS_FAMILY_FIRST = re.compile(
    r"(?:last|family|sur|nach|familien)\w*.{0,8}(?:first|given|vor)"
    r"|^(?:cognome|apellidos?|nazwisko|sobrenome|nom|achternaam)\b.{0,5}"
    r"(?:nome|nombre|imie|prenom|voornaam)"
)

Mapping = Sequence[ColumnMapping]


def with_plain_names(table: Table, mapping: Mapping) -> tuple[Table, Mapping]:
    """Rewrite the names of a table; addresses in them become a column of their own.

    `Example, Ana` is turned round only where the title says so, where the address
    stands beside it, or where nearly every name of a longer list is written so: a
    comma may also stand before a degree.
    """
    names = [m for m in mapping if m.field is Field.NAME]
    places = {m.position for m in names if _may_need_it(table, m)}
    if not places:
        return table, mapping
    turned = {m.position for m in names if _family_first(table, m)}
    found = [_address_in(record, places) for record in table.records]
    records = []
    for record, address in zip(table.records, found, strict=True):
        cells = tuple(
            _plain(cell, turn=place in turned) if place in places else cell
            for place, cell in enumerate(record.cells)
        )
        records.append(replace(record, cells=(*cells, address)))
    added = replace(
        names[0], position=len(table.titles), field=Field.EMAIL, turn=_LAST_TURN
    )
    titles = (*table.titles, names[0].title)
    return replace(table, titles=titles, records=tuple(records)), (*mapping, added)


_LAST_TURN = 1000


def _may_need_it(table: Table, column: ColumnMapping) -> bool:
    together = "\n".join(table.columns[column.position])
    return "@" in together or "," in together


def _family_first(table: Table, column: ColumnMapping) -> bool:
    if _SAYS_FAMILY_FIRST.search(fold_title(column.title)):
        return True
    cells = [cell for cell in table.columns[column.position] if cell]
    parted = sum(1 for cell in cells if _parts(cell))
    return len(cells) >= _MANY and parted >= _NEARLY_ALL * len(cells)


def _address_in(record: Record, places: set[int]) -> str:
    cells = (record.cells[place] for place in sorted(places))
    return next((found[0] for cell in cells if (found := addresses(cell))), "")


def _plain(cell: str, *, turn: bool) -> str:
    if len(cell) > _LONGEST:
        return cell
    named = _WITH_ADDRESS.fullmatch(cell)
    name = named["name"].strip(" \"'") if named else cell
    parts = _parts(name) if turn or named else None
    return f"{parts['given']} {parts['family']}" if parts else name


def _parts(name: str) -> re.Match[str] | None:
    found = _FAMILY_FIRST.fullmatch(name) if len(name) <= _LONGEST else None
    if found and found["given"].replace(".", "").casefold() in _TITLES:
        return None
    return found
