"""`rmentor survey`: forms are written, filled in, and come back without a mapping."""

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from rmentor.core.model.choices import Checkpoint
from support.books import read_xlsx, write_xlsx
from support.browser import needs_chromium, page_after
from support.rosters import ANA, BO, roster
from support.run import InProcess, Result


def data(result: Result) -> Any:
    return json.loads(result.stdout)["data"]


@pytest.fixture
def signed_up(program: Path, run_rmentor: InProcess) -> Path:
    run_rmentor("import", roster(program, ANA, BO))
    return program


def imported(result: Result) -> dict[str, str]:
    (file,) = data(result)["files"]
    (sheet,) = (s for s in file["sheets"] if s["columns"])
    return {column["title"]: column["field"] for column in sheet["columns"]}


@pytest.mark.parametrize("checkpoint", Checkpoint)
def test_a_filled_in_workbook_imports_without_a_mapping(
    checkpoint: Checkpoint, signed_up: Path, run_rmentor: InProcess
) -> None:
    run_rmentor("survey", checkpoint, "--format", "xlsx")
    file = signed_up / "surveys" / f"{checkpoint}-mentor.xlsx"
    sheets = read_xlsx(file)
    titles, row = sheets["Answers"]
    choices = {column[0]: column for column in zip(*sheets["Choices"], strict=True)}
    assert choices
    filled = [
        str(cell) or ("ana@corp.test" if "email" in str(title) else "Agree")
        for title, cell in zip(titles, row, strict=True)
    ]
    write_xlsx(signed_up / "answers.xlsx", [list(map(str, titles)), filled])

    result = run_rmentor("import", "answers.xlsx", "--json", "--dry-run")

    kinds = [file["kind"] for file in data(result)["files"]]
    assert kinds == ["feedback"]
    assert data(result)["responses_new"] == 1


def test_every_format_is_written_for_both_roles(
    program: Path, run_rmentor: InProcess
) -> None:
    result = run_rmentor("survey", "end", "--format", "docx,xlsx,html,md", "--json")

    files = sorted(path.name for path in (program / "surveys").iterdir())
    assert files == sorted(name for form in data(result) for name in form["files"])
    assert len(files) == 8
    assert {form["channel"] for form in data(result)} == {"evaluation"}


def test_a_dry_run_writes_nothing(program: Path, run_rmentor: InProcess) -> None:
    result = run_rmentor("survey", "end", "-n")
    assert "would be created" in result.stderr
    assert not (program / "surveys").exists()


def test_own_wordings_are_asked_and_remembered(
    signed_up: Path, run_rmentor: InProcess
) -> None:
    run_rmentor("survey", "--edit-questions")
    file = signed_up / "questions.toml"
    file.write_text(
        """
        [[question]]
        measures = "SAFE"
        answers = "agreement"
        mentor = "With them I say what I think."
        at = ["end"]
        [[question]]
        measures = "SAT"
        answers = "satisfaction"
        mentor = "All in all?"
        at = ["end"]
        """
    )
    result = run_rmentor("survey", "end", "--role", "mentor", "--json")
    assert [q["wording"] for form in data(result) for q in form["questions"]] == [
        "Your work email",
        "With them I say what I think.",
        "All in all?",
    ]
    answers = [
        ["Your work email", "With them I say what I think.", "All in all?"],
        ["ana@corp.test", "Agree", "Satisfied"],
        ["bo@corp.test", "Neutral", "Very satisfied"],
    ]
    write_xlsx(signed_up / "answers.xlsx", answers)

    result = run_rmentor(
        "import", "answers.xlsx", "--as", "feedback", "--checkpoint", "end", "--json"
    )

    assert result.exit_code == 0
    assert set(imported(result).values()) >= {"SAFE", "SAT"}


def test_wrong_questions_are_refused_with_every_mistake(
    program: Path, run_rmentor: InProcess
) -> None:
    (program / "questions.toml").write_text('[[question]]\nmeasures = "SAVE"\n')
    result = run_rmentor("survey", "end")
    assert result.exit_code == 3
    assert "Did you mean 'SAFE'?" in result.stderr
    assert "asks nothing" in result.stderr
    (program / "questions.toml").write_text("[[question")
    assert "it is not TOML" in run_rmentor("survey", "end").stderr


def test_an_unknown_format_is_a_usage_error(run_rmentor: InProcess) -> None:
    result = run_rmentor("survey", "end", "--format", "pdf")
    assert result.exit_code == 2
    assert "docx, xlsx, html, md" in result.stderr


def test_questions_once_edited_stay(program: Path, run_rmentor: InProcess) -> None:
    run_rmentor("survey", "--edit-questions")
    file = program / "questions.toml"
    file.write_text(file.read_text() + "# mine\n")
    assert "kept" in run_rmentor("survey", "--edit-questions").stderr
    assert file.read_text().endswith("# mine\n")


FILL_IN = """
let saved;
URL.createObjectURL = (blob) => { saved = blob; return "#"; };
document.querySelector("[type=email]").value = "bo@corp.test";
document.querySelector("textarea").value = '=1+1, "so" he said';
for (const set of document.querySelectorAll("fieldset"))
  set.querySelector("[type=radio]")?.click();
document.querySelector("button").click();
saved.text().then((text) => {
  const shown = document.createElement("pre");
  shown.textContent = text;
  document.body.append(shown);
});
"""


@needs_chromium
def test_the_page_saves_a_file_that_imports(
    signed_up: Path, run_rmentor: InProcess
) -> None:
    run_rmentor("survey", "middle", "--format", "html")
    shown = page_after(signed_up / "surveys" / "middle-mentee.html", FILL_IN)
    saved = re.search(r"<pre>(.*)</pre>", shown, re.DOTALL)
    assert saved
    (signed_up / "middle-mentee-answers.csv").write_text(html.unescape(saved[1]))
    assert "Saved as middle-mentee-answers.csv" in shown

    result = run_rmentor("import", "middle-mentee-answers.csv", "--json")

    assert result.exit_code == 0
    fields = imported(result)
    assert {"SAFE", "FIT", "LOAD", "GOAL", "SAT", "TEXT", "email"} <= set(
        fields.values()
    )
    assert data(result)["responses"] == 1
