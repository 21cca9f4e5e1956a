"""The two answers that people wait for most often load nothing heavy."""

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


def loaded(report: str) -> set[str]:
    """Give the top-level packages in a report of `-X importtime`."""
    lines = [line for line in report.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}


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
