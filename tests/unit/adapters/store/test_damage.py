"""A state that is damaged is never worked on, nor copied over good backups."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from rmentor.adapters.store import backups, connection
from rmentor.adapters.store.connection import DamagedStateError


def begun(folder: Path) -> Path:
    with connection.writing(folder, "import"):
        pass
    return folder


def test_a_page_that_nobody_reads_is_damage_too(tmp_path: Path) -> None:
    state = begun(tmp_path) / connection.NAME
    with closing(sqlite3.connect(state)) as db:
        page_size, page = db.execute(
            "SELECT page_size, rootpage FROM pragma_page_size, sqlite_master "
            "WHERE name = 'meeting'"
        ).fetchone()
    content = bytearray(state.read_bytes())
    content[(page - 1) * page_size : page * page_size] = bytes(page_size)
    state.write_bytes(content)
    with pytest.raises(DamagedStateError), connection.reading(tmp_path):
        pass
    with pytest.raises(DamagedStateError), connection.writing(tmp_path, "pair"):
        pass


def test_a_backup_without_content_is_not_good(tmp_path: Path) -> None:
    with connection.writing(begun(tmp_path), "pair"):
        pass
    (backup,) = backups.all_backups(tmp_path).values()
    assert backups.is_good(backup)
    backup.write_bytes(b"")  # an empty file is a sound database to SQLite
    assert not backups.is_good(backup)


def test_commands_that_fail_push_no_good_backup_out(tmp_path: Path) -> None:
    with connection.writing(begun(tmp_path), "pair"):
        pass
    before = backups.all_backups(tmp_path)
    for _ in range(backups.KEPT + 1):
        with pytest.raises(ZeroDivisionError), connection.writing(tmp_path, "pair"):
            raise ZeroDivisionError
    assert backups.all_backups(tmp_path) == before
