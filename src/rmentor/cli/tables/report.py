"""The report: figures with their definitions, then what the coordinator alone sees."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.text import Text

from rmentor.cli.tables.cells import cell, plain_table
from rmentor.core.feedback.disclosure import Hidden
from rmentor.core.report.tables import Report, ReportTable, Unit, text_of


def report_tables(report: Report) -> Iterable[RenderableType]:
    """Show the headline, every table with its definition, comments, worklist."""
    day = f"{report.day:%d %B %Y}".lstrip("0")
    yield cell(f"{report.program}, {day}", "bold")
    for notice in report.notices:
        yield cell(notice, "yellow")
    for figure in report.headline:
        n = f"  (n = {text_of(figure.n)})" if figure.n is not None else ""
        value = text_of(figure.value, figure.unit)
        yield Text.assemble(f"{figure.label}: ", (value, "bold"), (n, "dim"))
    for table in report.tables:
        yield _table(table)
    yield from _comments(report)
    for table in report.private:
        yield _table(table)


def _table(table: ReportTable) -> RenderableType:
    whose = " (for the coordinator alone)" if table.private else ""
    titles = [c.title for c in table.columns]
    numbers = [c.title for c in table.columns if c.unit is not Unit.TEXT]
    shown = plain_table(table.title + whose, *titles, numbers=numbers)
    for row in table.rows:
        shown.add_row(
            *(
                cell(text_of(value, column.unit))
                for value, column in zip(row, table.columns, strict=True)
            )
        )
    return Group(shown, cell(table.definition, "dim"), "")


def _comments(report: Report) -> Iterable[RenderableType]:
    if isinstance(report.comments, Hidden):
        yield cell(f"Comments: {report.comments}", "bold")
    elif report.comments:
        yield cell("What was said (shuffled; names masked)", "bold")
        for comment in report.comments:
            yield cell(f"- {comment}")
