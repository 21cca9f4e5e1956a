"""A person gets what the program knows of them, and nothing of anybody else."""

import json
from pathlib import Path

import openpyxl
import pytest

from support.rosters import ANA, BO, roster
from support.run import InProcess

ANSWERS = """\
Email,Checkpoint,I could speak openly,Anything else?
ana@corp.test,end,4,We met often
bo@corp.test,end,2,Not my cup of tea
"""


@pytest.fixture
def full(program: Path, run_rmentor: InProcess) -> InProcess:
    roster(program, ANA, BO)
    run_rmentor("import", "people.csv")
    run_rmentor("pair")
    run_rmentor("agreement", "--format", "txt,ics")
    (program / "answers.csv").write_text(ANSWERS, encoding="utf-8")
    run_rmentor("import", "answers.csv", "--as", "feedback")
    return run_rmentor


def test_everything_of_one_person_is_told_and_nothing_of_others(
    full: InProcess,
) -> None:
    told = json.loads(full("people", "--export", "Ana Example", "--json").stdout)
    facts = told["data"]["facts"]
    assert told["data"]["person"] == "ana@corp.test"
    said = {(fact["about"], fact["what"]): fact["value"] for fact in facts}
    assert said["sign-up", "topics to share"] == "AI"
    assert said["pair", "with Bo Beispiel"].startswith("open in round 1, as mentor")
    assert said["agreement", "full, version 1"] == "with Bo Beispiel"
    assert said["answer", "end: I could speak openly"] == "4"
    assert said["answer", "end: Anything else?"] == "We met often"
    assert sum(fact["about"] == "meeting" for fact in facts) > 6
    assert "cup of tea" not in json.dumps(told)


def test_a_pair_without_a_topic_is_told_without_any(
    program: Path, run_rmentor: InProcess
) -> None:
    (program / "rmentor.toml").write_text("[pairing.rules]\nshared_topic = false\n")
    roster(program, ANA, BO.replace("Budgeting,AI", ",Law"))
    run_rmentor("import", "people.csv")
    run_rmentor("pair")
    told = json.loads(run_rmentor("people", "--export", "Bo Beispiel", "--json").stdout)
    (pair,) = (f for f in told["data"]["facts"] if f["about"] == "pair")
    assert pair["value"] == "proposed in round 1, as mentee"


def test_it_is_written_to_a_workbook_or_json_and_forgotten_with_the_person(
    full: InProcess, program: Path
) -> None:
    looked = full("people", "--export", "Ana Example", "-o", "ana.xlsx", "-n")
    assert "would be created" in looked.stderr
    assert not (program / "ana.xlsx").exists()
    full("people", "--export", "Ana Example", "-o", "ana.xlsx")
    full("people", "--export", "Ana Example", "-o", "ana.json")
    sheet = openpyxl.load_workbook(program / "ana.xlsx").active
    assert sheet is not None
    values = [row[2].value for row in sheet.iter_rows(min_row=2)]
    kept = json.loads((program / "ana.json").read_text("utf-8"))
    assert values == [fact["value"] for fact in kept["facts"]]
    full("forget", "Ana Example", "-y")
    assert not (program / "ana.xlsx").exists()
    assert not (program / "ana.json").exists()


def test_another_kind_of_file_is_refused(full: InProcess, program: Path) -> None:
    refused = full("people", "--export", "Ana Example", "-o", "ana.docx", "--json")
    assert refused.exit_code == 2
    assert json.loads(refused.stdout)["issues"][0]["code"] == "unknown-format"
    assert not (program / "ana.docx").exists()


def test_the_table_is_for_the_screen(full: InProcess) -> None:
    shown = full("people", "--export", "ana@corp.test").stdout
    assert "What the program knows of Ana Example" in shown
    assert "Not my cup" not in shown
