"""The worklist: every open pair, the most urgent first, for the coordinator alone."""

import json
from pathlib import Path
from typing import Any

import pytest

from support.run import InProcess, Result

ROSTER = """\
Name,Email,Role,Topics to share,Topics to learn
Ana Silva,ana@corp.test,mentor,AI,Law
Ben Okoro,ben@corp.test,mentor,AI,Law
Cid Low,cid@corp.test,mentor,AI,Law
Gil Roux,gil@corp.test,mentee,Law,AI
Hal Berg,hal@corp.test,mentee,Law,AI
Ida Poe,ida@corp.test,mentee,Law,AI
"""
ANSWERS = """\
Email,Checkpoint,Is your partner a good fit?,I can speak openly with my partner
ana@corp.test,after meeting 1,Good fit,Strongly disagree
hal@corp.test,after meeting 1,Still deciding,Agree
"""
BEGUN, MAY = "1772442000", "1777539600"


@pytest.fixture
def begun(program: Path, run_rmentor: InProcess) -> InProcess:
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    (program / "answers.csv").write_text(ANSWERS, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    pins = ("Ana Silva=Gil Roux", "Ben Okoro=Hal Berg", "Cid Low=Ida Poe")
    run_rmentor("pair", *(part for pin in pins for part in ("--pin", pin)))
    run_rmentor("agreement", "--format", "txt", env={"SOURCE_DATE_EPOCH": BEGUN})
    for person in ("ana", "ben", "cid", "gil", "hal", "ida"):
        run_rmentor("agreement", "--signed", f"{person}@corp.test")
    run_rmentor("import", "answers.csv", "--as", "feedback")
    return run_rmentor


def data(result: Result) -> Any:
    return json.loads(result.stdout)["data"]


def test_the_most_urgent_comes_first_with_what_to_do(begun: InProcess) -> None:
    told = begun("report", "--health", "--json", env={"SOURCE_DATE_EPOCH": MAY})
    rows = data(told)
    assert [row["mentor_name"] for row in rows] == ["Ana Silva", "Ben Okoro", "Cid Low"]
    assert [row["state"] for row in rows] == ["at risk", "watch", "on track"]
    assert [row["days"] for row in rows] == [59, 59, 59]
    assert [bool(row["action"]) for row in rows] == [True, True, False]
    assert [reason["private"] for reason in rows[0]["reasons"]] == [True]


def test_it_is_marked_private_and_keeps_nothing(
    begun: InProcess, program: Path
) -> None:
    before = (program / "rmentor.db").read_bytes()
    told = begun("report", "--health", env={"SOURCE_DATE_EPOCH": MAY})
    assert "does not feel safe to speak openly (private)" in " ".join(
        told.stdout.split()
    )
    assert "For you alone" in told.stdout
    assert (program / "rmentor.db").read_bytes() == before


def test_status_points_to_it(begun: InProcess) -> None:
    status = data(begun("status", "--json", env={"SOURCE_DATE_EPOCH": MAY}))
    assert status["to_do"][0]["command"] == "rmentor report --health"


def test_without_open_pairs_it_says_so(program: Path, run_rmentor: InProcess) -> None:
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    assert "No pair is open." in run_rmentor("report", "--health").stdout


MEETINGS = """\
Pair,Meeting date,Held?
Ben Okoro and Hal Berg,2026-03-10,yes
Cid Low and Ida Poe,2026-02-20,yes
"""


def test_meeting_logs_count_in_the_worklist_and_in_the_status(
    begun: InProcess, program: Path
) -> None:
    before = begun("status", "--json", env={"SOURCE_DATE_EPOCH": MAY})
    assert "1 pair at risk" in before.stdout
    (program / "log.csv").write_text(MEETINGS, encoding="utf-8")
    begun("import", "log.csv")
    rows = data(begun("report", "--health", "--json", env={"SOURCE_DATE_EPOCH": MAY}))
    said = [(row["mentor_name"], row["state"], row["action"][:9]) for row in rows]
    assert said == [
        ("Ana Silva", "at risk", "Speak wit"),
        ("Cid Low", "at risk", "Ask both "),
        ("Ben Okoro", "watch", "Ask both "),
    ]
    after = begun("status", "--json", env={"SOURCE_DATE_EPOCH": MAY})
    assert "2 pairs at risk" in after.stdout


def test_a_pair_rests_while_one_of_them_pauses(begun: InProcess, program: Path) -> None:
    (program / "log.csv").write_text(MEETINGS, encoding="utf-8")
    begun("import", "log.csv")
    begun("people", "Ida Poe", "--pause")
    rows = data(begun("report", "--health", "--json", env={"SOURCE_DATE_EPOCH": MAY}))
    resting = next(row for row in rows if row["mentor_name"] == "Cid Low")
    assert (resting["state"], resting["reasons"][0]["says"]) == (
        "paused",
        "Ida Poe pauses",
    )
    assert "1 pair at risk" in begun("status", env={"SOURCE_DATE_EPOCH": MAY}).stdout
