"""Findings in the coordinator's data, a line each."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rmentor.cli.terminal import printable
from rmentor.core.model.issues import Issue, Severity

if TYPE_CHECKING:
    from rich.text import Text

_SHOWN_ALIKE = 3
_ERRORS_ALIKE = 10
_MARKS = {
    Severity.ERROR: ("error", "bold red"),
    Severity.WARNING: ("warning", "yellow"),
    Severity.INFO: ("note", "dim"),
}


def representative(issues: Iterable[Issue], severity: Severity) -> Iterable[Issue]:
    """Give the first few findings of each code and a count, so that a screen holds all.

    Of errors more are given, and the rows of the others: each may be a lost person.
    """
    is_error = severity is Severity.ERROR
    most = _ERRORS_ALIKE if is_error else _SHOWN_ALIKE
    groups: dict[tuple[str, ...], list[Issue]] = {}
    for issue in issues:
        kind = (issue.code, issue.file, issue.sheet) if is_error else (issue.code,)
        groups.setdefault(kind, []).append(issue)
    for (code, *_), alike in groups.items():
        yield from alike[:most]
        if more := alike[most:]:
            rows = row_ranges(issue.row for issue in more) if is_error else ""
            where = f", in rows {rows}" if rows else ""
            yield Issue(
                code, f"{len(more)} more like this{where}; --json lists all.", severity
            )


def row_ranges(rows: Iterable[int]) -> str:
    """Write row numbers shortly: `3, 5-9, 12`; those that are 0 are not known."""
    runs: list[list[int]] = []
    for row in sorted(set(rows) - {0}):
        if runs and row == runs[-1][1] + 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    return ", ".join(f"{a}-{b}" if a < b else f"{a}" for a, b in runs)


def issue_line(issue: Issue) -> "Text":
    """Say where a finding is, what happened and what to do."""
    from rich.text import Text

    word, style = _MARKS[issue.severity]
    place = ", ".join(
        part
        for part in (
            issue.file,
            issue.sheet and f"sheet {issue.sheet}",
            issue.cell or (issue.row and f"row {issue.row}"),
            issue.column and f'"{issue.column}"',
        )
        if part
    )
    where = f"{printable(place)}: " if place and issue.row else ""
    said = printable(f"{issue.message} {issue.hint}".rstrip())
    return Text.assemble((f"{word}: ", style), (where, "cyan"), said)
