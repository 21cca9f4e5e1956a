"""The cells of a column, each different text once: what makes long lists quick."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, count, repeat
from operator import not_
from typing import TypeVar, overload

V = TypeVar("V")
_ONE_BYTE = 256
_FEW = 1000


@dataclass(frozen=True, slots=True, eq=False)
class TextColumn(Sequence[str]):
    """The cells of a column, top down; most rows say what others say.

    Attributes:
        texts: All different, in the order in which they first stand.
        places: For each row the place of its text in `texts`.
    """

    texts: tuple[str, ...]
    places: "array[int]"

    @classmethod
    def of(cls, cells: Iterable[str]) -> "TextColumn":
        """Look at cells, top down."""
        if isinstance(cells, TextColumn):
            return cells
        column = GrowingColumn()
        column.add(cells)
        return column.whole()

    @classmethod
    def blank(cls, rows: int) -> "TextColumn":
        """Give so many blank cells."""
        return cls(("",) if rows else (), _numbered(bytes(rows), 1))

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> "TextColumn": ...
    def __getitem__(self, place: int | slice) -> "str | TextColumn":
        if isinstance(place, slice):
            if self._all_differ:
                return _different(self.texts[place])
            return self._with(self.places[place])
        return self.texts[self.places[place]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._laid(list(self.texts)))

    __hash__ = None  # type: ignore[assignment]  # as of every sequence that may grow

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def each(self, read: Callable[[str], V]) -> list[V]:
        """Give for each row what its text means; each different one is read once."""
        return self._laid(list(map(read, self.texts)))

    def times(self) -> Sequence[int]:
        """Count the rows of each text."""
        if self._all_differ:
            return (1,) * len(self.texts)
        counted = Counter(self.places)
        return [counted[place] for place in range(len(self.texts))]

    def without(self, left_out: Callable[[str], object]) -> "TextColumn":
        """Leave out the rows whose texts are such."""
        return self.only(map(not_, self.each(left_out)))

    def filled(self) -> "TextColumn":
        """Leave out the rows with blank cells."""
        return self.only(self) if "" in self.texts else self

    def only(self, wanted: Iterable[object]) -> "TextColumn":
        """Leave out the rows for which nothing is wanted; one value per row."""
        if self._all_differ:
            return _different(tuple(compress(self.texts, wanted)))
        return self._with(array(self.places.typecode, compress(self.places, wanted)))

    def reworded(self, texts: Iterable[str]) -> "TextColumn":
        """Put other texts, some of them perhaps alike, in the place of the texts."""
        texts = tuple(texts)
        if texts == self.texts:
            return self
        new = TextColumn.of(texts)
        if len(new.texts) == len(self.texts):
            return TextColumn(new.texts, self.places)
        return TextColumn(new.texts, _renumbered(self.places, list(new.places)))

    @property
    def _all_differ(self) -> bool:
        """Whether no two rows are alike; then `places` counts the rows."""
        return len(self.texts) == len(self.places)

    def _laid(self, meanings: list[V]) -> list[V]:
        """Give for each row the meaning of its text."""
        if self._all_differ:
            return meanings
        return list(map(meanings.__getitem__, self.places))

    def _with(self, places: "array[int]") -> "TextColumn":
        """Give the column with other rows; texts that stand in none go."""
        used = dict.fromkeys(places)
        texts = tuple(map(list(self.texts).__getitem__, used))
        new = dict(zip(used, count(), strict=False))
        numbers = [new.get(place, 0) for place in range(len(self.texts))]
        return TextColumn(texts, _renumbered(places, numbers))


class GrowingColumn:
    """The cells of a column that come some at a time.

    Few texts are numbered at once, while the cells are still in the processor's cache;
    a column of many is numbered last, so that the texts of others do not drive its own
    out of there.
    """

    def __init__(self, blank: int = 0) -> None:
        """Begin with so many blank cells."""
        self._numbers = defaultdict[str, int](count().__next__)
        self._places = array("B")
        self._later: list[str] = []
        self._number(repeat("", blank))

    def add(self, cells: Iterable[str]) -> None:
        """Take more cells, top down."""
        if len(self._numbers) > _FEW:
            self._later.extend(cells)
        else:
            self._number(cells)

    def whole(self) -> TextColumn:
        """Give the column when all its cells have come."""
        self._number(self._later)
        return TextColumn(tuple(self._numbers), self._places)

    def _number(self, cells: Iterable[str]) -> None:
        places = list(map(self._numbers.__getitem__, cells))
        if len(self._numbers) > _ONE_BYTE and self._places.typecode == "B":
            self._places = array("I", self._places)
        self._places.fromlist(places)


def _different(texts: tuple[str, ...]) -> TextColumn:
    return TextColumn(texts, _numbered(range(len(texts)), len(texts)))


def _numbered(places: Iterable[int], different: int) -> "array[int]":
    return array("B" if different <= _ONE_BYTE else "I", places)


def _renumbered(places: "array[int]", numbers: list[int]) -> "array[int]":
    """Put new numbers in the place of old ones."""
    if places.typecode == "I":
        return array("I", list(map(numbers.__getitem__, places)))
    table = bytes(numbers).ljust(_ONE_BYTE)
    return array("B", places.tobytes().translate(table))
