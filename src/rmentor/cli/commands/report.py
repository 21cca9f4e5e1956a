"""`rmentor report`."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from rmentor.cli.clock import now
from rmentor.cli.options import AsJson, DryRun, Program, Quiet, formats_in, one_command
from rmentor.cli.ui import HERE
from rmentor.core.model.choices import By, Checkpoint

Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", help="Also write it: report.html, a folder, or -."),
]
Formats = Annotated[
    str,
    typer.Option("--format", help="html, xlsx, docx, md, csv; several with commas."),
]
Worklist = Annotated[
    bool, typer.Option("--health", help="Which pairs need you, and why; for you.")
]

Lessons = Annotated[
    bool,
    typer.Option(
        "--what-worked", help="Which criteria go with good answers; for you alone."
    ),
]


_REPORT = ("output", "formats", "by", "checkpoint", "since")
_APART = (("health",), ("lessons",), _REPORT)


def command(
    ctx: typer.Context,
    output: Output = None,
    formats: Formats = "",
    by: Annotated[By, typer.Option(help="What to split everyone by.")] = By.ROLE,
    checkpoint: Annotated[
        Checkpoint | None, typer.Option(help="Only the answers of this one.")
    ] = None,
    health: Worklist = False,
    lessons: Lessons = False,
    since: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            help="Only answers from this day on, compared with those before.",
        ),
    ] = None,
    program: Program = HERE,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Summarize participation and feedback; small groups are hidden.

    Example: rmentor report -o report.html
    """
    one_command(ctx, _APART)
    if health:
        _show_health(ctx, program)
    if lessons:
        _show_lessons(ctx, program)
    from rmentor.cli.tables.report import report_tables
    from rmentor.core.report.program import Scope
    from rmentor.workflows.report import ReportRequest, report_feedback

    table = ctx.obj.beside(output, report_tables)
    scope = Scope(by, checkpoint, since.date() if since else None)
    names = formats_in(formats) if formats else ()
    request = ReportRequest(scope, output, names, dry_run)
    ctx.obj.show(report_feedback(program, request, now()), table, program)


def _show_health(ctx: typer.Context, program: Path) -> None:
    """Show the worklist; it ends the command."""
    from rmentor.cli.tables.health import health_tables
    from rmentor.workflows.health import pairs_by_health

    ctx.obj.show(pairs_by_health(program, now().date()), health_tables, program)


def _show_lessons(ctx: typer.Context, program: Path) -> None:
    """Show what goes with good answers; it ends the command."""
    from rmentor.cli.tables.what_worked import what_worked_tables
    from rmentor.workflows.what_worked import what_worked

    ctx.obj.show(what_worked(program), what_worked_tables, program)
