"""From people to a proposal: assemble, survey, choose, check, explain."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.model.program import Pair
from rmentor.core.pairing.check import check
from rmentor.core.pairing.cohort.assemble import Assembly, assemble
from rmentor.core.pairing.cohort.capacity import under_minimum
from rmentor.core.pairing.cohort.relations import History
from rmentor.core.pairing.cohort.sides_swapped import sides_swapped
from rmentor.core.pairing.cohort.topics_missing import topics_missing
from rmentor.core.pairing.doubts import broken_rules
from rmentor.core.pairing.explaining.alternatives import Instead
from rmentor.core.pairing.explaining.contradictions import contradiction
from rmentor.core.pairing.explaining.explain import explained_pairs
from rmentor.core.pairing.explaining.left_over import left_over
from rmentor.core.pairing.explaining.losses import can_list_all
from rmentor.core.pairing.explaining.residual import Residual
from rmentor.core.pairing.explaining.rule_costs import people_with_all, rule_effects
from rmentor.core.pairing.once_more import price_of_keeping, price_of_pins
from rmentor.core.pairing.posed import program_of
from rmentor.core.pairing.proposal import CHOSEN, Certificate, Moment, Proposal, Wanted
from rmentor.core.pairing.scoring.board import Board, Survey
from rmentor.core.pairing.solving.optimum import Choice, certificate, choose
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.solve import Enough, Progress, Tell
from rmentor.core.pairing.told import Candidate
from rmentor.core.settings import PairingSettings


def propose(
    people: Sequence[Person],
    settings: PairingSettings,
    history: History,
    wanted: Wanted,
) -> Proposal:
    """Propose the best pairs, see `rmentor.core.pairing.pair.pair_up`.

    Raises:
        ArithmeticError: The choice did not pass the check: a bug, never the data.
    """
    assembly = assemble(people, settings, history)
    board = Board(assembly.cohort)
    survey = board.survey()
    program = program_of(board, wanted.proposed)
    choice = choose(program, tell=_teller(program, wanted))
    wanted.go_on(Moment(CHOSEN, 0, 0, None))
    proof, gap = _proven(program, choice)
    pairs = _explained(assembly, choice)
    found = assembly.cohort, choice, pairs
    total = sum(pair.score for pair in pairs)
    proposal = Proposal(
        pairs=pairs,
        total=total,
        worst=min((pair.score for pair in pairs), default=None),
        bound=program.bound(total, gap),
        best_total=max(total, choice.best_total + _given(pairs)),
        objective=program.objective,
        mentors=board.shape[0],
        mentees=board.shape[1],
        issues=_issues(assembly, board, program, (*history.open, *pairs)),
        certificate=proof,
        proven=choice.is_proven,
        settled=gap < program.step,
        proposed=wanted.proposed if settings.keep else (),
        price_of_keeping=price_of_keeping(program, choice),
        price_of_pins=price_of_pins(people, settings, history, found),
    )
    solved = _Solved(assembly, board, survey, program, choice, gap)
    return _told(proposal, solved, wanted)


def _given(pairs: Iterable[Pair]) -> int:
    """Add up what the pins score."""
    return sum(pair.score for pair in pairs if pair.pinned)


@dataclass(frozen=True, slots=True)
class _Solved:
    """A program and its solution."""

    assembly: Assembly
    board: Board
    survey: Survey
    program: Program
    choice: Choice
    gap: int


def _told(proposal: Proposal, solved: _Solved, wanted: Wanted) -> Proposal:
    """Add what can be told of rules, of people left over and of other choices."""
    assembly, board, choice = solved.assembly, solved.board, solved.choice
    chosen = (choice.rows, choice.columns) if proposal.settled else None
    # What the total loses is known of choices that have the highest total they may.
    residual = (
        None if solved.gap or choice.levels else Residual.of(solved.program, choice)
    )
    placed = _placed(proposal.pairs, assembly)
    rules = rule_effects(board, solved.program, solved.survey, chosen)
    instead = None if solved.gap else _instead(solved, residual, wanted)
    allowed = _candidates(assembly) - sum(rule.pairs for rule in rules)
    left = left_over(board, solved.program, solved.survey, placed, chosen)
    return replace(
        proposal,
        left_over=left,
        together=people_with_all(board, solved.program, chosen, left),
        either=board.cohort.either,
        rules=rules,
        allowed=allowed,
        alternatives=instead.alternatives(wanted.alternatives) if instead else (),
        may_meet=instead.may_meet(wanted.partners) if instead else (),
        contradiction=None if allowed else contradiction(board),
        candidates=_candidates_of(wanted.person, solved, residual),
    )


def _candidates_of(
    person: str, solved: _Solved, residual: Residual | None
) -> tuple[Candidate, ...]:
    """Tell one person's whole story, if somebody asks for it."""
    if not person or solved.gap:
        return ()
    from rmentor.core.pairing.explaining.story import candidates

    board, assembly, choice = solved.board, solved.assembly, solved.choice
    return candidates(board, assembly, choice, residual, person)


_OF_TOTALS = ("best", "fair")
"""The stages of a search in which the gap is one of the total."""


def _teller(program: Program, wanted: Wanted) -> Tell:
    """Pass on how far the search is, and end it when that is wanted."""

    def tell(progress: Progress) -> None:
        best = progress.best if progress.stage in _OF_TOTALS else None
        gap = best.gap if best else program.step
        moment = Moment(
            progress.stage,
            progress.done,
            progress.cuts,
            gap if gap < program.step else None,
        )
        if not wanted.go_on(moment):
            raise Enough

    return tell


def _issues(
    assembly: Assembly, board: Board, program: Program, pairs: Sequence[Pair]
) -> tuple[Issue, ...]:
    """Warn of what may not be meant.

    Args:
        assembly: Has warnings of its own.
        board: Its rules may forbid pins.
        program: As it was solved.
        pairs: Under way, pinned and chosen.
    """
    cohort = assembly.cohort
    sides, both = (cohort.mentors, cohort.mentees), [pair.people for pair in pairs]
    found = (
        *assembly.issues,
        *broken_rules(board, assembly).values(),
        *sides_swapped(cohort),
        *topics_missing(*sides),
        *under_minimum(*sides, cohort.settings, both),
    )
    met = program.objective is cohort.settings.objective
    return found if met else (*found, _TOO_LARGE)


_TOO_LARGE = Issue(
    "leximin-too-large",
    "There are too many people for the objective 'leximin'. The pairs are 'fair': the "
    "worst pair is as good as it can be, and then the total is the highest.",
    Severity.INFO,
    'Set objective = "fair" in rmentor.toml, or pair fewer people at a time.',
)


def _instead(
    solved: _Solved, residual: Residual | None, wanted: Wanted
) -> Instead | None:
    """Look for other partners of everyone, where that is a matter of a second."""
    cohort = solved.assembly.cohort
    if not (wanted.alternatives or wanted.partners):
        return None
    if not can_list_all(cohort.shape) or not all(cohort.shape):
        return None
    people = cohort.mentors, cohort.mentees
    return Instead(solved.choice, residual, solved.board, people)


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
    return {key for pair in pairs for key in pair.people} | assembly.busy


def _candidates(assembly: Assembly) -> int:
    """Count the pairs the rules are asked about: not settled, not with oneself."""
    height, width = assembly.cohort.shape
    return height * width - len(assembly.cohort.marks["taken"].codes)
