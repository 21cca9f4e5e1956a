"""Whatever is written is its owner's alone, and no command calls the network."""

import os
import stat
from pathlib import Path

import pytest

from support.run import RealProcess

ROSTER = """\
Name,Email,Role,Topics to share,Topics to learn
Ana Silva,ana@corp.test,mentor,AI,Law
Gil Roux,gil@corp.test,mentee,Law,AI
"""
ANSWERS = "Email,I could speak openly,Checkpoint\nana@corp.test,4,end\n"
ROAD = (
    "init .",
    "import roster.csv -o marked.xlsx",
    "pair -o pairs.xlsx",
    "pair --stage mentee-first -o letters",
    "undo",
    "agreement --format docx,pdf,html,md,txt,ics,eml,csv",
    "survey end",
    "import answers.csv --as feedback",
    "report --format html,xlsx,docx,md,csv",
    "people",
    "status",
    "history",
    "undo",
    "restore 2",
    "forget ana@corp.test -y",
)
GUARD = """\
import os, sys
def guard(event, args):
    if event.startswith("socket."):
        os.write(2, b"calls the network: " + event.encode())
        os._exit(99)
sys.addaudithook(guard)
"""
"""Python runs this at the start of each process, children included."""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
@pytest.mark.parametrize("mask", [0o000, 0o077])
def test_files_are_private_and_the_network_is_left_alone(
    program: Path, tmp_path: Path, run_process: RealProcess, mask: int
) -> None:
    guard = tmp_path / "guard"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    ours = os.environ.get("PYTHONPATH", "")
    paths = os.pathsep.join(filter(None, (str(guard), ours)))
    program.chmod(0o700)
    given = [program / "roster.csv", program / "answers.csv"]
    for path, text in zip(given, (ROSTER, ANSWERS), strict=True):
        path.write_text(text, encoding="utf-8")
    before = os.umask(mask)
    try:
        for command in ROAD:
            done = run_process(*command.split(), env={"PYTHONPATH": paths})
            assert done.exit_code in (0, 1), (command, done.stderr)
            open_to_others = [
                path
                for path in program.rglob("*")
                if path not in given and stat.S_IMODE(path.stat().st_mode) & 0o077
            ]
            assert open_to_others == [], command
    finally:
        os.umask(before)
    assert run_process("-V", env={"PYTHONPATH": paths}).exit_code == 0


def test_the_guard_would_notice(tmp_path: Path, run_process: RealProcess) -> None:
    (tmp_path / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    called = run_process(env={"PYTHONPATH": str(tmp_path)}, python=("-c", code))
    assert called.exit_code == 99
