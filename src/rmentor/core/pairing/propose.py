"""From people to a proposal: assemble, survey, choose, check, explain."""

from collections.abc import Iterable, Sequence

import numpy as np

from rmentor.core.model.issues import Issue
from rmentor.core.model.people import Person
from rmentor.core.model.program import KnownPair, Pair
from rmentor.core.pairing.assemble import Assembly, assemble
from rmentor.core.pairing.board import Board
from rmentor.core.pairing.check import check
from rmentor.core.pairing.explain import explained_pairs
from rmentor.core.pairing.frame import Frame
from rmentor.core.pairing.left_over import left_over
from rmentor.core.pairing.optimum import Choice, certificate, choose
from rmentor.core.pairing.pins import breaks_rules
from rmentor.core.pairing.posed import program_of
from rmentor.core.pairing.program import Program
from rmentor.core.pairing.proposal import Certificate, Proposal, RuleCount
from rmentor.core.pairing.relations import History
from rmentor.core.pairing.topics_missing import topics_missing
from rmentor.core.settings import PairingSettings


def propose(
    people: Sequence[Person],
    settings: PairingSettings,
    known: Sequence[KnownPair],
    open_pairs: Sequence[Pair],
) -> Proposal:
    """Propose the best pairs, see `rmentor.core.pairing.pair.pair_up`.

    Raises:
        ArithmeticError: The choice did not pass the check: a bug, never the data.
    """
    assembly = assemble(people, settings, History.of(known, open_pairs))
    board = Board(assembly.cohort)
    survey = board.survey()
    program = program_of(board)
    choice = choose(program)
    proof, gap = _proven(program, choice)
    pairs = _explained(assembly, choice)
    total = sum(pair.score for pair in pairs)
    given = sum(pair.score for pair in pairs if pair.pinned)
    blocked = survey.by_mentor.sum(axis=1).tolist()
    silent = topics_missing(assembly.cohort.mentors, assembly.cohort.mentees)
    return Proposal(
        pairs=pairs,
        left_over=left_over(board, survey, _placed(pairs, assembly)),
        total=total,
        worst=min((pair.score for pair in pairs), default=None),
        bound=program.bound(total, gap),
        best_total=given + choice.best_total,
        objective=settings.objective,
        blocked=tuple(
            RuleCount(rule.code, number)
            for rule, number in zip(board.rules, blocked, strict=True)
        ),
        mentors=len(assembly.cohort.mentors),
        mentees=len(assembly.cohort.mentees),
        allowed=_candidates(assembly) - sum(blocked),
        issues=(*assembly.issues, *_broken_rules(board, assembly), *silent),
        certificate=proof,
    )


def _proven(program: Program, choice: Choice) -> tuple[Certificate, int]:
    """Give the certificate of a choice, and the gap that the check leaves.

    Raises:
        ArithmeticError: A choice that is called proven is not: a bug, never the data.
    """
    proof = certificate(choice)
    verdict = check(program, (choice.rows, choice.columns), proof)
    if verdict.gap is None or (verdict.findings and choice.is_proven):
        raise ArithmeticError(" ".join(verdict.findings))
    return proof, verdict.gap


def _explained(assembly: Assembly, choice: Choice) -> tuple[Pair, ...]:
    """Give the pinned and the chosen pairs with their reasons."""
    fixed = np.array(assembly.pins, np.int64).reshape(-1, 2)
    rows = np.append(fixed[:, 0], choice.rows)
    columns = np.append(fixed[:, 1], choice.columns)
    return explained_pairs(assembly.cohort, rows, columns, set(assembly.pins))


def _placed(pairs: Iterable[Pair], assembly: Assembly) -> set[str]:
    """Give the keys of everyone who has a partner."""
    return {key for pair in pairs for key in (pair.mentor, pair.mentee)} | assembly.busy


def _candidates(assembly: Assembly) -> int:
    """Count the pairs the rules are asked about: not settled, not with oneself."""
    height, width = assembly.cohort.shape
    return height * width - len(assembly.cohort.marks["taken"].codes)


def _broken_rules(board: Board, assembly: Assembly) -> list[Issue]:
    """Warn of pins that rules forbid."""
    cohort = assembly.cohort
    fixed = np.array(assembly.pins, np.int64).reshape(-1, 2)
    frame = Frame.listed(cohort, fixed[:, 0], fixed[:, 1])
    hits = [(rule.name, rule.blocks(frame)) for rule in board.rules]
    issues = []
    for index, (row, column) in enumerate(assembly.pins):
        names = [name for name, blocked in hits if blocked[index]]
        if names:
            mentor, mentee = cohort.mentors[row], cohort.mentees[column]
            issues.append(breaks_rules(mentor.address, mentee.address, names))
    return issues
