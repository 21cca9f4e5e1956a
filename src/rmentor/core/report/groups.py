"""Whom the rows of a report are about: everyone, and the groups they are split into."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rmentor.core.feedback.disclosure.control import Group
from rmentor.core.feedback.disclosure.members import Members, Register
from rmentor.core.model.choices import By
from rmentor.core.model.people import Person, Role
from rmentor.core.model.program import Pair
from rmentor.core.report.program import Program, Scope

EVERYONE = "Everyone"
NOT_KNOWN = "Not known"
OTHERS = "Others"

_ROLES = {Role.MENTOR: "Mentors", Role.MENTEE: "Mentees"}
_BANDS = 3
_ROUND = "Round "


@dataclass(frozen=True, slots=True)
class Breakdown:
    """How a report splits everyone.

    Attributes:
        says: For definitions: what the groups are.
        groups: Without those that nobody belongs to.
    """

    everyone: Group
    groups: tuple[Group, ...]
    says: str

    @property
    def rows(self) -> tuple[Group, ...]:
        """Everyone, then each group."""
        return (self.everyone, *self.groups)

    def says_more(self, group: Group, answered: Members) -> bool:
        """Tell whether some answered, and whether it is news beside everyone's row.

        Where nobody says who they are, `Not known` is everyone once more.
        """
        some = group.members & answered
        everyone = self.everyone.members & answered
        return bool(some) and (group.label != NOT_KNOWN or some != everyone)


def break_down(
    program: Program,
    register: Register,
    scope: Scope,
    grades: Sequence[str],
    fewest: int,
) -> Breakdown:
    """Split everybody by what a report is asked to be split by.

    Groups of departments and locations with fewer than `fewest` people could never be
    shown; they are put together as others.
    """
    by = scope.by
    label_of = _labels(program, by, grades)
    keys = register.numbers
    labels: dict[str, list[str]] = {}
    for key in keys:
        labels.setdefault(label_of.get(key, NOT_KNOWN), []).append(key)
    if by in (By.DEPARTMENT, By.LOCATION):
        labels = _together(labels, fewest)
    ordered = sorted(labels, key=lambda label: _order(label, by, grades))
    return Breakdown(
        Group(EVERYONE, register.members(keys), scope.kind),
        tuple(
            Group(label, register.members(labels[label]), f"{scope.kind}{by}: ")
            for label in ordered
        ),
        _SAYS[by],
    )


_SAYS = {
    By.ROLE: "Mentors and mentees as in their pairs, else as they said; who is both "
    "counts as a mentor.",
    By.DEPARTMENT: "Departments as on the roster; those with too few people to be "
    "shown are put together as others.",
    By.LOCATION: "Locations as on the roster; those with too few people to be shown "
    "are put together as others.",
    By.GRADE_BAND: "Grades of rmentor.toml in three bands, the lowest first.",
    By.ROUND: "The latest round in which somebody was in a pair.",
}


def _labels(program: Program, by: By, grades: Sequence[str]) -> Mapping[str, str]:
    match by:
        case By.ROLE:
            roles = program.roles
            return {key: _ROLES[role] for key, role in roles.items() if role in _ROLES}
        case By.ROUND:
            return _rounds(program.pairs)
        case By.GRADE_BAND:
            bands = band_of(grades)
            return _said(program.people, lambda p: bands.get(p.grade.casefold(), ""))
        case By.DEPARTMENT:
            return _said(program.people, lambda p: p.department)
        case By.LOCATION:
            return _said(program.people, lambda p: p.location)


def _said(people: Iterable[Person], get: Callable[[Person], str]) -> dict[str, str]:
    return {person.key: said for person in people if (said := get(person))}


def _rounds(pairs: Iterable[Pair]) -> dict[str, str]:
    latest: dict[str, int] = {}
    for pair in pairs:
        for key in pair.people:
            latest[key] = max(pair.round, latest.get(key, 0))
    return {key: f"{_ROUND}{number}" for key, number in latest.items()}


def band_of(grades: Sequence[str]) -> dict[str, str]:
    """Give each grade its band: "AA to EO"; of few grades each is a band."""
    bands = min(_BANDS, len(grades))
    edges = [len(grades) * n // bands for n in range(bands + 1)] if bands else []
    found: dict[str, str] = {}
    for low, high in pairwise(edges):
        part = grades[low:high]
        label = part[0] if len(part) == 1 else f"{part[0]} to {part[-1]}"
        found.update({grade.casefold(): label for grade in part})
    return found


def _together(labels: Mapping[str, list[str]], fewest: int) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for label, keys in labels.items():
        few = len(keys) < fewest and label != NOT_KNOWN
        found.setdefault(OTHERS if few else label, []).extend(keys)
    return found


def _order(label: str, by: By, grades: Sequence[str]) -> tuple[int, int, str]:
    last = (OTHERS, NOT_KNOWN)
    known: list[str] = []
    if by is By.ROLE:
        known = list(_ROLES.values())
    elif by is By.GRADE_BAND:
        known = list(dict.fromkeys(band_of(grades).values()))
    place = known.index(label) if label in known else len(known)
    if by is By.ROUND and label not in last:
        place = int(label.removeprefix(_ROUND))
    return (last.index(label) + 1 if label in last else 0, place, label)
