from dataclasses import replace
from datetime import date

import pytest

from rmentor.core.feedback.outcomes import outcomes_of
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.program import Pair, PairState
from support.responses import response

BEGUN = date(2026, 3, 1)
OPEN = Pair("", "", state=PairState.OPEN, started=BEGUN)
FIRST = replace(OPEN, mentor="ana", mentee="gil")
SECOND = replace(OPEN, mentor="ben", mentee="hal")


def test_better_answers_are_a_better_outcome() -> None:
    said = [response("ana", SAT=5), response("ben", SAT=3)]
    assert outcomes_of([FIRST, SECOND], said) == {
        ("ana", "gil", 1): pytest.approx(1),
        ("ben", "hal", 1): pytest.approx(-1),
    }


def test_each_role_is_compared_with_its_own() -> None:
    # Mentees answer lower throughout, which says nothing of the pairs.
    said = [
        *(response("ana", SAT=5), response("ben", SAT=4)),
        *(response("gil", SAT=2), response("hal", SAT=1)),
    ]
    found = outcomes_of([FIRST, SECOND], said)
    assert found["ana", "gil", 1] == pytest.approx(1)
    assert found["ben", "hal", 1] == pytest.approx(-1)


def test_the_rise_of_benefits_counts_and_the_baseline_alone_does_not() -> None:
    start, end = Checkpoint.BASELINE, Checkpoint.END
    said = [
        *(response("ana", start, REL=1, COM=5), response("ana", end, REL=5, COM=5)),
        *(response("ben", start, REL=4), response("ben", end, REL=4)),
        response("hal", start, REL=1, SAT=1),
    ]
    found = outcomes_of([FIRST, SECOND], said)
    assert found["ana", "gil", 1] > found["ben", "hal", 1]
    assert outcomes_of([FIRST], [response("ana", start, REL=1)]) == {}


def test_the_latest_answer_counts() -> None:
    middle = [response("ana", SAT=1), response("ben", SAT=5)]
    later = response("ana", Checkpoint.END, SAT=5)
    found = outcomes_of([FIRST, SECOND], [*middle, later])
    assert found == {}  # both 5: nobody differs
    found = outcomes_of([FIRST, SECOND], middle)
    assert found["ana", "gil", 1] < found["ben", "hal", 1]


def test_who_has_several_partners_counts_less_in_each_pair() -> None:
    other = replace(OPEN, mentor="ben", mentee="gil")
    said = [
        *(response("ana", SAT=5), response("ben", SAT=1)),
        *(response("gil", SAT=1), response("hal", SAT=5)),
    ]
    found = outcomes_of([FIRST, other, SECOND], said)
    # Ana's 1 counts fully, Gil's -1 by half.
    assert found["ana", "gil", 1] == pytest.approx((1 - 0.5) / 1.5)
    assert found["ben", "gil", 1] == pytest.approx(-1)


def test_answers_belong_to_the_round_that_had_begun() -> None:
    ended = replace(FIRST, state=PairState.ENDED)
    again = replace(OPEN, mentor="ana", mentee="hal", round=2, started=date(2027, 3, 1))
    said = [
        response("ana", SAT=5, submitted=date(2026, 6, 1)),
        response("ben", SAT=1, submitted=date(2026, 6, 1)),
    ]
    found = outcomes_of([ended, SECOND, again], said)
    assert set(found) == {("ana", "gil", 1), ("ben", "hal", 1)}
    on_the_day = [replace(each, submitted=again.started) for each in said]
    found = outcomes_of([ended, SECOND, again], on_the_day)
    assert set(found) == {("ana", "hal", 2), ("ben", "hal", 1)}


def test_a_baseline_belongs_to_the_newest_round_however_early_it_came() -> None:
    ended = replace(FIRST, state=PairState.ENDED)
    again = replace(OPEN, mentor="ana", mentee="hal", round=2, started=date(2027, 3, 1))
    after, start, end = date(2027, 6, 1), Checkpoint.BASELINE, Checkpoint.END
    said = [
        response("ana", start, REL=1, submitted=date(2026, 12, 1)),
        response("ana", end, REL=5, submitted=after),
        *(response("ben", start, REL=4), response("ben", end, REL=4)),
    ]
    assert set(outcomes_of([ended, SECOND, again], said)) == {
        ("ana", "hal", 2),
        ("ben", "hal", 1),
    }


def test_proposed_pairs_and_guests_have_no_outcome() -> None:
    said = [response("ana", SAT=5), response("guest:1", SAT=1)]
    assert outcomes_of([Pair("ana", "gil")], said) == {}
