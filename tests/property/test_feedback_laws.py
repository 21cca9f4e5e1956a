"""Laws of feedback: order does not matter, importing again changes nothing."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from random import Random
from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmentor.core.feedback.merge import merged
from rmentor.core.feedback.parse import parse_feedback
from rmentor.core.feedback.scores import (
    Tally,
    agreement_of,
    exactly,
    mean_of,
    recommendation_of,
    spread_of,
)
from rmentor.core.feedback.words import RATING_FAMILIES, WordScale
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Response
from rmentor.core.model.people import Role
from support.responses import rated, report_on, table

# As scales give them: whole steps, thirds, fifths, sixths, halves of two answers.
values = st.sampled_from([1 + 4 * n / d for d in (2, 3, 4, 5, 6, 8) for n in range(d)])
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


def tally(numbers: Sequence[float]) -> Tally:
    return Counter(map(exactly, numbers))


@given(st.lists(values, min_size=2))
def test_scores_agree_with_a_plain_recomputation(numbers: list[float]) -> None:
    found = tally(numbers)
    mean, spread = mean_of(found), spread_of(found)
    assert mean is not None
    assert spread is not None
    assert float(mean) == pytest.approx(fmean(numbers))
    assert float(spread) == pytest.approx(stdev(numbers), abs=1e-9)
    assert agreement_of(found) == Fraction(sum(n > 3 for n in numbers), len(numbers))


@given(st.lists(st.integers(0, 10), min_size=1))
def test_the_recommendation_score_stays_in_its_range(numbers: list[int]) -> None:
    found = recommendation_of(tally(numbers))
    assert found is not None
    assert -100 <= found <= 100


@given(responses, st.randoms(use_true_random=False))
def test_the_order_of_responses_does_not_matter(
    answered: list[Response], dice: Random
) -> None:
    shuffled = list(answered)
    dice.shuffle(shuffled)
    assert report_on(shuffled) == report_on(answered)


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
