"""How much disclosure control hides, beside the least that would do.

Run: python benchmarks/disclosure.py

The optimum tries every choice of figures to hide, the cheapest first, and judges each
with an audit of its own (ranks over fractions). Loss: people behind hidden figures.
"""

import time
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from random import Random
from statistics import median

from rmentor.core.feedback.disclosure.members import Sum, bits, sum_over
from rmentor.core.feedback.disclosure.suppress import Told, to_hide

FEWEST = 5
PROGRAMS = 150

People = frozenset[int]


def report_groups(dice: Random) -> list[People]:
    """Everyone, both roles, two to four departments, and who answered both times."""
    number = dice.randint(10, 40)
    everyone = range(number)
    role = [dice.random() < 0.5 for _ in everyone]
    department = [dice.randrange(dice.randint(2, 4)) for _ in everyone]
    both = frozenset(p for p in everyone if dice.random() < 0.8)
    groups = [frozenset(everyone), both]
    groups += [frozenset(p for p in everyone if role[p] == r) for r in (True, False)]
    groups += [frozenset(p for p in everyone if department[p] == d) for d in range(4)]
    return [group for group in dict.fromkeys(groups) if group]


def safe(groups: Sequence[People]) -> bool:
    people = sorted({p for group in groups for p in group})
    signs: dict[tuple[bool, ...], int] = {}
    for person in people:
        sign = tuple(person in group for group in groups)
        signs[sign] = signs.get(sign, 0) + 1
    kinds = list(signs)
    full = rank([[int(k[i]) for k in kinds] for i in range(len(groups))])
    small = [k for k in kinds if signs[k] < FEWEST]
    for size in range(1, FEWEST):
        for some in combinations(small, size):
            if sum(signs[k] for k in some) < FEWEST:
                rest = [k for k in kinds if k not in some]
                rows = [[int(k[i]) for k in rest] for i in range(len(groups))]
                if rank(rows) < full:
                    return False
    return True


def rank(rows: list[list[int]]) -> int:
    matrix = [[Fraction(cell) for cell in row] for row in rows]
    found = 0
    for column in range(len(matrix[0]) if matrix else 0):
        at = next((r for r in range(found, len(matrix)) if matrix[r][column]), None)
        if at is None:
            continue
        matrix[found], matrix[at] = matrix[at], matrix[found]
        for r in range(found + 1, len(matrix)):
            factor = matrix[r][column] / matrix[found][column]
            if factor:
                pairs = zip(matrix[r], matrix[found], strict=True)
                matrix[r] = [a - factor * b for a, b in pairs]
        found += 1
    return found


def choices(groups: Sequence[People]) -> Iterator[tuple[int, list[People]]]:
    """Give what is lost and what is left, the cheapest choice first."""
    must = [g for g in groups if len(g) < FEWEST]
    may = [g for g in groups if len(g) >= FEWEST]
    every = [c for n in range(len(may) + 1) for c in combinations(may, n)]
    every.sort(key=lambda hidden: sum(map(len, hidden)))
    for hidden in every:
        lost = sum(map(len, (*must, *hidden)))
        yield lost, [g for g in may if g not in hidden]


def main() -> None:
    dice = Random(2026)  # noqa: S311
    ours, least, times = 0, 0, []
    worse = 0
    for _ in range(PROGRAMS):
        groups = report_groups(dice)
        sums: tuple[Sum, ...] = tuple(sum_over(bits(g), {}) for g in groups)
        start = time.perf_counter()
        hidden = to_hide(sums, Told(FEWEST))
        times.append(time.perf_counter() - start)
        assert safe([g for i, g in enumerate(groups) if i not in hidden])  # noqa: S101
        lost = sum(len(groups[i]) for i in hidden)
        best = next(lost for lost, left in choices(groups) if safe(left))
        ours, least, worse = ours + lost, least + best, worse + (lost > best)
    print(f"{PROGRAMS} reports of 4 to 8 overlapping groups, 10 to 40 people")
    print(f"people behind hidden figures: {ours}, at least needed: {least}")
    print(f"loss ratio {ours / least:.4f}; {worse} reports hide more than needed")
    print(f"choosing takes {1000 * median(times):.1f} ms (median)")


if __name__ == "__main__":
    main()
