"""Lists of ordinary mentoring: there the senior is called the mentor."""

from collections import Counter
from itertools import product

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.pairing.cohort.cohort import Cohort
from rmentor.core.pairing.cohort.grades import UNKNOWN_RANK

_FEWEST = 10
"""Of fewer pairs, some the wrong way round say nothing about the lists."""


def sides_swapped(cohort: Cohort) -> tuple[Issue, ...]:
    """Warn where most mentors are of a higher grade than most mentees.

    Whoever may be either stands on no side that could be meant the other way.
    """
    mentors, mentees = (
        Counter(rank for rank, either in pairs if rank > UNKNOWN_RANK and not either)
        for pairs in (
            zip(traits.rank.tolist(), traits.both.tolist(), strict=True)
            for traits in (cohort.mentor_traits, cohort.mentee_traits)
        )
    )
    pairs = mentors.total() * mentees.total()
    higher = sum(
        many * others
        for (rank, many), (other, others) in product(mentors.items(), mentees.items())
        if rank > other
    )
    if pairs < _FEWEST or 2 * higher <= pairs:
        return ()
    message = (
        f"In {higher:,} of {pairs:,} possible pairs the mentor is of the higher grade; "
        "in reverse mentoring the junior is the mentor."
    )
    hint = (
        "If the lists call the senior the mentor, import them the other way round: "
        "the mentors with --as mentees, the mentees with --as mentors."
    )
    return (Issue("sides-swapped", message, Severity.WARNING, hint),)
