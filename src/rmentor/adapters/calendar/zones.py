"""Time zones as calendar files describe them: two changes a year, or none.

Outlook reads a zone's offsets and yearly rules, and ignores lists of dates
(MS-STANOICAL 2.2.47). So a zone is described by rules or not at all: where no rule
holds, as in Morocco, whose summer time follows the moon, times are written in UTC.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

_LAST = -1
_YEARS_BEFORE, _YEARS_AFTER = 1, 5
_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Change:
    """A yearly change of a zone's clock.

    Attributes:
        starts: Its first, by the clock as it was before.
        before: Offset from UTC, as are the next.
        weekday: 0 for Monday.
        nth: Which of its weekdays in the month; -1 the last; 0 when the clock never
            changes.
    """

    starts: datetime
    before: timedelta
    after: timedelta
    weekday: int = 0
    nth: int = 0


@lru_cache(maxsize=256)
def yearly_changes(zone: str, year: int) -> tuple[Change, ...]:
    """Describe a zone from the year before to five years after.

    Returns:
        One change with `nth` 0 where the clock never changes, two where it does by a
        rule; none where the zone is not known or follows no such rule.
    """
    try:
        clock = ZoneInfo(zone)
    except (KeyError, ValueError, OSError):  # unknown, malformed, a folder of zones
        return ()
    years = range(year - _YEARS_BEFORE, year + _YEARS_AFTER)
    found = [list(_changes(clock, each)) for each in years]
    if not any(found):
        offset = _offset(clock, datetime(year, 1, 1, tzinfo=UTC))
        return (Change(datetime(1970, 1, 1), offset, offset),)  # noqa: DTZ001
    if any(len(changes) != 2 for changes in found):  # noqa: PLR2004 (there and back)
        return ()
    rules = [_rule(list(changes)) for changes in zip(*found, strict=True)]
    return tuple(rule for rule in rules if rule) if all(rules) else ()


def _changes(clock: ZoneInfo, year: int) -> Iterator[Change]:
    """Find the changes of one year, to the minute."""
    moment = datetime(year, 1, 1, tzinfo=UTC)
    while moment.year == year:
        before, after = _offset(clock, moment), _offset(clock, moment + _DAY)
        if before != after:
            first = _first_minute(clock, moment, before)
            local = (first + before).replace(tzinfo=None)
            yield Change(local, before, after, local.weekday())
        moment += _DAY


def _first_minute(clock: ZoneInfo, day: datetime, before: timedelta) -> datetime:
    low, high = 0, _DAY // _MINUTE
    while low < high:
        middle = (low + high) // 2
        if _offset(clock, day + middle * _MINUTE) == before:
            low = middle + 1
        else:
            high = middle
    return day + low * _MINUTE


def _rule(changes: list[Change]) -> Change | None:
    """Give the one rule that changes of several years follow, on the first of them."""
    alike = {
        (c.starts.month, c.starts.time(), c.weekday, c.before, c.after) for c in changes
    }
    nths = set.intersection(*(_nths(change.starts) for change in changes))
    if len(alike) > 1 or not nths:
        return None
    first = changes[0]
    return Change(first.starts, first.before, first.after, first.weekday, min(nths))


def _nths(day: datetime) -> set[int]:
    """Tell which of its weekdays in the month a day is."""
    nth = {(day.day - 1) // 7 + 1}
    is_last = (day + 7 * _DAY).month != day.month
    return nth | {_LAST} if is_last else nth


def _offset(clock: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(clock).utcoffset() or timedelta()
