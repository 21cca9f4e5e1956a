"""A report as a workbook and as csv: the same figures, nothing private."""

import csv
import json
import re
import shutil
from pathlib import Path

import pytest

from support.books import read_xlsx
from support.run import InProcess, RealProcess


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


HIDDEN_IN_TEXT = re.compile(r"– \((?:<|&lt;)[58]\)")  # noqa: RUF001


def test_several_formats_go_to_the_folder(
    sample_program: Path, run_rmentor: InProcess
) -> None:
    result = run_rmentor("report", "--format", "html,xlsx,docx,md,csv")
    assert result.exit_code == 0
    names = {file.name for file in sample_program.glob("report.*")}
    assert names == {f"report.{name}" for name in ("html", "xlsx", "docx", "md", "csv")}
    for name in ("html", "md", "csv"):
        text = (sample_program / f"report.{name}").read_text("utf-8")
        assert "not feel safe" not in text
    run_rmentor("report", "-o", "for-sponsor", "--format", "docx")
    assert (sample_program / "for-sponsor" / "report.docx").is_file()


def test_every_output_hides_the_same(
    sample_program: Path, run_rmentor: InProcess
) -> None:
    run_rmentor("report", "--format", "html,md,csv")
    made = json.loads(run_rmentor("report", "--json").stdout)["data"]["tables"]
    hidden = sum(
        isinstance(cell, dict) and "threshold" in cell
        for table in made
        for row in table["rows"]
        for cell in row
    )
    assert hidden
    for name in ("html", "md", "csv"):
        text = (sample_program / f"report.{name}").read_text("utf-8")
        # The page draws some of them as well.
        tables = text.partition("<table>")[2] or text.replace("\\", "")
        assert len(HIDDEN_IN_TEXT.findall(tables)) == hidden, name


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        ("md", "# Reverse mentoring program"),
        ("html", "<!doctype html>"),
        ("csv", "\ufefftable"),
    ],
)
@pytest.mark.usefixtures("sample_program")
def test_a_report_goes_to_standard_output_in_its_format(
    run_process: RealProcess, name: str, starts: str
) -> None:
    shown = run_process("report", "-o", "-", "--format", name)
    assert shown.stdout.startswith(starts)


@pytest.mark.usefixtures("sample_program")
def test_one_file_cannot_have_several_formats(run_rmentor: InProcess) -> None:
    result = run_rmentor("report", "-o", "report.html", "--format", "html,csv")
    assert result.exit_code == 2
    assert "several formats" in result.stderr


@pytest.mark.parametrize(
    "by", ["role", "department", "location", "grade-band", "round"]
)
def test_everyone_is_split_as_asked(
    sample_program: Path, sample_data: Path, run_rmentor: InProcess, by: str
) -> None:
    shutil.copy(sample_data / "rmentor.toml", sample_program)
    result = run_rmentor("report", "--by", by)
    assert result.exit_code == 0
    assert "Everyone" not in result.stdout.partition("Responses")[2].partition("Fit")[0]


def test_bands_of_grades_need_the_order_of_grades(
    program: Path, sample_data: Path, run_rmentor: InProcess
) -> None:
    run_rmentor("import", sample_data / "feedback.xlsx")
    (program / "rmentor.toml").unlink(missing_ok=True)
    result = run_rmentor("report", "--by", "grade-band")
    assert result.exit_code == 2
    assert "grades" in result.stderr


def test_a_format_that_reports_lack_is_a_usage_error(
    sample_program: Path, run_rmentor: InProcess
) -> None:
    result = run_rmentor("report", "-o", "report.pdf")
    assert result.exit_code == 2
    assert not (sample_program / "report.pdf").exists()


def test_a_dry_run_writes_no_file(sample_program: Path, run_rmentor: InProcess) -> None:
    assert run_rmentor("report", "-o", "report.csv", "-n").exit_code == 0
    assert not (sample_program / "report.csv").exists()
