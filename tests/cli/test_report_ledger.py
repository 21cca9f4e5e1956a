"""What a report tells is remembered; thresholds hold once people have answered."""

from pathlib import Path

import pytest

from rmentor.adapters.store import connection, reports
from support.run import InProcess

TITLES = "Email,How satisfied are you with the mentoring so far?,Do you feel safe?"


def answers(folder: Path, values: dict[str, str]) -> Path:
    rows = [f"{who}@corp.test,{value},{value}" for who, value in values.items()]
    file = folder / "end.csv"
    file.write_text("\n".join([TITLES, *rows]) + "\n")
    return file


def said(number: int, **more: str) -> dict[str, str]:
    return {f"p{i:02}": str(3 + i % 3) for i in range(number)} | more


@pytest.fixture
def reported(program: Path, run_rmentor: InProcess) -> InProcess:
    """A program of which twelve answers were reported."""
    run_rmentor("import", answers(program, said(12)), "-q")
    told = run_rmentor("report")
    assert "4.00" in told.stdout
    assert told.stderr == ""  # no threshold was lowered
    return run_rmentor


def satisfaction(shown: str) -> str:
    table = shown.partition("Satisfaction\n")[2]
    return next(line for line in table.splitlines() if line.strip().startswith("end"))


def test_late_answers_wait_and_the_report_says_so(
    reported: InProcess, program: Path
) -> None:
    before = satisfaction(reported("report").stdout)
    reported("import", answers(program, said(14)), "-q")
    shown = reported("report").stdout
    assert satisfaction(shown) == before
    assert "Answers of 2 people since the last report wait" in shown
    reported("import", answers(program, said(18)), "-q")
    assert satisfaction(reported("report").stdout) != before


def test_a_changed_answer_is_not_told_by_the_difference(
    reported: InProcess, program: Path
) -> None:
    reported("import", answers(program, said(12, p03="1")), "-q")
    assert "– (<5)" in satisfaction(reported("report").stdout)  # noqa: RUF001


def test_the_ledger_holds_no_answer_and_grows_by_what_is_new(
    reported: InProcess, program: Path
) -> None:
    with connection.reading(program) as db:
        ledger = reports.load_ledger(db)
    assert ledger.entries
    assert len(ledger.people) == 12
    backups = sorted((program / "backups").iterdir())
    reported("report")
    with connection.reading(program) as db:
        assert reports.load_ledger(db) == ledger
    assert sorted((program / "backups").iterdir()) == backups


def test_a_dry_run_is_not_remembered(program: Path, run_rmentor: InProcess) -> None:
    run_rmentor("import", answers(program, said(12)), "-q")
    run_rmentor("report", "-n")
    with connection.reading(program) as db:
        assert reports.load_ledger(db).entries == ()


def test_a_threshold_cannot_be_lowered_once_people_have_answered(
    program: Path, run_rmentor: InProcess
) -> None:
    run_rmentor("import", answers(program, said(4)), "-q")
    (program / "rmentor.toml").write_text("[feedback]\nmin_answers = 3\n")
    result = run_rmentor("report")
    assert "counts of replies only" in result.stdout.replace("\n", " ")
    assert "people answered when it was 5" in result.stderr.replace("\n", " ")
    (program / "rmentor.toml").write_text("[feedback]\nmin_answers = 6\n")
    assert "Figures need" not in run_rmentor("report").stderr
    run_rmentor("import", answers(program, said(12)), "-q")
    assert "Figures need 6 answers" in run_rmentor("report").stdout.replace("\n", " ")


def test_a_guest_who_joins_the_roster_stays_one_person_for_the_ledger(
    reported: InProcess, program: Path
) -> None:
    before = satisfaction(reported("report").stdout)
    roster = program / "people.csv"
    roster.write_text(
        "Name,Email\n" + "".join(f"P {i},p{i:02}@corp.test\n" for i in range(12))
    )
    reported("import", roster, "-q")
    assert satisfaction(reported("report").stdout) == before
