"""At what hour a pair meets, by the clocks of both."""

from dataclasses import replace
from datetime import date, time

import pytest

from rmentor.core.agreement.hours import Hours, meeting_hours
from rmentor.core.model.people import Person
from rmentor.core.settings import AgreementSettings

WINTER = date(2026, 1, 12)


def hours(
    mentee_zone: str,
    mentor_zone: str,
    starts: str = "10:00",
    minutes: int = 60,
    availability: tuple[str, ...] = (),
) -> Hours:
    mentor = Person("a", "Ana", time_zone=mentor_zone, availability=availability)
    mentee = replace(mentor, key="b", name="Bo", time_zone=mentee_zone)
    settings = AgreementSettings(start_time=time.fromisoformat(starts), minutes=minutes)
    return meeting_hours(mentor, mentee, WINTER, settings)


@pytest.mark.parametrize(
    ("mentee_zone", "mentor_zone", "starts"),
    [
        ("Europe/London", "Europe/Warsaw", "10:00"),
        # 9:00 in New York is 14:00 in London.
        ("Europe/London", "America/New_York", "14:00"),
        ("America/New_York", "Europe/London", "10:00"),
        ("Asia/Tokyo", "Asia/Kolkata", "12:30"),
        ("Europe/London", "America/Chicago", "15:00"),
    ],
)
def test_both_clocks_say_working_hours_where_they_can(
    mentee_zone: str, mentor_zone: str, starts: str
) -> None:
    assert hours(mentee_zone, mentor_zone).starts == time.fromisoformat(starts)


def test_a_meeting_may_end_as_the_working_day_does() -> None:
    # Only from 15:00 to 17:00 is it a working hour in London and in Chicago.
    together = hours("Europe/London", "America/Chicago", minutes=120)
    assert together.starts == time(15)


@pytest.mark.parametrize("mentor_zone", ["America/Los_Angeles", "Pacific/Auckland"])
def test_without_a_common_working_hour_the_hour_stays_that_of_the_settings(
    mentor_zone: str,
) -> None:
    """No hour is taken that is late in the evening, or over after midnight."""
    assert hours("Europe/London", mentor_zone).starts == time(10)
    assert hours(mentor_zone, "Europe/London").starts == time(10)


def test_who_gave_no_zone_changes_no_hour() -> None:
    assert hours("", "America/New_York").starts == time(10)


@pytest.mark.parametrize(
    ("slots", "starts", "hour"),
    [
        (("wed-am",), "10:30", "10:30"),
        (("wed-pm",), "10:30", "14:00"),
        (("wed-pm",), "12:00", "12:00"),
        (("wed-am",), "12:00", "10:00"),
        (("wed-eve",), "12:00", "17:30"),
        (("fri-am", "wed-pm", "wed-am"), "10:30", "10:30"),
    ],
)
def test_the_first_slot_that_both_named_gives_weekday_and_hour(
    slots: tuple[str, ...], starts: str, hour: str
) -> None:
    found = hours("", "", starts, availability=slots)
    assert (found.weekday, found.starts) == (2, time.fromisoformat(hour))


def test_a_slot_at_the_weekend_is_none() -> None:
    assert hours("", "", availability=("sat-am", "sun-pm")) == Hours()
