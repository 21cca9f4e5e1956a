"""One person's whole story: every candidate, what won, and what it would take."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from rmentor.core.model.people import Person, Role
from rmentor.core.pairing.cohort.assemble import Assembly
from rmentor.core.pairing.explaining.detours import Detours, detours
from rmentor.core.pairing.explaining.residual import Residual
from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.pairing.scoring.rating import score
from rmentor.core.pairing.solving.optimum import Choice
from rmentor.core.pairing.told import Candidate


def candidates(
    board: Board,
    assembly: Assembly,
    choice: Choice,
    residual: Residual | None,
    key: str,
) -> tuple[Candidate, ...]:
    """Give everyone on the other side, for each side on which a person stands.

    The person's partners come first, then those that cost least, then those that the
    fewest rules forbid; of equals the higher score.

    Args:
        board: The cohort and its rules.
        assembly: What the cohort was made from.
        choice: The proposal.
        residual: What else could be chosen; None when it is not known what is lost.
        key: Of the person.
    """
    cohort = board.cohort
    found: list[Candidate] = []
    for side, role in enumerate((Role.MENTOR, Role.MENTEE)):
        mine = (cohort.mentors, cohort.mentees)[side]
        places = [place for place, person in enumerate(mine) if person.key == key]
        for place in places:
            others = _Others(board, assembly, (choice, residual), (side, place))
            found += others.told(role)
    return tuple(sorted(found, key=_order))


def _order(candidate: Candidate) -> tuple[object, ...]:
    return (
        not candidate.chosen,
        bool(candidate.rules),
        len(candidate.rules),
        candidate.loss is None,
        candidate.unplaced or 0,
        candidate.fewer or 0,
        candidate.loss or 0,
        -candidate.score,
        candidate.other,
        candidate.role,
    )


class _Others:
    """The other side, as one person sees it."""

    def __init__(
        self,
        board: Board,
        assembly: Assembly,
        solved: tuple[Choice, Residual | None],
        who: tuple[int, int],
    ) -> None:
        (choice, residual), (side, place) = solved, who
        cohort = board.cohort
        self._people: Sequence[Person] = (cohort.mentees, cohort.mentors)[side]
        self._mine: Sequence[Person] = (cohort.mentors, cohort.mentees)[side]
        others = np.arange(len(self._people))
        alone = np.full(len(others), place)
        self._frame = Frame.listed(
            cohort, *((others, alone) if side else (alone, others))
        )
        self._rules = [(rule.code, rule.blocks(self._frame)) for rule in board.rules]
        self._detours = detours(residual, place, side) if residual else None
        self._floor = choice.floor
        self._partners = _partners(choice, assembly, side)
        self._place = place

    def told(self, role: Role) -> Iterator[Candidate]:
        """Give all of them but the person."""
        me = self._mine[self._place].key
        for other, points in enumerate(score(self._frame).tolist()):
            if self._people[other].key != me:
                yield self._candidate(role, other, points)

    def _candidate(self, role: Role, other: int, points: int) -> Candidate:
        with_whom = self._partners.get(other, ())
        chosen = self._place in with_whom
        rules = [] if chosen else [code for code, hits in self._rules if hits[other]]
        candidate = Candidate(
            role=role,
            other=self._people[other].key,
            score=points,
            chosen=chosen,
            rules=tuple(rules),
            partners=tuple(self._mine[place].key for place in with_whom),
            below_floor=points < self._floor,
            is_loss_known=self._detours is not None,
        )
        return _with_loss(candidate, self._detours, other)


def _with_loss(candidate: Candidate, found: Detours | None, other: int) -> Candidate:
    """Say what comes of the pair, where that is known and the pair is possible."""
    if found is None or not found.possible[other]:
        return candidate
    return replace(
        candidate,
        loss=int(found.loss[other]),
        fewer=int(found.fewer[other]),
        unplaced=int(found.unplaced[other]),
        outranked=bool(found.outranked[other]),
    )


def _partners(
    choice: Choice, assembly: Assembly, side: int
) -> Mapping[int, tuple[int, ...]]:
    """Give for each on the other side the places of their partners on mine."""
    pairs = list(zip(choice.rows.tolist(), choice.columns.tolist(), strict=True))
    found = defaultdict(list)
    for pair in sorted({*pairs, *assembly.pins}):
        found[pair[1 - side]].append(pair[side])
    return {place: tuple(partners) for place, partners in found.items()}
