"""Laws of feedback: order does not matter, importing again changes nothing."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from random import Random
from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmentor.core.feedback.merge import merged
from rmentor.core.feedback.parse import parse_feedback
from rmentor.core.feedback.scores import Rating, change, recommendation_score, score
from rmentor.core.feedback.words import RATING_FAMILIES, WordScale
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Response
from rmentor.core.model.people import Role
from rmentor.core.report.summary import summarize
from rmentor.core.settings import Settings
from support.responses import rated, table

TODAY = date(2026, 6, 1)
values = st.floats(1, 5) | st.integers(1, 5).map(float)
responses = st.lists(
    st.builds(
        lambda who, at, role, *v: rated(who, {"SAT": v[0], "COM": v[1]}, at, role),
        st.sampled_from([f"p{i}" for i in range(12)]),
        st.sampled_from(list(Checkpoint)),
        st.sampled_from((Role.MENTOR, Role.MENTEE)),
        values,
        values,
    ),
    max_size=40,
    unique_by=lambda r: (r.person, r.checkpoint),
)


def ratings(numbers: Sequence[float]) -> list[Rating]:
    return [Rating(f"p{i}", None, number) for i, number in enumerate(numbers)]


@given(st.lists(values, min_size=2))
def test_scores_agree_with_a_plain_recomputation(numbers: list[float]) -> None:
    found = score(ratings(numbers))
    assert found is not None
    assert found.mean == pytest.approx(fmean(numbers))
    assert found.deviation == pytest.approx(stdev(numbers), abs=1e-9)
    assert found.agreement == sum(n > 3 for n in numbers) / len(numbers)


@given(st.lists(st.tuples(values, values), min_size=1))
def test_before_plus_change_is_after(pairs: list[tuple[float, float]]) -> None:
    before, after = zip(*pairs, strict=True)
    found = change(ratings(before), ratings(after))
    assert found is not None
    assert found.before + found.mean == pytest.approx(found.after)


@given(st.lists(st.integers(0, 10), min_size=1))
def test_the_recommendation_score_stays_in_its_range(numbers: list[int]) -> None:
    found = recommendation_score(ratings(numbers))
    assert found is not None
    assert -100 <= found <= 100


@given(responses, st.randoms(use_true_random=False))
def test_the_order_of_responses_does_not_matter(
    answered: list[Response], dice: Random
) -> None:
    shuffled = list(answered)
    dice.shuffle(shuffled)
    one = summarize((), (), (), answered, Settings(), TODAY)
    assert summarize((), (), (), shuffled, Settings(), TODAY) == one


@given(responses, responses)
def test_importing_again_changes_nothing(
    known: list[Response], news: list[Response]
) -> None:
    once = merged(known, news)
    assert merged(once, news) == once


TITLES = ("I feel safe to speak openly", "The workload is manageable")
CELLS = st.sampled_from(["Agree", "Strongly agree", "Neutral", "n/a", "", "???", "5"])
ROWS = st.lists(st.tuples(CELLS, CELLS), max_size=8)


@given(ROWS)
def test_every_cell_is_counted_or_missing_or_named(rows: list[tuple[str, str]]) -> None:
    form = table(("Name", *TITLES), *((f"n{i}", *row) for i, row in enumerate(rows)))
    read = parse_feedback([form], {}, checkpoint=Checkpoint.END, mapping={})
    kept = sum(len(response.answers) for response in read.responses)
    named = sum(issue.code == "unknown-answer" for issue in read.issues)
    assert kept + named == sum(cell != "" for row in rows for cell in row)
    for response in read.responses:
        for answer in response.answers:
            counted = answer.value is not None and answer.dimension is not None
            assert counted or answer.text == "n/a" or answer.dimension is None


@given(ROWS)
def test_importing_the_same_rows_gives_the_same_people(
    rows: list[tuple[str, str]],
) -> None:
    one, other = (
        parse_feedback([form], {}, checkpoint=Checkpoint.END, mapping={}).responses
        for form in (table(TITLES, *rows), table(TITLES, *rows[::-1]))
    )
    assert [r.person for r in one] == [r.person for r in other]


@pytest.mark.parametrize("scale", [s for family in RATING_FAMILIES for s in family])
def test_every_word_scale_runs_evenly_from_one_to_five(scale: WordScale) -> None:
    levels = sorted(set(scale.values.values()))
    steps = {round(b - a, 9) for a, b in pairwise(levels)}
    assert (levels[0], levels[-1], len(steps)) == (1, 5, 1)
