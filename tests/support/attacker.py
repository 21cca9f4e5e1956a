"""An attacker who has every report, knows who is in which group, and can calculate.

Knows nothing of how figures were chosen. Every printed figure is taken for an equation
in the unknown answers; whoever solves for the answers of a few people has won.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from rmentor.core.feedback.disclosure.figures import Banded, Shown
from rmentor.core.report.tables import Report, ReportTable, Value

PRIME = 2_147_483_647

Unknown = tuple[str, int]
"""Whose answer, and the how-manieth of theirs to that question."""

People = frozenset[Unknown]

Sign = tuple[bool, ...]
"""In which equations an unknown stands."""

QUESTIONS = {"satisfaction": "SAT", "recommendation": "REC", "fit": "FIT"}
BENEFITS = {"Improved communication": "COM", "Staying relevant": "REL"}
OF_DISTRIBUTIONS = {"spread", "deciding", "no-fit"}


@dataclass(slots=True)
class Knowledge:
    """What the attacker has gathered.

    Attributes:
        equations: Column of a question -> the sets of answers whose sum is printed.
        uniform: Column -> sets printed as a band: all of them answered the same.
    """

    equations: dict[str, list[People]] = field(default_factory=dict)
    uniform: dict[str, list[People]] = field(default_factory=dict)
    _sizes: dict[tuple[str, str, str], list[People]] = field(default_factory=dict)

    def read(self, report: Report, world: "World") -> None:
        """Take in everything that a report prints about answers."""
        for table in report.tables:
            for row in table.rows:
                for code, group, cells in _meanings(table, row):
                    self._take(world, code, group, cells)

    def _take(
        self, world: "World", code: str, group: str, cells: Mapping[str, Value]
    ) -> None:
        n = cells["n"]
        people = world.answers(code, group)
        split = "" if group == "Everyone" else world.split
        seen = self._sizes.setdefault((code, group, split), [])
        if isinstance(n, Shown) and n.value != len(people):
            # An older figure: the one of that group and size that was printed before.
            people = next(p for p in reversed(seen) if len(p) == n.value)
        seen.append(people)
        for column, cell in cells.items():
            if isinstance(cell, Shown):
                self.equations.setdefault(f"{code}/{column}", []).append(people)
            elif isinstance(cell, Banded):
                self.uniform.setdefault(f"{code}/{column}", []).append(people)


class World:
    """What everybody knows beside the reports: who is where, and who answered what."""

    def __init__(
        self,
        groups: Mapping[str, frozenset[str]],
        answered: Mapping[str, Mapping[str, int]],
        split: str,
    ) -> None:
        """Remember it.

        Args:
            groups: Label -> people.
            answered: `SAT/end` -> person -> which of their answers it is.
            split: What the groups are.
        """
        self._groups = groups
        self._answered = answered
        self.split = split

    def answers(self, code: str, group: str) -> People:
        """Give whose answers a row of a question and a group is about."""
        question, _, both = code.partition("&")
        given = self._answered.get(question, {})
        people = self._groups[group] if group != "Everyone" else given.keys()
        return frozenset(
            (p, given[p])
            for p in people
            if p in given and (not both or p in self._answered.get(both, {}))
        )


def _meanings(
    table: ReportTable, row: Sequence[Value]
) -> Iterator[tuple[str, str, dict[str, Value]]]:
    """Say which questions and group a row is about, and its cells by column."""
    cells = {c.code: v for c, v in zip(table.columns, row, strict=True)}
    if table.code in QUESTIONS:
        what = f"{QUESTIONS[table.code]}/{cells.pop('checkpoint')}"
        yield what, str(cells.pop("who")), cells
    elif table.code == "benefit-levels" and cells["benefit"] in BENEFITS:
        code = BENEFITS[str(cells.pop("benefit"))]
        yield f"{code}/{cells.pop('checkpoint')}", "Everyone", cells
    elif table.code == "benefits" and cells["benefit"] in BENEFITS:
        code, who = BENEFITS[str(cells["benefit"])], str(cells["who"])
        start, end = f"{code}/baseline", f"{code}/end"
        yield f"{start}&{end}", who, {"n": cells["n"], "mean": cells["before"]}
        yield f"{end}&{start}", who, {"n": cells["n"], "mean": cells["after"]}
        yield f"{end}&{start}", who, {"n": cells["n"], "change": cells["spread"]}


def exposed(equations: Iterable[People], fewest: int) -> frozenset[str] | None:
    """Find fewer than `fewest` people about whom the equations say something."""
    rows = list(dict.fromkeys(equations))
    unknowns = sorted({unknown for row in rows for unknown in row})
    signs: dict[str, set[Sign]] = {}
    for unknown in unknowns:
        sign = tuple(unknown in row for row in rows)
        signs.setdefault(unknown[0], set()).add(sign)
    # People whom every equation treats alike can only be told about together.
    classes: dict[frozenset[Sign], set[str]] = {}
    for person, theirs in signs.items():
        classes.setdefault(frozenset(theirs), set()).add(person)
    columns = [(kind, sign) for kind in classes for sign in sorted(kind)]
    free = dict(zip(columns, _unseen([sign for _, sign in columns]), strict=True))
    small = [(kind, who) for kind, who in classes.items() if len(who) < fewest]
    for size in range(1, fewest):
        for some in combinations(small, size):
            who = frozenset(person for _, members in some for person in members)
            if len(who) < fewest and _dependent(
                [free[kind, sign] for kind, _ in some for sign in kind]
            ):
                return who
    return None


def solvable(target: People, equations: Iterable[People]) -> bool:
    """Tell whether the sum of exactly these answers follows from the equations."""
    rows = list(dict.fromkeys(equations))
    unknowns = sorted({u for row in (*rows, target) for u in row})
    matrix = [[int(u in row) for u in unknowns] for row in rows]
    return _rank(matrix) == _rank([*matrix, [int(u in target) for u in unknowns]])


def _unseen(signs: Sequence[Sign]) -> list[list[int]]:
    """Give, per column, its part in every change that no equation would notice."""
    rows = [list(map(int, row)) for row in zip(*signs, strict=True)]
    pivots = _reduce(rows)
    open_columns = [c for c in range(len(signs)) if c not in pivots]
    found = [[0] * len(open_columns) for _ in signs]
    for place, column in enumerate(open_columns):
        found[column][place] = 1
        for pivot, row in pivots.items():
            found[pivot][place] = -rows[row][column] % PRIME
    return found


def _dependent(vectors: Sequence[Sequence[int]]) -> bool:
    return _rank(vectors) < len(vectors)


def _rank(rows: Sequence[Sequence[int]]) -> int:
    return len(_reduce([list(row) for row in rows]))


def _reduce(rows: list[list[int]]) -> dict[int, int]:
    """Bring rows to reduced echelon form in place; pivot column -> its row."""
    pivots: dict[int, int] = {}
    for column in range(len(rows[0]) if rows else 0):
        top = len(pivots)
        at = next((r for r in range(top, len(rows)) if rows[r][column]), None)
        if at is None:
            continue
        rows[top], rows[at] = rows[at], rows[top]
        inverse = pow(rows[top][column], -1, PRIME)
        rows[top] = [cell * inverse % PRIME for cell in rows[top]]
        for r, row in enumerate(rows):
            if r != top and row[column]:
                factor = row[column]
                rows[r] = [
                    (a - factor * b) % PRIME
                    for a, b in zip(row, rows[top], strict=True)
                ]
        pivots[column] = top
    return pivots
