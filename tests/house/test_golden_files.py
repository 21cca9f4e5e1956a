"""Approved texts are compared byte for byte, and written only on request."""

from pathlib import Path

import pytest

from support.golden import Golden


def test_an_approved_text_passes(tmp_path: Path) -> None:
    Golden(tmp_path, updating=True)("de/a.txt", "Überblick\r\n")

    Golden(tmp_path)("de/a.txt", "Überblick\r\n")


def test_another_text_fails_and_leaves_the_approved_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")

    with pytest.raises(AssertionError):
        Golden(tmp_path)("a.txt", "two")

    assert (tmp_path / "a.txt").read_text() == "one"


def test_a_text_that_nobody_approved_fails(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="--update-golden"):
        Golden(tmp_path)("a.txt", "one")

    assert list(tmp_path.iterdir()) == []
