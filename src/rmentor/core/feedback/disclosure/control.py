"""Disclosure control of one report: it alone calculates figures, and of safe sets only.

What a report wants to tell is asked for with functions from a set of people to a value.
They are called here, for sets that may be told about; so nothing else exists that an
output could print.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from rmentor.core.feedback.disclosure.figures import (
    Banded,
    Cell,
    Hidden,
    Shown,
    Thresholds,
)
from rmentor.core.feedback.disclosure.ledger import Entry, Ledger
from rmentor.core.feedback.disclosure.members import Members, Sum, people_in, sum_over
from rmentor.core.feedback.disclosure.suppress import Told, to_hide


@dataclass(frozen=True, slots=True)
class Asked:
    """Something that people answered.

    Attributes:
        name: `SAT/end`.
        answered: Who did.
        changed: Version (from 1) -> whose answer is of that version.
    """

    name: str
    answered: Members
    changed: Mapping[int, Members] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """People that a row of a report is about; not all of them need have answered.

    Attributes:
        label: As printed.
        kind: What tells the group from another of that label in another report.
    """

    label: str
    members: Members
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Statistic:
    """How one column is calculated.

    Attributes:
        code: Stable; one per column.
        of: From a set of people, all of whom answered, to the value.
        whole_distribution: It tells so much about single answers that it needs the
            threshold of a distribution.
        lowest: Reached only when everyone answered the same; None for no such value.
        highest: The same at the other end.
        band: How far from an end such a value is told.
        step: How far one answer of another level moves the value, times the number
            of answers; of a spread, times its root.
        is_spread: Whether the value falls with the root of that number.
    """

    code: str
    of: Callable[[Members], Fraction | None]
    whole_distribution: bool = False
    lowest: Fraction | None = None
    highest: Fraction | None = None
    band: Fraction = Fraction(0)
    step: Fraction = Fraction(0)
    is_spread: bool = False

    def needs(self, thresholds: Thresholds) -> int:
        """Give the people it needs."""
        strict = self.whole_distribution
        return thresholds.distributions if strict else thresholds.figures

    def banded(self, value: Fraction, answers: int) -> Banded | None:
        """Give the band of a value that says what everyone answered, or all but one.

        Were only the first told roughly, a band would tell it as well as the value.
        """
        low, high = self.lowest, self.highest
        if low is not None and self._is_near(value - low, answers):
            return Banded(high=low + self._band(answers))
        if high is not None and self._is_near(high - value, answers):
            return Banded(low=high - self._band(answers))
        return None

    def _is_near(self, distance: Fraction, answers: int) -> bool:
        if self.is_spread:
            return distance**2 * answers <= self.step**2
        return distance * answers <= self.step

    def _band(self, answers: int) -> Fraction:
        """Give the band, wider where one of few answers moves the value further."""
        if not self._is_near(self.band, answers):
            return self.band
        return self.step if self.is_spread else max(self.band, self.step / answers)


@dataclass(frozen=True, slots=True)
class Row:
    """A published row.

    Attributes:
        n: How many answers it is about.
        cells: In the order of the statistics.
    """

    n: Cell
    cells: tuple[Cell, ...]


class Control:
    """Decides for one report, and remembers what it lets through.

    Attributes:
        late: People of whom an answer came since the last report, and waits.
    """

    def __init__(self, thresholds: Thresholds, ledger: Ledger) -> None:
        self.thresholds = thresholds
        self.late: Members = 0
        self._now: dict[str, list[Entry]] = {}
        self._earlier = ledger.by_variable()

    @property
    def told(self) -> tuple[Entry, ...]:
        """Everything that was let through so far, for the ledger."""
        return tuple(entry for entries in self._now.values() for entry in entries)

    def table(
        self, asked: Asked, groups: Sequence[Group], statistics: Sequence[Statistic]
    ) -> tuple[Row, ...]:
        """Publish a row per group, whose groups may overlap."""
        return Question(self, asked, groups).rows(statistics)

    def allowed(
        self,
        variable: str,
        wanted: Mapping[Group, Sum],
        fewest: int,
        *,
        secret: Sequence[Sum] = (),
        given: Sequence[Sum] = (),
    ) -> frozenset[Group]:
        """Give the groups whose sums may be told beside what was told before.

        What is asked for first comes first: later tables of the report do without
        what would give something away together with it.

        Args:
            variable: What is added up.
            wanted: Group -> sum.
            fewest: People that anything worked out must be about.
            secret: Sums that must not be worked out.
            given: Sums that everybody knows.
        """
        entries = [*self._earlier.get(variable, ()), *self._now.get(variable, ())]
        known = (*given, *(e.row for e in entries if not e.banded))
        kept = (*secret, *(e.row for e in entries if e.banded))
        told = Told(fewest, tuple(dict.fromkeys(known)), tuple(dict.fromkeys(kept)))
        hidden = to_hide(tuple(wanted.values()), told)
        return frozenset(group for i, group in enumerate(wanted) if i not in hidden)

    def tell(
        self, variable: str, sums: Mapping[Group, Sum], *, banded: bool = False
    ) -> None:
        """Remember that the report tells these."""
        entries = [
            Entry(variable, f"{group.kind}{group.label}", row, banded)
            for group, row in sums.items()
        ]
        self._now.setdefault(variable, []).extend(entries)

    def earlier(self, variable: str, group: Group) -> tuple[Sum, ...]:
        """Give the sums that earlier reports told about a group, the latest first."""
        label = f"{group.kind}{group.label}"
        return tuple(
            entry.row
            for entry in reversed(self._earlier.get(variable, ()))
            if entry.label == label and not entry.banded
        )


class Question:
    """What may be told about one question, group by group."""

    def __init__(
        self,
        control: Control,
        asked: Asked,
        groups: Sequence[Group],
        fewest: int = 0,
    ) -> None:
        """Decide for all groups together.

        A group that may not be told about as it is now is told about as it was in an
        earlier report, if the answers of then still stand.

        Args:
            control: Of the report.
            asked: The question.
            groups: They may overlap.
            fewest: Answers that a group needs; the threshold of figures by default.
        """
        self._control = control
        self._asked = asked
        self._groups = groups
        fewest = fewest or control.thresholds.figures
        variable = f"{asked.name}/n"
        wanted = {
            group: sum_over(group.members & asked.answered, asked.changed)
            for group in groups
            if group.members & asked.answered
        }
        allowed = control.allowed(variable, wanted, fewest)
        self._sums = {group: wanted[group] for group in wanted if group in allowed}
        control.tell(variable, self._sums)
        for group in wanted:
            before = None if group in allowed else self._before(variable, group)
            if before:
                self._sums[group] = before
                control.late |= group.members & asked.answered & ~people_in(before)

    def _before(self, variable: str, group: Group) -> Sum | None:
        """Give the sum that an earlier report told, if its answers still stand."""
        present = group.members & self._asked.answered
        for row in self._control.earlier(variable, group):
            who = people_in(row)
            if not who & ~present and sum_over(who, self._asked.changed) == row:
                return row
        return None

    def members(self, group: Group) -> Members:
        """Give whom the row of a group is about; nobody when it may not be told."""
        return people_in(self._sums.get(group, ()))

    def rows(self, statistics: Sequence[Statistic]) -> tuple[Row, ...]:
        """Publish the statistics of every group, in the order of the groups."""
        columns = [self.column(statistic) for statistic in statistics]
        return tuple(
            Row(self._count(group), tuple(column[group] for column in columns))
            for group in self._groups
        )

    def column(self, statistic: Statistic) -> dict[Group, Cell]:
        """Publish one statistic of every group."""
        needed = statistic.needs(self._control.thresholds)
        values = {
            group: value
            for group, row in self._sums.items()
            if people_in(row).bit_count() >= needed
            and (value := statistic.of(people_in(row))) is not None
        }
        bands = {
            group: band
            for group, value in values.items()
            if (
                band := statistic.banded(
                    value, people_in(self._sums[group]).bit_count()
                )
            )
        }
        secret = {group: self._sums[group] for group in bands}
        exact = {group: self._sums[group] for group in values if group not in bands}
        variable = f"{self._asked.name}/{statistic.code}"
        allowed = self._control.allowed(
            variable, exact, needed, secret=tuple(secret.values())
        )
        self._control.tell(variable, secret, banded=True)
        self._control.tell(variable, {g: exact[g] for g in exact if g in allowed})
        shown = {group: Shown(values[group]) for group in allowed}
        return {
            g: shown.get(g) or bands.get(g) or self._no(g, needed) for g in self._groups
        }

    def _count(self, group: Group) -> Cell:
        if who := self.members(group):
            return Shown(who.bit_count())
        return self._no(group, self._control.thresholds.figures)

    def _no(self, group: Group, needed: int) -> Cell:
        """Say that a figure is hidden; nothing where nobody answered."""
        return Hidden(needed) if group.members & self._asked.answered else None
