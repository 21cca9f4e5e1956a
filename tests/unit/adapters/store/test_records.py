"""Dataclasses become records and come back the same."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec import MsgspecError

from rmentor.adapters.store import connection, pairs, people
from rmentor.adapters.store.connection import DamagedStateError
from rmentor.adapters.store.records import reader, writer
from rmentor.core.agreement.series import Entry
from rmentor.core.model.feedback import Answer, Dimension
from rmentor.core.model.people import Person, Role, Status
from rmentor.core.model.program import Pair, PairState, ScorePart

PAUSED = Person(
    "a@corp.test", "Änne \"Ä\" 🙂 \u202e", role=Role.EITHER, status=Status.PAUSED,
    capacity=0, languages=("de", "en"), consent=False,
    extra=(("Floor", "2"), ("", "x")), paused_until=date(2026, 3, 2),
)  # fmt: skip
VALUES: list[Any] = [
    Person("a", "A"),
    PAUSED,
    Pair(
        "a", "b", 9_950, (ScorePart("topics_wanted", 500, 500, "AI"),), ("AI",),
        state=PairState.OPEN, started=date(2026, 3, 2),
    ),
    Answer("Q", Dimension.SAFETY, 4.5, "x"),
    Answer("Q2", None, None),
    Entry("u", datetime.fromisoformat("2026-03-02T09:30"), 60, "Meeting"),
]  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_come_back_the_same(value: Any) -> None:
    kind: Any = type(value)
    assert reader(kind)(writer(kind)(value)) == value


def test_defaults_are_left_out() -> None:
    assert writer(Person)(Person("a", "A")) == '{"key":"a","name":"A"}'


def test_letters_stand_in_a_record_as_they_are() -> None:
    """People who are to be forgotten are looked for in the text of records."""
    assert "Änne" in writer(Person)(Person("a", "Änne"))


def test_a_record_of_something_else_is_refused() -> None:
    for record in ('{"key": 3, "name": "A"}', '{"key": "a"}', "[]", "{"):
        with pytest.raises(MsgspecError):
            reader(Person)(record)


def test_records_are_what_sqlite_reads() -> None:
    record = json.loads(writer(Person)(PAUSED))
    assert record["status"] == "paused"
    assert record["paused_until"] == "2026-03-02"


@pytest.mark.parametrize("record", ['{"key": 3}', "{"])
def test_a_damaged_record_is_said(tmp_path: Path, record: str) -> None:
    with connection.writing(tmp_path, "import", "1 person") as db:
        people.save_people(db, [PAUSED])
        db.execute("UPDATE person SET record = ?", (record,))
    with (
        pytest.raises(DamagedStateError, match="is damaged"),
        connection.reading(tmp_path) as db,
    ):
        people.load_people(db)


def test_a_database_without_our_tables_is_damaged(tmp_path: Path) -> None:
    with connection.writing(tmp_path, "import") as db:
        db.execute("DROP TABLE pair")
    with pytest.raises(DamagedStateError), connection.reading(tmp_path) as db:
        pairs.load_pairs(db)
