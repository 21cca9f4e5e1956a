"""A planted effect is found, pure noise is called so, and few pairs are not enough."""

import numpy as np
import pytest

from rmentor.core.pairing.learning import (
    FEWEST_ANSWERED,
    FEWEST_PAIRS,
    Evidence,
    Lesson,
    Verdict,
    _quantile,
    learn,
)
from rmentor.core.settings import WEIGHTS

CODES = tuple(WEIGHTS)


def program(pairs: int, seed: int, **effects: float) -> Evidence:
    """Invent pairs; an effect is in standard deviations of noise per full share."""
    dice = np.random.default_rng(seed)
    shares = dice.choice([0, 0.25, 0.5, 1], (pairs, len(CODES)))
    pull = np.array([effects.get(code, 0) for code in CODES])
    outcomes = shares @ pull + dice.normal(size=pairs)
    said = dice.random(shares.shape) > 0.1
    rows = [
        [float(v) if ok else None for v, ok in zip(row, known, strict=True)]
        for row, known in zip(shares, said, strict=True)
    ]
    return Evidence(CODES, rows, outcomes.tolist())


def verdicts(lesson: Lesson) -> dict[str, Verdict]:
    return {effect.criterion: effect.verdict for effect in lesson.effects}


@pytest.mark.parametrize("seed", range(5))
def test_a_planted_effect_is_found_and_weighs_more(seed: int) -> None:
    lesson = learn(program(200, seed, topics_back=1.5), WEIGHTS)
    found = verdicts(lesson)
    assert found.pop("topics_back") is Verdict.HELPS
    assert set(found.values()) == {Verdict.UNCLEAR}
    assert lesson.proposed == {"topics_back": 6}


@pytest.mark.parametrize("seed", range(5))
def test_what_goes_with_poor_answers_weighs_half(seed: int) -> None:
    lesson = learn(program(200, seed, other_department=-1.5), WEIGHTS)
    assert verdicts(lesson)["other_department"] is Verdict.HINDERS
    assert lesson.proposed == {"other_department": 2}


def test_chance_alone_is_called_clear_in_less_than_one_of_twenty_programs() -> None:
    clear = sum(
        learn(program(pairs, seed), WEIGHTS).is_clear
        for pairs in (30, 60, 200)
        for seed in range(200)
    )
    assert clear <= 0.05 * 600


def test_intervals_hold_what_was_planted() -> None:
    effects = {"topics_wanted": 1.0, "topics_back": 0.6, "shared_slots": 0.8}
    held = 0
    for seed in range(100):
        evidence = program(400, seed, **effects)
        spread = np.std(evidence.outcomes)
        held += all(
            e.low is not None
            and e.high is not None
            and e.low <= effects.get(e.criterion, 0) * 0.36 / spread <= e.high
            for e in learn(evidence, WEIGHTS).effects
        )
    assert held >= 90


def test_weights_that_are_right_stay_nearly_as_they_are() -> None:
    effects = {code: weight / 5 for code, weight in WEIGHTS.items()}
    lesson = learn(program(2000, 1, **effects), WEIGHTS)
    changed = {e.criterion: e.proposed - e.weight for e in lesson.effects}
    assert all(abs(step) <= 1 for step in changed.values())


def test_fewer_pairs_than_are_needed_say_nothing() -> None:
    lesson = learn(program(FEWEST_PAIRS - 1, 1, topics_back=9), WEIGHTS)
    assert (lesson.pairs, lesson.needed, lesson.effects) == (29, 30, ())
    assert not lesson.is_clear
    assert lesson.proposed == {}


def test_four_pairs_for_each_criterion_are_needed() -> None:
    one = program(39, 1)
    own = tuple(f"own:{n}" for n in range(10 - len(CODES)))
    rows = [[*row, *row[: len(own)]] for row in one.shares]
    lesson = learn(Evidence(CODES + own, rows, one.outcomes), WEIGHTS)
    assert (lesson.pairs, lesson.needed, lesson.effects) == (39, 40, ())


@pytest.mark.parametrize("said", [FEWEST_ANSWERED - 1, FEWEST_ANSWERED])
def test_a_criterion_is_judged_from_fifteen_answered_on(said: int) -> None:
    evidence = program(60, 1)
    told: list[float | None] = [float(n % 2) for n in range(said)]
    column = told + [None] * (60 - said)
    rows = [[one, *row[1:]] for one, row in zip(column, evidence.shares, strict=True)]
    first = learn(Evidence(CODES, rows, evidence.outcomes), WEIGHTS).effects[0]
    assert first.pairs == said
    assert (first.verdict is Verdict.UNTOLD) == (said < FEWEST_ANSWERED)


def test_a_criterion_in_which_few_differ_is_not_judged() -> None:
    evidence = program(60, 1, topics_wanted=2)
    rows = [[None, 1.0, *row[2:]] for row in evidence.shares]
    lesson = learn(Evidence(CODES, rows, evidence.outcomes), WEIGHTS)
    for effect in lesson.effects[:2]:
        assert effect.verdict is Verdict.UNTOLD
        assert effect.size is None
        assert effect.proposed == effect.weight
    assert lesson.effects[0].pairs == 0


def test_a_weight_of_nothing_stays_and_none_leaves_the_scale() -> None:
    evidence = program(400, 2, topics_wanted=3, topics_back=3)
    weights = dict.fromkeys(WEIGHTS, 1) | {"topics_wanted": 0, "topics_back": 8}
    proposed = {e.criterion: e.proposed for e in learn(evidence, weights).effects}
    assert proposed["topics_wanted"] == 0
    assert proposed["topics_back"] <= 10


def test_the_order_of_pairs_does_not_matter() -> None:
    one = program(80, 3, topics_back=1)
    turned = Evidence(one.criteria, one.shares[::-1], one.outcomes[::-1])
    first, second = learn(one, WEIGHTS), learn(turned, WEIGHTS)
    for a, b in zip(first.effects, second.effects, strict=True):
        assert a.size == pytest.approx(b.size)
        assert (a.verdict, a.proposed) == (b.verdict, b.proposed)


def test_pairs_that_all_turned_out_the_same_teach_nothing() -> None:
    same = Evidence(CODES, program(40, 4).shares, [0.0] * 40)
    assert learn(same, WEIGHTS).effects == ()


@pytest.mark.parametrize(("free", "exact"), [(22, 2.0739), (52, 2.0066)])
def test_quantiles_are_those_of_the_tables(free: int, exact: float) -> None:
    assert _quantile(0.975, free) == pytest.approx(exact, abs=5e-4)
