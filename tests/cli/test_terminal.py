"""At the terminal and in pipes: text stays text, bugs keep secrets."""

import json
import os
import subprocess
import sys
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


BUFFERED = {**os.environ, "PYTHONUNBUFFERED": ""}
"""As where people work: what does not fit is noticed again when Python ends."""


@pytest.mark.parametrize(
    "command", [["--help"], ["--version"], ["people"], ["status", "--json"]]
)
def test_a_closed_pipe_is_no_error(
    program: Path, run_rmentor: InProcess, command: list[str]
) -> None:
    roster(program, ANA, BO)
    run_rmentor("import", "people.csv")
    with subprocess.Popen(
        [sys.executable, "-m", "rmentor", *command],
        cwd=program,
        env=BUFFERED,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
        assert (process.wait(), b"Traceback" in said) == (0, False), said


_AWAY = [
    ("--version >/dev/full", 5),
    ("--help >/dev/full", 5),
    ("pair --help >/dev/full", 5),
    ("--version >&-", 0),
    ("people >/dev/full", 5),
    ("status --json >/dev/full", 5),
    ("nonsense --json >/dev/full", 5),
    ("nonsense --json >/dev/full 2>&1", 5),
    ("people >&-", 0),
    ("status --json >&- 2>&- <&-", 0),
    ("status 2>&-", 0),
]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is full")
@pytest.mark.parametrize(("command", "code"), _AWAY)
def test_a_full_disk_or_a_closed_stream_is_no_bug(
    program: Path, run_rmentor: InProcess, command: str, code: int
) -> None:
    roster(program, ANA, BO)
    run_rmentor("import", "people.csv")
    line = f"{sys.executable} -m rmentor {command}"
    done = subprocess.run(
        ["/bin/sh", "-c", line],
        cwd=program,
        env=BUFFERED,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, b"Traceback" in done.stderr) == (code, False), done
    assert b"bug" not in done.stderr
    assert b"Exception ignored" not in done.stderr


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


def test_a_file_can_go_to_standard_output(
    program: Path, run_process: RealProcess
) -> None:
    roster(program, ANA, BO)
    run_process("import", "people.csv")
    run_process("pair")
    result = run_process("report", "-o", "-")
    assert result.stdout.startswith("\ufefftable,")
    assert run_process("report", "-o", "-", "--json").exit_code == 2
    assert not (program / "-").exists()


@pytest.mark.parametrize("width", range(40, 90))
def test_a_command_in_a_sentence_can_be_copied_whole(
    tmp_path: Path, run_rmentor: InProcess, width: int
) -> None:
    said = run_rmentor("pair", "-p", str(tmp_path), env={"COLUMNS": str(width)}).stderr
    assert "'rmentor import FILE'" in said
    assert max(map(len, said.splitlines())) <= width
