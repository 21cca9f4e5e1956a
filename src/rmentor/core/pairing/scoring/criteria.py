"""Soft criteria: how good an allowed pair is. Protected characteristics are never used.

A criterion that the two people's answers say nothing about is left out of the score,
of the points reached and of the points possible.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rmentor.core.model.people import Person
from rmentor.core.model.words import count, joined
from rmentor.core.pairing.cohort.cohort import Small
from rmentor.core.pairing.cohort.wording import folded, words_of
from rmentor.core.pairing.cohort.words import wishes_of
from rmentor.core.pairing.scoring.between import Lister, marked_pairs
from rmentor.core.pairing.scoring.frame import Frame

FULL = 100
ENOUGH_SLOTS = 3
"""Full marks for this many slots in common: one can fall through, and one more."""
MOST_COUNTED = 255
"""No answer asks for more: the highest number of 8 bits."""
SHIFT = 8
_RANKS = (" (1st wish)", " (2nd wish)", " (3rd wish)")


@dataclass(frozen=True, slots=True)
class Overlap:
    """How many words in common are enough.

    Attributes:
        words: The answer, see `Cohort.words`.
        said: Traits above 0 when the mentor, and the mentee, answered.
        enough: Traits of which the smallest is full marks; empty for a side that does
            not limit it.
        most: Full marks in any case.
    """

    words: str
    said: tuple[str, str]
    enough: tuple[str, str]
    most: int = MOST_COUNTED


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion.

    The last four say what the criterion looks at, so that all pairs can be scored at
    once (see `rmentor.core.pairing.scoring.tiles`).

    Attributes:
        code: As in `[pairing.weights]`.
        rates: Gives for each pair of a frame what it reaches and what its answers
            could reach, 0 to 100 both.
        tells: Says what speaks for a mentor and a mentee who reach something.
        lead: Stands before it in a sentence.
        signs: Traits whose signs say whether people answered: what a pair could reach
            depends on these alone.
        reads: Traits; people alike in them reach the same.
        overlap: Instead, what they reach is the share of enough words in common.
        between: Instead, lists the pairs that may reach something.
    """

    code: str
    rates: Callable[[Frame], tuple[Small, Small]]
    tells: Callable[[Person, Person], str]
    lead: str = ""
    signs: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    overlap: Overlap | None = None
    between: Lister | None = None


def topics_wanted(mentor: Person, mentee: Person) -> tuple[str, ...]:
    """Give what the mentor shares and the mentee wants, as the mentee wrote it."""
    shared = words_of(mentor.topics_to_share)
    first = {folded(topic): topic for topic in reversed(mentee.topics_to_learn)}
    return tuple(first[topic] for topic in wishes_of(mentee) if topic in shared)


def topics_back(mentor: Person, mentee: Person) -> tuple[str, ...]:
    """Give what the mentee shares and the mentor wants, as the mentor wrote it."""
    return topics_wanted(mentee, mentor)


def overlapping(
    code: str, overlap: Overlap, tells: Callable[[Person, Person], str], lead: str = ""
) -> Criterion:
    """Make a criterion of words in common."""

    def rates(pairs: Frame) -> tuple[Small, Small]:
        mentor, mentee = overlap.said
        said = (pairs.mentor.of(mentor) > 0) & (pairs.mentee.of(mentee) > 0)
        part = share(pairs.overlap(overlap.words), enough_words(pairs, overlap))
        return np.where(said, part, np.int32(0)), said * np.int32(FULL)

    return Criterion(code, rates, tells, lead, overlap.said, overlap=overlap)


def enough_words(pairs: Frame, overlap: Overlap) -> Small:
    """Give full marks for each pair, at least 1."""
    mentor, mentee = overlap.enough
    enough = np.full(pairs.shape, overlap.most, np.int32)
    if mentor:
        enough = np.minimum(enough, pairs.mentor.of(mentor))
    if mentee:
        enough = np.minimum(enough, pairs.mentee.of(mentee))
    return np.maximum(enough, np.int32(1))


def share(reached: Small, enough: Small) -> Small:
    """Rate what is reached of what would be enough, 0 to 100; more is no better.

    Rounded down, but for a part above 16 that falls short of a whole number by a hair:
    the quotient is a product shifted by 8 bits, so that millions take no division.
    """
    part: Small = np.minimum(reached, enough) * per_word(enough) >> np.int32(SHIFT)
    return part


