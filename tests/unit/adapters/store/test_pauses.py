"""What an overview counts without loading people says of pauses what people say."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from rmentor.adapters.store import connection, people
from rmentor.core.model.people import Person, Status

LAST = date(2026, 8, 1)
ENDLESS = Person("ana@corp.test", "Ana", status=Status.PAUSED)
TILL = replace(ENDLESS, key="bo@corp.test", paused_until=LAST)
ACTIVE = Person("cy@corp.test", "Cy")
EVERYONE = (ENDLESS, TILL, ACTIVE)


@pytest.mark.parametrize("day", [LAST - timedelta(1), LAST, LAST + timedelta(1)])
def test_who_pauses_on_a_day_is_the_same_in_the_state(
    tmp_path: Path, day: date
) -> None:
    with connection.writing(tmp_path, "test") as db:
        people.save_people(db, EVERYONE)
        paused = people.load_paused(db, day)
        groups = people.load_groups(db, day)
        back = people.load_back(db, LAST, day)
    now = [person.as_of(day) for person in EVERYONE]
    assert paused == {p.key for p in now if p.status is Status.PAUSED}
    active = [group.number for group in groups if group.like.is_active]
    assert sum(active) == sum(person.is_active for person in now)
    assert back == ((TILL,) if day >= LAST else ())
