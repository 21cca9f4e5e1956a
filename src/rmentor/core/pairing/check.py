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
from rmentor.core.pairing.solving.places import filled_by
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

_HIGH = 2**30


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
    by_levels = program.objective is Objective.LEXIMIN and len(proof.levels) > 0
    if by_levels and not wrong:
        from rmentor.core.pairing.check_levels import wrong_levels

        wrong += wrong_levels(program, pairs, proof)
    if wrong or by_levels:
        return Verdict(tuple(wrong), None if wrong else 0)
    return _held(program, pairs, proof)


def _held(program: Program, pairs: tuple[Ints, Ints], proof: Certificate) -> Verdict:
    """Hold all pairs against the prices."""
    has_floor = program.objective is not Objective.BEST and len(pairs[0]) > 0
    floor = proof.floor if has_floor else 0
    worth, placed, fairer = _bounds(_claims(program, proof, floor), pairs)
    filled = filled_by(pairs, program.placing.sides)
    reached = int(program.goal.gains(program.scores.at(*pairs), *pairs).sum())
    spare = worth - reached - filled_by(pairs, program.goal.sides)
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
        _Claim(program.goal.above(floor), proof.mentors, proof.mentees),
        _Claim(placing, proof.full_mentors, proof.full_mentees),
        _Claim(placing.above(floor + 1), proof.floor_mentors, proof.floor_mentees),
    )


class _Claim:
    """That no choice of pairs is worth more than places and prices say.

    Without prices these are 0, which claims next to nothing and costs nothing to check.
    """

    def __init__(
        self, goal: Total, mentors: Sequence[int], mentees: Sequence[int]
    ) -> None:
        self.goal = goal
        self.mentors, self.mentees = (
            np.array(prices or [0] * people, np.int64)
            for prices, people in zip(
                (mentors, mentees), goal.scores.shape, strict=True
            )
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
        return places + int(above[gains > FORBIDDEN].clip(0).sum())


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
