"""Reporting lines: who is above whom, at any depth, in constant time per pair.

Every person is given an interval that lies within the intervals of all their managers
(an Euler tour of the tree). People who manage one another in a circle share one.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.model.words import count
from rmentor.core.pairing.cohort.directory import Directory
from rmentor.core.pairing.cohort.wording import folded, some

NO_MANAGER = -1


@dataclass(frozen=True, slots=True)
class Lines:
    """The reporting lines of some people, in their order.

    Attributes:
        manager: A number per manager, on the roster or not; `NO_MANAGER` for none.
        enter: Where the person's interval starts.
        leave: Where it ends; a is above b when enter[a] <= enter[b] < leave[a].
        unsure: Person and possible manager, where the manager's name has several.
        issues: Circles, and managers who are not on the roster.
    """

    manager: tuple[int, ...]
    enter: tuple[int, ...]
    leave: tuple[int, ...]
    unsure: tuple[tuple[int, int], ...]
    issues: tuple[Issue, ...]


def reporting_lines(people: Sequence[Person], directory: Directory) -> Lines:
    """Walk up the managers of everyone on the roster, paused or not."""
    manager, unsure, issues = _managers(people, directory)
    above = manager + [NO_MANAGER] * (max(manager, default=-1) + 1 - len(people))
    circles = _circles(above)
    enter, leave = _tour(_without_circles(above, circles))
    shared = {person: circle[0] for circle in circles for person in circle}
    home = [shared.get(person, person) for person in range(len(people))]
    return Lines(
        tuple(manager),
        tuple(enter[person] for person in home),
        tuple(leave[person] for person in home),
        tuple(unsure),
        (*issues, *(_circle_issue(circle, people) for circle in circles)),
    )


def _managers(
    people: Sequence[Person], directory: Directory
) -> tuple[list[int], list[tuple[int, int]], tuple[Issue, ...]]:
    """Find everyone's manager; those not on the roster are numbered after it."""
    outside: dict[str, int] = {}
    manager, unsure = [], []
    for index, person in enumerate(people):
        named = directory.find(person.manager)
        others = [one for one in named if one != index]
        if not person.manager or (named and not others):
            manager.append(NO_MANAGER)  # nobody, or themselves: the top of a line
        elif len(others) == 1:
            manager.append(others[0])
        else:
            name = folded(person.manager)
            manager.append(outside.setdefault(name, len(people) + len(outside)))
            unsure += [(index, one) for one in others]
    doubtful = sorted({people[index].manager for index, _ in unsure})
    unknown = len(outside) - len({folded(name) for name in doubtful})
    return manager, unsure, (*_unknown(unknown), *_doubtful(doubtful))


def _unknown(managers: int) -> tuple[Issue, ...]:
    if not managers:
        return ()
    message = f"{count(managers, 'manager')} named on the roster "
    message += "is not a person on it" if managers == 1 else "are not people on it"
    message += "; reporting lines are followed as far as the roster goes."
    return (Issue("manager-not-on-roster", message, Severity.INFO, column="manager"),)


def _doubtful(names: Sequence[str]) -> tuple[Issue, ...]:
    if not names:
        return ()
    message = f"Several people are called {some(names)}; none of them is paired with "
    message += "those who named such a manager, but the line is not followed further."
    hint = "Write the manager's email instead of the name."
    return (Issue("manager-ambiguous", message, hint=hint, column="manager"),)


def _circle_issue(circle: Sequence[int], people: Sequence[Person]) -> Issue:
    names = some([people[index].address for index in circle])
    return Issue(
        "manager-cycle",
        f"These people are each other's managers in a circle: {names}. "
        "They count as one reporting line.",
        hint="Correct the manager of one of them.",
        column="manager",
    )


def _circles(above: Sequence[int]) -> list[list[int]]:
    """Find the circles, each once, from its first person on."""
    seen_from = [-1] * len(above)
    circles = []
    for start in range(len(above)):
        node = start
        while node != NO_MANAGER and seen_from[node] == -1:
            seen_from[node] = start
            node = above[node]
        if node != NO_MANAGER and seen_from[node] == start:
            circle, at = [node], above[node]
            while at != node:
                circle.append(at)
                at = above[at]
            circles.append(sorted(circle))
    return circles


def _without_circles(
    above: Sequence[int], circles: Sequence[Sequence[int]]
) -> list[int]:
    """Let the first person of each circle stand at the top, above the others."""
    forest = list(above)
    for first, *others in circles:
        forest[first] = NO_MANAGER
        for other in others:
            forest[other] = first
    return forest


def _tour(above: Sequence[int]) -> tuple[list[int], list[int]]:
    """Number the nodes of a forest so that everyone's reports follow them."""
    reports = defaultdict(list)
    for node, manager in enumerate(above):
        reports[manager].append(node)
    enter, leave = [0] * len(above), [0] * len(above)
    clock = 0
    waiting = reports[NO_MANAGER][::-1]
    entered = set()
    while waiting:
        node = waiting[-1]
        if node not in entered:
            entered.add(node)
            enter[node] = clock
            clock += 1
            waiting += reports[node]
        else:
            waiting.pop()
            leave[node] = clock
    return enter, leave
