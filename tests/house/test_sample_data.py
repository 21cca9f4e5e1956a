"""The sample company and the settings templates are what they say they are."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from rmentor.core.settings import Settings, settings_from
from samples.make_sample_data import WORKBOOKS, main
from support.books import read_xlsx
from support.run import PROJECT

SETTINGS_FILES = ("templates/rmentor.toml", "sample_data/rmentor.toml")


@pytest.mark.parametrize("name", WORKBOOKS)
def test_the_workbooks_hold_what_their_script_writes(
    name: str, sample_data: Path, tmp_path: Path
) -> None:
    # Cells, not bytes: another version of the library may write other XML.
    main(tmp_path)

    written = read_xlsx(tmp_path / f"{name}.xlsx")

    assert written == read_xlsx(sample_data / f"{name}.xlsx")


@pytest.mark.parametrize("name", WORKBOOKS)
def test_the_script_writes_the_same_bytes_each_time(name: str, tmp_path: Path) -> None:
    once, again = tmp_path / "once", tmp_path / "again"
    for folder in (once, again):
        folder.mkdir()
        main(folder)

    file = f"{name}.xlsx"

    assert (once / file).read_bytes() == (again / file).read_bytes()


@pytest.mark.parametrize("name", WORKBOOKS)
def test_nobody_in_the_sample_has_a_real_address(name: str) -> None:
    text = (PROJECT / "tests" / "samples" / f"{name}.csv").read_text("utf-8")

    domains = {
        word.split("@")[1] for word in text.replace(",", " ").split() if "@" in word
    }

    assert domains <= {"corp.test", "example.org"}


@pytest.mark.parametrize("file", SETTINGS_FILES)
def test_a_settings_file_is_understood(file: str) -> None:
    _, issues = settings_from(tomllib.loads((PROJECT / file).read_text("utf-8")))

    assert issues == ()


@pytest.mark.parametrize("file", SETTINGS_FILES)
def test_a_settings_file_has_every_setting(file: str) -> None:
    text = (PROJECT / file).read_text("utf-8")

    # What has no default is shown commented out.
    text = text.replace("# start =", "start =")
    text = text.replace("# [[pairing.criteria]]", "[[pairing.criteria]]")
    shown = set(keys(tomllib.loads(text)))

    assert shown == set(keys(everything()))


def test_the_settings_template_holds_the_defaults() -> None:
    text = (PROJECT / "templates" / "rmentor.toml").read_text("utf-8")

    settings, _ = settings_from(tomllib.loads(text))

    assert settings == Settings()


def everything() -> dict[str, object]:
    """Give all settings as the nested tables that a file would hold."""
    from dataclasses import asdict

    return asdict(Settings())


def keys(tables: dict[str, object], above: str = "") -> Iterator[str]:
    """Give the dotted names of all values in nested tables."""
    for name, value in tables.items():
        if isinstance(value, dict):
            yield from keys(value, f"{above}{name}.")
        else:
            yield f"{above}{name}"
