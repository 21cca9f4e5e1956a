"""Hard rules: which pairs may not be. A missing answer never forbids anything."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.cohort import NO_ZONE, NOT_SAID, Small, Traits
from rmentor.core.pairing.frame import Frame, same
from rmentor.core.pairing.grades import UNKNOWN_RANK
from rmentor.core.pairing.scores import Bools
from rmentor.core.settings import PairingSettings

_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        code: As in `[pairing.rules]`.
        name: In sentences: "grade gap blocks 9".
        blocks: Tells for each pair of a frame whether the rule forbids it.
        always: Whether no setting switches it off.
    """

    code: str
    name: str
    blocks: Callable[[Frame], Bools]
    always: bool = False


def applied(settings: PairingSettings) -> tuple["Rule", ...]:
    """Give the rules that are on, in the order in which a blocked pair is counted."""
    return tuple(
        rule for rule in RULES if rule.always or settings.rules.get(rule.code, True)
    )


def _grade_gap(pairs: Frame) -> Bools:
    junior, senior = pairs.mentor.rank, pairs.mentee.rank
    gap = pairs.settings.min_grade_gap
    return _ranked(pairs) & (senior - junior < gap)


def _ranked(pairs: Frame) -> Bools:
    """Tell for which pairs both grades are known."""
    return (pairs.mentor.rank > UNKNOWN_RANK) & (pairs.mentee.rank > UNKNOWN_RANK)


def _either_way(pairs: Frame) -> Bools:
    """Tell which two people could each be the mentor."""
    return (pairs.mentor.both & pairs.mentee.both) > 0


def _direction(pairs: Frame) -> Bools:
    return _either_way(pairs) & ~_ranked(pairs)


def _wrong_way_round(pairs: Frame) -> Bools:
    """Keep the senior from being the mentor of someone who could be theirs.

    Of two equals the one whose key comes first is the mentor, so that they do not
    become two pairs.
    """
    mentor, mentee = pairs.mentor, pairs.mentee
    later = same(mentor.rank, mentee.rank) & (mentor.order > mentee.order)
    return _either_way(pairs) & ((mentor.rank > mentee.rank) | later)


def _reporting_line(pairs: Frame) -> Bools:
    mentor, mentee = pairs.mentor, pairs.mentee
    above = (mentor.enter <= mentee.enter) & (mentee.enter < mentor.leave)
    below = (mentee.enter <= mentor.enter) & (mentor.enter < mentee.leave)
    return above | below | _marked("unsure_manager")(pairs)


def _language(pairs: Frame) -> Bools:
    said = (pairs.mentor.languages > 0) & (pairs.mentee.languages > 0)
    return said & (pairs.overlap("languages") < 1)


def _time_zone(pairs: Frame) -> Bools:
    east, west = pairs.mentor.minutes, pairs.mentee.minutes
    known = (east > NO_ZONE) & (west > NO_ZONE)
    apart = np.abs(east - west)
    limit = pairs.settings.max_hours_apart * 60
    far: Bools = (apart > limit) & (np.abs(_DAY - apart) > limit)
    return known & far


def _shared_slot(pairs: Frame) -> Bools:
    said = (pairs.mentor.slots > 0) & (pairs.mentee.slots > 0)
    return said & (pairs.overlap("slots") < 1)


def _shared_topic(pairs: Frame) -> Bools:
    said = (pairs.mentor.shares > 0) & (pairs.mentee.wishes > 0)
    return said & (pairs.overlap("wanted") < 1)


def _same(trait: Callable[[Traits], Small]) -> Callable[[Frame], Bools]:
    """Make a rule that forbids two people whose answers are the same word."""

    def blocks(pairs: Frame) -> Bools:
        mentor, mentee = trait(pairs.mentor), trait(pairs.mentee)
        return same(mentor, mentee) & (mentor > NOT_SAID)

    return blocks


def _marked(relation: str) -> Callable[[Frame], Bools]:
    """Make a rule that forbids the pairs of a relation."""
    return lambda pairs: pairs.marked(relation) > 0


RULES = (
    Rule("open_pair", "already a pair", _marked("open_pair"), always=True),
    Rule("never", "kept apart", _marked("never")),
    Rule("grade_gap", "grade gap", _grade_gap),
    Rule("direction", "no one can tell who is the senior", _direction, always=True),
    Rule("wrong_way_round", "mentor not the junior", _wrong_way_round, always=True),
    Rule("reporting_line", "one reporting line", _reporting_line),
    Rule(
        "same_manager",
        "same manager",
        _same(lambda people: people.manager),
    ),
    Rule(
        "same_team",
        "same team",
        _same(lambda people: people.team),
    ),
    Rule(
        "same_department",
        "same department",
        _same(lambda people: people.department),
    ),
    Rule("earlier_pair", "paired before", _marked("earlier_pair")),
    Rule("not_wanted", "not wanted", _marked("not_wanted")),
    Rule("language", "no language in common", _language),
    Rule("time_zone", "time zones too far apart", _time_zone),
    Rule("shared_slot", "no time slot in common", _shared_slot),
    Rule("shared_topic", "no wanted topic shared", _shared_topic),
)
"""All rules. A pair that several forbid is counted under the first."""
