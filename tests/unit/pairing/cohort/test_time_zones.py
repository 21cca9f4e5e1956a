import pytest

from rmentor.core.pairing.cohort.time_zones import minutes_east, unreadable_zones
from support.cohorts import mentor


@pytest.mark.parametrize(
    ("zone", "minutes"),
    [
        ("UTC", 0),
        ("Europe/London", 0),
        ("Europe/Paris", 60),
        ("Asia/Kolkata", 330),
        ("UTC+05:30", 330),
        ("gmt -3", -180),
        ("+9", 540),
        ("-0330", -210),
    ],
)
def test_zones_are_read_as_minutes_east_of_greenwich(zone: str, minutes: int) -> None:
    assert minutes_east(zone) == minutes


@pytest.mark.parametrize(
    "zone", ["Gotham", "America", "../../etc/passwd", "UTC+99", "UTC+05:75", "/"]
)
def test_what_is_no_zone_is_not_guessed(zone: str) -> None:
    assert minutes_east(zone) is None


def test_unreadable_zones_are_reported_once() -> None:
    people = [
        mentor(f"p{i}", time_zone=zone) for i, zone in enumerate(("Oz", "Oz", ""))
    ]
    (issue,) = unreadable_zones(people)
    assert issue.code == "time-zone-unknown"
    assert issue.message.startswith("1 time zone not recognized: Oz.")
