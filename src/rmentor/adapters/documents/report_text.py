"""A report as Markdown: all of it, or a sponsor's page."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from rmentor.adapters.documents.docx import docx_file
from rmentor.adapters.documents.escape import escape_markdown
from rmentor.adapters.documents.markdown import parse
from rmentor.core.feedback.disclosure.figures import Hidden, Shown
from rmentor.core.report.groups import EVERYONE
from rmentor.core.report.tables import (
    ROUNDING,
    Column,
    Report,
    ReportTable,
    Unit,
    Value,
    text_of,
)

_BLANK = "&nbsp;"
_ON_THE_PAGE = {
    ("participation",): ("step", "people", "share"),
    ("rates", "meetings"): ("measure", "share"),
    ("benefits",): ("benefit", "n", "before", "after", "change", "word"),
}
"""Tables, and which of their columns; those of one line are laid together."""
_FOR_THE_COORDINATOR = ("Coverage", "Agreement rate", "Meetings that fell out")
"""Measures that one page has no room for."""
_HEAD = """---
header: {organization}
footer: {program}, {day}
layout: compact
---
"""
_MOST_QUOTES, _LONGEST_QUOTE = 3, 200
_ASKS = """## What we ask for

|   | What, from whom, by when |
|---|----------------------------------------|
| 1 |   |
| 2 |   |
"""


def report_markdown(report: Report) -> str:
    """Write every table with its definition."""
    parts = [
        f"# {_text(report.program)}",
        _when(report),
        *(_text(notice) for notice in report.notices),
        "\n".join(_headline(report)),
        *(part for table in report.tables for part in _whole(table)),
        *_comments(report),
        _text(ROUNDING),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def sponsor_page(report: Report, issued: date) -> bytes:
    """Write one page in Word for a sponsor: the outcome, and what is asked for."""
    parts = [
        f"# {_text(report.program)}",
        _when(report),
        "\n".join(_headline(report)),
        _line(report.table("health")),
        _line(report.table("topics")),
        _line(report.table("exits")),
        *(
            part
            for codes, columns in _ON_THE_PAGE.items()
            for part in _excerpt([*filter(None, map(report.table, codes))], columns)
        ),
        *_quotes(report),
        *_defined(report.table("meetings"), report.table("health")),
        _text(" ".join(report.notices)),
        _ASKS,
    ]
    head = _HEAD.format(
        organization=_text(report.organization or report.program),
        program=_text(report.program),
        day=report.day.isoformat(),
    )
    text = head + "\n\n".join(part for part in parts if part) + "\n"
    return docx_file(parse(text, "report"), issued)


def _when(report: Report) -> str:
    day = f"{report.day:%B} {report.day.day}, {report.day.year}"
    return _text(f"{report.organization}, {day}" if report.organization else day)


def _headline(report: Report) -> Iterator[str]:
    for figure in report.headline:
        n = f" (n = {text_of(figure.n)})" if isinstance(figure.n, Shown) else ""
        value = _text(text_of(figure.value, figure.unit))
        yield f"- {_text(figure.label)}: **{value}**{n}"


def _whole(table: ReportTable) -> Iterator[str]:
    yield f"## {_text(table.title)}"
    yield _grid(table.columns, table.rows)
    yield _text(table.definition)


def _excerpt(tables: Sequence[ReportTable], codes: Sequence[str]) -> Iterator[str]:
    """Give some columns of everyone's rows."""
    if not tables:
        return
    first = tables[0]
    chosen = [c for code in codes for c in first.columns if c.code == code]
    rows = [row for table in tables for row in _everyone(table, codes)]
    yield f"## {_text(first.title)}"
    yield _grid(chosen, rows)


def _everyone(table: ReportTable, codes: Sequence[str]) -> Iterator[list[Value]]:
    places = [
        i for code in codes for i, c in enumerate(table.columns) if c.code == code
    ]
    who = next((i for i, c in enumerate(table.columns) if c.code == "who"), None)
    for row in table.rows:
        if row[0] not in _FOR_THE_COORDINATOR and (who is None or row[who] == EVERYONE):
            yield [row[i] for i in places]


def _line(table: ReportTable | None) -> str:
    """Lay a table in one line: of each row the label and the first figure."""
    if table is None:
        return ""
    units = [column.unit for column in table.columns]
    rows = [[*filter(None, map(text_of, row, units))] for row in table.rows]
    told = ", ".join(f"{label} {figure}" for label, figure, *_ in rows)
    return f"**{_text(table.title)}:** {_text(told)}"


def _defined(*tables: ReportTable | None) -> Iterator[str]:
    """Say what the figures of some tables mean."""
    for table in tables:
        if table:
            yield f"*{_text(table.title)}:* {_text(table.definition)}"


def _grid(columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> str:
    """Write a pipe table; text columns get twice the width of figures."""
    dashes = ["-" * (10 if c.unit is Unit.TEXT else 5) for c in columns]
    marks = [
        line if column.unit is Unit.TEXT else f"{line}:"
        for line, column in zip(dashes, columns, strict=True)
    ]
    lines = [
        [_text(column.title) for column in columns],
        marks,
        *(
            # An empty cell would be one to fill in by hand.
            [
                _text(text_of(v, c.unit)) or _BLANK
                for v, c in zip(row, columns, strict=True)
            ]
            for row in rows
        ),
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _comments(report: Report) -> Iterator[str]:
    if report.comments is None:
        return
    yield "## What was said (shuffled; names masked)"
    if isinstance(report.comments, Hidden):
        yield _text(str(report.comments))
    else:
        yield "\n".join(f"- {_text(text)}" for text in report.comments)


def _quotes(report: Report) -> Iterator[str]:
    """Quote a few who allowed it, and of whose words nothing had to be masked."""
    short = (t for t in report.quotes if len(t) <= _LONGEST_QUOTE and "[" not in t)
    if quotes := list(islice(short, _MOST_QUOTES)):
        yield "## In their words"
        yield "\n".join(f"- \u201c{_text(quote)}\u201d" for quote in quotes)


def _text(text: str) -> str:
    return escape_markdown(text)
