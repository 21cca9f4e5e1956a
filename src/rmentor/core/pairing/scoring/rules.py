"""Hard rules: which pairs may not be.

A missing answer forbids nothing, except for two people who could each be the mentor:
while no grade tells who is the senior, they are no pair.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.cohort.cohort import NO_ZONE, NOT_SAID
from rmentor.core.pairing.cohort.grades import UNKNOWN_RANK
from rmentor.core.pairing.scoring.between import (
    Lister,
    in_one_line,
    marked_pairs,
    same_pairs,
)
from rmentor.core.pairing.scoring.frame import Frame, same
from rmentor.core.pairing.solving.scores import Bools
from rmentor.core.settings import PairingSettings

_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    The last three say what the rule looks at, so that it can be applied to all pairs
    at once (see `rmentor.core.pairing.scoring.tiles`).

    Attributes:
        code: As in `[pairing.rules]`.
        name: In sentences: "grade gap blocks 9".
        blocks: Tells for each pair of a frame whether the rule forbids it.
        always: Whether no setting switches it off.
        reads: Traits; people alike in them are alike to the rule.
        words: The answer of several words of which they need one in common.
        between: Lists the pairs that it forbids; None when they are too many.
    """

    code: str
    name: str
    blocks: Callable[[Frame], Bools]
    always: bool = False
    reads: tuple[str, ...] = ()
    words: str = ""
    between: Lister | None = None


def applied(settings: PairingSettings) -> tuple[Rule, ...]:
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

    Of two equals the one whose turn comes first is the mentor, so that they do not
    become two pairs.
    """
    mentor, mentee = pairs.mentor, pairs.mentee
    later = same(mentor.rank, mentee.rank) & (mentor.turn > mentee.turn)
    return _either_way(pairs) & ((mentor.rank > mentee.rank) | later)


def _reporting_line(pairs: Frame) -> Bools:
    mentor, mentee = pairs.mentor, pairs.mentee
    above = (mentor.enter <= mentee.enter) & (mentee.enter < mentor.leave)
    below = (mentee.enter <= mentor.enter) & (mentor.enter < mentee.leave)
    unsure: Bools = pairs.marked("unsure_manager") > 0
    return above | below | unsure


def _time_zone(pairs: Frame) -> Bools:
    east, west = pairs.mentor.minutes, pairs.mentee.minutes
    known = (east > NO_ZONE) & (west > NO_ZONE)
    apart = np.abs(east - west)
    limit = pairs.settings.max_hours_apart * 60
    far: Bools = (apart > limit) & (np.abs(_DAY - apart) > limit)
    return known & far


def _same(code: str, name: str, trait: str) -> Rule:
    """Make a rule that forbids two people whose answers are the same word."""

    def blocks(pairs: Frame) -> Bools:
        mentor, mentee = pairs.mentor.of(trait), pairs.mentee.of(trait)
        return same(mentor, mentee) & (mentor > NOT_SAID)

    return Rule(code, name, blocks, reads=(trait,), between=same_pairs(trait))


def _marked(code: str, name: str, *, always: bool = False) -> Rule:
    """Make a rule that forbids the pairs of the relation of its name."""

    def blocks(pairs: Frame) -> Bools:
        return pairs.marked(code) > 0

    return Rule(code, name, blocks, always=always, between=marked_pairs(code))


def _in_common(code: str, name: str, words: str, said: tuple[str, str]) -> Rule:
    """Make a rule that forbids two people who answered and have no word in common."""

    def blocks(pairs: Frame) -> Bools:
        mentor, mentee = pairs.mentor.of(said[0]), pairs.mentee.of(said[1])
        return (mentor > 0) & (mentee > 0) & (pairs.overlap(words) < 1)

    return Rule(code, name, blocks, reads=said, words=words)


RULES = (
    _marked("open_pair", "already a pair", always=True),
    _marked("never", "kept apart"),
    Rule("grade_gap", "grade gap", _grade_gap, reads=("rank",)),
    Rule(
        "direction",
        "no one can tell who is the senior",
        _direction,
        always=True,
        reads=("both", "rank"),
    ),
    Rule(
        "wrong_way_round",
        "mentor not the junior",
        _wrong_way_round,
        always=True,
        reads=("both", "rank", "turn"),
    ),
    Rule("reporting_line", "one reporting line", _reporting_line, between=in_one_line),
    _same("same_manager", "same manager", "manager"),
    _same("same_team", "same team", "team"),
    _same("same_department", "same department", "department"),
    _marked("earlier_pair", "paired before"),
    _marked("not_wanted", "not wanted"),
    _in_common(
        "language",
        "no language in common",
        "languages",
        ("languages", "languages"),
    ),
    Rule("time_zone", "time zones too far apart", _time_zone, reads=("minutes",)),
    _in_common("shared_slot", "no time slot in common", "slots", ("slots", "slots")),
    _in_common(
        "shared_topic", "no wanted topic shared", "wanted", ("shares", "wishes")
    ),
)
"""All rules. A pair that several forbid is counted under the first."""
