"""`rmentor import`."""

from pathlib import Path
from typing import Annotated

import typer

from rmentor.cli.options import AsJson, DryRun, Program, Quiet, Yes, whole_number
from rmentor.cli.ui import HERE
from rmentor.core.model.choices import Checkpoint
from rmentor.workflows.kinds import ImportKind

Files = Annotated[
    list[Path],
    # Whoever may not open it is told what to do about it when it is read.
    typer.Argument(metavar="FILE", help="To read; - is stdin.", readable=False),
]
Kind = Annotated[
    ImportKind | None,
    typer.Option("--as", help="What the file is, if rmentor takes it for another."),
]
Mapping = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="TITLE=FIELD", help="What a column is."),
]
Sheet = Annotated[str, typer.Option(help="Only the sheet of this name.")]
HeaderRow = Annotated[
    int | None,
    typer.Option(
        parser=whole_number(),
        metavar="ROW",
        help="The row with the titles; 0: there is none.",
    ),
]
Separator = Annotated[str, typer.Option(help="Between a text file's columns.")]
Encoding = Annotated[str, typer.Option(help="Of a text file: cp1252, utf-16.")]
When = Annotated[Checkpoint | None, typer.Option(help="When the feedback was asked.")]
Strict = Annotated[
    bool, typer.Option("--strict", help="Refuse a file with any unusable row.")
]
Marked = Annotated[
    Path | None,
    typer.Option("-o", "--output", help="A copy with the findings marked."),
]


def command(
    ctx: typer.Context,
    files: Files,
    kind: Kind = None,
    mapping: Mapping = None,
    sheet: Sheet = "",
    header_row: HeaderRow = None,
    separator: Separator = "",
    encoding: Encoding = "",
    checkpoint: When = None,
    strict: Strict = False,
    marked: Marked = None,
    program: Program = HERE,
    dry_run: DryRun = False,
    yes: Yes = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Read sign-ups, feedback answers, lists of pairs or meeting logs.

    Example: rmentor import sign-ups.xlsx
    """
    from rmentor.workflows.import_request import ImportRequest, Layout, begin_reading

    layout = Layout(sheet, header_row, separator, encoding)
    told = tuple(mapping or ())
    request = ImportRequest(
        tuple(files), kind, told, layout, checkpoint, strict, dry_run, marked
    )
    with (
        begin_reading(request.files[0], request) as begun,
        ctx.obj.stages(request.stages) as tell,
    ):
        from rmentor.cli.ask import asker
        from rmentor.cli.tables.import_files import import_tables
        from rmentor.workflows.import_files import import_files

        ask = None if yes or dry_run else asker(ctx.obj, tell)
        outcome = import_files(program, request, tell, ask, begun)
    ctx.obj.show(outcome, ctx.obj.beside(marked, import_tables), program)
