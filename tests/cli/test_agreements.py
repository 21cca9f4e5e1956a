"""Agreements as a coordinator asks for them."""

import json
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from support.rosters import ANA, BO, roster
from support.run import InProcess, Result


@pytest.fixture
def paired(program: Path, run_rmentor: InProcess) -> Path:
    """Give a program with one pair."""
    roster(program, ANA, BO)
    for command in (("import", "people.csv"), ("pair",)):
        assert run_rmentor(*command).exit_code == 0
    return program


def data(result: Result) -> Any:
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)["data"]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_every_format_is_one_file_and_an_index_links_to_each(
    paired: Path, run_rmentor: InProcess
) -> None:
    options = ("--format", "docx,pdf,html,md,txt", "--bundle")
    (row,) = data(run_rmentor("agreement", *options, "--json"))
    folder = paired / "agreements"
    assert names(folder) == sorted([*row["files"], "all agreements.pdf", "index.html"])
    assert {Path(name).suffix for name in row["files"]} == {
        *(".docx", ".pdf", ".html", ".md", ".txt")
    }
    index = (folder / "index.html").read_text("utf-8")
    assert index.count("<a href=") == 5
    again = run_rmentor("agreement", *options)
    assert "kept     7 files" in again.stderr.replace("kept  ", "kept     ")


def test_a_killed_run_leaves_no_file_behind_and_no_pair_open(
    paired: Path, run_rmentor: InProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rmentor.adapters import files

    def full_disk(*_: object) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "_put", full_disk)
    assert run_rmentor("agreement").exit_code == 130
    assert names(paired / "agreements") == []
    monkeypatch.undo()
    assert "1 proposed" in run_rmentor("status").stdout


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "Vereinbarung"), ("fr", "Convention"), ("es", "Acuerdo")],
)
def test_agreements_speak_the_language_asked_for_or_set(
    paired: Path, run_rmentor: InProcess, language: str, words: str
) -> None:
    options = ("--language", language, "--format", "md")
    assert run_rmentor("agreement", *options).exit_code == 0
    (asked,) = (paired / "agreements").glob("*.md")
    assert words in asked.read_text("utf-8")
    setting = f'[agreement]\nlanguage = "{language}"\n'
    (paired / "rmentor.toml").write_text(setting)
    assert run_rmentor("agreement", "--format", "md", "-o", "set").exit_code == 0
    (set_,) = (paired / "set").glob("*.md")
    assert set_.read_text("utf-8") == asked.read_text("utf-8")


@pytest.mark.usefixtures("paired")
def test_a_language_that_is_not_there_is_a_usage_error(run_rmentor: InProcess) -> None:
    result = run_rmentor("agreement", "--language", "tlh")
    assert result.exit_code == 2
    assert "Known: de, en, es, fr." in result.stderr


def test_a_language_is_added_by_a_file(paired: Path, run_rmentor: InProcess) -> None:
    run_rmentor("agreement", "--edit-templates")
    languages = paired / "templates" / "agreement" / "languages"
    text = (languages / "en.md.j2").read_text("utf-8")
    (languages / "it.md.j2").write_text(
        text.replace("Reverse mentoring agreement", "Accordo di mentoring inverso"),
        "utf-8",
    )
    result = run_rmentor("agreement", "--language", "it", "--format", "txt")
    assert result.exit_code == 0
    (document,) = (paired / "agreements").glob("*.txt")
    assert "Accordo di mentoring inverso" in document.read_text("utf-8")


def test_a_word_file_of_ones_own_is_a_variant(
    paired: Path, run_rmentor: InProcess
) -> None:
    run_rmentor("agreement", "--edit-templates")
    document = Document()
    document.add_paragraph("{{ mentor.name }} meets {{ mentee.name }}")
    document.save(str(paired / "templates" / "agreement" / "house.docx"))
    assert run_rmentor("agreement", "--variant", "house").exit_code == 0
    (written,) = (paired / "agreements").glob("*.docx")
    said = Document(str(written)).paragraphs[0].text
    assert "Ana" in said
    assert "Bo" in said
    refused = run_rmentor("agreement", "--variant", "house", "--format", "pdf")
    assert refused.exit_code == 2
    assert "Word file of your own" in refused.stderr


def test_fields_are_listed_as_they_are_typed(run_rmentor: InProcess) -> None:
    shown = run_rmentor("agreement", "--fields").stdout
    assert "{{ mentor.name }}" in shown
    assert "{{ meetings.dates[0].long }}" in shown
    listed = data(run_rmentor("agreement", "--fields", "--json"))
    assert all(field["example"] for field in listed)


def test_every_listed_field_works_as_it_is_shown(
    program: Path, run_rmentor: InProcess
) -> None:
    listed = data(run_rmentor("agreement", "--fields", "--json"))
    folder = program / "templates" / "agreement"
    folder.mkdir(parents=True)
    shown = [field["name"].replace("[]", "[0]") for field in listed]
    lines = [f"{{% if mentee_learns.more %}}{{{{ {name} }}}}{{% endif %}}"
             for name in shown if "mentor_learns.more" not in name]  # fmt: skip
    (folder / "mine.md.j2").write_text("\n".join(lines))
    assert run_rmentor("agreement", "--check", "--variant", "mine").exit_code == 0


def test_a_check_names_what_is_wrong_with_which_template(
    program: Path, run_rmentor: InProcess
) -> None:
    good = run_rmentor("agreement", "--check", "--json")
    assert {check["problem"] for check in data(good)} == {""}
    assert len(data(good)) >= 20
    folder = program / "templates" / "agreement"
    folder.mkdir(parents=True)
    (folder / "mine.md.j2").write_text("one\n{{ mentee.nam }}")
    result = run_rmentor("agreement", "--check", "--language", "en")
    assert result.exit_code == 1
    assert "cannot be used" in result.stdout
    said = " ".join(result.stderr.split())
    assert "mine.md.j2, line 2: there is no field 'mentee.nam'" in said
    assert "Did you mean 'name'?" in said
    everywhere = run_rmentor("agreement", "--check", "--json")
    assert len(json.loads(everywhere.stdout)["issues"]) == 1  # not one per language
    assert json.loads(everywhere.stdout)["next"] == ["rmentor agreement --check"]


def test_a_new_program_can_begin_with_the_wording(
    program: Path, run_rmentor: InProcess
) -> None:
    assert run_rmentor("init", "new", "--templates", "--yes").exit_code == 0
    assert "de.md.j2" in names(program / "new/templates/agreement/languages")


def test_a_name_that_no_font_shows_is_a_warning(
    program: Path, run_rmentor: InProcess
) -> None:
    roster(program, ANA.replace("Ana", "Ana\u0378"), BO)
    run_rmentor("import", "people.csv")
    run_rmentor("pair")
    result = run_rmentor("agreement", "--format", "pdf", "--json")
    found = json.loads(result.stdout)["issues"]
    assert "glyph-missing" in {issue["code"] for issue in found}
    assert "U+0378" in result.stdout
