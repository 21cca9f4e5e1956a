"""Files are written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from rmentor.adapters.files import make_folder, write_files
from rmentor.errors import CannotWriteError


def test_files_are_written_and_private(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_files({tmp_path / "new" / "a.md": b"a", tmp_path / "b.md": b"b"})
    finally:
        os.umask(before)
    assert (tmp_path / "new" / "a.md").read_bytes() == b"a"
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / "b.md").stat().st_mode) == 0o600
        assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


def test_one_that_cannot_be_written_keeps_all_as_they_were(tmp_path: Path) -> None:
    good = tmp_path / "a.md"
    good.write_text("before")
    (tmp_path / "b.md").mkdir()
    with pytest.raises(CannotWriteError, match=r"b\.md"):
        write_files({good: b"after", tmp_path / "b.md": b"b"})
    assert good.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.md"]


def test_a_folder_under_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWriteError, match="file"):
        make_folder(tmp_path / "file" / "folder")


@pytest.mark.parametrize(
    ("mark", "program"),
    [("~$pairs.xlsx", "Excel"), (".~lock.pairs.xlsx#", "LibreOffice")],
)
def test_what_is_open_in_an_office_program_is_not_replaced(
    tmp_path: Path, mark: str, program: str
) -> None:
    book, beside = tmp_path / "pairs.xlsx", tmp_path / mark
    beside.write_text("Ana")
    write_files({book: b"nothing to lose"})
    with pytest.raises(CannotWriteError, match=f"is open in {program}") as refused:
        write_files({book: b"after", tmp_path / "other.xlsx": b""})
    assert mark in refused.value.hint
    assert book.read_bytes() == b"nothing to lose"
    assert {path.name for path in tmp_path.iterdir()} == {book.name, mark}
    beside.unlink()
    write_files({book: b"after"})


def test_a_name_as_long_as_names_can_be_is_written_twice(tmp_path: Path) -> None:
    for _ in range(2):
        write_files({tmp_path / ("a" * 255): b""})


def test_where_the_disk_is_full_the_remedy_is_room() -> None:
    for full in ("No space left on device", "database or disk is full"):
        assert "Make room" in CannotWriteError("a.db", full).hint
    assert "Close it" in CannotWriteError("a.db", "permission denied").hint
