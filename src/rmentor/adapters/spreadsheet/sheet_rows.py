"""Rows on their way into a worksheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from xlsxwriter.format import Format

Cell: TypeAlias = str | int | float | date | None
"""None is an empty cell, and so is an empty text."""


@dataclass(frozen=True, slots=True)
class SheetRows:
    """Rows below one another, and how they look.

    Attributes:
        rows: As long as there are looks.
        looks: Of each column's cells.
        text: Of texts, in any column.
        first: Where the first row stands, from 1.
        heights: In points, of rows that are higher than one line; by their place.
    """

    rows: Sequence[Sequence[Cell]]
    looks: Sequence["Format"]
    text: "Format"
    first: int = 1
    heights: Mapping[int, int] = field(default_factory=dict)