def per_word(enough: Small) -> Small:
    """Give what each word counts, in 256ths of a hundredth, rounded up."""
    counts: Small = -(-np.int32(FULL << SHIFT) // enough)
    return counts


def _rate_department(pairs: Frame) -> tuple[Small, Small]:
    mentor, mentee = pairs.mentor, pairs.mentee
    department = _differ(mentor.department, mentee.department)
    function = _differ(mentor.function, mentee.function)
    said = np.maximum((department[1] + function[1]) // FULL, 1)
    return (
        (department[0] + function[0]) // said,
        np.maximum(department[1], function[1]),
    )


def _differ(mentor: Small, mentee: Small) -> tuple[Small, Small]:
    """Rate two answers that should be different words."""
    said = (mentor >= 0) & (mentee >= 0)
    return (said & (mentor != mentee)) * np.int32(FULL), said * np.int32(FULL)


def _rate_site(pairs: Frame) -> tuple[Small, Small]:
    return _differ(pairs.mentor.location, pairs.mentee.location)


def _rate_mode(pairs: Frame) -> tuple[Small, Small]:
    different, possible = _differ(pairs.mentor.mode, pairs.mentee.mode)
    return possible - different, possible


def _rate_preferred(pairs: Frame) -> tuple[Small, Small]:
    """Rate by who asked for whom; only people who asked for someone here count."""
    asked = pairs.mentor.asks + pairs.mentee.asks
    reached = pairs.marked("mentor_asked") + pairs.marked("mentee_asked")
    return reached // np.maximum(asked, 1), (asked > 0) * np.int32(FULL)


def _tell_wanted(mentor: Person, mentee: Person) -> str:
    if not mentee.learn_ranked:
        return ", ".join(topics_wanted(mentor, mentee))
    rank = dict(zip(wishes_of(mentee), _RANKS, strict=False))
    topics = topics_wanted(mentor, mentee)
    return ", ".join(topic + rank.get(folded(topic), "") for topic in topics)


def _tell_back(mentor: Person, mentee: Person) -> str:
    return _tell_wanted(mentee, mentor)


def _tell_department(mentor: Person, mentee: Person) -> str:
    pairs = {
        "department": (mentor.department, mentee.department),
        "function": (mentor.function, mentee.function),
    }
    other = [name for name, both in pairs.items() if _other(*both)]
    return f"other {joined(other)}" if other else ""


def _other(one: str, another: str) -> bool:
    return bool(one and another) and folded(one) != folded(another)


def _tell_site(mentor: Person, mentee: Person) -> str:
    return "other site" if _other(mentor.location, mentee.location) else ""


def _tell_slots(mentor: Person, mentee: Person) -> str:
    common = words_of(mentor.availability).keys() & words_of(mentee.availability).keys()
    return f"{count(len(common), 'slot')} in common" if common else ""


def _tell_mode(mentor: Person, mentee: Person) -> str:
    same = mentor.meeting_mode and folded(mentor.meeting_mode) == folded(
        mentee.meeting_mode
    )
    return f"both chose to meet: {mentor.meeting_mode}" if same else ""


def _tell_preferred(_mentor: Person, _mentee: Person) -> str:
    return "asked for"


CRITERIA = (
    overlapping(
        "topics_wanted",
        Overlap("wanted", said=("shares", "wishes"), enough=("", "enough")),
        _tell_wanted,
        "shares ",
    ),
    overlapping(
        "topics_back",
        Overlap("back", said=("wishes", "shares"), enough=("enough", "")),
        _tell_back,
        "gives back ",
    ),
    Criterion(
        "other_department",
        _rate_department,
        _tell_department,
        signs=("department", "function"),
        reads=("department", "function"),
    ),
    Criterion(
        "other_site", _rate_site, _tell_site, signs=("location",), reads=("location",)
    ),
    overlapping(
        "shared_slots",
        Overlap("slots", ("slots", "slots"), ("slots", "slots"), ENOUGH_SLOTS),
        _tell_slots,
    ),
    Criterion("meeting_mode", _rate_mode, _tell_mode, signs=("mode",), reads=("mode",)),
    Criterion(
        "preferred",
        _rate_preferred,
        _tell_preferred,
        signs=("asks",),
        between=marked_pairs("mentor_asked", "mentee_asked"),
    ),
)
"""All criteria, in the order in which a pair is explained."""
