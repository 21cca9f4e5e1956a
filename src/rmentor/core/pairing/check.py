"""Checks chosen pairs and the proof that none are better; knows no solver.

The proof is that of linear-programming duality. Every mentor and mentee has a price. No
choice of pairs is worth more than all places at their best for these prices, plus what
each pair gains above its two prices. When only chosen pairs gain more than theirs, and
the sum is what the choice is worth itself, nothing is better. Where fairness leaves out
pairs below a floor, two things are proven alike, by prices of their own: that with all
pairs nobody else could be placed, and that a higher floor would place fewer. All pairs
are looked at.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.proposal import HIGHEST_PRICE, NOT_FULL, Certificate
from rmentor.core.pairing.solving.goal import FORBIDDEN, Total
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.scores import (
    Ints,
    Points,
    Room,
    Scores,
    Sparse,
    distinct,
)
from rmentor.core.pairing.solving.threads import in_threads
from rmentor.core.pairing.solving.twins import AS_MENTEE, AS_MENTOR, NOWHERE

_HIGH = 2**30
_SIDES = {AS_MENTOR, AS_MENTEE, NOWHERE}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checker found.

    Attributes:
        findings: Sentences; empty when the choice is allowed and proven best.
        gap: By how much a choice at or above the floor can be worth more at most; None
            when pairs or prices cannot be used. Below `Program.step`, no other choice
            fills places better, at any floor, and the gap is one of the total (and
            bonus).
    """

    findings: tuple[str, ...]
    gap: int | None


def check(program: Program, pairs: tuple[Ints, Ints], proof: Certificate) -> Verdict:
    """Check a choice of pairs and its proof.

    Args:
        program: What was to be solved.
        pairs: Rows and columns of the chosen ones.
        proof: Prices in the order of rows and of columns.
    """
    wrong = _wrong_pairs(program.scores, program.room, pairs, proof.floor)
    wrong += _wrong_prices(program.scores, proof)
    wrong += _wrong_shares(program, proof)
    by_levels = program.objective is Objective.LEXIMIN and len(proof.levels) > 0
    if by_levels and not wrong:
        from rmentor.core.pairing.check_levels import wrong_levels

        wrong += _wrong_sides(program, pairs, proof)
        if not wrong:
            sided = program.with_sides(np.array(proof.sides, np.int64))
            wrong += wrong_levels(sided, pairs, proof)
    if wrong or by_levels:
        return Verdict(tuple(wrong), None if wrong else 0)
    return _held(program, pairs, proof)


def _held(program: Program, pairs: tuple[Ints, Ints], proof: Certificate) -> Verdict:
    """Hold all pairs against the prices."""
    has_floor = program.objective is not Objective.BEST and len(pairs[0]) > 0
    floor = proof.floor if has_floor else 0
    worth, placed, fairer = _bounds(_claims(program, proof, floor), pairs)
    filled = program.placing.filled(pairs)
    reached = int(program.goal.gains(program.scores.at(*pairs), *pairs).sum())
    spare = worth - reached - program.goal.filled(pairs)
    if floor and placed > filled:
        spare = max(spare, program.step)
    findings = []
    if spare >= program.step:
        findings.append(NOT_FULL)
    elif spare > 0:
        findings.append(
            f"The prices prove a total of at most {reached + spare}, not {reached}."
        )
    if has_floor and program.objective is Objective.LEXIMIN:
        findings.append("There are no prices for the levels of the scores.")
    elif has_floor and fairer >= filled:
        findings.append("The prices do not prove that the worst pair is best off.")
    return Verdict(tuple(findings), spare)


def _claims(program: Program, proof: Certificate, floor: int) -> Sequence["_Claim"]:
    """Give what is claimed above the floor, of all pairs, and of a higher floor."""
    placing = program.placing
    return (
        _Claim(program.goal.above(floor), (proof.mentors, proof.mentees), proof.shares),
        _Claim(placing, (proof.full_mentors, proof.full_mentees), proof.full_shares),
        _Claim(
            placing.above(floor + 1),
            (proof.floor_mentors, proof.floor_mentees),
            proof.floor_shares,
        ),
    )


class _Claim:
    """That no choice of pairs is worth more than places and prices say.

    Without prices these are 0, which claims next to nothing and costs nothing to check;
    without shares of those who count once, these are the whole.
    """

    def __init__(
        self,
        goal: Total,
        prices: tuple[Sequence[int], Sequence[int]],
        shares: Sequence[int],
    ) -> None:
        whole = [] if goal.twins is None else goal.twins.bonus.tolist()
        shared = np.array(shares or whole, np.int64)
        self.goal, self.rest = goal.shared(shared), goal.rest(shared)
        self.mentors, self.mentees = (
            np.array(priced or [0] * people, np.int64)
            for priced, people in zip(prices, goal.scores.shape, strict=True)
        )
        self.lowest = self.mentors.min(initial=0), self.mentees.min(initial=0)

    def above(self, scores: Points, rows: slice, columns: slice) -> tuple[Ints, Ints]:
        """Say by how much pairs of a tile gain more than their prices.

        Args:
            scores: Of the pairs; below 0 when they do not count.
            rows: Of the tile.
            columns: Of the tile.

        Returns:
            For each mentor the most of a pair, and all pairs together.
        """
        best, together = np.zeros((2, len(scores)), np.int64)
        # Only these can at all, as no pair gains more than the most.
        most = self.goal.most
        row = np.flatnonzero(self.mentors[rows] < most - self.lowest[1])
        column = np.flatnonzero(self.mentees[columns] < most - self.lowest[0])
        if not (len(row) and len(column)):
            return best, together
        gains = self.goal.gained(scores.copy(), (rows, columns), FORBIDDEN)
        gains = gains[row][:, column] if gains.size > len(row) * len(column) else gains
        mentors, mentees = self.mentors[rows][row], self.mentees[columns][column]
        more = _may_gain_more(gains, mentors, mentees)
        extra = gains[more] - mentors[more, None] - mentees
        extra[gains[more] == FORBIDDEN] = 0
        best[row[more]] = extra.max(axis=1, initial=0)
        together[row[more]] = extra.clip(0).sum(axis=1)
        return best, together

    def at_prices(self, pairs: tuple[Ints, Ints]) -> int:
        """Give what places are worth at prices, and chosen pairs above theirs."""
        gains = self.goal.gains(self.goal.scores.at(*pairs), *pairs)
        above = gains - self.mentors[pairs[0]] - self.mentees[pairs[1]]
        mentors, mentees = self.goal.sides
        places = mentors.at(self.mentors) + mentees.at(self.mentees)
        return places + self.rest + int(above[gains > FORBIDDEN].clip(0).sum())


