"""At the terminal and in pipes: text stays text, bugs keep secrets."""

import json
import os
from pathlib import Path

import pytest

from support.rosters import ANA, BO, roster
from support.run import InProcess, RealProcess


def test_text_from_a_file_cannot_act_on_the_terminal(
    program: Path, run_rmentor: InProcess
) -> None:
    name = "[bold red]Ana[/] :smiley: \x1b[31m"
    roster(program, f'"{name}",ana@corp.test,mentor,AI,\n')
    run_rmentor("import", "people.csv")
    shown = run_rmentor("people", env={"COLUMNS": "400"}).stdout
    assert "[bold red]Ana[/] :smiley:" in shown
    assert "\x1b" not in shown


def test_a_closed_pipe_is_no_error(program: Path) -> None:
    if os.name == "nt":
        pytest.skip("no shell pipes")
    code = os.system(  # noqa: S605  # the shell's pipe is what is tested
        f"cd {program} && python -m rmentor --help | head -1 > one.txt"
    )
    assert code == 0
    assert "Traceback" not in (program / "one.txt").read_text()


def test_a_console_without_our_characters_gets_question_marks(
    program: Path, run_process: RealProcess
) -> None:
    roster(program, "Łukasz Żak,lz@corp.test,mentor,AI,\n")
    run_process("import", "people.csv")
    result = run_process(
        "people", env={"PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252"}
    )
    assert result.exit_code == 0
    assert "ukasz" in result.stdout


def test_a_bug_is_said_without_personal_data(
    program: Path, run_process: RealProcess
) -> None:
    roster(program, ANA, BO)
    run_process("import", "people.csv")
    broken = program / "sitecustomize.py"
    broken.write_text(
        "import rmentor.workflows.people as w\n"
        "def boom(*_): raise KeyError('@'.join(['ana', 'corp.test']))\n"
        "w.load_state = boom\n"
    )
    result = run_process("people", "--json", env={"PYTHONPATH": str(program)})
    assert result.exit_code == 70
    assert "KeyError" in result.stderr
    assert "ana@corp.test" not in result.stderr
    assert json.loads(result.stdout)["status"] == "error"
