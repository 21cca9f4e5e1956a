"""The one place that reads the clock; `SOURCE_DATE_EPOCH` stands in for it."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from time import monotonic

from rmentor.errors import UsageError
from rmentor.stamp import Stamp


def now() -> datetime:
    """Give the time, without a zone, in whole seconds."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now().replace(microsecond=0)  # noqa: DTZ005  # wall clock
    try:
        return datetime.fromtimestamp(int(epoch), UTC).replace(tzinfo=None)
    except (ValueError, OverflowError, OSError) as error:
        message = f"SOURCE_DATE_EPOCH must be whole seconds, not '{epoch}'."
        raise UsageError(message) from error


def moment() -> datetime:
    """Give the time in UTC, for what other programs compare."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return now().replace(tzinfo=UTC) if epoch else now().astimezone(UTC)


def stopwatch() -> Callable[[], float]:
    """Begin to count seconds; what is given tells how many there have been."""
    begun = monotonic()
    return lambda: monotonic() - begun


def today() -> date:
    """Give the day."""
    return now().date()


def stamp() -> Stamp:
    """Say when and by whom the command was typed, for the journal."""
    import getpass

    try:
        who = getpass.getuser()
    except (OSError, KeyError):  # nobody the system has a name for
        who = ""
    return Stamp(moment().isoformat(timespec="seconds"), who)
