"""The two of a proposed pair are asked one after the other, and answer."""

import email
import json
import sqlite3
from email import policy
from pathlib import Path
from typing import Any

import pytest

from support.run import InProcess, Result

ROSTER = """\
Name,Email,Role,Topics to share,Topics to learn,Department
Ana Silva,ana@corp.test,mentor,AI,Law,Sales
Ben Okoro,ben@corp.test,mentor,AI,Law,Product
Gil Roux,gil@corp.test,mentee,Law,AI,Finance
Hal Berg,hal@corp.test,mentee,Law,AI,Legal
"""
STAGE = ("pair", "--stage", "mentee-first")
ANA_GIL, BEN_HAL = "Ana Silva - Gil Roux", "Ben Okoro - Hal Berg"


@pytest.fixture
def proposed(program: Path, run_rmentor: InProcess) -> InProcess:
    """Two proposed pairs: Ana and Gil, Ben and Hal."""
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    run_rmentor("pair", "--never", "Ana Silva=Hal Berg")
    run_rmentor("pair", "--release", "Ana Silva=Hal Berg")
    run_rmentor("pair", "--pin", "Ana Silva=Gil Roux")
    return run_rmentor


def answer(result: Result) -> Any:
    return json.loads(result.stdout)


def drafts(program: Path) -> set[str]:
    return {path.stem for path in (program / "invitations").iterdir()}


def silent(run: InProcess) -> list[str]:
    """Name those who have not answered, as `status` lists them."""
    return [
        row["name"] for row in answer(run("status", "--json"))["data"]["unanswered"]
    ]


def to_do(run: InProcess) -> list[str]:
    status = answer(run("status", "--json"))["data"]
    return [item["command"] for item in status["to_do"]]


def test_mentees_are_asked_first_and_their_mentors_are_not_told(
    proposed: InProcess, program: Path
) -> None:
    asked = proposed(*STAGE)
    assert asked.exit_code == 0
    assert drafts(program) == {f"{ANA_GIL} - mentee", f"{BEN_HAL} - mentee"}
    content = (program / "invitations" / f"{ANA_GIL} - mentee.eml").read_bytes()
    mail = email.message_from_bytes(content, policy=policy.default)
    assert mail["X-Unsent"] == "1"
    assert mail["To"] == "Gil Roux <gil@corp.test>"
    body = mail.get_body()
    assert body is not None
    assert "Ana Silva (Sales)" in body.get_content()
    assert silent(proposed) == ["Gil Roux", "Hal Berg"]
    assert to_do(proposed) == ["rmentor pair --accepted PERSON"]
    refused = proposed("agreement", "--json")
    assert refused.exit_code == 4
    assert answer(refused)["issues"][0]["code"] == "nobody-accepted"


def test_a_mentor_is_asked_once_the_mentee_said_yes(
    proposed: InProcess, program: Path
) -> None:
    proposed(*STAGE)
    assert proposed("pair", "--accepted", "gil@corp.test").exit_code == 0
    assert to_do(proposed)[0] == "rmentor pair --stage mentee-first"
    rows = answer(proposed(*STAGE, "--json"))["data"]
    assert [(r["name"], r["role"]) for r in rows] == [
        ("Ana Silva", "mentor"),
        ("Hal Berg", "mentee"),
    ]
    assert f"{ANA_GIL} - mentor" in drafts(program)
    assert silent(proposed) == ["Ana Silva", "Hal Berg"]
    proposed("pair", "--accepted", "Ana Silva")
    written = answer(proposed("agreement", "--format", "txt", "--json"))
    assert [row["mentor_name"] for row in written["data"]] == ["Ana Silva"]
    assert written["issues"][-1]["code"] == "pairs-unanswered"


