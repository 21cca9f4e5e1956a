"""`rmentor history`."""

import typer

from rmentor.cli.options import AsJson, Program, Quiet
from rmentor.cli.ui import HERE


def command(
    ctx: typer.Context,
    program: Program = HERE,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """List what was changed, by whom and when.

    Example: rmentor history
    """
    from rmentor.cli.tables.history import history_table
    from rmentor.workflows.history import history

    ctx.obj.show(history(program), history_table, program)
