"""When in the week a pair meets, by the clocks of both."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from rmentor.core.model.people import Person
from rmentor.core.pairing.cohort.time_zones import minutes_east
from rmentor.core.roster.slots import DAYS
from rmentor.core.settings import AgreementSettings

_DAY_BEGINS, _DAY_ENDS = time(9), time(17)
_STEP = timedelta(minutes=30)
_MIDNIGHT = time()
# When a meeting starts on a part of a day that both named.
_STARTS = {"am": time(10), "pm": time(14), "eve": time(17, 30)}
_NOON = time(12)


@dataclass(frozen=True, slots=True)
class Hours:
    """When a pair meets.

    Attributes:
        starts: By the mentee's clock, as long as summer time does not change it.
        weekday: 0 for Monday; None when any working day will do.
        mentee_zone: Such as `Europe/London`; empty when not known.
    """

    starts: time = time(10)
    weekday: int | None = None
    mentee_zone: str = ""
    mentor_zone: str = ""


def meeting_hours(
    mentor: Person, mentee: Person, day: date, settings: AgreementSettings
) -> Hours:
    """Choose a time of the week: a slot that both named, in working hours of both.

    Args:
        mentor: The junior of the two.
        mentee: The senior of the two.
        day: Near the meetings; tells how far the two clocks are apart.
        settings: Give the time for pairs who named no slot, and the zone of people
            who named none.
    """
    zones = (
        mentee.time_zone or settings.time_zone,
        mentor.time_zone or settings.time_zone,
    )
    weekday, starts = _common_slot(mentor, mentee, settings.start_time)
    known = [zone_named(zone) for zone in zones]
    if all(known) and known[0] != known[1]:
        length = timedelta(minutes=settings.minutes)
        starts = _in_working_hours(datetime.combine(day, starts), known, length)
    return Hours(starts, weekday, *zones)


@lru_cache(maxsize=1024)
def zone_named(zone: str) -> tzinfo | None:
    """Give the clock of `Europe/London` or `UTC+05:30`; None for anything else."""
    try:
        return ZoneInfo(zone)
    except (KeyError, ValueError, OSError):  # unknown, malformed, a folder of zones
        east = minutes_east(zone)
    return None if east is None else timezone(timedelta(minutes=east))


def _common_slot(
    mentor: Person, mentee: Person, otherwise: time
) -> tuple[int | None, time]:
    """Give the first slot of the week that both named, as weekday and time."""
    for slot in _in_week_order(set(mentor.availability) & set(mentee.availability)):
        day, _, part = slot.partition("-")
        usual = "am" if otherwise < _NOON else "pm"
        return DAYS.index(day), otherwise if part == usual else _STARTS[part]
    return None, otherwise


def _in_week_order(slots: set[str]) -> list[str]:
    known = [f"{day}-{part}" for day in DAYS[:5] for part in _STARTS]
    return [slot for slot in known if slot in slots]


def _in_working_hours(
    wanted: datetime, zones: list[tzinfo | None], length: timedelta
) -> time:
    """Give the time nearest to the one wanted at which neither clock says night."""
    first = datetime.combine(wanted.date(), _MIDNIGHT)
    times = [first + _STEP * number for number in range(48)]
    fitting = [start for start in times if _suits(start, zones, length)]
    return min(fitting, key=lambda start: abs(start - wanted), default=wanted).time()


def _suits(start: datetime, zones: list[tzinfo | None], length: timedelta) -> bool:
    moment = start.replace(tzinfo=zones[0])
    for zone in zones:
        begins = moment.astimezone(zone)
        ends = begins + length
        if begins.time() < _DAY_BEGINS or ends.time() > _DAY_ENDS:
            return False
        if begins.date() != ends.date():
            return False
    return True
