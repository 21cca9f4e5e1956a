"""rmentor.toml is read, or refused with all that is wrong in it."""

from pathlib import Path

import pytest

from rmentor.adapters.settings_file import SettingsRefusedError, read_settings
from rmentor.core.settings import Settings


def test_without_the_file_all_are_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "rmentor.toml").write_bytes(b"\xef\xbb\xbf[program]\nname = 'X'\n")
    assert read_settings(tmp_path).program.name == "X"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"[pairing\n", "not TOML"),
        (b"a = " + b"[" * 9000 + b"]" * 9000, "nested too deeply"),
        (b"[program]\nname = '\xff'\n", "not UTF-8"),
        (b"[pairing]\nmin_grade_gp = 1\nobjective = 3\n", "min_grade_gap"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "rmentor.toml").write_bytes(content)
    with pytest.raises(SettingsRefusedError, match=says):
        read_settings(tmp_path)
