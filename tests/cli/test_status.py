"""What a coordinator has to do today, and that it changes with the days."""

import json
from pathlib import Path

import pytest

from support.run import InProcess

ROSTER = """\
Name,Email,Role,Topics to share,Topics to learn
Ana Silva,ana@corp.test,mentor,AI,Law
Gil Roux,gil@corp.test,mentee,Law,AI
Hal Berg,hal@corp.test,mentee,Law,Cooking
"""
MAY = "1777593600"  # 2026-05-01, after the first meeting
AUGUST = "1785578400"  # 2026-08-01, after the middle one


@pytest.fixture
def opened(program: Path, run_rmentor: InProcess) -> InProcess:
    """One open pair since 2 March, and one who waits."""
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    run_rmentor("pair")
    run_rmentor("agreement", "--format", "txt")
    return run_rmentor


def commands(run: InProcess, day: str) -> list[str]:
    shown = run("status", "--json", env={"SOURCE_DATE_EPOCH": day})
    return [item["command"] for item in json.loads(shown.stdout)["data"]["to_do"]]


def answer(program: Path, run: InProcess, checkpoint: str, fit: str) -> None:
    text = f"Email,Is your partner a good fit?\ngil@corp.test,{fit}\n"
    (program / "answers.csv").write_text(text, encoding="utf-8")
    run("import", "answers.csv", "--as", "feedback", "--checkpoint", checkpoint)


def test_a_survey_is_due_until_somebody_has_answered_it(
    opened: InProcess, program: Path
) -> None:
    assert commands(opened, MAY)[0] == "rmentor survey first-meeting"
    assert commands(opened, AUGUST)[0] == "rmentor survey middle"
    answer(program, opened, "first-meeting", "Good fit")
    assert "rmentor survey first-meeting" not in commands(opened, MAY)
    assert commands(opened, AUGUST)[0] == "rmentor survey middle"


def test_who_is_at_risk_comes_before_what_is_due(
    opened: InProcess, program: Path
) -> None:
    answer(program, opened, "first-meeting", "Not a good fit")
    first = ["rmentor report --health", "rmentor survey middle"]
    assert commands(opened, AUGUST)[:2] == first
    answer(program, opened, "middle", "Good fit")
    assert commands(opened, AUGUST) == [
        "rmentor report",
        "rmentor agreement --signed PERSON",
    ]


def test_commands_can_be_copied_whole_from_a_narrow_terminal(
    opened: InProcess,
) -> None:
    shown = opened("status", env={"COLUMNS": "60"})
    assert "  rmentor agreement --signed PERSON\n" in shown.stdout
    pin = "Ana Silva=gil@corp.test"
    tried = opened("pair", "--pin", pin, "--compare", env={"COLUMNS": "40"})
    assert f"Next: rmentor pair --pin '{pin}'\n" in tried.stderr
