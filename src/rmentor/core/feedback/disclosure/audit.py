"""The audit: whether published sums give away what a few people answered.

A published figure is a sum of unknown answers, a row of ones over those it counts. What
can be worked out from several is what their rows combine to. People who are told apart
by no row stay together, so a column stands for a class of people (and, where answers
were changed, for a version of theirs). The few are exposed when a combination is about
nobody else: all other columns cancel out.

Calculated modulo a prime larger than any determinant of zeros and ones with up to 60
rows (Hadamard's bound), so nothing is rounded.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rmentor.core.feedback.disclosure.members import Members, Sum, parted

PRIME = 2**127 - 1

Vector = dict[int, int]
"""Place -> coefficient; zeros are left out."""


@dataclass(frozen=True, slots=True)
class _Combination:
    """A combination of sums.

    Attributes:
        cells: Its coefficients, by column.
        made_of: How often each sum is in it, by the sum's place.
    """

    cells: Vector
    made_of: Vector

    def without(self, column: int, pivot: "_Combination") -> "_Combination":
        """Subtract as much of `pivot` as makes a column zero."""
        if not self.cells.get(column):
            return self
        factor = self.cells[column] * pow(pivot.cells[column], -1, PRIME) % PRIME
        return _Combination(
            _minus(self.cells, factor, pivot.cells),
            _minus(self.made_of, factor, pivot.made_of),
        )


def exposing(
    sums: Sequence[Sum], earlier: Sequence[Sum], fewest: int
) -> frozenset[int] | None:
    """Find sums that, with the earlier ones, tell about fewer than `fewest` people.

    Args:
        sums: To be published.
        earlier: Published before; what they give away by themselves does not count,
            since it cannot be taken back.
        fewest: People that anything worked out must be about.

    Returns:
        Places of the sums that take part in such a combination; None when there is
        none.
    """
    matrix = _Matrix(sums, earlier)
    rows = [row for _, row in _independent(matrix.rows)]
    found = _Search(matrix, fewest - 1).find(rows, matrix.by_size)
    return None if found is None else matrix.places(found)


def expressing(
    target: Sum, sums: Sequence[Sum], earlier: Sequence[Sum]
) -> frozenset[int] | None:
    """Find sums of which, with the earlier ones, `target` can be worked out.

    Returns:
        Places of the sums that take part; None when `target` cannot be worked out, or
        can be from the earlier ones alone.
    """
    matrix = _Matrix([*sums, target], earlier)
    *rows, rest = matrix.rows
    for pivot, row in _independent(rows, reduced=True):
        rest = rest.without(pivot, row)
    if rest.cells:
        return None
    return matrix.places(rest) - {len(sums)} or None


class _Matrix:
    """Sums as rows over classes of people; the earlier sums come first."""

    def __init__(self, sums: Sequence[Sum], earlier: Sequence[Sum]) -> None:
        self._earlier = len(earlier)
        every = [*earlier, *sums]
        classes = parted([who for row in every for _, who in row])
        versions = sorted({version for row in every for version, _ in row})
        columns = [(v, c) for v in versions for c in range(len(classes))]
        self.sizes = [classes[c].bit_count() for _, c in columns]
        self.class_of = [c for _, c in columns]
        self.by_size = sorted(range(len(columns)), key=lambda i: (-self.sizes[i], i))
        self.rows = [
            _Combination(
                {
                    place: 1
                    for place, (v, c) in enumerate(columns)
                    if _holds(row, v, classes[c])
                },
                {number: 1},
            )
            for number, row in enumerate(every)
        ]

    def places(self, found: _Combination) -> frozenset[int]:
        """Give the places, among the new sums, of those in a combination."""
        places = (number - self._earlier for number in found.made_of)
        return frozenset(place for place in places if place >= 0)


class _Search:
    """Looks for a combination about few people.

    Column by column, those of many people first: either the combination is zero there,
    then the column is eliminated and a row used up; or it is not, then the class is
    among the few. Most rows are used up before the first small class is met.
    """

    def __init__(self, matrix: _Matrix, most: int) -> None:
        self._matrix = matrix
        self._most = most

    def find(
        self, rows: list[_Combination], columns: Sequence[int], spent: int = 0
    ) -> _Combination | None:
        """Find a combination of the rows that is about at most `most` people."""
        for place, column in enumerate(columns):
            if not any(column in row.cells for row in rows):
                continue
            size = self._matrix.sizes[column]
            if spent + size <= self._most:
                few = self._matrix.class_of[column]
                rest = [
                    c for c in columns[place + 1 :] if self._matrix.class_of[c] != few
                ]
                if found := self.find(rows, rest, spent + size):
                    return found
            rows = _eliminated(rows, column)
        return next((row for row in rows if self._matrix.places(row)), None)


def _eliminated(rows: Iterable[_Combination], column: int) -> list[_Combination]:
    """Give the combinations of the rows that are zero in a column."""
    zero = [row for row in rows if column not in row.cells]
    pivot, *others = [row for row in rows if column in row.cells]
    return [*zero, *(row.without(column, pivot) for row in others)]


def _independent(
    rows: Iterable[_Combination], *, reduced: bool = False
) -> list[tuple[int, _Combination]]:
    """Leave out rows that those before combine to.

    Args:
        rows: In the order in which they are to be kept.
        reduced: Give each with the earlier ones' columns eliminated.

    Returns:
        Each with a column in which no later one, if reduced, is other than zero.
    """
    found: list[tuple[int, _Combination]] = []
    basis: list[tuple[int, _Combination]] = []
    for row in rows:
        rest = row
        for pivot, known in basis:
            rest = rest.without(pivot, known)
        if rest.cells:
            pivot = min(rest.cells)
            basis.append((pivot, rest))
            found.append((pivot, row))
    return basis if reduced else found


def _minus(a: Vector, factor: int, b: Vector) -> Vector:
    found = dict(a)
    for place, value in b.items():
        left = (found.get(place, 0) - factor * value) % PRIME
        if left:
            found[place] = left
        else:
            found.pop(place, None)
    return found


def _holds(row: Sum, version: int, members: Members) -> bool:
    return any(v == version and members & who for v, who in row)
