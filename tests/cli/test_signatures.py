"""Signatures as a coordinator records them, and what knows of them afterwards."""

import json
from pathlib import Path
from typing import Any

import pytest

from support.rosters import ANA, BO, roster
from support.run import InProcess, Result


def data(result: Result) -> Any:
    return json.loads(result.stdout)["data"]


def codes(result: Result) -> list[str]:
    return [issue["code"] for issue in json.loads(result.stdout)["issues"]]


@pytest.fixture
def issued(program: Path, run_rmentor: InProcess) -> Path:
    """Give a program of one pair that has its agreement."""
    roster(program, ANA, BO)
    for command in (["import", "people.csv"], ["pair"], ["agreement"]):
        assert run_rmentor(*command).exit_code == 0
    return program


def signed(run_rmentor: InProcess) -> list[str | None]:
    (row,) = data(run_rmentor("agreement", "--list", "--json"))
    return [row["mentor_signed"], row["mentee_signed"]]


@pytest.mark.usefixtures("issued")
def test_signatures_are_recorded_and_status_knows(run_rmentor: InProcess) -> None:
    assert data(run_rmentor("status", "--json"))["signatures_open"] == 2
    result = run_rmentor(
        "agreement", "--signed", "ana@corp.test", "--signed", "bo beispiel"
    )
    assert result.exit_code == 0
    assert (
        "signed  Ana Example, with Bo Beispiel, version 1, 2026-03-02" in result.stderr
    )
    assert signed(run_rmentor) == ["2026-03-02", "2026-03-02"]
    status = data(run_rmentor("status", "--json"))
    assert (status["agreements_signed"], status["signatures_open"]) == (1, 0)


@pytest.mark.usefixtures("issued")
def test_signing_twice_is_kept_and_can_be_taken_back(run_rmentor: InProcess) -> None:
    run_rmentor("agreement", "--signed", "ana@corp.test")
    next_day = {"SOURCE_DATE_EPOCH": "1772496000"}
    again = run_rmentor("agreement", "--signed", "ana@corp.test", env=next_day)
    assert again.stderr.startswith("kept  Ana")
    assert signed(run_rmentor) == ["2026-03-02", None]
    back = run_rmentor("agreement", "--unsigned", "ana@corp.test")
    assert back.stderr.startswith("taken back  Ana")
    assert signed(run_rmentor) == [None, None]
    changes = data(run_rmentor("history", "--json"))
    assert [change["what"] for change in changes[:2]] == [
        "took back 1 signature",
        "added 1 signature",
    ]


@pytest.mark.usefixtures("issued")
def test_a_day_told_later_corrects_the_one_recorded(run_rmentor: InProcess) -> None:
    later = {"SOURCE_DATE_EPOCH": "1773000000"}  # 8 March
    run_rmentor("agreement", "--signed", "ana@corp.test")
    run_rmentor(
        "agreement", "--signed", "ana@corp.test", "--on", "2026-03-05", env=later
    )
    assert signed(run_rmentor) == ["2026-03-05", None]


@pytest.mark.usefixtures("issued")
def test_a_day_or_partner_alone_is_a_usage_error(run_rmentor: InProcess) -> None:
    for alone in (["--on", "2026-03-02"], ["--with", "bo@corp.test"]):
        assert run_rmentor("agreement", *alone).exit_code == 2


@pytest.mark.usefixtures("issued")
def test_a_dry_run_records_nothing(run_rmentor: InProcess) -> None:
    result = run_rmentor("agreement", "--signed", "ana@corp.test", "--dry-run")
    assert result.stderr.startswith("would be signed  Ana")
    assert signed(run_rmentor) == [None, None]


@pytest.mark.usefixtures("issued")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--signed", "Anna Example"], "signer-unknown"),
        (["--signed", "ana@corp.test", "--on", "2026-03-01"], "signature-day"),
        (["--signed", "ana@corp.test", "--with", "Ana Example"], "agreement-ambiguous"),
    ],
)
def test_a_name_or_day_that_cannot_be_changes_nothing(
    run_rmentor: InProcess, arguments: list[str], code: str
) -> None:
    result = run_rmentor("agreement", "--signed", "bo@corp.test", *arguments, "--json")
    assert (result.exit_code, codes(result)) == (2, [code])
    assert signed(run_rmentor) == [None, None]


def test_a_returned_list_is_read_and_its_bad_rows_named(
    issued: Path, run_rmentor: InProcess
) -> None:
    rows = "Email,Signed on\nana@corp.test,2026-03-02\nnobody@corp.test,yes\n"
    (issued / "back.csv").write_text(rows)
    result = run_rmentor("agreement", "--signed", "back.csv", "--json")
    assert (result.exit_code, codes(result)) == (1, ["signer-unknown"])
    assert json.loads(result.stdout)["issues"][0]["row"] == 3
    assert signed(run_rmentor) == ["2026-03-02", None]


def test_a_list_without_signatures_is_refused(
    issued: Path, run_rmentor: InProcess
) -> None:
    result = run_rmentor("agreement", "--signed", issued / "people.csv", "--json")
    assert (result.exit_code, codes(result)) == (3, ["no-signed-column"])


def test_a_new_version_has_its_signatures_open_and_says_so(
    issued: Path, run_rmentor: InProcess
) -> None:
    run_rmentor("agreement", "--signed", "ana@corp.test")
    (issued / "rmentor.toml").write_text("[agreement]\nmeetings = 5\n")
    result = run_rmentor("agreement", "--json")
    assert "signatures-reopened" in codes(result)
    (row,) = data(run_rmentor("agreement", "--list", "--json"))
    assert (row["version"], row["mentor_signed"]) == (2, None)
    assert "signatures-reopened" not in codes(run_rmentor("agreement", "--json"))


def test_the_report_names_who_has_not_signed_for_three_weeks(
    issued: Path, run_rmentor: InProcess
) -> None:
    assert issued.is_dir()
    run_rmentor("agreement", "--signed", "ana@corp.test")
    for day, shown in (("1774137600", False), ("1774224000", True)):  # 22, 23 March
        report = run_rmentor("report", env={"SOURCE_DATE_EPOCH": day}).stdout
        assert ("Bo Beispiel has not signed" in " ".join(report.split())) == shown
        assert "Ana Example has not" not in report


@pytest.mark.usefixtures("issued")
def test_a_mail_merge_is_no_meeting_log(run_rmentor: InProcess) -> None:
    run_rmentor("agreement", "--format", "csv")
    refused = run_rmentor("import", "agreements/mail-merge.csv")
    assert refused.exit_code == 3
    told = " ".join(refused.stderr.split())
    assert "rmentor agreement --signed agreements/mail-merge.csv" in told


@pytest.mark.usefixtures("issued")
def test_what_records_no_signature_says_so(run_rmentor: InProcess) -> None:
    run_rmentor("agreement", "--format", "csv")
    nobody = run_rmentor("agreement", "--signed", "agreements/mail-merge.csv", "--json")
    assert codes(nobody) == ["nobody-signed"]
    taken = run_rmentor("agreement", "--unsigned", "ana@corp.test", "--json")
    assert codes(taken) == ["not-signed"]
    run_rmentor("agreement", "--signed", "ana@corp.test")
    done = run_rmentor("agreement", "--unsigned", "ana@corp.test", "--json")
    assert codes(done) == []
