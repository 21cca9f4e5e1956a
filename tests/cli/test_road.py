"""The road as a coordinator walks it: what each command is asked and answers."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from rmentor.adapters.store import opening
from support.books import read_xlsx, write_xlsx
from support.rosters import ANA, BO, roster
from support.run import InProcess, Result


def data(result: Result) -> Any:
    return json.loads(result.stdout)["data"]


def codes(result: Result) -> list[str]:
    return [issue["code"] for issue in json.loads(result.stdout)["issues"]]


def test_the_demo_walks_the_road_and_names_each_command(
    program: Path, run_rmentor: InProcess
) -> None:
    result = run_rmentor("demo")
    assert result.exit_code == 0
    for command in ("import sign-ups.xlsx", "pair", "agreement", "report", "status"):
        assert f"$ rmentor {command}" in result.stdout
    documents = list((program / "rmentor-demo" / "agreements").glob("*.docx"))
    assert len(documents) > 20
    assert run_rmentor("demo").exit_code == 0
    assert (program / "rmentor-demo-2").is_dir()


def test_the_demo_answers_in_json_and_leaves_a_full_folder_alone(
    run_rmentor: InProcess,
) -> None:
    view = data(run_rmentor("demo", "there", "--json"))
    assert [step["exit_code"] for step in view["steps"]] == [1, 1, 0, 1, 0, 0]
    refused = run_rmentor("demo", "there")
    assert refused.exit_code == 4
    assert "there" in refused.stderr


def test_a_mapping_is_applied_and_remembered(
    program: Path, run_rmentor: InProcess
) -> None:
    file = program / "list.csv"
    file.write_text("Name,Email,Wing\nAna,ana@corp.test,North\n")
    run_rmentor("import", "list.csv", "--map", "Wing=location")
    file.write_text("Name,Email,Wing\nBo,bo@corp.test,South\n")
    run_rmentor("import", "list.csv")
    people = data(run_rmentor("people", "--json"))
    assert [person["location"] for person in people] == ["North", "South"]


def test_a_blank_does_not_wipe_and_a_later_answer_wins(
    program: Path, run_rmentor: InProcess
) -> None:
    file = program / "list.csv"
    file.write_text("Name,Email,Office,Grade\nAna,ana@corp.test,Bern,Senior\n")
    run_rmentor("import", "list.csv")
    file.write_text("Name,Email,Office,Grade\nAna,ana@corp.test,,Lead\n")
    run_rmentor("import", "list.csv")
    (ana,) = data(run_rmentor("people", "--json"))
    assert (ana["location"], ana["grade"]) == ("Bern", "Lead")


def test_two_files_one_per_role(program: Path, run_rmentor: InProcess) -> None:
    for role in ("mentors", "mentees"):
        file = program / f"{role}.csv"
        file.write_text(f"First name,Last name,Email\nAna,A,a@{role}.test\n")
        assert run_rmentor("import", file, "--as", role).exit_code == 0
    roles = [person["role"] for person in data(run_rmentor("people", "--json"))]
    assert sorted(roles) == ["mentee", "mentor"]


@pytest.mark.parametrize(
    ("decision", "pairs", "pinned"), [("never", 0, []), ("pin", 1, [True])]
)
def test_decisions_about_pairs_are_kept(
    program: Path, run_rmentor: InProcess, decision: str, pairs: int,
    pinned: list[bool],
) -> None:  # fmt: skip
    roster(program, ANA, BO)
    run_rmentor("import", "people.csv")
    file = program / "pairs.csv"
    file.write_text(f"Mentor,Mentee,Decision\nana@corp.test,Bo Beispiel,{decision}\n")
    assert run_rmentor("import", "pairs.csv").exit_code == 0
    proposal = data(run_rmentor("pair", "--json"))
    assert len(proposal["pairs"]) == pairs
    assert [pair["pinned"] for pair in proposal["pairs"]] == pinned


def test_pairs_with_an_agreement_stay_when_others_are_paired(
    program: Path, run_rmentor: InProcess
) -> None:
    roster(program, ANA, BO)
    for command in (["import", "people.csv"], ["pair"], ["agreement"]):
        run_rmentor(*command)
    more = "Cy,cy@corp.test,mentor,AI,\n", "Di,di@corp.test,mentee,,AI\n"
    roster(program, ANA, BO, *more)
    run_rmentor("import", "people.csv")
    proposal = data(run_rmentor("pair", "--json"))
    assert proposal["round"] == 2
    (pair,) = proposal["pairs"]
    assert (pair["mentor"], pair["mentee"]) == ("cy@corp.test", "di@corp.test")


def test_a_changed_goal_makes_a_new_version(
    program: Path, run_rmentor: InProcess
) -> None:
    roster(program, ANA, BO)
    for command in (["import", "people.csv"], ["pair"], ["agreement"]):
        run_rmentor(*command)
    (program / "rmentor.toml").write_text("[agreement]\nmeetings = 8\n")
    (again,) = data(run_rmentor("agreement", "--json"))
    assert again["version"] == 2
    (same,) = data(run_rmentor("agreement", "--json"))
    assert same["version"] == 2


def test_the_programs_own_wording_wins(program: Path, run_rmentor: InProcess) -> None:
    roster(program, ANA, BO)
    for command in (["import", "people.csv"], ["pair"]):
        run_rmentor(*command)
    assert run_rmentor("agreement", "--edit-templates").exit_code == 0
    template = program / "templates" / "agreement" / "one-page.md.j2"
    template.write_text(template.read_text() + "\nOur own last line.\n")
    options = ("--variant", "one-page", "--format", "md")
    assert run_rmentor("agreement", *options).exit_code == 0
    (document,) = (program / "agreements").glob("*.md")
    assert "Our own last line." in document.read_text()
    template.write_text("{{ mentr.name }}")
    broken = run_rmentor("agreement", *options)
    assert broken.exit_code == 3
    assert "one-page.md.j2" in broken.stderr


@pytest.mark.parametrize("option", [["--variant", "epic"], ["--format", "wpd"]])
def test_what_agreements_do_not_have_is_a_usage_error(
    program: Path, run_rmentor: InProcess, option: list[str]
) -> None:
    roster(program, ANA, BO)
    run_rmentor("import", "people.csv")
    result = run_rmentor("agreement", *option)
    assert result.exit_code == 2
    assert "Known:" in result.stderr


def test_findings_are_marked_in_a_copy(program: Path, run_rmentor: InProcess) -> None:
    rows = [["Name", "Email"], ["Ana", "ana@corp.test"], ["Bo", "bo(at)corp.test"]]
    write_xlsx(program / "people.xlsx", rows)
    run_rmentor("import", "people.xlsx", "-o", "marked.xlsx")
    findings = read_xlsx(program / "marked.xlsx")["Findings"]
    assert any("bo(at)corp.test" in str(row) for row in findings)


def test_people_can_be_searched(program: Path, run_rmentor: InProcess) -> None:
    roster(program, ANA, BO)
    run_rmentor("import", "people.csv")
    found = data(run_rmentor("people", "beispiel", "--json"))
    assert [person["name"] for person in found] == ["Bo Beispiel"]


def test_guests_who_join_the_roster_are_recognized(
    program: Path, run_rmentor: InProcess
) -> None:
    answers = program / "answers.csv"
    answers.write_text(
        "Email,Checkpoint,I could speak openly,How satisfied are you?,"
        "How likely are you to recommend the program? (0-10)\n"
        "ana@corp.test,end,Agree,Satisfied,9\n"
    )
    roster(program, ANA)
    before = run_rmentor("import", "answers.csv", "--json")
    assert "unknown-person" in codes(before)
    run_rmentor("import", "people.csv")
    run_rmentor("import", "answers.csv")
    assert data(run_rmentor("status", "--json"))["responses"] == 1


def test_the_next_step_is_always_named(program: Path, run_rmentor: InProcess) -> None:
    roster(program, ANA, BO)
    sign = ["agreement", "--signed", "ana@corp.test", "--signed", "bo@corp.test"]
    steps = []
    for command in (["import", "people.csv"], ["pair"], ["agreement"], sign):
        run_rmentor(*command)
        steps.append(data(run_rmentor("status", "--json"))["to_do"][0]["command"])
    assert steps == [
        "rmentor pair",
        "rmentor agreement",
        "rmentor agreement --signed PERSON",
        "rmentor import ANSWERS --as feedback",
    ]


def test_the_original_is_never_the_marked_copy(
    program: Path, run_rmentor: InProcess
) -> None:
    file = roster(program, ANA, BO)
    before = file.read_bytes()
    assert run_rmentor("import", "people.csv", "-o", "people.csv").exit_code == 2
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "arguments", [["pair", "-o", "p.xlsx"], ["import", "more.csv", "-o", "m.xlsx"]]
)
def test_a_state_in_use_leaves_no_file_behind(
    program: Path, run_rmentor: InProcess, monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
) -> None:  # fmt: skip
    roster(program, ANA, BO)
    run_rmentor("import", "people.csv")
    (program / "more.csv").write_text("Name,Email\nCy,cy@corp.test\n")
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.01)
    other = sqlite3.connect(program / "rmentor.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert run_rmentor(*arguments).exit_code == 4
    other.close()
    assert list(program.glob("*.xlsx")) == []


def test_the_next_command_names_the_programs_folder(
    program: Path, run_rmentor: InProcess
) -> None:
    roster(program, ANA, BO)
    result = run_rmentor("import", "people.csv", "-p", "my program")
    assert "rmentor pair -p 'my program'" in result.stderr


def test_an_agreement_changed_by_hand_is_left_as_it_is(
    program: Path, run_rmentor: InProcess
) -> None:
    roster(program, ANA, BO)
    for command in (
        ["import", "people.csv"],
        ["pair"],
        ["agreement", "--format", "md"],
    ):
        run_rmentor(*command)
    (document,) = (program / "agreements").glob("*.md")
    document.write_text(document.read_text() + "Our own words.\n")
    again = run_rmentor("agreement", "--format", "md", "--json")
    assert "agreement-changed" in codes(again)
    assert document.read_text().endswith("Our own words.\n")


def test_importing_feedback_again_changes_nothing(
    program: Path, sample_data: Path, run_rmentor: InProcess
) -> None:
    for name in ("sign-ups.xlsx", "feedback.xlsx"):
        run_rmentor("import", sample_data / name)
    before = (program / "rmentor.db").read_bytes()
    again = run_rmentor("import", sample_data / "feedback.xlsx")
    assert (program / "rmentor.db").read_bytes() == before
    assert "kept" in again.stderr
