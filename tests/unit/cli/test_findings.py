"""Findings in a long list fit a screen, and no lost row goes unnamed."""

from rmentor.cli.findings import representative, row_ranges
from rmentor.core.model.issues import Issue, Severity


def many(severity: Severity, sheet: str = "") -> list[Issue]:
    return [Issue("no-name", "No name.", severity, "", "a.csv", sheet, row)
            for row in range(2, 42)]  # fmt: skip


def test_the_rows_of_all_errors_are_named() -> None:
    shown = list(representative(many(Severity.ERROR), Severity.ERROR))
    assert [issue.row for issue in shown] == [*range(2, 12), 0]
    assert shown[-1].message == "30 more like this, in rows 12-41; --json lists all."


def test_errors_of_two_sheets_are_counted_apart() -> None:
    both = many(Severity.ERROR, "A") + many(Severity.ERROR, "B")
    shown = list(representative(both, Severity.ERROR))
    assert sum(issue.message.startswith("30 more") for issue in shown) == 2


def test_of_other_findings_the_first_three_are_given() -> None:
    shown = list(representative(many(Severity.WARNING), Severity.WARNING))
    assert [issue.row for issue in shown] == [2, 3, 4, 0]
    assert shown[-1].message == "37 more like this; --json lists all."


def test_rows_in_a_row_are_written_as_a_range() -> None:
    assert row_ranges([12, 5, 6, 7, 0, 3, 5]) == "3, 5-7, 12"
