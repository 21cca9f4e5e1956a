"""Write a calendar file (RFC 5545): every event by itself, times in their zones."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from rmentor.adapters.calendar.zones import Change, yearly_changes
from rmentor.core.agreement.series import Entry

METHOD = "PUBLISH"
"""Events for anybody to take over; an invitation (REQUEST) could hold only one."""
CANCEL = "CANCEL"
"""Events to be taken out again."""

_OCTETS = 75
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_TIME, _DATE = "%Y%m%dT%H%M%S", "%Y%m%d"
_DAY_BEFORE, _QUARTER_BEFORE, _NINE = "-P1D", "-PT15M", "PT9H"


@dataclass(frozen=True, slots=True)
class Organizer:
    """Whom the calendar is from."""

    name: str
    email: str


def calendar_file(
    entries: Sequence[Entry], organizer: Organizer | None = None, method: str = METHOD
) -> bytes:
    """Write the events of one pair; the same events give the same bytes.

    There are no attendees: a published calendar must not have any (RFC 5546, 3.2.1),
    and a program that saw some would ask to answer an invitation.

    Args:
        entries: At least one.
        organizer: None when nobody's address is known.
        method: What is to be done with them.
    """
    year = min(entry.starts.year for entry in entries)
    zones = sorted({entry.zone for entry in entries if entry.is_meeting})
    rules = {z: changes for z in zones if (changes := yearly_changes(z, year))}
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rmentor//rmentor//EN"]
    lines += ["CALSCALE:GREGORIAN", f"METHOD:{method}"]
    for zone, changes in rules.items():
        lines += _zone_lines(zone, changes)
    for entry in entries:
        lines += _entry_lines(entry, organizer, has_rule=entry.zone in rules)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _zone_lines(zone: str, changes: Sequence[Change]) -> Iterator[str]:
    """Describe a zone; its greater offset is called daylight time, as Outlook does."""
    yield "BEGIN:VTIMEZONE"
    yield f"TZID:{zone}"
    for change in changes:
        kind = "DAYLIGHT" if change.after > change.before else "STANDARD"
        yield f"BEGIN:{kind}"
        yield f"DTSTART:{change.starts.strftime(_TIME)}"
        if change.nth:
            day = f"{change.nth}{_WEEKDAYS[change.weekday]}"
            yield f"RRULE:FREQ=YEARLY;BYMONTH={change.starts.month};BYDAY={day}"
        yield f"TZOFFSETFROM:{_offset(change.before)}"
        yield f"TZOFFSETTO:{_offset(change.after)}"
        yield f"END:{kind}"
    yield "END:VTIMEZONE"


def _offset(offset: timedelta) -> str:
    minutes = offset // timedelta(minutes=1)
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}{rest:02}"


def _entry_lines(
    entry: Entry, organizer: Organizer | None, *, has_rule: bool
) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.uid}"
    yield f"DTSTAMP:{entry.changed.strftime(_TIME)}Z"
    yield f"LAST-MODIFIED:{entry.changed.strftime(_TIME)}Z"
    yield f"SEQUENCE:{entry.sequence}"
    yield from _times(entry, has_rule=has_rule)
    yield f"SUMMARY:{_text(entry.title)}"
    if entry.says:
        yield f"DESCRIPTION:{_text(entry.says)}"
    if entry.place:
        yield f"LOCATION:{_text(entry.place)}"
    if organizer:
        yield f'ORGANIZER;CN="{_parameter(organizer.name)}":mailto:{organizer.email}'
    yield f"STATUS:{'CANCELLED' if entry.cancelled else 'CONFIRMED'}"
    busy = entry.is_meeting and not entry.cancelled
    yield f"TRANSP:{'OPAQUE' if busy else 'TRANSPARENT'}"
    if not entry.cancelled:
        yield from _alarms(entry)
    yield "END:VEVENT"


def _times(entry: Entry, *, has_rule: bool) -> tuple[str, str]:
    if not entry.is_meeting:
        ends = entry.starts + timedelta(days=1)
        return (
            f"DTSTART;VALUE=DATE:{entry.starts.strftime(_DATE)}",
            f"DTEND;VALUE=DATE:{ends.strftime(_DATE)}",
        )
    length = timedelta(minutes=entry.minutes)
    if has_rule:
        zone, starts, utc = f";TZID={entry.zone}", entry.starts, ""
    elif entry.in_utc:
        zone, starts, utc = "", entry.in_utc, "Z"
    else:
        zone, starts, utc = "", entry.starts, ""
    return (
        f"DTSTART{zone}:{starts.strftime(_TIME)}{utc}",
        f"DTEND{zone}:{(starts + length).strftime(_TIME)}{utc}",
    )


def _alarms(entry: Entry) -> Iterator[str]:
    """Remind a day before and just before a meeting, on the morning of a day.

    Outlook heeds the first alarm only, so it is the one that lets people prepare.
    """
    meeting = (_DAY_BEFORE, _QUARTER_BEFORE)
    for trigger in meeting if entry.is_meeting else (_NINE,):
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{_text(entry.title)}"
        yield f"TRIGGER:{trigger}"
        yield "END:VALARM"


def _text(text: str) -> str:
    """Escape a text, on one line; what no calendar can show is left out."""
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return _CONTROLS.sub("", text).strip().replace("\n", "\\n")


def _parameter(text: str) -> str:
    """Write a parameter's text: it stands between quotation marks, so it has none."""
    return " ".join(_CONTROLS.sub("", text).replace('"', "'").split())


def _folded(line: str) -> str:
    """Break a line after 75 octets at most, never inside a letter."""
    if len(line.encode()) <= _OCTETS:
        return line
    parts, used = [""], 0
    for letter in line:
        size = len(letter.encode())
        if used + size > _OCTETS:
            parts.append(" ")
            used = 1
        parts[-1] += letter
        used += size
    return "\r\n".join(parts)
