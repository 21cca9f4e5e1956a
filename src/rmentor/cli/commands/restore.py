"""`rmentor restore`."""

from typing import Annotated

import typer

from rmentor.cli.options import AsJson, DryRun, Program, Quiet
from rmentor.cli.ui import HERE


def command(
    ctx: typer.Context,
    number: Annotated[
        int | None, typer.Argument(help="Of the backup; without it they are listed.")
    ] = None,
    program: Program = HERE,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Put a backup in the place of the program's state.

    Example: rmentor restore 7
    """
    from rmentor.cli.tables.history import backups_table
    from rmentor.cli.tables.nothing import nothing
    from rmentor.workflows.history import list_backups, restore

    if number is None:
        ctx.obj.show(list_backups(program), backups_table, program)
    else:
        ctx.obj.show(restore(program, number, dry_run=dry_run), nothing, program)
