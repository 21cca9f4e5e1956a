"""Grades: who is the senior of two people. Never guessed from titles or numbers."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.pairing.cohort.wording import folded, some

UNKNOWN_RANK = -1

_SCALES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "the UK Civil Service": (
        ("AA", "Administrative Assistant"),
        ("AO", "Administrative Officer"),
        ("EO", "Executive Officer"),
        ("HEO", "Higher Executive Officer"),
        ("SEO", "Senior Executive Officer"),
        ("Grade 7", "G7"),
        ("Grade 6", "G6"),
        ("SCS1", "SCS 1", "SCS PB1"),
        ("SCS2", "SCS 2", "SCS PB2"),
        ("SCS3", "SCS 3", "SCS PB3"),
        ("SCS4", "SCS 4", "SCS PB4"),
    ),
}
"""Published scales, lowest grade first, each grade in its usual spellings."""


def ranks(
    people: Sequence[Person], grades: Sequence[str]
) -> tuple[tuple[int, ...], tuple[Issue, ...]]:
    """Give each person's place in the order of grades, 0 the lowest.

    Args:
        people: Those to be paired.
        grades: The coordinator's order, lowest first; empty to look for a published
            scale that has every grade of these people.

    Returns:
        The ranks, `UNKNOWN_RANK` where nobody can tell, and what to say about it.
    """
    order = _order(grades)
    issues: tuple[Issue, ...] = ()
    if not order:
        found = sorted({person.grade for person in people if person.grade})
        order, issues = _published(found)
    if order:
        issues += _strangers(people, order)
    rank = tuple(order.get(folded(person.grade), UNKNOWN_RANK) for person in people)
    return rank, issues


def no_seniors(people: Sequence[Person], known: Sequence[int]) -> tuple[Issue, ...]:
    """Warn of people of whom neither role nor grade tells on which side they stand.

    Args:
        people: Those to be paired.
        known: Their ranks.
    """
    unclear = [
        person.address
        for person, rank in zip(people, known, strict=True)
        if person.may_mentor and person.may_be_mentored and rank == UNKNOWN_RANK
    ]
    if not unclear:
        return ()
    return (
        Issue(
            "seniority-unknown",
            "Neither role nor grade tells whether these people are the junior or the "
            f"senior: {some(unclear)}. They are not paired with one another.",
            hint="Give 'grades' in rmentor.toml or a role column on the roster.",
            column="role",
        ),
    )


def _order(grades: Sequence[str]) -> dict[str, int]:
    """Number grades; other spellings of a published grade count as the grade itself."""
    order = {folded(grade): rank for rank, grade in enumerate(grades)}
    for scale in _SCALES.values():
        for spellings in scale:
            known = [order[folded(s)] for s in spellings if folded(s) in order]
            if known:
                order |= {folded(s): order.get(folded(s), known[0]) for s in spellings}
    return order


def _published(found: Sequence[str]) -> tuple[dict[str, int], tuple[Issue, ...]]:
    """Look for the one published scale that has all these grades."""
    if not found:
        return {}, ()
    for name, scale in _SCALES.items():
        order = {
            folded(spelling): rank
            for rank, spellings in enumerate(scale)
            for spelling in spellings
        }
        if all(folded(grade) in order for grade in found):
            return order, (_recognized(name, [grade for grade, *_ in scale]),)
    return {}, (_unknown_order(found),)


def _strangers(people: Sequence[Person], order: Mapping[str, int]) -> tuple[Issue, ...]:
    """Report people whose grade is missing or not in the coordinator's order."""
    named = defaultdict(list)
    for person in people:
        if folded(person.grade) not in order:
            named[person.grade].append(person.address)
    return tuple(
        Issue(
            "grade-not-in-order",
            f"{_who_has(grade)} {some(addresses)}. "
            "The grade rule lets these people pass.",
            hint="Correct the roster, or add the grade to 'grades' in rmentor.toml.",
            text=grade,
        )
        for grade, addresses in sorted(named.items())
    )


def _who_has(grade: str) -> str:
    return f"Grade '{grade}' is not in 'grades':" if grade else "No grade is known for"


def _recognized(name: str, scale: Sequence[str]) -> Issue:
    return Issue(
        "grades-recognized",
        f"The grades are those of {name}, lowest first: {', '.join(scale)}.",
        Severity.INFO,
        "To use another order, write 'grades' in rmentor.toml.",
        column="grade",
    )


def _unknown_order(found: Sequence[str]) -> Issue:
    listed = ", ".join(f'"{grade}"' for grade in found[:_MOST_LISTED])
    more = ", ..." if len(found) > _MOST_LISTED else ""
    return Issue(
        "grades-unknown",
        "Nobody said which grade is above which, so the grade rule was not applied. "
        f"Grades on the roster: {some(found)}.",
        hint="Write this under [pairing] in rmentor.toml, lowest grade first: "
        f"grades = [{listed}{more}]",
        column="grade",
    )


_MOST_LISTED = 40
