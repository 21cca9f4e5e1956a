"""What is told about a proposal besides its pairs.

Scores, losses and totals are in hundredths of a point, as everywhere in the core.
"""

from dataclasses import dataclass
from typing import NamedTuple

from rmentor.core.model.people import Role

NEVER_LIFTED = frozenset(
    (
        "open_pair",
        "never",
        "not_wanted",
        "reporting_line",
        "direction",
        "wrong_way_round",
    )
)
"""Rules that nothing proposes to lift: people who are kept apart, do not want each
other or report to one another stay unpaired, and who is the senior is nothing to be
changed."""


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How many pairs a rule blocks; each pair counts under the first that does."""

    rule: str
    pairs: int


@dataclass(frozen=True, slots=True)
class RuleEffect:
    """What a rule does.

    Attributes:
        rule: Its code.
        name: As in sentences.
        pairs: How many it blocks; each pair counts under the first rule that does.
        people: How many people more would have a partner without it; None when not
            tried, as the program is large.
    """

    rule: str
    name: str
    pairs: int
    people: int | None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another partner for someone, were that pair forced.

    Attributes:
        person: The key.
        role: On which side the person stands.
        other: The partner's key.
        score: Of the two.
        loss: What the total loses, by a new optimum with as many pairs.
    """

    person: str
    role: Role
    other: str
    score: int
    loss: int


class Partner(NamedTuple):
    """Someone whom the rules let a person meet; there are many of these.

    Attributes:
        other: The partner's key.
        score: Of the two.
        loss: What the total loses if the pair is forced, by a new optimum with as many
            pairs; None where someone would go without, where it is more than 160
            points, and of some pairs below the floor.
        chosen: Whether they are a pair of the proposal, pins left out.
        below_floor: Whether the pair would be worse than the worst.
        is_loss_known: Whether the loss was looked for; not with `leximin`.
    """

    other: str
    score: int
    loss: int | None
    chosen: bool
    below_floor: bool
    is_loss_known: bool = True


@dataclass(frozen=True, slots=True)
class MayMeet:
    """Whom the rules let a person meet.

    Attributes:
        person: The key.
        role: On which side the person stands.
        partners: The partners of now first, then the smallest loss.
    """

    person: str
    role: Role
    partners: tuple[Partner, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Someone on the other side, as one person sees them.

    Attributes:
        role: Of the person whose candidate this is.
        other: The candidate's key.
        score: Of the two, also where a rule forbids the pair.
        chosen: Whether they are a pair of the proposal.
        rules: Codes of the rules that forbid the pair.
        partners: Keys of the candidate's partners in the proposal.
        below_floor: Whether the pair would be worse than the worst.
        is_loss_known: Whether the loss was looked for; not with `leximin`.
        loss: What the total loses if the pair is forced, by a new optimum; None where
            it cannot be.
        fewer: How many pairs fewer there are then.
        unplaced: How many people fewer have a partner then.
        outranked: Whether someone goes without then who comes first.
    """

    role: Role
    other: str
    score: int
    chosen: bool
    rules: tuple[str, ...]
    partners: tuple[str, ...]
    below_floor: bool
    is_loss_known: bool
    loss: int | None = None
    fewer: int | None = None
    unplaced: int | None = None
    outranked: bool = False


@dataclass(frozen=True, slots=True)
class Relaxation:
    """A change that would place someone besides everyone who is placed.

    Attributes:
        changes: Codes of rules to lift for this person, `capacity` for one place more,
            `takes_nobody` for a place with someone who takes nobody now.
        role: Of the person in that pair.
        partner: The key of the partner they would have.
        score: Of the two.
        limits: Of rules with a limit, how far it would have to go: steps of grade,
            hours.
    """

    role: Role
    changes: tuple[str, ...]
    partner: str
    score: int
    limits: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Someone who is in no pair.

    Attributes:
        person: The key.
        roles: On which sides they stood, the mentor's first.
        blocked: How many of their possible pairs each rule blocks, most first.
        reason: One sentence.
        possible: How many pairs they could be in, were there no rules.
        remedy: What would place them, in a sentence; empty when that is plain.
        relaxation: The smallest change that would; None when there is none.
    """

    person: str
    roles: tuple[Role, ...]
    blocked: tuple[RuleCount, ...]
    reason: str
    possible: int = 0
    remedy: str = ""
    relaxation: Relaxation | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The fewest rules that together forbid every pair.

    Attributes:
        rules: Their codes.
        names: As in sentences.
        freed: For each, how many pairs would be possible without it alone.
        pairs: How many there are to be forbidden.
    """

    rules: tuple[str, ...]
    names: tuple[str, ...]
    freed: tuple[int, ...]
    pairs: int


@dataclass(frozen=True, slots=True)
class PriceOfPins:
    """What the same program would reach without its pins, more than with them.

    Below 0 where pins make pairs that a rule forbids, or rules leave no others.
    """

    pairs: int
    total: int


@dataclass(frozen=True, slots=True)
class Anew:
    """What pairing everyone anew would reach, beside the pairs under way.

    Attributes:
        kept: What the pairs under way score today.
        pairs: How many there would be.
        total: What they would score.
    """

    kept: int
    pairs: int
    total: int
