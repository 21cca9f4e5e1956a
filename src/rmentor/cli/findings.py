"""Findings in the coordinator's data, a line each."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rmentor.cli.terminal import printable
from rmentor.core.model.issues import Issue, Severity

if TYPE_CHECKING:
    from rich.text import Text

_SHOWN_ALIKE = 3
_MARKS = {
    Severity.ERROR: ("error", "bold red"),
    Severity.WARNING: ("warning", "yellow"),
    Severity.INFO: ("note", "dim"),
}


def representative(issues: list[Issue], severity: Severity) -> Iterable[Issue]:
    """Give all errors; of other findings the first few of each code and a count."""
    if severity is Severity.ERROR:
        return issues
    shown: list[Issue] = []
    for code in dict.fromkeys(issue.code for issue in issues):
        alike = [issue for issue in issues if issue.code == code]
        shown += alike[:_SHOWN_ALIKE]
        if len(alike) > _SHOWN_ALIKE:
            note = f"{len(alike) - _SHOWN_ALIKE} more like this; --json lists all."
            shown.append(Issue(code, note, severity))
    return shown


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
