"""Who signed which version: the agreement that counts for each pair, and its gaps."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rmentor.core.model.program import Agreement, Pair, PairState, Signature


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a pair's agreement stands.

    Attributes:
        agreement: The one issued last: earlier versions count no more.
        signed: Under this version, in any order.
    """

    agreement: Agreement
    signed: tuple[Signature, ...] = ()

    @property
    def people(self) -> tuple[str, str]:
        """The keys of mentor and mentee."""
        return self.agreement.people

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys of those who have not signed; empty when both have."""
        there = {signature.person for signature in self.signed}
        return tuple(person for person in self.people if person not in there)

    def day(self, person: str) -> date | None:
        """When the person signed; None when they have not."""
        return next((s.signed for s in self.signed if s.person == person), None)

    def signature(self, person: str, day: date) -> Signature:
        """Make the person's signature under this version."""
        agreement = self.agreement
        return Signature(
            *self.people, agreement.variant, agreement.version, person, day
        )


def standings(
    pairs: Iterable[Pair],
    agreements: Iterable[Agreement],
    signatures: Iterable[Signature],
) -> tuple[Standing, ...]:
    """Give each open pair that has an agreement, by mentor and mentee.

    Args:
        pairs: Of the program, in any state.
        agreements: A pair's in the order of issue.
        signatures: In any order.
    """
    latest = {a.people: a for a in agreements}
    under: dict[tuple[str, str, str, int], list[Signature]] = {}
    for signature in signatures:
        under.setdefault(_of(signature), []).append(signature)
    opened = {p.people for p in pairs if p.state is PairState.OPEN}
    return tuple(
        Standing(agreement, tuple(under.get(_of(agreement), ())))
        for both, agreement in sorted(latest.items())
        if both in opened
    )


def _of(item: Agreement | Signature) -> tuple[str, str, str, int]:
    return item.mentor, item.mentee, item.variant, item.version
