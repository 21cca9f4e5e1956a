from datetime import datetime

import pytest

from rmentor.core.roster.lists import languages_listed, people_listed
from rmentor.core.roster.moments import moments
from rmentor.core.roster.slots import slots
from rmentor.core.roster.zones import time_zone, zones_beside


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Europe/Dublin", "Europe/Dublin"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("London", "Europe/London"),
        ("London, UK", "Europe/London"),
        ("5.5", "UTC+05:30"),
        ("5,5", "UTC+05:30"),
        ("-3", "UTC-03:00"),
        ("−3", "UTC-03:00"),  # noqa: RUF001
        ("0", "UTC+00:00"),
        ("UTC-00:00", "UTC+00:00"),
        ("UTC+14", "UTC+14:00"),
        ("UTC+14:30", None),
        ("GMT+1", "UTC+01:00"),
        ("UTC+05:30", "UTC+05:30"),
        ("(UTC+01:00) Amsterdam, Berlin, Rome", "UTC+01:00"),
        ("Europe - (CET / CEST)", "Europe/Paris"),
        ("IST", None),
        ("99", None),
        ("Mars", None),
    ],
)
def test_a_time_zone_is_a_name_or_an_offset(text: str, zone: str | None) -> None:
    assert time_zone(text) == zone


def test_cst_is_chicago_beside_other_zones_of_the_continent() -> None:
    read = zones_beside(["PST", "CST", "Other"])
    assert [read(text) for text in ("CST", "PST", "Other")] == [
        "America/Chicago",
        "America/Los_Angeles",
        None,
    ]
    assert zones_beside(["CST", "IST"])("CST") is None


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["Tue morning", "Mon PM"], ("tue-am", "mon-pm")),
        (["Monday"], ("mon-am", "mon-pm")),
        (["Montag Vormittag"], ("mon-am",)),
        (["Monday and Tuesday afternoons"], ("mon-pm", "tue-pm")),
        (["Tuesday", "3 March"], ("Tuesday, 3 March",)),
        (["9-11"], ("9-11",)),
    ],
)
def test_slots_are_half_days_or_the_forms_own_words(
    parts: list[str], expected: tuple[str, ...]
) -> None:
    assert slots(parts) == expected


def test_any_time_is_all_of_all_days() -> None:
    assert len(slots(["any time"])) == len(slots(["Flexible"])) == 21
    assert len(slots(["weekdays"])) == 10
    assert len(slots(["weekday evenings"])) == 5


@pytest.mark.parametrize(
    ("text", "first", "last", "many"),
    [
        ("Mon-Fri", "mon-am", "fri-pm", 10),
        ("lundi au vendredi matin", "mon-am", "fri-am", 5),
        ("Mo\u2013Do nachmittags", "mon-pm", "thu-pm", 4),
        ("Weekdays after 5pm", "mon-eve", "fri-eve", 5),
        ("Tuesdays after work", "tue-eve", "tue-eve", 1),
    ],
)
def test_days_in_a_row_and_times_after_work(
    text: str, first: str, last: str, many: int
) -> None:
    found = slots([text])
    assert (found[0], found[-1], len(found)) == (first, last, many)


@pytest.mark.parametrize("text", ["No weekends", "Weekdays before 10am", "Fri-Mon 9-5"])
def test_what_is_excluded_or_by_the_clock_keeps_its_words(text: str) -> None:
    assert slots([text]) == (text,)


def test_weekends_are_two_days() -> None:
    assert slots(["Weekend evenings"]) == ("sat-eve", "sun-eve")
    assert len(slots(["Weekdays and weekends"])) == 14


def test_the_order_of_day_and_month_is_decided_by_the_whole_column() -> None:
    assert moments(["2/1/2026", "13/1/2026"]) == (
        datetime(2026, 1, 2),  # noqa: DTZ001
        datetime(2026, 1, 13),  # noqa: DTZ001
    )
    assert moments(["2/1/2026 10:00:00 PM", "x", "2026-13-45"]) == (
        datetime(2026, 2, 1, 22),  # noqa: DTZ001
        None,
        None,
    )


def test_people_are_listed_by_whatever_names_them() -> None:
    assert people_listed("123456789 234567891") == ("123456789", "234567891")
    assert people_listed("234567891,  ") == ("234567891",)
    assert people_listed("Ana Example <Ana@corp.test>; Bo  Example\nnone") == (
        "ana@corp.test",
        "Bo Example",
    )


def test_languages_go_by_their_english_names() -> None:
    assert languages_listed("Englisch (C1), deutsch; français and Klingon") == (
        "English",
        "German",
        "French",
        "Klingon",
    )
