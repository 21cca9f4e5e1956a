from datetime import date

from rmentor.core.feedback.merge import merged
from support.responses import response

MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)


def test_the_later_day_counts_whichever_is_imported_first() -> None:
    old = response("a", submitted=MARCH, SAT=2)
    new = response("a", submitted=APRIL, SAT=4)
    assert merged([old], [new]) == merged([new], [old]) == (new,)


def test_news_count_when_a_day_is_missing() -> None:
    old, new = response("a", submitted=MARCH, SAT=2), response("a", SAT=4)
    (kept,) = merged([old], [new])
    assert kept.answers == new.answers
    assert kept.submitted == MARCH


def test_news_count_when_both_are_of_one_day() -> None:
    old, new = (response("a", submitted=MARCH, SAT=value) for value in (2, 4))
    assert merged([old], [new]) == (new,)


def test_a_question_that_is_not_asked_again_stays() -> None:
    (kept,) = merged([response("a", SAT=2)], [response("a", SAFE=4)])
    assert {a.question for a in kept.answers} == {"SAT", "SAFE"}


def test_laying_the_same_over_again_changes_nothing() -> None:
    forms = [response("b", SAT=2, SAFE=3)], [response("b", REC=9), response("a", SAT=1)]
    once = merged(*forms)
    assert merged(once, forms[0]) == merged(once, forms[1]) == once
