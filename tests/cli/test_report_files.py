"""A report as a workbook and as csv: the same figures, nothing private."""

import csv
from pathlib import Path

import pytest

from support.books import read_xlsx
from support.run import InProcess


@pytest.fixture
def sample_program(program: Path, sample_data: Path, run_rmentor: InProcess) -> Path:
    for name in ("sign-ups.xlsx", "feedback.xlsx"):
        run_rmentor("import", sample_data / name)
        run_rmentor("pair")
        run_rmentor("agreement", "--format", "md")
    return program


def test_the_workbook_has_every_table_with_its_meaning(
    sample_program: Path, run_rmentor: InProcess
) -> None:
    assert run_rmentor("report", "-o", "report.xlsx").exit_code == 0
    sheets = read_xlsx(sample_program / "report.xlsx")
    assert {"Participation", "Satisfaction", "Definitions"} <= set(sheets)
    text = str(sheets)
    assert "– (<5)" in text  # noqa: RUF001  # as every output prints it
    assert "not feel safe" not in text


def test_the_csv_stacks_all_tables(
    sample_program: Path, run_rmentor: InProcess
) -> None:
    run_rmentor("report", "-o", "report.csv")
    content = (sample_program / "report.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(content.splitlines()))
    end = [r for r in rows if r["table"] == "satisfaction" and r["checkpoint"] == "end"]
    everyone = next(row for row in end if row["who"] == "Everyone")
    assert float(everyone["mean"]) == pytest.approx(138 / 33)
    assert "not feel safe" not in content


def test_a_format_that_reports_lack_is_a_usage_error(
    sample_program: Path, run_rmentor: InProcess
) -> None:
    result = run_rmentor("report", "-o", "report.pdf")
    assert result.exit_code == 2
    assert not (sample_program / "report.pdf").exists()


def test_a_dry_run_writes_no_file(sample_program: Path, run_rmentor: InProcess) -> None:
    assert run_rmentor("report", "-o", "report.csv", "-n").exit_code == 0
    assert not (sample_program / "report.csv").exists()
