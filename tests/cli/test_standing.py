"""People pause, leave and come back; pairs that do not work are matched anew."""

import json
from pathlib import Path
from typing import Any

import pytest

from support.run import InProcess, Result

ROSTER = """\
Name,Email,Role,Topics to share,Topics to learn
Ana Silva,ana@corp.test,mentor,AI,Law
Ben Okoro,ben@corp.test,mentor,AI,Law
Gil Roux,gil@corp.test,mentee,Law,AI
Hal Berg,hal@corp.test,mentee,Law,AI
"""


@pytest.fixture
def opened(program: Path, run_rmentor: InProcess) -> InProcess:
    """Two open pairs: Ana and Gil, Ben and Hal."""
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    run_rmentor("pair", "--pin", "Ana Silva=Gil Roux")
    run_rmentor("agreement", "--format", "txt")
    return run_rmentor


def data(result: Result) -> Any:
    return json.loads(result.stdout)["data"]


def partners(run: InProcess) -> dict[str, list[str]]:
    return {p["name"]: p["partners"] for p in data(run("people", "--json"))}


def add(program: Path, run: InProcess, *rows: str) -> None:
    (program / "roster.csv").write_text(ROSTER + "\n".join(rows), encoding="utf-8")
    run("import", "roster.csv")


def test_who_leaves_frees_the_partner_and_nobody_else(
    opened: InProcess, program: Path
) -> None:
    left = opened("people", "Ana", "Silva", "--leave")
    assert left.exit_code == 0
    assert "Gil Roux has no partner now" in left.stderr
    assert partners(opened) == {
        "Ana Silva": [],
        "Ben Okoro": ["hal@corp.test"],
        "Gil Roux": [],
        "Hal Berg": ["ben@corp.test"],
    }
    add(program, opened, "Cid Low,cid@corp.test,mentor,AI,Law")
    (pair,) = data(opened("pair", "--json"))["pairs"]
    assert (pair["mentor_name"], pair["mentee_name"]) == ("Cid Low", "Gil Roux")
    assert partners(opened)["Hal Berg"] == ["ben@corp.test"]


def test_what_ended_is_not_proposed_again_when_they_return(opened: InProcess) -> None:
    opened("people", "ana@corp.test", "--leave")
    back = opened("people", "ana@corp.test", "--return")
    assert "returned  ana@corp.test" in back.stderr
    view = data(opened("pair", "--json"))
    assert view["pairs"] == []
    assert len(view["left_over"]) == 2


def test_who_pauses_keeps_the_pair_and_is_not_paired(opened: InProcess) -> None:
    opened("people", "ana@corp.test", "--pause")
    (ana, *_) = data(opened("people", "ana", "--json"))
    assert (ana["status"], ana["partners"]) == ("paused", ["gil@corp.test"])


def test_leaving_can_be_taken_back(opened: InProcess) -> None:
    before = partners(opened)
    opened("people", "ana@corp.test", "--leave")
    assert partners(opened) != before
    opened("undo")
    assert partners(opened) == before


def test_nothing_changes_where_nothing_is_new_or_only_looked_at(
    opened: InProcess, program: Path
) -> None:
    state = (program / "rmentor.db").read_bytes()
    assert "would have left" in opened("people", "Ana Silva", "--leave", "-n").stderr
    assert "kept" in opened("people", "Ana Silva", "--return").stderr
    assert (program / "rmentor.db").read_bytes() == state


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["Anna Silva", "--leave"], "Did you mean Ana Silva?"),
        (["Ana Silva", "--leave", "--pause"], "one or the other"),
        (["--leave"], "Nobody on the roster"),
    ],
)
def test_what_cannot_be_done_is_said(
    opened: InProcess, arguments: list[str], says: str
) -> None:
    refused = opened("people", *arguments)
    assert refused.exit_code == 2
    assert says in refused.stderr


def test_a_rematch_ends_pairs_at_risk_and_keeps_the_others(
    opened: InProcess, program: Path
) -> None:
    add(program, opened, "Cid Low,cid@corp.test,mentor,AI,Law")
    answers = "Email,Checkpoint,Is your partner a good fit?\n"
    answers += "gil@corp.test,after meeting 1,Not a good fit\n"
    answers += "hal@corp.test,after meeting 1,Good fit\n"
    (program / "answers.csv").write_text(answers, encoding="utf-8")
    opened("import", "answers.csv", "--as", "feedback")
    tried = opened("pair", "--rematch", "-n", "--json")
    assert partners(opened)["Gil Roux"] == ["ana@corp.test"]
    again = opened("pair", "--rematch")
    assert "Ana Silva and Gil Roux" in again.stderr
    (pair,) = data(tried)["pairs"]
    assert (pair["mentor_name"], pair["mentee_name"]) == ("Cid Low", "Gil Roux")
    assert partners(opened) == {
        "Ana Silva": [],
        "Ben Okoro": ["hal@corp.test"],
        "Cid Low": ["gil@corp.test"],
        "Gil Roux": ["cid@corp.test"],
        "Hal Berg": ["ben@corp.test"],
    }
    assert opened("pair", "--verify").exit_code == 0
