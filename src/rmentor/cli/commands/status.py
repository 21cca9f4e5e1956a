"""`rmentor status`."""

import typer

from rmentor.cli.clock import today
from rmentor.cli.options import AsJson, Program, Quiet
from rmentor.cli.ui import HERE


def command(
    ctx: typer.Context,
    program: Program = HERE,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Show where the program stands and what to do next.

    Example: rmentor status
    """
    from rmentor.cli.tables.status import status_table
    from rmentor.workflows.status import program_status

    ctx.obj.show(program_status(program, today()), status_table, program)
