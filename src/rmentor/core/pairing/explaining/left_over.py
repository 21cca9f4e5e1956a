"""Who is left over, and what stands in the way, in one sentence each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from rmentor.core.model.people import Person, Role
from rmentor.core.pairing.explaining.remedies import Places, remedies
from rmentor.core.pairing.scoring.board import Board, Survey
from rmentor.core.pairing.scoring.rules import Rule
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import Ints
from rmentor.core.pairing.told import LeftOver, RuleCount

_REMEDY = "; give 'grades' in rmentor.toml or a role column"


def left_over(
    board: Board,
    program: Program,
    survey: Survey,
    placed: Iterable[str],
    chosen: tuple[Ints, Ints] | None,
) -> tuple[LeftOver, ...]:
    """Explain everyone who is in no pair.

    Args:
        board: The cohort and its rules.
        program: As it was solved.
        survey: What the rules block.
        placed: Keys of everyone in a pair, new or under way.
        chosen: Rows and columns of a choice that places as many people as possible;
            None when there is none yet.
    """
    known, cohort = set(placed), board.cohort
    mentors, mentees = map(np.flatnonzero, cohort.closed)
    closed = {Role.MENTOR: mentees, Role.MENTEE: mentors}
    found: dict[str, list[_Stand]] = {}
    for stand in _stands(board, survey):
        if stand.person.key not in known:
            counted = replace(stand, closed=_closed(board, stand, closed))
            found.setdefault(stand.person.key, []).append(counted)
    stands = [found[key] for key in sorted(found)]
    told = remedies(board, program, chosen, [_with_room(one) for one in stands])
    return tuple(
        replace(_left_over(board.rules, one), relaxation=change, remedy=sentence)
        for one, (change, sentence) in zip(stands, told, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Stand:
    """How one person stands on one side.

    Attributes:
        place: Row of a mentor, column of a mentee.
        room: Places.
        others: People on the other side, without the person.
        blocked: Of those, by each rule.
        closed: Of those whom the rules allow, people who take no partner at all.
    """

    person: Person
    role: Role
    place: int
    room: int
    others: int
    blocked: Ints
    closed: int = 0


def _stands(board: Board, survey: Survey) -> Iterator[_Stand]:
    """Go through the mentors, then the mentees."""
    cohort = board.cohort
    for row, person in enumerate(cohort.mentors):
        others = len(cohort.mentees) - person.may_be_mentored
        room = int(cohort.room.mentors[row])
        blocked = survey.by_mentor[:, row]
        yield _Stand(person, Role.MENTOR, row, room, others, blocked)
    for column, person in enumerate(cohort.mentees):
        others = len(cohort.mentors) - person.may_mentor
        room = int(cohort.room.mentees[column])
        blocked = survey.by_mentee[:, column]
        yield _Stand(person, Role.MENTEE, column, room, others, blocked)


def _closed(board: Board, stand: _Stand, takers: Mapping[Role, Ints]) -> int:
    """Count the people whom the rules allow and who take nobody: none has them."""
    others = takers[stand.role]
    mine = np.full(len(others), stand.place)
    ends = (mine, others) if stand.role is Role.MENTOR else (others, mine)
    return int((board.at(*ends) >= 0).sum())


def _with_room(stands: Sequence[_Stand]) -> Places:
    return [(stand.role, stand.place) for stand in stands if stand.room]


def _left_over(rules: Sequence[Rule], stands: Sequence[_Stand]) -> LeftOver:
    blocked = np.sum([stand.blocked for stand in stands], axis=0)
    counts = tuple(RuleCount(rule.code, pairs) for rule, pairs in _hits(rules, blocked))
    said = [(stand.role, _sentence(rules, stand)) for stand in stands]
    reason = said[0][1]
    if len(said) > 1:
        reason = "; ".join(f"as {role}: {sentence}" for role, sentence in said)
    if any(count.rule == "direction" for count in counts):
        reason += _REMEDY
    roles = tuple(stand.role for stand in stands)
    sentence = f"{reason[0].upper()}{reason[1:]}."
    others = sum(stand.others for stand in stands)
    return LeftOver(stands[0].person.key, roles, counts, sentence, others)


def _sentence(rules: Sequence[Rule], stand: _Stand) -> str:
    """Say what stands in the way on one side."""
    other = Role.MENTEE if stand.role is Role.MENTOR else Role.MENTOR
    hits = _hits(rules, stand.blocked)
    if not stand.others:
        return f"there is no {other} to pair with"
    if not stand.room:
        return f"takes no {other} (capacity 0)"
    if not hits:
        gone = _gone(_all("the", stand.others, other), stand.others, stand.closed)
        return f"no rule stands in the way, but {gone}"
    return _ruled_out(hits, stand, other)


def _gone(who: str, many: int, closed: int) -> str:
    """Say what became of those whom the rules let pass."""
    verb, take = ("is", "takes") if many == 1 else ("are", "take")
    if not closed:
        return f"{who} {verb} taken"
    if closed == many:
        return f"{who} {take} no partner (capacity 0)"
    taken = many - closed
    are, takes = "is" if taken == 1 else "are", "takes" if closed == 1 else "take"
    return f"of {who} {taken} {are} taken and {closed} {takes} no partner (capacity 0)"


def _ruled_out(hits: Sequence[tuple[Rule, int]], stand: _Stand, other: Role) -> str:
    """Say which rules stand in the way, and what became of those they let pass."""
    others = stand.others
    blocked = sum(pairs for _, pairs in hits)
    free = others - blocked
    by_rule = _by_name(hits)[0][0]
    if len(_by_name(hits)) > 1:
        by_rule = ", ".join(f"{name}: {pairs}" for name, pairs in _by_name(hits))
    verb = "is" if blocked == 1 else "are"
    if not free:
        return f"{_all('all', others, other)} {verb} ruled out ({by_rule})"
    rest = "the other one" if free == 1 else f"the other {free}"
    return (
        f"{blocked} of {others} possible {other}s {verb} ruled out ({by_rule}); "
        f"{_gone(rest, free, stand.closed)}"
    )


def _by_name(hits: Sequence[tuple[Rule, int]]) -> list[tuple[str, int]]:
    """Count by name; that someone is not wanted is not for repeating."""
    counts: Counter[str] = Counter()
    for rule, pairs in hits:
        counts["kept apart" if rule.code == "not_wanted" else rule.name] += pairs
    return counts.most_common()


def _all(word: str, many: int, other: Role) -> str:
    """Name everyone on the other side: "the only possible mentor", "all 3 ..."."""
    if many == 1:
        return f"the only possible {other}"
    return f"{word} {many} possible {other}s"


def _hits(rules: Sequence[Rule], blocked: Ints) -> list[tuple[Rule, int]]:
    """Give the rules that block anyone, most first."""
    counted = zip(rules, blocked.tolist(), strict=True)
    hits = [(rule, pairs) for rule, pairs in counted if pairs]
    return sorted(hits, key=lambda hit: -hit[1])
