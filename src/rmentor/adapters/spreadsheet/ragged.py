"""Rows of a text file that are not as long as the others: said, and still read."""

from collections import Counter
from collections.abc import Sequence

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import column_letter

_USUAL = 0.5
_SHOWN = 40
_HINT = (
    "Put an answer that contains the separator between quotation marks, or export as "
    ".xlsx, and import it again."
)
_NEARLY_ALL = 0.9
_MOST_TITLES = 2 / 3


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
    issues = _beyond_titles(rows, usual, file)
    for number, row in enumerate(rows, start=1):
        if len(row) == usual:
            continue
        if row and _is_comment(row[0]):
            issues.append(_comment(file, number, row))
            row.clear()
        elif any(row[width:]):
            issues.append(_extra(file, number, row, width))
    return tuple(issues)


def _beyond_titles(rows: list[list[str]], usual: int, file: str) -> list[Issue]:
    """Say that all rows go on where the titles end; put a title over row numbers.

    R writes the numbers of the rows without a title. Elsewhere a separator within an
    answer of every row moves what follows it.
    """
    head = next((row for row in rows if len(row) > 1), [])
    below = [row for row in rows if any(row) and row is not head]
    longer = [row for row in below if len(row) == usual and row[-1]]
    is_shorter = 1 < len(head) < usual and all(head)
    if not is_shorter or len(longer) < _NEARLY_ALL * len(below):
        return []
    numbers = [row[0] for row in below]
    if len(head) == usual - 1 and numbers == [str(n + 1) for n in range(len(below))]:
        head.insert(0, "")
        return []
    if len(head) <= _MOST_TITLES * usual:
        return []  # a line above the titles
    letter = column_letter(len(head) + 1)
    return [
        Issue(
            code="extra-cells",
            message=f"The titles end before column {letter}, the rows below do not: "
            "their answers may have moved to the right.",
            hint=_HINT,
            file=file,
            column=letter,
        )
    ]


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
        hint=_HINT,
        file=file,
        row=number,
        column=letter,
        text=text,
    )
