"""`rmentor people -o roster.xlsx`: the roster as a file to edit and to import again."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from rmentor.adapters.files import STDOUT, write_files
from rmentor.adapters.spreadsheet.write import (
    Column,
    WorkbookSheet,
    workbook_bytes,
)
from rmentor.adapters.spreadsheet.write_csv import csv_bytes
from rmentor.core.roster.written import roster_table
from rmentor.errors import UsageError
from rmentor.workflows.files import file_actions, remembering
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.people import PersonRow, matching, person_rows
from rmentor.workflows.state import load_state

_NARROW, _WIDE = 12, 40
_Grid = Sequence[Sequence[str]]


class RosterFormatError(UsageError):
    """The file for the roster is neither a workbook nor csv."""

    code = "unknown-format"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"A roster cannot be written as '{path.name}'.",
            "Name a workbook, -o people.xlsx, or -o people.csv.",
        )


def write_roster(
    folder: Path, search: str, output: Path, now: datetime, *, dry_run: bool
) -> Outcome[tuple[PersonRow, ...]]:
    """Write the people in whom all words of a search occur, one row each.

    Args:
        folder: The program's.
        search: Empty for everybody.
        output: A workbook or a csv file; `-` for csv on standard output.
        now: For the workbook's creation date.
        dry_run: Whether to write nothing.

    Raises:
        RmentorError: No program, or a file that cannot be written.
    """
    write = _WRITERS.get(".csv" if output == STDOUT else output.suffix.casefold())
    if write is None:
        raise RosterFormatError(output)
    state = load_state(folder)
    people = matching(state, search)
    titles, rows = roster_table(people)
    contents = {output: write(titles, rows, now)}
    actions = file_actions(contents, dry_run=dry_run)
    if not dry_run:
        with remembering(folder, contents):
            write_files(contents)
    return Outcome(person_rows(state, people), actions=actions)


def _workbook(titles: Sequence[str], rows: _Grid, now: datetime) -> bytes:
    cells = zip(*rows, strict=True) if rows else ((),) * len(titles)
    columns = tuple(
        Column(title, max(_NARROW, min(_WIDE, max(map(len, (title, *texts))) + 2)))
        for title, texts in zip(titles, cells, strict=True)
    )
    return workbook_bytes([WorkbookSheet("People", columns, rows, frozen=1)], now)


def _csv(titles: Sequence[str], rows: _Grid, _now: datetime) -> bytes:
    return csv_bytes(titles, rows)


_WRITERS: dict[str, Callable[[Sequence[str], _Grid, datetime], bytes]] = {
    ".xlsx": _workbook,
    ".csv": _csv,
}
