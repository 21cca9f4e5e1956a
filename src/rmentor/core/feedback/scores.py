"""Scores: what a group's answers come to.

A person counts once: who answered two questions about the same dimension at one
checkpoint counts with the mean of both. Answers are kept as value -> who gave it, so a
group's figures are counted, exactly, however many people there are.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from math import fsum

from rmentor.core.feedback.disclosure.members import Members, Register, bits
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Answer, Dimension, Response
from rmentor.core.model.people import Role

MIDDLE_OF_SCALE = 3.0
LOWEST_PROMOTER = 9
HIGHEST_DETRACTOR = 6
_FINEST = 1_000
_TYPED = 8
_DIGITS = 30

Tally = Mapping[Fraction, int]
"""Value -> how many people answered it."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered on one dimension at one checkpoint.

    Attributes:
        by_value: Value -> who answered it; nobody is in two.
    """

    by_value: Mapping[Fraction, Members]

    @property
    def people(self) -> Members:
        """Everybody who answered."""
        found = 0
        for who in self.by_value.values():
            found |= who
        return found

    def tally(self, who: Members) -> dict[Fraction, int]:
        """Count the answers of some people."""
        counts = {v: (who & given).bit_count() for v, given in self.by_value.items()}
        return {value: count for value, count in counts.items() if count}


def answers_of(
    responses: Iterable[Response], register: Register
) -> dict[tuple[Dimension, Checkpoint], Answers]:
    """Collect the answers per dimension and checkpoint, in their order."""
    found: dict[tuple[Dimension, Checkpoint], dict[Fraction, list[int]]] = {}
    for checkpoint, answer, numbers in _given(responses, register):
        if answer.value is not None and answer.dimension is not None:
            given = found.setdefault((answer.dimension, checkpoint), {})
            given.setdefault(exactly(answer.value), []).extend(numbers)
    return {key: Answers(_once(given)) for key, given in sorted(found.items())}


def _given(
    responses: Iterable[Response], register: Register
) -> Iterator[tuple[Checkpoint, Answer, list[int]]]:
    """Give each answer with the numbers of those who gave it, per checkpoint.

    Many give the same answer, the same object: it is quicker known by its place than
    by what it holds.
    """
    found: dict[Checkpoint, dict[int, tuple[Answer, list[int]]]] = {}
    for response in responses:
        number = register.numbers[response.person]
        said = found.setdefault(response.checkpoint, {})
        for answer in response.answers:
            known = said.get(id(answer))
            if known is None:
                said[id(answer)] = (answer, [number])
            else:
                known[1].append(number)
    for checkpoint, said in found.items():
        yield from ((checkpoint, *each) for each in said.values())


def _once(given: Mapping[Fraction, Sequence[int]]) -> dict[Fraction, Members]:
    """Let who answered several times count once, with their mean."""
    by_value = {value: bits(given[value]) for value in sorted(given)}
    everybody = 0
    for who in by_value.values():
        everybody |= who
    if everybody.bit_count() == sum(map(len, given.values())):
        return by_value
    values: dict[int, list[Fraction]] = {}
    for value, numbers in given.items():
        for number in numbers:
            values.setdefault(number, []).append(value)
    means: dict[Fraction, list[int]] = {}
    for number, said in values.items():
        means.setdefault(sum(said, Fraction()) / len(said), []).append(number)
    return {mean: bits(means[mean]) for mean in sorted(means)}


def exactly(value: float) -> Fraction:
    """Give the number that a rating stands for: thirds are thirds, 3.27 is 3.27.

    Scales of other lengths are spread from 1 to 5 in steps of 4/3, 4/5 or 2/3, which
    no binary fraction is.
    """
    text = repr(value)
    if len(text) <= _TYPED:
        return Fraction(text)
    return Fraction(value).limit_denominator(_FINEST)


def count_of(tally: Tally) -> int:
    """Count the people."""
    return sum(tally.values())


def mean_of(tally: Tally) -> Fraction | None:
    """Give the arithmetic mean; None when nobody answered."""
    n = count_of(tally)
    return sum((v * c for v, c in tally.items()), Fraction()) / n if n else None


def share_of(tally: Tally, holds: Callable[[Fraction], bool]) -> Fraction | None:
    """Give the share of people whose answer is such; None when nobody answered."""
    n = count_of(tally)
    return Fraction(sum(c for v, c in tally.items() if holds(v)), n) if n else None


def agreement_of(tally: Tally) -> Fraction | None:
    """Give the share of 4 and 5; on scales of other lengths, above the middle."""
    return share_of(tally, lambda value: value > MIDDLE_OF_SCALE)


def spread_of(tally: Tally) -> Fraction | None:
    """Give the sample standard deviation (n - 1) to 30 digits; None for one person."""
    n, mean = count_of(tally), mean_of(tally)
    if mean is None or n == 1:
        return None
    squares = sum((c * (v - mean) ** 2 for v, c in tally.items()), Fraction())
    variance = squares / (n - 1)
    with localcontext(prec=_DIGITS):
        exact = Decimal(variance.numerator) / Decimal(variance.denominator)
        return Fraction(exact.sqrt())


def recommendation_of(tally: Tally) -> Fraction | None:
    """Give the share of 9-10 minus the share of 0-6, -100 to 100; None without answers.

    Reichheld, "The one number you need to grow", Harvard Business Review, 2003.
    """
    promoters = share_of(tally, lambda value: value >= LOWEST_PROMOTER)
    detractors = share_of(tally, lambda value: value <= HIGHEST_DETRACTOR)
    if promoters is None or detractors is None:
        return None
    return 100 * (promoters - detractors)


def changes_of(before: Answers, after: Answers, who: Members) -> dict[Fraction, int]:
    """Count the steps, after minus before, of people who answered both."""
    steps: dict[Fraction, int] = {}
    for first, gave in before.by_value.items():
        for second, later in after.by_value.items():
            if count := (gave & later & who).bit_count():
                step = second - first
                steps[step] = steps.get(step, 0) + count
    return steps


def roles_said(responses: Iterable[Response]) -> dict[str, Role]:
    """Give the role that each person said to have; who said both is left out."""
    said: dict[str, set[Role]] = {}
    for response in responses:
        if response.role not in (None, Role.EITHER):
            said.setdefault(response.person, set()).add(response.role)
    return {person: next(iter(r)) for person, r in said.items() if len(r) == 1}


def mean(values: Iterable[float]) -> float:
    """Give the arithmetic mean of at least one value."""
    found = list(values)
    return fsum(found) / len(found)
