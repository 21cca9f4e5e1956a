"""Questions on a real terminal: asked on stderr, answered, remembered."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.books import write_csv
from support.run import PATIENCE, RealProcess

pty = pytest.importorskip("pty", reason="has no such terminals")
ROWS = (
    ("Name", "Email", "Favorite thing", "Pet"),
    ("Ana", "ana@corp.test", "AI", "cat with a very long tail, called Fluff"),
    ("Bo", "bo@corp.test", "Law", "dog"),
)


def test_an_unsure_column_is_asked_about_once(
    tmp_path: Path, program: Path, run_process: RealProcess
) -> None:
    file = write_csv(tmp_path / "a.csv", ROWS)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "rmentor", "import", str(file)]
    os.write(ours, b"pizza\ntopics to share\n\n")

    with subprocess.Popen(
        command, cwd=program, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs
    ) as process:
        shown, _ = process.communicate(timeout=PATIENCE)
    said = os.read(ours, 100_000).decode()
    os.close(theirs)
    os.close(ours)

    assert process.returncode == 0
    assert "Column 'Favorite thing': which field is it?" in said
    assert "  For example: AI | Law" in said
    assert "  For example: cat with a very long tail, c… | dog" in said
    assert "The fields are: name, first_name" in said
    assert "Column 'Pet'" in said
    assert b"which field" not in shown
    again = json.loads(run_process("import", file, "--json").stdout)
    columns = again["data"]["files"][0]["sheets"][0]["columns"]
    assert [column["field"] for column in columns[2:]] == ["topics_to_share", ""]
