"""What a proposal claims, and what is kept of it, so that it can be checked again."""

from dataclasses import dataclass
from typing import Protocol

from rmentor.core.model.choices import Objective
from rmentor.core.model.program import Pair
from rmentor.core.pairing.proposal import Certificate, Proposal


class Claim(Protocol):
    """What a proposal claims, for a check without the solver."""

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """All of them, pinned ones too."""

    @property
    def total(self) -> int:
        """Sum of their scores."""

    @property
    def worst(self) -> int | None:
        """The lowest of their scores."""

    @property
    def bound(self) -> int:
        """What no other choice totals more than."""

    @property
    def proven(self) -> bool:
        """Whether it is the best; a search may have been stopped before."""

    @property
    def certificate(self) -> Certificate:
        """What proves it."""

    @property
    def proposed(self) -> tuple[tuple[str, str], ...]:
        """Keys of pairs that counted more, as they were proposed before."""


@dataclass(frozen=True, slots=True)
class SavedClaim:
    """What a saved round claims."""

    pairs: tuple[Pair, ...]
    total: int
    worst: int | None
    bound: int
    proven: bool
    certificate: Certificate
    proposed: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SavedRound:
    """What is kept of a proposal besides its pairs, so that it can be checked again.

    Attributes:
        number: Of the round.
        objective: That it was made for.
        left_over: Keys of those without a partner, who come first in the next one.
        proposed: Keys of pairs that counted more, as they were proposed before.
    """

    number: int
    objective: Objective
    total: int
    worst: int | None
    bound: int
    proven: bool
    certificate: Certificate
    left_over: tuple[str, ...] = ()
    proposed: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, proposal: Proposal, number: int) -> "SavedRound":
        """Keep a proposal."""
        return cls(
            number,
            proposal.objective,
            proposal.total,
            proposal.worst,
            proposal.bound,
            proposal.proven,
            proposal.certificate,
            tuple(sorted({left.person for left in proposal.left_over})),
            proposal.proposed,
        )

    def claim(self, pairs: tuple[Pair, ...]) -> Claim:
        """Give what is claimed of these pairs."""
        return SavedClaim(
            pairs,
            self.total,
            self.worst,
            self.bound,
            self.proven,
            self.certificate,
            self.proposed,
        )
