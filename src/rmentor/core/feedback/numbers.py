"""Numbers in answers and titles: "4", "4/5", "80%", "4 - Agree", "★★★★☆", "(1-7)"."""

import re
from dataclasses import dataclass

_NUMBER = r"(\d{1,3}(?:[.,]\d+)?)"
_PLAIN = re.compile(rf"{_NUMBER}\Z")
_OUT_OF = re.compile(rf"{_NUMBER}\s*(?:/|\bof\b|\bout of\b)\s*(\d{{1,2}})\Z")
_PERCENT = re.compile(rf"{_NUMBER}\s*%\Z")
_STARS = re.compile(rf"{_NUMBER}\s*(?:stars?|points?)\Z", re.IGNORECASE)
_DRAWN = re.compile(r"(?=.)([★⭐*]*)(☆*)\Z")
_LABEL_AFTER = re.compile(rf"{_NUMBER}\s*[-–—=:.)(]+\s*([^\d()]*[^\d\s()])\s*\)?\Z")  # noqa: RUF001
_LABEL_BEFORE = re.compile(r"([^\d(]*[^\d\s(=:–—-])\s*[-–—=:(]+\s*(\d{1,2})\s*\)?\Z")  # noqa: RUF001
_RANGE = re.compile(
    r"\b(\d{1,2})\s*(?:-|–|—|\.\.|\b(?:to|bis|a|à|al|tot|do)\b)\s*(\d{1,3})\b"  # noqa: RUF001
)
_LEGEND = re.compile(r"\b(\d{1,2})\s*(?:=|\bmeans\b|\bis\b)\s*([^,;/)\d]+)")
_LONGEST = 11
_STAR_ANSWERS = 5
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Number:
    """A number as answered.

    Attributes:
        out_of: The highest there is when the answer says it ("4/5"); else 0.
        label: The words beside it ("4 - Agree"); else empty.
    """

    value: float
    out_of: int = 0
    label: str = ""


def number_in(cell: str) -> Number | None:
    """Read an answer that is a number, with or without a label; else None."""
    text = cell.strip().replace("\ufe0f", "")
    if found := _PLAIN.match(text):
        return Number(_float(found[1]))
    if found := _OUT_OF.match(text):
        return Number(_float(found[1]), int(found[2]))
    if found := _PERCENT.match(text):
        return Number(_float(found[1]), _WHOLE)
    if found := _STARS.match(text):
        return Number(_float(found[1]), _STAR_ANSWERS)
    return _drawn(text) or _labeled(text)


def range_in(title: str) -> tuple[int, int] | None:
    """Read the ends that a title says: "(0-10)", "from 1 to 7", "1 = low, 5 = high"."""
    legend = sorted(int(n.value) for n in legend_of(title))
    ends = [(int(a), int(b)) for a, b in _RANGE.findall(title)]
    if len(legend) > 1:
        ends.append((legend[0], legend[-1]))
    for low, high in ends:
        if low in (0, 1) and (low + 1 < high < _LONGEST or high == _WHOLE):
            return low, high
    return None


def legend_of(title: str) -> tuple[Number, ...]:
    """Read what a title says its numbers mean: "1 = strongly disagree"."""
    return tuple(
        Number(float(value), label=label.strip())
        for value, label in _LEGEND.findall(title)
    )


def _drawn(text: str) -> Number | None:
    """Count drawn stars, full and empty."""
    found = _DRAWN.match(text)
    if found is None:
        return None
    full, empty = len(found[1]), len(found[2])
    return Number(full, max(full + empty, _STAR_ANSWERS))


def _labeled(text: str) -> Number | None:
    if found := _LABEL_AFTER.match(text):
        return Number(_float(found[1]), label=found[2])
    if found := _LABEL_BEFORE.match(text):
        return Number(_float(found[2]), label=found[1])
    return None


def _float(text: str) -> float:
    return float(text.replace(",", "."))
