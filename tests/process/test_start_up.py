"""The two answers that people wait for most often load nothing heavy."""

import subprocess
import sys
from pathlib import Path

import pytest

from support.run import RealProcess

HEAVY = {
    "docx",
    "jinja2",
    "numpy",
    "openpyxl",
    "ortools",
    "pandas",
    "python_calamine",
    "scipy",
    "sqlite3",
    "xlsxwriter",
}


OF_OTHERS = {
    "rmentor.adapters.spreadsheet.write_csv",
    "rmentor.cli.commands.report",
    "rmentor.core.feedback.health",
    "rmentor.core.model.tables",
    "rmentor.core.pairing.explaining.story",
    "rmentor.core.pairing.learning",
    "rmentor.core.roster.fields",
    "rmentor.workflows.rematch",
}
"""What `rmentor pair -o` has no use for, as long as no option asks for it."""


def modules(report: str) -> set[str]:
    """Give the modules in a report of `-X importtime`."""
    lines = [line for line in report.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}


def loaded(report: str) -> set[str]:
    """Give the top-level packages in a report."""
    return {module.partition(".")[0] for module in modules(report)}


def test_a_report_of_imports_is_understood() -> None:
    report = "import time:  10 |  20 |   pandas.core.frame\nimport time: 1 | 2 | json"

    assert loaded(report) == {"pandas", "json"}


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_nothing_heavy_is_loaded_for(option: str, run_process: RealProcess) -> None:
    result = run_process(option, python=("-X", "importtime"))

    assert result.exit_code == 0
    assert "rmentor" in loaded(result.stderr)
    assert loaded(result.stderr) & HEAVY == set()


def test_the_version_is_told_without_the_command_line(run_process: RealProcess) -> None:
    result = run_process("--version", python=("-X", "importtime"))

    assert loaded(result.stderr) & {"typer", "rich"} == set()


def test_pairing_loads_what_a_pairing_needs(
    run_process: RealProcess, program: Path
) -> None:
    roster = program / "roster.csv"
    roster.write_text(
        "Name,Email,Role\nAna,a@corp.test,mentor\nBo,b@corp.test,mentee\n"
    )
    assert run_process("import", roster).exit_code == 0

    command = ("pair", "-o", "pairs.xlsx")
    result = run_process(*command, python=("-X", "importtime"))

    assert (program / "pairs.xlsx").is_file()
    assert "rmentor.core.pairing.propose" in modules(result.stderr)
    assert modules(result.stderr) & OF_OTHERS == set()


def test_a_file_is_read_without_what_is_known_of_titles() -> None:
    """It takes as long to load as many files to read."""
    child = "rmentor.adapters.spreadsheet.child"
    read = [sys.executable, "-X", "importtime", "-m", child, "a.csv", "", "", ""]
    text = b"Name,Email,Role\nAna,a@corp.test,mentor\n"

    done = subprocess.run(read, input=text, capture_output=True, check=True)

    known = modules(done.stderr.decode())
    assert "rmentor.adapters.spreadsheet.delimited" in known
    assert not [name for name in known if name.startswith("rmentor.core.roster")]


def test_ctrl_c_while_it_starts_ends_without_a_traceback(tmp_path: Path) -> None:
    stopped = (
        "import sys\n"
        "class CtrlC:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'typer': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, CtrlC())\n"
        "from rmentor.cli.app import main\n"
        "main()\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", stopped], cwd=tmp_path, capture_output=True, check=False
    )

    assert (done.returncode, done.stderr) == (130, b"")
