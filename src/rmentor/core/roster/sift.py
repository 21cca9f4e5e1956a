"""Which rows below the titles may be people, and why the others are not."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rmentor.core.model.tables import Row
from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster.dividers import Divider
from rmentor.core.roster.headers import Header
from rmentor.core.roster.not_people import suspects, why_nobody
from rmentor.core.roster.unfinished import unfinished

# Qualtrics' response types, in words and in its numeric export, that are no answers.
_NOT_MEANT = frozenset(
    ("survey preview", "survey test", "spam", "1", "2", "8", "9", "12", "17", "40")
)
_NOTE = "is a note"
_TITLES_AGAIN = "repeats the titles"
_NOT_FINISHED = "was not finished"
_UNFINISHED = frozenset(("false", "0", "no"))


@dataclass(frozen=True, slots=True)
class Sifted:
    """The rows below the titles; their places are counted from 0.

    Attributes:
        kept: Places of the rows that may be people.
        reasons: Place of each other row -> why; "" for a blank one.
        roles: What lines between the rows say of those kept; empty without such lines.
    """

    kept: Sequence[int]
    reasons: Mapping[int, str]
    roles: Sequence[str]


def sift(
    columns: Sequence[TextColumn],
    header: Header,
    above: Sequence[Row],
    repeated: frozenset[str],
    width: int,
) -> Sifted:
    """Leave out rows that are blank, repeat the titles or are about nobody.

    Args:
        columns: From below the titles on.
        header: The titles as they are understood.
        above: The sheet's rows above the titles.
        repeated: The cells of a row that only repeats the titles.
        width: How many columns have a title or data.
    """
    divider = Divider(above)
    rows = range(len(columns[0]))
    reasons = dict.fromkeys(unfinished(header.titles, columns), _NOT_FINISHED)
    lines = {-1: divider.role}
    blank = 0
    for place in rows if header.ids else suspects(columns, repeated):
        cells = [column[place] for column in columns]
        if not any(cells):
            reasons[place] = ""
            blank += 1
        elif reason := (
            _no_answer(cells, header, repeated)
            or why_nobody(cells, place - blank, width)
            or divider.read(cells)
        ):
            reasons[place] = reason
            lines[place] = divider.role
    reasons |= _headings(columns, reasons) | _footer(columns, reasons)
    reasons = dict(sorted(reasons.items()))
    kept = [place for place in rows if place not in reasons]
    return Sifted(kept, reasons, _roles(kept, lines) if divider.found else ())


def _headings(
    columns: Sequence[TextColumn], reasons: Mapping[int, str]
) -> dict[int, str]:
    """Find lone cells below a blank row and above titles that are repeated."""
    above = [n - 1 for n, reason in reasons.items() if reason == _TITLES_AGAIN]
    return {
        place: "is a heading"
        for place in above
        if place not in reasons
        and reasons.get(place - 1) == ""
        and sum(1 for column in columns if column[place]) == 1
    }


def _footer(
    columns: Sequence[TextColumn], reasons: Mapping[int, str]
) -> dict[int, str]:
    """Find lone cells around a note, below the last blank row of a report.

    Salesforce ends with the report's name, a copyright and the company's name.
    """
    end = len(columns[0]) - 1
    while reasons.get(end) == "":
        end -= 1
    block = []
    while end >= 0 and reasons.get(end) != "":
        block.append(end)
        end -= 1
    filled = (sum(1 for column in columns if column[place]) for place in block)
    noted = _NOTE in map(reasons.get, block)
    if end < 0 or not noted or any(count > 1 for count in filled):
        return {}
    return {place: _NOTE for place in block if place not in reasons}


def _no_answer(cells: Sequence[str], header: Header, repeated: frozenset[str]) -> str:
    """Say why a row is none of a person; "" when it may be one."""
    if repeated.issuperset(cells) and sum(map(bool, set(cells))) > 1:
        return _TITLES_AGAIN
    if not header.ids:
        return ""
    by_id = dict(zip(header.ids, cells, strict=False))
    if by_id.get("status", "").casefold() in _NOT_MEANT:
        return f"is no answer ({by_id['status']})"
    if by_id.get("finished", "").casefold() in _UNFINISHED:
        return _NOT_FINISHED
    return ""


def _roles(kept: Sequence[int], lines: Mapping[int, str]) -> Sequence[str]:
    """Give for each row kept what the last line above it says."""
    places = sorted(lines)
    return [lines[places[bisect_left(places, place) - 1]] for place in kept]
