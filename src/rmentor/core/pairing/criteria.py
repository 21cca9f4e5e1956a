"""Soft criteria: how good an allowed pair is. Protected characteristics are never used.

A criterion that the two people's answers say nothing about is left out of the score,
of the points reached and of the points possible.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rmentor.core.model.people import Person
from rmentor.core.model.words import count
from rmentor.core.pairing.cohort import Small, wishes_of, words_of
from rmentor.core.pairing.frame import Frame
from rmentor.core.pairing.scores import Bools
from rmentor.core.pairing.wording import folded, joined

FULL = 100
ENOUGH_SLOTS = 3
"""Full marks for this many slots in common: one can fall through, and one more."""
PREFERENCES = (FULL, 75, 50)
"""What the first, second and any later person asked for count."""
_RANKS = (" (1st wish)", " (2nd wish)", " (3rd wish)")


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion.

    Attributes:
        code: As in `[pairing.weights]`.
        rates: Gives for each pair of a frame what it reaches and what its answers
            could reach, 0 to 100 both.
        tells: Says what speaks for a mentor and a mentee who reach something.
        lead: Stands before it in a sentence.
    """

    code: str
    rates: Callable[[Frame], tuple[Small, Small]]
    tells: Callable[[Person, Person], str]
    lead: str = ""


def topics_wanted(mentor: Person, mentee: Person) -> tuple[str, ...]:
    """Give what the mentor shares and the mentee wants, as the mentee wrote it."""
    shared = words_of(mentor.topics_to_share)
    first = {folded(topic): topic for topic in reversed(mentee.topics_to_learn)}
    return tuple(first[topic] for topic in wishes_of(mentee) if topic in shared)


def topics_back(mentor: Person, mentee: Person) -> tuple[str, ...]:
    """Give what the mentee shares and the mentor wants, as the mentor wrote it."""
    return topics_wanted(mentee, mentor)


def _rate_wanted(pairs: Frame) -> tuple[Small, Small]:
    said = (pairs.mentor.shares > 0) & (pairs.mentee.wishes > 0)
    return _share_of(pairs.overlap("wanted"), pairs.mentee.enough, said)


def _rate_back(pairs: Frame) -> tuple[Small, Small]:
    said = (pairs.mentee.shares > 0) & (pairs.mentor.wishes > 0)
    return _share_of(pairs.overlap("back"), pairs.mentor.enough, said)


def _rate_slots(pairs: Frame) -> tuple[Small, Small]:
    fewer = np.minimum(pairs.mentor.slots, pairs.mentee.slots)
    enough = np.minimum(fewer, np.int32(ENOUGH_SLOTS))
    return _share_of(pairs.overlap("slots"), enough, fewer > 0)


def _share_of(reached: Small, enough: Small, said: Bools) -> tuple[Small, Small]:
    """Rate what is reached of what would be enough; more than enough is no better."""
    part = np.minimum(reached, enough) * np.int32(FULL) // np.maximum(enough, 1)
    possible = said * np.int32(FULL)
    return np.where(said, part, 0), possible


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
    Criterion("topics_wanted", _rate_wanted, _tell_wanted, "shares "),
    Criterion("topics_back", _rate_back, _tell_back, "gives back "),
    Criterion("other_department", _rate_department, _tell_department),
    Criterion("other_site", _rate_site, _tell_site),
    Criterion("shared_slots", _rate_slots, _tell_slots),
    Criterion("meeting_mode", _rate_mode, _tell_mode),
    Criterion("preferred", _rate_preferred, _tell_preferred),
)
"""All criteria, in the order in which a pair is explained."""
