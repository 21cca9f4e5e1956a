"""Rows of a text file that are not as long as the others: said, and still read."""

from collections import Counter
from collections.abc import Sequence

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import column_letter

_USUAL = 0.5
_SHOWN = 40


def odd_rows(rows: list[list[str]], file: str) -> tuple[Issue, ...]:
    """Report cells beyond the others' last column, and blank out comment lines.

    Short rows are what a spreadsheet shows too: their missing cells are blank.
    """
    lengths = Counter(len(row) for row in rows if row)
    usual, alike = max(lengths.items(), key=lambda item: item[1], default=(0, 0))
    if usual <= 1 or alike < _USUAL * lengths.total() or len(lengths) == 1:
        return ()
    # Titles may go on where every row leaves its last answers out.
    width = next(len(row) for row in rows if len(row) >= usual)
    issues: list[Issue] = []
    for number, row in enumerate(rows, start=1):
        if len(row) == usual:
            continue
        if row and _is_comment(row[0]):
            issues.append(_comment(file, number, row))
            row.clear()
        elif any(row[width:]):
            issues.append(_extra(file, number, row, width))
    return tuple(issues)


def _is_comment(cell: str) -> bool:
    return cell.startswith("#") and bool(cell.strip("# "))


def _comment(file: str, number: int, row: Sequence[str]) -> Issue:
    text = " ".join(row)
    return Issue(
        code="comment-line",
        message=f"Row {number} begins with # and is not as long as the others; it was "
        "left out as a comment.",
        severity=Severity.INFO,
        file=file,
        row=number,
        text=text,
    )


def _extra(file: str, number: int, row: Sequence[str], width: int) -> Issue:
    letter = column_letter(width + 1)
    text = " | ".join(cell for cell in row[width:] if cell)
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return Issue(
        code="extra-cells",
        message=f'Row {number} has more cells than there are columns: "{shown}" stands '
        f"in {letter}{number}, so its answers may have moved to the right.",
        hint="Put an answer that contains the separator between quotation marks, or "
        "export as .xlsx, and import it again.",
        file=file,
        row=number,
        column=letter,
        text=text,
    )
