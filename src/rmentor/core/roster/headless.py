"""Sheets without column titles, which only what the columns hold can tell."""

from collections.abc import Sequence

from rmentor.core.model.tables import Row
from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster.contents import Column, looks_like_names
from rmentor.core.roster.fields import IDENTITY, Confidence
from rmentor.core.roster.text import clean
from rmentor.core.roster.values import addresses
from rmentor.core.roster.wording import guess

_SAMPLE = 200
_NEARLY_ALL = 0.8
_SEVERAL = 3


def has_no_titles(rows: Sequence[Row], titles: Sequence[str] = ()) -> bool:
    """Tell whether a sheet begins with its first person.

    That is certain only where the first row holds an address, or a name, in a column
    of addresses or names, and nothing that is a usual title. First and last names may
    stand in two columns, where other answers of the first row recur below.

    Args:
        rows: Of the sheet, from its first.
        titles: What would else be taken for the titles.
    """
    said = [guess(title) for title in titles if title]
    if any(guessed.field in IDENTITY for guessed in said):
        return False
    usual = {g.field for g in said if g.confidence is Confidence.SURE and not g.is_near}
    if len(usual) >= _SEVERAL:
        return False
    filled = [row for row in rows[:_SAMPLE] if any(row)]
    if not filled:
        return False
    cleaned = [tuple(clean(cell) for cell in row) for row in filled]
    width = max(map(len, cleaned))
    columns = [
        [row[place] if place < len(row) else "" for row in cleaned]
        for place in range(width)
    ]
    if any(_tells_people(column) for column in columns):
        return True
    names = [" ".join(pair) for pair in zip(*columns[:2], strict=True)]
    return any(map(_recurs, columns[2:])) and _tells_people(names)


def _recurs(cells: Sequence[str]) -> bool:
    """Tell whether what stands in the first row is an answer that many gave."""
    return bool(cells[0]) and cells.count(cells[0]) >= _SEVERAL


def _tells_people(cells: Sequence[str]) -> bool:
    """Know a column of addresses, or of names, by all its cells and by its first."""
    held = TextColumn.of(filter(None, cells))
    if not cells[0] or guess(cells[0]).field:
        return False
    column = Column(0, "", held)
    if addresses(cells[0]):
        return column.share(addresses) >= _NEARLY_ALL
    return len(held) >= _NEARLY_ALL * len(cells) and looks_like_names(column)
