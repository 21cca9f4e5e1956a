"""What changed is listed, taken back, and put back from backups."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from support.earlier import as_of
from support.rosters import ANA, BO, roster
from support.run import InProcess, Result

CY = "Cy Cee,cy@corp.test,mentee,Law,AI\n"


@pytest.fixture
def begun(program: Path, run_rmentor: InProcess) -> InProcess:
    """A program in which three things have happened."""
    roster(program, ANA, BO)
    run_rmentor("import", "people.csv")
    run_rmentor("pair")
    run_rmentor("agreement", "--format", "txt")
    return run_rmentor


def data(result: Result) -> Any:
    return json.loads(result.stdout)["data"]


def counts(run: InProcess) -> tuple[int, int, int]:
    status = data(run("status", "--json"))
    return status["people"], status["pairs"], status["agreements"]


def commands(run: InProcess) -> list[str]:
    changes = data(run("history", "--json"))
    return [one["command"] for one in changes if not one["undone"]]


def test_history_says_what_was_done_by_whom_and_names_nobody(begun: InProcess) -> None:
    changes = data(begun("history", "--json"))
    assert [one["number"] for one in changes] == [3, 2, 1]
    assert [one["command"] for one in changes] == ["agreement", "pair", "import"]
    assert changes[-1]["what"] == "created a new program, added 2 people"
    assert all(one["moment"] for one in changes)
    assert "Ana" not in json.dumps(changes)


def test_undo_takes_back_one_change_after_the_other(begun: InProcess) -> None:
    assert counts(begun) == (2, 1, 1)
    said = begun("undo").stderr
    assert "agreement: wrote 1 agreement" in said
    assert "the files it wrote" in said
    assert counts(begun) == (2, 1, 0)
    begun("undo")
    assert counts(begun) == (2, 0, 0)
    begun("undo")
    assert counts(begun) == (0, 0, 0)
    assert commands(begun) == ["undo", "undo", "undo"]
    again = begun("undo", "--json")
    assert again.exit_code == 4
    assert json.loads(again.stdout)["issues"][0]["code"] == "nothing-to-undo"


def test_undo_after_something_new_takes_back_that(
    begun: InProcess, program: Path
) -> None:
    begun("undo")
    roster(program, ANA, BO, CY)
    begun("import", "people.csv")
    assert counts(begun) == (3, 1, 0)
    begun("undo")
    assert counts(begun) == (2, 1, 0)
    begun("undo")
    assert counts(begun) == (2, 0, 0)


def test_a_dry_run_takes_nothing_back(begun: InProcess, program: Path) -> None:
    before = (program / "rmentor.db").read_bytes()
    assert "would be taken back" in begun("undo", "-n").stderr
    assert "would be restored" in begun("restore", "2", "-n").stderr
    assert (program / "rmentor.db").read_bytes() == before


def test_what_a_report_told_stays_told(begun: InProcess, program: Path) -> None:
    lines = ["Email,I could speak openly with my partner,Checkpoint"]
    lines += [f"p{number}@corp.test,{number % 5 + 1},end" for number in range(9)]
    (program / "answers.csv").write_text("\n".join(lines), encoding="utf-8")
    begun("import", "answers.csv", "--as", "feedback")
    begun("report")
    ledger = ("reported", "reported_people", "reported_person", "threshold")
    told = [rows(program, table) for table in ledger]
    assert all(told)
    begun("undo")
    assert rows(program, "response") == 0
    assert [rows(program, table) for table in ledger] == told
    assert rows(program, "changed_answer") > 0


def rows(program: Path, table: str) -> int:
    with closing(sqlite3.connect(program / "rmentor.db")) as db:
        (number,) = db.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
    return int(number)


def test_a_backup_is_put_back_and_that_can_be_taken_back(begun: InProcess) -> None:
    listed = data(begun("restore", "--json"))
    assert [one["number"] for one in listed] == [3, 2]
    assert all(one["good"] for one in listed)
    begun("restore", "2")
    assert counts(begun) == (2, 0, 0)
    begun("undo")
    assert counts(begun) == (2, 1, 1)


@pytest.mark.parametrize("damage", [b"", b"no database at all", None])
def test_a_damaged_state_names_the_last_good_backup_which_is_put_back(
    begun: InProcess, program: Path, damage: bytes | None
) -> None:
    state = program / "rmentor.db"
    content = state.read_bytes()
    state.write_bytes(content[: len(content) // 2] if damage is None else damage)
    newest = program / "backups" / "0003-before-agreement.db"
    newest.write_bytes(newest.read_bytes()[:5000])
    refused = begun("status")
    assert refused.exit_code == 4
    assert "rmentor restore 2" in refused.stderr
    assert begun("restore", "3").exit_code == 4
    assert begun("restore", "2").exit_code == 0
    assert counts(begun) == (2, 0, 0)
    assert commands(begun) == ["restore", "import"]


@pytest.mark.parametrize("damaged", [True, False])
def test_a_backup_of_a_newer_version_is_refused_and_nothing_changes(
    begun: InProcess, program: Path, damaged: bool
) -> None:
    with closing(sqlite3.connect(program / "backups" / "0002-before-pair.db")) as db:
        db.execute("PRAGMA user_version = 99")
    state = program / "rmentor.db"
    if damaged:
        state.write_bytes(b"no database at all")
    before = {path: path.read_bytes() for path in program.rglob("*") if path.is_file()}
    refused = begun("restore", "2", "--json")
    assert refused.exit_code == 4
    assert json.loads(refused.stdout)["issues"][0]["code"] == "newer-version"
    after = {path: path.read_bytes() for path in program.rglob("*") if path.is_file()}
    assert after == before


def test_a_damaged_state_is_laid_among_the_backups(
    begun: InProcess, program: Path
) -> None:
    (program / "rmentor.db").write_bytes(b"no database at all")
    assert begun("restore", "3").exit_code == 0
    laid = program / "backups" / "0004-before-restore.db"
    assert laid.read_bytes() == b"no database at all"
    assert counts(begun) == (2, 1, 0)


def test_a_state_that_is_gone_is_put_back(begun: InProcess, program: Path) -> None:
    (program / "rmentor.db").unlink()
    assert begun("restore", "3").exit_code == 0
    assert counts(begun) == (2, 1, 0)


@pytest.mark.parametrize(
    ("number", "code"), [("7", "no-backup"), ("0", "backup-number")]
)
def test_a_backup_that_is_not_there_is_said(
    begun: InProcess, number: str, code: str
) -> None:
    refused = begun("restore", number, "--json")
    assert json.loads(refused.stdout)["issues"][0]["code"] == code


def test_where_the_backup_is_gone_nothing_is_taken_back(
    begun: InProcess, program: Path
) -> None:
    (program / "backups" / "0003-before-agreement.db").unlink()
    refused = begun("undo", "--json")
    assert refused.exit_code == 4
    assert json.loads(refused.stdout)["issues"][0]["code"] == "no-backup"
    assert counts(begun) == (2, 1, 1)


def test_the_newest_ten_backups_are_kept(begun: InProcess, program: Path) -> None:
    for turn in range(12):
        begun("pair", "--pin" if turn % 2 else "--never", "Ana Example=Bo Beispiel")
    kept = sorted(path.name[:4] for path in (program / "backups").iterdir())
    assert len(kept) == 10
    assert kept[-1] == "0015"


def test_a_state_from_before_there_was_a_journal_can_be_used_and_taken_back(
    begun: InProcess, program: Path
) -> None:
    as_of(program / "rmentor.db", 4)
    assert data(begun("history", "--json")) == []
    roster(program, ANA, BO, CY)
    assert begun("import", "people.csv").exit_code == 0
    assert counts(begun) == (3, 1, 1)
    begun("undo")
    assert counts(begun) == (2, 1, 1)


_ANSWERS = (
    "Email,I feel safe to speak openly with my mentor.,How satisfied are you?\n"
    "ana@corp.test,Agree,Satisfied\nbo@corp.test,Agree,Satisfied\n"
)


@pytest.mark.parametrize(
    ("table", "record"),
    [("person", b"{cut"), ("answer", b"{cut"), ("answer", b'{"\xff": 1}')],
)
def test_a_damaged_record_is_said_and_a_good_backup_put_back(
    begun: InProcess, program: Path, table: str, record: bytes
) -> None:
    (program / "feedback.csv").write_text(_ANSWERS)
    begun("import", "feedback.csv", "--as", "feedback", "--checkpoint", "end")
    newest = data(begun("restore", "--json"))[0]["number"]
    with closing(sqlite3.connect(program / "rmentor.db")) as db, db:
        db.execute(
            f"UPDATE {table} SET record = CAST(? AS TEXT) "  # noqa: S608
            f"WHERE rowid = (SELECT min(rowid) FROM {table})",
            (record,),
        )
    refused = begun("report", "-p", str(program))
    assert refused.exit_code == 4
    assert f"rmentor restore {newest} -p" in refused.stderr
    assert begun("restore", str(newest)).exit_code == 0
    assert begun("report").exit_code == 0
    assert begun("undo").exit_code == 4  # that state is not put back again


def test_backups_of_a_wrong_folder_are_no_empty_list(
    program: Path, run_rmentor: InProcess
) -> None:
    for typed in (("restore",), ("restore", "3")):
        refused = run_rmentor(*typed)
        assert refused.exit_code == 4
        assert "There is no program in the folder" in refused.stderr
    roster(program, ANA, BO)
    run_rmentor("import", "people.csv")
    assert "There are no backups yet" in run_rmentor("restore").stdout
