"""The state among others: earlier versions, killed commands, two at once."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Thread
from time import sleep

import pytest

from rmentor.adapters.store import connection, opening, people
from rmentor.adapters.store.connection import ChangedMeanwhileError, InUseError
from rmentor.adapters.store.schema import APPLICATION_ID, MIGRATIONS
from rmentor.core.model.people import Person

ANA = Person("ana@corp.test", "Ana")
BO = Person("bo@corp.test", "Bo")


def filled(folder: Path) -> Path:
    with connection.writing(folder, "import") as db:
        people.save_people(db, [ANA, BO])
    return folder


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_every_earlier_schema_can_be_read_and_written(
    tmp_path: Path, version: int
) -> None:
    with closing(sqlite3.connect(tmp_path / "rmentor.db")) as db:
        for script in MIGRATIONS[:version]:
            db.executescript(script)
        db.execute('INSERT INTO person VALUES (\'bo\', \'{"key":"bo","name":"Bo"}\')')
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {version}")
        db.commit()
    with connection.reading(tmp_path) as db:
        assert list(people.load_people(db)) == ["bo"]
    with connection.writing(tmp_path, "import") as db:
        people.save_people(db, [ANA])
    with connection.reading(tmp_path) as db:
        assert len(people.load_people(db)) == 2


def test_what_a_killed_command_left_is_cleaned_up_by_the_next(tmp_path: Path) -> None:
    filled(tmp_path)
    with connection.writing(tmp_path, "pair"):
        pass
    (tmp_path / "agreements" / "ended").mkdir(parents=True)
    left = [
        tmp_path / ".rmentor-old",
        tmp_path / "agreements" / ".rmentor-old",
        tmp_path / "agreements" / "ended" / ".rmentor-old",
        tmp_path / "backups" / "0001-before-pair.part",
    ]
    of_now, own = tmp_path / ".rmentor-now", tmp_path / "old.txt"
    for path in (*left, of_now, own):
        path.write_bytes(b"half")
    for path in (*left, own):
        os.utime(path, (0, 0))
    with connection.writing(tmp_path, "pair"):
        pass
    assert [path for path in left if path.exists()] == []
    assert of_now.exists()
    assert own.exists()


def test_who_builds_on_an_older_state_is_refused(tmp_path: Path) -> None:
    filled(tmp_path)
    with connection.writing(tmp_path, "pair", since=1):
        pass
    with (
        pytest.raises(ChangedMeanwhileError),
        connection.writing(tmp_path, "pair", since=1),
    ):
        pass
    assert len(list((tmp_path / "backups").iterdir())) == 1


def test_who_waits_in_vain_takes_nothing_away_from_who_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.01)
    with connection.writing(tmp_path, "import", since=0) as db:
        with pytest.raises(InUseError), connection.writing(tmp_path, "import", since=0):
            pass
        people.save_people(db, [ANA])
    with (
        pytest.raises(ChangedMeanwhileError),
        connection.writing(tmp_path, "import", since=0),
    ):
        pass
    with connection.reading(tmp_path) as db:
        assert list(people.load_people(db)) == [ANA.key]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps open files")
def test_who_waited_for_one_that_failed_to_begin_does_not_write_into_nothing(
    tmp_path: Path,
) -> None:
    def wait_and_write() -> None:
        with connection.writing(tmp_path, "import", since=0) as db:
            people.save_people(db, [BO])

    waiting = Thread(target=wait_and_write)
    begun = connection.writing(tmp_path, "import", since=0)
    begun.__enter__()
    waiting.start()
    sleep(0.3)
    assert begun.__exit__(KeyError, KeyError(), None) is not True
    waiting.join()
    with connection.reading(tmp_path) as db:
        assert list(people.load_people(db)) == [BO.key]
