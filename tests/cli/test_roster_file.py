"""`rmentor people -o FILE`: the roster as a file, edited and imported again."""

import json
import stat
from pathlib import Path

import openpyxl
import pytest

from support.run import InProcess

SIGN_UPS = (
    "Name,Email,Role,Topics to share,Topics to learn\n"
    'Ana Example,ana@corp.test,Mentor,"Strategy, governance and risk;AI;",Budgets;\n'
    "Bo Beispiel,bo@corp.test,Mentee,,AI;\n"
)


@pytest.fixture
def begun(program: Path, run_rmentor: InProcess) -> InProcess:
    (program / "sign-ups.csv").write_text(SIGN_UPS, encoding="utf-8")
    run_rmentor("import", "sign-ups.csv")
    return run_rmentor


def data(run: InProcess, *arguments: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(run(*arguments, "--json").stdout)["data"]
    return found


@pytest.mark.parametrize("name", ["people.xlsx", "people.csv"])
def test_a_written_roster_changes_nothing_when_it_comes_back(
    program: Path, begun: InProcess, name: str
) -> None:
    begun("people", "-o", name)
    told = data(begun, "import", name)
    assert (told["people"], told["people_unchanged"]) == (2, 2)
    assert stat.S_IMODE((program / name).stat().st_mode) == 0o600


def test_what_a_coordinator_edits_there_is_taken(
    program: Path, begun: InProcess
) -> None:
    begun("people", "beispiel", "-o", "people.xlsx")
    book = openpyxl.load_workbook(program / "people.xlsx")
    sheet = book["People"]
    titles = [cell.value for cell in sheet[1]]
    assert (sheet.max_row, titles[:3]) == (2, ["Name", "Email", "Role"])
    sheet.cell(2, titles.index("Topics to learn") + 1, "AI;Video")
    book.save(program / "people.xlsx")

    assert data(begun, "import", "people.xlsx")["people_changed"] == 1
    (bo,) = json.loads(begun("people", "beispiel", "--json").stdout)["data"]
    assert bo["topics_to_learn"] == ["AI", "Video"]


def test_another_kind_of_file_is_refused_before_anything_is_written(
    program: Path, begun: InProcess
) -> None:
    refused = begun("people", "-o", "people.docx")
    assert refused.exit_code == 2
    assert "-o people.xlsx" in refused.stderr
    assert not (program / "people.docx").exists()


def test_without_anybody_only_the_title_is_written(
    program: Path, begun: InProcess
) -> None:
    begun("people", "nobody-has-this-word", "-o", "people.csv")
    assert (program / "people.csv").read_text("utf-8-sig") == '"Name"\n'
