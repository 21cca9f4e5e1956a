"""How files were read."""

from collections.abc import Iterable

from rich.console import RenderableType

from rmentor.cli.tables.cells import cell, count, plain_table
from rmentor.core.roster.fields import Confidence
from rmentor.workflows.import_views import ColumnView, FileView, ImportView, SheetView

_LONGEST_EXAMPLE = 28


def import_tables(view: ImportView) -> Iterable[RenderableType]:
    """Show each sheet: what it is, and what each of its columns was taken for."""
    for file in view.files:
        for sheet in file.sheets:
            yield _sheet(file, sheet)


def _sheet(file: FileView, sheet: SheetView) -> RenderableType:
    where = f", sheet {sheet.sheet}" if sheet.sheet else ""
    about = f"{file.kind}, {sheet.export}, {count(sheet.rows, 'row')}"
    dialect = f"; {file.dialect}" if file.dialect else ""
    title = f"{file.file}{where}: {about}; titles in row {sheet.header_row}{dialect}"
    table = plain_table(title, "Column", "Read as", "For example")
    for column in sheet.columns:
        table.add_row(cell(column.title), _meaning(column), _examples(column))
    return table


_SAID = {"": "kept as it is", "form": "the form's own", "private": "not kept"}


def _meaning(column: ColumnView) -> RenderableType:
    if column.field in _SAID:
        return cell(_SAID[column.field], "dim")
    meaning = column.field.replace("_", " ")
    if column.confidence == Confidence.UNSURE:
        return cell(f"{meaning} (unsure)", "yellow")
    return cell(meaning)


def _examples(column: ColumnView) -> RenderableType:
    short = [
        text if len(text) <= _LONGEST_EXAMPLE else f"{text[:_LONGEST_EXAMPLE]}…"
        for text in column.examples
    ]
    return cell(" | ".join(" ".join(text.split()) for text in short), "dim")
