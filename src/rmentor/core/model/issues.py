"""What is wrong in the coordinator's data: values, collected, never raised."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much an issue costs.

    ERROR: a row, an answer or a person could not be used (the command ends with 1).
    WARNING: used, but look at it. INFO: said so that nothing happens silently.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding.

    Attributes:
        code: Stable, kebab-case, listed in docs/issues.md.
        message: What happened, quoting the coordinator's own words.
        hint: What to do; empty when nothing needs doing.
        file: The file's name, without folders.
        sheet: The sheet's name; empty for text files.
        row: As the spreadsheet numbers it (the first row is 1); 0 for none.
        column: The column's title, or its letter when it has none.
        text: The cell's text as found.
        cell: Its address, such as `C12`; empty when the finding is of no one cell.
    """

    code: str
    message: str
    severity: Severity = Severity.WARNING
    hint: str = ""
    file: str = ""
    sheet: str = ""
    row: int = 0
    column: str = ""
    text: str = ""
    cell: str = ""


def has_errors(issues: Iterable[Issue]) -> bool:
    """Tell whether something could not be used."""
    return any(issue.severity is Severity.ERROR for issue in issues)
