"""From a column's answers to numbers: which scale it uses, decided from all its cells.

Ratings come out as 1 to 5, recommendation as 0 to 10. A word means what its scale makes
of it (`rmentor.core.feedback.words`), whichever end the form listed first. Numbers are
taken from 1-5, 1-7, 0-10 or 0-100, "4/5", "4 stars", "80%"; other lengths are read when
the title says them ("1-4", "1 = never, 6 = always"). They are spread evenly from 1 to 5
too.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from rmentor.core.feedback.numbers import Number, legend_of, number_in, range_in
from rmentor.core.feedback.questions import Kind
from rmentor.core.feedback.words import (
    FIT,
    GOALS,
    MISSING,
    RATING_FAMILIES,
    WordScale,
)
from rmentor.core.roster.text import fold

_FILLING = " -–—./"  # noqa: RUF001 - what people type to leave a cell empty
_USUAL = ((1, 5), (1, 7), (0, 10))
_PERCENT = (0, 100)
_OWN_WORDS = {Kind.FIT: (FIT,), Kind.GOALS: (GOALS,)}


@dataclass(frozen=True, slots=True)
class NumberScale:
    """A scale of whole numbers.

    Attributes:
        said: Whether the title or the answers say its ends; otherwise they are what
            the answers happen to reach.
        turned: Whether the lowest number is the best answer.
        spread: Whether to spread it from 1 to 5.
    """

    low: int
    high: int
    said: bool = False
    turned: bool = False
    spread: bool = True

    @property
    def name(self) -> str:
        """For people: "numbers 1 to 5"."""
        return f"numbers {self.low} to {self.high}" + (
            ", 1 is best" if self.turned else ""
        )


Scale = NumberScale | WordScale


@dataclass(frozen=True, slots=True)
class Column:
    """The answers to one question.

    Attributes:
        stem: Folded question that it shares with others in a grid; else empty.
        cells: One per respondent, as answered.
    """

    title: str
    kind: Kind
    stem: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An answer that its column's scale does not know."""


def scales_of(columns: Sequence[Column]) -> tuple[Scale | None, ...]:
    """Decide the scale of each column of one table.

    The statements of a grid share a scale, so they are decided together. Of numbers
    outside a grid, one that reaches 6 or 7 says that the others which stay within 1-5
    were asked as 1-7 as well.

    Returns:
        One per column; None where no answer fits any scale.
    """
    grids: dict[tuple[str, Kind], list[str]] = {}
    for column in columns:
        if column.stem:
            cells = grids.setdefault((column.stem, column.kind), [])
            cells.extend(column.cells)
    decided = [
        _decide(c.kind, c.title, grids.get((c.stem, c.kind), c.cells)) for c in columns
    ]
    return _reconciled(decided)


def read_answer(scale: Scale, cell: str) -> float | Unreadable | None:
    """Give an answer its value; None when it says "does not apply" or nothing."""
    number = number_in(cell)
    value: float | Unreadable | None
    if isinstance(scale, WordScale):
        # Asked first: "too early to say" is an answer about fit, missing elsewhere.
        value = scale.values.get(_words(cell))
    else:
        value = None if number is None else _on(scale, number)
    if value is None and not is_missing(cell):
        return Unreadable()
    return value


def is_missing(cell: str) -> bool:
    """Tell whether a cell is blank or says that the question was not answered."""
    return not cell.strip(_FILLING) or fold(cell) in MISSING


def _decide(kind: Kind, title: str, cells: Sequence[str]) -> Scale | None:
    own = _OWN_WORDS.get(kind, ())
    known_words = {word for family in own for scale in family for word in scale.values}
    words: Counter[str] = Counter()
    numbers: Counter[Number] = Counter()
    for cell, count in Counter(cells).items():
        if not is_missing(cell) or fold(cell) in known_words:
            words[_words(cell)] += count
            if number := number_in(cell):
                numbers[number] += count
    if kind is Kind.RECOMMENDATION:
        return _recommendation(title, numbers)
    best, covered = _best_words((*own, *RATING_FAMILIES), words)
    if best is not None and covered >= numbers.total():
        return best
    return _numbers(title, tuple(numbers)) if numbers else None


