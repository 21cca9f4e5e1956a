"""A proposal in the terms of people: named by email, scores from 0 to 100."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rmentor.core.model.choices import Objective
from rmentor.core.model.people import Role
from rmentor.core.model.program import Pair, PairState
from rmentor.core.pairing.cohort.wording import Names
from rmentor.core.pairing.explaining.quality import Quality, quality
from rmentor.core.pairing.pair import (
    Contradiction,
    LeftOver,
    Proposal,
    Relaxation,
    RuleCount,
    RuleEffect,
)
from rmentor.core.roster.review_columns import CHOICES
from rmentor.workflows.state import State

if TYPE_CHECKING:
    from rmentor.workflows.rematch import Cost


@dataclass(frozen=True, slots=True)
class PartRow:
    """One criterion's share; points of weight, not of the 0-100 score."""

    criterion: str
    points: float
    possible: float
    says: str


@dataclass(frozen=True, slots=True)
class AlternativeRow:
    """Another partner, told from namesakes; the loss is that of the total with both."""

    person: str
    name: str
    score: float
    loss: float


@dataclass(frozen=True, slots=True)
class PairRow:
    """One proposed pair; people by email. The score is 0 to 100.

    Attributes:
        decision: What the coordinator decided, `approve` or `pin`; empty for nothing.
        mentor_instead: The next best mentees for the mentor, the smallest loss first.
        mentee_instead: The next best mentors for the mentee.
    """

    mentor: str
    mentee: str
    mentor_name: str
    mentee_name: str
    score: float
    why: str
    parts: tuple[PartRow, ...]
    topics_wanted: tuple[str, ...]
    topics_back: tuple[str, ...]
    pinned: bool
    decision: str
    mentor_instead: tuple[AlternativeRow, ...]
    mentee_instead: tuple[AlternativeRow, ...]


@dataclass(frozen=True, slots=True)
class RelaxationRow:
    """A change that would place someone (`Relaxation`), with whom and how well."""

    changes: tuple[str, ...]
    partner: str
    score: float
    limits: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class PinsRow:
    """What the pins cost: pairs, and points of the total; below 0 what they add."""

    pairs: int
    total: float


