"""`rmentor report`."""

from pathlib import Path
from typing import Annotated

import typer

from rmentor.cli.clock import now
from rmentor.cli.options import AsJson, DryRun, Program, Quiet
from rmentor.cli.ui import HERE


def command(
    ctx: typer.Context,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="Also write it: report.xlsx, report.csv."),
    ] = None,
    program: Program = HERE,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Summarize participation and feedback; small groups are hidden.

    Example: rmentor report -o report.xlsx
    """
    from rmentor.cli.tables.report import report_tables
    from rmentor.workflows.report import report_feedback

    table = ctx.obj.beside(output, report_tables)
    outcome = report_feedback(program, now(), output, dry_run=dry_run)
    ctx.obj.show(outcome, table, program)
