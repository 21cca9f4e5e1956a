"""The page: headline, pictures, then every table with its definition."""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from rmentor.adapters.page.drawing import svg
from rmentor.core.feedback.disclosure.figures import Hidden, Shown
from rmentor.core.report.groups import EVERYONE
from rmentor.core.report.pictures import Picture, pictures
from rmentor.core.report.tables import (
    ROUNDING,
    Column,
    Figure,
    Report,
    ReportTable,
    Unit,
    Value,
    text_of,
)

_STYLE = Path(__file__).with_name("style.css")
_SAYS = {
    "participation": "People at each step.",
    "health": "Pairs in each state, by meetings and signatures.",
    "benefits": "Mean of the same people before and after, from 1 to 5.",
    "satisfaction": "Mean of everyone who answered, from 1 to 5.",
    "safety": "Mean of everyone who answered, from 1 to 5.",
    "recommendation": "From -100 to 100.",
    "topics": "Active people who want to learn it.",
}


def report_page(report: Report) -> bytes:
    """Write a page that needs nothing else; the same bytes for the same report."""
    title = escape(f"{report.program}: report")
    head = (
        '<!doctype html>\n<html lang="en-US">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{title}</title>\n<style>\n{_STYLE.read_text('utf-8')}</style>\n"
        "</head>\n<body>\n"
    )
    parts = (
        head,
        '<a class="skip" href="#figures">Skip to the figures</a>\n',
        *_header(report),
        '<main id="figures">\n',
        *_headline(report.headline),
        *_pictures(pictures(report)),
        *_comments(report),
        '<div class="tables">\n',
        *(part for table in report.tables for part in _table(table)),
        "</div>\n</main>\n",
        f"<footer><p>{escape(ROUNDING)} Made with rmentor.</p></footer>\n",
        "</body>\n</html>\n",
    )
    return "".join(parts).encode()


def _header(report: Report) -> Iterator[str]:
    day = f"{report.day:%B} {report.day.day}, {report.day.year}"
    where = f"{report.organization}, {day}" if report.organization else day
    yield f"<header>\n<h1>{escape(report.program)}</h1>\n<p>{escape(where)}</p>\n"
    for notice in report.notices:
        yield f'<p class="notice">{escape(notice)}</p>\n'
    yield "</header>\n"


def _headline(figures: Sequence[Figure]) -> Iterator[str]:
    if not figures:
        return
    yield '<section aria-label="Headline">\n<dl class="headline">\n'
    for figure in figures:
        value = escape(text_of(figure.value, figure.unit))
        n = f"{text_of(figure.n)} answers" if isinstance(figure.n, Shown) else ""
        yield (
            f"<div><dt>{escape(figure.label)}</dt>"
            f'<dd>{value}<span class="n">{n}</span></dd></div>\n'
        )
    yield "</dl>\n</section>\n"


def _pictures(drawn: Sequence[Picture]) -> Iterator[str]:
    if not drawn:
        return
    yield '<div class="pictures">\n'
    for picture in drawn:
        key = ""
        if len(picture.series) > 1:
            first, last = map(escape, picture.series)
            key = (
                f' <span class="key"><i class="before"></i> {first} '
                f'<i class="after"></i> {last}</span>'
            )
        yield (
            f'<figure class="of-{picture.code}">\n<figcaption>'
            f"<strong>{escape(picture.title)}</strong> "
            f"{_SAYS[picture.code]}{key}</figcaption>\n{svg(picture)}\n</figure>\n"
        )
    yield "</div>\n"


def _table(table: ReportTable) -> Iterator[str]:
    """Write a table; it scrolls by itself where the screen is narrow."""
    name = f"table-{table.code}"
    yield '<div class="table">\n'
    yield f'<h2 id="{name}">{escape(table.title)}</h2>\n'
    yield f'<div class="scroll" role="region" aria-labelledby="{name}" tabindex="0">\n'
    yield "<table>\n<thead><tr>"
    for column in table.columns:
        yield f'<th scope="col"{_kind(column)}>{escape(column.title)}</th>'
    yield "</tr></thead>\n<tbody>\n"
    before = ""
    for row in table.rows:
        yield _row(table, row, before)
        before = str(row[0])
    yield "</tbody>\n</table>\n</div>\n"
    yield f'<p class="definition">{escape(table.definition)}</p>\n</div>\n'


def _row(table: ReportTable, row: Sequence[Value], before: str) -> str:
    """Write a row: its label heads it; one repeated from above is not seen again."""
    first, *rest = row
    cells = "".join(
        f"<td{_kind(column)}>{_cell(value, column)}</td>"
        for value, column in zip(rest, table.columns[1:], strict=True)
    )
    label = escape(text_of(first))
    if str(first) == before:
        label = f'<span class="spoken">{label}</span>'
    kind = ' class="all"' if EVERYONE in row else ""
    return f'<tr{kind}><th scope="row">{label}</th>{cells}</tr>\n'


def _cell(value: Value, column: Column) -> str:
    text = escape(text_of(value, column.unit))
    if isinstance(value, Hidden):
        spoken = f"hidden, fewer than {value.threshold} or protecting fewer"
        return (
            f'<span class="hidden" aria-hidden="true">{text}</span>'
            f'<span class="spoken">{spoken}</span>'
        )
    return text


def _kind(column: Column) -> str:
    return "" if column.unit is Unit.TEXT else ' class="figure"'


def _comments(report: Report) -> Iterator[str]:
    if report.comments is None:
        return
    yield '<section class="comments" aria-labelledby="comments">\n'
    yield '<h2 id="comments">What was said</h2>\n'
    if isinstance(report.comments, Hidden):
        yield f"<p>{escape(str(report.comments))}</p>\n"
    else:
        yield '<p class="definition">Shuffled; names and addresses are masked.</p>\n'
        said = "".join(f"<li>{escape(text)}</li>\n" for text in report.comments)
        yield f"<ul>\n{said}</ul>\n"
    yield "</section>\n"
