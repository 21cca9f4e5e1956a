"""What people answered to the coordinator's own criteria, found and encoded."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

import numpy as np

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.pairing.cohort.cohort import NOT_SAID, Counts, Small, numbered
from rmentor.core.pairing.cohort.wording import folded, some, words_of
from rmentor.core.pairing.cohort.words import tables
from rmentor.core.settings.own_criteria import How, OwnCriterion

HUNDREDTHS = 100
"""Numbers are compared to two decimals."""
_FIELDS = (
    *("job_title", "grade", "department", "team", "function", "location", "time_zone"),
    *("languages", "manager", "topics_to_share", "topics_to_learn", "availability"),
    *("meeting_mode", "staff_id"),
)
_NUMBER = re.compile(r"[+-]?\d{1,7}(?:[.,]\d+)?")
_SEPARATORS = re.compile(r"[;|\n]")

Reader = Callable[[Person], str]


@dataclass(frozen=True, slots=True)
class OwnAnswers:
    """The answers of both sides to criteria of the coordinator's own.

    Attributes:
        criteria: Those whose columns are there.
        mentors: By the criterion's code; see `Traits.own`.
        mentees: The same.
        words: By the code, for criteria of choices in common; see `Cohort.words`.
        issues: Columns that are not there, numbers that are none.
    """

    criteria: tuple[OwnCriterion, ...]
    mentors: dict[str, Small]
    mentees: dict[str, Small]
    words: dict[str, tuple[Counts, Counts]]
    issues: tuple[Issue, ...]


def own_answers(
    mentors: Sequence[Person],
    mentees: Sequence[Person],
    criteria: Sequence[OwnCriterion],
) -> OwnAnswers:
    """Find the columns of all criteria and encode what is in them."""
    columns = _columns((*mentors, *mentees)) if criteria else {}
    found = OwnAnswers(tuple(_usable(criteria, columns)), {}, {}, {}, ())
    issues = list(_missing(criteria, columns))
    for own in found.criteria:
        texts = (
            [columns[folded(own.column)](person) for person in mentors],
            [columns[folded(own.mentee_column)](person) for person in mentees],
        )
        sides, words = _encoded(own, texts)
        found.mentors[own.code], found.mentees[own.code] = sides
        found.words.update(words)
        if own.how in (How.CLOSEST, How.AT_LEAST):
            issues += _no_numbers(own.column, mentors, texts[0])
            issues += _no_numbers(own.mentee_column, mentees, texts[1])
    said = tuple(dict.fromkeys(issues))  # Two criteria may compare one column.
    return OwnAnswers(found.criteria, found.mentors, found.mentees, found.words, said)


def _columns(people: Iterable[Person]) -> dict[str, Reader]:
    """Give a reader for each column, by its title without case."""
    titles = {title for person in people for title, _ in person.extra}
    known = {name.replace("_", " "): _field(name) for name in _FIELDS}
    return known | {folded(title): _extra(title) for title in sorted(titles)}


def _field(name: str) -> Reader:
    def read(person: Person) -> str:
        value = getattr(person, name)
        return ";".join(value) if isinstance(value, tuple) else str(value)

    return read


def _extra(title: str) -> Reader:
    def read(person: Person) -> str:
        return next((text for known, text in person.extra if known == title), "")

    return read


def _usable(
    criteria: Iterable[OwnCriterion], columns: Mapping[str, Reader]
) -> Iterable[OwnCriterion]:
    return (
        own
        for own in criteria
        if all(
            folded(title) in columns and not _is_private(title)
            for title in (own.column, own.mentee_column)
        )
    )


def _missing(
    criteria: Iterable[OwnCriterion], columns: Mapping[str, Reader]
) -> Iterable[Issue]:
    """Report titles that no column has, or that are nobody's business."""
    for own in criteria:
        for title in dict.fromkeys((own.column, own.mentee_column)):
            if _is_private(title):
                yield _private(own, title)
            elif folded(title) not in columns:
                yield _no_column(own, title, list(columns))


def _is_private(title: str) -> bool:
    from rmentor.core.roster.private import is_private
    from rmentor.core.roster.text import fold_title

    return is_private(fold_title(title))


def _private(own: OwnCriterion, title: str) -> Issue:
    return Issue(
        "own-column-private",
        f"Your criterion '{own.name}' was left out: '{title}' is something that pairs "
        "are never made by.",
        Severity.ERROR,
        "Take the criterion out of rmentor.toml.",
        column=title,
    )


def _no_column(own: OwnCriterion, title: str, known: Sequence[str]) -> Issue:
    near = get_close_matches(folded(title), known, n=1)
    hint = "Write the title of a column of the roster in [[pairing.criteria]]."
    return Issue(
        "own-column-unknown",
        f"Your criterion '{own.name}' was left out: nobody on the roster has a column "
        f"'{title}'.",
        Severity.ERROR,
        f"Did you mean '{near[0]}'?" if near else hint,
        column=title,
    )


def _encoded(
    own: OwnCriterion, texts: tuple[Sequence[str], Sequence[str]]
) -> tuple[tuple[Small, Small], dict[str, tuple[Counts, Counts]]]:
    """Encode the answers of both sides, comparable with each other."""
    if own.how is How.OVERLAP:
        left, right = ([words_of(_choices(text)) for text in side] for side in texts)
        sizes = [np.array([len(words) for words in side]) for side in (left, right)]
        encoded = sizes[0].astype(np.int32), sizes[1].astype(np.int32)
        return encoded, {own.code: tables(left, right)}
    if own.how in (How.SAME, How.DIFFERENT):
        codes = numbered([folded(text) for side in texts for text in side])
    else:
        values = [_hundredths(text) for side in texts for text in side]
        lowest = min((value for value in values if value is not None), default=0)
        codes = [NOT_SAID if value is None else value - lowest for value in values]
    both = np.array(codes, np.int32)
    return (both[: len(texts[0])], both[len(texts[0]) :]), {}


def _choices(text: str) -> list[str]:
    parts = _SEPARATORS.split(text)
    parts = parts if len(parts) > 1 else text.split(",")
    return [part for part in parts if part.strip()]


def _hundredths(text: str) -> int | None:
    """Read a number to two decimals; None for anything else."""
    plain = "".join(text.split())
    if not _NUMBER.fullmatch(plain):
        return None
    return round(float(plain.replace(",", ".")) * HUNDREDTHS)


def _no_numbers(
    title: str, people: Sequence[Person], texts: Sequence[str]
) -> tuple[Issue, ...]:
    """Report answers that should be numbers and are not."""
    wrong = [
        f"'{text}' ({person.address})"
        for person, text in zip(people, texts, strict=True)
        if text.strip() and _hundredths(text) is None
    ]
    if not wrong:
        return ()
    return (
        Issue(
            "own-number-unknown",
            f"'{title}' should hold numbers, and some are none: {some(wrong)}. "
            "They count as not answered.",
            hint="Write digits alone, such as 12 or 2.5.",
            column=title,
        ),
    )