def _best_words(
    families: Sequence[tuple[WordScale, ...]], words: Mapping[str, int]
) -> tuple[WordScale | None, int]:
    """Choose the scale that knows the most answers, and say how many it knows.

    Words come with how often each was answered.
    Between scales of one family that know as many, the one whose every word was used
    wins, then the most usual; between families the earlier one.
    """
    best: WordScale | None = None
    most = 0
    for family in families:
        covered = [scale.covers(words) for scale in family]
        if max(covered) > most:
            most = max(covered)
            rivals = [s for s, c in zip(family, covered, strict=True) if c == most]
            best = next((s for s in rivals if s.is_fully_used(words)), rivals[0])
    return best, most


def _words(cell: str) -> str:
    """Give the words of an answer without the number before or after it.

    A smiley is no word of a text, and all of one alone.
    """
    number = number_in(cell)
    words = fold(number.label if number is not None else cell)
    return words or ("" if number else cell.replace("\ufe0f", "").strip())


def _recommendation(title: str, numbers: Iterable[Number]) -> NumberScale | None:
    """Recommendation is asked from 0 (or 1) to 10; no other scale can be scored."""
    said = range_in(title)
    other = said is not None and said[1] != 10  # noqa: PLR2004 - the scale's end
    if other or not any(number.out_of in (0, 10) for number in numbers):
        return None
    return NumberScale(0, 10, said=True, spread=False)


def _numbers(title: str, numbers: Sequence[Number]) -> NumberScale:
    """Take the ends that the title or the answers say, else the smallest that fits."""
    labeled = legend_of(title) + tuple(n for n in numbers if n.label)
    ends = range_in(title) or _ends_in(numbers)
    if ends is not None:
        scale = NumberScale(*ends, said=True)
    else:
        scale = NumberScale(*_usual_ends([number.value for number in numbers]))
    return replace(scale, turned=_is_turned(scale, labeled))


def _usual_ends(values: Sequence[float]) -> tuple[int, int]:
    """Give the shortest usual scale that reaches the highest answer.

    A 0 among answers of at most 5 makes no 0-10 of them: it is rather a mistake, or
    means "does not apply", and is reported. A slider gives 0 to 100.
    """
    percent = [value for value in values if _USUAL[-1][1] < value <= _PERCENT[1]]
    if 2 * len(percent) > len(values):
        return _PERCENT
    known = [value for value in values if value <= _USUAL[-1][1]]
    low, high = min(known, default=1), max(known, default=1)
    if high <= _USUAL[0][1]:
        return _USUAL[0]
    return next(ends for ends in _USUAL if ends[0] <= low and high <= ends[1])


def _ends_in(numbers: Sequence[Number]) -> tuple[int, int] | None:
    """Read the ends from answers such as "4/5" and "4 stars"."""
    highest = max((n.out_of for n in numbers), default=0)
    from_zero = highest >= _USUAL[-1][1] or any(n.value == 0 for n in numbers)
    return (0 if from_zero else 1, highest) if highest else None


def _is_turned(scale: NumberScale, labeled: Sequence[Number]) -> bool:
    """Tell from labels such as "1 - Strongly agree" that low numbers are good."""
    labels = Counter(fold(number.label) for number in labeled)
    words, _ = _best_words(RATING_FAMILIES, labels)
    if words is None:
        return False
    straight = other = 0.0
    for number in labeled:
        meant, found = words.values.get(fold(number.label)), _on(scale, number)
        if meant is not None and isinstance(found, float):
            straight += abs(meant - found)
            other += abs(meant - (6 - found))
    return other < straight


def _on(scale: NumberScale, number: Number) -> float | Unreadable:
    """Place a number on the scale; 1 to 5 when it is spread."""
    other_length = number.out_of not in (0, scale.high)
    if other_length or not scale.low <= number.value <= scale.high:
        return Unreadable()
    if not scale.spread:
        whole = number.value == int(number.value)
        return float(number.value) if whole else Unreadable()
    share = (number.value - scale.low) / (scale.high - scale.low)
    return 1 + 4 * (1 - share if scale.turned else share)


def _reconciled(scales: Sequence[Scale | None]) -> tuple[Scale | None, ...]:
    """Widen what seemed to be 1-5 where another column shows that 1-7 was asked."""
    short, long = (NumberScale(*ends) for ends in _USUAL[:2])
    if not any(_same_ends(scale, long) for scale in scales):
        return tuple(scales)
    return tuple(
        replace(scale, high=long.high) if _same_ends(scale, short) else scale
        for scale in scales
    )


def _same_ends(scale: Scale | None, guess: NumberScale) -> TypeGuard[NumberScale]:
    return isinstance(scale, NumberScale) and replace(scale, turned=False) == guess
