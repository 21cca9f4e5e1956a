from dataclasses import replace
from datetime import date

from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Response
from rmentor.core.report.program import Program, Scope
from rmentor.core.report.summary import summarize
from rmentor.core.report.tables import Report
from rmentor.core.settings import Settings
from support.responses import printed, rated

DAY = date(2026, 6, 1)


def answered(number: int, month: int, first: int, **values: float) -> list[Response]:
    day = date(2026, month, 1)
    names = [f"p{first + i:02}" for i in range(number)]
    given = [rated(who, values, Checkpoint.END) for who in names]
    return [replace(response, submitted=day) for response in given]


def since(day: date, responses: list[Response]) -> Report:
    program = Program((), (), (), responses)
    return summarize(program, Settings(), DAY, Scope(since=day)).report


def test_answers_since_a_day_stand_beside_those_before() -> None:
    early = answered(6, 3, 0, SAT=3, REC=7) + answered(3, 3, 6, SAT=2, REC=10)
    late = answered(5, 5, 20, SAT=4, REC=9) + answered(5, 5, 25, SAT=3, REC=2)
    made = since(date(2026, 4, 1), [*early, *late])
    compared = made.table("compared")
    assert compared
    assert printed(compared) == [
        ["Satisfaction", "end", "9", "2.67", "10", "3.50", "+0.83"]
    ]
    score = made.table("compared-score")
    assert score
    assert printed(score)[0][3:] == ["+33", "10", "+0", "-33"]
    satisfaction = made.table("satisfaction")
    assert satisfaction
    assert printed(satisfaction)[0][2:4] == ["10", "3.50"]


def test_what_was_asked_in_one_period_only_is_not_compared() -> None:
    early, late = answered(6, 3, 0, SAFE=3), answered(6, 5, 20, SAT=4)
    assert since(date(2026, 4, 1), [*early, *late]).table("compared") is None


def test_a_few_answers_in_one_period_are_hidden_and_so_is_the_difference() -> None:
    early, late = answered(3, 3, 0, SAT=3), answered(7, 5, 20, SAT=4)
    compared = since(date(2026, 4, 1), [*early, *late]).table("compared")
    assert compared
    hidden = "– (<5)"  # noqa: RUF001
    assert printed(compared)[0][2:] == [hidden, hidden, "7", "4.00", hidden]
