"""When a pair meets."""

from dataclasses import replace
from datetime import date

from rmentor.core.agreement.schedule import Schedule, add_months, plan_meetings
from rmentor.core.model.choices import Checkpoint
from rmentor.core.settings import AgreementSettings

MONDAY = date(2026, 3, 2)
DEFAULTS = AgreementSettings()


def days(schedule: Schedule) -> tuple[date, ...]:
    return tuple(meeting.day for meeting in schedule.meetings)


def test_the_first_meeting_is_in_the_last_week_allowed_the_rest_keep_the_rhythm() -> (
    None
):
    schedule = plan_meetings(MONDAY, DEFAULTS)
    assert [day.isoformat() for day in days(schedule)] == [
        *("2026-03-16", "2026-04-13", "2026-05-11"),
        *("2026-06-08", "2026-07-06", "2026-08-03"),
    ]


def test_weekends_and_holidays_move_one_meeting_to_the_next_working_day() -> None:
    holidays = (date(2026, 4, 13), date(2026, 4, 14))
    schedule = plan_meetings(MONDAY, replace(DEFAULTS, holidays=holidays))
    assert days(schedule)[1:3] == (date(2026, 4, 15), date(2026, 5, 11))
    saturday = plan_meetings(date(2026, 3, 7), DEFAULTS)
    assert {day.weekday() for day in days(saturday)} == {0}


def test_a_long_holiday_does_not_put_two_meetings_on_one_day() -> None:
    holidays = tuple(date(2026, 3, day) for day in range(9, 21))
    weekly = replace(DEFAULTS, first_within_weeks=1, weeks_between=1, meetings=4)
    schedule = plan_meetings(MONDAY, replace(weekly, holidays=holidays))
    assert days(schedule) == (
        MONDAY,
        date(2026, 3, 23),
        date(2026, 3, 24),
        date(2026, 3, 25),
    )


def test_feedback_is_asked_after_meetings_and_half_a_year_after_the_end() -> None:
    points = plan_meetings(MONDAY, DEFAULTS).feedback
    assert [(point.checkpoint, point.day.isoformat()) for point in points] == [
        (Checkpoint.FIRST_MEETING, "2026-03-17"),
        (Checkpoint.MIDDLE, "2026-05-12"),
        (Checkpoint.END, "2026-08-04"),
        (Checkpoint.SIX_MONTHS_LATER, "2027-02-04"),
    ]


def test_two_meetings_have_no_middle_and_review_goals_at_the_last() -> None:
    schedule = plan_meetings(MONDAY, replace(DEFAULTS, meetings=2))
    assert Checkpoint.MIDDLE not in {point.checkpoint for point in schedule.feedback}
    assert schedule.review == days(schedule)[-1]


def test_months_are_added_to_the_same_day_or_the_last_of_the_month() -> None:
    assert add_months(date(2025, 8, 31), 6) == date(2026, 2, 28)
    assert add_months(date(2025, 12, 15), 12) == date(2026, 12, 15)
    assert add_months(date(2025, 12, 15), 0) == date(2025, 12, 15)