@dataclass(frozen=True, slots=True)
class LeftOverRow:
    """One person without a pair: why, and what would place them.

    Attributes:
        possible: How many pairs they could be in, were there no rules.
        blocked: How many of these each rule blocks.
        remedy: What would place them besides all others, in a sentence.
        relaxation: The same for programs; the partner by email.
        instead: Partners they could have in someone's place, the smallest loss first.
    """

    person: str
    name: str
    role: str
    reason: str
    possible: int
    blocked: tuple[RuleCount, ...]
    remedy: str
    relaxation: RelaxationRow | None
    instead: tuple[AlternativeRow, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """What proves that nothing is better, in short.

    Attributes:
        proven: Whether it is proven that nothing is better on any level.
        settled: Whether it is proven that no one else can be placed.
        bound: No choice that obeys the rules and objective can total more.
        gap: By how much it could at most be better.
        floor: The score that no pair may fall below.
        prices: How many prices make the proof.
    """

    proven: bool
    settled: bool
    bound: float
    gap: float
    floor: float
    prices: int


@dataclass(frozen=True, slots=True)
class ProposalView:
    """A proposal in the terms of people.

    Attributes:
        total: Sum of the scores.
        worst: The lowest score; None without pairs.
        bound: No assignment that obeys the rules and objective can total more.
        proven: Whether it is proven that nothing is better on any level.
        price_of_fairness: Total given up so that the worst-served fare better.
        price_of_pins: None without pins, or when not tried.
        either: Of mentors and mentees, how many are both.
        rules: What each rule that is on does.
        open_pairs: Pairs already under way, which stay as they are.
        before: Pairs that were proposed before.
        stay: So many of these are proposed again.
        price_of_keeping: Total given up so that they stay; None when not tried.
        contradiction: Which rules leave no pair; None when there is one.
        together: How many left over could be placed if all that would help came true at
            once, nobody taking more than one partner more; None when not tried.
        rematch: What it changes, and costs; None when none was asked for.
    """

    round: int
    objective: Objective
    pairs: tuple[PairRow, ...]
    left_over: tuple[LeftOverRow, ...]
    total: float
    worst: float | None
    bound: float
    proven: bool
    certificate: Proof
    price_of_fairness: float
    price_of_pins: PinsRow | None
    mentors: int
    mentees: int
    either: int
    allowed: int
    rules: tuple[RuleEffect, ...]
    open_pairs: int
    contradiction: Contradiction | None
    quality: Quality
    before: int
    stay: int
    price_of_keeping: float | None
    together: int | None = None
    rematch: "Cost | None" = None


def proposal_view(proposal: Proposal, state: State, round_number: int) -> ProposalView:
    """Name people by email and put scores on the 0-100 scale."""
    instead = _instead(proposal, state)
    open_pairs = state.in_state(PairState.OPEN)
    words = {both: _WORDS.get(what, "") for both, what in state.decisions.items()}
    before = {pair.people for pair in state.in_state(PairState.PROPOSED)}
    price, pins = proposal.price_of_keeping, proposal.price_of_pins
    judged = quality(tuple(state.people.values()), proposal.pairs, open_pairs)
    return ProposalView(
        round=round_number,
        objective=proposal.objective,
        pairs=tuple(
            _pair_row(one, state, instead, words.get(one.people, ""))
            for one in proposal.pairs
        ),
        left_over=tuple(_left_over_row(x, state, instead) for x in proposal.left_over),
        total=proposal.total / 100,
        worst=None if proposal.worst is None else proposal.worst / 100,
        bound=proposal.bound / 100,
        proven=proposal.proven,
        certificate=_proof(proposal),
        price_of_fairness=(proposal.best_total - proposal.total) / 100,
        price_of_pins=PinsRow(pins.pairs, pins.total / 100) if pins else None,
        mentors=proposal.mentors,
        mentees=proposal.mentees,
        either=proposal.either,
        allowed=proposal.allowed,
        rules=proposal.rules,
        open_pairs=len(open_pairs),
        contradiction=proposal.contradiction,
        quality=_named(judged, state),
        before=len(before),
        stay=len(before & {pair.people for pair in proposal.pairs}),
        price_of_keeping=None if price is None else price / 100,
        together=proposal.together,
    )


_WORDS = {decision: word for word, decision in CHOICES.items()}

Instead = Mapping[tuple[str, Role], tuple[AlternativeRow, ...]]
"""By key and role."""


def _instead(proposal: Proposal, state: State) -> Instead:
    """Gather the alternatives of each person."""
    found: dict[tuple[str, Role], list[AlternativeRow]] = defaultdict(list)
    names = Names(state.people.values())
    for one in proposal.alternatives:
        name, score, loss = names.of(one.other), one.score / 100, one.loss / 100
        row = AlternativeRow(state.address(one.other), name, score, loss)
        found[one.person, one.role].append(row)
    return {who: tuple(rows) for who, rows in found.items()}


def _proof(proposal: Proposal) -> Proof:
    proof = proposal.certificate
    return Proof(
        proven=proposal.proven,
        settled=proposal.settled,
        bound=proposal.bound / 100,
        gap=(proposal.bound - proposal.total) / 100,
        floor=proof.floor / 100,
        prices=len(proof.mentors) + len(proof.mentees),
    )


def _pair_row(pair: Pair, state: State, instead: Instead, decision: str) -> PairRow:
    others = {} if pair.pinned else instead
    return PairRow(
        mentor=state.address(pair.mentor),
        mentee=state.address(pair.mentee),
        mentor_name=state.name(pair.mentor),
        mentee_name=state.name(pair.mentee),
        score=pair.score / 100,
        why=pair.why,
        parts=tuple(
            PartRow(part.criterion, part.points / 100, part.possible / 100, part.says)
            for part in pair.parts
        ),
        topics_wanted=pair.topics_wanted,
        topics_back=pair.topics_back,
        pinned=pair.pinned,
        decision=decision,
        mentor_instead=others.get((pair.mentor, Role.MENTOR), ()),
        mentee_instead=others.get((pair.mentee, Role.MENTEE), ()),
    )


def _left_over_row(left: LeftOver, state: State, instead: Instead) -> LeftOverRow:
    both = [row for role in left.roles for row in instead.get((left.person, role), ())]
    change = left.relaxation
    return LeftOverRow(
        person=state.address(left.person),
        name=state.name(left.person),
        role=state.people[left.person].role or "either",
        reason=left.reason,
        possible=left.possible,
        blocked=left.blocked,
        remedy=left.remedy,
        relaxation=_relaxation_row(change, state) if change else None,
        instead=tuple(sorted(both, key=lambda row: (row.loss, -row.score, row.person))),
    )


def _relaxation_row(change: Relaxation, state: State) -> RelaxationRow:
    partner = state.address(change.partner)
    return RelaxationRow(change.changes, partner, change.score / 100, change.limits)


def _named(judged: Quality, state: State) -> Quality:
    """Name those who serve a topic by email."""
    topics = tuple(
        replace(one, served_by=tuple(map(state.address, one.served_by)))
        for one in judged.topics
    )
    return replace(judged, topics=topics)
