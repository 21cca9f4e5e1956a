"""`rmentor import`."""

from pathlib import Path
from typing import Annotated

import typer

from rmentor.cli.options import HERE, AsJson, DryRun, Program, Quiet
from rmentor.core.model.feedback import Checkpoint
from rmentor.workflows.kinds import ImportKind


def command(
    ctx: typer.Context,
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="What to read.")
    ],
    kind: Annotated[
        ImportKind | None,
        typer.Option("--as", help="What the file is, if rmentor takes it for another."),
    ] = None,
    mapping: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="TITLE=FIELD", help="What a column is."),
    ] = None,
    sheet: Annotated[str, typer.Option(help="Only the sheet of this name.")] = "",
    header_row: Annotated[
        int, typer.Option(min=0, help="The row with the column titles.")
    ] = 0,
    separator: Annotated[str, typer.Option(help="Between a text file's columns.")] = "",
    encoding: Annotated[str, typer.Option(help="Of a text file: cp1252, utf-16.")] = "",
    checkpoint: Annotated[
        Checkpoint | None, typer.Option(help="When the feedback was asked.")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Refuse a file with any unusable row.")
    ] = False,
    marked: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="A copy with the findings marked."),
    ] = None,
    program: Program = HERE,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Read sign-ups, feedback answers or lists of pairs, as the form exported them.

    Example: rmentor import sign-ups.xlsx
    """
    from rmentor.cli.tables.import_files import import_tables
    from rmentor.workflows.import_files import import_files
    from rmentor.workflows.reading import ImportRequest

    request = ImportRequest(
        files=tuple(files),
        kind=kind,
        mapping=tuple(mapping or ()),
        sheet=sheet,
        header_row=header_row,
        separator=separator,
        encoding=encoding,
        checkpoint=checkpoint,
        strict=strict,
        dry_run=dry_run,
        marked=marked,
    )
    ctx.obj.show(import_files(program, request), import_tables)
