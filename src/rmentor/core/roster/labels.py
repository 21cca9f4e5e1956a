"""Columns whose people are the titles of other columns: the sheet was misread.

So it comes out where people stand side by side or on cards, in a way of their own.
"""

import re
from collections.abc import Sequence

from rmentor.core.model.tables import Table
from rmentor.core.roster.fields import NAMES, TOLD, ColumnMapping, Confidence, Field
from rmentor.core.roster.roles import role_in_words
from rmentor.core.roster.values import are_addresses
from rmentor.core.roster.wording import guess

# Signs of lists before a label, and of its end.
_BEFORE = " -*•>#"
_END = re.compile(r"\s*[:=]")
_LONGEST = 80
# A third: questions and answers in turn, with some answers that name titles too.
_SHARE = 3
_MOST_ROWS = 2000


def labels_for_names(table: Table, mapping: Sequence[ColumnMapping]) -> tuple[str, ...]:
    """Give the titles that stand where names should; none in a list of people.

    People may be called like titles, where each has an address in a column of its own.
    """
    if _has_addresses(table, mapping):
        return ()
    naming = [column for column in mapping if column.field in NAMES]
    for column in naming:
        if column.reason == TOLD:
            continue
        cells = [cell for cell in table.columns[column.position][:_MOST_ROWS] if cell]
        found = {cell: field for cell in set(cells) if (field := _asked(cell))}
        count = sum(cell in found for cell in cells)
        asked = {*found.values(), guess(column.title).field} - {None}
        if len(asked) > 1 and _SHARE * count >= len(cells):
            return tuple(cell for cell in dict.fromkeys(cells) if cell in found)
    return ()


def _has_addresses(table: Table, mapping: Sequence[ColumnMapping]) -> bool:
    return any(
        are_addresses([cell for cell in table.columns[column.position] if cell])
        for column in mapping
        if column.field is Field.EMAIL and guess(column.title).field is Field.EMAIL
    )


def _asked(cell: str) -> Field | None:
    """Give the field that a label asks for; `Mentor` and `Manager 3` are stand-ins."""
    label = _END.split(cell[:_LONGEST].strip(_BEFORE), maxsplit=1)[0]
    if not label or label[-1].isdigit() or role_in_words(label):
        return None
    found = guess(label)
    is_sure = found.confidence is Confidence.SURE and not found.is_near
    return found.field if is_sure and found.field not in NAMES else None
