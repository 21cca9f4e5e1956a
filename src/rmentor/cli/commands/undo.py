"""`rmentor undo`."""

import typer

from rmentor.cli.options import AsJson, DryRun, Program, Quiet
from rmentor.cli.ui import HERE


def command(
    ctx: typer.Context,
    program: Program = HERE,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Take the last change back, and typed again the one before it.

    Files that were written stay; what a report told stays told.

    Example: rmentor undo
    """
    from rmentor.cli.tables.nothing import nothing
    from rmentor.workflows.history import undo

    ctx.obj.show(undo(program, dry_run=dry_run), nothing, program)
