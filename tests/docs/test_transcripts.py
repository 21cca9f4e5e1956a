"""The transcripts in the documentation are run, and say what is printed.

A block that starts with ```console holds commands after `$ ` and what they print
(stdout and stderr together). The commands of one page run one after the other in one
folder that holds the files of sample_data and the page's own: a block that starts with
```csv NAME is written to that file first. `head=9 tail=4` after `console` keeps the
first and last lines of a long output, and `day=2026-06-15` before them says when it is.
`--update-golden` rewrites the pages.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = (
    "README.md",
    *("docs/importing.md", "docs/pairing.md", "docs/deciding.md", "docs/a-year.md"),
)
_BLOCK = re.compile(
    r"^(```console(?: day=(\S+))?(?: head=(\d+) tail=(\d+))?\n)(.*?)(?=^```$)",
    re.M | re.S,
)
_TODAY = "2026-03-02"
_FILE = re.compile(r"^```csv (\S+)\n(.*?)^```$", re.M | re.S)


@pytest.mark.parametrize("page", [page for page in PAGES if (ROOT / page).exists()])
def test_transcripts_say_what_is_printed(
    page: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for file in (ROOT / "sample_data").iterdir():
        shutil.copy(file, tmp_path)
    for name, content in _FILE.findall(text):
        (tmp_path / name).write_text(content, encoding="utf-8")
    run = _BLOCK.sub(lambda block: _run_block(block, tmp_path), text)
    if request.config.getoption("--update-golden"):
        (ROOT / page).write_text(run, encoding="utf-8")
    assert run == text or request.config.getoption("--update-golden")


def test_the_readme_has_transcripts() -> None:
    assert len(_BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))) >= 4


def _run_block(block: re.Match[str], folder: Path) -> str:
    fence, day, head, tail, body = block.groups()
    commands = [line[2:] for line in body.splitlines() if line.startswith("$ ")]
    printed = []
    for command in commands:
        lines = _run(command, folder, day or _TODAY)
        if head and len(lines) > int(head) + int(tail):
            lines = [*lines[: int(head)], "[…]", *lines[-int(tail) :]]
        printed.append("".join(f"{line}\n" for line in (f"$ {command}", *lines)))
    return fence + "\n".join(printed)


def _run(command: str, folder: Path, day: str) -> list[str]:
    program, *arguments = shlex.split(command)
    assert program == "rmentor"
    moment = datetime.fromisoformat(f"{day}T09:00:00+00:00")
    environment = os.environ | {
        "COLUMNS": "88",
        "NO_COLOR": "1",
        "PYTHONIOENCODING": "utf-8",
        "SOURCE_DATE_EPOCH": str(round(moment.timestamp())),
    }
    result = subprocess.run(
        [sys.executable, "-m", "rmentor", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert result.returncode in (0, 1), result.stdout
    return [line.rstrip() for line in result.stdout.splitlines()]
