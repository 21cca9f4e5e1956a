"""Checks a whole proposal from the beginning, without the solver."""

from collections.abc import Sequence

import numpy as np

from rmentor.core.model.people import Person
from rmentor.core.model.program import Pair
from rmentor.core.pairing.check import check
from rmentor.core.pairing.claims import Claim
from rmentor.core.pairing.cohort.assemble import Assembly, assemble
from rmentor.core.pairing.cohort.relations import History
from rmentor.core.pairing.posed import program_of
from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.pairing.scoring.rating import score
from rmentor.core.pairing.solving.scores import Ints
from rmentor.core.settings import PairingSettings


def recheck(
    claim: Claim,
    people: Sequence[Person],
    settings: PairingSettings,
    history: History,
) -> tuple[str, ...]:
    """Check a proposal, see `rmentor.core.pairing.pair.check_proposal`."""
    assembly = assemble(people, settings, history)
    places = _located(claim.pairs, assembly)
    if places is None:
        return ("A pair names someone who is not on that side of the roster.",)
    pinned = np.array([pair.pinned for pair in claim.pairs], np.bool_)
    free = places[~pinned]
    program = program_of(Board(assembly.cohort), claim.proposed)
    verdict = check(program, (free[:, 0], free[:, 1]), claim.certificate)
    # Of a search that was stopped it is not claimed that the prices prove the best.
    claimed = claim.proven or verdict.gap is None
    findings = list(verdict.findings) if claimed else []
    if sorted(map(tuple, places[pinned].tolist())) != sorted(assembly.pins):
        findings.append("The pinned pairs are not those that were fixed.")
    scores = score(Frame.listed(assembly.cohort, places[:, 0], places[:, 1])).tolist()
    if scores != [pair.score for pair in claim.pairs]:
        findings.append("A score is not what the answers give.")
    if claim.total != sum(scores) or claim.worst != min(scores, default=None):
        findings.append("Total or worst score are not those of the pairs.")
    if verdict.gap is not None:
        bound = program.bound(sum(scores), verdict.gap)
        if claim.bound != bound:
            findings.append(f"The bound is {bound}, not {claim.bound}.")
    return tuple(findings)


def _located(pairs: Sequence[Pair], assembly: Assembly) -> Ints | None:
    """Find row and column of each pair; None when someone is not there."""
    rows, columns = assembly.cohort.by_key
    if not all(pair.mentor in rows and pair.mentee in columns for pair in pairs):
        return None
    places = [(rows[pair.mentor], columns[pair.mentee]) for pair in pairs]
    return np.array(places, np.int64).reshape(-1, 2)
