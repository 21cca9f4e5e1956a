"""Which cell of the coordinator's file a finding is about: `C12`."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rmentor.core.model.issues import Issue
from rmentor.core.model.tables import Table, column_letter
from rmentor.core.roster.cells import shortened
from rmentor.workflows.reading import ReadFile

_LETTERS = re.compile("[A-Z]{1,3}")

Tables = Mapping[tuple[str, str], Table]


def located(issues: Iterable[Issue], files: Sequence[ReadFile]) -> tuple[Issue, ...]:
    """Give every finding that names a row and a column its cell's address."""
    tables = {
        (table.file, table.sheet): table for file in files for table in file.tables
    }
    return tuple(_located(issue, tables) for issue in issues)


def _located(issue: Issue, tables: Tables) -> Issue:
    if issue.cell or not issue.row or not issue.column:
        return issue
    letter = _letter(issue, tables.get((issue.file, issue.sheet)))
    return replace(issue, cell=f"{letter}{issue.row}") if letter else issue


def _letter(issue: Issue, table: Table | None) -> str:
    """Find the column by its title; of namesakes the one that holds the text."""
    wanted = " ".join(issue.column.split())
    if table and table.places:
        found = [
            index
            for index, title in enumerate(table.titles)
            if wanted in (" ".join(title.split()), shortened(title))
        ]
        if found:
            index = found[0] if len(found) == 1 else _holding(issue, table, found)
            # a column that the sheet does not have, such as a role read elsewhere
            if index < len(table.places):
                return column_letter(table.places[index])
    # what is found before there are titles names its column by the letter
    return wanted if _LETTERS.fullmatch(wanted) else ""


def _holding(issue: Issue, table: Table, indexes: Sequence[int]) -> int:
    cells = next((r.cells for r in table.records if r.row == issue.row), ())
    holding = (i for i in indexes if i < len(cells) and cells[i] == issue.text)
    return next(holding, indexes[0])
