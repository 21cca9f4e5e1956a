"""Checks chosen pairs and the proof that none are better; knows no solver.

The proof is that of linear-programming duality. Every mentor and mentee has a price of
0 or more; a pair is worth its score plus a constant for being placed. No choice of
pairs is worth more than all places at their prices, plus what each pair is worth above
its two prices. When only chosen pairs are worth more than theirs, and the sum is what
they are worth themselves, nothing is better. All pairs are looked at, block by block.
"""

from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.proposal import Certificate
from rmentor.core.pairing.scores import Ints, Room, Scores, distinct, stripe


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checker found.

    Attributes:
        findings: Sentences; empty when the choice is allowed and proven best.
        bound: No choice of as many pairs at or above the floor totals more; None when
            pairs or prices cannot be used.
    """

    findings: tuple[str, ...]
    bound: int | None


def check(
    scores: Scores, room: Room, pairs: tuple[Ints, Ints], proof: Certificate
) -> Verdict:
    """Check a choice of pairs and its proof.

    Args:
        scores: Of all pairs, -1 where a rule forbids the pair.
        room: How many partners each may take.
        pairs: Rows and columns of the chosen ones.
        proof: Prices in the order of rows and of columns.
    """
    wrong = _wrong_pairs(scores, room, pairs, proof.floor)
    wrong += _wrong_prices(scores, proof)
    if wrong:
        return Verdict(tuple(wrong), None)
    placed = proof.per_pair * len(pairs[0])
    total = int(scores.at(*pairs).sum())
    most = _most_worth(scores, room, pairs, proof)
    findings = []
    if most >= placed + proof.per_pair:
        findings.append("The prices do not prove that no one else can be placed.")
    if most > placed + total:
        findings.append(
            f"The prices prove a total of at most {most - placed}, not {total}."
        )
    return Verdict(tuple(findings), most - placed)


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
    if (len(proof.mentors), len(proof.mentees)) != scores.shape:
        return ["There is not one price for each person."]
    if min((*proof.mentors, *proof.mentees), default=0) < 0:
        return ["A price is below 0."]
    return []


def _most_worth(
    scores: Scores, room: Room, pairs: tuple[Ints, Ints], proof: Certificate
) -> int:
    """Give what no choice of pairs is worth more than."""
    mentors = np.array(proof.mentors, np.int64)
    mentees = np.array(proof.mentees, np.int64)
    bound = int((mentors * room.mentors).sum() + (mentees * room.mentees).sum())
    worth = scores.at(*pairs) + proof.per_pair
    bound += int(np.maximum(worth - mentors[pairs[0]] - mentees[pairs[1]], 0).sum())
    width = scores.shape[1]
    chosen = np.sort(pairs[0] * width + pairs[1])
    for rows in scores.rows:
        score = stripe(scores, rows)
        over = score + proof.per_pair - mentors[rows, None] - mentees
        over[(score < proof.floor) | (room.mentees == 0)] = 0
        low, high = np.searchsorted(chosen, (rows.start * width, rows.stop * width))
        over.ravel()[chosen[low:high] - rows.start * width] = 0
        # A mentor can gain no more than their best pair does, once per place.
        bound += int((over.max(axis=1, initial=0) * room.mentors[rows]).sum())
    return bound
