"""What earlier reports have told: which sums, over whose answers; never an answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from rmentor.core.feedback.disclosure.figures import Thresholds
from rmentor.core.feedback.disclosure.members import Members, Sum

Change = tuple[str, str, str]
"""Person, checkpoint and dimension of an answer."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One sum that a report told.

    Attributes:
        variable: What is added up: `SAT/end/mean`.
        label: Whom it was said to be about: `Mentors`.
        row: Whose answers.
        banded: It was told roughly only, and must never be worked out exactly.
    """

    variable: str
    label: str
    row: Sum
    banded: bool = False


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the program's state keeps about reports.

    Attributes:
        people: The number of everybody whose answer was ever told about.
        entries: In the order in which they were told.
        changed: How often an answer was changed since it was first given.
        thresholds: Those the answers were collected under; None before any answer.
    """

    people: Mapping[str, int] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    changed: Mapping[Change, int] = field(default_factory=dict)
    thresholds: Thresholds | None = None

    def by_variable(self) -> dict[str, list[Entry]]:
        """Index the entries."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.variable, []).append(entry)
        return found

    def renamed(self, keys: Mapping[str, str]) -> "Ledger":
        """Give guests who have joined the roster since their own key.

        Somebody who has a number under both keys keeps the one of the new key.
        """
        people = dict(self.people)
        moved: dict[int, int] = {}
        for old in sorted(keys.keys() & people.keys()):
            number = people.pop(old)
            moved[number] = people.setdefault(keys[old], number)
        moved = {old: new for old, new in moved.items() if old != new}
        entries = self.entries
        if moved:
            entries = tuple(replace(e, row=_moved(e.row, moved)) for e in entries)
        return replace(self, people=people, entries=entries)


def _moved(row: Sum, moved: Mapping[int, int]) -> Sum:
    return tuple((version, _moved_members(who, moved)) for version, who in row)


def _moved_members(who: Members, moved: Mapping[int, int]) -> Members:
    for old, new in moved.items():
        if who >> old & 1:
            who = who & ~(1 << old) | 1 << new
    return who


def new_entries(told: Iterable[Entry], ledger: Ledger) -> tuple[Entry, ...]:
    """Give what a report told that none before it did; each once."""
    known = set(ledger.entries)
    return tuple(entry for entry in dict.fromkeys(told) if entry not in known)
