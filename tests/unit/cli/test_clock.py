"""The clock of the wall, and the moment that other programs compare."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from rmentor.cli import clock


@pytest.fixture
def in_india(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    with monkeypatch.context() as there:
        there.setenv("TZ", "Asia/Kolkata")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows has no TZ")
@pytest.mark.usefixtures("in_india")
def test_the_day_is_that_of_the_wall_and_the_moment_that_of_the_world() -> None:
    world = datetime.now(UTC)
    assert abs(clock.moment() - world) < timedelta(minutes=1)
    wall = (world + timedelta(hours=5.5)).replace(tzinfo=None)
    assert abs(clock.now() - wall) < timedelta(minutes=1)


def test_a_date_for_sources_stands_in_for_both() -> None:
    assert clock.moment() == clock.now().replace(tzinfo=UTC)
    assert clock.today().isoformat() == "2026-03-02"
