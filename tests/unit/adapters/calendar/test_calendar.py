"""Calendar files, read back by parsers that know nothing of the writer."""

from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from icalendar import Calendar

from rmentor.adapters.calendar.write import Organizer, calendar_file
from rmentor.adapters.calendar.zones import yearly_changes
from rmentor.core.agreement.series import Entry

ZONES = (
    *("Europe/London", "Europe/Dublin", "Europe/Berlin", "America/New_York"),
    *("America/Toronto", "Australia/Sydney", "Australia/Lord_Howe"),
    *("Pacific/Auckland", "Asia/Tokyo", "Asia/Kolkata", "America/Sao_Paulo", "UTC"),
)
# Where no yearly rule of a weekday holds for all years to come.
NO_RULE = ("Africa/Casablanca", "America/Santiago", "Asia/Gaza")
STAMP = datetime(2026, 3, 2, 9)  # noqa: DTZ001
HOSTILE = 'Ana; "B", \\n <b>\nBEGIN:VEVENT\r\nUID:evil\x07 Łuk 林慧玲 ' * 3


def entry(zone: str = "Europe/London", month: int = 3, minutes: int = 60) -> Entry:
    starts = datetime(2026, month, 16, 10)  # noqa: DTZ001
    moment = starts.replace(tzinfo=ZoneInfo(zone))
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return Entry(f"{month}-{minutes}@rmentor", starts, minutes, "Title", zone=zone,
                 in_utc=utc, changed=STAMP)  # fmt: skip


def parsed(*entries: Entry, organizer: Organizer | None = None) -> list[Any]:
    calendar = Calendar.from_ical(calendar_file(entries, organizer).decode())
    assert not calendar.errors
    return list(calendar.walk("VEVENT"))


@pytest.mark.parametrize("zone", [*ZONES, *NO_RULE])
def test_another_parser_reads_the_same_moments_all_year(zone: str) -> None:
    entries = [entry(zone, month) for month in range(1, 13)]
    for event, meant in zip(parsed(*entries), entries, strict=True):
        starts = event["DTSTART"].dt.astimezone(UTC).replace(tzinfo=None)
        assert starts == (meant.in_utc or meant.starts)
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(hours=1)


@pytest.mark.parametrize("zone", ZONES)
def test_a_zone_is_described_as_it_is_for_every_day_of_four_years(zone: str) -> None:
    text = calendar_file([entry(zone)]).decode()
    description = text[text.index("BEGIN:VTIMEZONE") : text.index("BEGIN:VEVENT")]
    described = tzical(StringIO(description)).get(zone)
    real = ZoneInfo(zone)
    for day in range(4 * 365):
        noon = datetime(2026, 1, 1, 12) + timedelta(days=day)  # noqa: DTZ001
        assert described.utcoffset(noon) == noon.replace(tzinfo=real).utcoffset()


@pytest.mark.parametrize("zone", NO_RULE)
def test_a_zone_without_a_rule_is_written_in_utc(zone: str) -> None:
    text = calendar_file([entry(zone)]).decode()
    assert yearly_changes(zone, 2026) == ()
    assert "VTIMEZONE" not in text
    assert "TZID" not in text


@pytest.mark.parametrize("zone", ["", "Mars/Base", "../etc/passwd", "A" * 5000])
def test_without_a_known_zone_times_float(zone: str) -> None:
    meeting = Entry("1@rmentor", STAMP, 60, "Title", zone=zone)
    (event,) = parsed(meeting)
    assert event["DTSTART"].dt == STAMP
    assert "TZID" not in event["DTSTART"].params


def test_a_whole_day_is_a_date_and_keeps_nobody_busy() -> None:
    (event,) = parsed(entry(minutes=0))
    assert event["DTSTART"].dt == date(2026, 3, 16)
    assert event["DTEND"].dt == date(2026, 3, 17)
    assert event["TRANSP"] == "TRANSPARENT"
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(hours=9)


def test_alarms_come_a_day_and_a_quarter_before() -> None:
    alarms = parsed(entry())[0].walk("VALARM")
    assert [alarm["TRIGGER"].dt for alarm in alarms] == [
        timedelta(days=-1),
        timedelta(minutes=-15),
    ]


def test_changes_are_told_as_the_standard_has_it() -> None:
    moved = Entry(
        "1@rmentor", STAMP, 60, "T", sequence=3, cancelled=True, changed=STAMP
    )
    (event,) = parsed(moved)
    assert (event["UID"], event["SEQUENCE"]) == ("1@rmentor", 3)
    assert event["STATUS"] == "CANCELLED"
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == STAMP.replace(tzinfo=UTC)
    assert event.walk("VALARM") == []


def test_it_is_published_by_the_coordinator_and_invites_nobody() -> None:
    text = calendar_file([entry()], Organizer('Ida "I" Berg;x', "ida@corp.test"))
    calendar: Any = Calendar.from_ical(text.decode())
    (event,) = calendar.walk("VEVENT")
    assert calendar["METHOD"] == "PUBLISH"
    assert event["ORGANIZER"] == "mailto:ida@corp.test"
    assert event["ORGANIZER"].params["CN"] == "Ida 'I' Berg;x"
    assert "ATTENDEE" not in event


def test_texts_cannot_add_lines_and_come_back() -> None:
    hostile = Entry("1@rmentor", STAMP, 60, HOSTILE, HOSTILE, HOSTILE)
    content = calendar_file([hostile], Organizer(HOSTILE, "ida@corp.test"))
    calendar: Any = Calendar.from_ical(content.decode())
    (event,) = calendar.walk("VEVENT")
    seen = HOSTILE.replace("\x07", "").replace("\r", "").strip()
    assert (event["SUMMARY"], event["DESCRIPTION"], event["LOCATION"]) == (seen,) * 3
    assert event["UID"] == "1@rmentor"


def test_lines_end_and_break_as_the_standard_has_it() -> None:
    content = calendar_file([Entry("1@rmentor", STAMP, 60, "Łuk 林慧玲 " * 30)])
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode()  # no letter is broken in two


def test_the_same_events_give_the_same_bytes() -> None:
    assert calendar_file([entry()]) == calendar_file([entry()])
