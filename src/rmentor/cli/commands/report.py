"""`rmentor report`."""

import typer

from rmentor.cli.clock import today
from rmentor.cli.options import HERE, AsJson, Program, Quiet


def command(
    ctx: typer.Context,
    program: Program = HERE,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Summarize participation and feedback; small groups are hidden.

    Example: rmentor report
    """
    from rmentor.cli.tables.report import report_tables
    from rmentor.workflows.report import report_feedback

    ctx.obj.show(report_feedback(program, today()), report_tables)
