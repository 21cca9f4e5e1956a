"""How files were read."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from rich.console import RenderableType

from rmentor.cli.tables.cells import cell, plain_table, shortened
from rmentor.core.model.words import count
from rmentor.core.roster.fields import Confidence
from rmentor.workflows.import_views import ColumnView, FileView, ImportView, SheetView

_EXAMPLES = 2
_LONGEST_TITLE = 200
# Where there are more, those beside one another that are kept as they are share a line.
_MANY_COLUMNS = 60


def import_tables(view: ImportView) -> Iterable[RenderableType]:
    """Show each sheet: what it is, and what each of its columns was taken for."""
    for file in view.files:
        for sheet in file.sheets:
            yield cell(_about(file, sheet), "bold")
            if sheet.columns:
                yield _columns(sheet)


def _about(file: FileView, sheet: SheetView) -> str:
    """Say what a sheet is, where its titles stand and how the text was read."""
    where = f", sheet {sheet.sheet}" if sheet.sheet else ""
    about = f"{file.kind}, {sheet.export}, {count(sheet.rows, 'row')}"
    dialect = f"; {file.dialect}" if file.dialect else ""
    titles = f"titles in row {sheet.header_row}" if sheet.header_row else "no titles"
    return f"{file.file}{where}: {about}; {titles}{dialect}"


def _columns(sheet: SheetView) -> RenderableType:
    table = plain_table("", "Column", "Read as", "For example")
    few = len(sheet.columns) <= _MANY_COLUMNS
    for title, column in _grouped(sheet.columns) if few else _fewer(sheet.columns):
        table.add_row(cell(_title(title)), _meaning(column), _examples(column))
    return table


def _title(title: str) -> str:
    """Cut what is no title but a page of text."""
    if len(title) <= _LONGEST_TITLE:
        return title
    return f"{' '.join(title.split())[:_LONGEST_TITLE]}…"


def _fewer(columns: Sequence[ColumnView]) -> Iterable[tuple[str, ColumnView]]:
    """Show columns beside one another of which nothing is known in one line."""
    for unknown, group in groupby(_grouped(columns), key=lambda c: not c[1].field):
        alike = list(group)
        if unknown and len(alike) > 1:
            (first, shown), (last, _) = alike[0], alike[-1]
            yield f"{_title(first)} to {_title(last)} [{len(alike):,} columns]", shown
        else:
            yield from alike


def _grouped(columns: Sequence[ColumnView]) -> Iterable[tuple[str, ColumnView]]:
    """Show neighbors of one question that mean the same as `Skills [12 columns]`."""
    for (stem, _), group in groupby(columns, key=lambda c: (_stem(c.title), c.field)):
        alike = list(group)
        if stem and len(alike) > 1:
            found = dict.fromkeys(text for each in alike for text in each.examples)
            shown = replace(alike[0], examples=tuple(found)[:_EXAMPLES])
            yield f"{stem} [{len(alike)} columns]", shown
        else:
            yield from ((column.title, column) for column in alike)


def _stem(title: str) -> str:
    question, bracket, _ = title.partition(" [")
    return question if bracket and title.endswith("]") else ""


_SAID = {
    "": "kept as it is",
    "form": "the form's own",
    "private": "not kept",
    "unused": "not used",
}
_PLAIN = (
    "not recognized; kept with the person",
    "the title",
    "the question's wording",
)


def _meaning(column: ColumnView) -> RenderableType:
    """Say what a column is, and why wherever the title alone does not tell."""
    meaning = _SAID.get(column.field, column.field.replace("_", " "))
    unsure = column.confidence == Confidence.UNSURE
    why = "" if column.reason in _PLAIN or _is_sure(column) else column.reason
    because = "; ".join(part for part in ("unsure" if unsure else "", why) if part)
    if column.field in _SAID:
        because = why
    style = "dim" if column.field in _SAID else "yellow" if unsure else ""
    return cell(f"{meaning} ({because})" if because else meaning, style)


def _is_sure(column: ColumnView) -> bool:
    return column.confidence == Confidence.SURE


def _examples(column: ColumnView) -> RenderableType:
    return cell(" | ".join(map(shortened, column.examples)), "dim")
