"""The program over time: rounds of pairs, their history and their agreements."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rmentor.core.model.people import Role


class PairState(StrEnum):
    """A pair's life: proposed, open once its agreement is written, then ended."""

    PROPOSED = "proposed"
    OPEN = "open"
    ENDED = "ended"


class Decision(StrEnum):
    """What is settled about two people outside the current proposal.

    EARLIER: they were a pair before. NEVER: they must not meet (the reason is never
    stored). PIN: the coordinator fixed the pair. APPROVED: a proposed pair that stays
    as it is. DECLINED: a proposed pair that is not proposed again.
    """

    EARLIER = "earlier"
    NEVER = "never"
    PIN = "pin"
    APPROVED = "approved"
    DECLINED = "declined"


FIXED = (Decision.PIN, Decision.APPROVED)
"""Pairs that come first, whatever else is best."""
TURNED_DOWN = (Decision.NEVER, Decision.DECLINED)
"""Pairs that are not proposed."""


@dataclass(frozen=True, slots=True)
class OfTwo:
    """What is about a mentor and a mentee, by their keys."""

    mentor: str
    mentee: str

    @property
    def people(self) -> tuple[str, str]:
        """Mentor and mentee."""
        return self.mentor, self.mentee

    def partner_of(self, person: str) -> str:
        """Give the other of the two."""
        return self.mentee if person == self.mentor else self.mentor


@dataclass(frozen=True, slots=True)
class KnownPair(OfTwo):
    """A decision about two people."""

    decision: Decision


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One criterion's share in a pair's score.

    Attributes:
        criterion: Its code, such as `topics_wanted`.
        points: Reached, in hundredths of a weight point.
        possible: The most these two people's answers could have reached, same unit.
        says: For people: "Generative AI, Social media".
    """

    criterion: str
    points: int
    possible: int
    says: str = ""


@dataclass(frozen=True, slots=True)
class Pair(OfTwo):
    """A mentor and a mentee who meet, or may.

    Attributes:
        score: 0 to 10,000: hundredths of a point on the 0-100 scale.
        topics_wanted: What the mentor shares and the mentee wants, best first.
        topics_back: What the mentee shares and the mentor wants.
        started: When the agreement was written.
    """

    score: int = 0
    parts: tuple[ScorePart, ...] = ()
    topics_wanted: tuple[str, ...] = ()
    topics_back: tuple[str, ...] = ()
    why: str = ""
    pinned: bool = False
    state: PairState = PairState.PROPOSED
    round: int = 1
    started: date | None = None


@dataclass(frozen=True, slots=True)
class Agreement(OfTwo):
    """That an agreement was written for a pair.

    Attributes:
        version: 1 for the first; a changed content makes the next.
        content: Fingerprint of what the agreement says, so that a change shows.
    """

    variant: str
    version: int
    issued: date
    content: str


@dataclass(frozen=True, slots=True)
class Signature(OfTwo):
    """That one of the two signed one version of their agreement.

    Attributes:
        person: Key of the one who signed, the mentor's or the mentee's.
    """

    variant: str
    version: int
    person: str
    signed: date


@dataclass(frozen=True, slots=True)
class Unsigned:
    """An agreement that waits for signatures: of whom (keys), and since when."""

    people: tuple[str, ...]
    issued: date


@dataclass(frozen=True, slots=True)
class Invitation(OfTwo):
    """That one of a proposed pair was asked whether they accept the other.

    Who refuses leaves none: the pair is declined, and who of the two it was is not
    kept.

    Attributes:
        person: Key of the one who was asked, the mentor's or the mentee's.
        accepted: None while there is no answer.
    """

    person: str
    asked: date
    accepted: date | None = None

    @property
    def role(self) -> Role:
        """Of the one who was asked, in this pair."""
        return Role.MENTEE if self.person == self.mentee else Role.MENTOR