def _may_gain_more(gains: Points, mentors: Ints, mentees: Ints) -> Ints:
    """Name the mentors of a tile with pairs that may gain more than their prices.

    In 32 bits, which is quick. Where prices differ by more than these hold, some are
    taken for lower than they are; no mentor is left out for that.
    """
    lowest = mentees.min()
    prices = np.minimum(mentees - lowest, _HIGH).astype(np.int32)
    return np.flatnonzero((gains - prices).max(axis=1) > mentors + lowest)


def _bounds(claims: Sequence[_Claim], pairs: tuple[Ints, Ints]) -> list[int]:
    """Give what no choice of pairs is worth more than, as each claim has it."""
    scores = claims[0].goal.scores
    room = claims[0].goal.sides[0].room
    full = np.flatnonzero(claims[0].goal.sides[1].room == 0)
    chosen = Sparse.of(*pairs, np.ones(len(pairs[0]), np.int64))

    def over(rows: slice) -> Ints:
        best, together = np.zeros((2, len(claims), rows.stop - rows.start), np.int64)
        for columns in scores.columns:
            tile = scores.tile(rows, columns)
            row, column, _ = chosen.within(rows, columns)
            tile[row, column] = -1
            tile[
                :, full[(full >= columns.start) & (full < columns.stop)] - columns.start
            ] = -1
            for number, claim in enumerate(claims):
                most, all_ = claim.above(tile, rows, columns)
                np.maximum(best[number], most, out=best[number])
                together[number] += all_
        # A mentor gains no more than with their best pair in each place, nor more than
        # with all pairs.
        gained: Ints = np.minimum(best * room[rows], together).sum(axis=1)
        return gained

    more = sum(in_threads(over, scores.rows), np.zeros(len(claims), np.int64))
    return [
        int(extra) + claim.at_prices(pairs)
        for extra, claim in zip(more, claims, strict=True)
    ]


def _wrong_pairs(
    scores: Scores, room: Room, pairs: tuple[Ints, Ints], floor: int
) -> list[str]:
    """Find pairs that may not be chosen."""
    rows, columns = pairs
    findings = []
    codes = rows * scores.shape[1] + columns
    if len(distinct(codes)) < len(codes):
        findings.append("A pair is chosen twice.")
    for side, chosen, places in (
        ("mentor", rows, room.mentors),
        ("mentee", columns, room.mentees),
    ):
        over = np.flatnonzero(np.bincount(chosen, minlength=len(places)) > places)
        if len(over):
            findings.append(f"More pairs than places: {side} number {over[0] + 1}.")
    score = scores.at(rows, columns)
    if (score < 0).any():
        findings.append("A pair is chosen that a rule forbids.")
    elif (score < floor).any():
        findings.append(f"A chosen pair scores less than the floor of {floor}.")
    return findings


def _wrong_prices(scores: Scores, proof: Certificate) -> list[str]:
    """Find prices that prove nothing."""
    given = [(proof.mentors, proof.mentees)]
    given += [
        prices
        for prices in (
            (proof.floor_mentors, proof.floor_mentees),
            (proof.full_mentors, proof.full_mentees),
        )
        if any(prices)
    ]
    if any((len(one), len(two)) != scores.shape for one, two in given):
        return ["There is not one price for each person."]
    if any(
        abs(price) > HIGHEST_PRICE for pair in given for one in pair for price in one
    ):
        return ["A price is beyond all reason."]
    return []


def _wrong_shares(program: Program, proof: Certificate) -> list[str]:
    """Find shares that are not those of who counts once, or prove nothing."""
    twins, placed = program.goal.twins, program.placing.twins
    for shares, of in (
        (proof.shares, twins),
        (proof.floor_shares, placed),
        (proof.full_shares, placed),
    ):
        bonus = [] if of is None else of.bonus.tolist()
        right = len(shares) == len(bonus) and all(
            0 <= share <= most for share, most in zip(shares, bonus, strict=True)
        )
        if len(shares) and not right:
            return ["A share is nobody's, or beyond what it is part of."]
    return []


def _wrong_sides(
    program: Program, pairs: tuple[Ints, Ints], proof: Certificate
) -> list[str]:
    """Find sides on which nobody counts, or on which fewer people are placed."""
    if program.either is None:
        return []
    if len(proof.sides) != len(program.either[0]) or not set(proof.sides) <= _SIDES:
        return ["It is not said on which side somebody counts who may be either."]
    full = _claims(program, proof, 0)[1]
    [most] = _bounds([full], pairs)
    return [] if most == program.placing.filled(pairs) else [NOT_FULL]