def test_a_refused_pair_is_never_proposed_again(
    proposed: InProcess, program: Path
) -> None:
    proposed(*STAGE)
    refused = proposed("pair", "--refused", "Hal Berg")
    assert refused.stderr.startswith("refused  1 pair")
    assert "rmentor pair" in to_do(proposed)
    (program / "roster.csv").write_text(
        ROSTER + "Cid Low,cid@corp.test,mentor,AI,Law,HR\n", encoding="utf-8"
    )
    proposed("import", "roster.csv")
    again = answer(proposed("pair", "--rematch", "--json"))["data"]["pairs"]
    assert {(p["mentor_name"], p["mentee_name"]) for p in again} == {
        ("Ana Silva", "Gil Roux"),
        ("Cid Low", "Hal Berg"),
    }
    # Nobody is asked about a pair that the coordinator has not let pass.
    following = answer(proposed(*STAGE, "--json"))
    assert [row["name"] for row in following["data"]] == ["Gil Roux"]
    told = following["issues"][-1]
    assert told["code"] == "pairs-undecided"
    one = "1 proposed pair waits for a decision; no draft was written for it."
    assert told["message"] == one
    assert "rmentor pair -o review.xlsx" in to_do(proposed)
    assert "Decide about 1 other proposed pair." in proposed("status").stdout


def test_who_refused_is_not_kept(proposed: InProcess, program: Path) -> None:
    proposed(*STAGE)
    proposed("pair", "--refused", "Hal Berg")
    with sqlite3.connect(program / "rmentor.db") as db:
        kept = db.execute("SELECT person FROM invitation").fetchall()
    assert kept == [("gil@corp.test",)]


def test_asking_again_changes_nothing(proposed: InProcess, program: Path) -> None:
    proposed(*STAGE)
    state = (program / "rmentor.db").read_bytes()
    again = proposed(*STAGE, env={"SOURCE_DATE_EPOCH": "1773999999"})
    assert again.stderr.startswith("kept  2 files")
    assert (program / "rmentor.db").read_bytes() == state


def test_a_dry_run_asks_nobody(proposed: InProcess, program: Path) -> None:
    state = (program / "rmentor.db").read_bytes()
    tried = proposed(*STAGE, "-n")
    assert "would be created" in tried.stderr
    assert not (program / "invitations").exists()
    assert proposed("pair", "--accepted", "Gil Roux", "-n").exit_code == 0
    assert (program / "rmentor.db").read_bytes() == state


def test_an_answer_can_be_taken_back(proposed: InProcess) -> None:
    proposed(*STAGE)
    proposed("pair", "--refused", "Hal Berg")
    proposed("undo")
    assert silent(proposed) == ["Gil Roux", "Hal Berg"]


