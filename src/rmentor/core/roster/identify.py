"""Which rows are one person, and under which key each person goes."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from operator import attrgetter
from typing import NamedTuple

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person, Role, merge
from rmentor.core.roster.own_keys import keyed
from rmentor.core.roster.rows import Entry
from rmentor.core.roster.text import compact, fold

_SPELLED_ALIKE = 0.85
_MOST_SHARING = 20
_MOST_NAMED = 50

Group = list[Entry]


@dataclass(frozen=True, slots=True)
class Identified:
    """The people of a file, by key, and what was said about them."""

    people: tuple[Person, ...]
    issues: tuple[Issue, ...]


def identify(entries: Sequence[Entry]) -> Identified:
    """Merge the rows of one person, and tell apart those of different people.

    Rows are one person's when they share the email or the staff id and their names do
    not contradict each other; a row with a name only belongs to the one person of that
    name. The latest submission wins, else the lower row; what it leaves blank stays.
    The order of the rows changes nothing else.
    """
    if _stand_alone(entries):
        alone = sorted((entry.person for entry in entries), key=attrgetter("key"))
        return Identified(tuple(alone), ())
    issues: list[Issue] = []
    known = [e for e in entries if e.person.email or e.person.staff_id]
    named = [e for e in entries if not (e.person.email or e.person.staff_id)]
    groups = _known_people(known)
    if named:
        groups.sort(key=lambda group: _canonical(group[0]))
        groups = _with_named(groups, sorted(named, key=_canonical), issues)
    people = [_merged(group, issues) for group in groups]
    return Identified(keyed(people, groups, issues), tuple(issues))


def _stand_alone(entries: Sequence[Entry]) -> bool:
    """Tell whether each row has an address, and shares nothing with another."""
    emails = [entry.person.email.casefold() for entry in entries]
    staff_ids = [entry.person.staff_id.casefold() for entry in entries]
    return "" not in emails and not (_repeated(emails) or _repeated(staff_ids))


def same_name(one: str, other: str) -> bool:
    """Tell whether two names can be one person's.

    One may lack a part (`Ana` / `Ana Example`), the order may differ, a letter may be
    mistyped; names that differ in a number (`Mentor 2`, `Mentor 3`) are two.
    """
    left, right = set(fold(one).split()), set(fold(other).split())
    if left <= right or right <= left:
        return True
    if any(c.isdecimal() for word in left ^ right for c in word):
        return False
    texts = (" ".join(sorted(left)), " ".join(sorted(right)))
    return SequenceMatcher(None, *texts).ratio() >= _SPELLED_ALIKE


def other_name(one: str, other: str) -> bool:
    """Tell whether nothing of two names says that they are one person's.

    Somebody who marries keeps a given name; names in two scripts cannot be compared.
    """
    left, right = fold(one), fold(other)
    if same_name(left, right) or left.isascii() is not right.isascii():
        return False
    words = set(left.split()), set(right.split())
    if any(c.isdecimal() for word in words[0] ^ words[1] for c in word):
        return True
    return left.split()[0] not in words[1] and right.split()[0] not in words[0]


def _known_people(entries: Sequence[Entry]) -> list[Group]:
    """Gather the rows that have an email or a staff id by person."""
    emails = [entry.person.email.casefold() for entry in entries]
    staff_ids = [entry.person.staff_id.casefold() for entry in entries]
    shared = _repeated(emails) | _repeated(staff_ids)
    alone: list[Group] = []
    sharing: list[Entry] = []
    for entry, *marks in zip(entries, emails, staff_ids, strict=True):
        if shared.isdisjoint(marks):
            alone.append([entry])
        else:
            sharing.append(entry)
    groups = [[entry] for entry in sorted(sharing, key=_canonical)]
    groups = _gathered(groups, lambda e: e.person.email.casefold())
    return _gathered(groups, lambda e: e.person.staff_id.casefold()) + alone


def _repeated(marks: Iterable[str]) -> set[str]:
    given = list(filter(None, marks))
    if len(set(given)) == len(given):
        return set()
    return {mark for mark, times in Counter(given).items() if times > 1}


def _canonical(entry: Entry) -> tuple[str, str, str, int, int]:
    person = entry.person
    identity = (fold(person.name), person.email.casefold(), person.staff_id.casefold())
    return (*identity, entry.table, entry.row)


def _gathered(groups: Iterable[Group], share: Callable[[Entry], str]) -> list[Group]:
    """Join groups that share a mark (an email, an id) and have agreeing names."""
    by_mark: dict[str, list[_Home]] = {}
    gathered: list[_Home] = []
    for group in groups:
        marks = {mark for entry in group if (mark := share(entry))}
        names = {entry.person.name for entry in group}
        home = next(
            (
                other
                for mark in sorted(marks)
                for other in _likely(by_mark.get(mark, []))
                if _agree(names, other.names)
            ),
            None,
        )
        if home is None:
            home = _Home([], set())
            gathered.append(home)
        home.group.extend(group)
        home.names.update(names)
        for mark in marks:
            houses = by_mark.setdefault(mark, [])
            if not any(house is home for house in houses):
                houses.append(home)
    return [home.group for home in gathered]


class _Home(NamedTuple):
    """The rows of one person, and the names that stand in them, each once."""

    group: Group
    names: set[str]


def _likely(homes: list[_Home]) -> list[_Home]:
    """Limit whom to compare: an address that very many share is nobody's own.

    Rows come ordered by name, so the last one is the most alike.
    """
    return homes[:_MOST_SHARING] + homes[_MOST_SHARING:][-1:]


def _agree(some: Iterable[str], others: Iterable[str]) -> bool:
    return all(same_name(one, other) for one in some for other in others)


def _with_named(
    groups: list[Group], named: Iterable[Entry], issues: list[Issue]
) -> list[Group]:
    """Give rows that hold only a name to the one person of that name."""
    by_name: dict[str, list[Group]] = {}
    for group in groups:
        for name in {_spaceless(entry.person.name) for entry in group}:
            by_name.setdefault(name, []).append(group)
    result = list(groups)
    for entry in named:
        homes = by_name.setdefault(_spaceless(entry.person.name), [])
        if len(homes) > 1:
            issues.append(_ambiguous(entry))
        elif homes:
            homes[0].append(entry)
        else:
            homes.append([entry])
            result.append(homes[0])
    return result


def _spaceless(name: str) -> str:
    """Compare `Mentor 40` and `Mentor40`, `Ana  Example` and `ANA EXAMPLE`."""
    return compact(name) or name


def _ambiguous(entry: Entry) -> Issue:
    return Issue(
        "person-ambiguous",
        f"Several people are called {entry.person.name}; this row could be any of "
        "them and is left out.",
        Severity.ERROR,
        "Add the email or the staff id to the row.",
        entry.file,
        entry.sheet,
        entry.row,
        text=entry.person.name,
    )


def _merged(group: Group, issues: list[Issue]) -> Person:
    if len(group) == 1:
        return group[0].person
    ordered = sorted(group, key=_when)
    latest = ordered[-1]
    person = ordered[0].person
    for entry in ordered[1:]:
        person = merge(person, entry.person)
    person = replace(person, role=_role(ordered) or person.role)
    if len(ordered) > _MOST_NAMED:
        issues.append(_many_times(ordered))
    else:
        issues += (_twice(earlier, latest) for earlier in ordered[:-1])
    return person


def _when(entry: Entry) -> tuple[str, int, int]:
    """Order by submission; a row without one is older than any with."""
    submitted = entry.submitted.isoformat() if entry.submitted else ""
    return (submitted, entry.table, entry.row)


def _role(ordered: Sequence[Entry]) -> Role | None:
    """Let somebody who stands in two lists be in both; in one list the latest wins."""
    by_list = {entry.table: entry.person.role for entry in ordered if entry.person.role}
    roles = set(by_list.values())
    return Role.EITHER if len(roles) > 1 else None


def _twice(earlier: Entry, latest: Entry) -> Issue:
    """Say that a row was laid under a later one of the same person."""
    name = earlier.person.name or earlier.person.address
    other = latest.person.name or latest.person.address
    by_name = not (earlier.person.email and latest.person.email) and not (
        earlier.person.staff_id and latest.person.staff_id
    )
    doubtful = by_name or name != other or earlier.person.email != latest.person.email
    where = f"row {latest.row}"
    if latest.sheet != earlier.sheet:
        where += f" of sheet '{latest.sheet}'"
    as_whom = f", as {other}" if name != other else ""
    how = " (known by the name only)" if by_name else ""
    return Issue(
        "person-twice",
        f"{name} also stands in {where}{as_whom}{how}; what that row says wins.",
        Severity.WARNING if doubtful else Severity.INFO,
        "If these are two people, give each their own email or staff id.",
        earlier.file,
        earlier.sheet,
        earlier.row,
        text=earlier.person.address,
    )


def _many_times(ordered: Sequence[Entry]) -> Issue:
    """Say once that very many rows are one person's."""
    latest = ordered[-1]
    name = latest.person.name or latest.person.address
    return Issue(
        "person-twice",
        f"{name} stands in {len(ordered)} rows; what row {latest.row} says wins.",
        Severity.WARNING,
        "If these are several people, give each their own email or staff id.",
        latest.file,
        latest.sheet,
        ordered[0].row,
        text=latest.person.address,
    )
