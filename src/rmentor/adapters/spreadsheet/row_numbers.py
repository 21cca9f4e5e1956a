"""Rows of an xlsx sheet that have one number: calamine lays them over each other."""

import re

from rmentor.adapters.spreadsheet.refusals import Refusal, UnreadableError

# Begins with fixed bytes: a search runs at the speed of memory. Of a row with cells,
# the second group is the number that its first cell has, if it says one.
_ROW = re.compile(
    rb"row(?<=[<:]row)(?=[\s>])"
    rb"""(?:[^<>]{0,400}?\sr\s*=\s*["'](\d{1,7})["'])?[^<>]{0,400}>"""
    rb"""(\s*<(?:\w+:)?c\b(?:[^<>]{0,400}?\sr\s*=\s*["']\$?[A-Za-z]+\$?(\d{1,7})["'])?)?"""
)
# Longer than the tags of a row and its first cell.
_TAGS = 512


class RowNumbers:
    """The numbers of a sheet's rows that hold cells, while the sheet is unpacked."""

    def __init__(self) -> None:
        self._seen: set[int] = set()
        self._last = 0
        self._rest = b""

    def add(self, piece: bytes) -> None:
        """Read on.

        Raises:
            UnreadableError: A number came before.
        """
        piece = self._rest + piece
        end = max(len(piece) - _TAGS, 0)
        begun = piece.rfind(b"row", end)
        end = len(piece) - len(b"<row") if begun < 1 else begun - 1
        self._rest = piece[max(end, 0) :]
        self._read(piece[: max(end, 0)])

    def close(self) -> None:
        """Read what is left; raises as `add` does."""
        self._read(self._rest)

    def _read(self, piece: bytes) -> None:
        for row, has_cells, cell in _ROW.findall(piece):
            self._last = int(cell or row or self._last + 1)
            if has_cells:
                if self._last in self._seen:
                    error = f"two rows have the number {self._last}"
                    raise UnreadableError(Refusal.DAMAGED_INSIDE, error=error)
                self._seen.add(self._last)
