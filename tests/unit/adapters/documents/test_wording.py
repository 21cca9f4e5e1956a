"""Which templates there are."""

from pathlib import Path

import pytest

from rmentor.adapters.documents.templates import TemplateError
from rmentor.adapters.documents.wording import (
    is_word_file,
    languages,
    variants,
    wording,
)
from rmentor.adapters.shipped import shipped_folder

SHIPPED = shipped_folder("templates")
VARIANTS = ("digital-skills", "full", "inclusion", "one-page", "reciprocal")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "agreement" / "languages").mkdir(parents=True)
    return tmp_path


def write(folder: Path, name: str, text: str = "x") -> None:
    (folder / "agreement" / name).write_text(text, encoding="utf-8")


def test_the_programs_own_templates_win_and_add_variants(folder: Path) -> None:
    write(folder, "mine.md.j2", "mine")
    write(folder, "full.md.j2", "own full")
    write(folder, "_part.md.j2", "part")
    folders = [folder, SHIPPED]
    assert set(variants(folders)) == {*VARIANTS, "mine"}
    assert wording("full", "en", folders).endswith("\fown full")
    assert wording("mine", "en", folders).startswith("part\f")


def test_a_language_is_one_more_file(folder: Path) -> None:
    write(folder, "languages/it.md.j2")
    assert set(languages([folder, SHIPPED])) >= {"en", "it"}
    assert wording("full", "it", [folder, SHIPPED]).startswith("x\f")


def test_a_word_file_is_a_variant_but_not_the_lock_of_an_open_one(folder: Path) -> None:
    for name in ("house.docx", "~$house.docx", "full.docx"):
        write(folder, name)
    folders = [folder, SHIPPED]
    assert "house" in variants(folders)
    assert [n for n in variants(folders) if is_word_file(n, folders)] == ["house"]
    assert len(wording("house", "en", folders)) == 64


def test_a_missing_variant_names_those_there_are() -> None:
    with pytest.raises(TemplateError, match="the variants are digital-skills, full"):
        wording("brief", "en", [SHIPPED])


def test_a_template_that_is_not_text_is_refused(folder: Path) -> None:
    (folder / "agreement" / "full.md.j2").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TemplateError, match="not UTF-8 text"):
        wording("full", "en", [folder, SHIPPED])
