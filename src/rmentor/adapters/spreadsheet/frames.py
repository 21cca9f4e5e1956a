"""Many tables as one csv file: pandas lines their differing columns up."""

from collections.abc import Sequence
from dataclasses import dataclass

from rmentor.adapters.spreadsheet.text_cells import guarded, writable

Value = str | float | None


@dataclass(frozen=True, slots=True)
class NamedTable:
    """A table with a name; its columns may differ from those of others.

    Attributes:
        rows: As many values as columns; None is an empty cell.
    """

    name: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Value]]


def stacked_csv(tables: Sequence[NamedTable]) -> bytes:
    """Put tables under one another in one csv file, ready for a pivot table.

    The first column, `table`, names the table; each further column stands once, empty
    where a table does not have it. UTF-8 with its mark, CRLF, as Excel wants it.
    """
    import pandas as pd

    frames = []
    for table in tables:
        rows = [[_cell(value) for value in row] for row in table.rows]
        frame = pd.DataFrame(rows, columns=list(table.columns), dtype=object)
        frame.insert(0, "table", table.name)
        frames.append(frame)
    stacked = pd.concat(frames, ignore_index=True)
    return stacked.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def _cell(value: Value) -> Value:
    """Keep what was typed from acting as a formula."""
    return guarded(writable(value)) if isinstance(value, str) else value
