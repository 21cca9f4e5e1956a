"""A fault at any moment leaves the state as it was before, or as it is afterwards.

Real processes are killed, or told that the disk is full, at chosen system calls, by
strace. A few moments are tried each time; all of them with RMENTOR_ALL_FAULTS=1.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from support.run import InProcess

ROSTER = """\
Name,Email,Role,Topics to share,Topics to learn
Ana Silva,ana@corp.test,mentor,AI,Law
Ben Okoro,ben@corp.test,mentor,AI,Law
Gil Roux,gil@corp.test,mentee,Law,AI
Hal Berg,hal@corp.test,mentee,Law,AI
"""
COMMANDS = {
    "import": ("import", "more.csv"),
    "pair": ("pair", "--never", "Ana Silva=Gil Roux", "-o", "pairs.xlsx"),
    "forget": ("forget", "Ana Silva", "-y"),
    "undo": ("undo",),
}
LAYING_ASIDE = ("agreement", "--format", "txt,ics")
EVERY = os.environ.get("RMENTOR_ALL_FAULTS") == "1"
STRACE = shutil.which("strace")
MOMENTS = {
    "pwrite64": range(1, 60) if EVERY else (6, 16),
    "fdatasync": range(1, 12) if EVERY else (3,),
    "fsync": range(1, 12) if EVERY else (1,),
    "rename": range(1, 12) if EVERY else (1,),
    "unlink": range(1, 12) if EVERY else (2,),
}
FAULTS = ("signal=KILL", "error=ENOSPC", *(("error=EIO",) if EVERY else ()))


def traceable() -> bool:
    """Tell whether this system lets one process watch another."""
    if STRACE is None:
        return False
    tried = subprocess.run(
        [STRACE, "-o", os.devnull, "true"], check=False, capture_output=True
    )
    return tried.returncode == 0


can_trace = pytest.mark.skipif(not traceable(), reason="strace cannot be used here")


@pytest.fixture
def begun(program: Path, run_rmentor: InProcess) -> InProcess:
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    more = ROSTER.replace("Hal Berg", "Hal Bergman") + "Ida,ida@corp.test,mentee,Law,AI"
    (program / "more.csv").write_text(more, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    run_rmentor("pair")
    return run_rmentor


def seen(run: InProcess) -> str:
    """Give what a coordinator would see; every command must work."""
    shown = []
    for command in ("people", "status"):
        result = run(command, "--json")
        assert result.exit_code == 0, result.stderr
        shown.append(json.loads(result.stdout)["data"])
    return json.dumps(shown, sort_keys=True)


def start(program: Path, *arguments: str, before: tuple[str, ...] = ()) -> list[str]:
    return [*before, sys.executable, "-m", "rmentor", *arguments, "-p", str(program)]


def run_at(
    program: Path, command: tuple[str, ...], fault: str, call: str, moment: int
) -> subprocess.CompletedProcess[str]:
    """Run a command with a fault at the n-th call of a kind, in each of its threads."""
    tracing = (
        *(str(STRACE), "-f", "-o", os.devnull, "-e", f"trace={call}"),
        *("-e", f"inject={call}:{fault}:when={moment}"),
    )
    return subprocess.run(
        start(program, *command, before=tracing),
        check=False,
        capture_output=True,
        text=True,
        cwd=program,
        timeout=60,
    )


@can_trace
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("call", MOMENTS)
@pytest.mark.parametrize("command", COMMANDS if EVERY else ("import", "forget"))
def test_a_fault_leaves_the_state_before_or_the_state_after(
    begun: InProcess, program: Path, command: str, call: str, fault: str
) -> None:
    before = seen(begun)
    copy = program.with_name("copy")
    shutil.copytree(program, copy)
    begun(*COMMANDS[command])
    after = seen(begun)
    assert before != after
    for moment in MOMENTS[call]:
        shutil.rmtree(program)
        shutil.copytree(copy, program)
        done = run_at(program, COMMANDS[command], fault, call, moment)
        assert "Traceback" not in done.stderr, (moment, done.stderr)
        assert done.returncode in (0, 1, 4, 5, -signal.SIGKILL), (moment, done.stderr)
        assert seen(begun) in (before, after), moment


@pytest.mark.skipif(os.name == "nt", reason="Windows kills otherwise")
def test_a_program_that_is_killed_while_it_begins_begins_again(
    program: Path, run_rmentor: InProcess
) -> None:
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    draw = random.Random(1)
    for _ in range(200 if EVERY else 8):
        for path in program.glob("rmentor.db*"):
            path.unlink()
        child = subprocess.Popen(
            start(program, "import", "roster.csv"),
            cwd=program,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(draw.uniform(0.2, 1.2))
        child.kill()
        child.wait()
        again = run_rmentor("import", "roster.csv", "--json")
        assert again.exit_code == 0, again.stdout
        assert json.loads(run_rmentor("status", "--json").stdout)["data"]["people"] == 4


def test_of_two_commands_at_once_nothing_is_lost_that_was_not_said(
    begun: InProcess, program: Path
) -> None:
    for turn in range(100 if EVERY else 4):
        other = f"Zoe {turn},zoe{turn}@corp.test,mentor,AI,Law"
        (program / "more.csv").write_text(ROSTER + other, encoding="utf-8")
        pins = (
            ("--pin", "Ana Silva=Gil Roux") if turn % 2 else ("--release", "Ana Silva")
        )
        children = [
            subprocess.Popen(
                start(program, *arguments),
                cwd=program,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
            )
            for arguments in (("import", "more.csv"), ("pair", *pins))
        ]
        for child in children:
            _, said = child.communicate(timeout=60)
            assert child.returncode in (0, 1, 4), said
            assert "Traceback" not in said
        imported, paired = (child.returncode != 4 for child in children)
        assert imported or paired
        people = json.loads(begun("people", "--json").stdout)["data"]
        emails = {person["email"] for person in people}
        assert (f"zoe{turn}@corp.test" in emails) == imported


@can_trace
@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_half_written_state_can_be_read_where_nothing_can_be_written(
    begun: InProcess, program: Path
) -> None:
    before = seen(begun)
    run_at(program, COMMANDS["import"], "signal=KILL", "pwrite64", 16)
    assert (program / "rmentor.db-journal").exists()
    program.chmod(0o500)
    try:
        assert seen(begun) == before
    finally:
        program.chmod(0o700)


@can_trace
@pytest.mark.parametrize("moment", range(1, 12) if EVERY else (2, 4))
@pytest.mark.parametrize("fault", FAULTS)
def test_no_file_of_an_ended_pair_is_lost_while_it_is_laid_aside(
    begun: InProcess, program: Path, fault: str, moment: int
) -> None:
    begun(*LAYING_ASIDE)
    folder = program / "agreements"
    before = {path.name: path.read_bytes() for path in folder.glob("Ana*")}
    assert len(before) == 2
    begun("people", "Ana Silva", "--leave")
    done = run_at(program, LAYING_ASIDE, fault, "rename", moment)
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 5, -signal.SIGKILL), done.stderr
    lying = [path for path in folder.rglob("Ana*") if "cancelled" not in path.name]
    assert {path.name: path.read_bytes() for path in lying} == before
    assert begun(*LAYING_ASIDE).exit_code == 0
    aside = {path.name for path in (folder / "ended").iterdir()}
    assert {*before} <= aside
    assert any("cancelled" in name for name in aside)
    assert not list(folder.glob("Ana*"))
