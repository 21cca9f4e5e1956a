"""Which figures to hide, so that the others give nothing away, and little is lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rmentor.core.feedback.disclosure.audit import exposing, expressing
from rmentor.core.feedback.disclosure.members import Sum, people_in

_STEPS = 3_000


@dataclass(frozen=True, slots=True)
class Told:
    """What is known besides the sums in question.

    Attributes:
        earlier: Sums that earlier reports published.
        secret: Sums that must not be worked out, however many people they are about.
        fewest: People that anything worked out must be about.
    """

    fewest: int
    earlier: tuple[Sum, ...] = ()
    secret: tuple[Sum, ...] = ()


@lru_cache(maxsize=4096)
def to_hide(sums: tuple[Sum, ...], told: Told) -> frozenset[int]:
    """Choose the sums to hide; those about few people count little.

    Whatever the audit finds says that one of several sums has to be hidden; the
    cheapest choice that meets everything found is audited again, until nothing is
    found. As long as the choice is the cheapest, so is the answer.

    Returns:
        Places of the sums to hide, those below the threshold among them.
    """
    costs = [people_in(row).bit_count() for row in sums]
    few = frozenset(i for i, cost in enumerate(costs) if cost < told.fewest)
    found: list[frozenset[int]] = []
    hidden = few
    while one_of := _given_away(sums, hidden, told):
        found.append(one_of)
        hidden = few | cheapest(found, costs)
    return hidden


def _given_away(
    sums: Sequence[Sum], hidden: frozenset[int], told: Told
) -> frozenset[int] | None:
    """Find sums, none of them hidden, that together give something away."""
    places = [i for i in range(len(sums)) if i not in hidden]
    shown = [sums[i] for i in places]
    found = exposing(shown, told.earlier, told.fewest)
    for secret in told.secret if found is None else ():
        found = expressing(secret, shown, told.earlier)
        if found:
            break
    return None if found is None else frozenset(places[i] for i in found)


def cheapest(found: Sequence[frozenset[int]], costs: Sequence[int]) -> frozenset[int]:
    """Choose at least one of each set at the least total cost.

    The cheapest for certain while the choice is small enough to be looked through;
    beyond that the best that was found.
    """
    return _Choice(costs).of(found)


class _Choice:
    """Looks through choices, the most promising first, and drops the hopeless ones."""

    def __init__(self, costs: Sequence[int]) -> None:
        self._costs = costs
        self._steps = 0
        self._best: tuple[int, frozenset[int]] | None = None

    def of(self, found: Sequence[frozenset[int]]) -> frozenset[int]:
        self._extend(frozenset(), 0, found)
        return self._best[1] if self._best else frozenset()

    def _extend(
        self, chosen: frozenset[int], cost: int, found: Sequence[frozenset[int]]
    ) -> None:
        """Go on from a choice; the first one to be complete is the greedy one."""
        self._steps += 1
        left = [one_of for one_of in found if not one_of & chosen]
        if self._best and (
            cost + self._least(left) >= self._best[0] or self._steps > _STEPS
        ):
            return
        if not left:
            self._best = (cost, chosen)
            return
        tightest = min(left, key=lambda one_of: (len(one_of), sorted(one_of)))
        for i in sorted(tightest, key=lambda i: (self._price(i, left), i)):
            self._extend(chosen | {i}, cost + self._costs[i], left)

    def _price(self, i: int, left: Sequence[frozenset[int]]) -> float:
        return self._costs[i] / sum(i in one_of for one_of in left)

    def _least(self, left: Sequence[frozenset[int]]) -> int:
        """Give what at least has to be added: sets without a common part add up."""
        least, seen = 0, frozenset[int]()
        for one_of in sorted(left, key=len):
            if not one_of & seen:
                least += min(self._costs[i] for i in one_of)
                seen |= one_of
        return least
