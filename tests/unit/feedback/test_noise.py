from collections import Counter
from fractions import Fraction
from itertools import product

import pytest

from rmentor.core.feedback import noise
from rmentor.core.feedback.noise import Verdict, chance_of, verdict

STEPS = [(1, 1, 1, 1, 1), (2, -1, 0, 1, 1, 3), (1, -1), (0, 0, 0), (4, 1, 1, -2, 0, 1)]


def steps(*sizes: float) -> Counter[Fraction]:
    return Counter(Fraction(str(size)) for size in sizes)


@pytest.mark.parametrize("sizes", STEPS)
def test_the_chance_is_that_of_all_flips(sizes: tuple[int, ...]) -> None:
    flips = [
        abs(sum(sign * size for sign, size in zip(signs, sizes, strict=True)))
        for signs in product((1, -1), repeat=len(sizes))
    ]
    far = sum(total >= abs(sum(sizes)) for total in flips)
    assert chance_of(steps(*sizes)) == pytest.approx(far / len(flips))


def test_five_people_can_never_show_more_than_chance() -> None:
    assert chance_of(steps(4, 4, 4, 4, 4)) > 0.05
    assert verdict(steps(4, 4, 4, 4, 4)) is Verdict.FEW


def test_six_people_who_all_gained_show_more_than_noise() -> None:
    assert verdict(steps(1, 1, 1, 2, 1, 1)) is Verdict.REAL
    assert verdict(steps(1, 1, 1, 2, -1, -1)) is Verdict.CHANCE


def test_the_approximation_for_many_agrees_with_the_exact_count(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many = {Fraction(1): 190, Fraction(-1): 150, Fraction(2): 60, Fraction(-2): 54}
    exact = chance_of(many)
    monkeypatch.setattr(noise, "_MOST_EXACT", 0)
    assert 0.01 < exact < 0.2
    assert chance_of(many) == pytest.approx(exact, abs=0.005)


def test_no_step_at_all_is_chance() -> None:
    assert verdict(steps(0, 0, 0, 0, 0, 0, 0)) is Verdict.CHANCE
