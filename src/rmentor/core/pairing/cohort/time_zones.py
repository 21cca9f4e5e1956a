"""Time zones as minutes east of Greenwich."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from rmentor.core.model.issues import Issue
from rmentor.core.model.people import Person
from rmentor.core.model.words import count
from rmentor.core.pairing.cohort.wording import some

_REFERENCE = datetime(2025, 1, 15, 12, tzinfo=UTC)
"""Offsets are those of this instant, so that the same roster gives the same pairs on
any day. Summer time moves a zone by one hour for half of the year."""

_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)
_LAST_HOUR, _LAST_MINUTE = 14, 59


@lru_cache(maxsize=1024)
def minutes_east(zone: str) -> int | None:
    """Read `Europe/London`, `UTC`, `UTC+05:30` or `-3`; None for anything else."""
    offset = _OFFSET.fullmatch(zone.strip())
    if offset:
        hours, minutes = int(offset[2]), int(offset[3] or 0)
        if hours > _LAST_HOUR or minutes > _LAST_MINUTE:
            return None
        return (hours * 60 + minutes) * (-1 if offset[1] == "-" else 1)
    try:
        east = _REFERENCE.astimezone(ZoneInfo(zone.strip())).utcoffset()
    except (KeyError, ValueError, OSError):  # unknown, malformed, a folder of zones
        return None
    return None if east is None else int(east / timedelta(minutes=1))


def unreadable_zones(people: Iterable[Person]) -> tuple[Issue, ...]:
    """Report time zones that nobody can read."""
    zones = {person.time_zone for person in people if person.time_zone}
    unknown = sorted(zone for zone in zones if minutes_east(zone) is None)
    if not unknown:
        return ()
    message = f"{count(len(unknown), 'time zone')} not recognized: {some(unknown)}. "
    message += "The time zone rule lets these people pass."
    hint = "Write zones as Europe/London or UTC+05:30."
    return (Issue("time-zone-unknown", message, hint=hint, column="time zone"),)