def test_who_has_several_proposals_says_which(
    program: Path, run_rmentor: InProcess
) -> None:
    roster = ROSTER.replace("Department", "Department,Capacity").replace(
        "Hal Berg,hal@corp.test,mentee,Law,AI,Legal\n", ""
    )
    roster = roster.replace("Finance", "Finance,2")
    (program / "roster.csv").write_text(roster, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    run_rmentor("pair")
    unsure = run_rmentor("pair", "--accepted", "Gil Roux", "--json")
    assert unsure.exit_code == 2
    issue = answer(unsure)["issues"][0]
    assert issue["code"] == "several-pairs"
    assert "'Gil Roux=ana@corp.test'" in issue["hint"]
    assert run_rmentor("pair", "--accepted", "Gil Roux=Ana Silva").exit_code == 0


@pytest.mark.parametrize("option", ["--accepted", "--refused"])
def test_only_who_is_proposed_can_answer(proposed: InProcess, option: str) -> None:
    proposed("agreement", "--format", "txt")
    refused = proposed("pair", option, "Gil Roux", "--json")
    assert refused.exit_code == 4
    assert answer(refused)["issues"][0]["code"] == "already-a-pair"
    told = " ".join(refused.stderr.split())
    assert "rmentor pair --never ana@corp.test=gil@corp.test" in told
    proposed("people", "Gil Roux", "--leave")
    gone = proposed("pair", option, "Gil Roux", "--json")
    assert answer(gone)["issues"][0]["code"] == "not-proposed"


def test_who_is_forgotten_leaves_no_invitation(
    proposed: InProcess, program: Path
) -> None:
    proposed(*STAGE)
    proposed("forget", "Gil Roux", "-y")
    left = b"".join(p.read_bytes() for p in program.rglob("*") if p.is_file())
    left = left.replace((program / "roster.csv").read_bytes(), b"")
    assert b"gil@corp.test" not in left
    assert b"Gil Roux" not in left


def test_own_data_tell_who_was_proposed(proposed: InProcess) -> None:
    proposed(*STAGE)
    told = answer(proposed("people", "--export", "Gil Roux", "--json"))["data"]
    (fact,) = [fact for fact in told["facts"] if fact["about"] == "proposal"]
    assert (fact["what"], fact["value"]) == ("with Ana Silva", "not answered yet")


def test_the_wording_is_the_coordinators(proposed: InProcess, program: Path) -> None:
    proposed("agreement", "--edit-templates")
    template = program / "templates" / "mail" / "invitation" / "en.txt.j2"
    template.write_text("---\nsubject: Hello\n---\nBe {{ mentor.nmae }}'s mentee?\n")
    wrong = proposed(*STAGE, "--json")
    assert wrong.exit_code == 3
    assert "mail/invitation/en.txt.j2" in answer(wrong)["issues"][0]["message"]
    checked = proposed("agreement", "--check", "--json")
    found = {
        c["language"]: c["problem"]
        for c in answer(checked)["data"]
        if c["variant"] == "invitation"
    }
    assert sorted(found) == ["de", "en", "es", "fr"]
    assert [code for code, problem in found.items() if problem] == ["en"]


def test_answers_are_recorded_before_others_are_asked(proposed: InProcess) -> None:
    proposed(*STAGE)
    refused = proposed(*STAGE, "--accepted", "Gil Roux")
    assert refused.exit_code == 2
    assert "--accepted and --stage do not go together" in refused.stderr
    assert silent(proposed) == ["Gil Roux", "Hal Berg"]


def test_while_people_are_asked_the_status_is_next(proposed: InProcess) -> None:
    assert answer(proposed("pair", "--json"))["next"] == ["rmentor agreement"]
    proposed(*STAGE)
    assert answer(proposed("pair", "--json"))["next"] == ["rmentor status"]


def test_people_of_one_name_who_are_asked_are_told_apart(
    proposed: InProcess, program: Path
) -> None:
    text = ROSTER.replace("Hal Berg", "Gil Roux").replace("hal@", "gil2@")
    (program / "roster.csv").write_text(text, encoding="utf-8")
    proposed("import", "roster.csv")
    proposed("pair", "--pin", "ben@corp.test=gil2@corp.test")
    listed = proposed(*STAGE).stdout
    assert "<gil@corp.test>" in listed
    assert "<gil2@corp.test>" in listed


def test_what_comes_next_after_a_yes_is_what_can_be_done(proposed: InProcess) -> None:
    def following(*options: str) -> str:
        accepted = proposed("pair", *options, "--json")
        return str(answer(accepted)["next"][0])

    proposed(*STAGE)
    gil = ("--accepted", "Gil Roux")
    assert following(*gil, "-n") == "rmentor pair --stage mentee-first"
    assert following(*gil) == "rmentor pair --stage mentee-first"
    proposed(*STAGE)
    hal = ("--accepted", "Hal Berg", "--accepted", "Ben Okoro")
    assert following(*hal, "-n") == "rmentor agreement"
    assert following("--accepted", "Ana Silva", *hal) == "rmentor agreement"


def test_where_all_were_asked_an_answer_is_next(proposed: InProcess) -> None:
    proposed(*STAGE)
    proposed("pair", "--accepted", "Gil Roux", "--accepted", "Hal Berg")
    proposed(*STAGE)
    again = answer(proposed("pair", "--accepted", "Gil Roux", "--json"))
    assert again["next"][0] == "rmentor pair --accepted PERSON"
