"""What scripts rely on: streams, the JSON document, exit codes, all or nothing."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from support.rosters import ANA, BAD, BO, roster
from support.run import InProcess


def document(stdout: str) -> dict[str, Any]:
    """Read stdout as exactly one JSON document with all of the envelope."""
    read = json.loads(stdout)
    assert list(read) == [
        "rmentor", "command", "status", "exit_code", "data", "issues", "next",
    ]  # fmt: skip
    assert read["rmentor"] == 1
    return dict(read)


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in folder.rglob("*")
    }


def test_the_road_ends_well_and_answers_in_json(
    program: Path, run_rmentor: InProcess
) -> None:
    roster(program, ANA, BO)
    for command, *arguments in (
        ("import", "people.csv"),
        ("pair",),
        ("agreement",),
        ("report",),
        ("status",),
        ("people",),
    ):
        result = run_rmentor(command, *arguments, "--json")
        answer = document(result.stdout)
        assert (result.exit_code, answer["status"]) == (0, "ok"), result.stderr
        assert answer["command"] == command


def test_pairs_are_named_by_email_with_score_parts_and_bound(
    program: Path, run_rmentor: InProcess
) -> None:
    roster(program, ANA, BO)
    run_rmentor("import", "people.csv")
    data = document(run_rmentor("pair", "--json").stdout)["data"]
    (pair,) = data["pairs"]
    assert (pair["mentor"], pair["mentee"]) == ("ana@corp.test", "bo@corp.test")
    assert 0 < pair["score"] <= 100
    reached = sum(part["points"] for part in pair["parts"])
    possible = sum(part["possible"] for part in pair["parts"])
    assert pair["score"] == pytest.approx(100 * reached / possible, abs=0.01)
    assert data["total"] == data["bound"] == data["worst"] == pair["score"]
    assert data["left_over"] == []


def test_status_counts(program: Path, run_rmentor: InProcess) -> None:
    roster(program, ANA, BO)
    for command in (["import", "people.csv"], ["pair"], ["agreement"]):
        run_rmentor(*command)
    data = document(run_rmentor("status", "--json").stdout)["data"]
    counts = {name: data[name] for name in ("people", "pairs", "agreements")}
    assert counts == {"people": 2, "pairs": 1, "agreements": 1}
    assert data["responses"] == 0


def test_a_bad_row_is_named_and_the_others_go_in(
    program: Path, run_rmentor: InProcess
) -> None:
    roster(program, ANA, BAD, BO)
    result = run_rmentor("import", "people.csv", "--json")
    answer = document(result.stdout)
    assert (result.exit_code, answer["status"]) == (1, "partial")
    (issue,) = [i for i in answer["issues"] if i["severity"] == "error"]
    assert (issue["file"], issue["row"]) == ("people.csv", 3)
    assert len(document(run_rmentor("people", "--json").stdout)["data"]) == 2


def test_strict_refuses_the_file_instead(program: Path, run_rmentor: InProcess) -> None:
    roster(program, ANA, BAD)
    result = run_rmentor("import", "people.csv", "--strict")
    assert result.exit_code == 3
    assert "row 3" in result.stderr
    assert [path.name for path in program.iterdir()] == ["people.csv"]


def test_people_left_over_end_with_1_and_a_reason(
    program: Path, run_rmentor: InProcess
) -> None:
    roster(program, ANA, BO, "Cy Cee,cy@corp.test,mentee,Law,AI\n")
    run_rmentor("import", "people.csv")
    result = run_rmentor("pair", "--json")
    (left,) = document(result.stdout)["data"]["left_over"]
    assert result.exit_code == 1
    assert left["reason"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["import", "nowhere.xlsx"], 3),
        (["import", "empty.csv"], 3),
        (["import", "lies.xlsx"], 3),
        (["import", "people.csv", "--map", "Shoe size=email"], 2),
        (["import", "people.csv", "--map", "Name=shoe"], 2),
        (["import", "people.csv", "--map", "Name"], 2),
        (["import", "people.csv", "--as", "guests"], 2),
        (["import", "people.csv", "people.csv", "-o", "marked.xlsx"], 2),
        (["pair"], 4),
        (["agreement"], 4),
        (["report"], 4),
        (["status"], 4),
        (["people"], 4),
        (["pear"], 2),
        (["pair", "--objective", "quick"], 2),
        (["--loud", "status"], 2),
        (["pair", "-o", "people.csv"], 2),
    ],
)
@pytest.mark.parametrize("mode", [["--json"], []])
def test_a_refusal_says_so_and_changes_nothing(
    program: Path, run_rmentor: InProcess, arguments: list[str], code: int,
    mode: list[str],
) -> None:  # fmt: skip
    roster(program, ANA)
    (program / "empty.csv").touch()
    (program / "lies.xlsx").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    before = snapshot(program)
    result = run_rmentor(*arguments, *mode)
    assert result.exit_code == code
    assert snapshot(program) == before
    assert result.stderr
    assert "Traceback" not in result.stderr
    if mode:
        answer = document(result.stdout)
        assert (answer["status"], answer["exit_code"]) == ("error", code)
        assert answer["issues"][0]["message"]
    else:
        assert result.stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["import", "people.csv", "--dry-run"],
        ["import", "people.csv", "-n", "-o", "marked.xlsx"],
        ["init", "--dry-run"],
    ],
)
def test_a_dry_run_writes_nothing(
    program: Path, run_rmentor: InProcess, arguments: list[str]
) -> None:
    roster(program, ANA, BO)
    before = snapshot(program)
    assert run_rmentor(*arguments).exit_code == 0
    assert snapshot(program) == before


def test_dry_runs_of_a_program_write_nothing(
    program: Path, run_rmentor: InProcess
) -> None:
    roster(program, ANA, BO)
    run_rmentor("import", "people.csv")
    before = snapshot(program)
    assert run_rmentor("pair", "-n", "-o", "pairs.xlsx").exit_code == 0
    assert snapshot(program) == before
    run_rmentor("pair")
    before = snapshot(program)
    assert run_rmentor("agreement", "-n").exit_code == 0
    assert run_rmentor("agreement", "-n", "--edit-templates").exit_code == 0
    assert snapshot(program) == before


def test_doing_it_again_changes_nothing(program: Path, run_rmentor: InProcess) -> None:
    roster(program, ANA, BO)
    road = (["import", "people.csv"], ["pair", "-o", "p.xlsx"], ["agreement"])
    for arguments in road:
        run_rmentor(*arguments)
        before = snapshot(program)
        run_rmentor(*arguments)
        assert snapshot(program) == before
    (program / "agreements").rename(program / "before")
    run_rmentor("agreement")
    again = snapshot(program / "agreements")
    assert again == snapshot(program / "before")


def test_the_order_of_rows_changes_not_one_byte(
    tmp_path: Path, run_rmentor: InProcess
) -> None:
    rows = [
        ANA,
        BO,
        "Cy,cy@corp.test,mentor,AI,Law\n",
        "Di,di@corp.test,mentee,Law,AI\n",
    ]
    results = []
    for number, ordered in enumerate((rows, rows[::-1])):
        folder = tmp_path / str(number)
        folder.mkdir()
        roster(folder, *ordered)
        run_rmentor("import", "people.csv", cwd=folder)
        shown = run_rmentor("pair", "-o", "pairs.xlsx", cwd=folder).stdout
        results.append((shown, (folder / "pairs.xlsx").read_bytes()))
    assert results[0] == results[1]


def test_quiet_keeps_the_result_and_errors_only(
    program: Path, run_rmentor: InProcess
) -> None:
    roster(program, ANA, BO)
    result = run_rmentor("import", "people.csv", "-q")
    assert result.stdout
    assert result.stderr == ""


def test_the_program_is_named_by_option_or_environment(
    program: Path, tmp_path: Path, run_rmentor: InProcess
) -> None:
    roster(program, ANA, BO)
    elsewhere = tmp_path / "elsewhere"
    assert run_rmentor("import", "people.csv", "-p", elsewhere).exit_code == 0
    found = run_rmentor("people", "--json", env={"RMENTOR_PROGRAM": str(elsewhere)})
    assert len(document(found.stdout)["data"]) == 2


def test_wrong_settings_are_refused_with_the_nearest_key(
    program: Path, run_rmentor: InProcess
) -> None:
    roster(program, ANA, BO)
    run_rmentor("import", "people.csv")
    (program / "rmentor.toml").write_text("[pairing]\nmin_grade_gp = 2\n")
    result = run_rmentor("pair")
    assert result.exit_code == 3
    assert "min_grade_gap" in result.stderr


def test_init_writes_settings_and_a_roster_that_import_knows(
    program: Path, run_rmentor: InProcess
) -> None:
    assert run_rmentor("init", "new", "--yes").exit_code == 0
    folder = program / "new"
    assert {p.name for p in folder.iterdir()} == {
        "rmentor.toml",
        "roster.xlsx",
        "topics.csv",
    }
    shutil.copy(folder / "rmentor.toml", folder / "before.toml")
    assert run_rmentor("init", "new").exit_code == 0
    assert (folder / "rmentor.toml").read_bytes() == (
        folder / "before.toml"
    ).read_bytes()
    empty = run_rmentor("import", folder / "roster.xlsx", "-p", folder)
    assert empty.exit_code == 3
