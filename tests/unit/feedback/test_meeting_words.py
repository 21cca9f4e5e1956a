from datetime import date

import pytest

from rmentor.core.feedback.meetings.days import holds_day, read_days
from rmentor.core.feedback.meetings.words import answered_state, minutes_in, state_in
from rmentor.core.model.meetings import MeetingState


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("Held", MeetingState.HELD),
        ("took place", MeetingState.HELD),
        ("Completed", MeetingState.HELD),
        ("Cancelled by the mentee", MeetingState.CANCELLED),
        ("canceled", MeetingState.CANCELLED),
        ("Did not happen", MeetingState.CANCELLED),
        ("Didn't take place", MeetingState.CANCELLED),
        ("cancelled, moved to May", MeetingState.MOVED),
        ("Rescheduled", MeetingState.MOVED),
        ("No-show", MeetingState.NO_SHOW),
        ("mentor did not attend", MeetingState.NO_SHOW),
        ("not yet held", MeetingState.PLANNED),
        ("Scheduled", MeetingState.PLANNED),
        ("abgesagt", MeetingState.CANCELLED),
        ("perhaps", None),
        ("They met, and talked at length about how she came to the company", None),
    ],
)
def test_states_are_read_in_words(cell: str, state: MeetingState | None) -> None:
    assert state_in(cell) is state


def test_yes_and_no_answer_the_question_of_the_title() -> None:
    held, cancelled = MeetingState.HELD, MeetingState.CANCELLED
    assert answered_state("Yes", held, cancelled) is held
    assert answered_state("no", held, cancelled) is cancelled
    assert answered_state("no", cancelled, None) is None
    with pytest.raises(ValueError, match="perhaps"):
        answered_state("perhaps", held, cancelled)


@pytest.mark.parametrize(
    ("cell", "hours", "minutes"),
    [
        ("60", False, 60),
        ("45 min", False, 45),
        ("45 min", True, 45),
        ("ca. 50 minutes", False, 50),
        ("1h30", False, 90),
        ("1 h 30 min", False, 90),
        ("1:15", False, 75),
        ("01:00:00", False, 60),
        ("1.5 hours", False, 90),
        ("1,5 h", False, 90),
        ("1.5", True, 90),
        ("1", True, 60),
        ("0", False, None),
        ("5000", False, None),
        ("a while", False, None),
    ],
)
def test_lengths_are_read_however_they_are_written(
    cell: str, hours: bool, minutes: int | None
) -> None:
    assert minutes_in(cell, hours=hours) == minutes


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-09",
        "2026-03-09 10:00:00",
        "9 March 2026",
        "9th of March 2026",
        "March 9, 2026",
        "Mon 9 March 2026",
        "Monday, March 9th, 2026",
        "9-Mar-26",
        "9. März 2026",
        "9 de marzo de 2026",
        "le 9 mars 2026",
        "9.3.2026",
    ],
)
def test_days_are_read_however_they_are_written(text: str) -> None:
    assert holds_day(text)
    assert read_days([text]).of == {text: date(2026, 3, 9)}


@pytest.mark.parametrize("text", ["soon", "60", "1.5 hours", "Room 12", ""])
def test_what_is_no_day_is_none(text: str) -> None:
    assert not holds_day(text)


def test_one_day_above_the_twelfth_tells_the_order_of_all() -> None:
    days = read_days(["3/4/2026", "16/4/2026"])
    assert days.of["3/4/2026"] == date(2026, 4, 3)
    assert days.assumed == ""


def test_an_order_that_nothing_tells_is_said() -> None:
    days = read_days(["3/3/2026", "Fri 3/4/2026"])
    assert days.of["Fri 3/4/2026"] == date(2026, 3, 4)
    assert days.assumed == "Fri 3/4/2026"


def test_a_day_that_is_none_is_left_out() -> None:
    days = read_days(["0/5/2026", "31 February 2026"])
    assert (days.of, days.assumed) == ({}, "")
